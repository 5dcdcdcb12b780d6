package corpus

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// pattern compiles a regular expression on first use: importing the package does
// no work, and scoring is no hot path.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// The patterns of TIMEX3 values.
var (
	reYears    = pattern(`^\d{2,4}$`)
	reMonth    = pattern(`^(\d{4})-(\d\d)$`)
	reDay      = pattern(`^(\d{4}-\d\d-\d\d)(T.*)?$`)
	reWeek     = pattern(`^(\d{4})-W(\d\d)$`)
	rePart     = pattern(`^(\d{4})-([HQ])(\d)$`)
	reClock    = pattern(`^(\d{4}-\d\d-\d\d)T(MO|MI|MD|AF|EV|NI|DT|\d\d(?::?\d\d)?(?::?\d\d)?)(Z|[+-]\d\d:?\d\d)?$`)
	reDuration = pattern(`^P(?:([\d.]+)CE)?(?:([\d.]+)DE)?(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?` +
		`(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$`)
	reCentury = pattern(`^(\d\d)00-01-01$`)
)

// denoted returns the ISO days that a TIMEX3 value denotes.
func denoted(value string) (first, last string, ok bool) {
	v := strings.ToUpper(strings.TrimSpace(value))
	if strings.Count(v, "/") == 1 {
		from, to, _ := strings.Cut(v, "/")
		a, _, ok1 := denoted(from)
		_, b, ok2 := denoted(to)
		return a, b, ok1 && ok2
	}
	if reYears().MatchString(v) {
		return v + "0000"[len(v):] + "-01-01", v + "9999"[len(v):] + "-12-31", true
	}
	if m := reMonth().FindStringSubmatch(v); m != nil {
		return monthsOf(m[1], m[2], m[2])
	}
	if m := reDay().FindStringSubmatch(v); m != nil {
		_, err := time.Parse(time.DateOnly, m[1])
		return m[1], m[1], err == nil
	}
	if m := reWeek().FindStringSubmatch(v); m != nil {
		return weekOf(m[1], m[2])
	}
	if m := rePart().FindStringSubmatch(v); m != nil {
		n, size := int(m[3][0]-'0'), 3
		if m[2] == "H" {
			size = 6
		}
		return monthsOf(m[1], fmt.Sprintf("%02d", n*size-size+1), fmt.Sprintf("%02d", n*size))
	}
	return "", "", false
}

func monthsOf(year, from, to string) (first, last string, ok bool) {
	a, err1 := time.Parse("2006-01", year+"-"+from)
	b, err2 := time.Parse("2006-01", year+"-"+to)
	if err1 != nil || err2 != nil {
		return "", "", false
	}
	return a.Format(time.DateOnly), b.AddDate(0, 1, -1).Format(time.DateOnly), true
}

func weekOf(year, week string) (first, last string, ok bool) {
	y, _ := strconv.Atoi(year)
	w, _ := strconv.Atoi(week)
	fourth := time.Date(y, 1, 4, 0, 0, 0, 0, time.UTC) // always in week 1
	monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7+7*(w-1))
	if iy, iw := monday.ISOWeek(); iy != y || iw != w {
		return "", "", false
	}
	return monday.Format(time.DateOnly), monday.AddDate(0, 0, 6).Format(time.DateOnly), true
}

// interval returns the days of an expression or event: as given, else what its
// value denotes, else two empty strings.
func interval(earliest, latest, value string) [2]string {
	if earliest != "" || latest != "" {
		return [2]string{earliest, latest}
	}
	first, last, ok := denoted(value)
	if !ok {
		return [2]string{}
	}
	return [2]string{first, last}
}

func (it item) interval() [2]string { return interval(it.earliest, it.latest, it.value) }

var open [2]string // no interval

// sameInterval compares days; a century may be counted from 2000 or from 2001.
func sameInterval(g, p [2]string) bool {
	if g == open || p == open {
		return false
	}
	if g == p {
		return true
	}
	c := reCentury().FindStringSubmatch(g[0])
	if c == nil || g[1] != c[1]+"99-12-31" {
		return false
	}
	n, _ := strconv.Atoi(c[1])
	return p == [2]string{c[1] + "01-01-01", fmt.Sprintf("%d00-12-31", n+1)}
}

// clock takes 2015-07-26T17:20 apart: day, time, zone.
func clock(value string) (at [2]string, zone string, ok bool) {
	m := reClock().FindStringSubmatch(value)
	if m == nil {
		return at, "", false
	}
	day, t, zone := m[1], m[2], strings.Replace(m[3], "+00:00", "Z", 1)
	if t[0] >= '0' && t[0] <= '9' {
		t = (strings.ReplaceAll(t, ":", "") + "0000")[:4]
		if d, err := time.Parse(time.DateOnly, day); t == "2400" && err == nil {
			day, t = d.AddDate(0, 0, 1).Format(time.DateOnly), "0000"
		}
	}
	if t == "MI" || t == "MD" {
		t = "1200"
	}
	return [2]string{day, t}, zone, true
}

// length is an ISO 8601 duration as months and seconds: P18M equals P1Y6M.
func length(value string) (months, seconds float64, ok bool) {
	m := reDuration().FindStringSubmatch(value)
	if m == nil || strings.Join(m[1:], "") == "" {
		return 0, 0, false
	}
	var n [10]float64
	for i, s := range m[1:] {
		n[i+1], _ = strconv.ParseFloat(s, 64)
	}
	return n[1]*1200 + n[2]*120 + n[3]*12 + n[4], n[5]*604800 + n[6]*86400 + n[7]*3600 + n[8]*60 + n[9], true
}

// sameValue compares two dates by value: the same string, duration, time of day
// or interval.
func sameValue(gold, pred item) bool {
	g, p := strings.ToUpper(strings.TrimSpace(gold.value)), strings.ToUpper(strings.TrimSpace(pred.value))
	if g != "" && g == p {
		return true
	}
	if strings.HasSuffix(g, "_REF") || strings.HasSuffix(p, "_REF") {
		return false
	}
	gm, gs, ok1 := length(g)
	pm, ps, ok2 := length(p)
	if ok1 && ok2 {
		return gm == pm && gs == ps
	}
	gt, gz, ok1 := clock(g)
	pt, pz, ok2 := clock(p)
	if ok1 || ok2 {
		return ok1 && ok2 && gt == pt && (gz == pz || gz == "")
	}
	return sameInterval(gold.interval(), pred.interval())
}

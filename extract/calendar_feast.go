package extract

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"time"
)

//go:embed lexicon/feasts_calendar.tsv
var feastsTSV string

//go:embed lexicon/lunar_new_year.tsv
var lunarTSV string

// lunarNewYears is the lunar new year by Gregorian year.
var lunarNewYears = sync.OnceValue(func() map[int]Day {
	m := make(map[int]Day)
	for line := range strings.Lines(lunarTSV) {
		if f := strings.Fields(line); line[0] != '#' && len(f) == 2 {
			d, _ := parseDay(f[0] + "-" + f[1])
			y, _, _ := d.Date()
			m[y] = d
		}
	}
	return m
})

// feastRule tells on which day of a year of its own calendar a feast falls.
type feastRule struct {
	kind       string
	month, day int // day is the offset from Easter, or the n of the nth weekday
	weekday    time.Weekday
	shift      int
	days       Day
}

// feasts are the rules of lexicon/feasts_calendar.tsv by their keys.
var feasts = sync.OnceValue(func() map[string]feastRule {
	m := make(map[string]feastRule)
	for line := range strings.Lines(feastsTSV) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] != '#' && len(f) == 3 {
			m[f[0]] = parseFeastRule(f[1], f[2])
		}
	}
	return m
})

func parseFeastRule(rule, days string) feastRule {
	f := strings.Fields(rule)
	r := feastRule{kind: f[0]}
	n, _ := strconv.Atoi(days)
	r.days = Day(n)
	switch r.kind {
	case "easter-western", "easter-eastern":
		r.day, _ = strconv.Atoi(f[1])
	case "lunar":
	case "hijri-last":
		r.month, _ = strconv.Atoi(f[1])
		r.weekday = weekdayNamed(f[2])
	case "nth":
		r.month, _ = strconv.Atoi(f[1])
		r.day, _ = strconv.Atoi(f[2])
		r.weekday = weekdayNamed(f[3])
		if len(f) > 4 {
			r.shift, _ = strconv.Atoi(f[4])
		}
	default:
		month, day, _ := strings.Cut(f[1], "-")
		r.month, _ = strconv.Atoi(month)
		r.day, _ = strconv.Atoi(day)
	}
	return r
}

// weekdayNamed is the weekday with an English name of three letters.
func weekdayNamed(s string) time.Weekday {
	d := time.Sunday
	for d < time.Saturday && d.String()[:3] != s {
		d++
	}
	return d
}

// first returns the first day of the feast in a year of the rule's calendar.
func (r feastRule) first(y int) (d Day, ok bool) {
	switch r.kind {
	case "gregorian":
		return dayOf(y, r.month, r.day)
	case "julian":
		return julianDay(y, r.month, r.day)
	case "coptic":
		return copticDay(y, r.month, r.day)
	case "hebrew":
		return hebrewDay(y, r.month, r.day)
	case "solar":
		return solarHijriDay(y, r.month, r.day)
	case "hijri":
		d, _, ok = hijriDay(y, r.month, r.day)
		return d, ok
	case "hijri-month":
		d, _, _, ok = hijriMonth(y, r.month)
		return d, ok
	case "hijri-last":
		_, d, _, ok = hijriMonth(y, r.month)
		return d - (Day(d.Weekday())-Day(r.weekday)+7)%7, ok
	case "easter-western":
		d, ok = easterWestern(y)
		return d + Day(r.day), ok
	case "easter-eastern":
		d, ok = easterEastern(y)
		return d + Day(r.day), ok
	case "lunar":
		d, ok = lunarNewYears()[y]
		return d, ok
	case "nth":
		d, ok = dayOf(y, r.month, 1)
		return d + (Day(r.weekday)-Day(d.Weekday())+7)%7 + Day(7*(r.day-1)+r.shift), ok
	}
	return 0, false
}

// span is first with the last day of the feast.
func (r feastRule) span(y int) (first, last Day, ok bool) {
	first, ok = r.first(y)
	if r.kind == "hijri-month" && ok {
		first, last, _, ok = hijriMonth(y, r.month)
		return first, last, ok
	}
	last = first + r.days - 1
	if !ok || !first.valid() || !last.valid() {
		return 0, 0, false
	}
	return first, last, true
}

// year is the year of the rule's calendar in which d lies, or one before it.
func (r feastRule) year(d Day) int {
	y, _, _ := d.Date()
	switch r.kind {
	case "hijri", "hijri-month", "hijri-last":
		if y, _, _, _ = d.hijri(); y == 0 && d > hijriEpoch {
			return maxHijriYear
		}
	case "solar":
		y -= 622
	case "coptic":
		y -= 284
	case "hebrew":
		y += 3760
	case "julian":
		y--
	}
	return y
}

// feastDay returns the days of a feast that begins in a Gregorian year, the
// first where a Hijri feast begins twice in it. ok is false for an unknown key
// and for a year in which it does not begin, as some do in Gregorian years
// before their calendar or beyond its tables.
func feastDay(key string, gregorianYear int) (first, last Day, ok bool) {
	newYear, ok := dayOf(gregorianYear, 1, 1)
	if !ok {
		return 0, 0, false
	}
	first, last, ok = feastFrom(key, newYear)
	if y, _, _ := first.Date(); !ok || y != gregorianYear {
		return 0, 0, false
	}
	return first, last, true
}

// feastFrom returns the days of the first feast that begins on d or after it.
func feastFrom(key string, d Day) (first, last Day, ok bool) {
	r, known := feasts()[key]
	if !known || !d.valid() {
		return 0, 0, false
	}
	y := r.year(d)
	for range 4 {
		if first, last, ok = r.span(y); ok && first >= d {
			return first, last, true
		}
		y++
	}
	return 0, 0, false
}

// feastUntil returns the days of the last feast that begins on d or before it.
func feastUntil(key string, d Day) (first, last Day, ok bool) {
	r, known := feasts()[key]
	if !known || !d.valid() {
		return 0, 0, false
	}
	y := r.year(d) + 2
	for range 5 {
		if first, last, ok = r.span(y); ok && first <= d {
			return first, last, true
		}
		y--
	}
	return 0, 0, false
}

// feastOfHijri returns the days of a Hijri feast in a Hijri year.
func feastOfHijri(key string, hijriYear int) (first, last Day, ok bool) {
	r, known := feasts()[key]
	if !known || !strings.HasPrefix(r.kind, "hijri") {
		return 0, 0, false
	}
	return r.span(hijriYear)
}

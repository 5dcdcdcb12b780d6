package extract

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestEDTF(t *testing.T) {
	narrowed := func(s, from, to string, m Mod) Value {
		v := timex(t, s)
		v.Earliest, _ = parseDay(from)
		v.Latest, _ = parseDay(to)
		v.Mod = m
		return v
	}
	approx := func(s string) Value {
		v := timex(t, s)
		v.Mod = ModApprox
		return v
	}
	for _, c := range []struct {
		v              Value
		edtf, interval string
	}{
		{timex(t, "2021"), "2021", "2021-01-01/2021-12-31"},
		{timex(t, "BC0044"), "-0043", "-0043-01-01/-0043-12-31"},
		{timex(t, "BC0044-03-15"), "-0043-03-15", "-0043-03-15/-0043-03-15"},
		{timex(t, "2024-02"), "2024-02", "2024-02-01/2024-02-29"},
		{timex(t, "2021-12-15"), "2021-12-15", "2021-12-15/2021-12-15"},
		{timex(t, "198"), "198X", "1980-01-01/1989-12-31"},
		{timex(t, "20"), "20XX", "2000-01-01/2099-12-31"},
		{timex(t, "00"), "0001/0099", "0001-01-01/0099-12-31"},
		{timex(t, "2"), "2000/2999", "2000-01-01/2999-12-31"},
		{timex(t, "BC02"), "-0298/-0199", "-0298-01-01/-0199-12-31"},
		{timex(t, "2006-SU"), "2006-22", "2006-06-01/2006-08-31"},
		{timex(t, "2006-WI"), "2006-24", "2006-12-01/2007-02-28"},
		{timex(t, "2006-SP/2006-FA"), "2006-03/2006-11", "2006-03-01/2006-11-30"},
		{timex(t, "2015-Q2"), "2015-04/2015-06", "2015-04-01/2015-06-30"},
		{timex(t, "2015-H2"), "2015-07/2015-12", "2015-07-01/2015-12-31"},
		{timex(t, "2024-Q1/2024-Q3"), "2024-01/2024-09", "2024-01-01/2024-09-30"},
		{timex(t, "2021-W49"), "2021-12-06/2021-12-12", "2021-12-06/2021-12-12"},
		{timex(t, "1975/1990"), "1975/1990", "1975-01-01/1990-12-31"},
		{timex(t, "196/198"), "1960/1989", "1960-01-01/1989-12-31"},
		{timex(t, "2015-07-26T17:20"), "2015-07-26T17:20:00", "2015-07-26/2015-07-26"},
		{timex(t, "2015-07-26T17:20:05+03:00"), "2015-07-26T17:20:05+03:00", "2015-07-26/2015-07-26"},
		{timex(t, "2015-12-31T24:00Z"), "2016-01-01T00:00:00Z", "2015-12-31/2015-12-31"},
		{timex(t, "9999-12-31T24:00"), "9999-12-31", "9999-12-31/9999-12-31"},
		{timex(t, "2015-07-26T17"), "2015-07-26", "2015-07-26/2015-07-26"},
		{timex(t, "2015-07-26TEV"), "2015-07-26", "2015-07-26/2015-07-26"},
		{timex(t, "2015-07-26T08:00/2015-07-27T09:00"), "2015-07-26/2015-07-27", "2015-07-26/2015-07-27"},
		{timex(t, "T17:20"), "", ""},
		{timex(t, "P2D"), "", "P2D"},
		{timex(t, "P2.5Y"), "", "P2.5Y"},
		{timex(t, "PXW"), "", ""},
		{timex(t, "P3DE"), "", ""},
		{timex(t, "XXXX-WXX-5"), "", ""},
		{timex(t, "PAST_REF"), "", ""},
		{narrowed("PAST_REF", "", "2021-12-15", ""), "../2021-12-15", "../2021-12-15"},
		{narrowed("FUTURE_REF", "2021-12-15", "", ""), "2021-12-15/..", "2021-12-15/.."},
		{narrowed("2022-03", "2022-03-21", "2022-03-31", ModEnd), "2022-03-21/2022-03-31", "2022-03-21/2022-03-31"},
		{narrowed("2022-03", "2022-03-31", "2022-03-21", ModEnd), "", "2022-03-31/2022-03-21"},
		{approx("1984"), "1984~", "1984-01-01/1984-12-31"},
		{approx("2015-Q2"), "2015-04~/2015-06~", "2015-04-01/2015-06-30"},
		{Value{TIMEX: "no value", Earliest: 1, Latest: 2}, "", "-9999-01-01/-9999-01-02"},
		{Value{}, "", ""},
	} {
		if got := c.v.EDTF(); got != c.edtf {
			t.Errorf("EDTF of %s = %q, want %q", c.v.TIMEX, got, c.edtf)
		}
		if got := c.v.Interval(); got != c.interval {
			t.Errorf("interval of %s = %q, want %q", c.v.TIMEX, got, c.interval)
		}
	}
}

var (
	edtfUnspecified = regexp.MustCompile(`^\d{3}X$|^\d\dXX$`)
	edtfMonth       = regexp.MustCompile(`^(-?\d{4})-(\d\d)$`)
	edtfYear        = regexp.MustCompile(`^-?\d{4}$`)
	edtfTime        = regexp.MustCompile(`^(-?\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]\d\d:\d\d)?$`)
)

// readEDTF is a reader of EDTF level 1 of its own, for the fuzz target: the
// days that s denotes, false for what is not EDTF.
func readEDTF(s string) (first, last Day, ok bool) {
	if a, b, isInterval := strings.Cut(s, "/"); isInterval {
		var ok1, ok2 bool
		first, _, ok1 = readEDTF(a)
		_, last, ok2 = readEDTF(b)
		return first, last, (ok1 || a == "..") && (ok2 || b == "..")
	}
	s = strings.TrimSuffix(s, "~")
	switch {
	case edtfUnspecified.MatchString(s):
		first, _ = parseDay(strings.ReplaceAll(s, "X", "0") + "-01-01")
		last, ok = parseDay(strings.ReplaceAll(s, "X", "9") + "-12-31")
		return first, last, ok && first != 0
	case edtfYear.MatchString(s):
		y, _ := strconv.Atoi(s)
		first, _ = dayOf(y, 1, 1)
		last, ok = dayOf(y, 12, 31)
		return first, last, ok
	case edtfMonth.MatchString(s):
		m := edtfMonth.FindStringSubmatch(s)
		y, _ := strconv.Atoi(m[1])
		n, _ := strconv.Atoi(m[2])
		if n > 20 {
			v := seasonValue(y, [...]season{spring, summer, autumn, winter}[n-21])
			return v.Earliest, v.Latest, true
		}
		v := monthValue(y, n)
		return v.Earliest, v.Latest, v.TIMEX != ""
	case edtfTime.MatchString(s):
		s = edtfTime.FindStringSubmatch(s)[1]
	}
	first, ok = parseDay(s)
	return first, first, ok
}

// FuzzEDTF reads back what EDTF writes: it must be EDTF and denote the value's
// own days.
func FuzzEDTF(f *testing.F) {
	for _, s := range timexSeeds {
		f.Add(s, int32(0), int32(0), false)
		f.Add(s, int32(4380000), int32(4380020), true)
	}
	f.Fuzz(func(t *testing.T, s string, earliest, latest int32, approx bool) {
		v, ok := parseTIMEX(s)
		if !ok {
			return
		}
		if earliest > 0 && latest > 0 && Day(earliest).valid() && Day(latest).valid() {
			v.Earliest, v.Latest = Day(earliest), Day(latest)
		}
		if approx {
			v.Mod = ModApprox
		}
		checkEDTF(t, v, strings.Contains(s, "T24"))
	})
}

// checkEDTF reads the EDTF of a value back; midnight says that the value is told by
// the hour 24, which EDTF writes as the next day's beginning.
func checkEDTF(t *testing.T, v Value, midnight bool) {
	t.Helper()
	e := v.EDTF()
	if e == "" {
		if v.Earliest != 0 && v.Earliest <= v.Latest {
			t.Errorf("%+v has no EDTF", v)
		}
		return
	}
	first, last, ok := readEDTF(e)
	if midnight && !strings.Contains(e, "/") && first == v.Earliest+1 {
		first, last = first-1, last-1
	}
	if !ok || first != v.Earliest || last != v.Latest {
		t.Errorf("EDTF of %+v = %q, which is %v %v %v", v, e, first, last, ok)
	}
}

package extract

import "strings"

// EDTF returns the value in the Extended Date/Time Format (ISO 8601-2) at level
// 1, and "" where that has no form for it: durations, sets, times without a
// day, dates without a year, vague references without any interval.
//
//   - Decades and centuries are "198X" and "20XX", those before Christ intervals
//     of years, years before Christ "-0043" (44 BC).
//   - Seasons are "2006-22".
//   - Weeks, quarters, halves and ranges are intervals: "2015-04/2015-06".
//   - A clock time gets the seconds that the format asks for; an hour alone and
//     a part of the day give the day.
//   - An interval that START, MID, END or another calendar has narrowed is one
//     of days: "2022-03-21/2022-03-31".
//   - APPROX is "~" on every date.
//   - An open side is "..": PAST_REF until a day is "../2021-12-15".
func (v Value) EDTF() string {
	from, to := v.edtf()
	approx := ""
	if v.Mod == ModApprox {
		approx = "~"
	}
	switch {
	case from == "" && to == "":
		return ""
	case from == to:
		return from + approx
	}
	if from = from + approx; from == approx {
		from = ".."
	}
	if to = to + approx; to == approx {
		to = ".."
	}
	return from + "/" + to
}

// edtf is the two sides of the value, the same for one that is no interval, ""
// for an open one.
func (v Value) edtf() (from, to string) {
	plain, ok := parseTIMEX(v.TIMEX)
	switch {
	case !ok, v.Earliest != 0 && v.Latest != 0 && v.Earliest > v.Latest:
		return "", ""
	case v.Earliest != plain.Earliest || v.Latest != plain.Latest:
		return v.Earliest.String(), v.Latest.String()
	case v.Earliest == 0 || v.Latest == 0:
		return "", ""
	}
	a, b, isRange := strings.Cut(v.TIMEX, "/")
	if !isRange {
		return edtfPoint(plain, true)
	}
	first, _ := parsePoint(a)
	last, _ := parsePoint(b)
	from, _ = edtfPoint(first, false)
	_, to = edtfPoint(last, false)
	return from, to
}

// edtfPoint is the form of a value that is no range. Alone it may be a decade,
// century, season or clock time, which an end of an interval may not.
func edtfPoint(v Value, alone bool) (from, to string) {
	y, m, _ := v.Earliest.Date()
	y2, m2, _ := v.Latest.Date()
	year, year2 := string(appendYear(nil, y)), string(appendYear(nil, y2))
	month, month2 := string(append2([]byte(year+"-"), m)), string(append2([]byte(year2+"-"), m2))
	switch v.Grain {
	case GrainSecond, GrainMinute:
		if s, ok := edtfClock(v); ok && alone {
			return s, s
		}
	case GrainMonth, GrainQuarter, GrainHalf:
		return month, month2
	case GrainSeason:
		if alone {
			s := year + "-2" + string(byte('0'+m/3))
			return s, s
		}
		return month, month2
	case GrainYear:
		return year, year2
	case GrainDecade, GrainCentury:
		if alone && (len(v.TIMEX) < 4 && y >= 10) && y%10 == 0 {
			s := v.TIMEX + "XX"[:4-len(v.TIMEX)]
			return s, s
		}
		return year, year2
	case GrainMillennium:
		return year, year2
	}
	return v.Earliest.String(), v.Latest.String()
}

// edtfClock is a day and clock time with its seconds, 24:00 as the beginning of
// the next day.
func edtfClock(v Value) (string, bool) {
	_, clock, _ := strings.Cut(v.TIMEX, "T")
	zone := ""
	if i := strings.IndexAny(clock, "+-Z"); i >= 0 {
		clock, zone = clock[:i], clock[i:]
	}
	d := v.Earliest
	if strings.HasPrefix(clock, "24") {
		var ok bool
		if d, ok = addDays(d, 1); !ok {
			return "", false
		}
		clock = "00" + clock[2:]
	}
	if v.Grain == GrainMinute {
		clock += ":00"
	}
	return d.String() + "T" + clock + zone, true
}

// Interval returns the days of the value as an ISO 8601 interval,
// "2015-04-01/2015-06-30", both days included, ".." for an open side. A value
// without an interval gives "", but a duration of ISO 8601, "P2D", gives itself.
func (v Value) Interval() string {
	switch {
	case v.Earliest == 0 && v.Latest == 0:
		if strings.HasPrefix(v.TIMEX, "P") && v.Grain != GrainNone && !strings.ContainsAny(v.TIMEX, "XELQ") {
			return v.TIMEX
		}
		return ""
	case v.Earliest == 0:
		return "../" + v.Latest.String()
	case v.Latest == 0:
		return v.Earliest.String() + "/.."
	}
	return v.Earliest.String() + "/" + v.Latest.String()
}

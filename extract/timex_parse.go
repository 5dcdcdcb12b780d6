package extract

import "strings"

// maxTIMEX bounds what is read as TIMEX3; the longest value in use, a range of
// clock times with zones, has 51 bytes.
const maxTIMEX = 80

// parseTIMEX reads a TIMEX3 value of the kinds that this package gives: dates
// from millennium to day, also with X for what is unknown, times of day, ranges
// with a slash, durations, sets and vague references. Interval and grain follow
// from it; the mod is "", the calendar Gregorian. It accepts one spelling of a
// value only, so that equal values are equal strings.
func parseTIMEX(s string) (Value, bool) {
	switch {
	case s == "":
		return Value{}, true
	case len(s) > maxTIMEX:
		return Value{}, false
	case s == timexPast, s == timexPresent, s == timexFuture:
		return refValue(s), true
	case s[0] == 'P':
		g, ok := parseDuration(s)
		if !ok {
			return Value{}, false
		}
		return Value{TIMEX: s, Grain: g}, true
	}
	from, to, isRange := strings.Cut(s, "/")
	a, ok := parsePoint(from)
	if !isRange || !ok {
		return a, ok
	}
	b, ok := parsePoint(to)
	if !ok || from == to {
		return Value{}, false
	}
	v := Value{TIMEX: s, Grain: min(a.Grain, b.Grain)}
	if a.Earliest != 0 && b.Latest != 0 {
		if a.Earliest > b.Latest {
			return Value{}, false
		}
		v.Earliest, v.Latest = a.Earliest, b.Latest
	}
	return v, true
}

// parsePoint reads a date, a time or both.
func parsePoint(s string) (Value, bool) {
	date, clock, timed := strings.Cut(s, "T")
	if !timed {
		return parseDate(s)
	}
	var v Value
	if date != "" {
		var ok bool
		if v, ok = parseDate(date); !ok || v.Grain != GrainDay {
			return Value{}, false
		}
	}
	v.TIMEX = s
	switch clock {
	case "MO", "MI", "AF", "EV", "NI", "DT":
		v.Grain = GrainDayPart
		return v, true
	}
	if !isClock(clock) {
		return Value{}, false
	}
	switch hms := strings.TrimRight(clock, "Z"); {
	case strings.ContainsAny(hms, "+-"):
		v.Grain = clockGrain(strings.IndexAny(hms, "+-"))
	default:
		v.Grain = clockGrain(len(hms))
	}
	return v, true
}

// clockGrain is the grain of a clock time written in n bytes.
func clockGrain(n int) Grain {
	switch n {
	case len("17"):
		return GrainHour
	case len("17:20"):
		return GrainMinute
	}
	return GrainSecond
}

// isClock reports whether s is HH, HH:MM or HH:MM:SS, up to 24:00, with
// nothing, Z or an offset after it.
func isClock(s string) bool {
	if i := strings.IndexAny(s, "+-Z"); i >= 0 {
		zone := s[i:]
		s = s[:i]
		if zone != "Z" && !(len(zone) == len("+03:00") && zone[3] == ':' && within(zone[1:3], 0, 14) && within(zone[4:], 0, 59)) {
			return false
		}
	}
	if len(s) < 2 || !within(s[:2], 0, 24) {
		return false
	}
	for rest := s[2:]; rest != ""; rest = rest[3:] {
		if len(rest) < 3 || rest[0] != ':' || !within(rest[1:3], 0, 59) || s[:2] == "24" && rest[1:3] != "00" {
			return false
		}
	}
	return len(s) <= len("17:20:00")
}

// within reports whether the digits s are a number from lo to hi.
func within(s string, lo, hi int) bool {
	n, ok := digits(s)
	return ok && n >= lo && n <= hi
}

// parseDate reads a date without a time.
func parseDate(s string) (Value, bool) {
	year, rest, more := strings.Cut(s, "-")
	if !more {
		return parseYears(s)
	}
	if year == "XXXX" {
		return parseUnknown(s, rest)
	}
	v, ok := parseYears(year)
	if !ok || v.Grain != GrainYear {
		return Value{}, false
	}
	y, _, _ := v.Earliest.Date()
	v = parseInYear(y, rest)
	return v, v.TIMEX == s
}

// parseYears reads a year, decade, century or millennium.
func parseYears(s string) (Value, bool) {
	if s == "XXXX" {
		return Value{TIMEX: s, Grain: GrainYear}, true
	}
	num, bc := strings.CutPrefix(s, "BC")
	n, ok := digits(num)
	var v Value
	switch {
	case !ok:
	case len(num) < 4:
		v = prefixValue(n, len(num), bc)
	case bc:
		v = bcYearValue(n)
	case n > 0:
		v = yearValue(n)
	}
	return v, v.TIMEX == s && s != ""
}

// parseInYear reads what stands after the year and its hyphen. The caller
// compares the result's TIMEX with what it read, which refuses other spellings.
func parseInYear(y int, s string) Value {
	if s == "" {
		return Value{}
	}
	switch s[0] {
	case 'Q':
		n, _ := digits(s[1:])
		return quarterValue(y, n)
	case 'H':
		n, _ := digits(s[1:])
		return halfValue(y, n)
	case 'W':
		if s != string(winter) {
			return parseWeek(y, s[1:])
		}
		fallthrough
	case 'S', 'F':
		return seasonValue(y, season(s))
	}
	month, day, isDay := strings.Cut(s, "-")
	m, _ := digits(month)
	if !isDay {
		return monthValue(y, m)
	}
	n, _ := digits(day)
	d, _ := dayOf(y, m, n)
	return dayValue(d)
}

func parseWeek(y int, s string) Value {
	week, weekend := strings.CutSuffix(s, "-WE")
	n, _ := digits(week)
	monday, ok := isoMonday(y, n)
	switch {
	case !ok:
		return Value{}
	case weekend:
		return weekendValue(monday)
	}
	return weekValue(monday)
}

// parseUnknown reads a date without a year, as an unresolved "7 October" or
// the set "every Friday" has it; rest is what follows "XXXX-".
func parseUnknown(s, rest string) (Value, bool) {
	v := Value{TIMEX: s, Grain: GrainMonth}
	// In a leap year that begins on Monday every part of a year exists but
	// the 53rd week.
	const anyYear = 2024
	if known := parseInYear(anyYear, rest); known.TIMEX == string(appendTimexYear(nil, anyYear))+"-"+rest {
		v.Grain = known.Grain
		return v, true
	}
	unit, day, isDay := strings.Cut(rest, "-")
	if isDay {
		v.Grain = GrainDay
	}
	if num, isWeek := strings.CutPrefix(unit, "W"); isWeek {
		if !isDay {
			v.Grain = GrainWeek
		}
		return v, unknownPart(num, 53) && (!isDay || day == "WE" || len(day) == 1 && within(day, 1, 7))
	}
	return v, unknownPart(unit, 12) && (!isDay || unknownDay(unit, day))
}

// unknownPart reports whether s is "XX" or two digits from 1 to most.
func unknownPart(s string, most int) bool {
	return s == "XX" || len(s) == 2 && within(s, 1, most)
}

// unknownDay reports whether a month of some year, or some month, has the day.
func unknownDay(month, day string) bool {
	m, known := digits(month)
	if !known {
		return unknownPart(day, 31)
	}
	const leap = 2000
	return unknownPart(day, monthDays(leap, m))
}

package extract

// The vague references of TIMEX3.
const (
	timexPast    = "PAST_REF"
	timexPresent = "PRESENT_REF"
	timexFuture  = "FUTURE_REF"
)

// The constructors below give a Value of the Gregorian calendar without a mod,
// and the zero Value for a year, month, quarter … that does not exist. Years
// are astronomical as in Day: 44 BC is -43, see bcYearValue.

// yearValue is a year: "2021", "BC0044".
func yearValue(y int) Value {
	return spanOfMonths(y, 1, 12, GrainYear, nil)
}

// bcYearValue is a year before Christ by its own number, 1 being the last.
func bcYearValue(n int) Value { return yearValue(1 - n) }

// halfValue is half a year: "2015-H1".
func halfValue(y, h int) Value {
	if h < 1 || h > 2 {
		return Value{}
	}
	return spanOfMonths(y, 6*h-5, 6*h, GrainHalf, []byte{'-', 'H', byte('0' + h)})
}

// quarterValue is a quarter of a year: "2015-Q2".
func quarterValue(y, q int) Value {
	if q < 1 || q > 4 {
		return Value{}
	}
	return spanOfMonths(y, 3*q-2, 3*q, GrainQuarter, []byte{'-', 'Q', byte('0' + q)})
}

// monthValue is a month: "2022-02".
func monthValue(y, m int) Value {
	return spanOfMonths(y, m, m, GrainMonth, append2([]byte{'-'}, m))
}

// season is a season of TIMEX3.
type season string

const (
	spring season = "SP"
	summer season = "SU"
	autumn season = "FA"
	winter season = "WI"
)

// seasonValue is a season, "2006-SU", by the months of meteorology in the
// north: spring is March to May, the winter of a year begins in its December.
func seasonValue(y int, s season) Value {
	var v Value
	tail := append([]byte{'-'}, s...)
	switch s {
	case spring:
		return spanOfMonths(y, 3, 5, GrainSeason, tail)
	case summer:
		return spanOfMonths(y, 6, 8, GrainSeason, tail)
	case autumn:
		return spanOfMonths(y, 9, 11, GrainSeason, tail)
	case winter:
		if v = spanOfMonths(y, 12, 12, GrainSeason, tail); y < maxYear {
			v.Latest, _ = dayOf(y+1, 2, monthDays(y+1, 2))
		}
	}
	return v
}

// spanOfMonths is the value of some months of a year, written as the year and
// tail.
func spanOfMonths(y, from, to int, g Grain, tail []byte) Value {
	first, ok := dayOf(y, from, 1)
	if !ok || to > 12 {
		return Value{}
	}
	last, _ := dayOf(y, to, monthDays(y, to))
	var b [16]byte
	return Value{TIMEX: string(append(appendTimexYear(b[:0], y), tail...)), Earliest: first, Latest: last, Grain: g}
}

// decadeValue is the decade of a year: "198" for 1980 and for 1987.
func decadeValue(y int) Value {
	if y < 0 || y > maxYear {
		return Value{}
	}
	return prefixValue(y/10, 3, false)
}

// centuryValue is the years with the same first two digits: "20" for c = 20 is
// 2000 to 2099.
func centuryValue(c int) Value {
	if c < 0 || c > maxYear/100 {
		return Value{}
	}
	return prefixValue(c, 2, false)
}

// bcCenturyValue is the nth century before Christ, by the convention of
// centuryValue: "BC02" for the third, 299 to 200 BC.
func bcCenturyValue(n int) Value {
	if n < 1 || n > maxYear/100+1 {
		return Value{}
	}
	return prefixValue(n-1, 2, true)
}

// millenniumValue is the nth millennium: "2" for the third.
func millenniumValue(n int) Value {
	if n < 1 || n > 10 {
		return Value{}
	}
	return prefixValue(n-1, 1, false)
}

// prefixValue is the years that begin with the digits of n, so many of four.
func prefixValue(n, width int, bc bool) Value {
	grain, size := GrainMillennium, 1000
	switch width {
	case 2:
		grain, size = GrainCentury, 100
	case 3:
		grain, size = GrainDecade, 10
	}
	// There is no year 0, before Christ or after.
	lo, hi := max(n*size, 1), n*size+size-1
	var b []byte
	if bc {
		b, lo, hi = append(b, "BC"...), 1-hi, 1-lo
	}
	b = append2(append2(b, n/100), n%100)
	b = append(b[:len(b)-4], b[len(b)-width:]...)
	first, _ := dayOf(lo, 1, 1)
	last, _ := dayOf(hi, 12, 31)
	return Value{TIMEX: string(b), Earliest: first, Latest: last, Grain: grain}
}

// dayValue is a day: "2021-12-15".
func dayValue(d Day) Value {
	if !d.valid() {
		return Value{}
	}
	var b [16]byte
	return Value{TIMEX: string(appendTimexDay(b[:0], d)), Earliest: d, Latest: d, Grain: GrainDay}
}

// weekValue is the ISO week of a day, Monday to Sunday: "2021-W49".
func weekValue(d Day) Value {
	if !d.valid() {
		return Value{}
	}
	y, w := d.isoWeek()
	monday, ok := isoMonday(y, w)
	if !ok {
		return Value{}
	}
	var b [16]byte
	s := append2(append(appendTimexYear(b[:0], y), "-W"...), w)
	return Value{TIMEX: string(s), Earliest: monday, Latest: monday + 6, Grain: GrainWeek}
}

// weekendValue is the Saturday and Sunday of the ISO week of a day:
// "2021-W49-WE". Where the days off are others, set the interval.
func weekendValue(d Day) Value {
	v := weekValue(d)
	if v.TIMEX != "" {
		v.TIMEX += "-WE"
		v.Earliest += 5
		v.Grain = GrainDay
	}
	return v
}

// rangeValue is the days from a to b: "2024-06-03/2024-06-07".
func rangeValue(a, b Day) Value { return spanValue(dayValue(a), dayValue(b)) }

// spanValue is the time from the beginning of a to the end of b:
// "1975/1990", "2024-Q1/2024-Q3". It is a when both are the same, and the zero
// Value when b ends before a begins or one of them has no interval.
func spanValue(a, b Value) Value {
	if a.Earliest == 0 || b.Latest == 0 || a.Earliest > b.Latest {
		return Value{}
	}
	if a.TIMEX == b.TIMEX {
		return a
	}
	return Value{TIMEX: a.TIMEX + "/" + b.TIMEX, Earliest: a.Earliest, Latest: b.Latest, Grain: min(a.Grain, b.Grain), Calendar: a.Calendar}
}

// dayPartValue is a part of a day, one of MO MI AF EV NI DT: "2022-02-04TAF".
func dayPartValue(d Day, part string) Value {
	v := dayValue(d)
	if v.TIMEX != "" {
		v.TIMEX += "T" + part
		v.Grain = GrainDayPart
	}
	return v
}

// clockValue is a time of a day, "2015-07-26T17:20Z"; minute and second are -1
// where they are not said, zone is "", "Z" or "+03:00". The zero day gives a
// time without a day, "T17:20".
func clockValue(d Day, hour, minute, second int, zone string) Value {
	if hour < 0 || hour > 24 || minute > 59 || second > 59 {
		return Value{}
	}
	v := dayValue(d)
	b := append([]byte(v.TIMEX), 'T')
	from := len(b)
	b = append2(b, hour)
	v.Grain = GrainHour
	if minute >= 0 {
		b = append2(append(b, ':'), minute)
		v.Grain = GrainMinute
	}
	if minute >= 0 && second >= 0 {
		b = append2(append(b, ':'), second)
		v.Grain = GrainSecond
	}
	v.TIMEX = string(append(b, zone...))
	if !isClock(v.TIMEX[from:]) {
		return Value{}
	}
	return v
}

// refValue is a vague reference: timexPast, timexPresent or timexFuture.
func refValue(ref string) Value { return Value{TIMEX: ref} }

// appendTimexYear appends a year of TIMEX3, "2021" or "BC0044".
func appendTimexYear(b []byte, y int) []byte {
	if y > 0 {
		return appendYear(b, y)
	}
	b = append(b, "BC"...)
	if y = 1 - y; y > 9999 {
		b, y = append(b, '1'), y-10000
	}
	return appendYear(b, y)
}

func appendTimexDay(b []byte, d Day) []byte {
	y, m, day := d.Date()
	return append2(append(append2(append(appendTimexYear(b, y), '-'), m), '-'), day)
}

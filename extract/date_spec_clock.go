package extract

import "strconv"

// readClock takes what belongs to the hour: numbers until it is complete, and
// what only a clock has.
func (s *dateSpec) readClock(c dateClass, a *dateAtom, r reading) bool {
	switch c {
	case clsClock, clsClock4:
		s.readClockForm(c, a)
	case clsDay, clsInt, clsOrd, clsCard:
		if !s.clockOpen(c) {
			return false
		}
		s.clockNumber(a)
	case clsU1, clsUN:
		return s.readMinutes(r.str)
	case clsNisf, clsRub, clsThulth:
		s.half, _ = strconv.ParseFloat(r.str, 64)
	case clsIlla:
		s.illa = true
	case clsZero:
		s.hour, s.minute = 0, 0
	case clsMidnight:
		if s.hour = r.num % 24; s.hour == 0 {
			s.tod = "midnight"
		} else {
			s.ampm = 6
		}
	case clsAMPM:
		s.ampm = r.num
	case clsUD:
		if r.str == "D" {
			s.unit = "D" // of the following day
		}
	default:
		return false
	}
	return true
}

// clockOpen reports whether a number can still be of the clock time: the hour,
// or its minutes before the half of the day, a zone or a date closes it.
func (s *dateSpec) clockOpen(c dateClass) bool {
	dayLike := c == clsDay || c == clsOrd
	switch {
	case s.colon:
		return false
	case s.hour < 0:
		return c != clsDay || !s.dated() || s.namount > 0 || s.complete()
	case s.minute >= 0, s.zone != "", dayLike:
		return false
	}
	return s.ampm < 0 || c == clsInt || c == clsCard // seven in the morning and 23 minutes
}

// readMinutes takes the unit after the minutes or seconds of a clock time.
func (s *dateSpec) readMinutes(unit string) bool {
	if s.minute < 0 && unit == "TM" && s.hour > 20 && s.hour%10 > 0 {
		s.hour, s.minute = s.hour%10, s.hour-s.hour%10 // "five and fifty minutes", read as one number
	}
	return (s.minute >= 0 || s.illa) && (unit == "TM" || unit == "TS")
}

func (s *dateSpec) readClockForm(c dateClass, a *dateAtom) {
	s.hour, s.minute = a.num.a, a.num.b
	if c == clsClock4 && a.mask.has(clsInt) {
		s.hour = a.num.a / 100
	}
	if c == clsClock && a.num.v != 0 {
		s.second = a.num.c
	}
}

func (s *dateSpec) clockNumber(a *dateAtom) {
	whole := int32(a.num.v)
	switch {
	case s.illa:
		s.half = float64(whole) / 60
	case s.hour < 0:
		s.hour = whole
		if f := a.num.v - float64(whole); f > 0 {
			s.half = f
		}
	default:
		s.minute = whole
	}
}

// readHours takes what belongs to two hours with one head, "the two hours 10
// and 12": the numbers, as minutes of the day, and the half of the day.
func (s *dateSpec) readHours(c dateClass, a *dateAtom, r reading) bool {
	switch c {
	case clsDay, clsOrd, clsClock:
		if s.nhour == len(s.hours) {
			return false
		}
		s.hours[s.nhour] = 60 * int32(a.num.v)
		if c == clsClock {
			s.hours[s.nhour] = 60*a.num.a + a.num.b
		}
		s.nhour++
	case clsAMPM:
		s.ampm = r.num
	default:
		return false
	}
	return true
}

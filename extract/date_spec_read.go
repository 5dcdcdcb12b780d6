package extract

import "strconv"

// readClock takes what belongs to the hour: numbers until it is complete, and
// what only a clock has.
func (s *dateSpec) readClock(c dateClass, a *dateAtom, r reading) bool {
	switch c {
	case clsClock, clsClock4:
		s.readClockForm(c, a)
	case clsDay, clsInt, clsOrd, clsCard:
		if s.colon {
			return false
		}
		minutes := s.minute < 0 && (c == clsInt || c == clsCard) // seven in the morning and 23 minutes
		if s.hour >= 0 && (s.minute >= 0 || s.ampm >= 0 && !minutes || s.zone != "" || c == clsDay || c == clsOrd) {
			return false
		}
		if s.hour < 0 && s.dated() && c == clsDay && s.namount == 0 && !s.complete() {
			return false
		}
		s.clockNumber(a)
	case clsU1, clsUN:
		if s.minute < 0 && r.str == "TM" && s.hour > 20 && s.hour%10 > 0 {
			s.hour, s.minute = s.hour%10, s.hour-s.hour%10 // "five and fifty minutes", read as one number
		}
		if s.minute < 0 || r.str != "TM" && r.str != "TS" {
			return false
		}
	case clsNisf, clsRub, clsThulth:
		s.half, _ = strconv.ParseFloat(r.str, 64)
	case clsIlla:
		s.illa = true
	case clsMidnight:
		s.hour, s.minute = 0, 0
		s.tod = "midnight"
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

func (s *dateSpec) readNumber(c dateClass, a *dateAtom) bool {
	d := s.now()
	v := int32(a.num.v)
	switch c {
	case clsDay:
		if d.nday > 0 && d.nmonth > 0 {
			d = s.turn()
		}
		d.addDay(v)
	case clsOrd, clsOrdi:
		if d.nmonth > 0 && d.nday > 0 {
			d = s.turn()
		}
		d.addDay(v)
		if s.nord < len(s.ords) {
			s.ords[s.nord] = v
			s.nord++
		}
	case clsYear4, clsYearW, clsYear2:
		d.addYear(v)
	case clsInt, clsDec, clsCard:
		if s.ncard < len(s.cards) {
			s.cards[s.ncard] = a.num.v
			s.ncard++
		}
	case clsNumDate:
		if d.nmonth > 0 {
			d = s.turn()
		}
		d.numeric = true
		d.addYear(a.num.a)
		d.addMonth(a.num.b)
		d.addDay(a.num.c)
	case clsNumMonth:
		d.addYear(a.num.a)
		d.addMonth(a.num.b)
	case clsDayMonth:
		d.addDay(a.num.a)
		d.addMonth(a.num.b)
	case clsYears, clsDays, clsNumSpan:
		s.span = [2]int32{a.num.a, a.num.b}
	default:
		return false
	}
	return true
}

func (s *dateSpec) readCalendar(c dateClass, a *dateAtom, r reading) bool {
	d := s.now()
	system := Gregorian
	switch c {
	case clsMonth, clsWeakMonth, clsLibyaMonth:
		d.libya = c == clsLibyaMonth
	case clsHijriMonth, clsWeakHijri:
		system = Hijri
	case clsSolarMonth, clsWeakSolar:
		system = SolarHijri
	case clsFirstDay:
		if d.nmonth > 0 {
			d = s.turn()
		}
		d.addDay(1)
		return true
	case clsEraHijri:
		d.hijri, s.era = true, true
		return true
	case clsEraSolar:
		d.solar, s.era = true, true
		return true
	case clsEra:
		s.era = true
		return true
	case clsBC:
		d.bc = true
		return true
	default:
		return false
	}
	if d.nmonth > 0 && d.system != system && !s.pair {
		d = s.turn()
	}
	d.system = system
	d.addMonth(r.num)
	return true
}

func (s *dateSpec) readAmount(c dateClass, a *dateAtom, r reading) bool {
	switch c {
	case clsU1, clsUN, clsU2, clsU2C, clsU2D, clsUND, clsUD:
		if (c == clsUD || c == clsU1) && s.namount > 0 && s.half > 0 && s.ncard == 0 {
			if s.amounts[s.namount-1].unit == r.str {
				return true // "and half an hour" after hours
			}
		}
		s.unit = r.str
		n, some := 1.0, false
		switch {
		case c == clsU2 || c == clsU2C || c == clsU2D:
			n = 2
		case s.half > 0 && s.ncard == 0:
			n, s.half = s.half, 0
		case s.ncard > 0:
			n, s.ncard = s.cards[s.ncard-1], s.ncard-1
			if s.ncard > 0 {
				s.alt = true
			}
		case c == clsUN || c == clsUND || s.set == "some":
			some = true
		}
		if s.namount < len(s.amounts) {
			s.amounts[s.namount] = amount{n, r.str, some}
			s.namount++
		}
	case clsIlla:
		s.illa = true
	case clsNisf, clsRub, clsThulth:
		f, _ := strconv.ParseFloat(r.str, 64)
		if s.illa {
			f = -f
		}
		s.half += f
	case clsSome:
		s.set = "some"
	case clsAw:
		s.alt = true
	case clsIla, clsDash:
		s.rangeTo = true
	case clsFew:
		s.few = true
	case clsApprox:
		s.approx = Mod(r.str)
	case clsQabl:
		s.ago, s.near = -1, r.num == 1
	case clsBaad:
		s.ago, s.near = 1, r.num == 1
	default:
		return false
	}
	return true
}

func (s *dateSpec) readRest(c dateClass, r reading) {
	switch c {
	case clsWeekday, clsWeekdayBare:
		if s.nweekday < len(s.weekday) {
			s.weekday[s.nweekday] = r.num
			s.nweekday++
		}
	case clsDeictic, clsDeicNight:
		s.deic, s.deictic = true, r.num
	case clsDirLast, clsIndLast, clsDirLastN:
		s.dir, s.far = dirPast, r.num
	case clsDirNext, clsIndNext, clsDirNextN:
		s.dir, s.far = dirFuture, r.num
	case clsDirThis:
		s.dir = dirThis
	case clsDem:
		s.dem, s.that = true, r.num == 1
	case clsSelf, clsSame:
		s.dem, s.that = true, true
	case clsPart:
		s.part = r.str
	case clsTod, clsTodB, clsTodE:
		if s.tod == "" {
			s.tod = r.str
		}
	case clsZone:
		s.zone = r.str
	case clsZoneP:
		s.zone = "named"
	case clsSeason:
		s.season = r.str
	case clsFeast:
		s.feast = r.str
	case clsFixed:
		s.fixed = r.str
	case clsDecade:
		s.decade = r.num
	case clsSetAdv:
		s.set = r.str
	case clsEvery:
		s.set = "every"
	case clsNowRef, clsPastRef, clsFutRef:
		s.ref = refOf(c)
	case clsOrdLast:
		s.ordlast = true
	case clsOrdFirst:
		s.ordfirst = true
	case clsYearWord, clsMonthWord, clsDayWord:
		if s.namount == 0 && (s.unit == "" || s.unit == "M" && c == clsYearWord) {
			s.unit = headUnit(c)
		}
	}
}

// refOf is the vague reference of a class.
func refOf(c dateClass) string {
	switch c {
	case clsPastRef:
		return timexPast
	case clsFutRef:
		return timexFuture
	}
	return timexPresent
}

// headUnit is the unit of a head such as "the year" before its number.
func headUnit(c dateClass) string {
	switch c {
	case clsYearWord:
		return "Y"
	case clsMonthWord:
		return "M"
	}
	return "D"
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

package extract

import (
	"strconv"
	"strings"
)

func (s *dateSpec) readNumber(c dateClass, a *dateAtom) bool {
	v := int32(a.num.v)
	switch c {
	case clsDay, clsOrd, clsOrdi:
		d := s.now()
		if d.nday > 0 && d.nmonth > 0 {
			d = s.turn()
		}
		d.addDay(v)
		if c != clsDay && s.nord < len(s.ords) {
			s.ords[s.nord] = v
			s.nord++
		}
	case clsYear4, clsYearW, clsYear2:
		s.now().addYear(v)
	case clsInt, clsDec, clsCard:
		if s.ncard < len(s.cards) {
			s.cards[s.ncard] = a.num.v
			s.ncard++
		}
	case clsYears, clsDays, clsNumSpan:
		s.span = [2]int32{a.num.a, a.num.b}
	default:
		return s.readDateForm(c, a)
	}
	return true
}

// readDateForm takes a date of digits and signs.
func (s *dateSpec) readDateForm(c dateClass, a *dateAtom) bool {
	d := s.now()
	switch c {
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

func (s *dateSpec) readAmount(c dateClass, r reading) bool {
	switch c {
	case clsU1, clsUN, clsU2, clsU2C, clsU2D, clsUND, clsUD:
		s.readUnit(c, r.str)
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
	case clsThence:
		s.ago = int(r.num)
	case clsBaad:
		s.ago, s.near = 1, r.num == 1
	default:
		return false
	}
	return true
}

// readUnit takes a unit and the number before it for an amount.
func (s *dateSpec) readUnit(c dateClass, unit string) {
	if (c == clsUD || c == clsU1) && s.namount > 0 && s.half > 0 && s.ncard == 0 && s.amounts[s.namount-1].unit == unit {
		return // "and half an hour" after hours
	}
	s.unit = unit
	a := amount{1, unit, false}
	switch {
	case c == clsU2, c == clsU2C, c == clsU2D:
		a.n = 2
	case s.half > 0 && s.ncard == 0:
		a.n, s.half = s.half, 0
	case s.ncard > 0:
		a.n, s.ncard = s.cards[s.ncard-1], s.ncard-1
		s.alt = s.alt || s.ncard > 0
	case c == clsUN, c == clsUND, s.set == "some":
		a.some = true
	}
	if s.namount < len(s.amounts) {
		s.amounts[s.namount] = a
		s.namount++
	}
}

// readRest takes the names of days, parts and feasts, and what is left.
func (s *dateSpec) readRest(c dateClass, r reading) {
	switch c {
	case clsPart:
		s.part = r.str
	case clsTod, clsTodB, clsTodE:
		s.readDayPart(r.str)
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
	case clsNowRef, clsPastRef, clsFutRef:
		s.ref = refOf(c)
	case clsOrdLast:
		s.ordlast = true
	case clsOrdFirst:
		s.ordfirst = true
	case clsSetAdv:
		s.set = r.str
	case clsEvery:
		s.set = "every"
	default:
		s.readPointer(c, r)
	}
}

// readDayPart takes a part of the day; late in the evening is night.
func (s *dateSpec) readDayPart(part string) {
	late := strings.HasPrefix(s.tod, lateDay)
	switch {
	case late && part == "TEV":
		s.tod = "TNI"
	case late, s.tod == "":
		s.tod = part
	}
}

// readPointer takes what points from one time to another.
func (s *dateSpec) readPointer(c dateClass, r reading) {
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

package extract

import "strconv"

// ymd is a date as it is said: zero fields are not said.
type ymd struct {
	system  Calendar
	libya   bool
	days    [4]int32 // in the order of the text
	nday    int
	months  [3]int32
	nmonth  int
	years   [5]int32
	nyear   int
	hijri   bool // the era says so
	solar   bool
	bc      bool
	numeric bool // from 2024-05-10
}

// amount is so many units of time.
type amount struct {
	n    float64
	unit string
	some bool // an unknown number
}

// direction is what an adjective says about where a date lies.
type direction uint8

const (
	dirNone direction = iota
	dirPast
	dirThis
	dirFuture
)

// dateSpec is the underspecified value of an expression: what its words say,
// before any calendar.
type dateSpec struct {
	date     [2]ymd // the second of a pair in two calendars
	pair     bool
	weekday  [2]int32 // ISO numbers
	nweekday int
	deictic  int32
	deic     bool
	dir      direction
	far      int32 // one unit further: before last, after next
	dem      bool
	that     bool // the one spoken of, not the present one
	unit     string
	part     string
	approx   Mod
	tod      string
	ampm     int32 // -1: not said
	hour     int32 // -1: not said
	minute   int32
	second   int32
	half     float64 // fraction of an hour, after the hour or (illa) before it
	illa     bool
	zone     string
	hours    [2]int32 // of a pair of clock times, in minutes
	nhour    int
	amounts  [4]amount
	namount  int
	ords     [2]int32
	nord     int
	cards    [3]float64
	ncard    int
	span     [2]int32 // of a form such as 2000-2005 or 5-9
	season   string
	feast    string
	fixed    string
	decade   int32
	set      string
	ref      string
	alt      bool // "or" between amounts
	rangeTo  bool // "to" between amounts
	ordfirst bool
	ordlast  bool
	ago      int // -1 before, +1 after
	near     bool
	few      bool
	era      bool
	colon    bool // the clock time is written with a colon: no other number is of it
}

func (d *ymd) addDay(v int32) {
	if d.nday < len(d.days) {
		d.days[d.nday] = v
		d.nday++
	}
}

func (d *ymd) addMonth(v int32) {
	for _, m := range d.months[:d.nmonth] {
		if m == v {
			return // a double name: شباط/فبراير
		}
	}
	if d.nmonth < len(d.months) {
		d.months[d.nmonth] = v
		d.nmonth++
	}
}

func (d *ymd) addYear(v int32) {
	if d.nyear < len(d.years) {
		d.years[d.nyear] = v
		d.nyear++
	}
}

// date returns the part of the pair that words go to now.
func (s *dateSpec) now() *ymd {
	if s.pair {
		return &s.date[1]
	}
	return &s.date[0]
}

// turn begins the second date of a pair.
func (s *dateSpec) turn() *ymd {
	s.pair = true
	return &s.date[1]
}

// read fills the spec from the captures of a match.
func (s *dateSpec) read(m *dateMatcher, h dateHit) {
	*s = dateSpec{ampm: -1, hour: -1, minute: -1, second: -1}
	clock := m.lex.rules[h.rule].action == actClock
	pair := m.lex.rules[h.rule].action == actClockPair
	hour := int32(-1) // the word before the hour; a day may be told before it
	for _, c := range m.caps[h.from:h.to] {
		s.colon = s.colon || c.class == clsClock
		if c.class == clsHourWord {
			hour = int32(c.atom)
		}
	}
	for _, c := range m.caps[h.from:h.to] {
		a := &m.atoms[c.atom]
		r, _ := m.lex.get(a.entry, c.class)
		if pair && s.readHours(c.class, a, r) {
			continue
		}
		if clock && int32(c.atom) > hour && s.readClock(c.class, a, r) {
			continue
		}
		if s.readNumber(c.class, a) || s.readCalendar(c.class, a, r) || s.readAmount(c.class, a, r) {
			continue
		}
		s.readRest(c.class, r)
	}
}

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

// dated reports whether some of a date has been read.
func (s *dateSpec) dated() bool { return s.date[0].nday > 0 || s.nweekday > 0 || s.deic }

// complete reports whether a date that has been read can end here.
func (s *dateSpec) complete() bool {
	return s.date[0].nday > 0 && s.date[0].nmonth > 0 || s.date[0].nday == 0 && (s.nweekday > 0 || s.deic)
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

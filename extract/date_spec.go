package extract

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

// addDay adds a day; of a longer list the first ones and the last are kept.
func (d *ymd) addDay(v int32) {
	if d.nday == len(d.days) {
		d.nday--
	}
	d.days[d.nday] = v
	d.nday++
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
		if s.readNumber(c.class, a) || s.readCalendar(c.class, a, r) || s.readAmount(c.class, r) {
			continue
		}
		s.readRest(c.class, r)
	}
}

// dated reports whether some of a date has been read.
func (s *dateSpec) dated() bool { return s.date[0].nday > 0 || s.nweekday > 0 || s.deic }

// complete reports whether a date that has been read can end here.
func (s *dateSpec) complete() bool {
	return s.date[0].nday > 0 && s.date[0].nmonth > 0 || s.date[0].nday == 0 && (s.nweekday > 0 || s.deic)
}

// step is the number of units that the adjective moves.
func (s *dateSpec) step() int {
	switch s.dir {
	case dirPast:
		if s.far == -1 {
			return -2
		}
		return -1
	case dirFuture:
		if s.far == 1 {
			return 2
		}
		return 1
	}
	return 0
}

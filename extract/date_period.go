package extract

import "strconv"

// month gives the value of a month, with or without its year.
func (d *dateResolver) month() bool {
	s := &d.s
	date := &s.date[0]
	bareNumber := date.nyear == 0 && s.dir == dirNone && !s.dem
	if date.nmonth == 0 && date.nday == 0 && s.ncard == 1 {
		date.addDay(int32(s.cards[0]))
	}
	if date.nmonth == 0 && date.nday > 0 {
		if date.days[0] > 12 || bareNumber && !d.monthNumberStands() {
			return false
		}
		date.months[0], date.nmonth = date.days[0], 1
		date.nday = 0
	}
	bare := date.nyear == 0 && s.dir == dirNone && s.part == "" && !s.dem && s.unit == ""
	if bare && !d.monthStands(date) {
		return false
	}
	if d.numbered() && s.unit == "" && s.part == "" && date.nyear > 0 && d.m.atoms[d.first].mask.has(clsNumMonth) {
		return false
	}
	d.out.abs = true
	month := int(date.months[0])
	switch date.system {
	case Hijri:
		return d.hijriMonthOf(date, month)
	case SolarHijri:
		first, _ := solarHijriDay(int(date.years[0]), month, 1)
		last, ok := solarHijriDay(int(date.years[0]), month, 29)
		if !ok {
			return false
		}
		if l, ok := solarHijriDay(int(date.years[0]), month, 31); ok {
			last = l
		} else if l, ok := solarHijriDay(int(date.years[0]), month, 30); ok {
			last = l
		}
		return d.value(calendarRange(first, last, SolarHijri))
	}
	if !d.yearKnown(date) {
		return d.unresolved("XXXX-"+two(month), reasonNoYear)
	}
	return d.value(monthValue(d.yearOf(date, month, 0), month))
}

func calendarRange(first, last Day, c Calendar) Value {
	v := rangeValue(first, last)
	v.Calendar = c
	v.Grain = GrainMonth
	return v
}

func (d *dateResolver) hijriMonthOf(date *ymd, month int) bool {
	y := 0
	if date.nyear > 0 {
		y = int(date.years[0])
	} else if y = d.hijriYearOf(month, 0); y == 0 {
		d.out.value.Calendar = Hijri
		return d.unresolved("", reasonNoYear)
	}
	if y > 1600 { // a Hijri month of a Gregorian year: Ramadan 2019
		for h := y - 580; h > 0 && h < y; h++ {
			first, _, _, ok := hijriMonth(h, month)
			if !ok {
				return false
			}
			if gy, _, _ := first.Date(); gy == y {
				y = h
				break
			}
			if h > y-560 && h > y-540 {
				return false
			}
		}
	}
	first, last, tabled, ok := hijriMonth(y, month)
	if !ok {
		return false
	}
	if !tabled {
		d.out.score = min(d.out.score, 0.7)
	}
	return d.value(calendarRange(first, last, Hijri))
}

// monthStands reports whether a month without a year or an adjective is one:
// the names that are words as well need a preposition or a list.
func (d *dateResolver) monthStands(date *ymd) bool {
	weak := false
	for _, c := range d.m.caps[d.hit.from:d.hit.to] {
		weak = weak || c.class == clsWeakMonth || c.class == clsWeakHijri
		if c.class == clsMonth || c.class == clsHijriMonth || c.class == clsMonthWord {
			return true
		}
	}
	if !weak {
		return true
	}
	if date.system == Hijri {
		return date.months[0] != 2 && (d.afterPreposition() || d.prevIs("moon"))
	}
	return d.afterPreposition() && !d.prevHas(clsBayn) || d.chained() && d.focus.grain == GrainMonth
}

// monthNumberStands reports whether "month 3" is March and not a number of
// months or of something else.
func (d *dateResolver) monthNumberStands() bool {
	if d.has(clsCard) && d.s.cards[0] < 2 {
		return false
	}
	return !d.nounNext() && !d.counts() && !d.numbered() && (d.afterPreposition() || d.has(clsPart) || d.out.from == 0 && d.nextWord() == "")
}

// value takes v, narrowed by the word for its beginning, middle or end.
func (d *dateResolver) value(v Value) bool {
	if v.TIMEX == "" {
		return false
	}
	d.out.value = narrow(v, d.s.part)
	d.earlierLater()
	if d.s.approx != "" {
		d.out.value.Mod = d.s.approx
	}
	return true
}

// narrow gives a value the mod of its part and the days of that.
func narrow(v Value, part string) Value {
	switch part {
	case "START":
		v.Mod = ModStart
	case "MID":
		v.Mod = ModMid
	case "END", "LASTDAY":
		v.Mod = ModEnd
	default:
		return v
	}
	if v.Earliest == 0 || v.Latest == 0 {
		return v
	}
	if part == "LASTDAY" || part == "END" && (v.Grain == GrainHalf || v.Grain == GrainQuarter) {
		v.Earliest = v.Latest
		return v
	}
	first, last := v.Earliest, v.Latest
	cut1, cut2 := first+(last-first+1)/3, first+2*(last-first+1)/3
	switch v.Grain {
	case GrainMonth:
		cut1, cut2 = first+10, first+20
	case GrainYear:
		cut1, _ = addMonths(first, 4)
		cut2, _ = addMonths(first, 8)
	case GrainMillennium:
		cut1, _ = addYears(first, 10) // of the new millennium its first years
	case GrainDay:
		return v
	}
	switch part {
	case "START":
		v.Latest = cut1 - 1
	case "MID":
		v.Earliest, v.Latest = cut1, cut2-1
	default:
		v.Earliest = cut2
	}
	return v
}

// year gives the value of a year.
func (d *dateResolver) year() bool {
	s := &d.s
	date := &s.date[0]
	if date.nyear == 0 && s.ncard > 0 {
		date.addYear(int32(s.cards[0]))
	}
	if date.nyear == 0 {
		return false
	}
	y, ok := d.yearSaid(int(date.years[0]))
	if !ok {
		return false
	}
	d.out.abs = true
	if date.bc {
		return d.value(bcYearValue(y))
	}
	if date.solar {
		first, ok := solarHijriDay(y, 1, 1)
		next, ok2 := solarHijriDay(y+1, 1, 1)
		return ok && ok2 && d.value(calendarYear(first, next-1, SolarHijri))
	}
	if date.hijri || d.hijriYearLikely(y) {
		first, last, tabled, ok := hijriYear(y)
		if !ok {
			return false
		}
		if !tabled {
			d.out.score = 0.7
		}
		d.value(calendarYear(first, last, Hijri))
		if !date.hijri {
			d.alternative(yearValue(y), 0.3, "gregorian-year")
		}
		return true
	}
	return d.value(yearValue(y))
}

func calendarYear(first, last Day, c Calendar) Value {
	v := rangeValue(first, last)
	v.Calendar = c
	v.Grain = GrainYear
	return v
}

// hijriYearLikely reports whether a year without an era is Hijri: one of the
// last generations, as news write them.
func (d *dateResolver) hijriYearLikely(y int) bool {
	return y >= 1380 && y <= 1460 && !d.s.era
}

// has reports whether the match took an atom as a class.
func (d *dateResolver) has(c dateClass) bool {
	for _, k := range d.m.caps[d.hit.from:d.hit.to] {
		if k.class == c {
			return true
		}
	}
	return false
}

// numbered reports whether the word before makes a number of what follows.
func (d *dateResolver) numbered() bool { return d.prevIs("numbered") }

// yearOther is a year of school, of finance, of the Hijri calendar: it runs
// across two years or from another first day.
func (d *dateResolver) yearOther() bool {
	s := &d.s
	d.out.abs = true
	if y := int(s.span[0]); y != 0 && (s.date[0].hijri || d.hijriYearLikely(y)) {
		return d.yearRange(y, int(s.span[1]))
	}
	if s.span[0] != 0 {
		return d.value(spanValue(yearValue(int(s.span[0])), yearValue(int(s.span[1]))))
	}
	if s.date[0].nyear > 0 {
		return d.year()
	}
	if d.endsOnDay() {
		return false
	}
	if d.schoolAdjective() {
		return d.schoolYear()
	}
	n := s.step()
	if d.hijriAdjective() {
		s.date[0].hijri = true
		if _, m, _, _ := d.dct.hijri(); s.far == 3 && m < 11 {
			n = 0
		}
	}
	return d.unitValue("Y", n)
}

// yearList is a list of years with one head: the interval from the first to the
// last.
func (d *dateResolver) yearList() bool {
	date := &d.s.date[0]
	d.out.abs = true
	return date.nyear > 1 && d.value(spanValue(yearValue(int(date.years[0])), yearValue(int(date.years[date.nyear-1]))))
}

// refYear is the year that a part of a year belongs to: said, pointed at, or
// the document's own.
func (d *dateResolver) refYear() (int, bool) {
	s := &d.s
	if s.date[0].nyear > 0 {
		y := int(s.date[0].years[0])
		if y < 100 {
			y = int(century(int32(y)))
		}
		return y, true
	}
	if d.dct == 0 {
		return 0, false
	}
	y, _, _ := d.dct.Date()
	if s.far == 2 || s.far == -2 {
		if f := d.focusFor("Y"); f != 0 {
			y, _, _ = f.Date()
		}
	}
	if s.ago < 0 && s.namount > 0 { // the same period a year ago
		a := s.amounts[s.namount-1]
		return y - int(a.n), a.unit == "Y" && !a.some
	}
	return y + s.step(), true
}

// partOfYear is a quarter, a half or a third of a year, or a half of a month
// or century.
func (d *dateResolver) partOfYear(a dateAction) bool {
	s := &d.s
	n := 0
	if s.nord > 0 {
		n = int(s.ords[0])
	}
	most := [...]int{actQuarter: 4, actHalf: 2, actThird: 3}[a]
	if s.ordlast {
		n = most
	}
	if n == 0 && (s.that || d.lexHas("matching")) {
		return d.matchingPart(a)
	}
	if n == 0 && !s.ordlast && d.lexHas("quarterq") {
		return d.nearPart(a)
	}
	if n < 1 || n > most {
		return false
	}
	if a == actHalf && (s.unit == "M" || s.date[0].nmonth > 0) {
		return d.halfOfMonth(n)
	}
	if d.lexHas("cword") {
		return d.partOfCentury(n, most)
	}
	if s.unit != "Y" && s.date[0].nyear == 0 {
		return d.barePartStands() && d.barePart(a, n)
	}
	y, ok := d.refYear()
	if !ok {
		return d.unresolved("XXXX-"+string("QHT"[a-actQuarter])+strconv.Itoa(n), reasonNoDate)
	}
	d.out.abs = s.date[0].nyear > 0
	return d.value(partValue(a, y, n))
}

func (d *dateResolver) halfOfMonth(n int) bool {
	s := &d.s
	if s.date[0].nmonth > 0 {
		s.date[0].nday, s.part = 0, ""
		if !d.month() {
			return false
		}
	} else if !d.unitValue("M", s.step()) {
		return false
	}
	v := d.out.value
	if v.Earliest == 0 {
		return true
	}
	if n == 1 {
		v = rangeValue(v.Earliest, v.Earliest+14)
	} else {
		v = rangeValue(v.Earliest+15, v.Latest)
	}
	d.out.value = v
	return true
}

// partOfCentury is the nth of so many parts of a century.
func (d *dateResolver) partOfCentury(n, parts int) bool {
	at := 1
	if d.s.ordlast {
		at = 0
	}
	c, ok := d.centuryOf(at)
	if !ok {
		return false
	}
	d.out.abs = true
	return d.value(spanValue(yearValue(100*c+100*(n-1)/parts), yearValue(100*c+100*n/parts-1)))
}

// firstSpan is "the first nine months of 2023", or "the same period of" a year.
func (d *dateResolver) firstSpan() bool {
	s := &d.s
	y, ok := d.refYear()
	if !ok {
		return d.unresolved("", reasonNoDate)
	}
	if d.lex.rules[d.hit.rule].action == actSamePeriod {
		return d.samePeriod(y)
	}
	d.out.abs = s.date[0].nyear > 0
	n := 0
	if s.namount > 0 {
		n = int(s.amounts[0].n)
	}
	if s.ncard > 0 {
		n = int(s.cards[0])
	}
	months := n
	if d.has(clsQuarters) {
		months = 3 * n
	} else if s.namount == 0 || s.amounts[0].unit != "M" {
		return false
	}
	if months < 1 || months > 12 {
		return false
	}
	a, b := monthValue(y, 1), monthValue(y, months)
	return d.value(rangeValue(a.Earliest, b.Latest))
}

// samePeriod is the period of the last date moved to year y; the whole year
// when there is none.
func (d *dateResolver) samePeriod(y int) bool {
	if d.has(clsUD) && (d.has(clsYearWord) || d.has(clsYear4) || d.has(clsQabl)) {
		return d.sameUnit(y)
	}
	v := d.focus.period
	if v.Earliest == 0 {
		v = d.focus.abs
	}
	if v.Earliest == 0 || v.Latest == 0 || v.Grain >= GrainYear {
		return d.value(yearValue(y))
	}
	fy, _, _ := v.Earliest.Date()
	a, ok1 := addYears(v.Earliest, y-fy)
	b, ok2 := addYears(v.Latest, y-fy)
	return ok1 && ok2 && d.value(rangeValue(a, b))
}

func (d *dateResolver) season() bool {
	s := &d.s
	d.out.abs = s.date[0].nyear > 0
	name := season(s.season)
	if s.date[0].nyear > 0 || s.unit == "Y" {
		y, ok := d.refYear()
		if !ok {
			return d.unresolved("XXXX-"+s.season, reasonNoDate)
		}
		return d.value(seasonValue(y, name))
	}
	if d.dct == 0 {
		return d.unresolved("XXXX-"+s.season, reasonNoDate)
	}
	y, _, _ := d.dct.Date()
	switch s.dir {
	case dirPast:
		for v := seasonValue(y, name); ; y-- {
			if v = seasonValue(y, name); v.Latest < d.dct {
				return d.value(v)
			}
		}
	case dirFuture:
		for v := seasonValue(y, name); ; y++ {
			if v = seasonValue(y, name); v.Earliest > d.dct || v.Earliest == 0 {
				return d.value(v)
			}
		}
	}
	if prev := seasonValue(y-1, name); prev.Latest >= d.dct {
		return d.value(prev)
	}
	return d.value(seasonValue(y, name))
}

// centuryOf returns the first two digits of the century that the words at
// ordinal i name.
func (d *dateResolver) centuryOf(i int) (int, bool) {
	s := &d.s
	switch {
	case s.nord > i:
		return int(s.ords[i]) - 1, true
	case s.ncard > 0:
		return int(s.cards[0]) - 1, true
	case s.dir != dirNone && d.dct != 0:
		y, _, _ := d.dct.Date()
		return y/100 + s.step(), true
	}
	return 0, false
}

func (d *dateResolver) century() bool {
	c, ok := d.centuryOf(0)
	if !ok || c < 0 || c > 30 {
		return false
	}
	d.out.abs = true
	if d.s.date[0].bc {
		return d.value(bcCenturyValue(c + 1))
	}
	if d.s.date[0].hijri {
		first, _, _, ok1 := hijriYear(100*c + 1)
		_, last, _, ok2 := hijriYear(100*c + 100)
		v := rangeValue(first, last)
		v.Calendar, v.Grain = Hijri, GrainCentury
		return ok1 && ok2 && d.value(v)
	}
	return d.value(centuryValue(c))
}

// decade is "the nineties", "the seventies of the 19th century", "the first
// decade of this century".
func (d *dateResolver) decade() bool {
	s := &d.s
	tens := int(s.decade) / 10
	i := 0
	if s.decade == 0 {
		i = 1
		if tens = int(s.ords[0]) - 1; s.ordlast {
			tens, i = 9, 0
		}
	}
	d.out.abs = true
	if c, ok := d.centuryOf(i); ok && tens >= 0 && tens <= 9 {
		return d.value(decadeValue(100*c + 10*tens))
	}
	if s.decade == 0 || d.ageFollows() {
		return false
	}
	y := 2000
	if d.dct != 0 {
		y, _, _ = d.dct.Date()
	}
	start := y/100*100 + 10*tens
	if start+10 > y {
		start -= 100
	}
	if !d.value(decadeValue(start)) {
		return false
	}
	d.alternative(decadeValue(start+100), 0.1, "other-century")
	return true
}

// ageFollows reports whether "of his life" comes next: in his fifties.
func (d *dateResolver) ageFollows() bool {
	i := int(d.m.atoms[d.out.to-1].last)
	if d.t.word(i) != "\u0645\u0646" {
		return false
	}
	id, ok := d.lex.ids[d.t.word(i+1)]
	return ok && d.lex.words[id].entry != 0 && d.lex.entries[d.lex.words[id].entry].mask.has(d.lex.classes["age"])
}

// yearSaid tells the year that a number with or without a head means, false
// where it is none.
func (d *dateResolver) yearSaid(y int) (int, bool) {
	s := &d.s
	headed := d.has(clsYearWord) || s.part != "" || d.lexHas("ywordn")
	switch {
	case s.date[0].bc || s.era && (headed || y >= 1000):
		return y, true
	case y < 40 && !headed, y < 100 && (d.nounNext() || d.counts()), y > 2200:
		return 0, false
	case y < 100 && headed && y < 32, y < 1000 && (d.has(clsCard) && y < 50 || d.counts() || d.numbered()):
		return 0, false
	case y < 100 && (headed || d.prevIs("yearnoun")):
		return int(century(int32(y))), true
	case headed:
		return y, true
	}
	return y, d.yearStands(y)
}

// hijriAdjective reports whether the adjective of the year is "Hijri".
func (d *dateResolver) hijriAdjective() bool {
	for _, c := range d.m.caps[d.hit.from:d.hit.to] {
		if c.class == d.lex.classes["yadj"] && d.m.atoms[c.atom].mask.has(clsEraHijri) {
			return true
		}
	}
	return false
}

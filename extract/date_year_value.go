package extract

import "strings"

// year gives the value of a year.
func (d *dateResolver) year() bool {
	s := &d.s
	date := &s.date[0]
	if !d.yearSpelled(date) {
		return false
	}
	if s.ncard > 0 && (date.nyear == 0 || date.nyear == 1 && d.lex.rules[d.hit.rule].name == "year-calendars") {
		date.years[0], date.years[1] = int32(s.cards[0]), date.years[0] // the Hijri one before the Gregorian
		date.nyear++
	}
	if date.nyear == 0 {
		return false
	}
	if date.nyear == 2 {
		return d.yearOfCalendars()
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
		return d.yearOfHijra(y)
	}
	return d.value(yearValue(y))
}

// aboutNumber reports whether the noun before the number makes it approximate: in
// the limits of 65.
func (d *dateResolver) aboutNumber() bool {
	p := d.atomAt(d.out.from - 2)
	return d.prevHas(clsApprox) && p != nil && p.mask.has(clsFi)
}

// termOfOther reports whether a season that nothing points at is one of something
// else: the season of rains, the theatre season.
func (d *dateResolver) termOfOther() bool {
	s := &d.s
	if !d.lexHas("term") || s.dir != dirNone || s.dem || d.yearAdjective() >= 0 {
		return false
	}
	a := &d.m.atoms[d.out.to-1]
	return !strings.HasPrefix(d.t.fold[a.start:a.end], alef+lam) || definite(d.nextWord())
}

// yearOfHijra is a year of the Hijri calendar, which may be no more than likely.
func (d *dateResolver) yearOfHijra(y int) bool {
	first, last, tabled, ok := hijriYear(y)
	if !ok {
		return false
	}
	if !tabled {
		d.out.score = 0.7
	}
	d.value(calendarYear(first, last, Hijri))
	if !d.s.date[0].hijri {
		d.alternative(yearValue(y), 0.3, "gregorian-year")
	}
	return true
}

// yearOfCalendars is a Hijri year with the Gregorian one beside it, which is the
// value where the two meet.
func (d *dateResolver) yearOfCalendars() bool {
	date := &d.s.date[0]
	first, last, _, ok := hijriYear(int(date.years[0]))
	v := yearValue(int(date.years[1]))
	d.out.abs = true
	return ok && d.bracketed() && v.Earliest <= last && first <= v.Latest && d.value(v)
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
	if d.endsOnDay() || d.termOfOther() {
		return false
	}
	if a := d.yearAdjective(); a == 1 || a != 2 && d.lexHas("term") {
		return d.schoolYear(a != 1)
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

// yearSaid tells the year that a number with or without a head means, false
// where it is none.
func (d *dateResolver) yearSaid(y int) (int, bool) {
	s := &d.s
	headed := d.has(clsYearWord) || s.part != "" || d.lexHas("ywordn") || d.lexHas("term")
	if s.date[0].bc || s.era && (headed || y >= 1000) {
		return y, true
	}
	switch {
	case y > 2200:
		return 0, false
	case y < 100:
		return d.shortYear(y, headed)
	case y < 1000 && (d.counts() || d.numbered()):
		return 0, false
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

// yearAdjective is what the adjective says of the year: 1 of a school, 2 not
// even of a season, -1 when there is none.
func (d *dateResolver) yearAdjective() int32 {
	class := d.lex.classes["yadj"]
	for _, c := range d.m.caps[d.hit.from:d.hit.to] {
		if c.class == class {
			r, _ := d.lex.get(d.m.atoms[c.atom].entry, class)
			return r.num
		}
	}
	return -1
}

// schoolYear is a school year that is pointed at. It begins in September; in
// the summer holidays the past one is that which ended, the next has not begun.
// Leagues play from August: "this season" is then the new one already.
func (d *dateResolver) schoolYear(league bool) bool {
	s := &d.s
	if d.dct == 0 {
		return d.unresolved("", reasonNoDate)
	}
	y, m, _ := d.dct.Date()
	if m < 9 {
		y--
	}
	n := s.step()
	switch {
	case s.far == 3 && m >= 9:
		n = 0
	case n < 0 && (m == 7 || m == 8), n == 0 && m == 8 && league:
		n++
	}
	part := s.part
	s.part = ""
	return d.value(schoolPart(y+n, part))
}

// schoolPart is the school year that begins in a year: of its beginning the days
// to December, of its middle those to April, of its end the rest.
func schoolPart(y int, part string) Value {
	v := spanValue(yearValue(y), yearValue(y+1))
	months := [2]int{9, 12}
	switch part {
	case "":
		return v
	case "MID":
		y, months = y+1, [2]int{1, 4}
	case "END", "LASTDAY":
		y, months = y+1, [2]int{5, 8}
	}
	v.Mod = narrow(Value{}, part).Mod
	v.Earliest, v.Latest = monthValue(y, months[0]).Earliest, monthValue(y, months[1]).Latest
	return v
}

// twoYears is "the current and the coming year" with one head in the dual.
func (d *dateResolver) twoYears() bool {
	if d.s.namount == 0 || d.s.amounts[0].unit != "Y" || d.dct == 0 {
		return false
	}
	y, _, _ := d.dct.Date()
	if !d.has(clsDirNext) {
		y--
	}
	d.out.abs = false
	return d.value(spanValue(yearValue(y), yearValue(y+1)))
}

// endsOnDay reports whether the match says that a time ended and its last day
// follows.
func (d *dateResolver) endsOnDay() bool {
	return d.m.atoms[d.out.to-1].mask.has(d.lex.classes["ended"]) && d.nextHas(clsFi)
}

package extract

import "github.com/hawliyat/hawliyat/arabic"

// unit gives the value of a unit that is pointed at: this week, last year, the
// end of the month.
func (d *dateResolver) unit() bool {
	s := &d.s
	unit := s.unit
	if s.namount > 0 {
		unit = s.amounts[0].unit
	}
	if s.date[0].nyear > 0 || s.date[0].nmonth > 0 {
		return d.apposed(unit)
	}
	if !d.unitStands(unit) || d.unitNamed(unit) {
		return false
	}
	n := s.step()
	if s.far == 3 { // the new year: the next one at the end of a year
		if unit != "Y" {
			return false
		}
		n = 0
		if _, m, _ := d.dct.Date(); m >= 10 {
			n = 1
		}
	}
	if !d.unitValue(unit, n) {
		return false
	}
	d.earlierLater()
	return true
}

// unitStands reports whether the words point at a unit: a demonstrative or an
// adjective does, a word for its beginning or end beside the longer units, and
// "throughout" before the bare unit.
func (d *dateResolver) unitStands(unit string) bool {
	s := &d.s
	pointed := s.dir != dirNone || s.dem
	if d.action() == actUnitBare {
		return d.prevIs("whole") && !d.nextPlain(clsOrd, clsCard, clsOrdLast, d.lex.classes["yadj"]) && (unit == "Y" || unit == "M" || unit == "W")
	}
	switch unit {
	case "D", "TH", "TM", "DE":
		return pointed
	}
	return pointed || s.part != ""
}

// unitNamed reports whether the words around make a match something else than a
// time that is pointed at.
func (d *dateResolver) unitNamed(unit string) bool {
	s := &d.s
	if last := d.out.to - 1; last > d.first && d.m.atoms[last].mask.has(clsDem) && (unit == "D" || d.wordFollows()) {
		return true // the general secretary this week
	}
	if unit == "D" && d.endsAsLast() || d.endsOnDay() {
		return true // the last day of a course; the year that ended on 30 June
	}
	if d.generalOne() {
		return true
	}
	n := d.next()
	return n != nil && unit == "D" && s.dir == dirNone && s.dem && n.clitic == 0 && n.mask.has(clsWeekday)
}

// generalOne reports whether the year is the adjective "general" of an office and
// what points at it tells which of its holders: the former secretary-general.
func (d *dateResolver) generalOne() bool {
	s := &d.s
	if s.dir == dirNone || s.dir == dirPast && s.far == 0 || d.has(clsDem) || s.part != "" {
		return false
	}
	_, ok := d.tokenIs(d.wordBefore(int(d.m.atoms[d.out.from].first)), "generalone")
	a := &d.m.atoms[d.out.from]
	return ok && a.clitic == 0 && d.t.fold[a.start:a.end] == general
}

const general = "\u0627\u0644\u0639\u0627\u0645" // the year, or the general

// endsAsLast reports whether the adjective of the match says the last of a row
// as well as the past one.
func (d *dateResolver) endsAsLast() bool {
	return d.has(clsDirLast) && d.m.atoms[d.out.to-1].mask.has(clsOrdLast)
}

// apposed is "last year (2014)", "this month (August)": the name decides.
func (d *dateResolver) apposed(unit string) bool {
	s := &d.s
	if !d.bracketed() {
		return false
	}
	if s.date[0].nmonth > 0 {
		return unit == "M" && d.month()
	}
	y := int(s.date[0].years[0])
	if unit != "Y" || !d.agrees(y) {
		return false
	}
	d.out.abs = true
	return d.value(yearValue(y))
}

// agrees reports whether the year agrees with what the adjective says, where
// that can be told.
func (d *dateResolver) agrees(y int) bool {
	if d.dct == 0 {
		return true
	}
	dy, _, _ := d.dct.Date()
	diff := y - dy - d.s.step()
	return diff >= -1 && diff <= 1
}

// unitValue is the unit n steps from the document's own, or from the last date
// where the word says "the following", "the preceding".
func (d *dateResolver) unitValue(unit string, n int) bool {
	anchor, ok := d.unitAnchor(unit)
	if !ok {
		return false
	}
	if anchor == 0 {
		return d.unresolved("", reasonNoDate)
	}
	y, m, _ := anchor.Date()
	switch unit {
	case "Y":
		if d.hijriYearWord() {
			hy, _, _, _ := anchor.hijri()
			first, last, _, ok := hijriYear(hy + n)
			return ok && d.value(calendarYear(first, last, Hijri))
		}
		return d.value(yearValue(y + n))
	case "M":
		first, _ := dayOf(y, m, 1)
		first, ok := addMonths(first, n)
		y, m, _ = first.Date()
		return ok && d.value(monthValue(y, m))
	case "W":
		return d.value(weekValue(anchor + Day(7*n)))
	case "D", "N":
		return d.value(dayValue(anchor + Day(n)))
	case "DE":
		return d.value(decadeValue(y + 10*n))
	case "CE":
		return d.value(centuryValue(y/100 + n))
	case "ML":
		return d.value(millenniumValue(y/1000 + 1 + n))
	case "TH", "TM":
		return d.hourValue(unit, n)
	}
	return false
}

// unitAnchor is the day that a unit is counted from, 0 when it is not known;
// false where "that year" has none before it.
func (d *dateResolver) unitAnchor(unit string) (Day, bool) {
	s := &d.s
	if s.far != 2 && s.far != -2 && !s.that {
		return d.dct, true
	}
	if f := d.focusFor(unit); f != 0 {
		return f, true
	}
	if s.that && unit == "D" && d.focus.day != 0 {
		return d.focus.day, true
	}
	return d.dct, !s.that || unit == "D"
}

// hijriYearWord reports whether the match speaks of the Hijri year.
func (d *dateResolver) hijriYearWord() bool { return d.s.date[0].hijri }

// focusFor is the day that "the following day", "the preceding year" count
// from: the last calendar date of the sentence or the one before.
func (d *dateResolver) focusFor(unit string) Day {
	f := &d.focus
	if unit == "D" || unit == "N" || unit == "W" {
		if f.day != 0 && f.daySent >= d.sentence()-1 {
			return f.day
		}
		return 0
	}
	if f.abs.Earliest != 0 && f.absSent >= d.sentence()-1 {
		return f.abs.Earliest
	}
	return 0
}

// hourValue is the hour or minute n steps from the time of publication.
func (d *dateResolver) hourValue(unit string, n int) bool {
	t := d.t.published
	if t.IsZero() {
		return d.unresolved("", reasonNoDate)
	}
	if unit == "TM" {
		t = t.Add(minutes(n))
		return d.clockOut(DayOf(t), t.Hour(), t.Minute())
	}
	t = t.Add(minutes(60 * n))
	return d.clockOut(DayOf(t), t.Hour(), -1)
}

func (d *dateResolver) clockOut(day Day, hour, minute int) bool {
	d.out.typ = TypeTime
	return d.value(clockValue(day, hour, minute, -1, ""))
}

// wordFollows reports whether a word or a number comes next in the sentence.
func (d *dateResolver) wordFollows() bool {
	i := int(d.m.atoms[d.out.to-1].last)
	if i >= len(d.t.toks) || d.t.toks[i].sent != d.sentence() {
		return false
	}
	return d.t.toks[i].kind != arabic.Punct && d.t.toks[i].kind != arabic.Symbol
}

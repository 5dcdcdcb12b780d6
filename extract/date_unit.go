package extract

import "github.com/hawliyat/hawliyat/arabic"

// unit gives the value of a unit that is pointed at: this week, last year, the
// end of the month.
func (d *dateResolver) unit(bare bool) bool {
	s := &d.s
	unit := s.unit
	if s.namount > 0 {
		unit = s.amounts[0].unit
	}
	if s.date[0].nyear > 0 || s.date[0].nmonth > 0 {
		return d.apposed(unit)
	}
	if bare && (!d.prevIs("whole") || d.nextPlain(clsOrd, clsCard, clsOrdLast) || unit != "Y" && unit != "M" && unit != "W") {
		return false
	}
	if s.dir == dirNone && !s.dem && !bare && s.part == "" {
		return false
	}
	if s.dir == dirNone && !s.dem && s.part != "" && (unit == "D" || unit == "TH" || unit == "TM" || unit == "DE") {
		return false
	}
	if last := d.out.to - 1; last > d.first && d.m.atoms[last].mask.has(clsDem) && (unit == "D" || d.wordFollows()) {
		return false // the general secretary this week
	}
	if unit == "D" && d.endsAsLast() || d.endsOnDay() {
		return false // the last day of a course; the year that ended on 30 June
	}
	if n := d.next(); n != nil && unit == "D" && s.dir == dirNone && s.dem && n.clitic == 0 && n.mask.has(clsWeekday) {
		return false
	}
	n := s.step()
	if s.far == 3 { // the new year: the next one at the end of a year
		_, m, _ := d.dct.Date()
		if n = 0; unit == "Y" && m >= 10 {
			n = 1
		}
		if unit != "Y" {
			return false
		}
	}
	if !d.unitValue(unit, n) {
		return false
	}
	d.earlierLater()
	return true
}

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
	anchor := d.dct
	if d.s.far == 2 || d.s.far == -2 || d.s.that {
		f := d.focusFor(unit)
		switch {
		case f != 0:
			anchor = f
		case d.s.that && unit == "D" && d.focus.day != 0:
			anchor = d.focus.day
		case d.s.that && unit != "D":
			return false
		}
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

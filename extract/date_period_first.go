package extract

// firstSpan is "the first nine months of 2023", or "the same period of" a year.
func (d *dateResolver) firstSpan() bool {
	s := &d.s
	if s.span[0] != 0 {
		return d.yearOther()
	}
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
	if s.date[0].nmonth > 0 {
		return d.firstDays(n)
	}
	if d.has(clsQuarters) {
		months = 3 * n
	} else if s.namount == 0 || s.amounts[0].unit != "M" {
		return false
	}
	return d.monthsOf(y, months)
}

// monthsOf is the first months of a year, or its last ones.
func (d *dateResolver) monthsOf(y, months int) bool {
	last := d.s.ordlast
	if months < 1 || months > 12 || !d.has(clsOrdFirst) && !last && !d.reported(months) {
		return false
	}
	a, b := monthValue(y, 1), monthValue(y, months)
	if last {
		a, b = monthValue(y, 13-months), monthValue(y, 12)
	}
	return d.value(rangeValue(a.Earliest, b.Latest))
}

// firstDays is "the first ten days of March", "the first two weeks".
func (d *dateResolver) firstDays(n int) bool {
	if d.lexHas("tenday") {
		return d.tenDays()
	}
	unit := d.s.amounts[0].unit
	if unit == "W" {
		n *= 7
	}
	if unit != "D" && unit != "W" || !d.has(clsOrdFirst) && !d.has(clsFirstDay) && !d.hasOrdinal() {
		return false
	}
	first, days, ok := d.monthSpoken()
	if !ok || n < 1 || n > days {
		return false
	}
	d.out.abs = true
	return d.value(rangeValue(first, first+Day(n)-1))
}

// tenDays is a third of a month, the last of which ends with it.
func (d *dateResolver) tenDays() bool {
	n := d.nthOf()
	if n < 0 {
		n = 3
	}
	first, days, ok := d.monthSpoken()
	if !ok || n < 1 || n > 3 {
		return false
	}
	d.out.abs = true
	return d.value(partOfDays(first, first+Day(days)-1, 3, n))
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
	fy, _, _ := v.Latest.Date()
	a, ok1 := addYears(v.Earliest, y-fy)
	b, ok2 := addYears(v.Latest, y-fy)
	return ok1 && ok2 && d.value(rangeValue(a, b))
}

// sameUnit is "the same month of last year", "the same day of 2014".
func (d *dateResolver) sameUnit(y int) bool {
	f := &d.focus
	switch unit := d.s.amounts[0].unit; {
	case unit == "D" && f.day != 0:
		_, m, day := f.day.Date()
		v, ok := dayOf(y, m, day)
		return ok && d.value(dayValue(v))
	case unit == "M":
		at := f.abs.Latest
		if at == 0 || f.abs.Grain > GrainMonth {
			at = d.dct
		}
		_, m, _ := at.Date()
		return at != 0 && d.value(monthValue(y, m))
	}
	return false
}

// reported reports whether so many months of a year are its first: those that
// are reported on: earnings of nine months of 2014.
func (d *dateResolver) reported(months int) bool {
	if d.has(clsFirstDay) || d.hasOrdinal() {
		return true
	}
	return (months == 6 || months == 9) && d.fiscalBefore()
}

// fiscalBefore reports whether the sentence speaks of earnings, exports and the
// like shortly before.
func (d *dateResolver) fiscalBefore() bool {
	const far = 10
	first := int(d.m.atoms[d.first].first)
	for i := first - 1; i >= 0 && i >= first-far && d.t.toks[i].sent == d.sentence(); i-- {
		if _, ok := d.tokenIs(i, "fiscal"); ok {
			return true
		}
	}
	return false
}

func (d *dateResolver) hasOrdinal() bool { return d.has(clsOrdi) || d.has(clsOrd) }

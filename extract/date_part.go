package extract

// partRank returns how many parts of a kind a year has, and the grain of one.
func partRank(a dateAction) (parts int, g Grain) {
	switch a {
	case actQuarter:
		return 4, GrainQuarter
	case actHalf:
		return 2, GrainHalf
	}
	return 3, GrainNone
}

// partValue is the nth part of a year.
func partValue(a dateAction, y, n int) Value {
	switch a {
	case actQuarter:
		return quarterValue(y, n)
	case actHalf:
		return halfValue(y, n)
	}
	return spanValue(monthValue(y, 4*n-3), monthValue(y, 4*n))
}

// partAt returns the year of a day and the number of the part it lies in.
func partAt(a dateAction, day Day) (y, n int) {
	parts, _ := partRank(a)
	y, m, _ := day.Date()
	return y, (m-1)*parts/12 + 1
}

// matchingPart is "the same quarter of last year": the part spoken of last,
// moved to the year; a length of time before it gives its last part. What is
// compared with is not what the text goes on to speak of: the focus stays.
func (d *dateResolver) matchingPart(a dateAction) bool {
	at := d.focus.period.Latest
	if at == 0 && d.dct != 0 {
		parts, _ := partRank(a)
		at, _ = addMonths(d.dct, -12/parts)
		d.out.score = min(d.out.score, 0.6)
	}
	y, ok := d.refYear()
	if !ok || at == 0 {
		return d.unresolved("", reasonNoDate)
	}
	_, n := partAt(a, at)
	return d.value(partValue(a, y, n))
}

// nearPart is "the last quarter", "the current quarter": counted from the day
// of the document, or from the part spoken of for "the preceding".
func (d *dateResolver) nearPart(a dateAction) bool {
	s := &d.s
	if n := d.next(); n != nil && n.mask.has(clsMin) && n.clitic == 0 {
		return false // the last quarter of a game
	}
	_, g := partRank(a)
	anchor := d.dct
	f := &d.focus
	if (s.far == 2 || s.far == -2) && f.abs.Grain == g && f.absSent >= d.sentence()-1 {
		anchor = f.abs.Earliest
	}
	if anchor == 0 {
		return d.unresolved("", reasonNoDate)
	}
	y, n := partAt(a, anchor)
	y, n = partStep(a, y, n, s.step())
	return d.value(partValue(a, y, n))
}

// partStep moves the nth part of a year by so many parts.
func partStep(a dateAction, y, n, by int) (int, int) {
	parts, _ := partRank(a)
	i := y*parts + n - 1 + by
	return i / parts, i%parts + 1
}

// barePartStands reports whether a half or quarter without a year is one of a year,
// not of a game or of a book: by what stands before and after it.
func (d *dateResolver) barePartStands() bool {
	if n := d.next(); n != nil && n.mask.has(clsMin) && n.clitic == 0 {
		return false
	}
	return d.s.dir != dirNone || d.s.part != "" || d.prevIs("during") || d.prevIs("fiscal") || d.prevHas(clsFi) || d.prevHas(clsLi)
}

// barePart is the nth part of the year that the text speaks of, else of the
// document's own; one that has not begun then is last year's unless the words
// look ahead.
func (d *dateResolver) barePart(a dateAction, n int) bool {
	s, f := &d.s, &d.focus
	if s.dir == dirNone && f.abs.Earliest != 0 && f.absSent >= d.sentence()-1 && f.abs.Grain <= GrainYear && !f.absBound {
		y, _, _ := f.abs.Earliest.Date()
		d.out.abs = true
		return d.value(partValue(a, y, n))
	}
	if d.dct == 0 {
		return d.unresolved("XXXX-"+string("QHT"[a-actQuarter])+string(rune('0'+n)), reasonNoDate)
	}
	y, _, _ := d.dct.Date()
	v := partValue(a, y, n)
	dir := s.dir
	if dir == dirNone {
		dir = d.tense()
	}
	switch {
	case dir == dirPast && s.dir == dirPast && v.Latest >= d.dct, dir != dirFuture && s.dir != dirThis && v.Earliest > d.dct:
		v = partValue(a, y-1, n)
	case s.dir == dirFuture && v.Earliest <= d.dct:
		v = partValue(a, y+1, n)
	}
	d.out.abs = true
	return d.value(v)
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

// spokenMonth gives a date the month of the last calendar date: the 15th of it.
func (d *dateResolver) spokenMonth(date *ymd) bool {
	f := &d.focus
	if f.abs.Earliest == 0 || f.abs.Grain > GrainMonth || f.absSent < d.sentence()-1 {
		return false
	}
	y, m, _ := f.abs.Earliest.Date()
	if f.abs.Calendar == Hijri {
		y, m, _, _ = f.abs.Earliest.hijri()
	}
	date.system = f.abs.Calendar
	date.addMonth(int32(m))
	date.addYear(int32(y))
	return true
}

// endsOnDay reports whether the match says that a time ended and its last day
// follows.
func (d *dateResolver) endsOnDay() bool {
	return d.m.atoms[d.out.to-1].mask.has(d.lex.classes["ended"]) && d.nextHas(clsFi)
}

// schoolAdjective reports whether the year is one of a school.
func (d *dateResolver) schoolAdjective() bool {
	class := d.lex.classes["yadj"]
	for _, c := range d.m.caps[d.hit.from:d.hit.to] {
		if c.class == class {
			r, _ := d.lex.get(d.m.atoms[c.atom].entry, class)
			return r.num == 1
		}
	}
	return false
}

// schoolYear is a school year that is pointed at. It begins in September; in
// the summer holidays the past one is that which ended, the next has not begun.
func (d *dateResolver) schoolYear() bool {
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
	case n < 0 && (m == 7 || m == 8):
		n++
	}
	return d.value(spanValue(yearValue(y+n), yearValue(y+n+1)))
}

// runsTo gives the duration before a date its days: the three months ended on
// 30 June.
func (d *dateResolver) runsTo(end Value) {
	last := &d.r.Dates[len(d.r.Dates)-1]
	if end.Latest == 0 || d.focus.length == (amount{}) || last.Type != TypeDuration {
		return
	}
	a := d.focus.length
	m, sec := unitLength(a.unit)
	start, ok := addMonths(end.Latest+1, -int(a.n*m))
	if ok && sec >= 86400 {
		start, ok = addDays(start, -int(a.n*sec/86400))
	}
	if ok && start <= end.Latest {
		last.Value.Earliest, last.Value.Latest = start, end.Latest
	}
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

// weekdayInRow is the weekday after one just named: from Monday to Friday,
// next Sunday and Monday.
func (d *dateResolver) weekdayInRow(w int) (Day, bool) {
	f := &d.focus
	if !d.chained() || f.grain != GrainDay || f.day == 0 {
		return 0, false
	}
	days := (w - isoWeekday(f.day) + 7) % 7
	if days == 0 || days > 2 && !d.prevHas(clsIla) {
		return 0, false
	}
	return f.day + Day(days), true
}

package extract

import "strconv"

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

// partOfYear is a quarter, a half or a third of a year, a half or a third of a
// month, or a part of a century.
func (d *dateResolver) partOfYear() bool {
	s := &d.s
	a := d.action()
	most, _ := partRank(a)
	n := d.partNumber(most)
	switch {
	case n == 0 && (s.that || d.lexHas("matching")):
		return d.matchingPart(a)
	case n == 0 && d.lexHas("quarterq"):
		return d.nearPart(a)
	case n < 1 || n > most:
		return false
	case a != actQuarter && (s.unit == "M" || s.date[0].nmonth > 0):
		return d.partOfMonth(most, n)
	case d.lexHas("cword"):
		return d.partOfCentury(n, most)
	case s.unit != "Y" && s.date[0].nyear == 0:
		return d.barePartStands() && d.barePart(a, n)
	}
	return d.partOfSaid(a, n)
}

// partNumber is the ordinal of a part, 0 when none is said.
func (d *dateResolver) partNumber(most int) int {
	switch {
	case d.s.ordlast:
		return most
	case d.s.nord > 0:
		return int(d.s.ords[0])
	}
	return 0
}

// partOfSaid is the nth part of the year that is said or pointed at. That of a
// year across two is somewhere in them: its first month is not said.
func (d *dateResolver) partOfSaid(a dateAction, n int) bool {
	if d.s.span[0] != 0 || d.yearAdjective() == 1 {
		return d.yearOther()
	}
	y, ok := d.refYear()
	if !ok {
		return d.unresolved("XXXX-"+string("QHT"[a-actQuarter])+strconv.Itoa(n), reasonNoDate)
	}
	d.out.abs = d.s.date[0].nyear > 0
	return d.value(partValue(a, y, n))
}

// partOfMonth is the nth of two or three parts of a month: 15 or ten days, the
// last one up to the end.
func (d *dateResolver) partOfMonth(parts, n int) bool {
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
	d.out.value = partOfDays(v.Earliest, v.Latest, parts, n)
	return true
}

// partOfDays is the nth of two or three parts of the month between two days.
func partOfDays(first, last Day, parts, n int) Value {
	days := Day(30 / parts)
	first += Day(n-1) * days
	if n < parts {
		last = first + days - 1
	}
	return rangeValue(first, last)
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

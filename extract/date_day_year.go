package extract

// yearOf tells the year of a date whose month is said: by what is said with it,
// else by the dates before and the document's. day is 0 for a month.
func (d *dateResolver) yearOf(date *ymd, month, day int) int {
	s := &d.s
	if date.nyear > 0 {
		return saidYear(date)
	}
	if s.unit == "Y" {
		if y, ok := d.pointedYear(); ok {
			return y
		}
	}
	if dir := d.dateDir(); dir != dirNone {
		return d.directedYear(dir, month, day)
	}
	if s.deic && day > 0 {
		return d.nearestYear(month, day, dirNone)
	}
	return d.impliedYear(month, day)
}

// saidYear is the year that is said, in full and before Christ below 1.
func saidYear(date *ymd) int {
	y := int(date.years[0])
	switch {
	case date.bc:
		return 1 - y
	case y < 100:
		return int(century(int32(y)))
	}
	return y
}

// pointedYear is "of last year", "of the same year".
func (d *dateResolver) pointedYear() (int, bool) {
	s := &d.s
	if s.that {
		if f := d.focusFor("Y"); f != 0 {
			y, _, _ := f.Date()
			return y, true
		}
	}
	y, _, _ := d.dct.Date()
	return y + s.step(), s.dir != dirNone || s.dem
}

// directedYear is the year of last April, of next April, of the following one
// (counted from the date before).
func (d *dateResolver) directedYear(dir direction, month, day int) int {
	s := &d.s
	anchor := d.dct
	if s.far == 2 || s.far == -2 {
		if f := d.focusFor("M"); f != 0 {
			anchor = f
		}
	}
	y, m, dd := anchor.Date()
	later := month > m || month == m && day > dd
	switch {
	case dir == dirPast && (later || month == m && (day == 0 || day == dd)):
		y--
	case dir == dirFuture && !later:
		y++
	}
	switch s.far {
	case -1:
		y--
	case 1:
		y++
	}
	return y
}

// impliedYear is the year where nothing is said of it: that of the other end of
// a range, the current one for a date that is near, that of a date before.
func (d *dateResolver) impliedYear(month, day int) int {
	if y, ok := d.yearAhead(month); ok {
		return y
	}
	if y, ok := d.yearInRange(month, day); ok {
		return y
	}
	if y, ok := d.knownYear(month, day); ok {
		return y
	}
	focus, spoken := d.focusYear(month)
	if spoken && d.focus.abs.Grain <= GrainMonth && d.focus.absSent == d.sentence() {
		return focus
	}
	near := d.nearestYear(month, day, d.tense())
	if cost, ok := d.distance(near, month, day, dirNone); ok && cost <= nearDays && d.dct != 0 {
		return near
	}
	if spoken && d.focus.abs.Grain <= GrainMonth {
		d.out.alts = d.out.alts[:0]
		return focus
	}
	if !spoken {
		focus = int(d.focus.years[month])
	}
	if focus != 0 && focus != near {
		d.out.alts = d.out.alts[:0]
		return focus
	}
	return near
}

// nearDays is the distance within which a date without a year is the one near
// the document's day, whatever year its month had before in the text.
const nearDays = 31

// yearAhead is the year that the other end of a range has: from 3 January to 5
// March 2018. The range ends within maxAhead atoms.
func (d *dateResolver) yearAhead(month int) (int, bool) {
	const maxAhead = 8
	n := d.next()
	if n == nil || !n.mask.has(clsIla) && !((n.clitic == cliticWa || n.mask.has(clsWa)) && d.prevHas(clsBayn)) {
		return 0, false
	}
	for i := d.out.to; i < len(d.m.atoms) && i < d.out.to+maxAhead; i++ {
		a := &d.m.atoms[i]
		if a.mask.has(clsMonth) || a.mask.has(clsWeakMonth) {
			if r, ok := d.lex.get(a.entry, clsMonth); ok && int(r.num) < month {
				month = 13 // the range crosses the new year
			}
		}
		if a.mask.has(clsYear4) {
			if month == 13 {
				return int(a.num.a) - 1, true
			}
			return int(a.num.a), true
		}
	}
	return 0, false
}

// yearInRange is the year of the end of a range right after its beginning: from
// 15 June to 30 September.
func (d *dateResolver) yearInRange(month, day int) (int, bool) {
	p, f := d.prev(), &d.focus
	if p == nil || p.first != f.lastAtom || !p.mask.has(clsIla) && !d.prevIs("until") || f.abs.Grain > GrainMonth || f.absSent != d.sentence() || f.abs.Calendar != Gregorian {
		return 0, false
	}
	y, _, _ := f.abs.Earliest.Date()
	end, ok := dayOf(y, month, max(day, 1))
	if !ok || f.abs.Earliest == 0 {
		return 0, false
	}
	if end < f.abs.Earliest {
		y++
	}
	return y, true
}

// nearestYear is the year in which a day or month lies nearest to the
// document's day, on the side that the tense shows. A weekday that is said
// decides first. The past is nearer than the future: news tells more of it.
func (d *dateResolver) nearestYear(month, day int, tense direction) int {
	dy, _, _ := d.dct.Date()
	best, second, bestCost, secondCost := dy, dy, 1e9, 1e9
	for y := dy - 1; y <= dy+1; y++ {
		cost, ok := d.distance(y, month, day, tense)
		if !ok {
			continue
		}
		if cost < bestCost {
			second, secondCost = best, bestCost
			best, bestCost = y, cost
		} else if cost < secondCost {
			second, secondCost = y, cost
		}
	}
	if secondCost < 3*bestCost+60 {
		d.out.value = Value{}
		if day == 0 {
			d.alternative(monthValue(second, month), 0.25, "other-year")
		} else if o, ok := dayOf(second, month, day); ok {
			d.alternative(dayValue(o), 0.25, "other-year")
		}
	}
	return best
}

// distance is how far a day or month of year y lies from the document's day,
// in days, with the sides weighed.
func (d *dateResolver) distance(y, month, day int, tense direction) (float64, bool) {
	first, ok := dayOf(y, month, max(day, 1))
	if !ok {
		return 0, false
	}
	last := first
	if day == 0 {
		last += Day(monthDays(y, month) - 1)
	}
	weigh := 1.0
	if day > 0 && d.s.nweekday > 0 && weekdayDiff(first, int(d.s.weekday[0])) != 0 {
		weigh = 20
	}
	switch {
	case last < d.dct:
		return weigh * d.against(tense, dirFuture, false) * float64(d.dct-last), true
	case first > d.dct:
		if tense == dirNone {
			weigh *= 2
		}
		return weigh * d.against(tense, dirPast, day == 0) * float64(first-d.dct), true
	}
	return 0, true
}

// against is how much a day on the wrong side of the tense weighs. No month to
// come has seen what is told as past, while a day to come may be announced.
func (d *dateResolver) against(tense, wrong direction, month bool) float64 {
	switch {
	case tense != wrong:
		return 1
	case month && !d.soft:
		return 25
	case tense == dirFuture && d.soft:
		return 2
	}
	return 8
}

// dateDir is the direction of an adjective after a date; one after the weekday
// before it belongs to that.
func (d *dateResolver) dateDir() direction {
	for _, c := range d.m.caps[d.hit.from:d.hit.to] {
		switch c.class {
		case clsDirLast, clsDirNext, clsDirThis:
			return dirNone
		case clsMonth, clsWeakMonth, clsDayMonth, clsHijriMonth, clsWeakHijri, clsMonthWord:
			return d.s.dir
		}
	}
	return d.s.dir
}

package extract

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
	if v.Earliest == 0 || v.Latest == 0 || v.Grain == GrainDay {
		return v
	}
	if part == "LASTDAY" || part == "END" && (v.Grain == GrainHalf || v.Grain == GrainQuarter) {
		v.Earliest = v.Latest
		return v
	}
	mid, end := v.thirds()
	switch part {
	case "START":
		v.Latest = mid - 1
	case "MID":
		v.Earliest, v.Latest = mid, end-1
	default:
		v.Earliest = end
	}
	return v
}

// thirds are the first days of the middle and of the end of a value.
func (v Value) thirds() (mid, end Day) {
	first, days := v.Earliest, v.Latest-v.Earliest+1
	mid, end = first+days/3, first+2*days/3
	switch v.Grain {
	case GrainMonth:
		mid, end = first+10, first+20
	case GrainYear:
		mid, _ = addMonths(first, 4)
		end, _ = addMonths(first, 8)
	case GrainMillennium:
		mid, _ = addYears(first, 10) // of the new millennium its first years
	}
	return mid, end
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

// earlierLater gives the value of "earlier on Thursday", "later in August" its
// mod.
func (d *dateResolver) earlierLater() {
	switch d.s.ref {
	case timexPast:
		d.out.value.Mod = ModBefore
	case timexFuture:
		d.out.value.Mod = ModAfter
	}
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
	if months < 1 || months > 12 || !d.has(clsOrdFirst) && !d.reported(months) {
		return false
	}
	a, b := monthValue(y, 1), monthValue(y, months)
	return d.value(rangeValue(a.Earliest, b.Latest))
}

// firstDays is "the first ten days of March".
func (d *dateResolver) firstDays(n int) bool {
	if d.lexHas("tenday") {
		return d.tenDays()
	}
	if d.s.amounts[0].unit != "D" || !d.has(clsOrdFirst) && !d.has(clsFirstDay) && !d.hasOrdinal() {
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
	last := first + Day(10*n) - 1
	if n == 3 {
		last = first + Day(days) - 1
	}
	d.out.abs = true
	return d.value(rangeValue(first+Day(10*(n-1)), last))
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

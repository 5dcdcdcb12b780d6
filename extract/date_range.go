package extract

import "slices"

// span2 gives the value of a range with one head: years, months, days or
// weekdays.
func (d *dateResolver) span2() bool {
	date := &d.s.date[0]
	d.out.abs = true
	switch {
	case d.lexHas("cwords"):
		return d.twoCenturies()
	case d.has(clsU2D):
		return d.twoYears()
	case d.lexHas("quarterw2"):
		return d.twoQuarters()
	case date.nmonth > 1 && d.prevHas(clsBayn) && date.nday == 0 && !d.lexHas("mword2"):
		return false // between January and March 2018: two dates
	case !d.currentMonth():
		return false
	}
	d.numberedLast(date)
	return d.saidRange()
}

// saidRange is the range between two years, months, weekdays or days.
func (d *dateResolver) saidRange() bool {
	s := &d.s
	date := &s.date[0]
	switch {
	case date.nmonth == 2 && date.system == Hijri:
		return d.hijriMonthRange()
	case date.nyear > 1, d.has(clsYears):
		return d.twoSaidYears()
	case s.nweekday == 2 && date.nday == 0:
		return d.weekdayRange()
	case date.nday > 1 || date.nday == 0 && d.has(clsDays):
		return d.dayRange()
	case date.nmonth > 1:
		return d.monthRange()
	}
	return false
}

// twoSaidYears is the range between two years in digits.
func (d *dateResolver) twoSaidYears() bool {
	s := &d.s
	date := &s.date[0]
	switch {
	case d.has(clsYear2) && date.nyear == 2:
		return d.yearRange(int(date.years[0]), int(date.years[0])/100*100+int(date.years[1]))
	case date.nyear > 1:
		return (!d.has(clsDash) || d.has(clsYearWord) || !d.numbered()) && d.yearRange(int(date.years[0]), int(date.years[1]))
	}
	return !d.numbered() && d.yearRange(int(s.span[0]), int(s.span[1]))
}

func (d *dateResolver) twoQuarters() bool {
	s := &d.s
	y, ok := d.refYear()
	return ok && s.nord == 2 && d.value(spanValue(quarterValue(y, int(s.ords[0])), quarterValue(y, int(s.ords[1]))))
}

// lexHas is has for a class that only the lexicon names.
func (d *dateResolver) lexHas(class string) bool {
	c, ok := d.lex.classes[class]
	return ok && d.has(c)
}

func (d *dateResolver) yearRange(a, b int) bool {
	if d.s.date[0].hijri || d.hijriYearLikely(a) && d.hijriYearLikely(b) {
		first, _, _, ok1 := hijriYear(a)
		_, last, _, ok2 := hijriYear(b)
		return ok1 && ok2 && d.value(calendarYear(first, last, Hijri))
	}
	va, vb := yearValue(a), yearValue(b)
	return d.value(rangeValue(va.Earliest, vb.Latest))
}

func (d *dateResolver) monthRange() bool {
	date := &d.s.date[0]
	first, last := *date, *date
	first.months[0], first.nmonth = date.months[0], 1
	last.months[0], last.nmonth = date.months[date.nmonth-1], 1
	if !d.yearKnown(&last) {
		return d.unresolved("", reasonNoYear)
	}
	y := d.yearOf(&last, int(last.months[0]), 0)
	d.out.alts = d.out.alts[:0]
	a, b := monthValue(y, int(first.months[0])), monthValue(y, int(last.months[0]))
	if a.Earliest > b.Earliest {
		a = monthValue(y-1, int(first.months[0]))
	}
	return d.value(spanValue(a, b))
}

// dayRange is "7 and 8 May", "from 3 to 7 June", "5-9 May 2024".
func (d *dateResolver) dayRange() bool {
	s := &d.s
	date := &s.date[0]
	from, to := s.span[0], s.span[1]
	if date.nday > 1 {
		from, to = slices.Min(date.days[:date.nday]), slices.Max(date.days[:date.nday])
	}
	weekdays := s.nweekday
	if weekdays > 1 {
		s.weekday[0] = s.weekday[1]
	}
	date.nday = 1
	date.days[0] = to
	last, ok := d.dayOf(date, true)
	if !ok {
		return false
	}
	if last.Earliest == 0 {
		d.out.value = last
		return true
	}
	d.out.alts, d.out.reason = d.out.alts[:0], ""
	y, m, _ := last.Earliest.Date()
	if last.Calendar == Hijri {
		first := last.Earliest - Day(to-from)
		return from <= to && d.value(calendarRange(first, last.Earliest, Hijri))
	}
	first, ok := dayOf(y, m, int(from))
	return ok && from < to && d.value(rangeValue(first, last.Earliest))
}

func (d *dateResolver) weekdayRange() bool {
	s := &d.s
	if d.dct == 0 {
		return d.unresolved("", reasonNoDate)
	}
	first := d.weekdayValue(int(s.weekday[0]))
	days := (int(s.weekday[1]) - int(s.weekday[0]) + 7) % 7
	d.out.alts = d.out.alts[:0]
	return d.value(rangeValue(first.Earliest, first.Earliest+Day(days)))
}

func (d *dateResolver) hijriMonthRange() bool {
	date := &d.s.date[0]
	last := date.months[1]
	date.nmonth = 1
	if !d.hijriMonthOf(date, int(date.months[0])) {
		return false
	}
	first := d.out.value
	if first.Earliest == 0 {
		return true
	}
	y, _, _, _ := first.Earliest.hijri()
	if last < date.months[0] {
		y++
	}
	_, end, _, ok := hijriMonth(y, int(last))
	return ok && d.value(calendarRange(first.Earliest, end, Hijri))
}

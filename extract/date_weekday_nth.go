package extract

// nthMeant reports whether a weekday with an ordinal and a month counts the
// weekdays: the third Tuesday of September, where the third is no Tuesday.
func (d *dateResolver) nthMeant(v Value) bool {
	const most = 5
	s := &d.s
	if s.nweekday != 1 || s.nord != 1 || s.ords[0] > most || s.pair || s.date[0].system != Gregorian {
		return false
	}
	if v.Earliest == 0 || weekdayDiff(v.Earliest, int(s.weekday[0])) == 0 {
		return false
	}
	caps := d.m.caps[d.hit.from:d.hit.to]
	for i := 1; i < len(caps); i++ {
		if caps[i].class == clsOrd && caps[i-1].class == clsWeekday {
			return true
		}
	}
	return false
}

// monthSpoken returns the first day and the length of the month that a match
// names or points at.
func (d *dateResolver) monthSpoken() (first Day, days int, ok bool) {
	s := &d.s
	date := &s.date[0]
	y, m := 0, 0
	d.numberedMonth(date)
	switch {
	case date.nmonth > 0 && date.system == Hijri:
		if !d.hijriMonthOf(date, int(date.months[0])) || d.out.value.Earliest == 0 {
			return 0, 0, false
		}
		first = d.out.value.Earliest
		return first, int(d.out.value.Latest-first) + 1, true
	case date.nmonth > 0:
		if date.system != Gregorian || !d.yearKnown(date) {
			return 0, 0, false
		}
		m = int(date.months[0])
		y = d.yearOf(date, m, 0)
		d.out.alts = d.out.alts[:0]
	default:
		s.unit = "M"
		if y, m, ok = d.monthByUnit(); !ok {
			return 0, 0, false
		}
	}
	first, ok = dayOf(y, m, 1)
	return first, monthDays(y, m), ok
}

// nthOf returns the ordinal of a match, -1 for the last.
func (d *dateResolver) nthOf() int {
	s := &d.s
	switch {
	case s.ordlast || s.part == "END" || s.part == "LASTDAY":
		return -1
	case d.has(clsFirstDay):
		return 1
	case s.nord > 0:
		return int(s.ords[0])
	}
	return 0
}

// nthWeekday is "the third Tuesday of September 2014".
func (d *dateResolver) nthWeekday() bool {
	n := d.nthOf()
	d.s.part = ""
	first, days, ok := d.monthSpoken()
	if !ok || n == 0 || d.s.nweekday == 0 {
		return false
	}
	d.out.abs = true
	day := first + Day((int(d.s.weekday[0])-isoWeekday(first)+7)%7)
	if n < 0 {
		n = 4
		if day+28 < first+Day(days) {
			n = 5
		}
	}
	day += Day(7 * (n - 1))
	return day < first+Day(days) && d.value(dayValue(day))
}

// nthWeek is "the last week of March": of the weeks that lie wholly in it.
func (d *dateResolver) nthWeek() bool {
	if d.s.unit != "W" && !(d.s.namount > 0 && d.s.amounts[0].unit == "W") {
		return false
	}
	n := d.nthOf()
	d.s.part = ""
	first, days, ok := d.monthSpoken()
	if !ok || n == 0 {
		return false
	}
	d.out.abs = true
	if d.s.date[0].system == Hijri && n > 0 {
		return n < 5 && d.value(rangeValue(first+Day(7*(n-1)), first+Day(7*n-1)))
	}
	monday := first + Day((8-isoWeekday(first))%7)
	last := first + Day(days) - 7
	if n < 0 {
		return d.value(weekValue(last - Day(isoWeekday(last)-1)))
	}
	monday += Day(7 * (n - 1))
	return monday <= last && d.value(weekValue(monday))
}

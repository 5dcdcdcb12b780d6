package extract

import "strings"

// day gives the value of a calendar date. A date in two calendars is read in
// the first; the second is checked against it.
func (d *dateResolver) day() bool {
	s := &d.s
	date := &s.date[0]
	if !d.dayStands() {
		return false
	}
	if edge := s.part != "" || s.ordlast; edge {
		d.numberedMonth(date)
		if date.nday == 0 {
			return d.edgeDay()
		}
	}
	if d.lexHas("ofit") && !d.spokenMonth(date) {
		return false
	}
	v, ok := d.dayOf(date, true)
	if !ok {
		return false
	}
	d.out.value, d.out.abs = v, true
	return d.nthMeant(v) && d.nthWeekday() || !s.pair || d.checkPair()
}

// dayStands reports whether what is around the words lets them be a day.
func (d *dateResolver) dayStands() bool {
	if d.monthFirst() && (d.nounNext() || d.counts()) {
		return false
	}
	return d.bracketed() && d.currentMonth() && !d.feminine() && !d.hebrew()
}

// hebrew reports a month of the Hebrew calendar, of which some are called as those
// of the Levant are.
func (d *dateResolver) hebrew() bool { return d.wordIs(d.nextWord(), "hebrew") }

// feminine reports whether the ordinal before the month belongs to another noun:
// one that is numbered by it, or a feminine, for a day is masculine.
func (d *dateResolver) feminine() bool {
	for _, c := range d.m.caps[d.hit.from:d.hit.to] {
		if c.class != clsOrd || c.atom > 0 && d.m.atoms[c.atom-1].mask.has(clsTod) {
			continue
		}
		if _, ok := d.tokenIs(d.wordBefore(int(d.m.atoms[c.atom].first)), "ordered"); ok {
			return true // the first part: of May
		}
		w := d.t.word(int(d.m.atoms[c.atom].first))
		return strings.HasSuffix(w, taMarbuta) || w == "\u0627\u0644\u0627\u0648\u0644\u064A"
	}
	return false
}

// dayOf resolves a day of any calendar. It is false where the words are no
// date; an impossible date is one without a value.
func (d *dateResolver) dayOf(date *ymd, checked bool) (Value, bool) {
	if date.nday == 0 {
		return Value{}, false
	}
	day := int(date.days[0])
	if day < 1 || day > 31 {
		return Value{}, false
	}
	system := date.system
	if date.nyear > 0 && system == Gregorian {
		system = d.calendarOf(date)
	}
	switch system {
	case Hijri:
		return d.hijriDayOf(date, day), true
	case SolarHijri:
		return d.solarDayOf(date, day), true
	}
	d.numberedMonth(date)
	month := int(date.months[0])
	if date.nmonth == 0 {
		y, m, ok := d.monthByUnit()
		if !ok {
			return Value{}, false
		}
		return d.checkedDay(y, m, day, checked), true
	}
	if d.dct == 0 && date.nyear == 0 && d.s.dir == dirNone && d.focus.years[month] == 0 || !d.yearKnown(date) {
		d.out.reason = reasonNoYear
		return Value{TIMEX: "XXXX-" + two(month) + "-" + two(day), Grain: GrainDay}, true
	}
	y := d.yearOf(date, month, day)
	return d.checkedDay(y, month, day, checked), true
}

// calendarOf tells the calendar of a date whose month is a number, by its era
// and its year.
func (d *dateResolver) calendarOf(date *ymd) Calendar {
	y := date.years[0]
	switch {
	case date.solar:
		return SolarHijri
	case date.hijri:
		return Hijri
	case date.numeric && y >= 1300 && y <= 1500:
		return Hijri
	}
	return Gregorian
}

// yearKnown reports whether the year is said or can be reckoned.
func (d *dateResolver) yearKnown(date *ymd) bool {
	return date.nyear > 0 || d.dct != 0 || date.nmonth > 0 && d.focus.years[date.months[0]] != 0
}

// checkedDay is a Gregorian day; where its weekday is said and is another, the
// nearest such weekday is the alternative.
func (d *dateResolver) checkedDay(y, m, day int, checked bool) Value {
	v, ok := dayOf(y, m, day)
	if !ok {
		d.out.reason, d.out.score = reasonImpossible, 0.3
		return Value{Grain: GrainDay}
	}
	if checked && d.s.nweekday > 0 {
		if diff := weekdayDiff(v, int(d.s.weekday[0])); diff != 0 {
			if other, ok := addDays(v, diff); ok {
				d.out.value = dayValue(v)
				d.alternative(dayValue(other), 0.25, "weekday-disagrees")
			}
		}
	}
	return dayValue(v)
}

// isoWeekday is the ISO number of a day's weekday, Monday 1.
func isoWeekday(d Day) int { return (int(d.Weekday())+6)%7 + 1 }

// weekdayDiff is how many days (-3 to 3) from d the nearest day of an ISO
// weekday lies.
func weekdayDiff(d Day, weekday int) int {
	diff := (weekday - isoWeekday(d) + 7) % 7
	if diff > 3 {
		diff -= 7
	}
	return diff
}

// monthByUnit is the month that words such as "of this month" point at.
func (d *dateResolver) monthByUnit() (y, m int, ok bool) {
	s := &d.s
	if s.unit == "M" && s.that {
		f := d.focusFor("M")
		y, m, _ = f.Date()
		return y, m, f != 0
	}
	if s.unit != "M" || d.dct == 0 || s.dir == dirNone && !s.dem {
		return 0, 0, false
	}
	y, m, _ = d.dct.Date()
	first, _ := dayOf(y, m, 1)
	first, ok = addMonths(first, s.step())
	y, m, _ = first.Date()
	return y, m, ok
}

func two(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

// monthFirst reports whether the day comes after its month, where a number may
// as well count the noun after it.
func (d *dateResolver) monthFirst() bool {
	date := &d.s.date[0]
	return date.nmonth > 0 && date.nday > 0 && d.lex.rules[d.hit.rule].name == "month-day"
}

// counts reports whether a unit or a noun in -an follows.
func (d *dateResolver) counts() bool {
	if d.nextWord() == "%" {
		return true
	}
	n := d.next()
	return n != nil && (n.clitic == 0 && (n.mask.has(clsU1) || n.mask.has(clsUN) || n.mask.has(clsApprox) || n.mask.has(clsSome) || n.mask.has(clsCard) || n.mask.has(clsNumX)) || n.mask.has(d.lex.classes["percent"]))
}

// edgeDay is the first or the last day of a month.
func (d *dateResolver) edgeDay() bool {
	first, days, ok := d.monthSpoken()
	if !ok {
		return false
	}
	d.out.abs = d.s.date[0].nmonth > 0
	end := d.s.part == "END" || d.s.part == "LASTDAY" || d.s.ordlast
	d.s.part = ""
	if end {
		first += Day(days - 1)
	}
	return d.value(dayValue(first))
}

// bracketed reports whether the brackets of a match are closed, and none is
// that was not opened.
func (d *dateResolver) bracketed() bool {
	open := 0
	for _, c := range d.m.caps[d.hit.from:d.hit.to] {
		switch c.class {
		case clsLpar:
			open++
		case clsRpar:
			open--
		}
		if open < 0 {
			return false
		}
	}
	return open == 0
}

// numberedMonth takes the number after "month" for the month: the 16th of
// month 10.
func (d *dateResolver) numberedMonth(date *ymd) {
	s := &d.s
	if date.nmonth > 0 || !d.has(clsMonthWord) {
		return
	}
	if s.ncard == 1 {
		date.addDay(int32(s.cards[0]))
	}
	if n := date.nday; n > 0 && date.days[n-1] >= 1 && date.days[n-1] <= 12 && (n > 1 || s.part != "" || s.ordlast || s.nweekday > 0 || s.unit == "W") {
		date.nday--
		date.addMonth(date.days[date.nday])
	}
}

const current = "\u0627\u0644\u062C\u0627\u0631\u064A" // the current one

// currentMonth takes "the 27th of the current" for the current month, whose word
// the press leaves out. An ordinal must have a preposition before it: the third
// current season is none.
func (d *dateResolver) currentMonth() bool {
	s := &d.s
	date := &s.date[0]
	if s.unit != "" && s.unit != "D" || s.dir != dirThis || date.nmonth > 0 || date.nday == 0 || s.dem || s.that {
		return true
	}
	a := &d.m.atoms[d.out.to-1]
	if d.t.fold[a.start:a.end] != current || date.numeric {
		return false
	}
	if s.nweekday == 0 && !d.has(clsDay) && !d.afterPreposition() {
		return false
	}
	s.unit = "M"
	return true
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

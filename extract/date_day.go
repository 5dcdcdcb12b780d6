package extract

// day gives the value of a calendar date. A date in two calendars is read in
// the first; the second is checked against it.
func (d *dateResolver) day() bool {
	s := &d.s
	if s.date[0].nmonth > 0 && s.date[0].nday > 0 && d.monthFirst() && (d.nounNext() || d.counts()) {
		return false
	}
	if !d.bracketed() || !d.currentMonth() {
		return false
	}
	if s.part != "" || s.ordlast {
		d.numberedMonth(&s.date[0])
	}
	if s.date[0].nday == 0 && (s.part != "" || s.ordlast) {
		return d.edgeDay()
	}
	if d.lexHas("ofit") && !d.spokenMonth(&s.date[0]) {
		return false
	}
	v, ok := d.dayOf(&s.date[0], true)
	if !ok {
		return false
	}
	if d.nthMeant(v) && d.nthWeekday() {
		return true
	}
	d.out.value, d.out.abs = v, true
	if s.pair && !d.twoCalendars() {
		return false
	}
	if s.pair {
		d.checkPair()
	}
	return true
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

// step is the number of units that the adjective moves.
func (s *dateSpec) step() int {
	switch s.dir {
	case dirPast:
		if s.far == -1 {
			return -2
		}
		return -1
	case dirFuture:
		if s.far == 1 {
			return 2
		}
		return 1
	}
	return 0
}

// storySentences is how many sentences a story of another year goes on without
// saying it.
const storySentences = 2

// focusYear is the year of a calendar date before in the same sentence, where
// that is another than the document's. A year that bounds something (since
// 2013) says nothing of the dates after it.
func (d *dateResolver) focusYear(month int) (int, bool) {
	f := &d.focus
	same := f.absSent == d.sentence()
	if !same && (f.absSent < d.sentence()-storySentences || f.abs.Grain > GrainMonth || f.relSent >= f.absSent || !d.goesOn()) {
		return 0, false
	}
	if f.abs.Earliest == 0 || f.abs.Grain > GrainYear || f.abs.Calendar != Gregorian || f.absBound {
		return 0, false
	}
	y, m, _ := f.abs.Earliest.Date()
	if y2, m2, _ := f.abs.Latest.Date(); y2 != y || f.abs.Grain == GrainYear && m2 == m {
		return 0, false
	}
	dy, _, _ := d.dct.Date()
	onward := same && month >= m && d.tense() != dirFuture // April 2016, and in October …
	return y, d.dct == 0 || y < dy-1 || y < dy && (f.abs.Grain == GrainYear || onward)
}

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
		switch {
		case tense == dirFuture && d.soft:
			weigh *= 2
		case tense == dirFuture:
			weigh *= 4
		}
		return weigh * float64(d.dct-last), true
	case first > d.dct:
		if tense == dirPast {
			weigh *= 8
		} else if tense == dirNone {
			weigh *= 2
		}
		return weigh * float64(first-d.dct), true
	}
	return 0, true
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

// hijriDayOf resolves a day of the Hijri calendar.
func (d *dateResolver) hijriDayOf(date *ymd, day int) Value {
	month := int(date.months[0])
	y := 0
	if date.nyear > 0 {
		y = int(date.years[0])
	} else if y = d.hijriYearOf(month, day); y == 0 {
		d.out.reason = reasonNoYear
		return Value{Grain: GrainDay, Calendar: Hijri}
	}
	v, tabled, ok := hijriDay(y, month, day)
	if !ok && day == 30 { // the sighting may add a day that the table does not have
		if v, tabled, ok = hijriDay(y, month, 29); ok {
			v++
			d.out.score = 0.6
		}
	}
	if !ok {
		d.out.reason, d.out.score = reasonImpossible, 0.3
		return Value{Grain: GrainDay, Calendar: Hijri}
	}
	if !tabled {
		d.out.score = min(d.out.score, 0.7)
	}
	value := dayValue(v)
	value.Calendar = Hijri
	return d.nudge(value)
}

// nudge moves a Hijri day to its weekday where that is a day off: the sighting
// of the moon decides, not the table.
func (d *dateResolver) nudge(v Value) Value {
	if d.s.nweekday == 0 {
		return v
	}
	diff := weekdayDiff(v.Earliest, int(d.s.weekday[0]))
	if diff != 1 && diff != -1 {
		return v
	}
	moved := dayValue(v.Earliest + Day(diff))
	moved.Calendar = Hijri
	d.out.value = moved
	d.alternative(v, 0.3, "umm-al-qura")
	return moved
}

// hijriYearOf tells the year of a Hijri month by distance, 0 when the
// document's day is not known. day is 0 for a month.
func (d *dateResolver) hijriYearOf(month, day int) int {
	if d.dct == 0 {
		return 0
	}
	y, _, _, _ := d.dct.hijri()
	dir := d.s.dir
	if dir == dirNone {
		dir = d.tense()
	} else if d.s.unit == "Y" {
		return y + d.s.step()
	}
	best, bestCost := y, 1e9
	for c := y - 1; c <= y+1; c++ {
		first, last, _, ok := hijriMonth(c, month)
		if !ok {
			continue
		}
		if day > 0 {
			first += Day(day - 1)
			last = first
		}
		cost := 0.0
		if day > 0 && d.s.nweekday > 0 {
			if diff := weekdayDiff(first, int(d.s.weekday[0])); diff < -1 || diff > 1 {
				cost = 1000
			}
		}
		switch {
		case last < d.dct:
			cost += float64(d.dct - last)
			if dir == dirFuture {
				cost *= 4
			}
			if d.s.dir == dirFuture {
				cost += 1000
			}
		case first > d.dct:
			cost += 1.5 * float64(first-d.dct)
			if dir == dirPast {
				cost *= 8
			}
			if d.s.dir == dirPast {
				cost += 1000
			}
		case d.s.dir == dirPast || d.s.dir == dirFuture:
			cost = 400
		}
		if cost < bestCost {
			best, bestCost = c, cost
		}
	}
	return best
}

func (d *dateResolver) solarDayOf(date *ymd, day int) Value {
	month := int(date.months[0])
	y := 0
	switch {
	case date.nyear > 0:
		y = int(date.years[0])
	case d.dct != 0:
		y, _, _ = d.dct.solarHijri()
		if v, ok := solarHijriDay(y, month, day); ok && v > d.dct+60 && d.tense() != dirFuture {
			y--
		}
	default:
		d.out.reason = reasonNoYear
		return Value{Grain: GrainDay, Calendar: SolarHijri}
	}
	v, ok := solarHijriDay(y, month, day)
	if !ok {
		d.out.reason, d.out.score = reasonImpossible, 0.3
		return Value{Grain: GrainDay, Calendar: SolarHijri}
	}
	value := dayValue(v)
	value.Calendar = SolarHijri
	return value
}

// checkPair compares the two dates of a pair. The Gregorian one is the value;
// another reading of the Hijri one is told as an alternative when it is more
// than the day off that a sighting explains.
func (d *dateResolver) checkPair() {
	best := d.out.value
	score, reason := d.out.score, d.out.reason
	other, ok := d.dayOf(&d.s.date[1], false)
	d.out.score, d.out.reason = score, reason
	if !ok || other.Earliest == 0 {
		return
	}
	if best.Earliest == 0 || best.Calendar != Gregorian && other.Calendar == Gregorian {
		best, other = other, best
		d.out.reason, d.out.score = "", 1
	}
	d.out.value, d.out.alts = best, d.out.alts[:0]
	if other.Earliest == 0 {
		return
	}
	if diff := best.Earliest - other.Earliest; diff < -1 || diff > 1 {
		d.alternative(other, 0.25, "calendars-disagree")
	}
}

func two(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

// monthFirst reports whether the day comes after its month, where a number may
// as well count the noun after it.
func (d *dateResolver) monthFirst() bool {
	return d.lex.rules[d.hit.rule].name == "month-day"
}

// counts reports whether a unit or a noun in -an follows.
func (d *dateResolver) counts() bool {
	n := d.next()
	return n != nil && (n.clitic == 0 && (n.mask.has(clsU1) || n.mask.has(clsUN) || n.mask.has(clsApprox)) || n.mask.has(d.lex.classes["percent"]))
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

// twoCalendars reports whether the dates of a pair are of two calendars; two of
// one are the ends of a life or a term.
func (d *dateResolver) twoCalendars() bool {
	system := func(date *ymd) Calendar {
		if date.system == Gregorian && date.nyear > 0 {
			return d.calendarOf(date)
		}
		return date.system
	}
	return system(&d.s.date[0]) != system(&d.s.date[1])
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

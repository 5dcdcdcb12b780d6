package extract

// weekday gives the value of a day of the week, by direction and tense.
func (d *dateResolver) weekday() bool {
	s := &d.s
	w := int(s.weekday[0])
	if s.nweekday == 0 || d.has(clsWeekdayBare) && s.unit == "" {
		return false
	}
	if s.that {
		return false
	}
	if s.date[0].nday > 0 {
		return d.weekdayDay(w, int(s.date[0].days[0]))
	}
	if d.dct == 0 {
		return d.unresolved("XXXX-WXX-"+string(rune('0'+w)), reasonNoDate)
	}
	if s.unit == "W" {
		monday := d.dct - Day(isoWeekday(d.dct)-1) + Day(7*s.step())
		return d.value(dayValue(monday + Day(w-1)))
	}
	return d.value(d.weekdayValue(w))
}

// oneWord reports whether the match is a single word.
func (d *dateResolver) oneWord() bool {
	return d.m.atoms[d.out.to-1].last-d.m.atoms[d.out.from].first == 1
}

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

// weekdayValue is the day of an ISO weekday that the words mean. "Last Tuesday"
// on a Wednesday is the one of the week before, as yesterday has its own word;
// the other reading stays as an alternative.
func (d *dateResolver) weekdayValue(w int) Value {
	s := &d.s
	back := (isoWeekday(d.dct) - w + 7) % 7
	ahead := (7 - back) % 7
	switch s.dir {
	case dirPast:
		if back == 0 {
			back = 7
		}
		if s.far == -1 {
			back += 7
		}
		best := dayValue(d.dct - Day(back))
		if back == 1 && s.far != -1 {
			best = dayValue(d.dct - 8)
			d.alternative(dayValue(d.dct-1), 0.4, "last-weekday-yesterday")
		}
		return best
	case dirFuture:
		if ahead == 0 {
			ahead = 7
		}
		if s.far == 1 {
			ahead += 7
		} else if ahead == 1 {
			d.alternative(dayValue(d.dct+8), 0.4, "next-weekday-a-week-on")
		}
		return dayValue(d.dct + Day(ahead))
	}
	if s.dem || s.dir == dirThis { // this Thursday: the nearest
		return dayValue(d.dct + Day(weekdayDiff(d.dct, w)))
	}
	if day, ok := d.weekdayAhead(w); ok {
		return dayValue(day)
	}
	if day, ok := d.weekdayAgain(w); ok {
		return dayValue(day)
	}
	if day, ok := d.weekdayInRow(w); ok {
		return dayValue(day)
	}
	return d.bareWeekday(back, ahead)
}

// bareWeekday is the weekday so many days back and ahead that the tense points
// at. Without a verb it is the last one, but not the one of six days
// ago: on Wednesday, Thursday is tomorrow.
func (d *dateResolver) bareWeekday(back, ahead int) Value {
	const near, last = 4, 1
	past, next := dayValue(d.dct-Day(back)), dayValue(d.dct+Day(ahead))
	switch dir := d.tense(); {
	case back == 0, dir == dirPast:
		return past
	case dir == dirFuture && (!d.guess || ahead <= near):
		d.alternative(past, 0.2, "past-weekday")
		return next
	case dir == dirNone && ahead <= last && !d.has(clsTod):
		d.alternative(past, 0.35, "past-weekday")
		return next
	}
	d.alternative(next, 0.15, "future-weekday")
	return past
}

// deictic gives the value of today, yesterday, tomorrow. A weekday beside it is
// evidence: where it disagrees it is the alternative.
func (d *dateResolver) deictic() bool {
	s := &d.s
	if s.nweekday == 0 && s.deictic == 0 && d.nextPlain(clsOrd, clsOrdLast) {
		return false // the first day of something
	}
	if s.nweekday == 0 && s.deictic == 0 && d.prevHas(clsFi) && s.ref == "" && d.oneWord() {
		return false // so many barrels in the day
	}
	if s.nweekday == 0 && s.deictic == 0 && d.wordIs(d.nextWord(), "dayadj") {
		return false // the national day, the world day
	}
	if s.deictic != 0 && d.prevIs("nowbefore") {
		return false // the world of tomorrow
	}
	mod := Mod("")
	switch s.ref {
	case timexPast:
		mod = ModBefore
	case timexFuture:
		mod = ModAfter
	}
	if s.nweekday == 0 && s.deictic == 0 && mod == "" && d.nowadays() {
		d.out.value = refValue(timexPresent)
		d.out.value.Earliest, d.out.value.Latest = d.dct, d.dct
		return true
	}
	if d.dct == 0 {
		return d.unresolved("", reasonNoDate)
	}
	day := d.dct + Day(s.deictic)
	if s.nweekday > 0 {
		if diff := weekdayDiff(day, int(s.weekday[0])); diff != 0 {
			d.out.value = dayValue(day)
			d.alternative(dayValue(day+Day(diff)), 0.35, "weekday-disagrees")
		}
	}
	if date := &s.date[0]; date.nyear > 0 { // on this day of 1492
		_, m, n := day.Date()
		day, d.out.abs = 0, true
		day, _ = dayOf(saidYear(date), m, n)
	}
	v := dayValue(day)
	v.Mod = mod
	d.out.value = v
	return true
}

// wordIs reports whether a word has a class that only the lexicon names.
func (d *dateResolver) wordIs(w, class string) bool {
	id, ok := d.lex.ids[w]
	return ok && d.lex.words[id].entry != 0 && d.lex.entries[d.lex.words[id].entry].mask.has(d.lex.classes[class])
}

// nextPlain reports whether the next atom has one of the classes and no
// proclitic.
func (d *dateResolver) nextPlain(classes ...dateClass) bool {
	n := d.next()
	if n == nil || n.clitic != 0 {
		return false
	}
	for _, c := range classes {
		if n.mask.has(c) {
			return true
		}
	}
	return false
}

// nowadays reports whether "today" stands for these times: the words around it
// make it a comparison with the past or a general truth.
func (d *dateResolver) nowadays() bool {
	if d.prevIs("until") || d.prevIs("since") {
		return false
	}
	n := d.next()
	return n != nil && n.mask.has(d.lex.classes["nowafter"]) || d.prevIs("nowbefore")
}

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

// unitOrdinal is the third millennium; other units with an ordinal are counted
// from something that is not said.
func (d *dateResolver) unitOrdinal() bool {
	s := &d.s
	if s.nord != 1 || s.unit != "ML" && !d.lexHas("mlword") {
		return false
	}
	if s.date[0].bc {
		return s.ords[0] < 10 && d.value(prefixValue(int(s.ords[0])-1, 1, true))
	}
	return d.value(millenniumValue(int(s.ords[0])))
}

// monthSpoken returns the first day and the length of the month that a match
// names or points at.
func (d *dateResolver) monthSpoken() (first Day, days int, ok bool) {
	s := &d.s
	date := &s.date[0]
	y, m := 0, 0
	d.numberedMonth(date)
	if date.nmonth > 0 {
		if date.system != Gregorian || !d.yearKnown(date) {
			return 0, 0, false
		}
		m = int(date.months[0])
		y = d.yearOf(date, m, 0)
		d.out.alts = d.out.alts[:0]
	} else {
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
	first, days, ok := d.monthSpoken()
	if !ok || n == 0 || d.s.nweekday == 0 {
		return false
	}
	d.out.abs, d.s.part = true, ""
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
	first, days, ok := d.monthSpoken()
	if !ok || n == 0 {
		return false
	}
	d.out.abs, d.s.part = true, ""
	monday := first + Day((8-isoWeekday(first))%7)
	last := first + Day(days) - 7
	if n < 0 {
		return d.value(weekValue(last - Day(isoWeekday(last)-1)))
	}
	monday += Day(7 * (n - 1))
	return monday <= last && d.value(weekValue(monday))
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

// weekendOf is the weekend n weeks from now: Friday and Saturday lie in most
// countries, Saturday and Sunday in others, so the interval has all three.
func (d *dateResolver) weekendOf(n int) bool {
	if d.dct == 0 {
		return d.unresolved("XXXX-WXX-WE", reasonNoDate)
	}
	v := weekendValue(d.dct + Day(7*n))
	v.Earliest--
	d.out.value = v
	d.out.value.Mod = ""
	return v.TIMEX != ""
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

// feast gives the days of a feast, or its nth day.
func (d *dateResolver) feast() bool {
	first, last, ok := d.feastDays()
	if !ok {
		return d.out.reason != ""
	}
	if n := d.nthOf(); n > 0 && d.has(clsUN) {
		first += Day(n - 1)
		last = first
		d.out.alts = d.out.alts[:0]
	}
	if part, before := d.feastPart(); part != "" {
		d.out.typ, d.out.alts = TypeTime, d.out.alts[:0]
		return d.value(dayPartValue(first-before, part[1:]))
	}
	v := d.out.alts
	d.value(rangeValue(first, last))
	d.out.alts = v
	return true
}

// feastDays finds a feast: of the year that is said, else the nearest on the
// side that the words show.
func (d *dateResolver) feastDays() (first, last Day, ok bool) {
	s := &d.s
	if s.date[0].nyear > 0 {
		y := int(s.date[0].years[0])
		if y >= 1300 && y <= 1500 {
			return feastOfHijri(s.feast, y)
		}
		return feastDay(s.feast, y)
	}
	if d.dct == 0 {
		d.unresolved("", reasonNoDate)
		return 0, 0, false
	}
	if s.unit == "Y" {
		y, _ := d.refYear()
		return feastDay(s.feast, y)
	}
	before, beforeEnd, ok1 := feastUntil(s.feast, d.dct)
	after, afterEnd, ok2 := feastFrom(s.feast, d.dct)
	dir := s.dir
	if dir == dirNone {
		if dir = d.tense(); d.soft {
			dir = dirNone
		}
	}
	switch {
	case !ok2, ok1 && dir == dirPast:
		return before, beforeEnd, ok1
	case !ok1, dir == dirFuture:
		return after, afterEnd, ok2
	}
	if after-d.dct < d.dct-before {
		before, beforeEnd, after, afterEnd = after, afterEnd, before, beforeEnd
	}
	d.out.value = rangeValue(before, beforeEnd)
	d.alternative(rangeValue(after, afterEnd), 0.25, "other-year")
	return before, beforeEnd, true
}

// reference is a vague reference.
func (d *dateResolver) reference() bool {
	if d.shortlyOf() {
		return false
	}
	v := refValue(d.s.ref)
	switch d.s.ref {
	case timexPast:
		v.Latest = d.dct
	case timexFuture:
		v.Earliest = d.dct
	default:
		v.Earliest, v.Latest = d.dct, d.dct
	}
	d.out.value = v
	return true
}

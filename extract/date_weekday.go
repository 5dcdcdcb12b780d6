package extract

// weekday gives the value of a day of the week, by direction and tense.
func (d *dateResolver) weekday() bool {
	s := &d.s
	w := int(s.weekday[0])
	if s.nweekday == 0 || d.has(clsWeekdayBare) && s.unit == "" {
		return false
	}
	if s.that || d.betweenTwo(w) {
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

// betweenTwo reports whether Monday, spelled as "the two", stands behind between
// without another end of a time: a quarrel between the two.
func (d *dateResolver) betweenTwo(w int) bool {
	const monday = 1
	if w != monday || !d.prevHas(clsBayn) || d.out.to-d.out.from > 1 {
		return false
	}
	n := d.next()
	return n == nil || n.clitic&cliticWa == 0 && !n.mask.has(clsWa) && !n.mask.has(clsIla)
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

// weekdayInRow is the weekday after one just named: from Monday to Friday,
// next Sunday and Monday.
func (d *dateResolver) weekdayInRow(w int) (Day, bool) {
	f := &d.focus
	if !d.chained() || f.grain != GrainDay || f.day == 0 {
		return 0, false
	}
	days := (w - isoWeekday(f.day) + 7) % 7
	between := d.atomAt(d.out.from - 2)
	if days == 0 || days > 2 && !d.prevHas(clsIla) && (between == nil || !between.mask.has(clsBayn)) {
		return 0, false
	}
	return f.day + Day(days), true
}

// weekdayAgain is a weekday that the sentence has named with its date before.
func (d *dateResolver) weekdayAgain(w int) (Day, bool) {
	f := &d.focus
	if f.day == 0 || f.daySent != d.sentence() || f.absSent != f.daySent || f.abs.Earliest != f.day || isoWeekday(f.day) != w {
		return 0, false
	}
	return f.day, true
}

// weekdayAhead is the first day of a range of weekdays whose last has an
// adjective: from Sunday to next Thursday.
func (d *dateResolver) weekdayAhead(w int) (Day, bool) {
	at, ok := d.rangeEnd()
	if !ok {
		return 0, false
	}
	if a := d.atomAt(at); a != nil && a.mask.has(clsDayWord) && !a.mask.has(clsDeictic) {
		at++
	}
	day, adj := d.atomAt(at), d.atomAt(at+1)
	if day == nil || adj == nil {
		return 0, false
	}
	last, ok := d.lex.get(day.entry, clsWeekday)
	if !ok {
		return 0, false
	}
	to := int(last.num)
	gap := Day((to - w + 7) % 7)
	switch {
	case adj.mask.has(clsDirNext):
		return d.dct + Day((to-isoWeekday(d.dct)+6)%7+1) - gap, true
	case adj.mask.has(clsDirLast):
		return d.dct - Day((isoWeekday(d.dct)-to+6)%7+1) - gap, true
	}
	return 0, false
}

// rangeEnd is the atom that the other end of a range begins with, after "to" or
// the "and" of "between".
func (d *dateResolver) rangeEnd() (int, bool) {
	n := d.next()
	switch {
	case n == nil:
		return 0, false
	case n.mask.has(clsIla), n.mask.has(clsWa) && d.prevHas(clsBayn):
		return d.out.to + 1, true
	}
	return d.out.to, n.clitic == cliticWa && d.prevHas(clsBayn)
}

// weekdayDay is a weekday and the day of the month without its month, "Saturday
// the sixteenth": the nearest month in which they agree. Small numbers count
// something else too often.
func (d *dateResolver) weekdayDay(w, n int) bool {
	const least, near = 10, 20
	if n < least || d.dct == 0 || d.nounNext() || d.counts() || d.numberFollows() {
		return false
	}
	y, m, _ := d.dct.Date()
	first, _ := dayOf(y, m, 1)
	best, cost := Day(0), Day(near+1)
	for by := -1; by <= 1; by++ {
		start, ok := addMonths(first, by)
		if !ok {
			continue
		}
		y, m, _ = start.Date()
		day, ok := dayOf(y, m, n)
		if !ok || isoWeekday(day) != w {
			continue
		}
		if c := max(day-d.dct, d.dct-day); c < cost {
			best, cost = day, c
		}
	}
	if best == 0 {
		return false
	}
	d.out.abs = true
	return d.value(dayValue(best))
}

// weekend is the weekend of this week, the last, the next: Friday and Saturday
// lie in most countries, Saturday and Sunday in others, so the interval has all
// three.
func (d *dateResolver) weekend() bool {
	if d.dct == 0 {
		return d.unresolved("XXXX-WXX-WE", reasonNoDate)
	}
	v := weekendValue(d.dct + Day(7*d.s.step()))
	v.Earliest--
	d.out.value = v
	d.out.value.Mod = ""
	return v.TIMEX != ""
}

package extract

// clock gives the value of a time of day, with the day that is named or, where
// none is, the day that is spoken of.
func (d *dateResolver) clock() bool {
	s := &d.s
	if d.lexHas("aftermid") {
		s.hour, s.minute, s.tod = 0, 0, "midnight"
	}
	if s.hour < 0 || s.hour > 24 || s.minute > 59 || !d.clockStands() {
		return false
	}
	day, ok := d.clockDay()
	if !ok {
		return false
	}
	hour, minute, ok := s.hourMinute()
	if !ok {
		return false
	}
	hour = d.halfDay(hour)
	if hour > 24 || hour == 24 && minute > 0 {
		return false
	}
	v := clockValue(day, hour, minute, int(s.second), s.utc())
	if v.TIMEX == "" {
		return false
	}
	if day == 0 {
		d.out.reason, d.out.score = reasonNoDate, 0.5
	}
	if d.lexHas("aftermid") {
		d.trimWord()
	}
	v.Mod = s.approx
	d.out.typ, d.out.value = TypeTime, v
	return true
}

// trimWord leaves the first word of the match, a preposition, out of it.
func (d *dateResolver) trimWord() {
	a := &d.m.atoms[d.out.from]
	a.first++
	a.start, a.clitic = d.t.toks[a.first].start, 0
}

// hourMinute is the hour and the minute with the fraction of an hour that is
// said: half past, a quarter to.
func (s *dateSpec) hourMinute() (hour, minute int, ok bool) {
	hour, minute = int(s.hour), max(int(s.minute), 0)
	part := int(60*s.half + 0.5)
	switch {
	case s.half <= 0:
	case s.illa:
		hour, minute = hour-1, 60-part
	default:
		minute += part
	}
	return hour, minute, hour >= 0 && minute <= 59
}

// utc is the zone of a value: only that of Greenwich is written.
func (s *dateSpec) utc() string {
	if s.zone == "Z" {
		return "Z"
	}
	return ""
}

// clockStands reports whether numbers are a time of day and not a score or a
// ratio: the word hour, a zone, a part of the day, a fraction.
func (d *dateResolver) clockStands() bool {
	switch d.lex.rules[d.hit.rule].name {
	case "clock-half":
		return d.s.tod != "" || d.afterPreposition() || d.prevIs("clockbefore")
	case "clock-first":
		return (d.prevHas(clsBayn) || d.prevHas(clsMin)) && d.halfAhead() >= 0 && !d.nextHas(clsTod)
	}
	return d.clockMarked()
}

// clockMarked reports whether the words of a match or its form make it a time of
// day.
func (d *dateResolver) clockMarked() bool {
	s := &d.s
	switch {
	case d.has(clsHourWord):
		return s.hour < 24 || s.minute <= 0
	case s.zone != "", d.has(clsMidnight), d.lexHas("aftermid"):
		return true
	case s.ampm >= 0:
		return !d.scoreBefore() && !d.firstTime() && (d.has(clsClock) || d.halfDayHour())
	}
	return d.has(clsClock) && !d.nextHas(clsClock) && !d.prevHas(clsClock) && !d.prevIs("score") && !d.numbered()
}

// halfDayHour reports whether the number is an hour of a half of the day. Nights
// that are counted look the same from 11 on, where the noun is a singular.
func (d *dateResolver) halfDayHour() bool {
	nights := d.s.hour > 10 && d.m.atoms[d.out.to-1].mask.has(clsU1)
	return d.s.hour <= 12 && !nights && !d.letterAMPM()
}

// scoreBefore reports whether the number is the second of a result: 2 - 2.
func (d *dateResolver) scoreBefore() bool {
	first, score := d.atomAt(d.out.from-2), d.atomAt(d.out.from-3)
	return d.prevHas(clsDash) && score != nil && first.mask.has(clsInt) && score.mask.has(d.lex.classes["score"])
}

// firstTime reports whether an ordinal before a part of the day is no hour: for
// the first time in the evening.
func (d *dateResolver) firstTime() bool {
	return d.has(clsOrd) && d.s.nweekday == 0 && d.s.approx == "" && !d.afterPreposition() && !d.prevHas(clsLpar) && !d.prevIs("clockbefore") && !d.chained() && d.out.from > 0
}

// clockDay is the day of a time of day.
func (d *dateResolver) clockDay() (Day, bool) {
	s := &d.s
	if s.date[0].nday > 0 || s.nweekday > 0 || s.deic || s.dem && s.unit == "D" || d.dayPointed() {
		return d.namedDay()
	}
	f := &d.focus
	if f.day != 0 && f.daySent >= d.sentence()-1 {
		return f.day, true
	}
	if f.news != 0 {
		return f.news, true
	}
	return d.dct, true
}

// namedDay is the day that the match itself names. It is 0 where that cannot
// be told without the document's date.
func (d *dateResolver) namedDay() (Day, bool) {
	s := &d.s
	if s.date[0].nday > 0 {
		v, ok := d.dayOf(&s.date[0], true)
		return v.Earliest, ok && (v.Earliest != 0 || d.out.reason != reasonImpossible)
	}
	if d.dct == 0 {
		return 0, true
	}
	switch {
	case d.dayPointed():
		ok := d.unitValue("D", s.step())
		day := d.out.value.Earliest
		d.out.value = Value{}
		return day, ok && day != 0
	case s.deic || s.dem:
		return d.dct + Day(s.deictic), true
	case s.nweekday > 0:
		v := d.weekdayValue(int(s.weekday[0]))
		d.out.alts = d.out.alts[:0]
		return v.Earliest, true
	}
	return d.dct, true
}

// letterAMPM reports whether the half of the day is one letter, as in 9:30 m.
func (d *dateResolver) letterAMPM() bool {
	for _, c := range d.m.caps[d.hit.from:d.hit.to] {
		if c.class == clsAMPM {
			a := &d.m.atoms[c.atom]
			return a.end-a.start <= 2
		}
	}
	return false
}

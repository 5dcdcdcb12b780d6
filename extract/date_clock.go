package extract

import (
	"strings"
)

// clock gives the value of a time of day, with the day that is named or, where
// none is, the day that is spoken of.
func (d *dateResolver) clock() bool {
	s := &d.s
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
	v.Mod = s.approx
	d.out.typ, d.out.value = TypeTime, v
	return true
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
	s := &d.s
	switch {
	case d.has(clsHourWord):
		return s.hour < 24 || s.minute <= 0
	case d.lex.rules[d.hit.rule].name == "clock-half":
		return s.tod != "" || d.afterPreposition() || d.prevIs("clockbefore")
	case s.zone != "", d.has(clsMidnight):
		return true
	case s.ampm >= 0:
		return !d.firstTime() && (d.has(clsClock) || d.halfDayHour())
	}
	return d.has(clsClock) && !d.nextHas(clsClock) && !d.prevHas(clsClock) && !d.prevIs("score") && !d.numbered()
}

// halfDayHour reports whether the number is an hour of a half of the day. Nights
// that are counted look the same from 11 on, where the noun is a singular.
func (d *dateResolver) halfDayHour() bool {
	nights := d.s.hour > 10 && d.m.atoms[d.out.to-1].mask.has(clsU1)
	return d.s.hour <= 12 && !nights && !d.letterAMPM()
}

// firstTime reports whether an ordinal before a part of the day is no hour: for
// the first time in the evening.
func (d *dateResolver) firstTime() bool {
	return d.has(clsOrd) && d.s.approx == "" && !d.afterPreposition() && !d.prevIs("clockbefore") && !d.chained() && d.out.from > 0
}

// halfDay moves the hour to its half of the day.
func (d *dateResolver) halfDay(hour int) int {
	s := &d.s
	if s.tod == "midnight" {
		if s.deic || s.nweekday > 0 || d.prevIs("until") || d.tense() == dirFuture {
			return 24 // the night that begins on that day
		}
		return 0
	}
	ampm := s.ampm
	if ampm < 0 {
		ampm = todHalf(s.tod)
	}
	if ampm < 0 {
		ampm = d.halfAhead()
	}
	if ampm < 0 {
		ampm = d.halfBehind(hour)
	}
	return hourOfHalf(hour, ampm)
}

// hourOfHalf is an hour of the morning (0), the afternoon (12), around noon (6)
// or the night (20).
func hourOfHalf(hour int, half int32) int {
	later := false
	switch half {
	case 0:
		if hour == 12 {
			return 0
		}
	case 6:
		later = hour < 6
	case 12:
		later = hour < 12
	case 20:
		later = hour >= 6 && hour <= 12
	}
	if later {
		return hour + 12
	}
	return hour
}

// todHalf is the half of the day of a part of it, as for a clock time.
func todHalf(tod string) int32 {
	part, _, _ := strings.Cut(tod, ":")
	switch part {
	case "TMO":
		return 0
	case "TMI":
		return 6
	case "TAF", "TEV":
		return 12
	case "TNI":
		return 20
	}
	return -1
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

// halfAhead is the half of the day that the other end of a range has: from 9
// to 11 in the morning.
func (d *dateResolver) halfAhead() int32 {
	n := d.next()
	if n == nil || !n.mask.has(clsIla) && n.clitic != cliticWa && !n.mask.has(clsWa) {
		return -1
	}
	for i := d.out.to; i < len(d.m.atoms) && i < d.out.to+5; i++ {
		if r, ok := d.lex.get(d.m.atoms[i].entry, clsAMPM); ok && !d.m.atoms[i].mask.has(clsInt) {
			return r.num
		}
	}
	return -1
}

// keepHalf keeps the half of the day that a time of day says, for the hour
// after it.
func (d *dateResolver) keepHalf(sent int32) {
	f := &d.focus
	if d.out.typ != TypeTime {
		return
	}
	f.half, f.hour, f.halfSent = todHalf(d.s.tod), -1, sent
	if d.s.hour >= 0 {
		f.hour = d.s.hour
		if d.s.ampm >= 0 {
			f.half = d.s.ampm
		}
	}
}

// halfBehind is the half of the day that a part of the day before gives an hour
// without one: on Saturday evening, from seven o'clock on; from 4 in the
// afternoon to 6.
func (d *dateResolver) halfBehind(hour int) int32 {
	f := &d.focus
	if f.halfSent != d.sentence() || f.half < 0 || d.s.nweekday > 0 || d.s.deic || d.s.date[0].nday > 0 {
		return -1
	}
	if f.hour < 0 {
		return f.half
	}
	to := d.prevHas(clsIla) || d.prevHas(clsLi) || d.m.atoms[d.out.from].clitic&cliticLi != 0
	if to && d.chained() && int(f.hour)%12 < hour {
		return f.half
	}
	return -1
}

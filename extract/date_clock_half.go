package extract

import "strings"

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
	if ampm < 0 && d.waking(hour) {
		ampm = 12
	}
	return hourOfHalf(hour, ampm)
}

// waking reports whether an hour in words, of which nothing says in which half of
// the day it lies, is one of the afternoon: those of the night are told as such.
func (d *dateResolver) waking(hour int) bool {
	const last = 5
	return hour >= 1 && hour <= last && d.s.zone != "Z" && (d.has(clsOrd) || d.has(clsCard)) && d.has(clsHourWord) && !d.has(clsClock)
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
	if f.hour < 0 || d.prevHas(clsLpar) && d.s.zone != "" && d.has(clsOrd) {
		return f.half // of another zone, in brackets
	}
	to := d.prevHas(clsIla) || d.prevHas(clsLi) || d.m.atoms[d.out.from].clitic&cliticLi != 0
	if to && d.chained() && int(f.hour)%12 < hour {
		return f.half
	}
	return -1
}

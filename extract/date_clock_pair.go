package extract

import "strings"

// clockPair gives the value of two hours with one head: the time from the one
// to the other.
func (d *dateResolver) clockPair() bool {
	s := &d.s
	if s.nhour != 2 || s.hours[0] > 24*60 || s.hours[1] > 24*60 {
		return false
	}
	day, ok := d.clockDay()
	if !ok {
		return false
	}
	from, to := d.halfMinutes(s.hours[0]), d.halfMinutes(s.hours[1])
	if to < from && to+12*60 <= 24*60 {
		to += 12 * 60
	}
	zone := s.utc()
	a, b := clockValue(day, from/60, from%60, -1, zone), clockValue(day, to/60, to%60, -1, zone)
	if a.TIMEX == "" || b.TIMEX == "" || from >= to {
		return false
	}
	d.out.typ = TypeTime
	if day == 0 {
		d.out.reason, d.out.score = reasonNoDate, 0.5
		d.out.value = Value{TIMEX: a.TIMEX + "/" + b.TIMEX, Grain: GrainMinute}
		return true
	}
	d.out.value = spanValue(a, b)
	return true
}

func (d *dateResolver) halfMinutes(m int32) int {
	return 60*d.halfDay(int(m)/60) + int(m)%60
}

// stamp gives the value of a time stamp, 2024-05-10T17:20:00Z.
func (d *dateResolver) stamp() bool {
	a := &d.m.atoms[d.out.from]
	v, ok := parseStamp(d.t.fold[a.start:a.end])
	d.out.typ, d.out.abs, d.out.value = TypeTime, true, v
	return ok
}

// parseStamp reads a day and a clock time as ISO 8601 joins them, a fraction of
// a second left out.
func parseStamp(s string) (Value, bool) {
	if dot := strings.IndexByte(s, '.'); dot >= 0 {
		end := dot + 1
		for end < len(s) && s[end] >= '0' && s[end] <= '9' {
			end++
		}
		s = s[:dot] + s[end:]
	}
	v, ok := parsePoint(s)
	return v, ok && v.Earliest != 0 && v.Grain <= GrainMinute
}

// stampAt returns the bytes of a time stamp at the beginning of s, 0 when there
// is none.
func stampAt(s string) int {
	const form = "0000-00-00T00:00"
	if len(s) < len(form) {
		return 0
	}
	for i := range len(form) {
		if digit := s[i] >= '0' && s[i] <= '9'; form[i] == '0' && !digit || form[i] != '0' && s[i] != form[i] {
			return 0
		}
	}
	n := len(form)
	for n < len(s) && n < maxTIMEX && strings.IndexByte("0123456789:.+-Z", s[n]) >= 0 {
		n++
	}
	for s[n-1] == '.' || s[n-1] == ':' || s[n-1] == '-' {
		n-- // the end of a sentence, a dash
	}
	if _, ok := parseStamp(s[:n]); !ok {
		return 0
	}
	return n
}

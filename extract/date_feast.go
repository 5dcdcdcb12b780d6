package extract

import "strings"

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

// feastPart is the part of the day that stands before a feast, and how many
// days before it that lies: its morning, its eve.
func (d *dateResolver) feastPart() (part string, before Day) {
	eve := d.lex.classes["eve"]
	for _, c := range d.m.caps[d.hit.from:d.hit.to] {
		if c.class == eve {
			r, _ := d.lex.get(d.m.atoms[c.atom].entry, eve)
			return r.str, 1
		}
	}
	part, _, _ = strings.Cut(d.s.tod, ":")
	return part, 0
}

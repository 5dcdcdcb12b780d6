package extract

import (
	"strings"
)

// setAdverb gives the value of an adverb or adjective of frequency.
func (d *dateResolver) setAdverb() bool {
	if d.prevIs("noset") || d.periodical() || d.nextPlain(clsYear4, clsMonth, clsWeakMonth, clsHijriMonth, clsWeakHijri) {
		return false
	}
	d.out.typ, d.out.value = TypeSet, Value{TIMEX: d.s.set}
	return true
}

// set gives the value of a recurring time.
func (d *dateResolver) set() bool {
	s := &d.s
	d.out.typ = TypeSet
	if s.tod != "" || s.part != "" || s.date[0].nday > 0 || s.date[0].nmonth > 0 {
		return d.setOfDays()
	}
	if s.nweekday > 0 {
		d.out.value = Value{TIMEX: "XXXX-WXX-" + string(rune('0'+s.weekday[0])), Grain: GrainDay}
		return true
	}
	if s.namount == 0 || d.lexHas("onceb") && d.amountGoesOn() {
		return false // once in the year, but not: for the first time in the year 1959
	}
	if d.has(clsSome) {
		s.amounts[0].some = true
	}
	d.out.value = Value{TIMEX: d.durationTimex(), Grain: unitGrain(s.amounts[0].unit)}
	return true
}

// setOfDays is a time that comes again without a length: every evening, 21 March
// of every year, the first of every month.
func (d *dateResolver) setOfDays() bool {
	s := &d.s
	date := &s.date[0]
	v := Value{Grain: GrainDay}
	switch {
	case s.tod != "":
		a := &d.m.atoms[d.out.to-1]
		if strings.HasPrefix(d.t.fold[a.start:a.end], alef+lam) {
			return false // all the evening
		}
		part, _, _ := strings.Cut(s.tod, ":")
		v = Value{TIMEX: "XXXX-XX-XX" + part, Grain: GrainDayPart}
	case date.system != Gregorian:
		v = Value{TIMEX: "P1Y", Grain: GrainYear}
	case s.part != "":
		v = Value{TIMEX: s.durationOf(), Grain: unitGrain(s.unit)}
	case date.nmonth == 0 && s.unit == "M":
		v.TIMEX = "XXXX-XX-" + two(int(date.days[0]))
	case date.nmonth == 0:
		return false
	case date.nday == 0:
		v = Value{TIMEX: "XXXX-" + two(int(date.months[0])), Grain: GrainMonth}
	default:
		v.TIMEX = "XXXX-" + two(int(date.months[0])) + "-" + two(int(date.days[0]))
	}
	if _, ok := parseTIMEX(v.TIMEX); !ok {
		return false
	}
	d.out.value = v
	return true
}

// durationOf is one of the unit that the words name.
func (s *dateSpec) durationOf() string {
	var t timexAmounts
	t.add(1, s.unit, false)
	return t.String()
}

// periodical reports whether an adjective of frequency is of a newspaper that is
// named before it: the daily al-Akhbar.
func (d *dateResolver) periodical() bool {
	const far = 4
	first := int(d.m.atoms[d.first].first)
	for i := first - 1; i >= 0 && i >= first-far && d.t.toks[i].sent == d.t.toks[first].sent; i-- {
		if r, ok := d.tokenIs(i, "named"); ok && r.num == 2 {
			return true
		}
		if _, ok := d.tokenIs(i, "noset"); ok {
			return true
		}
	}
	return false
}

package extract

import (
	"math"
	"strings"
)

// duration gives the value of an amount of time. A weak one, a unit without a
// number, needs a word before it that asks for a length.
func (d *dateResolver) duration() bool {
	s := &d.s
	weak := d.action() == actDurationWeak
	if s.namount == 0 && s.span[0] == 0 {
		return false
	}
	if weak && !d.weakStands() || !weak && (d.counted() || !d.descending()) {
		return false
	}
	if d.has(clsUND) && !d.countedUnits() {
		return false
	}
	d.out.typ = TypeDuration
	v := Value{TIMEX: d.durationTimex(), Mod: s.approx, Grain: unitGrain(s.amounts[0].unit)}
	if v.Mod == "" {
		v.Mod = d.looseAround()
	}
	if s.alt || s.rangeTo || s.span[0] > 0 {
		v.Mod = ModApprox
	}
	d.out.value = v
	return true
}

// weakStands reports whether a unit without a number is a length.
func (d *dateResolver) weakStands() bool {
	if d.s.unit == "DE" && d.nounNext() {
		return false // contracts of work, the holding of a meeting
	}
	if d.s.approx == "" && d.has(clsU1) && !d.has(clsCard) && d.nounNext() && definite(d.nextWord()) && !d.spaceNext() {
		return false // the hour of the meal
	}
	return d.lengthAsked() && (d.s.unit != "TS" || d.s.ncard > 0) && !d.nextHas(clsTod)
}

// spaceNext reports whether li- or bi- stands before the next word.
func (d *dateResolver) spaceNext() bool { return !strings.HasPrefix(d.nextWord(), alef+lam) }

// countedUnits takes the number behind a plural with the article: the three
// days, but not the first three.
func (d *dateResolver) countedUnits() bool {
	s := &d.s
	if s.ncard != 1 || d.nextHas(clsOrdFirst) {
		return false
	}
	s.amounts[0].n, s.amounts[0].some = s.cards[0], false
	return true
}

// descending reports whether the units of a compound go from large to small:
// "two years and five years" are two amounts.
func (d *dateResolver) descending() bool {
	s := &d.s
	for i := 1; i < s.namount; i++ {
		m1, s1 := unitLength(s.amounts[i-1].unit)
		m2, s2 := unitLength(s.amounts[i].unit)
		if !s.alt && m1*2.6e6+s1 <= m2*2.6e6+s2 {
			return false
		}
	}
	return true
}

// looseAround is the mod that a verb before an age or an amount gives:
// "approached 81 years".
func (d *dateResolver) looseAround() Mod {
	const far = 2 // his age approached
	first := int(d.m.atoms[d.out.from].first)
	for i := first - 1; i >= 0 && i >= first-far && d.t.toks[i].sent == d.sentence(); i-- {
		if _, ok := d.tokenIs(i, "nearly"); ok {
			return ModApprox
		}
	}
	return ""
}

// lengthAsked reports whether a bare unit is a length: after "for", "since",
// an approximator, or as "ago" with an event.
func (d *dateResolver) lengthAsked() bool {
	if d.amountGoesOn() {
		return false
	}
	if d.s.approx != "" || d.s.few || d.lex.rules[d.hit.rule].action == actAgo {
		return true
	}
	if d.s.ncard > 0 || d.has(clsCard) {
		return d.s.ncard == 1 && d.s.cards[0] == 1
	}
	li := d.m.atoms[d.out.from].clitic&cliticLi != 0
	if li && d.s.unit == "D" {
		return false
	}
	return li && d.has(clsUN) || d.fromEvent() || d.lengthBefore() || d.wordIs(d.nextWord(), "length") && !d.prevHas(clsFi)
}

// fromEvent reports whether a plural or an accusative stands before "before" or
// "after" an event: hours after his taking office, a month before the vote.
func (d *dateResolver) fromEvent() bool {
	if !d.nextPlain(clsQabl, clsBaad) || d.m.atoms[d.out.from].clitic != 0 || d.nextWord() == "" {
		return false
	}
	a := &d.m.atoms[d.out.from]
	if !d.has(clsUN) && !strings.HasSuffix(d.t.fold[a.start:a.end], alef) {
		return false
	}
	n := d.next()
	return !d.wordHasUnit(int(n.last))
}

// wordHasUnit reports whether token i is a unit of time: year after year.
func (d *dateResolver) wordHasUnit(i int) bool {
	return i >= len(d.t.toks) || d.t.toks[i].sent != d.sentence() || d.wordHas(d.t.word(i), clsU1) || d.wordHas(d.t.word(i), clsUN) || d.wordHas(d.t.word(i), clsUD)
}

// lengthBefore reports whether the word before asks for a length.
func (d *dateResolver) lengthBefore() bool {
	return d.prevIs("during") || d.prevIs("elapsed") || d.prevIs("since") || d.prevIs("age")
}

// counted reports whether the number before the unit is no amount of it: "on
// the 3rd day", an ordinal, or a year before a unit.
func (d *dateResolver) counted() bool {
	const most = 1.5e8  // of months that fit 32 bits, when it is of years
	const nights = 1000 // more are counted in hotels
	a := &d.s.amounts[0]
	return d.generals() || d.dayOfWeek() || d.s.namount > 0 && (a.n > most || a.unit == "N" && a.n >= nights) ||
		d.has(clsU2) && d.nextHas(clsDirLastN)
}

// generals reports whether the dual of the year is the adjective "general": two
// directors general.
func (d *dateResolver) generals() bool {
	if !d.has(clsU2) || d.s.amounts[0].unit != "Y" || d.m.atoms[d.out.from].clitic != 0 {
		return false
	}
	_, ok := d.tokenIs(d.wordBefore(int(d.m.atoms[d.out.from].first)), "general")
	return ok
}

// span is an amount that ends or begins now: the last ten years, the next 48
// hours.
func (d *dateResolver) span() bool {
	s := &d.s
	if s.namount == 0 {
		return false
	}
	if s.ncard > 0 {
		s.amounts[0].n, s.amounts[0].some = s.cards[0], false
	}
	if d.endsOnDay() { // the three months that ended on 30 June
		d.out.to--
		d.out.ended = true
		return !s.amounts[0].some && d.duration()
	}
	if s.part != "" && s.dir == dirNone {
		if s.part != "END" || s.amounts[0].some {
			return false
		}
		s.dir, s.part = dirPast, ""
	}
	if s.amounts[0].some {
		return d.vagueSpan()
	}
	if !d.duration() {
		return false
	}
	d.spanDays()
	return true
}

// spanDays gives a length that ends or begins now its days.
func (d *dateResolver) spanDays() {
	s := &d.s
	if d.dct == 0 || s.dir == dirNone || s.dir == dirThis || s.far == 2 || s.far == -2 {
		return
	}
	sign := 1
	if s.dir == dirPast {
		sign = -1
	}
	anchor := d.spokenDay()
	m, sec := unitLength(s.amounts[0].unit)
	n := s.amounts[0].n
	day, ok := addMonths(anchor, sign*int(n*m))
	if ok {
		day, ok = addDays(day, sign*int(math.Ceil(n*sec/86400)))
	}
	if ok {
		d.out.value.Earliest, d.out.value.Latest = min(day, anchor), max(day, anchor)
	}
}

// spokenDay is the day from which a speaker counts: the one of the report in
// the same sentence (he said yesterday that in the last two weeks …), else the
// document's.
func (d *dateResolver) spokenDay() Day {
	f := &d.focus
	if f.daySent == d.sentence() && f.relSent == f.daySent && f.day < d.dct && f.day >= d.dct-7 {
		return f.day
	}
	return d.dct
}

// vagueSpan is "the last years", "the coming days".
func (d *dateResolver) vagueSpan() bool {
	switch d.s.dir {
	case dirPast:
		d.s.ref = timexPast
	case dirFuture:
		d.s.ref = timexFuture
	case dirThis:
		d.s.ref = timexPresent
	default:
		return false
	}
	return d.reference()
}

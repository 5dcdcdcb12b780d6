package extract

import (
	"math"
	"time"
)

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }

// ago gives the value of "two years ago" and "in a week". Where an event is the
// anchor ("a week after the attack") only the amount is a date, a duration.
func (d *dateResolver) ago() bool {
	s := &d.s
	if s.namount == 0 || d.amountGoesOn() {
		return false
	}
	if d.anchored() || d.lengthAfter() {
		return d.amountOnly()
	}
	a := s.amounts[0]
	if a.some {
		if s.ago < 0 {
			s.ref = timexPast
		} else {
			s.ref = timexFuture
		}
		return d.reference()
	}
	anchor := d.dct
	if s.ago > 0 && s.dir == dirNone && !d.has(clsNowRef) && d.focus.absSent == d.sentence() && d.focus.abs.Grain >= unitGrain(a.unit) {
		anchor = d.focus.abs.Earliest
	} else if s.ago > 0 && s.dir == dirNone && !d.has(clsNowRef) && d.focus.absSent == d.sentence() && d.focus.abs.Grain != GrainNone {
		anchor = d.focus.abs.Earliest
	}
	if anchor == 0 {
		return d.unresolved("", reasonNoDate)
	}
	if s.alt && s.namount == 2 || s.alt && s.ncard > 0 || s.rangeTo && s.ncard > 0 || s.span[0] > 0 {
		return d.agoEither(anchor)
	}
	return d.shift(anchor)
}

// amountGoesOn reports whether a bare unit after the preposition is the head of
// a name: before the year 2011, after the month of Ramadan.
func (d *dateResolver) amountGoesOn() bool {
	if d.has(clsInt) || d.has(clsDec) || d.has(clsU2) || d.has(clsCard) {
		return false
	}
	n := d.next()
	if n == nil || n.clitic != 0 {
		return false
	}
	for _, c := range [...]dateClass{
		clsYear4, clsYearW, clsDay, clsMonth, clsWeakMonth, clsHijriMonth, clsWeakHijri, clsWeekday, clsNumDate, clsOrd,
	} {
		if n.mask.has(c) {
			return true
		}
	}
	return false
}

// anchored reports whether an event follows that the amount counts from.
func (d *dateResolver) anchored() bool {
	if d.has(clsNowRef) || d.has(clsIndLast) || d.has(clsIndNext) {
		return false
	}
	if a := d.m.atoms[d.first]; a.last-a.first > 1 && d.s.ago > 0 {
		return true // "after the passing of a year"
	}
	n := d.next()
	if n != nil && n.mask.has(d.lex.classes["hedge"]) {
		n = d.atomAt(d.out.to + 1)
	}
	if n != nil && n.mask.has(clsMin) && n.clitic == 0 {
		return true
	}
	w := d.nextWord()
	if w == "\u0639\u0644\u064A" { // ala: a year on from
		return true
	}
	return d.s.near
}

// amountOnly makes the amount the expression.
func (d *dateResolver) amountOnly() bool {
	for _, c := range d.m.caps[d.hit.from:d.hit.to] {
		if c.class == clsQabl || c.class == clsBaad || c.class == clsApprox && d.s.approx == "" {
			continue
		}
		d.out.from = int(c.atom)
		break
	}
	return d.duration(false)
}

// shift moves the anchor by the amounts, in the grain of the finest.
func (d *dateResolver) shift(anchor Day) bool {
	s := &d.s
	months, days, hours := 0.0, 0.0, 0.0
	grain := GrainMillennium
	for i, a := range s.amounts[:s.namount] {
		n := a.n
		if i == s.namount-1 {
			n += s.half
		}
		g := unitGrain(a.unit)
		switch {
		case n != math.Trunc(n) && g == GrainYear:
			g = GrainMonth
		case n != math.Trunc(n) && (g == GrainDecade || g == GrainCentury):
			g = GrainYear
		case n != math.Trunc(n) && (g == GrainMonth || g == GrainWeek):
			g = GrainDay
		}
		grain = min(grain, g)
		m, sec := unitLength(a.unit)
		months += n * m
		days += math.Trunc(n * sec / 86400)
		if sec < 86400 {
			hours += n * sec / 3600
		}
	}
	sign := float64(s.ago)
	if hours != 0 {
		return d.shiftClock(sign * (hours + 24*days))
	}
	if f := months - math.Trunc(months); f != 0 {
		days += math.Round(30 * f)
	}
	day, ok := addMonths(anchor, int(sign*math.Trunc(months)))
	if !ok {
		return false
	}
	if day, ok = addDays(day, int(sign*days)); !ok {
		return false
	}
	return d.value(grainValue(day, grain))
}

// shiftClock moves the time of publication by hours.
func (d *dateResolver) shiftClock(hours float64) bool {
	t := d.t.published
	if t.IsZero() {
		return d.unresolved("", reasonNoDate)
	}
	t = t.Add(time.Duration(hours * float64(time.Hour)))
	minute := -1
	if d.s.amounts[0].unit != "TH" || hours != math.Trunc(hours) {
		minute = t.Minute()
	}
	if t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 && d.t.published.Hour() == 0 {
		return d.value(dayValue(DayOf(t)))
	}
	return d.clockOut(DayOf(t), t.Hour(), minute)
}

// grainValue is the unit of a grain that a day lies in.
func grainValue(day Day, g Grain) Value {
	y, m, _ := day.Date()
	switch g {
	case GrainWeek:
		return weekValue(day)
	case GrainMonth:
		return monthValue(y, m)
	case GrainYear:
		return yearValue(y)
	case GrainDecade:
		return decadeValue(y)
	case GrainCentury:
		return centuryValue(y / 100)
	case GrainMillennium:
		return millenniumValue(y/1000 + 1)
	}
	return dayValue(day)
}

// agoEither is "two or three days ago": the days from the one to the other.
func (d *dateResolver) agoEither(anchor Day) bool {
	s := &d.s
	unit := s.unit
	var x float64
	y := s.amounts[0].n
	switch {
	case s.span[0] > 0:
		x, y = float64(s.span[0]), float64(s.span[1])
	case s.namount == 2:
		x = s.amounts[1].n
	default:
		x = s.cards[0]
	}
	s.namount, s.half = 1, 0
	s.amounts[0] = amount{x, unit, false}
	if !d.shift(anchor) {
		return false
	}
	a := d.out.value
	s.amounts[0].n = y
	if !d.shift(anchor) {
		return false
	}
	b := d.out.value
	if a.Earliest > b.Earliest {
		a, b = b, a
	}
	d.out.typ = TypeDate
	d.out.value = spanValue(a, b)
	d.out.value.Mod = ModApprox
	return d.out.value.TIMEX != ""
}

// duration gives the value of an amount of time. A weak one, a unit without a
// number, needs a word before it that asks for a length.
func (d *dateResolver) duration(weak bool) bool {
	s := &d.s
	if s.namount == 0 && s.span[0] == 0 {
		return false
	}
	if weak && (!d.lengthAsked() || s.unit == "TS" && s.ncard == 0 || d.nextHas(clsTod)) {
		return false
	}
	if !weak && (d.counted() || !d.descending()) {
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
	if d.prevIs("nearly") {
		return ModApprox
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
	return d.prevIs("during") || d.prevIs("since") || li && d.has(clsUN)
}

// counted reports whether the number before the unit is no amount of it: "on
// the 3rd day", an ordinal, or a year before a unit.
func (d *dateResolver) counted() bool {
	return d.s.namount > 0 && d.s.amounts[0].n > 1e7 ||
		d.has(clsU2) && d.nextHas(clsDirLastN)
}

// runsFrom gives the duration right before a "from" its days: for two months
// from 3 August.
func (d *dateResolver) runsFrom(start Value) {
	p := d.prev()
	if len(d.r.Dates) == 0 || p == nil || p.first != d.focus.lastAtom || start.Earliest == 0 {
		return
	}
	last := &d.r.Dates[len(d.r.Dates)-1]
	if last.Type != TypeDuration || last.Value.Earliest != 0 || d.focus.length == (amount{}) {
		return
	}
	a := d.focus.length
	m, sec := unitLength(a.unit)
	end, ok := addMonths(start.Earliest, int(a.n*m))
	if ok && sec >= 86400 {
		end, ok = addDays(end, int(a.n*sec/86400))
	}
	if ok && end > start.Earliest {
		last.Value.Earliest, last.Value.Latest = start.Earliest, end-1
	}
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
		return !s.amounts[0].some && d.duration(false)
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
	if !d.duration(false) {
		return false
	}
	if d.dct == 0 || s.dir == dirNone || s.dir == dirThis || s.far == 2 || s.far == -2 {
		return true
	}
	s.ago = 1
	if s.dir == dirPast {
		s.ago = -1
	}
	out := d.out
	anchor := d.spokenDay()
	m, sec := unitLength(s.amounts[0].unit)
	n := s.amounts[0].n
	day, ok := addMonths(anchor, s.ago*int(n*m))
	if ok {
		day, ok = addDays(day, s.ago*int(math.Ceil(n*sec/86400)))
	}
	if ok {
		out.value.Earliest, out.value.Latest = min(day, anchor), max(day, anchor)
	}
	d.out = out
	return true
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

// set gives the value of a recurring time.
func (d *dateResolver) set(adverb bool) bool {
	s := &d.s
	d.out.typ = TypeSet
	if adverb {
		if d.prevIs("noset") || d.periodical() || d.nextPlain(clsYear4, clsMonth, clsWeakMonth, clsHijriMonth, clsWeakHijri) {
			return false
		}
		d.out.value = Value{TIMEX: s.set}
		return true
	}
	if s.tod != "" || s.part != "" || s.date[0].nday > 0 || s.date[0].nmonth > 0 {
		return d.setOfDays()
	}
	if s.nweekday > 0 {
		d.out.value = Value{TIMEX: "XXXX-WXX-" + string(rune('0'+s.weekday[0])), Grain: GrainDay}
		return true
	}
	if s.namount == 0 {
		return false
	}
	if d.has(clsSome) {
		s.amounts[0].some = true
	}
	d.out.value = Value{TIMEX: d.durationTimex(), Grain: unitGrain(s.amounts[0].unit)}
	return true
}

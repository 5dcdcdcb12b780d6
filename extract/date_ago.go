package extract

import (
	"math"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
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
	if s.amounts[0].some {
		s.ref = timexFuture
		if s.ago < 0 {
			s.ref = timexPast
		}
		return d.reference()
	}
	anchor := d.agoAnchor()
	if anchor == 0 {
		return d.unresolved("", reasonNoDate)
	}
	if s.span[0] > 0 || s.alt && s.namount == 2 || (s.alt || s.rangeTo) && s.ncard > 0 {
		return d.agoEither(anchor)
	}
	return d.shift(anchor) || d.amountOnly() // 66 million years ago is beyond the calendar
}

// agoAnchor is the day that an amount is counted from: "after two days" goes on
// from a date of its sentence, else it is the document's own.
func (d *dateResolver) agoAnchor() Day {
	f := &d.focus
	if d.s.deic {
		return d.dct + Day(d.s.deictic)
	}
	if d.s.ago > 0 && d.s.dir == dirNone && !d.has(clsNowRef) && f.absSent == d.sentence() && f.abs.Grain != GrainNone {
		return f.abs.Earliest
	}
	if d.s.ago > 0 && d.s.dir == dirNone && !d.has(clsNowRef) && f.daySent == d.sentence() && f.day > d.dct {
		return f.day // he arrives on Sunday and leaves after two days
	}
	return d.dct
}

// amountGoesOn reports whether a bare unit after the preposition is the head of
// a name: before the year 2011, after the month of Ramadan.
func (d *dateResolver) amountGoesOn() bool {
	if d.s.deic {
		return d.wordIs(d.nextWord(), "dayadj") // three days before the national day
	}
	if d.dayOfWeek() || d.conclusion() {
		return true
	}
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

// conclusion reports whether a decade without a number is the conclusion or the
// holding of what follows: after the holding of talks.
func (d *dateResolver) conclusion() bool {
	a := &d.m.atoms[d.out.to-1]
	if d.s.unit != "DE" || d.s.ncard > 0 || !a.mask.has(clsU1) || d.out.to-d.out.from != 2 || d.nextHas(clsMin) {
		return false
	}
	i := int(a.last)
	return i < len(d.t.toks) && d.t.toks[i].sent == d.sentence() && d.t.toks[i].kind == arabic.Word &&
		entityWords().class[d.t.word(i)]&wordStop == 0 && !d.wordIs(d.t.word(i), "length")
}

// dayOfWeek reports whether the unit is the head of a weekday, behind what the
// number counts: 15 were killed on the day of Sunday.
func (d *dateResolver) dayOfWeek() bool {
	a := &d.m.atoms[d.out.to-1]
	return d.nextPlain(clsWeekday) && a.last-a.first == 1 && a.mask.has(clsDayWord)
}

// anchored reports whether an event follows that the amount counts from.
func (d *dateResolver) anchored() bool {
	if d.s.deic || d.has(clsNowRef) || d.has(clsIndLast) || d.has(clsIndNext) {
		return false
	}
	if d.has(clsThence) {
		return true // "two days after that"
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
		if c.class == clsQabl || c.class == clsBaad || c.class == clsThence || c.class == clsApprox && d.s.approx == "" {
			continue
		}
		d.out.from = int(c.atom)
		break
	}
	return d.duration()
}

// lengthAfter reports whether "after so long" counts from an event that the
// sentence has told: it is told as past, or the adjective makes it a length, or
// it is too long for what a headline tells in the present: he leaves after 29 years.
func (d *dateResolver) lengthAfter() bool {
	if d.s.ago < 0 || d.s.deic || d.has(clsNowRef) || d.has(clsIndNext) {
		return false
	}
	if d.wordIs(d.nextWord(), "length") {
		return true
	}
	if d.focus.absSent == d.sentence() {
		return false
	}
	const long = 5 // years ahead that only a certain future speaks of
	dir, a := d.tense(), d.s.amounts[0]
	return dir == dirPast || (dir == dirNone || d.soft || d.guess) && a.n >= long && unitGrain(a.unit) >= GrainYear
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
		grain = min(grain, grainOf(n, a.unit))
		m, sec := unitLength(a.unit)
		months += n * m
		if sec < 86400 {
			hours += n * sec / 3600
		} else {
			days += math.Trunc(n * sec / 86400)
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

// grainOf is the grain of an amount, with a fraction that of a smaller unit.
func grainOf(n float64, unit string) Grain {
	g := unitGrain(unit)
	if n == math.Trunc(n) {
		return g
	}
	switch g {
	case GrainYear:
		return GrainMonth
	case GrainDecade, GrainCentury:
		return GrainYear
	case GrainWeek:
		return GrainDay
	}
	return g
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

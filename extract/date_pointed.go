package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

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

// nthMeant reports whether a weekday with an ordinal and a month counts the
// weekdays: the third Tuesday of September, where the third is no Tuesday.
func (d *dateResolver) nthMeant(v Value) bool {
	const most = 5
	s := &d.s
	if s.nweekday != 1 || s.nord != 1 || s.ords[0] > most || s.pair || s.date[0].system != Gregorian {
		return false
	}
	if v.Earliest == 0 || weekdayDiff(v.Earliest, int(s.weekday[0])) == 0 {
		return false
	}
	caps := d.m.caps[d.hit.from:d.hit.to]
	for i := 1; i < len(caps); i++ {
		if caps[i].class == clsOrd && caps[i-1].class == clsWeekday {
			return true
		}
	}
	return false
}

// weekdayAhead is the first day of a range of weekdays whose last has an
// adjective: from Sunday to next Thursday.
func (d *dateResolver) weekdayAhead(w int) (Day, bool) {
	n := d.next()
	if n == nil || !n.mask.has(clsIla) && !((n.clitic == cliticWa || n.mask.has(clsWa)) && d.prevHas(clsBayn)) {
		return 0, false
	}
	at := d.out.to
	if n.mask.has(clsIla) || n.mask.has(clsWa) {
		at++
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
	gap := (int(last.num) - w + 7) % 7
	to := int(last.num)
	switch {
	case adj.mask.has(clsDirNext):
		return d.dct + Day((to-isoWeekday(d.dct)+6)%7+1-gap), true
	case adj.mask.has(clsDirLast):
		return d.dct - Day((isoWeekday(d.dct)-to+6)%7+1+gap), true
	}
	return 0, false
}

// asFrom is the direction of "as from Sunday": ahead, unless a verb tells that
// it is past.
func (d *dateResolver) asFrom() direction {
	first := int(d.m.atoms[d.first].first)
	for i := first - 1; i >= 0 && i >= first-tenseBack && d.t.toks[i].sent == d.t.toks[first].sent; i-- {
		if dir := d.tenseOf(i); dir != dirNone {
			return dir
		}
	}
	return dirFuture
}

// prevReading is the reading of the atom before the match in a class that only
// the lexicon names.
func (d *dateResolver) prevReading(class string) (reading, bool) {
	c, ok := d.lex.classes[class]
	if !ok || !d.prevHas(c) {
		return reading{}, false
	}
	return d.lex.get(d.prev().entry, c)
}

// wordFollows reports whether a word or a number comes next in the sentence.
func (d *dateResolver) wordFollows() bool {
	i := int(d.m.atoms[d.out.to-1].last)
	if i >= len(d.t.toks) || d.t.toks[i].sent != d.sentence() {
		return false
	}
	return d.t.toks[i].kind != arabic.Punct && d.t.toks[i].kind != arabic.Symbol
}

// shortlyOf reports whether a vague "shortly before", "shortly after" has the
// event that it counts from behind it.
func (d *dateResolver) shortlyOf() bool {
	a := &d.m.atoms[d.first]
	if a.last-a.first < 2 || !d.headIs(a, clsQabl) && !d.headIs(a, clsBaad) {
		return false
	}
	return d.nextHas(clsMin) || d.nextHas(d.lex.classes["ala"])
}

// headIs reports whether the first word of a phrase has a class by itself.
func (d *dateResolver) headIs(a *dateAtom, c dateClass) bool {
	id, ok := d.lex.ids[d.t.word(int(a.first))]
	return ok && d.lex.words[id].entry != 0 && d.lex.entries[d.lex.words[id].entry].mask.has(c)
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

// twoCenturies is the second and the third century, before Christ the third and
// the second.
func (d *dateResolver) twoCenturies() bool {
	s := &d.s
	if s.nord != 2 {
		return false
	}
	a, b := int(s.ords[0]), int(s.ords[1])
	if s.date[0].bc {
		return d.value(spanValue(bcCenturyValue(max(a, b)), bcCenturyValue(min(a, b))))
	}
	return d.value(spanValue(centuryValue(a-1), centuryValue(b-1)))
}

// numberedLast takes the number after "month" in a range of days for the month:
// 27-29 of month 8.
func (d *dateResolver) numberedLast(date *ymd) {
	if other := &d.s.date[1]; d.s.pair && other.nday == 1 && other.nmonth == 0 {
		date.addDay(other.days[0]) // a day after the month: July 13 to 15
		d.s.pair = false
	}
	if date.nmonth > 0 || date.nday == 0 || !d.has(clsMonthWord) {
		return
	}
	if m := date.days[date.nday-1]; m <= 12 {
		date.nday--
		date.addMonth(m)
	}
}

// goesOn reports whether the sentence goes on with what the one before told: by
// a past tense, or because the date comes first in it.
func (d *dateResolver) goesOn() bool {
	const lead = 2 // and in
	dir := d.tense()
	first := d.m.atoms[d.first].first
	return dir == dirPast || dir == dirNone && first-d.t.sents[d.sentence()].first <= lead
}

// weekdayAgain is a weekday that the sentence has named with its date before.
func (d *dateResolver) weekdayAgain(w int) (Day, bool) {
	f := &d.focus
	if f.day == 0 || f.daySent != d.sentence() || f.absSent != f.daySent || f.abs.Earliest != f.day || isoWeekday(f.day) != w {
		return 0, false
	}
	return f.day, true
}

// lengthAfter reports whether "after so long" counts from an event that the
// sentence has told: it is told as past, or the adjective makes it a length.
func (d *dateResolver) lengthAfter() bool {
	if d.s.ago < 0 || d.has(clsNowRef) || d.has(clsIndNext) {
		return false
	}
	if d.wordIs(d.nextWord(), "length") {
		return true
	}
	return d.focus.absSent != d.sentence() && d.tense() == dirPast
}

const current = "\u0627\u0644\u062C\u0627\u0631\u064A" // the current one

// currentMonth takes "the 27th of the current" for the current month, whose word
// the press leaves out. An ordinal must have a preposition before it: the third
// current season is none.
func (d *dateResolver) currentMonth() bool {
	s := &d.s
	date := &s.date[0]
	if s.unit != "" && s.unit != "D" || s.dir != dirThis || date.nmonth > 0 || date.nday == 0 || s.dem || s.that {
		return true
	}
	a := &d.m.atoms[d.out.to-1]
	if d.t.fold[a.start:a.end] != current || date.numeric {
		return false
	}
	if s.nweekday == 0 && !d.has(clsDay) && !d.afterPreposition() {
		return false
	}
	s.unit = "M"
	return true
}

package timeline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// Rules by which a date came to a mention.
const (
	ruleClause      = "clause"      // the expression stands in the clause
	ruleRange       = "range"       // from one expression to the next
	ruleInherited   = "inherited"   // that of the clause around or inside
	ruleOffset      = "offset"      // an amount of time before or after another event
	ruleCoreference = "coreference" // another mention of the event in the document
	ruleDateline    = "dateline"    // the days on which the document may have been published, for headline and lead
	ruleNone        = ""            // no date
)

// date gives every date expression to the unit that it dates.
func (p *page) date(us []*unit) []*unit {
	byClause := make([][]*unit, len(p.clauses))
	for _, u := range us {
		k := p.clauses[u.clause].owner
		byClause[k] = append(byClause[k], u)
	}
	used := make([]bool, len(p.res.Dates))
	plain := make([]bool, len(p.clauses)) // clauses that were found to tell no event
	for i := range p.res.Dates {
		d := &p.res.Dates[i]
		t := p.at(d.Start)
		if used[i] || !p.eventDate(d, t) || t >= len(p.toks) || p.toks[t].clause < 0 {
			continue
		}
		own := byClause[p.clauses[p.toks[t].clause].owner]
		if ci := p.toks[t].clause; len(own) == 0 && !plain[ci] {
			if u := p.plainUnit(int(ci)); u != nil {
				k := p.clauses[u.clause].owner
				byClause[k] = append(byClause[k], u)
				us = append(us, u)
			} else {
				plain[ci] = true
			}
		}
		if u := p.dated(byClause[p.clauses[p.toks[t].clause].owner], d, t); u != nil {
			p.setDate(u, i, t, used)
		}
	}
	for _, u := range us { // "an attack …, in which 39 died in June"
		if a := u.partOf; a != nil && a.rule == ruleNone && u.rule != ruleNone {
			a.value, a.rule, a.alts = u.value, ruleInherited, u.alts
		}
	}
	p.inherit(us, byClause)
	for _, u := range us {
		p.settle(u)
	}
	slices.SortStableFunc(us, func(a, b *unit) int { return cmp.Compare(a.clause, b.clause) })
	return us
}

// plainUnit is the event of a clause whose words the lexicon does not know: a
// date and a sentence around it.
func (p *page) plainUnit(ci int) *unit {
	c := &p.clauses[ci]
	words, names, persons := 0, 0, 0
	for i := c.first; i < c.last; i++ {
		t := &p.toks[i]
		if t.kind == arabic.Word && t.date < 0 {
			words++
		}
		if t.ent >= 0 {
			names++
			if p.res.Entities[t.ent].Kind == extract.Person {
				persons++
			}
		}
	}
	if words < 3 || names == 0 {
		return nil
	}
	kind := "event"
	if persons > 0 && !p.hasVerb(c) {
		kind = "visit" // a picture's caption: who was where, and when
	}
	u := &unit{clause: ci, vtok: -1, ntok: -1, trig: c.first, kind: kind, first: c.first, last: c.last, date: -1, head: -1, weak: true}
	p.finish(u)
	return u
}

func (p *page) hasVerb(c *clause) bool {
	for i := c.first; i < c.last; i++ {
		if p.finite(i) != nil {
			return true
		}
	}
	return false
}

// setDate dates u by expression i at token t, and by the end of a range that
// follows it.
func (p *page) setDate(u *unit, i, t int, used []bool) {
	d := &p.res.Dates[i]
	used[i] = true
	u.date, u.value, u.rule, u.bound, u.alts = i, d.Value, ruleClause, d.Bound, d.Alternatives
	p.turnBack(u)
	last := p.at(d.End-1) + 1
	if i+1 < len(p.res.Dates) {
		e := &p.res.Dates[i+1]
		if k := p.at(e.Start); p.ranges(t, last, k) && e.Value.Latest > d.Value.Latest && d.Value.Earliest != 0 && e.Type != extract.TypeDuration {
			used[i+1] = true
			last = p.at(e.End-1) + 1
			u.rule = ruleRange
			u.value.Latest = e.Value.Latest
			u.value.TIMEX += "/" + e.Value.TIMEX
			u.value.Grain = max(d.Value.Grain, e.Value.Grain)
		}
	}
	if u.rule == ruleClause && p.starts(t) {
		p.lasting(u, t)
	}
	u.first, u.last = min(u.first, t), max(u.last, last)
}

// turnBack takes of the readings of a date the one that has come, where a past
// verb tells it: "she arrived on Saturday".
func (p *page) turnBack(u *unit) {
	pub := p.published()
	if pub == 0 || u.value.Earliest <= pub || u.status.status != Happened || !p.toldAsPast(u) {
		return
	}
	for k := range u.alts {
		if v := u.alts[k].Value; v.Earliest != 0 && v.Earliest <= pub {
			u.alts = slices.Clone(u.alts)
			u.alts[k].Value, u.value = u.value, v
			return
		}
	}
}

// toldAsPast reports a past verb in u, or in the clause during which u was.
func (p *page) toldAsPast(u *unit) bool {
	if u.verb != nil {
		return u.verb.tense == past
	}
	c := &p.clauses[u.clause]
	if c.open != openWhen || c.parent < 0 {
		return false
	}
	for i := p.clauses[c.parent].first; i < c.first; i++ {
		if r := p.finite(i); r != nil {
			return r.tense == past
		}
	}
	return false
}

// ranges reports "from X to Y" and "between X and Y" around tokens [a, b) of X
// and c of Y.
func (p *page) ranges(a, b, c int) bool {
	switch {
	case c != b+1 && c != b || a == 0:
		return false
	case p.word(a-1) == "من" && c == b+1:
		return p.word(b) == "الي" || p.word(b) == "حتي"
	case p.word(a-1) == "بين":
		return true
	}
	return false
}

// lasting adds to a start the duration that stands before it: "for two months
// from 3 August".
func (p *page) lasting(u *unit, t int) {
	for j := t - 1; j >= max(0, t-6); j-- {
		k := p.toks[j].date
		if k < 0 || p.res.Dates[k].Type != extract.TypeDuration {
			continue
		}
		end, ok := addDuration(u.value.Earliest, p.res.Dates[k].Value.TIMEX, 1)
		if !ok || end <= u.value.Earliest {
			return
		}
		u.value.Latest = end - 1
		u.value.TIMEX = u.value.Earliest.String() + "/" + u.value.Latest.String()
		u.rule = ruleRange
		return
	}
}

// addDuration moves a day by a duration such as P2M or P10D, times sign.
func addDuration(d extract.Day, timex string, sign int) (extract.Day, bool) {
	if len(timex) < 3 || timex[0] != 'P' || d == 0 {
		return 0, false
	}
	n := 0
	for _, c := range timex[1 : len(timex)-1] {
		if c < '0' || c > '9' || n > 1e4 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	n *= sign
	t := d.Time()
	switch timex[len(timex)-1] {
	case 'D':
		return d + extract.Day(n), true
	case 'W':
		return d + extract.Day(7*n), true
	case 'M':
		return extract.DayOf(t.AddDate(0, n, 0)), true
	case 'Y':
		return extract.DayOf(t.AddDate(n, 0, 0)), true
	}
	return 0, false
}

// published is the day of publication, given or shown by the text itself; 0
// where it is not known to the day.
func (p *page) published() extract.Day {
	if p.written.Earliest != p.written.Latest {
		return 0
	}
	return p.written.Latest
}

// eventDate reports whether d can be the time of an event: a resolved point or
// stretch of the calendar, not the start or end of a state.
func (p *page) eventDate(d *extract.Date, t int) bool {
	switch {
	case d.Type == extract.TypeSet:
		return false
	case d.Type == extract.TypeDuration && (d.Value.Earliest == 0 || d.Value.Latest == 0 || d.Value.Latest > p.published()):
		return false // "for two months"; "in the last two weeks" is a stretch of the calendar
	case d.Value.Earliest == 0 && d.Value.Latest == 0 || strings.HasSuffix(d.Value.TIMEX, "_REF"):
		return false
	case d.Value.Grain >= extract.GrainCentury:
		return false
	case d.Bound == extract.BoundSince:
		return p.starts(t)
	case d.Bound == extract.BoundUntil:
		return p.starts(t) || p.putOff(t) || p.lex.is("by", trimConj(p.word(t-1)))
	}
	return true
}

// starts reports "as of 3 August": the start of effect is an event's date.
func (p *page) starts(t int) bool {
	for j := t - 1; j >= max(0, t-2); j-- {
		if p.lex.is("fromnow", p.word(j)) {
			return true
		}
	}
	return false
}

// putOff reports that an event is put off until the date at token t.
func (p *page) putOff(t int) bool {
	c := &p.clauses[max(p.toks[t].clause, 0)]
	for j := t - 1; j >= max(c.first, t-2*objectWindow); j-- {
		if p.lex.is("postponed", trimConj(p.word(j))) {
			return true
		}
	}
	return false
}

// dated picks the unit of a clause that the date at token t dates: the nearest
// trigger before it, or the first one after it; a past verb takes no date to
// come.
func (p *page) dated(us []*unit, d *extract.Date, t int) *unit {
	var best *unit
	cost := 1 << 20
	for _, u := range us {
		if u.date >= 0 {
			continue
		}
		c := p.dateCost(u, d, t)
		if u.verb == nil && governed(us, u) && !p.lex.is("when", trimConj(p.word(u.ntok-1))) {
			c += governedCost
		}
		if c < cost {
			best, cost = u, c
		}
	}
	return best
}

// governedCost keeps the date of a clause with its verb: of "they protested
// against the change on Saturday" it dates the protest.
const governedCost = 6

// governed reports that the noun of u stands behind the verb of another event
// of its clause.
func governed(us []*unit, u *unit) bool {
	for _, x := range us {
		if x != u && x.clause == u.clause && x.verb != nil && !x.weak && x.date < 0 && x.vtok < u.ntok {
			return true
		}
	}
	return false
}

// dateCost is how far the date at token t is from u.
func (p *page) dateCost(u *unit, d *extract.Date, t int) int {
	c := 0
	for _, at := range [...]int{u.vtok, u.ntok} {
		if at < 0 {
			continue
		}
		k := t - at
		if at > t {
			k = (at-t)*2 + 6
		}
		if c == 0 || k < c {
			c = k
		}
	}
	if u.verb != nil {
		c -= 6
		if u.verb.class == "state" || u.verb.class == "report" {
			c += 4
		}
	}
	if p.published() != 0 && d.Value.Earliest > p.published() && u.status.status != Planned && u.verb == nil && p.lex.is("after", trimConj(p.word(t))) {
		return 1 << 21 // "after thirty years in power": counted from what came before
	}
	if pub := p.published(); pub != 0 && u.verb != nil && u.verb.tense == past && u.status.status != Planned && d.Value.Earliest > pub {
		c += 20
	}
	return c
}

// inherit dates units by the clauses around them.
func (p *page) inherit(us []*unit, byClause [][]*unit) {
	for _, u := range us {
		c := &p.clauses[u.clause]
		if k := p.toks[u.first].clause; k >= 0 {
			c = &p.clauses[k]
		}
		if c.open == openRest || c.parent < 0 {
			continue
		}
		dated := u.rule != ruleNone
		up := datedUnit(byClause[p.clauses[c.parent].owner])
		w := trimConj(p.word(c.first))
		switch {
		case c.open == openWhen && p.toks[min(c.first+1, len(p.toks)-1)].date >= 0:
			p.offset(u, up, byClause[p.clauses[c.parent].owner], c, w)
		case dated:
		case c.open == openSub && up != nil && p.lex.is("simultaneous", w):
			u.value, u.rule = up.value, ruleInherited
		case c.open == openWhen && p.lex.is("dayafter", w):
			p.shift(u, up, -1)
		case c.open == openWhen && p.lex.is("daybefore", w):
			p.shift(u, up, 1)
		}
	}
	p.whenDated(us, byClause)
	for _, u := range us { // "he fled after the fall of the city in 2001"
		c := &p.clauses[u.clause]
		if c.open != openWhen || u.rule != ruleClause || c.parent < 0 || tierOf(&u.value) < tierMonth {
			continue
		}
		for _, main := range byClause[p.clauses[c.parent].owner] {
			if main.rule == ruleNone && main.verb != nil && !main.weak && main.verb.tense == past {
				main.value, main.rule = u.value, ruleInherited
			}
		}
	}
}

// whenDated dates deaths by the clause that tells how they came, "when a bus
// plunged on Monday": the two are one event.
func (p *page) whenDated(us []*unit, byClause [][]*unit) {
	for _, u := range us {
		c := &p.clauses[u.clause]
		if c.open != openSub || u.rule != ruleClause || c.parent < 0 || !p.lex.is("simultaneous", trimConj(p.word(c.first))) {
			continue
		}
		for _, k := range [...]int{c.parent, p.clauses[c.parent].parent} { // "17 died | and 23 were hurt | when"
			if k < 0 || p.clauses[k].sent != c.sent {
				break
			}
			for _, main := range byClause[p.clauses[k].owner] {
				if main.rule == ruleNone && main.kind == "death" && main.verb != nil && main != u {
					main.value, main.rule, main.alts, main.same = u.value, ruleInherited, u.alts, u
				}
			}
		}
	}
}

func datedUnit(us []*unit) *unit {
	for _, u := range us {
		if u.rule != ruleNone {
			return u
		}
	}
	return nil
}

// shift dates u some days from the clause around it.
func (p *page) shift(u, up *unit, days extract.Day) {
	if up != nil && tierOf(&up.value) == tierDay {
		u.value, u.rule = dayValue(up.value.Earliest+days), ruleOffset
	}
}

// offset reads "two days before the start of X" and "a week after X": X lies
// so far from the event of the clause around, or that one from X.
func (p *page) offset(u, up *unit, around []*unit, c *clause, w string) {
	k := p.toks[c.first+1].date
	d := &p.res.Dates[k]
	if d.Type != extract.TypeDuration {
		return
	}
	sign := 0
	switch {
	case p.lex.is("before", w):
		sign = 1
	case p.lex.is("after", w):
		sign = -1
	}
	if sign == 0 {
		return
	}
	if u.rule != ruleNone { // X has a date: the event around follows from it
		for _, m := range around {
			lo, ok := addDuration(u.value.Earliest, d.Value.TIMEX, -sign)
			hi, ok2 := addDuration(u.value.Latest, d.Value.TIMEX, -sign)
			if m.rule == ruleNone && m.verb != nil && ok && ok2 {
				m.value, m.rule = spanValue(lo, hi), ruleOffset
			}
		}
		return
	}
	if up == nil || tierOf(&up.value) != tierDay {
		return
	}
	if day, ok := addDuration(up.value.Earliest, d.Value.TIMEX, sign); ok {
		u.value, u.rule = dayValue(day), ruleOffset
	}
}

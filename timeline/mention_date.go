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
	ruleNarrated    = "narrated"    // between the event that the text dated last and its publication
	ruleNone        = ""            // no date
)

// ruleWeekday is extract's rule for a weekday without a direction of its own.
const ruleWeekday = "weekday"

// date gives every date expression to the unit that it dates: first those
// that stand free, then those that only describe a noun, "the accords of 2015".
func (p *page) date(us []*unit) []*unit {
	a := &attacher{
		page: p, us: us, byClause: make([][]*unit, len(p.clauses)),
		used: make([]bool, len(p.res.Dates)), plain: make([]bool, len(p.clauses)),
	}
	for _, u := range us {
		k := p.clauses[u.clause].owner
		a.byClause[k] = append(a.byClause[k], u)
	}
	for _, as := range [...]attribution{free, describes} {
		for i := range p.res.Dates {
			if d := &p.res.Dates[i]; !a.used[i] && p.attribution(d, p.at(d.Start)) == as {
				a.attach(i)
			}
		}
	}
	a.thence()
	a.elapsed()
	us = a.us
	for _, u := range us { // "an attack …, in which 39 died in June"
		if a := u.partOf; a != nil && a.rule == ruleNone && u.rule != ruleNone {
			a.value, a.rule, a.alts = u.value, ruleInherited, u.alts
		}
	}
	p.inherit(us, a.byClause)
	for _, u := range us {
		p.settle(u)
	}
	p.ofPlans(us)
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
		if p.toks[c.first].ent >= 0 && p.bracketed(c) {
			kind = "birth" // the dates of a life behind a name
		}
	}
	u := &unit{clause: ci, vtok: -1, ntok: -1, trig: c.first, kind: kind, first: c.first, last: c.last, date: -1, head: -1, weak: true}
	p.finish(u)
	return u
}

// bracketed reports a date right behind an open bracket.
func (p *page) bracketed(c *clause) bool {
	for i := c.first; i < c.last; i++ {
		if p.toks[i].date >= 0 {
			return p.word(i-1) == "("
		}
	}
	return false
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
	if d.Bound == extract.BoundSince && u.verb != nil && p.tookOffice(t) {
		u.kind, u.status = "appointment", fact
	}
	p.turnBack(u, t)
	p.turnForward(u, d, t)
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
// verb or a participle such as "issued" tells it: "she arrived on Saturday".
func (p *page) turnBack(u *unit, t int) {
	pub := p.published()
	if pub == 0 || u.value.Earliest <= pub || u.status.status != Happened || !p.toldAsPast(u) && p.participleBefore(t) < 0 {
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

// turnForward takes a weekday for which something was set that is now called
// off as the one to come.
func (p *page) turnForward(u *unit, d *extract.Date, t int) {
	pub := p.published()
	if u.status.status != Cancelled || d.Rule != ruleWeekday || pub == 0 || u.value.Latest >= pub || u.value.Latest+7 < pub || tierOf(&u.value) != tierDay {
		return
	}
	if p.setBefore(t, t-maxSubject) {
		u.value, u.alts = dayValue(u.value.Earliest+7), nil
	}
}

// setBefore reports a word such as muqarrar in tokens [first, t).
func (p *page) setBefore(t, first int) bool {
	for i := t - 1; i >= max(0, first); i-- {
		if w := bare(strings.TrimSuffix(p.word(i), "ا")); p.lex.is("planned", w) || p.lex.is("expected", w) {
			return true
		}
	}
	return false
}

// toldAsPast reports a past verb in u, or in the clause during which u was.
func (p *page) toldAsPast(u *unit) bool {
	if u.verb != nil {
		return u.verb.tense == past
	}
	c := &p.clauses[u.clause]
	for i := c.first; i < u.ntok; i++ {
		if r := p.finite(i); r != nil {
			return r.tense == past
		}
	}
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

package timeline

import (
	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// unit is one event told by one clause, before it becomes a Mention.
type unit struct {
	clause      int
	verb, noun  *reading
	vtok, ntok  int // their tokens, -1 without
	trig        int // the token that names the event
	kind        string
	first, last int // tokens
	status      told
	value       extract.Value
	rule        string
	bound       extract.Bound
	alts        []extract.Alternative
	date        int // index into res.Dates, -1
	parts       []Participant
	place       Participant
	qtys        []extract.Quantity
	headline    bool
	lead        bool
	weak        bool // an event only when it has a date
	head        int  // index of the first unit of its chain
	same        *unit
	also        []string // other kinds that the clause names
}

// units finds the events of every clause.
func (p *page) units() []*unit {
	var us []*unit
	taken := make([]bool, len(p.toks))
	for i := range p.clauses {
		us = p.clauseUnits(us, i, taken)
	}
	return us
}

// clauseUnits appends the events of clause i: that of its verb, then those of
// nouns that the verb has not taken.
func (p *page) clauseUnits(us []*unit, i int, taken []bool) []*unit {
	c := &p.clauses[i]
	for t := c.first; t < c.last; t++ {
		if r := p.finite(t); r != nil {
			if u := p.verbUnit(i, t, r); u != nil {
				p.take(u, taken)
				us = append(us, u)
			}
			break
		}
	}
	for t := c.first; t < c.last; t++ {
		if taken[t] || p.toks[t].ent >= 0 {
			continue
		}
		if r := p.noun(t); r != nil {
			u := p.nounUnit(i, t, r)
			p.take(u, taken)
			us = append(us, u)
		}
	}
	return us
}

func (p *page) take(u *unit, taken []bool) {
	if u.vtok >= 0 {
		taken[u.vtok] = true
	}
	if u.ntok < 0 {
		return
	}
	taken[u.ntok] = true
	for j := u.ntok + 1; j < u.last && p.toks[j].ent < 0; j++ { // a construct: the opening of the games
		r := p.noun(j)
		if r == nil {
			break
		}
		taken[j] = true
		u.also = append(u.also, r.kind)
	}
}

// noun is the reading of token i as the name of an event, nil where it is none.
func (p *page) noun(i int) *reading {
	if p.toks[i].date >= 0 || p.finite(i) != nil {
		return nil
	}
	for k := range p.toks[i].reads {
		if r := &p.toks[i].reads[k]; r.class == "noun" {
			return r
		}
	}
	return nil
}

// verbUnit makes the unit of the finite verb at t.
func (p *page) verbUnit(ci, t int, r *reading) *unit {
	c := &p.clauses[ci]
	u := &unit{clause: ci, verb: r, vtok: t, ntok: -1, trig: t, kind: r.kind, first: c.first, last: c.last, date: -1, head: -1}
	if r.class == "aux" {
		for j := t + 1; j < c.last; j++ {
			if x := p.finite(j); x != nil && x.class != "aux" {
				u.verb, u.vtok, u.trig, u.kind = x, j, j, x.kind
				break
			}
		}
	}
	r = u.verb
	n := p.object(u, c)
	switch {
	case r.class == "light" || r.class == "begin" || r.class == "end" || r.class == "continue":
		if n < 0 {
			n = p.subject(u, c)
		}
		if n < 0 {
			u.weak = true
		}
	case r.class == "report":
		u.kind, u.weak, n = "statement", true, -1
	case r.class == "state" || r.class == "aux" || r.class == "intent":
		u.weak = true
		if r.class != "intent" {
			n = -1
		}
	case !performs(r.kind):
		n = -1
	}
	if n < 0 && c.open == openRel {
		n = p.antecedent(c)
	}
	if n >= 0 {
		u.ntok, u.noun = n, p.noun(n)
		u.first = min(u.first, n)
		if u.noun.kind != "" {
			u.kind = u.noun.kind
		}
	}
	u.weak = u.weak && n < 0 || r.hint == "weak" || r.hint == "figure" && !p.hasQuantity(u)
	if u.kind == "" {
		u.kind = "event"
	}
	p.finish(u)
	return u
}

// performs reports the kinds of verbs whose object is the event itself: to
// announce or decide an extension is to extend.
func performs(kind string) bool {
	switch kind {
	case "announcement", "decision", "change", "emergency", "opening", "military", "attack", "war", "visit":
		return true
	}
	return false
}

// object is the event noun that the verb of u governs, -1 without.
func (p *page) object(u *unit, c *clause) int {
	for j := u.vtok + 1; j < min(c.last, u.vtok+12); j++ {
		if p.toks[j].ent >= 0 || p.toks[j].date >= 0 {
			continue
		}
		if p.lex.is("when", p.word(j)) {
			break
		}
		if r := p.noun(j); r != nil && r.hint != "weak" {
			return j
		}
	}
	return -1
}

// subject is the event noun before a verb such as jara or bada'a.
func (p *page) subject(u *unit, c *clause) int {
	for j := u.vtok - 1; j >= max(c.first, u.vtok-6); j-- {
		if r := p.noun(j); r != nil {
			return j
		}
	}
	return p.antecedent(c)
}

// antecedent is the event noun right before a clause, which a relative clause
// describes.
func (p *page) antecedent(c *clause) int {
	for j := c.first - 1; j >= max(p.sents[c.sent].first, c.first-5); j-- {
		if p.word(j) == "," || p.word(j) == "." {
			return -1
		}
		if r := p.noun(j); r != nil {
			return j
		}
	}
	return -1
}

// nounUnit makes the unit of the event noun at t.
func (p *page) nounUnit(ci, t int, r *reading) *unit {
	c := &p.clauses[ci]
	u := &unit{clause: ci, noun: r, vtok: -1, ntok: t, trig: t, kind: r.kind, first: t, last: c.last, date: -1, head: -1}
	if t > c.first && p.lex.is("when", trimConj(p.word(t-1))) {
		u.first = t - 1
	}
	u.weak = r.hint == "weak" || r.hint == "figure"
	for j := t + 1; j < c.last; j++ {
		if p.finite(j) != nil || j > t+2 && p.noun(j) != nil && p.noun(j-1) == nil && p.toks[j].ent < 0 {
			u.last = j
			break
		}
	}
	p.finish(u)
	return u
}

// finish fills what the tokens of the unit say: status, participants, figures.
func (p *page) finish(u *unit) {
	r := u.verb
	if r == nil {
		r = u.noun
	}
	c := &p.clauses[u.clause]
	at := u.trig
	u.status = p.statusOf(c, at, r)
	role := u.noun
	if role == nil {
		role = u.verb
	}
	u.parts, u.place = p.participants(u.first, u.last, at, role)
	seen := int32(-1)
	for i := u.first; i < u.last; i++ {
		if q := p.toks[i].qty; q >= 0 && q != seen && p.toks[i].date < 0 {
			u.qtys = append(u.qtys, p.res.Quantities[q])
			seen = q
		}
	}
	s := &p.sents[c.sent]
	u.headline = c.sent == 0 && s.headline
	u.lead = c.sent == p.lead && c.open == openMain && c.first == s.first
}

func (p *page) hasQuantity(u *unit) bool {
	for i := u.first; i < u.last; i++ {
		if p.toks[i].qty >= 0 || p.toks[i].kind == arabic.Digits && p.toks[i].date < 0 {
			return true
		}
	}
	return false
}

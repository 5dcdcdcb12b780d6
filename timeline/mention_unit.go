package timeline

import (
	"strings"

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
	partOf      *unit    // the event in which this one happened: "39 died in it"
	also        []string // other kinds that the clause names
	holds       *unit    // the event that this act is about
	inner       bool     // an event that an act is about
	decision    int      // token of the noun that announces what it is, 0 without
	asked       int      // token of what an appeal asks for, 0 without; -1: itself asked for
}

// Bounds of the search for the parts of an event around its verb, in tokens.
const (
	objectWindow  = 12
	subjectWindow = 6
)

// units finds the events of every clause.
func (p *page) units() []*unit {
	var us []*unit
	taken := make([]bool, len(p.toks))
	for i := range p.clauses {
		us = p.clauseUnits(us, i, taken)
	}
	p.sameDead(us)
	return us
}

// clauseUnits appends the events of clause i: that of its verb, then those of
// nouns that the verb has not taken.
func (p *page) clauseUnits(us []*unit, i int, taken []bool) []*unit {
	c := &p.clauses[i]
	n := len(us)
	us = p.addVerb(us, i, taken)
	for t := c.first; t < c.last; t++ {
		if taken[t] || p.toks[t].ent >= 0 {
			continue
		}
		if r := p.noun(t); r != nil && !p.defines(c, t, r) {
			us = p.addNoun(us, n, i, t, taken)
		}
	}
	return us
}

// addVerb appends the event of the first finite verb of clause i.
func (p *page) addVerb(us []*unit, i int, taken []bool) []*unit {
	c := &p.clauses[i]
	n := len(us)
	for t := c.first; t < c.last; t++ {
		r := p.finite(t)
		if r != nil && r.we {
			break // a speaker's own words
		}
		if r == nil || taken[t] {
			continue
		}
		u := p.verbUnit(i, t, r)
		if n > 0 && !p.custom(u) {
			u.partOf = p.whole(p.attributed(us, u), u)
		}
		if u.ntok >= 0 && taken[u.ntok] {
			us = p.absorb(us, u)
			p.takenBack(us, u)
		}
		p.take(u, taken)
		return append(us, u)
	}
	return us
}

// addNoun appends the event that the noun at t names, unless it says no more
// than those that clause i has already, us[n:].
func (p *page) addNoun(us []*unit, n, i, t int, taken []bool) []*unit {
	r := p.noun(t)
	var last *unit
	if len(us) > n {
		last = us[len(us)-1]
		if p.tells(us[n], t, r) {
			taken[t] = true
			if !p.upon(us[n], t) {
				us[n].also = append(us[n].also, r.kind)
			}
			return us
		}
		if last.verb == nil && t == last.ntok+2 && p.word(t-1) == fi && p.lex.family[r.kind] == p.lex.family[last.kind] {
			taken[t] = true // "her win in the election"
			return us
		}
	}
	u := p.placedNoun(i, t, r, last)
	if u.inner && last == nil && p.newsHead(i) {
		us = append(us, p.actOf(i, u))
	}
	if last != nil {
		if r.conj && t > last.trig && last.last > t {
			last.last = t // "the opening of the hall | and the signing of the pact"
		}
		p.asPlanned(us[n], u)
	}
	p.take(u, taken)
	return append(us, u)
}

// placedNoun makes the unit of the noun at t, behind unit last of clause i.
func (p *page) placedNoun(i, t int, r *reading, last *unit) *unit {
	inner := (last == nil || last.verb == nil) && p.embedded(&p.clauses[i], t, r)
	u := p.nounUnit(i, t, r, last == nil && !inner)
	u.inner = inner
	return u
}

// newsHead reports a clause of headline or lead.
func (p *page) newsHead(i int) bool {
	s := p.clauses[i].sent
	return s == p.lead || p.sents[s].headline
}

// verbUnit makes the unit of the finite verb at t.
func (p *page) verbUnit(ci, t int, r *reading) *unit {
	c := &p.clauses[ci]
	u := &unit{clause: ci, verb: r, vtok: t, ntok: -1, trig: t, kind: r.kind, first: c.first, last: c.last, date: -1, head: -1}
	if r.class == "aux" {
		for j := t + 1; j < c.last; j++ {
			x := p.finite(j)
			if x != nil && (x.conj || strings.HasPrefix(p.word(j-1), waw) && p.lex.is("negative", p.word(j-1))) {
				break // "which had carried them, | and none survived"
			}
			if x != nil && x.class != "aux" {
				u.verb, u.vtok, u.trig, u.kind = x, j, j, x.kind
				break
			}
		}
	}
	n := p.verbNoun(u, c)
	if n >= 0 {
		u.ntok, u.noun, u.trig = n, p.noun(n), n
		u.first = min(u.first, n)
		if u.verb.kind != "" {
			u.also = append(u.also, u.verb.kind)
		}
		u.kind = u.noun.kind
		p.act(u, n, c.last)
		p.upToJoined(u, c)
	}
	p.alsoOf(u)
	if u.kind == "" {
		u.kind = "event"
	}
	p.cause(u)
	p.finish(u)
	return u
}

// upToJoined ends u, told by the relative clause c of its noun, before another
// event that is joined to that noun: "the summit which opened on Saturday | and his
// meeting with the envoy".
func (p *page) upToJoined(u *unit, c *clause) {
	if c.open != openRel || u.ntok >= c.first {
		return
	}
	for j := u.vtok + 1; j < c.last; j++ {
		if r := p.noun(j); r != nil && r.conj && p.word(j-1) == "," {
			u.last = j
			return
		}
	}
}

// finish fills what the tokens of the unit say: status, participants, figures.
func (p *page) finish(u *unit) {
	c := &p.clauses[u.clause]
	u.status = p.unitStatus(u)
	p.byContext(u)
	p.calledOff(u)
	p.cameToNothing(u)
	u.parts, u.place = p.participants(u)
	seen := int32(-1)
	for i := u.first; i < u.last; i++ {
		if q := p.toks[i].qty; q >= 0 && q != seen && p.toks[i].date < 0 {
			u.qtys = append(u.qtys, p.res.Quantities[q])
			seen = q
		}
	}
	s := &p.sents[c.sent]
	u.headline = p.opening && c.sent == p.head && s.headline
	u.lead = c.sent == p.lead
	if p.says(u) && u.clause+1 < len(p.clauses) {
		if next := &p.clauses[u.clause+1]; next.open == openThat && next.parent == u.clause {
			u.last = max(u.last, next.last) // what is said belongs to the saying
		}
	}
}

// says reports an act of speech.
func (p *page) says(u *unit) bool {
	return u.verb != nil && u.ntok < 0 && p.lex.family[u.kind] == "say"
}

func (p *page) hasQuantity(u *unit) bool {
	for i := u.first; i < u.last; i++ {
		if p.toks[i].qty >= 0 || p.toks[i].kind == arabic.Digits && p.toks[i].date < 0 {
			return true
		}
	}
	return false
}

// words is the folded text of the unit's sentence, for comparisons.
func (p *page) sentenceStems(s int) []uint32 {
	a, b := p.sents[s].first, p.sents[s].last
	if a >= b {
		return nil
	}
	return sortedStems(strings.TrimSpace(p.fold[p.toks[a].fs:p.toks[b-1].fe]))
}

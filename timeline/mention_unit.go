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

// sameDead gives a death without a name or number the person whose death was
// told last: "he died in a hospital".
func (p *page) sameDead(us []*unit) {
	var last []Participant
	for _, u := range us {
		if u.kind != "death" {
			continue
		}
		var persons []Participant
		for _, x := range u.parts {
			if x.Kind == extract.Person {
				persons = append(persons, x)
			}
		}
		switch {
		case len(persons) == 1:
			last = persons
		case len(persons) == 0 && len(u.qtys) == 0 && len(last) == 1 && u.verb != nil:
			x := last[0]
			x.Role = roleImplied
			u.parts = append(u.parts, x)
		}
	}
}

// clauseUnits appends the events of clause i: that of its verb, then those of
// nouns that the verb has not taken.
func (p *page) clauseUnits(us []*unit, i int, taken []bool) []*unit {
	c := &p.clauses[i]
	n := len(us)
	for t := c.first; t < c.last; t++ {
		if r := p.finite(t); r != nil && r.we {
			break // a speaker's own words
		} else if r != nil && !taken[t] {
			u := p.verbUnit(i, t, r)
			if n > 0 && (p.continues(us[n-1], u, c) || p.attributes(us[n-1], u, c)) {
				u.partOf = us[n-1]
			}
			if u.ntok >= 0 && taken[u.ntok] {
				us = p.absorb(us, u)
				p.takenBack(us, u)
			}
			p.take(u, taken)
			us = append(us, u)
			break
		}
	}
	for t := c.first; t < c.last; t++ {
		if taken[t] || p.toks[t].ent >= 0 {
			continue
		}
		r := p.noun(t)
		if r == nil {
			continue
		}
		if len(us) > n && p.tells(us[n], t, r) {
			us[n].also = append(us[n].also, r.kind)
			taken[t] = true
			continue
		}
		if k := len(us) - 1; k >= n && us[k].verb == nil && t == us[k].ntok+2 && p.word(t-1) == "في" && p.lex.family[r.kind] == p.lex.family[us[k].kind] {
			taken[t] = true // "her win in the election"
			continue
		}
		u := p.nounUnit(i, t, r, len(us) == n)
		if k := len(us) - 1; k >= n && r.conj && t > us[k].trig && us[k].last > t {
			us[k].last = t // "the opening of the hall | and the signing of the pact"
		}
		if len(us) > n {
			p.asPlanned(us[n], u)
		}
		p.take(u, taken)
		us = append(us, u)
	}
	return us
}

// continues reports that the verb of u tells more of the event before it: "an
// attack in which 39 died", "floods struck", "which led to".
func (p *page) continues(before, u *unit, c *clause) bool {
	same := p.clauses[before.clause].sent == c.sent
	switch k := c.first - 1; {
	case p.lex.is("resume", p.word(u.vtok+1)) && before.noun != nil && same, u.verb.class == "result" && same:
		return true
	case u.vtok != c.first || u.verb.conj || p.noun(k) == nil:
		return false
	default:
		return !p.noun(k).definite && p.noun(k).pronoun == ""
	}
}

// attributes reports that u only says whose word the event before it is: "…,
// according to what the presidency announced on Tuesday".
func (p *page) attributes(before, u *unit, c *clause) bool {
	if p.clauses[before.clause].sent != c.sent || u.kind != "statement" && p.lex.family[u.kind] != "say" {
		return false
	}
	return p.lex.is("accordingto", p.word(u.vtok-1)) || p.lex.is("what", strings.TrimPrefix(p.word(u.vtok-1), "ل")) && p.lex.is("accordingto", p.word(u.vtok-2))
}

// asPlanned gives the noun event u the status of the plan that it stands in:
// what a plan is about has not happened.
func (p *page) asPlanned(verb, u *unit) {
	if verb.verb == nil || u.status.status != Happened || p.lex.is("when", trimConj(p.word(u.ntok-1))) {
		return
	}
	if verb.status.status == Conditional || verb.status.status == Planned {
		u.status = verb.status
	}
}

// tells reports that the noun at t says no more than u does: what an act
// answers, how or for what it was done, what is counted.
func (p *page) tells(u *unit, t int, r *reading) bool {
	before := trimConj(p.word(t - 1))
	switch {
	case u.verb != nil && p.lex.is("reason", p.word(t)):
		return true // "they left in protest"
	case p.lex.is("aftermath", before), u.verb == nil && r.prep == 'b':
		return true
	case u.verb == nil:
		return false
	case u.kind == "announcement" && p.reacted(u.vtok, t, r):
		return true
	case u.weak:
		return false
	case (p.toks[t].qty >= 0 || t > 0 && p.toks[t-1].kind == arabic.Digits) && (u.verb.hint == "figure" || u.kind == "health") && p.lex.family[r.kind] != "say":
		return true
	}
	return r.prep == 'b' || r.prep == 'l' || p.lex.is("purpose", before) || p.lex.family[r.kind] == p.lex.family[u.kind]
}

// absorb removes the unit of a noun that the relative clause of u describes:
// the two are one event.
func (p *page) absorb(us []*unit, u *unit) []*unit {
	for k := len(us) - 1; k >= 0 && k >= len(us)-6; k-- {
		if us[k].ntok == u.ntok && us[k].verb == nil {
			u.also = append(u.also, us[k].also...)
			return append(us[:k], us[k+1:]...)
		}
	}
	return us
}

// takenBack gives u, the relative clause of a noun whose event was called off,
// that event: "the meeting was cancelled that had been set for Thursday".
func (p *page) takenBack(us []*unit, u *unit) {
	for k := len(us) - 1; k >= 0 && k >= len(us)-6; k-- {
		if us[k].ntok == u.ntok && us[k].verb != nil && us[k].status.status == Cancelled {
			u.partOf, u.status = us[k], us[k].status
			return
		}
	}
}

// take marks the tokens that u uses, and reads the construct after its noun:
// in "the opening of the games" and "the extension of the state of emergency"
// the later nouns are no event of their own.
func (p *page) take(u *unit, taken []bool) {
	if u.vtok >= 0 {
		taken[u.vtok] = true
	}
	n := u.ntok
	if n < 0 {
		n = u.asked
	}
	if n <= 0 && u.ntok < 0 {
		return
	}
	taken[n] = true
	for j, gap := n+1, 0; j < u.last && gap < 2; j++ {
		t := &p.toks[j]
		if t.ent >= 0 || t.date >= 0 || t.kind != arabic.Word || p.particle(t.word) {
			break
		}
		r := p.noun(j)
		if r == nil {
			gap++
			continue
		}
		if r.conj || r.prep != 0 {
			break
		}
		gap = 0
		taken[j] = true
		u.also = append(u.also, r.kind)
	}
}

// particle reports the prepositions that end a construct.
func (p *page) particle(w string) bool {
	return len(w) <= 4 || p.lex.is("when", w) || p.lex.is("particle", w)
}

// noun is the reading of token i as the name of an event, nil where it is none.
func (p *page) noun(i int) *reading {
	if i < 0 || i >= len(p.toks) || p.toks[i].date >= 0 || p.toks[i].ent >= 0 || p.finite(i) != nil {
		return nil
	}
	for k := range p.toks[i].reads {
		r := &p.toks[i].reads[k]
		if r.class != "noun" || r.hint == "light" {
			continue
		}
		if p.lex.is("office", bare(p.word(i-1))) {
			return nil // the ministry of transport
		}
		if r.hint == "place" && i+1 < len(p.toks) && p.toks[i+1].ent >= 0 && p.isPlace(int(p.toks[i+1].ent)) {
			continue
		}
		return r
	}
	return nil
}

func (p *page) isPlace(ent int) bool {
	switch p.res.Entities[ent].Kind {
	case extract.GPE, extract.Location:
		return true
	}
	return false
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
	n := p.verbNoun(u, c)
	if n >= 0 {
		u.ntok, u.noun, u.trig = n, p.noun(n), n
		u.first = min(u.first, n)
		if u.verb.kind != "" {
			u.also = append(u.also, u.verb.kind)
		}
		u.kind = u.noun.kind
	}
	for k := range p.toks[u.trig].reads {
		if x := &p.toks[u.trig].reads[k]; x.kind != "" && x.kind != u.kind {
			u.also = append(u.also, x.kind)
		}
	}
	if u.kind == "" {
		u.kind = "event"
	}
	p.cause(u)
	p.finish(u)
	return u
}

// cause reads deaths by their cause: "killed in an earthquake" tells the
// earthquake.
func (p *page) cause(u *unit) {
	if u.kind != "death" {
		return
	}
	last := u.last
	if k := u.clause + 1; k < len(p.clauses) && p.clauses[k].first == last {
		if r := p.finite(last); r != nil && r.conj && r.kind == "death" {
			last = p.clauses[k].last // "6 died and 20 were wounded in an earthquake"
		}
	}
	for j := u.trig + 1; j < min(last, u.trig+2*objectWindow); j++ {
		r := p.noun(j)
		if r == nil {
			continue
		}
		f := p.lex.family[r.kind]
		if (p.lex.is("cause", p.word(j-1)) || p.lex.is("cause", p.word(j-2))) && (f == "disaster" || f == "violence" || f == "war") {
			u.also = append(u.also, u.kind)
			u.kind, u.noun, u.ntok = r.kind, r, j
			return
		}
	}
}

// nounUnit makes the unit of the event noun at t. In a clause without verb the
// first one has the whole clause.
func (p *page) nounUnit(ci, t int, r *reading, whole bool) *unit {
	c := &p.clauses[ci]
	u := &unit{clause: ci, noun: r, vtok: -1, ntok: t, trig: t, kind: r.kind, first: t, last: c.last, date: -1, head: -1}
	switch {
	case whole && t-c.first < subjectWindow:
		u.first = c.first
	case t > c.first && p.lex.is("when", trimConj(p.word(t-1))):
		u.first = t - 1
	case t > c.first && r.definite && p.construct(t-1):
		u.first = t - 1
	}
	for _, x := range p.toks[t].reads {
		if x.kind != "" && x.kind != u.kind {
			u.also = append(u.also, x.kind)
		}
	}
	u.weak = r.hint == "weak" || r.hint == "figure"
	p.cause(u)
	for j := t + 1; j < c.last; j++ {
		if p.finite(j) != nil || j > t+2 && p.noun(j) != nil && p.noun(j-1) == nil && p.noun(j-2) == nil && !p.construct(j-1) {
			u.last = p.beforeJoin(t, j)
			break
		}
	}
	p.finish(u)
	return u
}

// beforeJoin is where the phrase of the noun at t ends, when the event at j
// begins another: before the conjunction that leads to that one, if one is
// near, "the opening of the games | and the delegation at the games of 2014".
func (p *page) beforeJoin(t, j int) int {
	if p.finite(j) != nil {
		if j-1 > t+1 && p.joined(j-1) {
			return j - 1 // the subject of that verb
		}
		return j
	}
	for k := j - 1; k > max(t+1, j-subjectWindow); k-- {
		if p.joined(k) {
			return k
		}
	}
	return j
}

// joined reports a word that is written with the conjunction wa- before it.
func (p *page) joined(i int) bool {
	t := &p.toks[i]
	switch {
	case t.ent >= 0:
		return p.res.Entities[t.ent].Start > t.start && strings.HasPrefix(t.word, "و")
	case t.word == "و" || strings.HasPrefix(t.word, "وال"):
		return true
	}
	return p.conj(i)
}

// construct reports whether token i is the head of a construct with the next:
// "the state of emergency".
func (p *page) construct(i int) bool {
	t := &p.toks[i]
	return t.kind == arabic.Word && t.ent < 0 && t.date < 0 && p.finite(i) == nil && !p.particle(trimConj(t.word)) &&
		!strings.HasPrefix(t.word, "ال") && !p.lex.function(t.word)
}

// finish fills what the tokens of the unit say: status, participants, figures.
func (p *page) finish(u *unit) {
	c := &p.clauses[u.clause]
	u.status = p.unitStatus(u)
	p.byContext(u)
	p.calledOff(u)
	u.parts, u.place = p.participants(u)
	seen := int32(-1)
	for i := u.first; i < u.last; i++ {
		if q := p.toks[i].qty; q >= 0 && q != seen && p.toks[i].date < 0 {
			u.qtys = append(u.qtys, p.res.Quantities[q])
			seen = q
		}
	}
	s := &p.sents[c.sent]
	u.headline = c.sent == 0 && s.headline
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

package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// noun is the reading of token i as the name of an event, nil where it is none.
func (p *page) noun(i int) *reading {
	if !p.nounlike(i) {
		return nil
	}
	for k := range p.toks[i].reads {
		r := &p.toks[i].reads[k]
		if r.class != "noun" || r.hint == "light" {
			continue
		}
		if w := trimConj(p.word(i - 1)); r.definite && !strings.HasPrefix(w, article) && p.lex.is("office", bare(w)) {
			return nil // the ministry of transport
		}
		if r.hint == "place" && i+1 < len(p.toks) && p.toks[i+1].ent >= 0 && p.isPlace(int(p.toks[i+1].ent)) {
			continue
		}
		return r
	}
	return nil
}

// nounlike reports a word that is no name, date, verb or attribute.
func (p *page) nounlike(i int) bool {
	return i >= 0 && i < len(p.toks) && p.toks[i].date < 0 && p.toks[i].ent < 0 && p.finite(i) == nil && !p.doer(i)
}

func (p *page) isPlace(ent int) bool {
	switch p.res.Entities[ent].Kind {
	case extract.GPE, extract.Location:
		return true
	}
	return false
}

// nounUnit makes the unit of the event noun at t. In a clause without verb the
// first one has the whole clause.
func (p *page) nounUnit(ci, t int, r *reading, whole bool) *unit {
	c := &p.clauses[ci]
	u := &unit{clause: ci, noun: r, vtok: -1, ntok: t, trig: t, kind: r.kind, first: t, last: c.last, date: -1, head: -1}
	switch {
	case whole && t-c.first < subjectWindow:
		u.first = c.first
	case t > c.first && (p.lex.is("when", trimConj(p.word(t-1))) || r.definite && p.construct(t-1)):
		u.first = t - 1
	}
	p.act(u, t, c.last)
	t = u.ntok
	p.alsoOf(u)
	u.weak = r.hint == "weak" || r.hint == "figure"
	p.cause(u)
	for j := t + 1; j < c.last; j++ {
		if p.finite(j) != nil || j > t+2 && p.another(j) {
			u.last = p.beforeJoin(t, j)
			break
		}
	}
	p.finish(u)
	return u
}

// alsoOf notes the other kinds of event that the trigger of u can name.
func (p *page) alsoOf(u *unit) {
	for k := range p.toks[u.trig].reads {
		if x := &p.toks[u.trig].reads[k]; x.kind != "" && x.kind != u.kind {
			u.also = append(u.also, x.kind)
		}
	}
}

// another reports that the noun at j names an event of its own, not one in a
// construct with the nouns before it.
func (p *page) another(j int) bool {
	return p.noun(j) != nil && p.noun(j-1) == nil && p.noun(j-2) == nil && !p.construct(j-1)
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
		return p.res.Entities[t.ent].Start > t.start && strings.HasPrefix(t.word, waw)
	case t.word == waw || strings.HasPrefix(t.word, waw+article):
		return true
	}
	return p.conj(i)
}

// construct reports whether token i is the head of a construct with the next:
// "the state of emergency".
func (p *page) construct(i int) bool {
	t := &p.toks[i]
	return t.kind == arabic.Word && t.ent < 0 && t.date < 0 && p.finite(i) == nil && !p.particle(trimConj(t.word)) &&
		!strings.HasPrefix(t.word, article) && !p.lex.function(t.word)
}

// particle reports the prepositions that end a construct.
func (p *page) particle(w string) bool {
	return len(w) <= 4 || p.lex.is("when", w) || p.lex.is("particle", w)
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
	if u.decision > 0 {
		taken[u.decision] = true
	}
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

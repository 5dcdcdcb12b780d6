package timeline

import "strings"

// A noun phrase may tell an act about an event: "12,000 soldiers to secure the
// elections", "a warm welcome for the survivors of the wreck". The event named
// in it is one mention, with its own words alone, and the act another one.

// embedded reports that the noun at t, the first of an event in verbless clause
// c, does not name what the clause tells: a preposition ties it, or the
// construct that it ends, to words of another act.
func (p *page) embedded(c *clause, t int, r *reading) bool {
	head := t
	for head-1 > c.first && t-head < subjectWindow && !p.masdarOf(head, lam) && p.construct(head-1) && p.noun(head-1) == nil {
		head--
	}
	switch w := p.word(head - 1); {
	case head <= c.first || p.tollBefore(c.first, head) || p.stageBefore(c.first, head):
		return false
	case p.lex.is("about", w):
		return p.conceptual(c.first, head-1)
	case w == fi:
		return p.masdarOf(head-2, lam) // "to inquire into"
	case head == t && (r.prep != 'l' || !r.definite), head < t && !p.masdarOf(head, lam):
		return false
	}
	return p.conceptual(c.first, head)
}

// conceptual reports that tokens [first, last) hold a noun that no name and no
// mark follows: something that an act is told of.
func (p *page) conceptual(first, last int) bool {
	for i := last - 1; i >= first; i-- {
		switch t := &p.toks[i]; {
		case t.word == ":" || t.word == ",":
			return false
		case t.ent < 0 && t.date < 0 && p.nominal(i) && !p.lex.is("when", trimConj(t.word)):
			return true
		}
	}
	return false
}

// tollBefore reports a word of victims in tokens [first, last): their event is
// what the clause tells.
func (p *page) tollBefore(first, last int) bool {
	for i := first; i < last; i++ {
		if p.lex.is("aftermath", p.word(i)) || p.in(i, loadSenses().sets["@dead"]) {
			return true
		}
	}
	return false
}

// stageBefore reports a word such as "round" or "day" in tokens [first, last):
// a part of an event is told as the event.
func (p *page) stageBefore(first, last int) bool {
	for i := first; i < last; i++ {
		if p.lex.is("stage", bare(p.word(i))) {
			return true
		}
	}
	return false
}

// masdarOf reports that token i is a masdar with the preposition prep written
// before it.
func (p *page) masdarOf(i int, prep string) bool {
	if i < 0 || p.toks[i].ent >= 0 || p.toks[i].date >= 0 {
		return false
	}
	w, ok := strings.CutPrefix(trimConj(p.word(i)), prep)
	if !ok {
		return false
	}
	if prep == lam { // li-l- is written without alef
		w = strings.TrimPrefix(w, lam)
	}
	return p.lex.masdar(w)
}

// masdar reports a folded word that has the shape of a verbal noun of a derived
// form, such as tafʿil or iftiʿal, without the article. The fourth form, ifʿal,
// is spelled as a plural.
func (l *lexicon) masdar(w string) bool { return l.shaped("masdar", w) }

// shaped reports whether w, without the article, has a shape of the class.
func (l *lexicon) shaped(class, w string) bool {
	r := []rune(strings.TrimPrefix(w, article))
	for _, shape := range l.shapes[class] {
		if fits(r, []rune(shape)) {
			return true
		}
	}
	return false
}

// fits reports whether the letters are those of shape, _ being any.
func fits(letters, shape []rune) bool {
	if len(letters) != len(shape) {
		return false
	}
	for i, c := range shape {
		if c != '_' && c != letters[i] {
			return false
		}
	}
	return true
}

// actOf makes the unit of the act that a verbless clause tells about inner: in
// the headline, whose act the lead tells again.
func (p *page) actOf(ci int, inner *unit) *unit {
	c := &p.clauses[ci]
	u := &unit{clause: ci, vtok: -1, ntok: -1, trig: p.headOf(c, inner), kind: "event", first: c.first, last: c.last, date: -1, head: -1, weak: true, holds: inner}
	p.finish(u)
	return u
}

// headOf is the first noun of clause c before inner.
func (p *page) headOf(c *clause, inner *unit) int {
	for i := c.first; i < inner.first; i++ {
		if t := &p.toks[i]; t.ent < 0 && t.date < 0 && t.qty < 0 && p.nominal(i) {
			return i
		}
	}
	return c.first
}

// actIn is the unit of the lead that has a verb and tells another kind of event
// than other does, nil without.
func (p *page) actIn(us []*unit, other *unit) *unit {
	for _, u := range us {
		if u.lead && u.verb != nil && u.kind != other.kind && u.clause <= other.clause {
			return u
		}
	}
	return nil
}

// masdarPrep reports a masdar, also of the first form, with bi- or li- before
// it at the head of a construct.
func (p *page) masdarPrep(i int) bool {
	return p.masdarOf(i, lam) || p.masdarOf(i, ba)
}

// doer reports a definite word of the third form that describes the noun before
// it and names no act: "the films taking part".
func (p *page) doer(i int) bool {
	w, before := p.word(i), p.word(i-1)
	if !strings.HasPrefix(w, article) || !strings.HasPrefix(before, article) || p.toks[i-1].ent >= 0 || p.toks[i-1].date >= 0 || p.first(i) || !p.lex.shaped("doer", w) {
		return false
	}
	for j := i - 1; j >= max(p.sents[p.toks[i].sent].first, i-objectWindow); j-- {
		if p.toks[j].onlyVerb() {
			return false // its object: "the movement refuses to take part"
		}
	}
	return true
}

// defines reports that the indefinite noun at t says what the subject of its
// sentence is: "the front is an alliance of five parties".
func (p *page) defines(c *clause, t int, r *reading) bool {
	return !r.definite && p.lex.is("copula", p.word(t-1)) && t-1 > c.first && c.first == p.sents[c.sent].first
}

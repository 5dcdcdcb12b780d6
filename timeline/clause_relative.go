package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// rest goes back to the clause around a relative clause that ends at i.
func (c *cutter) rest(i int) {
	p := c.p
	rel := p.clauses[c.cur]
	if rel.open != openRel || rel.parent < 0 || p.toks[i-1].date >= 0 {
		return
	}
	c.goBack(i)
}

// goBack opens at token i the rest of the clause around the relative clause.
func (c *cutter) goBack(i int) {
	parent := c.p.clauses[c.cur].parent
	up := c.p.clauses[parent]
	verb := c.verbOf(parent)
	c.open(i, openRest, up.parent)
	c.p.clauses[c.cur].owner = up.owner
	c.verb = verb
}

// outdated reports at token i the beginning of a past day behind a relative
// clause in the present tense, which it cannot date: "the pupil died in the
// school where he studies, on Monday".
func (c *cutter) outdated(i int) bool {
	p := c.p
	rel := p.clauses[c.cur]
	if rel.open != openRel || rel.parent < 0 || !c.verb || p.toks[i].date < 0 || p.toks[i-1].date == p.toks[i].date {
		return false
	}
	d := &p.res.Dates[p.toks[i].date]
	if pub := p.published(); pub == 0 || d.Value.Grain > extract.GrainDay || d.Value.Latest == 0 || d.Value.Latest >= pub || d.Bound != "" {
		return false
	}
	v := p.verbIn(rel.first, i)
	up := p.verbIn(p.clauses[rel.parent].first, p.clauses[rel.parent].last)
	return v != nil && v.tense == present && up != nil && up.tense == past
}

// verbIn is the first finite verb of tokens [first, last), nil without.
func (p *page) verbIn(first, last int) *reading {
	for i := first; i < last; i++ {
		if r := p.finite(i); r != nil {
			return r
		}
	}
	return nil
}

// goesOn opens at the finite verb at i the rest of the clause around a relative
// clause that has its verb, where that clause still has none: "the toll of the
// fire that broke out on Monday has risen".
func (c *cutter) goesOn(i int) bool {
	p := c.p
	rel := p.clauses[c.cur]
	if rel.open != openRel || rel.parent < 0 || !c.verb || p.conj(i) || c.verbOf(rel.parent) {
		return false
	}
	c.goBack(i)
	return true
}

// resumes reports at token i the event of a verb behind a time that is an event
// itself: "the city saw, during the visit of the delegation, | wide protests".
// Behind a definite noun an indefinite one begins a phrase of its own.
func (c *cutter) resumes(i int) bool {
	p := c.p
	when := p.clauses[c.cur]
	if when.open != openWhen || when.parent < 0 || c.verb || i < when.first+2 || !p.closed(i-1) {
		return false
	}
	r := p.noun(i)
	if r == nil || r.definite && r.pronoun == "" || r.conj || r.prep != 0 {
		return false
	}
	up := p.clauses[when.parent]
	for j := up.first; j < up.last; j++ {
		if v := p.finite(j); v != nil {
			return p.actsOn(v) && !p.eventWithin(j+1, up.last)
		}
	}
	return false
}

// actsOn reports the verbs that name their event by their object: light ones,
// those of doing by word, and to sign.
func (p *page) actsOn(v *reading) bool {
	return v.class == "light" || v.class == "verb" && (performs(v) || p.lex.family[v.kind] == "deal" || p.lex.family[v.kind] == "say")
}

// closed reports that a phrase ends with token i: a definite word, a name, a
// date or a comma.
func (p *page) closed(i int) bool {
	t := &p.toks[i]
	return t.ent >= 0 || t.date >= 0 || t.word == "," || strings.HasPrefix(t.word, article)
}

// eventWithin reports an event noun in tokens [first, last).
func (p *page) eventWithin(first, last int) bool {
	for i := first; i < last; i++ {
		if p.eventNoun(i) {
			return true
		}
	}
	return false
}

// verbOf reports whether clause k has a finite verb.
func (c *cutter) verbOf(k int) bool {
	return c.p.verbIn(c.p.clauses[k].first, c.p.clauses[k].last) != nil
}

// delivers reports a verb behind "in a speech" that only tells whose and when that
// was, in the clause of the verb that says something: "announced, in a speech that
// he gave on Monday, the recognition".
func (c *cutter) delivers(i int) bool {
	p := c.p
	r := p.finite(i)
	if !c.verb || r.tense != past || r.conj || r.pronoun == "" && !p.lex.is("resume", p.word(i+1)) {
		return false
	}
	return trimConj(p.word(i-2)) == fi && p.lex.is("speech", p.word(i-1)) && p.clauses[c.cur].open != openRel
}

// relates reports a ma that opens a relative clause: "of what …", or after a
// mark before a verb of outcome.
func (c *cutter) relates(i int) bool {
	p := c.p
	return p.lex.is("what", p.word(i)) && (p.lex.is("particle", p.word(i-1)) || c.afterMark(i) && p.brings(i+1))
}

// describes reports a present verb of a state right behind an indefinite noun,
// which its clause describes without a pronoun between them: "gunmen riding a
// motorcycle".
func (c *cutter) describes(i int) bool {
	p := c.p
	r := p.finite(i)
	if r.tense != present || r.class != "state" || r.conj || r.will || r.prep != 0 || i <= p.clauses[c.cur].first || !p.nominal(i-1) || p.toks[i-1].ent >= 0 {
		return false
	}
	up := p.verbIn(p.clauses[c.cur].first, i-1)
	return up != nil && up.tense == past && !definite(trimConj(p.word(i-1)))
}

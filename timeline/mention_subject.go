package timeline

// subject is the event noun before a verb such as jara or bada'a.
func (p *page) subject(u *unit, c *clause) int {
	for j := u.vtok - 1; j >= max(c.first, u.vtok-subjectWindow); j-- {
		if r := p.noun(j); r != nil {
			return j
		}
	}
	if c.open != openRel {
		if n := p.heldThere(u, c); n >= 0 {
			return n
		}
		return p.farHead(u, c)
	}
	if n := p.antecedent(c); n >= 0 {
		return n
	}
	return p.farHead(u, c)
}

// heldThere is the indefinite event noun right before clause c, but for its
// adjectives, where c begins with the past verb of u, which then describes it:
// "at a press conference held on Friday"; -1 without.
func (p *page) heldThere(u *unit, c *clause) int {
	first := p.sents[c.sent].first
	if u.vtok != c.first || u.verb.conj || u.verb.tense != past || c.first == first {
		return -1
	}
	n := p.indefiniteEvent(c.first-1, first, 2)
	for n-1 > first && p.noun(n-1) != nil && p.construct(n-1) && !p.noun(n-1).definite {
		n-- // "an accident of collision that came to pass"
	}
	return n
}

// antecedent is the event noun right before a clause, which a relative clause
// describes.
func (p *page) antecedent(c *clause) int {
	for j := c.first - 1; j >= max(p.sents[c.sent].first, c.first-subjectWindow+1); j-- {
		if p.word(j) == "," || p.word(j) == "." || p.finite(j) != nil {
			return -1
		}
		if r := p.noun(j); r != nil {
			return p.headNoun(c, j)
		}
	}
	return -1
}

// headNoun is the head of the construct that the event noun at token n ends, where
// that is an event noun too and the one of the gender of relative clause c: "the
// match of the third round, which".
func (p *page) headNoun(c *clause, n int) int {
	k := n - 1
	if k < 0 || !p.lex.is("femininepl", p.word(c.first)) || !p.construct(k) {
		return n
	}
	if r := p.noun(k); r != nil && p.feminineNoun(k, r) && p.toks[k].sent == p.toks[n].sent {
		return k
	}
	return n
}

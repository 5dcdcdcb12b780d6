package timeline

// official reports at token i a source of the police, the army or another
// authority: what it says is more than a claim.
func (p *page) official(i int) bool {
	return p.lex.is("source", bare(p.word(i))) && (p.lex.is("official", p.word(i+1)) || p.sameSource(i))
}

// sourceReach is how many tokens back "the same source" refers.
const sourceReach = 256

// sameSource reports at token i a source that the text has named before, "the
// same source", where that was no unnamed one: a ministry, a statement.
func (p *page) sameSource(i int) bool {
	if !definite(trimConj(p.word(i))) && !p.lex.is("same", trimConj(p.word(i-1))) {
		return false
	}
	for j := i - 1; j >= max(0, i-sourceReach); j-- {
		if w := trimConj(p.word(j)); !definite(w) && p.lex.is("source", w) && !p.lex.is("same", trimConj(p.word(j-1))) {
			return p.lex.is("official", p.word(j+1))
		}
	}
	return true
}

// sourced reads behind the trigger at t whose word it is: "according to
// activists".
func (p *page) sourced(c *clause, t int, r *reading) (told, bool) {
	if p.setAround(c, r) {
		return told{}, false
	}
	for i := t + 1; i < min(c.last+cueWindow, len(p.toks)) && int(p.toks[i].sent) == c.sent; i++ {
		if !p.lex.is("accordingto", trimConj(p.word(i))) {
			continue
		}
		if j := p.partyAfter(i); j >= 0 {
			return told{Claimed, j}, true
		}
	}
	if first := p.sents[c.sent].first; t-first < 2*objectWindow && p.lex.is("accordingto", trimConj(p.word(first))) {
		if j := p.partyAfter(first); j >= 0 {
			return told{Claimed, j}, true
		}
	}
	return told{}, false
}

// partyAfter is the token behind "according to" at i that names one whose word
// is no more than a claim, -1 without.
func (p *page) partyAfter(i int) int {
	for j := i + 1; j < min(i+4, len(p.toks)) && !p.official(j); j++ {
		b := bareAll(p.word(j))
		if p.toks[j].ent < 0 && (p.lex.is("claimed", b) || p.lex.is("party", b)) && (j == i+1 || !p.construct(j-1)) { // an agency of news is no rumour
			return j
		}
	}
	return -1
}

// setAround reports a verb in the present tense behind "it is planned that",
// which stays a plan whoever tells of it.
func (p *page) setAround(c *clause, r *reading) bool {
	if r == nil || r.tense != present || c.open != openThat || c.parent < 0 {
		return false
	}
	s, ok := p.reported(&p.clauses[c.parent])
	return ok && s.status == Planned
}

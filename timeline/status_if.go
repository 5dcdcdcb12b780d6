package timeline

import "strings"

// ifNot is in, "if", as it is spelled once folded.
const ifNot = "\u0627\u0646"

// condition reports a clause that begins with "if", a promise that such a
// clause follows, and what would follow from the "if" before it.
func (p *page) condition(c *clause, t int, r *reading) (told, bool) {
	if p.opensIf(c) {
		return told{Conditional, c.first}, true
	}
	if r == nil || r.tense != present {
		return told{}, false
	}
	for i := t + 1; i < min(c.last+2, len(p.toks)) && int(p.toks[i].sent) == c.sent; i++ {
		if p.ifAt(i, i >= c.last-1) {
			return told{Conditional, i}, true
		}
	}
	if c.open == openRel || c.open == openThat {
		return told{}, false
	}
	for k, n := c.parent, 0; k >= 0 && n < 3 && p.clauses[k].sent == c.sent; k, n = p.clauses[k].parent, n+1 {
		if up := &p.clauses[k]; p.opensIf(up) {
			return told{Conditional, up.first}, true
		}
	}
	return told{}, false
}

// ifAt reports a condition at token i behind a promise; "if" itself only at
// the end of the clause, where the next one begins.
func (p *page) ifAt(i int, end bool) bool {
	w := trimConj(p.word(i))
	return p.lex.is("conditional", w) && (end || p.lex.is("provided", w)) || p.inCase(i) || p.unless(i)
}

// opensIf reports that c begins with "if" or "in case", or at the verb behind
// these and its negation.
func (p *page) opensIf(c *clause) bool {
	if before := c.first - 1; before >= 0 && int(p.toks[before].sent) == c.sent {
		if p.inCase(before) || p.lex.is("negative", p.word(before)) && (p.inCase(before-1) || p.unless(before-1)) {
			return true
		}
	}
	return p.lex.is("conditional", trimConj(p.word(c.first))) || c.last-c.first > 2 && p.inCase(c.first+1) || p.unless(c.first)
}

// unless reports ma lam at token i, or in lam, "if not".
func (p *page) unless(i int) bool {
	if trimConj(p.word(i)) == ifNot && p.lex.is("negative", p.word(i+1)) {
		return true
	}
	return p.lex.is("what", trimConj(p.word(i))) && p.lex.is("no", p.word(i)) && p.lex.is("negative", p.word(i+1))
}

// inCase reports "in case" at token i: fi hal, and fi halat before "not" or a
// verb, not "in a state of".
func (p *page) inCase(i int) bool {
	if i < 0 || !p.lex.is("condhead", p.word(i)) || !strings.HasSuffix(p.word(i-1), "في") {
		return false
	}
	next := p.word(i + 1)
	return !strings.HasSuffix(p.word(i), "ة") || p.lex.is("without", next) || p.lex.is("negative", next) || i+1 < len(p.toks) && p.finite(i+1) != nil
}

package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// news reports that u is told as what has just happened: by a past verb of its
// own subject that nothing puts back in time or into someone's mouth.
func (p *page) news(u *unit) bool {
	if u.verb == nil || u.weak || u.verb.class == "intent" || u.verb.tense != past || u.status.status == Conditional {
		return false
	}
	if p.lex.family[u.kind] == "say" && p.reportive(u) {
		return false
	}
	c := &p.clauses[u.clause]
	return p.tellsOn(c) && !p.describes(u, c) && !p.earlier(u, c) && !p.quoted(u.vtok)
}

// tellsOn reports the clauses that carry a story on: not those of a relative
// pronoun, a condition or a circumstance.
func (p *page) tellsOn(c *clause) bool {
	switch c.open {
	case openMain, openThat, openQuote, openRest:
		return true
	case openSub:
		w := trimConj(p.word(c.first))
		if p.hasBeen(c.first) || p.lex.is("conditional", w) {
			return false
		}
		return !p.lex.is("simultaneous", w) || p.word(c.first-1) == fi // "where …", but not "whereas …"
	}
	return false
}

// describes reports a relative clause without a pronoun before it: "a man who
// …", "…, which the site published".
func (p *page) describes(u *unit, c *clause) bool {
	if p.sents[c.sent].headline && u.vtok > c.first+2 && p.lex.is("particle", p.word(u.vtok-2)) && p.noun(c.first) != nil {
		return true // "the arrest of a man who robbed"
	}
	if u.vtok != c.first || c.open != openMain || u.verb.conj || p.first(c.first) {
		return false
	}
	return p.resumes(u, c) || p.toks[c.first-1].kind == arabic.Word && !p.lex.function(p.word(c.first-1))
}

// earlier reports that u was over before what is told: "had …", "it happened
// before that …", "in the past".
func (p *page) earlier(u *unit, c *clause) bool {
	if c.open == openThat && c.parent >= 0 && p.hasBeen(p.clauses[c.parent].first) {
		return true
	}
	for i := c.first; i < u.vtok; i++ {
		if r := p.finite(i); r != nil && r.class == "aux" || c.open == openThat && p.lex.is("qad", p.word(i)) {
			return true
		}
	}
	for i := c.first; i < c.last; i++ {
		if w := p.word(i); p.lex.is("formerly", w) || p.lex.is("times", w) && i > c.first && p.word(i-1) == fi {
			return true
		}
	}
	return false
}

// hasBeen reports an auxiliary at i, which opens the clause as a conjunction
// does: "and the firm had sold".
func (p *page) hasBeen(i int) bool {
	return auxiliary(p.lex.read(p.word(i)))
}

// reportive reports an act of speech that goes on reporting: one that a clause
// follows, "announced that", one without a subject of its own, "and called for",
// and what is said far behind the lead, where it is not itself the news.
func (p *page) reportive(u *unit) bool {
	c := &p.clauses[u.clause]
	if next := u.clause + 1; next < len(p.clauses) && p.clauses[next].open == openThat && p.clauses[next].parent == u.clause {
		return true
	}
	switch {
	case p.lex.is("also", p.word(c.first)):
		return true
	case u.kind == "decision":
		return false
	}
	return u.noun == nil && u.asked == 0 && c.sent > p.lead+2 || u.verb.conj && p.lex.is("particle", p.word(u.vtok+1))
}

// quoted reports that token i stands in the words of a speaker, between quotes.
func (p *page) quoted(i int) bool {
	open := false
	for j := p.sents[p.toks[i].sent].first; j < i; j++ {
		if strings.Contains(p.toks[j].word, "\"") {
			open = !open
		}
	}
	return open
}

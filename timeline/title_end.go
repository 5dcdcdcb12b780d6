package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// maxBracket bounds what a bracket holds, in tokens.
const maxBracket = 12

// endsAt reports that a title of n words ends before token i behind its event:
// another clause follows, or who says so.
func (p *page) endsAt(i, n int) bool {
	if p.word(i) == "," {
		return n > 0 && (p.participle(i+1) || p.opensClause(i+1) && n > fullTitle || titleWords().by[trimConj(p.word(i+1))] && n >= fullTitle)
	}
	if n < fullTitle {
		return false
	}
	return titleWords().goeson[p.word(i)] || p.coordinated(i)
}

// coordinated reports that "and" with a preposition or a time at token i begins
// what goes on behind a date that was left out: "on Sunday and in the evening".
func (p *page) coordinated(i int) bool {
	w := p.word(i)
	b := trimConj(w)
	if b == w || !p.lex.is("particle", b) && !p.lex.is("when", b) {
		return false
	}
	return p.behindDate(i) || i+1 < len(p.toks) && p.toks[i+1].date >= 0 && p.apart(i+1)
}

// opensBracket reports a bracket behind a date that was left out: the hour in
// another zone.
func (p *page) opensBracket(i, last int) bool {
	return p.word(i) == "(" && p.behindDate(i) && p.closing(i, last) > i
}

// closing is the token of the bracket that closes the one at token i, i where
// none does soon.
func (p *page) closing(i, last int) int {
	for j := i + 1; j < min(last, i+maxBracket); j++ {
		if p.word(j) == ")" {
			return j
		}
	}
	return i
}

// aside reports that the headline tells us[i] only by the way, with a noun
// beside the verb of another event: "a suspect of the attack | has called the
// police". Who died in it or what it did tells the event itself.
func (p *page) aside(us []*unit, i int) bool {
	u := us[i]
	if u.vtok >= 0 || u.ntok < 0 {
		return false
	}
	for _, x := range us {
		if !x.headline || x == u || x.vtok < 0 && x.trig >= u.trig || p.clauses[x.clause].sent != p.clauses[u.clause].sent {
			continue
		}
		switch f := p.lex.family[x.kind]; f {
		case "death", "violence", "disaster", "other", p.lex.family[u.kind]:
		default:
			return p.underPreposition(u.ntok)
		}
	}
	return false
}

// emptyRelative reports a relative pronoun at token i whose clause is a verb and
// a date that is left out: "the report, which was published on Monday, shows".
func (p *page) emptyRelative(i, core int) bool {
	return p.lex.is("relative", p.word(i)) && i+2 < len(p.toks) && i+1 != core && p.finite(i+1) != nil && p.toks[i+2].date >= 0 && p.apart(i+2) && p.endsDated(i+2)
}

// endsDated reports that the clause ends with the date at token i.
func (p *page) endsDated(i int) bool {
	for d := p.toks[i].date; i < len(p.toks) && p.toks[i].date == d; {
		i++
	}
	return i == len(p.toks) || p.word(i) == "," || p.word(i) == "."
}

// leads reports that us[i] opens the headline and that what else the headline
// tells is in what follows, by nouns: "the group claims | the attack".
func (p *page) leads(us []*unit, i int) bool {
	u := us[i]
	for _, x := range us {
		if x.headline && x != u && p.clauses[x.clause].sent == p.clauses[u.clause].sent && (x.vtok >= 0 || x.trig < u.trig || x.clause != u.clause) {
			return false
		}
	}
	return true
}

// nounPhrase is the tokens of the event of u from the noun that names it.
func (p *page) nounPhrase(u *unit) (first, last int) {
	for last = u.ntok + 1; last < u.last && !p.leaves(u, last); last++ {
	}
	return u.ntok, last
}

// leaves reports that the verb at token i belongs to what stood before the noun
// that names u: "the man | of the attack on the mosque | called".
func (p *page) leaves(u *unit, i int) bool {
	if u.vtok >= 0 || u.ntok < 0 || i <= u.ntok+1 || p.finite(i) == nil || !p.underPreposition(u.ntok) {
		return false
	}
	before := p.word(i - 1)
	return !p.conj(i) && p.toks[i-1].kind == arabic.Word && (p.toks[i-1].ent >= 0 || strings.HasPrefix(before, article)) && !p.lex.is("relative", before) && p.toks[i].clause == p.toks[u.ntok].clause
}

// underPreposition reports that a preposition governs the noun at token i.
func (p *page) underPreposition(i int) bool {
	w := trimConj(p.word(i))
	return i > 0 && p.lex.is("particle", trimConj(p.word(i-1))) || strings.HasPrefix(w, "لل") || strings.HasPrefix(w, "بال")
}

// asked is the question mark of a title that is a question.
func (p *page) asked(words []int) string {
	last := words[len(words)-1]
	s := &p.sents[p.toks[last].sent]
	if last < s.first || words[0] > s.last {
		return ""
	}
	for i := last + 1; i < s.last; i++ {
		t := &p.toks[i]
		switch {
		case p.word(i) == "?":
			return "؟"
		case t.kind == arabic.Word && t.date < 0:
			return ""
		}
	}
	return ""
}

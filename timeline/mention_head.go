package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// farHead is the event noun that clause c describes over names, prepositions and
// a comma, where the verb of u tells that it took place or what it hit: "the
// attacks of Nice, which came to pass on Sunday", "an air strike with gas that
// hit"; -1 without. Gender shows which noun is meant.
func (p *page) farHead(u *unit, c *clause) int {
	first := p.sents[c.sent].first
	fem, ok := p.genderOf(u, c)
	if c.first == first || !ok || !p.lex.is("tookplace", u.verb.lemma) {
		return -1
	}
	i, relative := c.first-1, c.open == openRel
	if relative && p.word(i) == "," {
		i--
	}
	for j := i; j >= max(first, i-objectWindow); j-- {
		t := &p.toks[j]
		switch {
		case p.passed(t):
		case t.kind != arabic.Word || p.finite(j) != nil || p.lex.function(t.word) && !p.lex.is("when", t.word):
			return -1
		case p.headed(j, fem, relative):
			return p.headNoun(c, j)
		}
	}
	return -1
}

// passed reports a name, a date, a number or a quotation mark.
func (p *page) passed(t *tok) bool {
	return t.ent >= 0 || t.date >= 0 || t.word == "\"" || t.kind == arabic.Digits
}

// genderOf reports whether clause c describes a feminine noun, as its relative
// pronoun shows or the past verb of u with which it begins; false where neither
// does.
func (p *page) genderOf(u *unit, c *clause) (fem, ok bool) {
	w := p.word(c.first)
	switch {
	case c.open == openRel:
		fem = p.lex.is("femininepl", w)
		return fem, fem || p.lex.is("masculine", w)
	case u.vtok != c.first || u.verb.conj || u.verb.tense != past:
		return false, false
	}
	return strings.HasSuffix(w, teh), true
}

// headed reports that token i names something that takes place, feminine or not,
// and indefinite unless a relative pronoun follows.
func (p *page) headed(i int, fem, relative bool) bool {
	r := p.noun(i)
	if r == nil || !relative && (r.definite || r.pronoun != "" || r.conj) {
		return false
	}
	if f := p.lex.family[r.kind]; !p.lex.is("befalls", f) && !p.lex.scheduled[r.kind] && r.kind != "event" {
		return false
	}
	if p.feminineNoun(i, r) == fem {
		return true
	}
	return fem && i > 0 && p.construct(i-1) && strings.HasSuffix(p.word(i-1), tehMarbuta) // "the operation of voting, which"
}

// feminineNoun reports that what the noun at token i does is told in the feminine:
// it ends with teh marbuta, or is a plural.
func (p *page) feminineNoun(i int, r *reading) bool {
	w := p.word(i)
	return strings.HasSuffix(w, tehMarbuta) || !strings.HasSuffix(strings.TrimSuffix(w, alef), r.lemma)
}

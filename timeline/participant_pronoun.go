package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// How far back a pronoun refers, in sentences.
const pronounReach = 2

// meant is the person whom a pronoun at token i means, -1 where none fits: the
// person first named in the sentence, whom it tells of, else in the one before;
// of what is done to someone, "after his dismissal", the one named last. A
// plural or dual pronoun means no single person, a feminine one only a woman.
// In a sentence that names an organization and nobody it means that: "the
// parliament decided in its session".
func (p *page) meant(i int, pronoun, kind string) int {
	if pronoun != "ه" && pronoun != "ها" {
		return -1
	}
	if p.common(i) {
		return -1
	}
	undergone := p.lex.is("undergone", p.lex.family[kind])
	found, body := -1, -1
	s := int(p.toks[i].sent)
	for k, end := s, i; k >= max(0, s-pronounReach) && found < 0 && body < 0; k, end = k-1, 0 {
		if end == 0 {
			end = p.sents[k].last
		}
		for j := p.sents[k].first; j < end; j++ {
			e := p.toks[j].ent
			if e < 0 || p.word(j-1) == "(" {
				continue
			}
			if p.res.Entities[e].Kind != extract.Person {
				if k == s && body < 0 && !undergone && p.body(j, pronoun) {
					body = int(e)
				}
				continue
			}
			if p.women[entityKey(&p.res.Entities[e])] == (pronoun == "ها") {
				found = int(e)
				if !undergone {
					break
				}
			}
		}
	}
	if found < 0 {
		return body
	}
	return found
}

// body reports an organization that begins at token i and is of the pronoun's
// gender: the parliament, the agency.
func (p *page) body(i int, pronoun string) bool {
	e := &p.res.Entities[p.toks[i].ent]
	return e.Kind == extract.Organization && p.toks[i].start <= e.Start && strings.HasSuffix(p.word(i), tehMarbuta) == (pronoun == "ها")
}

// common reports a definite common noun between token i and the beginning of
// its clause, which a pronoun there means rather than a person: "the project
// will begin its operation".
func (p *page) common(i int) bool {
	k := p.toks[i].clause
	if k < 0 {
		return false
	}
	for j := i - 1; j >= p.clauses[k].first; j-- {
		w := trimConj(p.word(j))
		if p.toks[j].ent < 0 && p.nominal(j) && strings.HasPrefix(w, "ال") && p.title(j) == "" {
			return true
		}
	}
	return false
}

// woman reports that the name at token i or the words before it show a woman: a
// title or a definite noun or adjective in the feminine, "the German chancellor
// X", "the player X", "Mrs X".
func (p *page) woman(i int) bool {
	if w := p.word(i); strings.HasSuffix(w, "ة") && !p.lex.is("men", w) {
		return true
	}
	for j := i - 1; j >= max(0, i-maxTitleWords); j-- {
		t := &p.toks[j]
		if t.kind != arabic.Word || t.date >= 0 || t.ent >= 0 && p.res.Entities[t.ent].Kind != extract.Nationality || p.finite(j) != nil || p.lex.is("particle", trimConj(t.word)) {
			return false
		}
		b, ok := strings.CutSuffix(trimConj(t.word), "ة")
		if ok && (strings.HasPrefix(b, "ال") || strings.HasPrefix(b, "لل") || p.lex.is("title", b)) {
			return true
		}
	}
	return false
}

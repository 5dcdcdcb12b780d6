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
	if pronoun != "ه" && pronoun != "ها" || p.common(i) {
		return -1
	}
	last := p.lex.is("undergone", p.lex.family[kind])
	s := int(p.toks[i].sent)
	if e := p.personIn(p.sents[s].first, i, pronoun, last); e >= 0 {
		return e
	}
	if e := p.bodyIn(p.sents[s].first, i, pronoun); e >= 0 && !last {
		return e
	}
	for k := s - 1; k >= max(0, s-pronounReach); k-- {
		if e := p.personIn(p.sents[k].first, p.sents[k].last, pronoun, last); e >= 0 {
			return e
		}
	}
	return -1
}

// personIn is the first person of tokens [first, end) whom a pronoun fits, or
// the last; -1 without.
func (p *page) personIn(first, end int, pronoun string, last bool) int {
	found := -1
	for j := first; j < end; j++ {
		e := p.toks[j].ent
		if e < 0 || p.res.Entities[e].Kind != extract.Person || p.word(j-1) == "(" || p.women[entityKey(&p.res.Entities[e])] != (pronoun == "ها") {
			continue
		}
		if found = int(e); !last {
			break
		}
	}
	return found
}

// bodyIn is the first organization of tokens [first, end) that is of the
// pronoun's gender: the parliament, the agency; -1 without.
func (p *page) bodyIn(first, end int, pronoun string) int {
	for j := first; j < end; j++ {
		k := p.toks[j].ent
		if k < 0 || p.word(j-1) == "(" {
			continue
		}
		e := &p.res.Entities[k]
		if e.Kind == extract.Organization && p.toks[j].start <= e.Start && feminineBody(p.word(j)) == (pronoun == "ها") {
			return int(k)
		}
	}
	return -1
}

// feminineBody reports that the first word of a name of an organization is
// feminine: the agency, the forces.
func feminineBody(w string) bool {
	return strings.HasSuffix(w, tehMarbuta) || strings.HasSuffix(w, "ات")
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

// womansName reports that the given name at token i has the ending of the
// feminine and is none of a man. A surname shows nothing.
func (p *page) womansName(i int) bool {
	w := p.word(i)
	return strings.HasSuffix(w, tehMarbuta) && !p.lex.is("men", w)
}

// womansTitle reports that the words before the name at token i show a woman: a
// title or a definite noun or adjective in the feminine, "the German chancellor
// X", "the player X", "Mrs X".
func (p *page) womansTitle(i int) bool {
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

package timeline

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// fathatan is the mark of an indefinite accusative, U+064B ARABIC FATHATAN.
const fathatan = "\u064B"

// oblique reports a sound masculine plural or a dual in the oblique case before
// its relative pronoun or between inna and its verb, and the ending that it has as the subject of a title:
// al-mas'ulin alladhina, "the officials who".
func (p *page) oblique(i int) (ending string, ok bool) {
	t := &p.toks[i]
	if t.ent >= 0 || !strings.HasSuffix(t.word, "ين") || p.lex.is("broken", bare(t.word)) {
		return "", false
	}
	w := p.word(i + 1)
	said := p.lex.is("that", p.word(i-1)) && i+1 < len(p.toks) && p.finite(i+1) != nil // inna l-baladayni ttafaqa
	switch {
	case p.lex.is("whoplural", w), said && (strings.HasSuffix(w, "وا") || strings.HasSuffix(w, "ون")):
		return "ون", true
	case p.lex.is("whodual", w), p.twoAfterThat(i), said && (strings.HasSuffix(w, "ا") || strings.HasSuffix(w, "ان")):
		return "ان", true
	}
	return "", false
}

// accusative reports an indefinite noun in the accusative between inna and its
// verb, or the adjective of one: inna mu'tamaran sahafiyyan sayuʿqad.
func (p *page) accusative(i int) bool {
	w := p.word(i)
	if i == 0 || p.toks[i].ent >= 0 || p.toks[i].qty >= 0 || !p.nominal(i) || strings.HasPrefix(w, article) || !strings.HasSuffix(w, alef) {
		return false
	}
	if utf8.RuneCountInString(w) < 4 || p.lex.function(w) || p.lex.is("particle", w) {
		return false
	}
	if p.lex.is("that", p.word(i-1)) {
		return !strings.HasSuffix(w, yeh+alef) && i+1 < len(p.toks) && !p.definite(i+1) // else a dual in construct
	}
	return p.accusative(i - 1)
}

// twoAfterThat reports a definite feminine dual right behind inna, or the
// adjective of one: "that the two last operations".
func (p *page) twoAfterThat(i int) bool {
	return p.isTwo(i) && (p.lex.is("that", p.word(i-1)) || p.isTwo(i-1) && p.lex.is("that", p.word(i-2)))
}

func (p *page) isTwo(i int) bool {
	return i > 0 && p.toks[i].ent < 0 && strings.HasPrefix(p.word(i), "ال") && strings.HasSuffix(p.word(i), "تين")
}

// nominative is text, the k-th word of a title, in the case of a subject, where
// it opens the title before its relative pronoun or is that pronoun.
func (p *page) nominative(list []int, k int, text string) string {
	i := list[k]
	if k == 0 || k == 1 && i == list[0]+1 && p.accusative(list[0]) {
		if p.accusative(i) {
			return strings.TrimRight(strings.TrimSuffix(strings.TrimRight(text, fathatan), alef), fathatan)
		}
	}
	switch k {
	case 0:
		if end, ok := p.oblique(i); ok {
			return strings.TrimSuffix(p.article(i, text), "ين") + end
		}
	case 1, 2:
		_, first := p.oblique(list[0])
		_, ok := p.oblique(list[k-1])
		if first && ok && i == list[k-1]+1 && list[k-1] == list[0]+k-1 && (p.lex.is("whodual", p.word(i)) || p.twoAfterThat(i)) {
			return strings.TrimSuffix(text, "ين") + "ان"
		}
	}
	return text
}

// article is a noun without the preposition written before its article:
// lil-mas'ulin, bil-mas'ulin.
func (p *page) article(i int, text string) string {
	if bare(p.word(i)) == p.word(i) {
		return text
	}
	for _, bound := range [...]string{"لل", "بال", "كال"} {
		if r, ok := strings.CutPrefix(text, bound); ok {
			return "ال" + r
		}
	}
	return text
}

// indicative is text, the first word of a title, as a verb that no an or lan
// governs any more: yaʿqida becomes yaʿqidan, yasilu becomes yasilun.
func (p *page) indicative(i int, text string) string {
	r := p.finite(i)
	if r == nil || r.tense != present || r.pronoun != "" {
		return text
	}
	w, ok := strings.CutSuffix(text, "ا")
	switch {
	case !ok || strings.HasSuffix(r.lemma, "ي") || strings.HasSuffix(r.lemma, "ا"):
		return text
	case strings.HasSuffix(w, "و"):
		return w + "ن"
	}
	return text + "ن"
}

// nameFor is text, the masdar at token i with a pronoun, with the name that the
// pronoun means in its stead: fawzuhu becomes fawz Macron.
func (p *page) nameFor(list []int, k int, u *unit, text string) string {
	i := list[k]
	if k > 1 || i != u.ntok || u.noun == nil || u.noun.pronoun == "" || p.toks[i].ent >= 0 {
		return text
	}
	e := p.meant(i, u.noun.pronoun, u.noun.kind)
	stem, ok := strings.CutSuffix(text, u.noun.pronoun)
	if e < 0 || !ok || slices.ContainsFunc(list, func(j int) bool { return p.toks[j].ent >= 0 && p.samePerson(int(p.toks[j].ent), e) }) {
		return text
	}
	if s, ok := strings.CutSuffix(stem, "ت"); ok && strings.HasSuffix(u.noun.lemma, "ة") {
		stem = s + "ة"
	}
	if s, ok := strings.CutSuffix(stem, "ئ"); ok {
		stem = s + "ء"
	} else if s, ok := strings.CutSuffix(stem, "ؤ"); ok {
		stem = s + "ء"
	}
	return stem + " " + participantOf(&p.res.Entities[e], "").NameAr
}

func (p *page) samePerson(a, b int) bool {
	return entityKey(&p.res.Entities[a]) == entityKey(&p.res.Entities[b])
}

package extract

import "strings"

// maxAdjectives bounds the adjectives of one noun.
const maxAdjectives = 5

// adjectives walks over the definite adjectives from p.end on, which belong to
// one of the nouns. A nationality ends them, unless an official one follows
// (the Syrian National Army).
func (f *finder) adjectives(p *phraseEnd, nouns ...int) {
	for n := 0; n < maxAdjectives && f.same(p.end, nouns[0]); n++ {
		j := p.end
		info := f.info(j)
		ok, official := f.attributive(j, n > 0 && !p.norp)
		if !ok || !f.agrees(j, nouns...) || p.norp && !info.is(wordAdjective) || !official && f.called(j) {
			return
		}
		p.describe(f.norp(j), official, info.class == 0)
		p.end++
	}
}

// attributive reports whether token j is an adjective of the nouns before it, and an official one. One that wa-
// joins is so only where joins says that it has one to be joined to: economic and social. The state television
// of a country has its nationality last, behind a word that is else too common to name anything.
func (f *finder) attributive(j int, joins bool) (ok, official bool) {
	if ok, official = f.adjective(j); ok {
		return ok, official
	}
	if n := f.info(j); joins && n.conj && n.def && n.is(wordAdjective) {
		return true, true
	}
	return f.meant(j) || hasAnySuffix(f.t.word(j), "الرسمي", "الرسمية") && f.norp(j+1), false
}

// meant reports whether token j, which is no adjective of relation, tells what kind the definite
// noun before it is of that a body deals with: small enterprises, direct investment. A body is
// not called by it.
func (f *finder) meant(j int) bool {
	before := f.info(j - 1)
	return before.def && f.info(j).def && !before.is(wordTitle|wordRole) && (!before.is(wordHead) || before.lam) && among("field", f.t.word(j))
}

// called reports whether token j, which looks like an adjective of relation, begins
// the name of a person: al-Hashimi al-Hamidi.
func (f *finder) called(j int) bool {
	next := f.info(j + 1)
	return isNameToken(f.t.word(j)) && f.same(j+1, j) && next.def && next.skip == 0 && !f.norp(j+1) && next.class&^wordNoun == 0 && strings.HasSuffix(f.t.word(j+1), yehEnd)
}

// describe notes one adjective.
func (p *phraseEnd) describe(norp, official, rare bool) {
	switch {
	case norp:
		p.norp = true
	case official:
		p.official = true
	case rare:
		p.rare = true
	default:
		p.loose++
	}
}

// division reports whether token j is the ordinal of the division of a contest, which
// stands before it.
func (f *finder) division(j int) bool {
	switch f.t.word(j - 1) {
	case "الدرجة", "القسم", "الفئة", "المستوي":
		return f.same(j, j-1) && f.info(j).is(wordOrdinal) && f.info(j).skip == 0
	}
	return false
}

// ownedBy reports whether the adjective after a proper name describes the feminine
// head at token i, and not the name, which is masculine.
func (f *finder) ownedBy(i int, p phraseEnd) bool {
	return p.end > p.nameEnd && f.feminine(i) && !f.feminine(p.name) && f.feminine(p.nameEnd)
}

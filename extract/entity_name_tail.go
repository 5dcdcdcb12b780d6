package extract

import "strings"

// follow judges a later part of a name more strictly: a word with a conjunction
// begins something else, and a definite everyday word must be known in names.
// given says that all parts before are known as names.
func (f *finder) follow(j int, p namePart, begun, given bool) namePart {
	n := f.t.info[j]
	switch {
	case begun && n.skip == 0 && n.is(wordNameTail):
		return partName
	case p == partNone:
		if given && (f.byword(j) || f.trade(j) || f.pilgrim(j) || f.tailed(j) || f.inherited(j) || n.skip == 0 && f.relation(j)) {
			return partWord
		}
	case begun && f.begunAnew(j, p):
		return partNone
	}
	return p
}

// begunAnew reports whether token j, which could be a part of the name before it,
// begins something else.
func (f *finder) begunAnew(j int, p namePart) bool {
	last := f.info(j - 1)
	switch {
	case p == partWord && !f.info(j).def && last.def && last.class == 0 && strings.HasSuffix(f.t.word(j-1), yehEnd):
		return true // a surname of relation ends the name
	case p == partUnknown && (masdar(f.t.word(j)) || f.addressed(j)):
		return true
	case f.reigns(j), strings.HasSuffix(f.t.word(j), "ه") && among("rival", f.t.word(j)):
		return true
	}
	return f.another(j, p) || f.superlative(j)
}

// reigns reports whether the office at token j is that of the place which follows:
// Baybars sultan of Egypt, Bakhomious metropolitan of al-Buhayra.
func (f *finder) reigns(j int) bool {
	if !f.info(j).is(wordOffice|wordRole) || f.info(j).def || !f.same(j+1, j) {
		return false
	}
	if _, kind, ok := f.known(j + 1); ok {
		return kind == GPE || kind == Location
	}
	n := f.info(j + 1)
	return n.def && n.skip == 0 && n.is(wordNoun|wordHead) && !n.is(wordTitle|wordRole|wordNameTail|wordNamePart) && !isNameToken(f.t.word(j+1)) && !isNameToken(f.t.word(j + 1)[len(article):])
}

// addressed reports whether token j, in no lexicon, is a preposition and a given
// name, which goes on with no other: a successor of Martin.
func (f *finder) addressed(j int) bool {
	w := f.t.word(j)
	return len(w) > 3*letterLen && (w[:letterLen] == prepLam || w[:letterLen] == prepBeh) && isGivenName(w[letterLen:])
}

// trade reports whether the title at token j, after given names, is a surname: the
// name ends with it, and no other name follows that it would be the title of.
func (f *finder) trade(j int) bool {
	n := f.info(j)
	w := f.t.word(j)
	return n.is(wordTitle|wordRole) && n.def && n.skip == 0 && (isNameToken(w) || isNameToken(w[len(article):])) && f.tradeless(j+1)
}

// pilgrim reports whether the title at token j, after given names, is one of those that are
// given names as well, and more of the name follows: Abd al-Latif al-Amin al-Hasan.
func (f *finder) pilgrim(j int) bool {
	return f.pious(j) && f.same(j+1, j) && f.info(j+1).class&^wordNoun == 0 && f.part(j+1, 0) >= partUnknown
}

// pious reports whether token j is one of the titles that are given names as well.
func (f *finder) pious(j int) bool {
	switch f.t.word(j) {
	case "الامين", "الحاج", "الطالب":
		return true
	}
	return false
}

// tailed reports whether the everyday noun at token j makes a name with the word after it:
// Khayr Allah.
func (f *finder) tailed(j int) bool {
	n, next := f.info(j), f.info(j+1)
	return n.class&^(wordNoun|wordPurpose|wordPortfolio) == 0 && !n.def && n.skip == 0 && next.is(wordNameTail) && next.skip == 0 && f.same(j+1, j)
}

// tradeless reports whether what stands at token j cannot belong to a title before it,
// nor be a name that it is the title of.
func (f *finder) tradeless(j int) bool {
	n, w := f.info(j), f.t.word(j)
	switch {
	case !f.same(j, j-1), w == ",", w == ".", w == ":":
		return true
	case n.conj:
		return !isNameToken(f.t.bare(j))
	case n.skip > 0 || n.def:
		return false
	}
	return n.is(wordRole) && strings.HasSuffix(w, alefOnly) || f.verb(j) && !isNameToken(w)
}

// inherited reports whether the indefinite title at token j, after given names, is a
// grandfather's name: the surname that ends the name follows (Hafiz Qa'id
// al-Sibsi), not what the title is of.
func (f *finder) inherited(j int) bool {
	n, next := f.info(j), f.info(j+1)
	if !n.is(wordTitle|wordRole) || n.def || n.skip != 0 || !isNameToken(f.t.word(j)) || !f.same(j+1, j) {
		return false
	}
	return next.def && next.skip == 0 && next.class == 0 && !f.norp(j+1) && !f.people(j+1) && f.at[j+1].end == 0
}

// superlative reports whether token j is an ordinal before the indefinite noun that
// it counts: the second leader of.
func (f *finder) superlative(j int) bool {
	if !among("counted", f.t.word(j)) {
		return false
	}
	n := f.info(j + 1)
	if !f.same(j+1, j) {
		return false
	}
	return n.is(wordRole) || !n.def && n.skip == 0 && n.is(wordNoun|wordTitle|wordHead) && !isNameToken(f.t.word(j+1))
}

// byword reports whether an everyday noun at token j stands between a name of
// several parts and the surname that ends it: Ahmad Salim Ahmad Kulayb (little
// dog) al-Tunayji.
func (f *finder) byword(j int) bool {
	n, next := f.info(j), f.info(j+1)
	if n.class != wordNoun || n.def || n.skip != 0 || f.norp(j) || !f.same(j+1, j) || !next.def || next.skip != 0 || next.class != 0 || f.people(j+1) {
		return false
	}
	for k := j - 1; k >= j-2; k-- {
		if !f.same(k, j) || f.info(k).def || !givenToo(f.t.bare(k)) {
			return false
		}
	}
	return f.ends(j + 2)
}

// another reports whether token j is wa- and the beginning of something else.
func (f *finder) another(j int, p namePart) bool {
	n, w := f.t.info[j], f.t.word(j)
	if isNameToken(w) && n.skip == letterLen && (w[:letterLen] == conjFeh || !isNameToken(w[letterLen:])) {
		return false // Wahbi, Fillon
	}
	if n.conj && n.skip > 0 {
		return p == partUnknown || n.class != 0
	}
	if strings.HasPrefix(w, conjWaw) && isGivenName(w[letterLen:]) && !isGivenName(w) {
		return true // and Ken
	}
	return p == partUnknown && strings.HasPrefix(w, conjWaw) && len(w) > 3*letterLen && !strings.HasPrefix(w[letterLen:], yehEnd)
}

// relation reports whether an everyday word at token j, after a given name, is a
// surname: one that looks like a dual or a nationality, or an adjective of
// relation.
func (f *finder) relation(j int) bool {
	n, w := f.t.info[j], f.t.word(j)
	switch {
	case f.norp(j):
		return !n.def && isNameToken(w)
	case n.def && n.is(wordInflected) && hasAnySuffix(w, "ان", yehEnd, alefOnly):
		return true
	case !strings.HasSuffix(w, yehEnd):
		return false
	case n.def:
		return !n.is(wordStop | wordTime | wordTitle | wordRole | wordHead | wordEpithet)
	}
	return n.is(wordNoun) && !n.is(wordStop) && f.ends(j+1)
}

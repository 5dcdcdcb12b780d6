package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract/internal/wordhash"
)

// maxNameTokens bounds a person's name.
const maxNameTokens = 7

// namePart says how far a token looks like a part of a person's name.
type namePart uint8

const (
	partNone    namePart = iota
	partWord             // an everyday word, a name only in company
	partUnknown          // in no lexicon: foreign, or rare
	partName             // known as a part of names
	partGiven            // known as a given name
)

// part judges token i as a part of a name, with skip bytes of proclitics off.
func (f *finder) part(i int, skip uint8) namePart {
	t := f.t
	if !f.isWord(i) {
		return partNone
	}
	w, n := t.word(i)[skip:], t.info[i]
	if len(w) < 2*letterLen || skip == 0 && f.at[i].inside > 0 && f.at[i].end == 0 {
		return partNone
	}
	if w == aliOrAla() {
		if f.preposition(i, w) {
			return partNone
		}
		return partWord
	}
	if n.class&(wordTime|wordPossessed) != 0 && n.class&wordStop == 0 && skip == n.skip && isNameToken(w) {
		return partWord // Ramadan; Abduh, "his servant"
	}
	if n.class&(wordStop|wordTime|wordSay|wordPossessed) != 0 && skip <= n.skip || n.class&wordAct != 0 && !isGivenName(w) || n.skip > skip && n.class&wordVerb != 0 || conjugated(w) && !isGivenName(w) {
		return partNone
	}
	switch {
	case isGivenName(w):
		if n.class&(wordNoun|wordStop|wordVerb) != 0 && skip == n.skip {
			return partWord
		}
		return partGiven
	case f.norp(i) || n.class&(wordHead|wordPortfolio|wordEpithet|wordTitle|wordRole) != 0 && skip == n.skip:
		return partNone
	case isNameToken(w):
		if n.class&(wordNoun|wordVerb) != 0 && skip == n.skip {
			return partWord
		}
		return partName
	case n.skip > skip && n.class&(wordNoun|wordVerb|wordStop) != 0:
		return partNone // a clitic and an everyday word
	case n.def && skip == n.skip:
		switch {
		case n.class&wordNoun == 0:
			return partUnknown
		case isNameToken(w[len(article):]):
			return partWord
		}
		return partNone
	case n.class&wordInflected != 0 && strings.HasSuffix(w, "ي"):
		return partUnknown // perhaps a surname of relation
	case n.class&(wordVerb|wordNoun) != 0:
		return partNone
	case f.participle(i) && (strings.HasSuffix(w, alefOnly) || strings.HasSuffix(w, taMarbuta)):
		return partNone
	case hasAnySuffix(w, "ها", "هم", "ه"):
		return partNone // a pronoun
	}
	return partUnknown
}

// aliOrAla is the name Ali and the preposition ala, which the fold makes one.
func aliOrAla() string { return "علي" }

// preposition reports whether the word is ala, which the fold makes one with
// the name Ali; the original letter tells them apart.
func (f *finder) preposition(i int, w string) bool {
	if w != aliOrAla() {
		return false
	}
	_, end := f.t.span(f.t.toks[i].start, f.t.toks[i].end)
	return end < letterLen || f.t.src[end-letterLen:end] == "ى"
}

// name reads a person's name that begins at token i with skip bytes of
// proclitics off, and returns the token after it, how many of its parts are
// names, and of how many parts nothing is known.
func (f *finder) name(i int, skip uint8) (end, names, unknown int) {
	j := i
	for j < i+maxNameTokens && f.same(j, i) {
		if k := f.joined(j, i); k > j {
			names += 2 // the particle is worth a name
			j = k
			continue
		}
		if e, kind, ok := f.known(j); ok && skip == 0 {
			switch {
			case kind != Person:
				return f.trim(i, j), names, unknown
			case j == i && (e > i+1 || !givenToo(f.t.word(i))):
				return e, names + 1, unknown // the gazetteer knows where it ends
			}
		}
		if names > 0 && f.info(j).class&wordOrdinal != 0 && f.info(j).skip == 0 {
			j++ // the sixth
			continue
		}
		p := f.part(j, skip)
		if j == i && p == partNone && (f.son(i) || f.forced == i) {
			p = partName // what comes before ibn is a name
		}
		if j > i {
			p = f.follow(j, p, names+unknown > 0, names > 0 && unknown == 0)
		}
		switch p {
		case partNone:
			return f.trim(i, j), names, unknown
		case partGiven, partName, partWord:
			names++
		case partUnknown:
			unknown++
		}
		if k := f.hyphen(j); k > j {
			j = k
			continue
		}
		j, skip = j+1, 0
	}
	return f.trim(i, j), names, unknown
}

// ends reports whether a name ends before token j: at a mark, a verb, or a word
// of grammar or time.
func (f *finder) ends(j int) bool {
	return !f.same(j, j-1) || !f.isWord(j) || f.verb(j) || f.info(j).class&(wordStop|wordTime) != 0
}

// givenToo reports whether a word is a given name, even if it is a common word
// as well.
func givenToo(w string) bool {
	flags, ok := nameFlags(w)
	return ok && flags&wordhash.Given != 0
}

// follow judges a later part of a name more strictly: a word with a conjunction
// begins something else, and a definite everyday word must be known in names.
func (f *finder) follow(j int, p namePart, begun, given bool) namePart {
	n := f.t.info[j]
	w := f.t.word(j)
	switch {
	case n.class&wordNameTail != 0 && n.skip == 0 && begun:
		return partName
	case p == partNone && given && n.skip == 0 && (n.def && n.class&wordInflected != 0 && hasAnySuffix(w, "ان", "ي", "ا") || f.norp(j) && !n.def && isNameToken(w)):
		return partWord // a surname that looks like a dual or a nationality
	case p == partNone && given && n.def && n.skip == 0 && strings.HasSuffix(w, "ي") && n.class&(wordStop|wordTime|wordTitle|wordRole|wordHead|wordEpithet) == 0 && !f.norp(j):
		return partWord // a surname that is an everyday adjective of relation
	case p == partNone && given && !n.def && n.skip == 0 && n.class&wordNoun != 0 && strings.HasSuffix(w, "ي") && !f.norp(j) && f.ends(j+1):
		return partWord
	case p == partNone, !begun:
		return p
	case n.skip > 0 && n.conj && (p == partUnknown || n.class != 0):
		return partNone
	case strings.HasPrefix(w, conjWaw) && p == partUnknown && len(w) > 3*letterLen && !strings.HasPrefix(w[letterLen:], "ي"):
		return partNone // wa- and another name
	}
	return p
}

// son reports whether a particle of descent follows token i.
func (f *finder) son(i int) bool {
	if f.info(i+1).class&wordSon == 0 || f.joined(i+1, i) == i+1 {
		return false
	}
	if w := f.t.word(i); w == aliOrAla() {
		return !f.preposition(i, w)
	}
	return f.plain(i) && f.info(i).class&(wordTitle|wordRole|wordVerb|wordSon) == 0 &&
		(f.info(i).class&wordNoun == 0 || isNameToken(f.t.word(i)))
}

// conjugated reports whether a word has the form of an imperfect verb: one of
// its prefixes and no long vowel, which foreign names always have, or a future
// or purpose prefix and one.
func conjugated(w string) bool {
	const shortest = 4 * letterLen
	if len(w) < shortest {
		return false
	}
	vowels := 0
	switch {
	case hasAnyPrefix(w, "سي", "ست", "لي", "لت"):
		w, vowels = w[2*letterLen:], -1
	case strings.HasPrefix(w, "ي") && len(w) == 5*letterLen && w[2*letterLen:3*letterLen] == alefOnly:
		return !isNameToken(w)
	case hasAnyPrefix(w, "ي", "ت"):
		w = w[letterLen:]
	default:
		return false
	}
	for _, r := range w {
		if r == 'ا' || r == 'و' || r == 'ي' {
			vowels++
		}
	}
	return vowels <= 0 && !isNameToken(w)
}

func hasAnySuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

func hasAnyPrefix(w string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}

// joined reads a particle of names with what follows: ibn X, Abd al-X, Abu X.
func (f *finder) joined(j, i int) int {
	n := f.info(j)
	if n.class&wordNamePart == 0 || n.skip != 0 && j > i || !f.same(j+1, i) || !f.isWord(j+1) {
		return j
	}
	if n.class&(wordStop|wordVerb) != 0 {
		return j
	}
	next := f.info(j + 1)
	if next.class&(wordStop|wordTime|wordSay|wordPossessed|wordTitle|wordRole|wordHead) != 0 || next.skip != 0 && !next.def || f.norp(j+1) {
		return j
	}
	servant := f.t.bare(j) == "عبد"
	if next.def && !servant && next.class&wordNoun != 0 && !isNameToken(f.t.word(j+1)) && !isNameToken(f.t.word(j + 1)[len(article):]) {
		return j
	}
	if f.info(j+1).class&wordNamePart != 0 && f.isWord(j+2) && f.same(j+2, i) {
		return j + 3 // ibn Abd al-Rahman
	}
	return j + 2
}

// hyphen steps over a hyphen inside a name.
func (f *finder) hyphen(j int) int {
	t := f.t
	if j+2 < len(t.toks) && t.toks[j+1].kind == arabic.Punct && t.word(j+1) == "-" && t.toks[j+1].glued && t.toks[j+2].glued && f.isWord(j+2) {
		return j + 2
	}
	return j
}

// trim takes off what cannot end a name.
func (f *finder) trim(i, j int) int {
	for j > i+1 && (f.info(j-1).class&wordNamePart != 0 || !f.isWord(j-1)) {
		j--
	}
	return j
}

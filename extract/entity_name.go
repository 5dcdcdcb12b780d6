package extract

import "github.com/hawliyat/hawliyat/arabic"

// maxNameTokens bounds a person's name.
const maxNameTokens = 7

// namePart says how far a token looks like a part of a person's name.
type namePart uint8

const (
	partUnseen namePart = iota // not judged yet
	partNone
	partWord    // an everyday word, a name only in company
	partUnknown // in no lexicon: foreign, or rare
	partName    // known as a part of names
	partGiven   // known as a given name
)

// clitics is in how many ways proclitics can be off a word: none, one, two.
const clitics = 3

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
		j = f.nicknamed(i, j)
		switch e, kind := f.knownPart(i, j, skip); {
		case kind == "":
		case kind == GPE:
			names, j = names+1, e
			continue
		case kind == Person:
			return e, names + 1, unknown // the gazetteer knows where it ends
		default:
			return f.trim(i, j), names, unknown
		}
		if n := f.info(j); names > 0 && n.is(wordOrdinal) && n.skip == 0 && (names == 1 || !f.feminine(j)) {
			j++ // the sixth
			continue
		}
		p := f.next(i, j, skip, names, unknown)
		if p == partNone {
			break
		}
		if p == partUnknown {
			unknown++
		} else {
			names++
		}
		j, skip = f.hyphen(j), 0
	}
	return f.trim(i, j), names, unknown
}

// nicknamed returns the token after what quotation marks or brackets call the bearer of a name
// that began at token i between its parts, from token j on: Muhammad «Abu Ali» Hasan. It is j where there is none.
func (f *finder) nicknamed(i, j int) int {
	shut := quote
	switch w := f.t.word(j); {
	case j == i, w != quote && w != "(":
		return j
	case w == "(":
		shut = ")"
	}
	for k := j + 1; k <= j+3 && f.same(k+1, j); k++ {
		if f.t.word(k) == shut && k > j+1 {
			if p := f.part(k+1, 0); p >= partUnknown || p == partWord && givenToo(f.t.word(k+1)) {
				return k + 1
			}
			return j
		}
		if f.part(k, 0) == partNone && !f.info(k).is(wordNamePart) {
			return j
		}
	}
	return j
}

// townName reports whether the town at token j is the surname of the one given name that
// began at token i: what happens to a town is told with more of a name than that.
func (f *finder) townName(i, j int) bool {
	return j == i+1 && f.at[j].town && f.at[j].end == int32(j+1) && f.info(i).skip == 0 && isGivenName(f.t.word(i)) && !f.norp(j)
}

// next judges token j of a name that began at token i.
func (f *finder) next(i, j int, skip uint8, names, unknown int) namePart {
	p := f.part(j, skip)
	if p == partNone && unknown == 0 && f.byname(i, j) {
		return partName
	}
	if p < partUnknown && f.syllable(i, j) {
		return partName
	}
	if j > i {
		return f.follow(j, p, names+unknown > 0, names > 0 && unknown == 0)
	}
	if p == partNone && (f.son(i) || f.forced == i) {
		return partName // what comes before ibn is a name
	}
	return p
}

// ends reports whether a name ends before token j: at a mark, a verb, or a word
// of grammar or time.
func (f *finder) ends(j int) bool {
	return !f.same(j, j-1) || !f.isWord(j) || f.verb(j) || f.info(j).class&(wordStop|wordTime) != 0
}

// son reports whether a particle of descent follows token i.
func (f *finder) son(i int) bool {
	if f.info(i+1).class&wordSon == 0 || f.joined(i+1, i) == i+1 {
		return false
	}
	if w := f.t.word(i); w == aliOrAla() {
		return !f.preposition(i, w)
	}
	if n := f.info(i); n.is(wordPatron) && !n.def && n.skip == 0 {
		return true // Sidi Ould X
	}
	return f.roleOfSon(i) || f.plain(i) && f.info(i).class&(wordTitle|wordRole|wordVerb|wordSon) == 0 &&
		(f.info(i).class&wordNoun == 0 || isNameToken(f.t.word(i)) || f.t.word(i+1) == sonOf() && isGivenName(f.t.word(i+2)))
}

// roleOfSon reports whether the role at token i is a given name, as ibn follows: Sultan ibn X.
func (f *finder) roleOfSon(i int) bool {
	n := f.info(i)
	w := f.t.word(i)
	return n.is(wordRole) && !n.def && n.skip == 0 && (isNameToken(w) || w == "سلطان") && f.t.word(i+1) == sonOf()
}

// joined reads a particle of names with what follows: ibn X, Abd al-X, Abu X. It
// returns the token after, j where there is none.
func (f *finder) joined(j, i int) int {
	n := f.info(j)
	if !n.is(wordNamePart) || n.is(wordStop|wordVerb) && (j == i || !n.is(wordSon)) || n.skip != 0 && j > i || !f.same(j+1, i) || !f.isWord(j+1) {
		return j
	}
	if f.heir(j) {
		return j + 2
	}
	if !f.joins(j) {
		return j
	}
	if f.info(j+1).is(wordNamePart) && f.isWord(j+2) && f.same(j+2, i) {
		return j + 3 // ibn Abd al-Rahman
	}
	return j + 2
}

// heir reports whether a title of honour that is a part of names follows the particle of
// descent at token j: Ould al-Shaykh Sidiya, Al al-Shaykh.
func (f *finder) heir(j int) bool {
	n := f.info(j + 1)
	return f.info(j).is(wordSon) && n.is(wordTitle) && n.skip == 0 && (n.is(wordPatron) && isNameToken(f.t.word(j+1)) || f.pious(j+1))
}

// joins reports whether the word after the particle at token j can be a name. An
// everyday noun with the article cannot, but after Abd.
func (f *finder) joins(j int) bool {
	next, w := f.info(j+1), f.t.word(j+1)
	if next.is(wordStop|wordTime|wordSay|wordPossessed|wordTitle|wordRole|wordHead) || next.skip != 0 && !next.def || f.norp(j+1) {
		return false
	}
	if !next.def || !next.is(wordNoun) || f.t.bare(j) == "عبد" {
		return true
	}
	return isNameToken(w) || isNameToken(w[len(article):]) || f.t.word(j) == sonOf() && f.same(j-1, j) && givenToo(f.t.word(j-1))
}

// sonOf is ibn as it is written inside a name, where no coffee (bunn) is meant.
func sonOf() string { return "بن" }

// hyphen is the token after j, over a hyphen inside a name.
func (f *finder) hyphen(j int) int {
	t := f.t
	if j+2 < len(t.toks) && t.toks[j+1].kind == arabic.Punct && t.word(j+1) == "-" && t.toks[j+1].glued && t.toks[j+2].glued && f.isWord(j+2) {
		return j + 2
	}
	return j + 1
}

// trim takes off what cannot end a name.
func (f *finder) trim(i, j int) int {
	for j > i+1 && (f.info(j-1).class&wordNamePart != 0 || !f.isWord(j-1)) {
		j--
	}
	return j
}

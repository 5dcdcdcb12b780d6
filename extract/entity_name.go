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
	partUnseen namePart = iota // not judged yet
	partNone
	partWord    // an everyday word, a name only in company
	partUnknown // in no lexicon: foreign, or rare
	partName    // known as a part of names
	partGiven   // known as a given name
)

// part judges token i as a part of a name, with skip bytes of proclitics off. It
// is asked again and again, from each token that a name may begin at.
func (f *finder) part(i int, skip uint8) namePart {
	if !f.isWord(i) {
		return partNone
	}
	seen := &f.parts[i][min(int(skip)/letterLen, clitics-1)]
	if *seen == partUnseen {
		*seen = f.judge(i, skip)
	}
	return *seen
}

// clitics is in how many ways proclitics can be off a word: none, one, two.
const clitics = 3

func (f *finder) judge(i int, skip uint8) namePart {
	w := f.t.word(i)[skip:]
	switch {
	case len(w) < 2*letterLen, skip == 0 && f.at[i].inside > 0 && f.at[i].end == 0:
		return partNone
	case w != aliOrAla():
		return f.wordPart(i, w, skip)
	case f.preposition(i, w):
		return partNone
	}
	return partWord
}

// wordPart is part for the word w, which is token i with skip bytes off.
func (f *finder) wordPart(i int, w string, skip uint8) namePart {
	n := f.t.info[i]
	var own wordClass // the classes, if they are those of w
	if skip == n.skip {
		own = n.class
	}
	flags, listed := f.t.nameFlags(i, skip)
	given := listed && flags&(wordhash.Given|wordhash.Common) == wordhash.Given
	switch {
	case !listed && f.undotted(i, w):
		return partName
	case own&(wordTime|wordPossessed) != 0 && own&wordStop == 0 && listed:
		return partWord // Ramadan; Abduh, "his servant"
	case n.ruledOut(skip, listed), !given && (n.is(wordAct) || conjugated(w)), own&wordTitle != 0 && hasAnySuffix(w, "ه", "ها"):
		return partNone
	case given:
		return worded(partGiven, own&(wordNoun|wordStop|wordVerb) != 0)
	case f.norp(i), own&(wordHead|wordPortfolio|wordEpithet|wordTitle|wordRole) != 0:
		return partNone
	case listed:
		return worded(partName, own&(wordNoun|wordVerb) != 0)
	}
	return f.rare(i, w, skip)
}

// ruledOut reports whether grammar takes the word with skip bytes off, and the list
// of name words does not have it whole.
func (n wordInfo) ruledOut(skip uint8, listed bool) bool {
	return n.grammar(skip) && (skip > 0 || n.skip == 0 || !listed)
}

// undotted reports whether the word w, which is token i, is a woman's name typed
// without the dots of its last letter, before a surname: Nasra al-Inizi.
func (f *finder) undotted(i int, w string) bool {
	next := f.info(i + 1)
	return strings.HasSuffix(w, "ه") && f.same(i+1, i) && next.def && next.skip == 0 && next.class == 0 && !f.people(i+1) && givenToo(w[:len(w)-letterLen]+taMarbuta)
}

// spelled reports whether the spelling of the word w, which is token i with skip bytes
// off, shows that it is no name: a final hamza on alef, as verbs have (arja'a), or
// bi- before the same letter, as no name begins with two.
func (f *finder) spelled(i int, w string, skip uint8) bool {
	return strings.HasSuffix(w, alefOnly) && f.endsInHamza(i) || skip == 0 && strings.HasPrefix(w, prepBeh+prepBeh)
}

// rare judges a word that is no known part of names.
func (f *finder) rare(i int, w string, skip uint8) namePart {
	n := f.t.info[i]
	switch {
	case n.skip > skip && (n.lam || n.is(wordNoun|wordVerb|wordStop|wordNamePart|wordTitle|wordRole)), f.spelled(i, w, skip):
		return partNone // a clitic and an everyday word, or li- and the article
	case n.def && skip == n.skip:
		return definitePart(n, w)
	case n.is(wordInflected) && (strings.HasSuffix(w, yehEnd) || f.foreign(i, w)):
		return partUnknown // perhaps a surname of relation
	case n.is(wordVerb | wordNoun), f.participle(i) && hasAnySuffix(w, alefOnly, taMarbuta):
		return partNone
	case hasAnySuffix(w, "ها", "هم", "ه"):
		return partNone // a pronoun
	}
	return partUnknown
}

// foreign reports whether the word w, which is token i and looks like a dual, is a name: it
// stands right after a definite title, and a word in no lexicon follows.
func (f *finder) foreign(i int, w string) bool {
	before, next := f.info(i-1), f.info(i+1)
	return strings.HasSuffix(w, "ان") && f.same(i-1, i) && before.def && before.is(wordTitle) && f.same(i+1, i) && next.class == 0 && next.skip == 0 && !next.def
}

// definitePart judges a word with the article that is no known part of names.
func definitePart(n wordInfo, w string) namePart {
	switch {
	case !n.is(wordNoun):
		return partUnknown
	case isNameToken(w[len(article):]):
		return partWord
	}
	return partNone
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

// knownPart returns the token after the listed name at token j of a person's name that
// began at token i, and its kind: Person where that is the whole name, GPE where a
// town is the surname, "" where it says nothing, another kind where it ends the name.
func (f *finder) knownPart(i, j int, skip uint8) (end int, kind Kind) {
	end, kind, ok := f.known(j)
	switch {
	case !ok || skip > 0:
		return 0, ""
	case f.townName(i, j):
		return end, GPE
	case j == i && f.forced == i:
		return 0, ""
	case kind != Person:
		return 0, Organization
	case j == i && (end > i+1 || !givenToo(f.t.word(i))):
		return end, Person
	}
	return 0, ""
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

// givenToo reports whether a word is a given name, even if it is a common word
// as well.
func givenToo(w string) bool {
	flags, ok := nameFlags(w)
	return ok && flags&wordhash.Given != 0
}

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
	case f.reigns(j):
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
	switch f.t.word(j) {
	case "الامين", "الحاج", "الطالب":
		return f.same(j+1, j) && f.info(j+1).class&^wordNoun == 0 && f.part(j+1, 0) >= partUnknown
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
	switch f.t.word(j) {
	case "اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "اخر":
	default:
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
	return f.info(j).is(wordSon) && n.is(wordPatron) && n.is(wordTitle) && n.skip == 0 && isNameToken(f.t.word(j+1))
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

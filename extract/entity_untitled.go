package extract

import "strings"

// countryman reads the name after a nationality that stands for its bearer: the
// Spaniard Rafael Nadal.
func (f *finder) countryman(i int) {
	n := f.info(i)
	if !n.def || !f.same(i+1, i) || f.people(i) {
		return
	}
	end, names, unknown := f.name(i+1, 0)
	before := f.info(i - 1)
	alone := before.class&(wordStop|wordSay|wordAct) != 0 || !f.isWord(i-1)
	switch {
	case names+unknown < 2 || f.info(i+1).def:
	case names > 0:
		f.add(i+1, end, 0, Person, scoreNameRun, "nationality")
	case alone:
		f.add(i+1, end, 0, Person, scoreSaidOne, "nationality")
	}
}

// untitled reads a name without a title at token i: by its given name, after a
// verb of saying, after another name and wa-, or before a description.
func (f *finder) untitled(i int) {
	skip, p := f.opening(i)
	son := f.son(i)
	if end := f.worn(i, skip, p); end > 0 {
		f.add(i, end, skip, Person, scoreApposed, "name")
	}
	if p == partNone && !son || p == partWord && f.info(i).def {
		return
	}
	end, names, unknown := f.name(i, skip)
	if names+unknown == 0 || end <= i {
		return
	}
	if (p == partUnknown || p == partGiven || p == partWord && f.strangeAfter(i, end)) && f.listed(i, skip) {
		f.add(i, end, skip, Person, scoreListed, "list")
		return
	}
	if score := f.untitledScore(untitledName{i, end, skip, p, son, names, names + unknown}); score > 0 {
		f.add(i, end, skip, Person, score, "name")
	}
}

// worn returns the token after the part of names at token i and the everyday noun after it, which is
// the surname of a person whose description follows right after a verb: called al-Tahir Hajar (stone),
// governor of X. It is 0 elsewhere.
func (f *finder) worn(i int, skip uint8, p namePart) int {
	if skip != 0 || p < partWord || p == partUnknown || !f.same(i-1, i) || !f.verb(i-1) && !f.info(i-1).is(wordSay) || !isNameToken(f.t.word(i)) {
		return 0
	}
	if f.info(i).is(wordHead|wordTitle|wordRole|wordPortfolio) || f.at[i].end > 0 || !f.bearable(i+1) || !f.described(i+2) || !f.same(i+2, i) {
		return 0
	}
	return i + 2
}

// bearable reports whether the everyday word at token j can be a surname: an indefinite noun without
// an ending, of no more letters than names have.
func (f *finder) bearable(j int) bool {
	n, w := f.info(j), f.t.word(j)
	return n.class == wordNoun && n.skip == 0 && !n.def && f.same(j, j-1) && !f.norp(j) && f.at[j].end == 0 && len(w) <= 5*letterLen && !hasAnySuffix(w, alefOnly, taMarbuta, "ات", "ين", "ون", "ء", "ي")
}

// strangeAfter reports whether the name from token i to end is of two words, the second in no lexicon.
func (f *finder) strangeAfter(i, end int) bool {
	n := f.info(i + 1)
	return end == i+2 && n.class == 0 && !n.def && n.skip == 0
}

// listed reports whether token i is wa- and a word right after a person.
func (f *finder) listed(i int, skip uint8) bool {
	if skip != letterLen || f.t.word(i)[:letterLen] != conjWaw {
		return false
	}
	return f.lastPerson == i || f.same(i-1, i) && f.info(i-1).class == 0 && isGivenName(f.t.bare(i-1)) && isGivenName(f.t.word(i)[skip:])
}

// untitledName is a name without a title: its tokens, how its first one looks,
// and how many parts it has.
type untitledName struct {
	first, end   int
	skip         uint8
	part         namePart
	son          bool // a particle of descent follows the first part
	names, total int
}

func (f *finder) untitledScore(n untitledName) float32 {
	several := n.total >= 2
	switch {
	case f.info(n.first).def && (f.people(n.first) || f.dual(n.first)):
		return 0 // a plural, or a dual: the two holy places
	case (n.part == partGiven || n.son) && n.names >= 2:
		return scoreNames
	case n.part == partGiven && several:
		return scoreNameRun
	}
	if s := max(f.saidScore(n), f.shownScore(n)); s > 0 {
		return s
	}
	return f.apposedScore(n, several)
}

// shownScore weighs a name that what stands beside it shows, 0 elsewhere: at the hand of X,
// and one unknown word before the verb that begins with it a sentence.
func (f *finder) shownScore(n untitledName) float32 {
	switch i := n.first; {
	case n.skip != 0 || f.info(i).def || n.part < partUnknown:
	case f.byHand(i) && n.total >= 2:
		return scoreSaidRun
	case f.byHand(i), n.total == 1 && f.headline(i):
		return scoreSaidOne
	}
	return 0
}

// byHand reports whether somebody did something by whose hand (ala yad) stands before
// token i.
func (f *finder) byHand(i int) bool {
	w := f.t.word(i - 1)
	return (w == "يد" || w == "يدي") && f.t.word(i-2) == aliOrAla() && f.same(i-2, i)
}

// headline reports whether the unknown word at token i begins a sentence and a verb of the
// present follows, as in headlines.
func (f *finder) headline(i int) bool {
	const shortest = 5 * letterLen
	return !f.same(i-1, i) && f.at[i].end == 0 && f.info(i).class == 0 && len(f.t.word(i)) >= shortest && f.presentVerb(i+1) && f.same(i+1, i)
}

// against reports whether a listed name and an unknown word stand after a preposition that
// mostly persons and institutions follow: against X, with X.
func (f *finder) against(n untitledName) bool {
	last := f.info(n.end - 1)
	if !f.same(n.first-1, n.first) || last.class != 0 || last.def || f.at[n.end-1].end > 0 {
		return false
	}
	switch f.t.bare(n.first - 1) {
	case "ضد", "مع", "بحق", "حق", "لدي", "عن", "برفقة", "بين":
		return true
	}
	return false
}

// presentVerb reports whether token j is a verb of the present and nothing else.
func (f *finder) presentVerb(j int) bool {
	return f.verb(j) && f.info(j).skip == 0 && hasAnyPrefix(f.t.word(j), yehEnd, tehEnd)
}

// hamzaBelow reports whether token i is written with a hamza below its first letter.
func (f *finder) hamzaBelow(i int) bool {
	s, _ := f.t.span(f.t.toks[i].start, f.t.toks[i].start+letterLen)
	return strings.HasPrefix(f.t.src[s:], "\u0625")
}

// apposedScore weighs a name by what stands beside it.
func (f *finder) apposedScore(n untitledName, several bool) float32 {
	if n.part == partWord {
		if s := f.wordedScore(n); s > 0 || !givenToo(f.t.word(n.first)[n.skip:]) {
			return s
		}
	}
	switch {
	case several && f.described(n.end), n.names >= 2 && n.part == partName:
		return scoreApposed
	case n.total == 2 && f.loose(n) && f.surnamed(n.end-1):
		return scoreListed
	case several && f.loose(n):
		if n.total == 2 && n.part == partName && f.against(n) {
			return scoreSaidOne
		}
		return scoreBareRun
	}
	return 0
}

// wordedScore weighs a name whose first part is an everyday word as well.
func (f *finder) wordedScore(n untitledName) float32 {
	switch {
	case n.names >= 3 && n.total <= n.names+1 && f.firstNamed(n):
		return scoreChain
	case n.total == 2 && f.rareSurname(n):
		return scoreListed
	}
	return 0
}

// firstNamed reports whether the first word of a name is a given name, though an
// everyday word as well (Ahmad, "most praised"), without the article.
func (f *finder) firstNamed(n untitledName) bool {
	return !f.info(n.first).def && givenToo(f.t.word(n.first)[n.skip:]) && !f.info(n.first).is(wordTitle|wordRole|wordHead|wordStop)
}

// surnamed reports whether the last word of a name is a part by which the
// gazetteer knows a person: a relative of his, or a namesake.
func (f *finder) surnamed(last int) bool {
	end, kind, ok := f.known(last)
	return ok && kind == Person && end == last+1
}

// loose reports whether only its words speak for a name.
func (f *finder) loose(n untitledName) bool {
	return n.skip == 0 && !f.info(n.first).def && n.part != partWord
}

// saidScore weighs a name right after a verb of saying, 0 elsewhere. One unknown
// word must not look like an object or an adverb.
func (f *finder) saidScore(n untitledName) float32 {
	switch {
	case n.skip != 0, !f.info(n.first - 1).is(wordSay), !f.same(n.first-1, n.first):
		return 0
	case n.total >= 2:
		return scoreSaidRun
	case f.info(n.first).def, n.part < partUnknown, n.part == partUnknown && hasAnySuffix(f.t.word(n.first), alefOnly, "ه"):
		return 0
	}
	return scoreSaidOne
}

// opening finds with which proclitics off token i looks most like a name.
func (f *finder) opening(i int) (skip uint8, p namePart) {
	if p = f.part(i, 0); p >= partName {
		return 0, p
	}
	if n := f.info(i); n.is(wordNamePart) && f.joined(i, i) > i {
		return n.skip, partName
	}
	if q := f.behindProclitic(i); q != partNone {
		return letterLen, q
	}
	if p == partNone && f.unofficial(i) {
		f.forced = i
		return 0, partName
	}
	return 0, p
}

// unofficial reports whether the indefinite role at token i is a given name: a part of
// names follows at once, not what the role is of (Imam Ashur, the imam of X).
func (f *finder) unofficial(i int) bool {
	n := f.info(i)
	if n.is(wordStop) && !f.hamzaBelow(i) {
		return false // in front of (amama) X
	}
	if next := f.info(i + 1); n.is(wordOffice) && !(next.is(wordNamePart) && f.joined(i+1, i) > i+1 && (!f.same(i-1, i) || !f.isWord(i-1))) {
		return false // the prince of X; at the beginning Amir Abd Allah
	}
	return n.is(wordRole) && !n.is(wordTitle) && !n.def && n.skip == 0 && f.same(i+1, i) && !f.info(i+1).def &&
		givenToo(f.t.word(i)) && f.part(i+1, 0) >= partName
}

// behindProclitic judges token i without its first letter, where that can be a
// proclitic.
func (f *finder) behindProclitic(i int) namePart {
	w := f.t.word(i)
	const shortest = 4 * letterLen
	if n := f.info(i); len(w) < shortest || n.class != 0 && n.skip != letterLen {
		return partNone
	}
	c := w[:letterLen]
	if c == prepKaf || !proclitic(c) || c != conjWaw && f.subject(i, w) {
		return partNone
	}
	switch q := f.part(i, letterLen); {
	case c == conjFeh && q != partGiven: // more foreign names begin with fa
	case q >= partName, (q == partUnknown || wordName(q, w)) && f.listed(i, letterLen), q == partWord && c == conjWaw && givenToo(w[letterLen:]):
		return q
	}
	return partNone
}

// wordName reports whether the word w without its first letter, judged as p, is an everyday word and a part of names.
func wordName(p namePart, w string) bool { return p == partWord && isNameToken(w[letterLen:]) }

// subject reports whether token i, the word w in no lexicon, stands right after a
// verb of saying, where a name has no proclitic (says Fisher), but li- before a
// given name: said to Ahmad.
func (f *finder) subject(i int, w string) bool {
	if w[:letterLen] == prepLam && isGivenName(w[letterLen:]) {
		return false
	}
	return f.info(i).class == 0 && f.info(i-1).is(wordSay) && f.same(i-1, i)
}

// described reports whether a person's description begins at token i, perhaps
// after a comma.
func (f *finder) described(i int) bool {
	if f.t.word(i) == "," {
		i++
	}
	return f.info(i).class&(wordTitle|wordRole) != 0 && f.info(i).skip == 0
}

// rareSurname reports whether a given name that is an everyday word as well is
// followed by a word that is in no lexicon: with the article, or before what only
// a name goes before.
func (f *finder) rareSurname(n untitledName) bool {
	last := f.info(n.end - 1)
	if n.end != n.first+2 || !givenToo(f.t.word(n.first)[n.skip:]) || last.class != 0 || last.skip != 0 || f.people(n.end-1) {
		return false
	}
	quoted := f.t.word(n.first-1) == quote && f.t.word(n.end) == quote
	return last.def || f.firstNamed(n) && !f.participle(n.end-1) && (quoted || f.closes(n.end))
}

// closes reports whether what precedes token j is definite though it has no
// article, and so a name: a description follows, or a relative pronoun.
func (f *finder) closes(j int) bool {
	if f.described(j) {
		return true
	}
	if f.t.word(j) == "," {
		j++
	}
	switch f.t.word(j) {
	case "الذي", "التي", "احد", "احدي":
		return f.same(j, j-1)
	}
	return false
}

package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// begins reports whether the name begins at token j.
func (f *finder) begins(j int, w titleWalk) bool {
	if w.quotes%2 != 0 || w.role && !w.closed && f.info(j).def && !hasAnySuffix(f.t.word(j-1), "ادة", "اسة", "امة", "قلم") {
		return false // the definite noun after an indefinite role is its genitive
	}
	if f.starts(j, w.closed || w.role, w.direct) {
		return true
	}
	if w.closed && f.surname(j) || w.direct && w.closed && f.officeless(j) {
		f.forced = j
		return true
	}
	return false
}

// officeless reports whether the indefinite role at token j, which can be no apposition where
// it stands, is a given name: a part of names follows, not what the role is of.
func (f *finder) officeless(j int) bool {
	n := f.info(j)
	return n.is(wordRole) && !n.is(wordTitle|wordStop) && !n.def && n.skip == 0 && f.same(j+1, j) && !f.info(j+1).def && givenToo(f.t.word(j)) && f.part(j+1, 0) >= partUnknown
}

// abbreviated reads the name after a title of one letter at token i: M. Amin, A. D. Salim.
func (f *finder) abbreviated(i int) {
	j := i + 2
	if len(f.t.word(i)) != letterLen || f.t.word(i+1) != "." && f.t.word(i+1) != "/" || !f.t.toks[i+1].glued || !f.same(j, i) {
		return
	}
	switch f.t.word(i) {
	case "م", "ا", "د":
	default:
		return
	}
	if f.officeless(j) {
		f.forced = j
	}
	if !f.starts(j, true, false) && f.forced != j {
		return
	}
	if end, names, unknown := f.name(j, 0); end > j+1 && names+unknown > 1 {
		f.add(j, f.closing(end), 0, Person, f.titledScore(j, names, unknown), "title")
	}
}

// closing is the token after the everyday word at token end that closes the name before it: a
// mark or the next one of whom the sentence tells follows at once, and nothing inflects it.
func (f *finder) closing(end int) int {
	if !f.uninflected(end) {
		return end
	}
	switch next := f.info(end + 1); {
	case !f.same(end+1, end), f.t.word(end+1) == ",", f.t.word(end+1) == ".", f.t.word(end+1) == ")":
		return end + 1
	case next.conj && next.is(wordTitle|wordRole):
		return end + 1
	}
	return end
}

// uninflected reports whether the word at token i is an indefinite noun that could be the last
// part of the name before it.
func (f *finder) uninflected(i int) bool {
	n, w := f.info(i), f.t.word(i)
	const shortest = 3 * letterLen
	if !f.same(i, i-1) || !f.isWord(i) || n.skip != 0 || n.def || f.norp(i) || f.at[i].end > 0 || f.info(i-1).def || len(w) < shortest {
		return false
	}
	if n.class&^(wordNoun|wordInflected|wordRole) != 0 || !n.is(wordNoun|wordRole) || n.is(wordRole) && !isNameToken(w) {
		return false
	}
	return !hasAnySuffix(w, alefOnly, taMarbuta, "ات", "ين", "ء")
}

// goesOn notes token j as a part of the title, if it is one.
func (f *finder) goesOn(j int, w *titleWalk) bool {
	more, def := f.titleWord(j)
	w.role = false
	w.closed = w.closed || def
	w.direct = w.direct && (f.norp(j) || f.info(j).is(wordEpithet|wordTitle))
	return more
}

// titleMark says what a token between title and name is.
type titleMark uint8

const (
	markWord titleMark = iota
	markComma
	markSkipped // a number, a quotation mark
	markStop
)

// mark tells what token j is.
func (f *finder) mark(j int, w *titleWalk) titleMark {
	if f.isWord(j) {
		return markWord
	}
	w.role = false
	switch {
	case f.t.word(j) == ",":
		return markComma
	case w.direct && f.t.word(j) == "/" && f.info(j-1).is(wordTitle|wordEpithet):
		return markSkipped // al-Duktur/ Ahmad
	case f.t.word(j) == `"` && w.quotes < 2:
		w.quotes++
		return markSkipped
	case f.t.toks[j].kind == arabic.Digits:
		return markSkipped
	}
	return markStop
}

// surname reports whether an everyday word at token j, which nothing before can
// claim, is followed by a rare word with the article, and so a given name.
func (f *finder) surname(j int) bool {
	n, next := f.info(j), f.info(j+1)
	if !f.plain(j) || n.def || n.class&(wordRole|wordHead|wordTitle|wordEpithet|wordPortfolio|wordOffice) != 0 || f.norp(j) || f.norp(j+1) {
		return false
	}
	return f.same(j+1, j) && next.def && next.skip == 0 && next.class == 0 && !f.people(j+1) && f.at[j+1].end == 0
}

// titleWord reports whether token j goes on with a title's description, and
// whether it makes it definite.
func (f *finder) titleWord(j int) (more, def bool) {
	n := f.info(j)
	switch {
	case f.norp(j):
		return true, true
	case f.apart(j):
		return true, false
	case f.t.word(j) == byName():
		return true, false
	case n.class&(wordStop|wordTime|wordPossessed) != 0 && n.class&wordEpithet == 0:
		return false, false
	case f.verb(j):
		return false, false
	case n.class&wordTitle != 0 && n.class&(wordRole|wordEpithet|wordHead|wordAdjective) == 0:
		return false, false // this title has its own name
	case n.class&(wordEpithet|wordAdjective|wordPortfolio|wordHead|wordRole|wordNoun) != 0, n.def:
		return true, n.def || n.class&wordPortfolio != 0
	}
	return false, false
}

// apart reports whether token j is wa- typed apart from the definite noun that it
// belongs to, as some desks do.
func (f *finder) apart(j int) bool {
	n := f.info(j + 1)
	return f.t.word(j) == conjWaw && f.same(j+1, j) && n.def && n.skip == 0 && n.is(wordPortfolio|wordNoun)
}

// starts reports whether a name can begin at token j; open says that nothing
// before can claim the word, direct that it stands next to a title, where also a
// surname with the article may stand alone.
func (f *finder) starts(j int, open, direct bool) bool {
	n := f.info(j)
	switch {
	case !open, f.t.word(j) == byName():
		return false
	case n.is(wordNamePart) && f.joined(j, j) > j, f.son(j):
		return n.skip == 0
	}
	more := f.part(j+1, 0) != partNone
	switch f.part(j, 0) {
	case partGiven, partName:
		return true
	case partUnknown:
		return !masdar(f.t.word(j)) && (!n.def || more && !f.participial(j) || direct && f.ends(j+1))
	case partWord:
		return (!n.def || more && isGivenName(f.t.word(j))) && !n.is(wordHead|wordRole|wordTitle|wordEpithet|wordPortfolio)
	}
	return false
}

// participial reports whether the definite word at token j, in no lexicon, is a participle by its form and a given name
// follows: it describes whom that names (the resigned X).
func (f *finder) participial(j int) bool {
	w := f.t.word(j)
	return strings.HasPrefix(w, article+"م") && isGivenName(f.t.word(j+1)) && (strings.HasSuffix(w, taMarbuta) || !isNameToken(w))
}

// masdar reports whether a word in no lexicon is a proclitic and a verbal noun
// of one of the long patterns (wa-ta'ziz, bi-istikhdam).
func masdar(w string) bool {
	if len(w) < 6*letterLen || !proclitic(w[:letterLen]) {
		return false
	}
	w = w[letterLen:]
	switch {
	case strings.HasPrefix(w, tehEnd):
		return len(w) == 5*letterLen && w[3*letterLen:4*letterLen] == "ي"
	case strings.HasPrefix(w, alefOnly):
		return w[len(w)-2*letterLen:len(w)-letterLen] == alefOnly
	}
	return false
}

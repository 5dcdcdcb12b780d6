package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// maxTitleTokens bounds what stands between a title and the name.
const maxTitleTokens = 12

// Scores of rules for persons.
const (
	scoreTitled       = 0.90 // a title and a name with a known part
	scoreTitledRun    = 0.80 // a title and unknown words
	scoreTitledWord   = 0.66 // a title and one everyday word that is also a name
	scoreNames        = 0.85 // two known parts of names
	scoreChain        = 0.80 // three parts of names, the first also an everyday word
	scoreNameRun      = 0.70 // a given name and unknown words
	scoreSaidRun      = 0.70 // a verb of saying and unknown words
	scoreSaidOne      = 0.55 // a verb of saying and one unknown word
	scoreApposed      = 0.66 // unknown words and a description
	scoreListed       = 0.60 // unknown words after a person and wa-
	scoreBareRun      = 0.35 // unknown words alone
	lessForComma      = 0.05
	scoreUnknownTitle = 0.72 // a title and one unknown word
)

// titled reads the name after a title or role at token i.
func (f *finder) titled(i int) {
	j, comma, ok := f.afterTitle(i)
	if !ok {
		return
	}
	end, names, unknown := f.name(j, 0)
	if end <= j || names+unknown < 1 || comma && names+unknown < 2 || f.adjectival(i, j, end, names) {
		return
	}
	score := f.titledScore(j, names, unknown)
	if comma {
		score -= lessForComma
	}
	if end == j+1 && (unknown == 0 && f.townsman(i, end) || f.twiceNamed(i, j)) {
		end++
	} else if !comma && names > 0 {
		end = f.closing(end)
	}
	f.add(j, end, 0, Person, score, "title")
}

// adjectival reports whether the one everyday word from token j to end describes the
// indefinite role just before it, at token i: a visiting professor; or whether it is the unknown
// place that its bearer rules.
func (f *finder) adjectival(i, j, end, names int) bool {
	if names == 0 && j == i+1 && f.ruled(j) {
		return true
	}
	n := f.info(i)
	return end == j+1 && j == i+1 && n.is(wordRole) && !n.is(wordTitle) && !n.def && f.part(j, 0) == partWord && f.feminine(i) == f.feminine(j) && !n.is(wordOffice)
}

// townsman reports whether the town at token j, right after the given name that
// the title at token i has, is its surname: after a verb of saying that takes no
// town as its object.
func (f *finder) townsman(i, j int) bool {
	end, kind, ok := f.known(j)
	if !ok || kind != GPE || end != j+1 || !f.same(j, i) || !f.info(i-1).is(wordSay) || !isGivenName(f.t.word(j-1)) {
		return false
	}
	switch f.t.bare(i - 1) {
	case "زار", "غادر", "وصل":
		return false
	}
	return true
}

// twiceNamed reports whether a masculine nationality ends the name of one word at
// token j, after a nationality that already described its bearer, by the title
// at token i: it is a surname then.
func (f *finder) twiceNamed(i, j int) bool {
	if !f.norp(j+1) || !f.info(j+1).def || f.info(j+1).skip != 0 || f.feminine(j+1) || f.people(j+1) || !f.same(j+1, j) {
		return false
	}
	for k := i + 1; k < j; k++ {
		if f.norp(k) {
			return true
		}
	}
	return false
}

// titledScore weighs a name at token j after a title.
func (f *finder) titledScore(j, names, unknown int) float32 {
	switch {
	case names == 0 && unknown == 1:
		return scoreUnknownTitle
	case names == 0:
		return scoreTitledRun
	case names+unknown == 1 && f.part(j, 0) == partWord:
		return scoreTitledWord
	}
	return scoreTitled
}

// afterTitle walks over what belongs to a title (the minister of foreign affairs
// and cooperation of Morocco, former) to the token where a name can begin. A
// noun phrase that has become definite is closed: an indefinite word after it
// begins something new, here the name.
func (f *finder) afterTitle(i int) (j int, comma, ok bool) {
	n := f.info(i)
	w := titleWalk{closed: n.is(wordTitle) && (n.def || !n.is(wordRole)), role: n.is(wordRole)}
	w.direct = w.closed
	for j = i + 1; j <= i+maxTitleTokens && f.same(j, i); j++ {
		if m := f.mark(j, &w); m == markComma {
			return j + 1, true, w.closed && f.apposed(j+1, i, w)
		} else if m == markSkipped {
			continue
		} else if m == markStop {
			break
		}
		if end, begins := f.listedIn(j, &w); begins || end < 0 {
			return j, false, begins
		} else if end > 0 {
			j = end - 1
			continue
		}
		if end := f.posted(j, w); end > 0 {
			return end, true, f.apposed(end, i, w)
		}
		if f.begins(j, w) {
			return j, false, true
		}
		if !f.goesOn(j, &w) {
			break
		}
	}
	return 0, false, false
}

// listedIn reads a listed name at token j between a title and the name: it returns the
// token after, 0 for none and -1 for a person, or reports that it begins the name.
func (f *finder) listedIn(j int, w *titleWalk) (end int, begins bool) {
	end, kind, ok := f.known(j)
	switch {
	case !ok:
		return 0, false
	case kind == Person:
		return -1, false
	case w.direct && w.quotes%2 == 0 && f.namedAsTown(j, end):
		f.forced = j
		return end, true
	}
	w.closed, w.direct = true, false
	return end, false
}

// namedAsTown reports whether the town of one word at token j, right after a title, is a given
// name: a word that is in no lexicon follows (General Brighton Mbeti).
func (f *finder) namedAsTown(j, end int) bool {
	n := f.info(end)
	return f.at[j].town && end == j+1 && f.same(end, j) && f.info(j).class == 0 && n.class == 0 && !n.def && n.skip == 0 && f.at[end].end == 0 &&
		f.at[end].inside == 0 && !f.norp(end) && f.part(end, 0) >= partUnknown && !f.info(j-1).is(wordHead)
}

// posted returns the token after fi (in, at) and the listed name or the institution that
// tells where the bearer of a title works, from token j on, 0 for none: the
// professor of politics at the university of X. What follows is his name as after
// a comma.
func (f *finder) posted(j int, w titleWalk) int {
	if !w.closed || f.t.word(j) != "في" && f.t.word(j) != "لدي" || !f.same(j+1, j) {
		return 0
	}
	if end, kind, ok := f.known(j + 1); ok {
		if kind == Person {
			return 0
		}
		return end
	}
	if h, ok := f.head(j + 1); ok && h.flags&(headDefinite|headWeak) == 0 && h.kind == Organization && f.info(j+1).skip == 0 {
		if p, ok := f.construct(j+1, h); ok && !p.quoted {
			return p.end
		}
	}
	return 0
}

// apposed reports whether the name of the bearer of the title at token i begins at
// token j, after a comma.
func (f *finder) apposed(j, i int, w titleWalk) bool {
	return f.same(j, i) && (f.starts(j, true, false) || f.begins(j, w))
}

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

// titleWalk is what is known on the way from a title to the name.
type titleWalk struct {
	closed bool // the noun phrase is definite
	direct bool // nothing but adjectives since the title
	role   bool // nothing at all since a role, which a name may follow at once
	quotes int
}

// titleMark says what a token between title and name is.
type titleMark uint8

const (
	markWord titleMark = iota
	markComma
	markSkipped // a number, a quotation mark
	markStop
)

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
	return f.same(j+1, j) && next.def && next.skip == 0 && next.class == 0 && !f.people(j+1)
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

// byName is bi-sm, "in the name of", which the fold does not tell from Basim.
func byName() string { return "باسم" }

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
		return !masdar(f.t.word(j)) && (!n.def || more || direct && f.ends(j+1))
	case partWord:
		return (!n.def || more && isGivenName(f.t.word(j))) && !n.is(wordHead|wordRole|wordTitle|wordEpithet|wordPortfolio)
	}
	return false
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

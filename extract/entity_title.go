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
	if end <= j || names+unknown == 0 {
		return
	}
	if n := f.info(i); names == 0 && n.class&wordOffice != 0 && !n.def && j == i+1 {
		return // the king of an unknown place
	}
	var score float32
	switch {
	case names == 0 && unknown == 1:
		score = scoreUnknownTitle
	case names == 0:
		score = scoreTitledRun
	case names+unknown == 1 && f.part(j, 0) == partWord:
		score = scoreTitledWord
	default:
		score = scoreTitled
	}
	if comma {
		if names == 0 && unknown < 2 || names+unknown < 2 {
			return
		}
		score -= lessForComma
	}
	f.add(j, end, 0, Person, score, "title")
}

// afterTitle walks over what belongs to a title (the minister of foreign affairs
// and cooperation of Morocco, former) to the token where a name can begin. A
// noun phrase that has become definite is closed: an indefinite word after it
// begins something new, here the name.
func (f *finder) afterTitle(i int) (j int, comma, ok bool) {
	n := f.info(i)
	closed := n.class&wordTitle != 0 && (n.def || n.class&wordRole == 0)
	direct := closed // nothing but adjectives since the title
	quotes := 0
	for j = i + 1; j <= i+maxTitleTokens && f.same(j, i); j++ {
		switch w := f.t.word(j); {
		case w == ",":
			return j + 1, true, closed && f.same(j+1, i) && f.starts(j+1, true, false)
		case w == `"`:
			if quotes++; quotes > 2 {
				return 0, false, false
			}
			continue
		case f.t.toks[j].kind == arabic.Digits:
			continue
		case !f.isWord(j):
			return 0, false, false
		}
		if end, kind, known := f.known(j); known {
			if kind == Person {
				return 0, false, false
			}
			closed, direct = true, false
			j = end - 1
			continue
		}
		if f.starts(j, closed || j == i+1 && n.class&wordRole != 0, direct) && quotes%2 == 0 {
			return j, false, true
		}
		if closed && f.surname(j) && quotes%2 == 0 {
			f.forced = j
			return j, false, true
		}
		more, def := f.titleWord(j)
		if !more {
			return 0, false, false
		}
		closed = closed || def
		direct = direct && (f.norp(j) || f.info(j).class&(wordEpithet|wordTitle) != 0)
	}
	return 0, false, false
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

// byName is bi-sm, "in the name of", which the fold does not tell from Basim.
func byName() string { return "باسم" }

// starts reports whether a name can begin at token j; open says that nothing
// before can claim the word, direct that it stands next to a title, where also a
// surname with the article may stand alone.
func (f *finder) starts(j int, open, direct bool) bool {
	n := f.info(j)
	if n.class&wordNamePart != 0 && f.joined(j, j) > j || f.son(j) {
		return open
	}
	if f.t.word(j) == byName() {
		return false
	}
	switch f.part(j, 0) {
	case partGiven, partName:
		return open
	case partUnknown:
		return open && !masdar(f.t.word(j)) && (!n.def || f.part(j+1, 0) != partNone || direct && f.lone(j))
	case partWord:
		return open && (!n.def || isGivenName(f.t.word(j)) && f.part(j+1, 0) != partNone) && n.class&(wordHead|wordRole|wordTitle|wordEpithet|wordPortfolio) == 0
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

// lone reports whether a definite word that is in no lexicon stands where only
// a surname can: before a verb, a word of grammar or a mark.
func (f *finder) lone(j int) bool { return f.ends(j + 1) }

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
// verb of saying, or before a description.
func (f *finder) untitled(i int) {
	skip, p := f.opening(i)
	son := f.son(i)
	if p == partNone && !son || p == partWord && f.info(i).def {
		return
	}
	end, names, unknown := f.name(i, skip)
	total := names + unknown
	if total == 0 || end <= i {
		return
	}
	if f.lastPerson == i && skip == letterLen && f.t.word(i)[:letterLen] == conjWaw && p == partUnknown {
		f.add(i, end, skip, Person, scoreListed, "list")
		f.lastPerson = end
		return
	}
	said := f.info(i-1).class&wordSay != 0 && skip == 0 && f.same(i-1, i)
	var score float32
	switch {
	case (p == partGiven || son) && names >= 2:
		score = scoreNames
	case p == partGiven && total >= 2:
		score = scoreNameRun
	case said && total >= 2:
		score = scoreSaidRun
	case said && p >= partUnknown && !f.info(i).def && (p >= partName || !strings.HasSuffix(f.t.word(i), alefOnly) && !strings.HasSuffix(f.t.word(i), "ه")):
		score = scoreSaidOne
	case p == partWord && !(givenToo(f.t.word(i)[skip:]) && total >= 2 && f.described(end)):
		return
	case total >= 2 && f.described(end):
		score = scoreApposed
	case names >= 2 && p == partName:
		score = scoreApposed
	case total >= 2 && skip == 0 && !f.info(i).def:
		score = scoreBareRun
	default:
		return
	}
	f.add(i, end, skip, Person, score, "name")
}

// opening finds with which proclitics off token i looks most like a name.
func (f *finder) opening(i int) (skip uint8, p namePart) {
	if p = f.part(i, 0); p >= partName {
		return 0, p
	}
	if f.info(i).class&wordNamePart != 0 && f.joined(i, i) > i {
		return 0, partName
	}
	w := f.t.word(i)
	const shortest = 4 * letterLen
	if n := f.info(i); len(w) < shortest || n.class != 0 && n.skip != letterLen {
		return 0, p
	}
	switch w[:letterLen] {
	case conjWaw, conjFeh, prepBeh, prepLam:
		if q := f.part(i, letterLen); q >= partName || q == partUnknown && f.lastPerson == i && w[:letterLen] == conjWaw {
			return letterLen, q
		}
	}
	return 0, p
}

// described reports whether a person's description begins at token i, perhaps
// after a comma.
func (f *finder) described(i int) bool {
	if f.t.word(i) == "," {
		i++
	}
	return f.info(i).class&(wordTitle|wordRole) != 0 && f.info(i).skip == 0
}

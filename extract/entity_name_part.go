package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/extract/internal/wordhash"
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
	case j == i && f.forced == i, j > i && kind == Organization && f.kinFirm(i, j, end):
		return 0, ""
	case kind != Person:
		return 0, Organization
	case j == i && (end > i+1 || !givenToo(f.t.word(i))):
		return end, Person
	}
	return 0, ""
}

// kinFirm reports whether the firm at tokens j to end, right after the given name at token i, is called
// by parts of names alone: Hisham Tal'at Mustafa is a man of the family.
func (f *finder) kinFirm(i, j, end int) bool {
	if j != i+1 || !isGivenName(f.t.word(i)) {
		return false
	}
	for k := j; k < end; k++ {
		if !isNameToken(f.t.word(k)) || f.info(k).def {
			return false
		}
	}
	return true
}

// givenToo reports whether a word is a given name, even if it is a common word
// as well.
func givenToo(w string) bool {
	flags, ok := nameFlags(w)
	return ok && flags&wordhash.Given != 0
}

package timeline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// mostWorth is the most that titleWorth gives.
const mostWorth = 2

// titleWorth weighs how well a title stands alone: not too short, no word that
// points to something outside of it.
func titleWorth(s string) int {
	words := strings.Fields(arabic.Match.Fold(s))
	worth := 0
	switch n := len(words); {
	case n == 0:
		return -2
	case n < fullTitle:
		worth = -2
	case n > fullTitle:
		worth = mostWorth
	}
	if utf8.RuneCountInString(s) > maxTitle {
		worth -= 2
	}
	for i, w := range words {
		words[i] = strings.Trim(w, titleMarks+"\"()")
	}
	lex := loadLexicon()
	first := lex.read(words[0])
	if saysNothing(lex, first, words) {
		worth -= 2
	}
	worth -= beginning(lex, words[0], first)
	if len(first) == 0 && caption(lex, words) {
		worth -= 4
	}
	return worth - pointers(lex, words)
}

// beginning is what the first word of a title tells against it: a particle, "the
// margins of", a pronoun or a preposition, a meeting that is taken as known.
func beginning(lex *lexicon, w string, reads []reading) int {
	n := 0
	if lex.function(w) || lex.is("particle", w) {
		n += 2
	}
	if lex.is("margin", w) {
		n += 4
	}
	if slices.ContainsFunc(reads, func(r reading) bool { return r.pronoun != "" || r.tense == nominal && r.prep != 0 }) {
		n += 2
	}
	if slices.ContainsFunc(reads, func(r reading) bool { return r.definite && mergingWords().is("pair", r.lemma) }) {
		n++
	}
	return n
}

// saysNothing reports a title of who said something, without what.
func saysNothing(lex *lexicon, first []reading, words []string) bool {
	for _, r := range first {
		if r.class != "report" {
			continue
		}
		for _, x := range words[1:] {
			if lex.is("that", x) || lex.is("particle", x) {
				return false
			}
		}
		return true
	}
	return false
}

// pointers counts the words of a title that point to something outside of it:
// "the two leaders", "of it", "35 others", a pronoun at its end.
func pointers(lex *lexicon, words []string) int {
	n := 0
	for i, w := range words {
		switch {
		case lex.is("persons", w), lex.is("states", w):
			n++
		case i == 1 && titleWords().points[w]:
			n += 4 // "announced it"
		case titleWords().points[w]:
			n++
		case i > 0:
			if r := lex.read(w); len(r) > 0 && r[0].pronoun != "" {
				n += pointing(r[0].pronoun, i == len(words)-1)
			}
		}
	}
	return n
}

// pointing is how much a pronoun inside of a title points out of it: that of
// several, "a meeting brought them together", more than that of one, which mostly
// means the subject unless it ends the title.
func pointing(pronoun string, last bool) int {
	switch {
	case titleWords().points[lam+pronoun] && utf8.RuneCountInString(pronoun) > 2:
		return 2 // humā
	case last:
		return 1
	}
	return 0
}

// caption reports that no word of a title names an event, as under a picture.
func caption(lex *lexicon, words []string) bool {
	for _, w := range words {
		if len(lex.read(w)) > 0 {
			return false
		}
	}
	return true
}

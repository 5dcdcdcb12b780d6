package timeline

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// titleWords are the folded words that a title does not begin with, or end with.
var titleWords = sync.OnceValue(func() (w struct{ lead, trail, page map[string]bool }) {
	w.lead, w.trail, w.page = map[string]bool{}, map[string]bool{}, map[string]bool{}
	sets := map[string]map[string]bool{"lead": w.lead, "trail": w.trail, "page": w.page}
	for _, r := range rows("title_words", 2) {
		if set := sets[r[0]]; set != nil {
			set[fold(r[1])] = true
		}
	}
	return w
})

// titleMarks is what a title does not begin or end with.
const titleMarks = "،,؛;:.-– "

// trimTitle takes off the words with which a clause hangs on to its sentence
// (anna "that", haythu "where", wa-qad) and those that its cut leaves hanging,
// with the marks beside them. Two words stay in any case.
func trimTitle(s string) string {
	words := strings.Fields(strings.Trim(s, titleMarks))
	w := titleWords()
	for len(words) > 2 && w.lead[arabic.Match.Fold(words[0])] {
		words = words[1:]
	}
	for len(words) > 2 {
		last := strings.Trim(words[len(words)-1], titleMarks)
		if last != "" && !w.trail[arabic.Match.Fold(last)] {
			break
		}
		words = words[:len(words)-1]
	}
	return tidy(strings.Join(words, " "))
}

// tidy sets the spaces of a title: one between words, none before a mark, no
// mark at its ends, no quotation mark or bracket without its partner.
func tidy(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(s) {
		if b.Len() > 0 && !strings.ContainsRune("،,؛;:.)»”", firstRune(w)) {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	s = b.String()
	for _, pair := range [...]string{"()", "[]", "«»", "“”"} {
		open, end := string([]rune(pair)[0]), string([]rune(pair)[1])
		if strings.Count(s, open) != strings.Count(s, end) {
			s = strings.ReplaceAll(strings.ReplaceAll(s, open, ""), end, "")
		}
	}
	if strings.Count(s, `"`)%2 == 1 {
		s = strings.ReplaceAll(s, `"`, "")
	}
	return strings.Trim(strings.Join(strings.Fields(s), " "), titleMarks)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// titleWorth weighs how well a title stands alone: not too short, no word that
// points to something before it.
func titleWorth(s string) int {
	words := strings.Fields(s)
	worth := 0
	switch n := len(words); {
	case n < fullTitle:
		worth -= 2
	case n > fullTitle:
		worth += 2
	}
	if len(words) == 0 {
		return worth
	}
	if utf8.RuneCountInString(s) > maxTitle {
		worth -= 2
	}
	lex, w := loadLexicon(), arabic.Match.Fold(words[0])
	if saysNothing(lex, words) {
		worth -= 2
	}
	if lex.function(w) || lex.is("particle", w) {
		worth -= 2
	}
	for _, x := range words {
		if x = arabic.Match.Fold(strings.Trim(x, titleMarks)); lex.is("persons", x) || lex.is("states", x) {
			worth--
		}
	}
	for _, r := range lex.read(w) {
		if r.tense == nominal && (r.pronoun != "" || r.prep != 0) {
			worth -= 2
			break
		}
	}
	return worth
}

// saysNothing reports a title of who said something, without what.
func saysNothing(lex *lexicon, words []string) bool {
	for _, r := range lex.read(fold(words[0])) {
		if r.class != "report" {
			continue
		}
		for _, x := range words[1:] {
			if x = fold(x); lex.is("that", x) || lex.is("particle", x) {
				return false
			}
		}
		return true
	}
	return false
}

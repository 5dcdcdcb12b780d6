package timeline

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// titleSets are the folded words of title_words.tsv.
type titleSets struct{ lead, trail, page, drop, near, sees, goeson, by, points map[string]bool }

// titleWords are the words that a title does not begin or end with, and those
// that say how it goes on.
var titleWords = sync.OnceValue(func() (w titleSets) {
	sets := map[string]map[string]bool{}
	for name, set := range map[string]*map[string]bool{
		"lead": &w.lead, "trail": &w.trail, "page": &w.page, "drop": &w.drop, "near": &w.near, "sees": &w.sees, "goeson": &w.goeson, "by": &w.by, "points": &w.points,
	} {
		*set = map[string]bool{}
		sets[name] = *set
	}
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
	for len(words) > 2 && w.lead[arabic.Match.Fold(words[0])] && !namesCup(words) {
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

// namesCup reports the name of a contest that is spelled as "was", before its
// year: "CAN 2017: Egypt reach the final".
func namesCup(words []string) bool {
	year := strings.Trim(words[1], titleMarks)
	return len(year) == 4 && strings.Trim(year, "0123456789") == "" && auxiliary(loadLexicon().read(arabic.Match.Fold(words[0])))
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

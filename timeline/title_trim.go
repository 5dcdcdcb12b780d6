package timeline

import (
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

// titleWords are the folded words that a title does not begin with, or end with.
var titleWords = sync.OnceValue(func() (w struct{ lead, trail map[string]bool }) {
	w.lead, w.trail = map[string]bool{}, map[string]bool{}
	for _, r := range rows("title_words", 2) {
		set := w.lead
		if r[0] == "trail" {
			set = w.trail
		}
		set[arabic.Match.Fold(r[1])] = true
	}
	return w
})

// trimTitle takes off the words with which a clause hangs on to its sentence
// (anna "that", haythu "where", wa-qad) and those that its cut leaves hanging,
// with the marks beside them. Two words stay in any case.
func trimTitle(s string) string {
	const marks = "،,؛;:.-–«»\"“” "
	words := strings.Fields(strings.Trim(s, marks))
	w := titleWords()
	for len(words) > 2 && w.lead[arabic.Match.Fold(words[0])] {
		words = words[1:]
	}
	for len(words) > 2 {
		last := strings.Trim(words[len(words)-1], marks)
		if last != "" && !w.trail[arabic.Match.Fold(last)] {
			break
		}
		words = words[:len(words)-1]
	}
	return strings.Trim(strings.Join(words, " "), marks)
}

package extract

import (
	"slices"

	"github.com/hawliyat/hawliyat/arabic"
)

// phrase is one entry of a phraseTable.
type phrase struct {
	words []string // folded, the first left out
	class string
	value string
}

// phraseTable finds phrases by their first word, the longest first.
type phraseTable map[string][]phrase

func (p phraseTable) add(class, value, words string) {
	words = arabic.Match.Fold(words)
	var f []string
	for k := range arabic.Tokens(words) {
		f = append(f, words[k.Start:k.End])
	}
	p[f[0]] = append(p[f[0]], phrase{f[1:], class, value})
	slices.SortStableFunc(p[f[0]], func(a, b phrase) int { return len(b.words) - len(a.words) })
}

// at returns the longest phrase of a class that begins at token i with the word
// first, and the token after it.
func (p phraseTable) at(t *text, i int, first, class string) (phrase, int, bool) {
	for _, c := range p[first] {
		if c.class == class && t.follows(i+1, c.words) {
			return c, i + 1 + len(c.words), true
		}
	}
	return phrase{}, 0, false
}

// before returns the phrase of a class that ends before token i.
func (p phraseTable) before(t *text, i int, class string) (phrase, bool) {
	const most = 4 // words of the longest phrase
	for n := most; n > 0; n-- {
		if i < n {
			continue
		}
		k := i - n
		for _, w := range [...]string{t.word(k), t.bare(k)} {
			if c, end, ok := p.at(t, k, w, class); ok && end == i {
				return c, true
			}
		}
	}
	return phrase{}, false
}

// follows reports whether the tokens from i on are words.
func (t *text) follows(i int, words []string) bool {
	for k, w := range words {
		if t.word(i+k) != w {
			return false
		}
	}
	return true
}

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
type phraseTable struct {
	phrases map[string][]phrase
	ends    map[string]bool // words that a phrase ends with
	letters [256]bool       // first bytes of words: digits and most signs begin none
}

func (p *phraseTable) add(class, value, words string) {
	words = arabic.Match.Fold(words)
	var f []string
	for k := range arabic.Tokens(words) {
		f = append(f, words[k.Start:k.End])
	}
	all := append(p.phrases[f[0]], phrase{f[1:], class, value})
	slices.SortStableFunc(all, func(a, b phrase) int { return len(b.words) - len(a.words) })
	p.phrases[f[0]], p.letters[f[0][0]], p.ends[f[len(f)-1]] = all, true, true
}

// at returns the longest phrase of a class that begins at token i with the word
// first, and the token after it.
func (p *phraseTable) at(t *text, i int, first, class string) (phrase, int, bool) {
	if first == "" || !p.letters[first[0]] {
		return phrase{}, 0, false
	}
	for _, c := range p.phrases[first] {
		if c.class == class && t.follows(i+1, c.words) {
			return c, i + 1 + len(c.words), true
		}
	}
	return phrase{}, 0, false
}

// before returns the phrase of a class that ends before token i.
func (p *phraseTable) before(t *text, i int, class string) (phrase, bool) {
	const most = 4 // words of the longest phrase
	if i == 0 || !p.ends[t.word(i-1)] && !p.ends[t.bare(i-1)] {
		return phrase{}, false
	}
	for k := max(0, i-most); k < i; k++ {
		w := t.word(k)
		if c, end, ok := p.at(t, k, w, class); ok && end == i {
			return c, true
		}
		bare := t.bare(k)
		if len(bare) == len(w) {
			continue
		}
		if c, end, ok := p.at(t, k, bare, class); ok && end == i {
			return c, true
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

package arabic

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// opens reports whether s begins with a word that opens sentences.
func opens(s string) bool {
	i := 0
	for i < len(s) && !isWordRune(firstRune(s[i:])) && i < 8 {
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	if i >= len(s) || runeClass(s, i) != classWord {
		return false
	}
	word := Match.Fold(s[i:min(wordEnd(s, i), i+64)])
	if sentenceWords()[word] == useOpener {
		return true
	}
	r, n := utf8.DecodeRuneInString(word)
	return (r == waw || r == '\u0641') && sentenceWords()[word[n:]] == useOpener
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

//go:embed lexicon/sentences.tsv
var sentenceData string

const (
	useAbbr   = "abbr"
	useOpener = "opener"
)

// sentenceWords maps the words of lexicon/sentences.tsv, folded by Match, to their
// use.
var sentenceWords = sync.OnceValue(func() map[string]string {
	words := make(map[string]string)
	for line := range strings.Lines(sentenceData) {
		use, word, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && !strings.HasPrefix(use, "#") {
			words[Match.Fold(word)] = use
		}
	}
	return words
})

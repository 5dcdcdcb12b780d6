package extract

import (
	_ "embed"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

//go:embed lexicon/closed_sets.tsv
var closedSetsTSV string

// closedWord is a word in one of the closed sets of lexicon/closed_sets.tsv.
type closedWord struct{ set, word string }

// closedSets are the sets by what they hold.
var closedSets = sync.OnceValue(func() map[closedWord]bool {
	m := make(map[closedWord]bool, 128)
	for f := range lexiconRows(closedSetsTSV) {
		m[closedWord{f[0], arabic.Match.Fold(f[1])}] = true
	}
	return m
})

// among reports whether a folded word is in a set.
func among(set, word string) bool { return closedSets()[closedWord{set, word}] }

package extract

import (
	_ "embed"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

//go:embed lexicon/bodies.tsv
var bodiesTSV string

// bodyWord is a word in one of the closed sets of lexicon/bodies.tsv.
type bodyWord struct{ set, word string }

// bodyWords are the sets by what they hold.
var bodyWords = sync.OnceValue(func() map[bodyWord]bool {
	m := make(map[bodyWord]bool, 128)
	for f := range lexiconRows(bodiesTSV) {
		m[bodyWord{f[0], arabic.Match.Fold(f[1])}] = true
	}
	return m
})

// among reports whether a folded word is in a set.
func among(set, word string) bool { return bodyWords()[bodyWord{set, word}] }

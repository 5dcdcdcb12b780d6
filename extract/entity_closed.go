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

// closedList is the sets by what they hold. A look at keys spares most look-ups.
type closedList struct {
	words map[closedWord]bool
	keys  [closedKeys / 64]uint64
}

const closedKeys = 1 << 13

// closedKey is a number below closedKeys that the length and some letters of a word make, which has two
// letters or more.
func closedKey(w string) uint32 {
	n := len(w)
	return (uint32(w[1])*31 + uint32(w[3])*1021 + uint32(w[n-1])*7 + uint32(w[n/4*2+1])*127 + uint32(n)*257) % closedKeys
}

// closedSets are the sets of lexicon/closed_sets.tsv.
var closedSets = sync.OnceValue(func() *closedList {
	l := &closedList{words: make(map[closedWord]bool, 1024)}
	for f := range lexiconRows(closedSetsTSV) {
		c := closedWord{f[0], arabic.Match.Fold(f[1])}
		k := closedKey(c.word)
		l.words[c] = true
		l.keys[k/64] |= 1 << (k % 64)
	}
	return l
})

// may reports whether the word can be in a set.
func (l *closedList) may(word string) bool {
	if len(word) < 2*letterLen {
		return false
	}
	k := closedKey(word)
	return l.keys[k/64]>>(k%64)&1 != 0
}

// among reports whether a folded word is in a set.
func among(set, word string) bool {
	l := closedSets()
	return l.may(word) && l.words[closedWord{set, word}]
}

package extract

import (
	"slices"

	"github.com/hawliyat/hawliyat/extract/internal/ner"
)

// scratch is the memory of one call of an extractor, kept for the next. Nothing
// in it decides anything, and nothing of a document outlives its call in it but
// single words.
type scratch struct {
	text   text
	finder finder
	model  modelScratch
	names  nameMemo
	words  wordMemo
	choice choiceScratch
	again  againScratch
	full   fullScratch
	atoms  []dateAtom
}

// choiceScratch is the memory of choose, for two calls.
type choiceScratch struct {
	best   []float32
	taken  []int32
	chosen [2][]candidate
}

// againScratch is the memory of again, and of other rules that note something of
// every token.
type againScratch struct {
	short map[string][]int32
	held  []bool
	taken []bool         // of measured
	ends  []bool         // of beside
	until []int32        // of unmarked
	shown map[int32]bool // of echoes
}

// fullScratch is the memory of fullForms.
type fullScratch struct {
	full, out []string
	words     [][]string
	bearers   map[string][]int32
}

// modelScratch is what the model of names needs.
type modelScratch struct {
	tagger *ner.Tagger
	ends   []int
}

func (x *Extractor) scratch() *scratch {
	if s, ok := x.pool.Get().(*scratch); ok {
		return s
	}
	s := &scratch{}
	s.text.scratch = s
	if x.model != nil {
		s.model.tagger = x.model.NewTagger()
	}
	return s
}

// release gives s back, without the texts that it has seen.
func (x *Extractor) release(s *scratch) {
	s.text.src, s.text.fold, s.text.watch = "", "", watch{}
	clear(s.again.short)
	clear(s.full.bearers)
	clear(s.full.full)
	clear(s.full.out)
	x.pool.Put(s)
}

// cleared is n zero values in the memory of s where it has room.
func cleared[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

package timeline

import "slices"

// comparer compares nodes. Several may work at once while nothing is joined:
// each keeps to itself what it remembers.
type comparer struct {
	*merger
	alone bool               // the only one: words are kept in the nodes
	kept  map[*node][]uint32 // words of nodes, else
	stems stemmer
	seen  []int32 // by node: the last search that met it
	round int32
	found []pair // by that search
	work  int

	posts         []uint64 // of one slot
	pairs, before []uint64 // of it and of the one before
	ints          slab[int32]
	halted        bool
}

// lookEvery is how many comparisons lie between two looks at the context:
// under a millisecond of work.
const lookEvery = 256

// maxKept bounds the words that a comparer remembers.
const maxKept = 1 << 12

// stopped reports whether the context is done.
func (c *comparer) stopped() bool {
	c.work++
	if c.work%lookEvery == 0 && c.ctx.Err() != nil {
		c.halted = true
	}
	return c.halted
}

// words is the content words of a node, stemmed and hashed, ascending; made on
// first use.
func (c *comparer) words(n *node) []uint32 {
	if terms := n.terms(); terms != nil {
		return terms
	}
	if kept, ok := c.kept[n]; ok {
		return kept
	}
	terms := []uint32{}
	for i := n.first; i >= 0; i = c.next[i] {
		terms = c.stems.append(terms, c.ms[i].Quote)
	}
	slices.Sort(terms)
	terms = sketch(slices.Compact(terms))
	if c.alone {
		n.more().terms = terms
		return terms
	}
	if c.kept == nil || len(c.kept) >= maxKept {
		c.kept = map[*node][]uint32{}
	}
	c.kept[n] = terms
	return terms
}

// each has comparers work on n things, as [crew.split].
func (g *merger) each(n int, work func(c *comparer, part, lo, hi int)) (parts int) {
	return g.crew.split(n, func(part, lo, hi int) {
		c := g.solo
		if hi-lo < n {
			c = &comparer{merger: g, stems: stemmer{}}
		}
		work(c, part, lo, hi)
	})
}

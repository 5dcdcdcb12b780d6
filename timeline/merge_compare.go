package timeline

// comparer compares nodes. Several may work at once while nothing is joined:
// each keeps to itself what it remembers.
type comparer struct {
	*merger
	alone bool      // the only one: words are kept in the nodes
	kept  []wordset // words of nodes, by first mention
	terms slab[uint32]
	room  []uint32
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

// stopped reports whether the context is done.
func (c *comparer) stopped() bool {
	c.work++
	if c.work%lookEvery == 0 && c.ctx.Err() != nil {
		c.halted = true
	}
	return c.halted
}

// each has comparers work on n things, as [crew.split].
func (g *merger) each(n int, work func(c *comparer, part, lo, hi int)) (parts int) {
	for g.crew.parts(n) > max(len(g.several), 1) {
		g.several = append(g.several, &comparer{merger: g, stems: stemmer{}})
	}
	return g.crew.split(n, func(part, lo, hi int) {
		c := g.solo
		if hi-lo < n {
			c = g.several[part]
		}
		c.pairs = c.pairs[:0]
		work(c, part, lo, hi)
	})
}

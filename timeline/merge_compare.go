package timeline

import (
	"runtime"
	"slices"
	"sync"
)

// comparer compares nodes. Several may work at once while nothing is joined:
// each keeps to itself what it remembers.
type comparer struct {
	*merger
	alone bool               // the only one: words are kept in the nodes
	kept  map[*node][]uint32 // words of nodes, else
	seen  []int32            // by node: the last search that met it
	round int32
	keys  blocks
	work  int
}

// lookEvery is how many comparisons lie between two looks at the context:
// under a millisecond of work.
const lookEvery = 256

// maxKept bounds the words that a comparer remembers.
const maxKept = 1 << 12

// stopped reports whether the context is done.
func (c *comparer) stopped() bool {
	c.work++
	return c.work%lookEvery == 0 && c.ctx != nil && c.ctx.Err() != nil
}

// words is the content words of a node, stemmed and hashed, ascending; made on
// first use.
func (c *comparer) words(n *node) []uint32 {
	if n.terms != nil {
		return n.terms
	}
	if kept, ok := c.kept[n]; ok {
		return kept
	}
	terms := []uint32{}
	for i := n.first; i >= 0; i = c.next[i] {
		terms = appendStems(terms, c.ms[i].Quote)
	}
	slices.Sort(terms)
	terms = sketch(slices.Compact(terms))
	if c.alone {
		n.terms = terms
		return terms
	}
	if c.kept == nil || len(c.kept) >= maxKept {
		c.kept = map[*node][]uint32{}
	}
	c.kept[n] = terms
	return terms
}

// fewComparisons are done by one comparer.
const fewComparisons = 1 << 14

// each has comparers work on n things, each on one range of them; the ranges
// are in order of part.
func (g *merger) each(n int, work func(c *comparer, part, lo, hi int)) (parts int) {
	procs := runtime.GOMAXPROCS(0)
	if n < fewComparisons || procs == 1 {
		work(g.solo, 0, 0, n)
		return 1
	}
	var all sync.WaitGroup
	for p := range procs {
		all.Go(func() { work(&comparer{merger: g}, p, p*n/procs, (p+1)*n/procs) })
	}
	all.Wait()
	return procs
}

// maxParts is how many ranges [merger.each] makes at most.
func maxParts() int { return runtime.GOMAXPROCS(0) }

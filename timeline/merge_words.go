package timeline

import (
	"math"
	"math/bits"
	"slices"
)

// wordset is the content words of a node, stemmed and hashed, ascending, and
// which of 64 classes of hashes they are of: most pairs of sets are told apart
// by these alone.
type wordset struct {
	of      *node
	last    int32 // its last mention: another one, where it has grown since
	terms   []uint32
	classes uint64
}

// The fewest and the most nodes whose words a comparer remembers.
const (
	keptLeast = 1 << 6
	keptMost  = 1 << 15
)

// words is the words of a node; made on first use.
func (c *comparer) words(n *node) wordset {
	if c.kept == nil {
		size := min(max(len(c.nodes), keptLeast), keptMost)
		c.kept = make([]wordset, 1<<bits.Len(uint(size-1)))
	}
	w := &c.kept[int(n.first)&(len(c.kept)-1)]
	terms := n.terms()
	switch {
	case w.of == n && w.last == n.last && (terms == nil && !c.alone || terms != nil && sameSlice(w.terms, terms)):
		return *w
	case terms == nil:
		terms = c.read(n)
		if c.alone {
			n.more().terms = terms
		}
	}
	*w = wordset{n, n.last, terms, classes(terms)}
	return *w
}

// read reads the words of the mentions of n.
func (c *comparer) read(n *node) []uint32 {
	all := c.room[:0]
	for i := n.first; i >= 0; i = c.next[i] {
		all = c.stems.append(all, c.ms[i].Quote)
	}
	c.room = all
	slices.Sort(all)
	all = sketch(slices.Compact(all))
	if len(all) == 0 {
		return []uint32{} // known, and none
	}
	return append(c.terms.cut(len(all)), all...)
}

// sameSlice reports that a and b are one list.
func sameSlice(a, b []uint32) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

func classes(terms []uint32) uint64 {
	set := uint64(0)
	for _, t := range terms {
		set |= 1 << (t >> 8 & 63)
	}
	return set
}

// mostShared is the most that overlapRatio of the words can be: a class that
// only one side has is a word that the other lacks.
func (w *wordset) mostShared(o *wordset) float64 {
	n := min(len(w.terms)-bits.OnesCount64(w.classes&^o.classes), len(o.terms)-bits.OnesCount64(o.classes&^w.classes))
	return float64(n) / math.Sqrt(float64(max(len(w.terms), 4)*max(len(o.terms), 4)))
}

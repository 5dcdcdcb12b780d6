package timeline

import (
	"math/bits"
	"slices"
	"sort"
)

// Nodes that are compared share a block: a time with a participant or a family
// of kinds. A time is a slot: a day, or about a month. All that is of one slot
// is compared at once, so that it stays in near memory.

// block is what a node shares with others of its slot: a participant, or a
// family of kinds.
type block = uint64

const familyBlock block = 1 << 31

// posts appends a post of n, which is node i, for each of its blocks: the block
// and then the node, so that posts sort by both.
func (n *node) posts(dst []uint64, i int32, kinds bool) []uint64 {
	for _, p := range n.parts {
		dst = append(dst, block(p)<<32|uint64(i))
	}
	if !kinds {
		return dst
	}
	for f := n.fams; f != 0; f &= f - 1 {
		dst = append(dst, (familyBlock|block(bits.TrailingZeros64(f)))<<32|uint64(i))
	}
	return dst
}

// month is a slot of about a month.
func month(day int32) uint64 { return uint64(max(day, 0)) / 31 }

// day is the slot of a day.
func day(d int32) uint64 { return uint64(uint32(d)) }

// slots appends the slots of root i. A node of one day stands at its days and
// the day after (only with its participants: nothing else joins days apart), a
// coarser one at its first and last month.
func (g *merger) slots(dst []keyed, i int32, t tier) []keyed {
	n := &g.nodes[i]
	if t > tierDay {
		dst = append(dst, g.low.keyed(month(n.lo), i))
		if month(n.hi) != month(n.lo) {
			dst = append(dst, g.low.keyed(month(n.hi), i))
		}
		return dst
	}
	first := n.lo
	if n.soft {
		first -= 2
	}
	for d := first; d <= n.hi+1; d++ {
		dst = append(dst, g.low.keyed(day(d), i))
	}
	return dst
}

// withKinds reports whether n stands in its slot with its kinds too.
func (n *node) withKinds(slot uint64, t tier) bool {
	return t > tierDay || n.soft || slot != day(n.hi+1)
}

// pairs finds the candidates among roots that the test accepts. Nodes of one
// block are compared with the next ones of it, up to a limit. A pair may stand
// there twice. Each of the lists is sorted.
func (g *merger) pairs(roots []int32, t tier) [][]pair {
	all := g.room[:0]
	for _, i := range roots {
		all = g.slots(all, i, t)
	}
	all = g.sorted(all)
	found := make([][]pair, g.crew.parts(len(all)))
	parts := g.each(len(all), func(c *comparer, part, lo, hi int) {
		out := make([]pair, 0, (hi-lo)/4)
		for s := g.low.nextRun(all, lo); s < hi && !c.halted; {
			e := g.low.nextRun(all, s+1)
			out = c.judgeSlot(out, all[s:e], t)
			s = e
		}
		slices.SortFunc(out, comparePairs)
		found[part] = out
	})
	g.room = all
	return found[:parts]
}

// judgeSlot appends the pairs of one slot that the test accepts, but for those
// that the slot before has compared.
func (c *comparer) judgeSlot(out []pair, run []keyed, t tier) []pair {
	c.posts = c.posts[:0]
	for _, k := range run {
		i := c.low.number(k)
		n := &c.nodes[i]
		c.posts = n.posts(c.posts, i, n.withKinds(c.low.key(k), t))
	}
	slices.Sort(c.posts)
	c.before, c.pairs = c.pairs, c.before[:0]
	for s := 0; s < len(c.posts); {
		e := blockEnd(c.posts, s)
		for i := s; i < e; i++ {
			for _, y := range c.posts[i+1 : min(e, i+c.compared)] {
				c.pairs = append(c.pairs, c.posts[i]<<32|y&0xffff_ffff)
			}
		}
		s = e
	}
	slices.Sort(c.pairs)
	c.pairs = slices.Compact(c.pairs)
	old := c.before
	for _, p := range c.pairs {
		for len(old) > 0 && old[0] < p {
			old = old[1:]
		}
		if len(old) > 0 && old[0] == p {
			continue
		}
		if c.stopped() {
			return out
		}
		x, y := int32(p>>32), int32(uint32(p))
		if v, ok := c.judge(&c.nodes[x], &c.nodes[y]); ok {
			gap, _ := near(&c.nodes[x], &c.nodes[y])
			out = append(out, pair{x, y, v.score, gap})
		}
	}
	return out
}

// blockEnd is where the block that begins at s ends in sorted posts.
func blockEnd(posts []uint64, s int) int {
	e := s + 1
	for e < len(posts) && posts[e]>>32 == posts[s]>>32 {
		e++
	}
	return e
}

// index finds the posts of a slot and block.
type index struct {
	slots []uint64 // ascending
	start []int    // by slot: where its posts begin
	posts []uint64 // ascending in each slot
}

// newIndex lists the posts of nodes at their slots, which come in order of node.
func (g *merger) newIndex(all []keyed) index {
	all = g.sorted(all)
	g.room = all
	x := index{}
	n := 0
	for s := 0; s < len(all); {
		e := g.low.nextRun(all, s+1)
		x.slots, x.start = append(x.slots, g.low.key(all[s])), append(x.start, n)
		for _, k := range all[s:e] {
			x := &g.nodes[g.low.number(k)]
			n += len(x.parts) + bits.OnesCount64(x.fams)
		}
		s = e
	}
	x.start = append(x.start, n)
	x.posts = make([]uint64, n)
	g.each(len(all), func(_ *comparer, _, lo, hi int) {
		for s := g.low.nextRun(all, lo); s < hi; {
			e := g.low.nextRun(all, s+1)
			k := sort.Search(len(x.slots), func(k int) bool { return x.slots[k] >= g.low.key(all[s]) })
			posts := x.posts[x.start[k]:x.start[k]:x.start[k+1]]
			for _, k := range all[s:e] {
				i := g.low.number(k)
				posts = g.nodes[i].posts(posts, i, true)
			}
			slices.Sort(posts)
			s = e
		}
	})
	return x
}

// slot is the posts of a slot.
func (x *index) slot(slot uint64) []uint64 {
	k, ok := slices.BinarySearch(x.slots, slot)
	if !ok {
		return nil
	}
	return x.posts[x.start[k]:x.start[k+1]]
}

// blockOf is the part of the posts of a slot that is of the block of a post.
func blockOf(posts []uint64, post uint64) []uint64 {
	lo, _ := slices.BinarySearch(posts, post>>32<<32)
	if lo == len(posts) || posts[lo]>>32 != post>>32 {
		return nil
	}
	return posts[lo:blockEnd(posts, lo)]
}

package timeline

import (
	"cmp"
	"math/bits"
	"runtime"
	"slices"
	"sync"
)

// post says that node i stands in the block of a key: a time with a participant
// or a family of kinds.
type post struct {
	key uint64
	i   int32
}

// blocks is a list of posts, sorted by key.
type blocks []post

// post enters n at a time, by its participants and, where asked, by its kinds.
func (b *blocks) post(n *node, i int32, slot uint64, kinds bool) {
	for _, p := range n.parts {
		*b = append(*b, post{blockKey(slot, 1, uint64(p)), i})
	}
	if !kinds {
		return
	}
	for f := n.fams; f != 0; f &= f - 1 {
		*b = append(*b, post{blockKey(slot, 2, f&-f), i})
	}
}

func comparePosts(x, y post) int {
	if x.key != y.key {
		return cmp.Compare(x.key, y.key)
	}
	return cmp.Compare(x.i, y.i)
}

// fewPosts are sorted as they are.
const fewPosts = 1 << 12

// sort sorts b by key and node. Keys are hashes: their first byte parts many
// posts into ranges of equal size, which then fit into near memory.
func (b blocks) sort() {
	if len(b) < fewPosts {
		slices.SortFunc(b, comparePosts)
		return
	}
	var end, at [257]int
	for i := range b {
		end[b[i].key>>56+1]++
	}
	for i := range 256 {
		end[i+1] += end[i]
		at[i] = end[i]
	}
	for r := range 256 {
		for at[r] < end[r+1] {
			p := b[at[r]]
			if to := p.key >> 56; int(to) != r {
				b[at[r]], b[at[to]] = b[at[to]], p
				at[to]++
				continue
			}
			at[r]++
		}
	}
	var all sync.WaitGroup
	procs := runtime.GOMAXPROCS(0)
	for w := range procs {
		all.Go(func() {
			for r := w; r < 256; r += procs {
				slices.SortFunc(b[end[r]:end[r+1]], comparePosts)
			}
		})
	}
	all.Wait()
}

// runEnd is the end of the run of equal keys that begins at s.
func (b blocks) runEnd(s int) int {
	e := s + 1
	for e < len(b) && b[e].key == b[s].key {
		e++
	}
	return e
}

// index finds the run of a key in sorted blocks: the first bits of a key tell
// nearly where.
type index struct {
	blocks
	top []int32 // where each value of the first bits begins
}

const topBits = 16

func newIndex(b blocks) index {
	b.sort()
	x := index{b, make([]int32, 1<<topBits+1)}
	for i := range b {
		x.top[b[i].key>>(64-topBits)+1]++
	}
	for i := range 1 << topBits {
		x.top[i+1] += x.top[i]
	}
	return x
}

// run is the posts of a key.
func (x *index) run(key uint64) blocks {
	k := key >> (64 - topBits)
	b := x.blocks[x.top[k]:x.top[k+1]]
	lo, ok := slices.BinarySearchFunc(b, key, func(p post, k uint64) int { return cmp.Compare(p.key, k) })
	if !ok {
		return nil
	}
	return b[lo:b.runEnd(lo)]
}

func blockKey(slot, what, id uint64) uint64 {
	h := slot*0x9E3779B97F4A7C15 ^ what*0xC2B2AE3D27D4EB4F ^ id*0x165667B19E3779F9
	h ^= h >> 29
	return h * 0xBF58476D1CE4E5B9
}

// pairs finds the candidates among roots that the test accepts. Nodes of one
// block are compared with the next ones of it, up to a limit.
func (g *merger) pairs(roots []int32, t tier) []pair {
	n := 0
	for _, i := range roots {
		n += g.nodes[i].posts(t)
	}
	b := make(blocks, 0, n)
	for _, i := range roots {
		g.postNode(&b, i, t)
	}
	b.sort()
	others := g.neighbours(b)
	found := make([][]pair, maxParts())
	parts := g.each(len(g.nodes), func(c *comparer, part, lo, hi int) {
		found[part] = make([]pair, 0, min(others.start[hi]-others.start[lo], hi-lo))
		for x := lo; x < hi; x++ {
			found[part] = c.judgeAll(found[part], int32(x), others.of(int32(x)))
		}
	})
	return slices.Concat(found[:parts]...)
}

// judgeAll appends the pairs of x and others that the test accepts.
func (c *comparer) judgeAll(out []pair, x int32, others []int32) []pair {
	slices.Sort(others)
	for _, y := range slices.Compact(others) {
		if c.stopped() {
			return out
		}
		if v, ok := c.judge(&c.nodes[x], &c.nodes[y]); ok {
			gap, _ := near(&c.nodes[x], &c.nodes[y])
			out = append(out, pair{x, y, v.score, gap})
		}
	}
	return out
}

// neighbours lists for every node the later ones that it is compared with.
type neighbours struct {
	start []int
	nodes []int32
}

func (n *neighbours) of(i int32) []int32 { return n.nodes[n.start[i]:n.start[i+1]] }

// neighbours reads the blocks twice: to count, then to list.
func (g *merger) neighbours(b blocks) neighbours {
	out := neighbours{start: make([]int, len(g.nodes)+1)}
	each := func(f func(x, y int32)) {
		for s := 0; s < len(b); {
			e := b.runEnd(s)
			for i := s; i < e; i++ {
				for j := i + 1; j < min(e, i+g.compared); j++ {
					if b[i].i != b[j].i {
						f(b[i].i, b[j].i)
					}
				}
			}
			s = e
		}
	}
	each(func(x, _ int32) { out.start[x+1]++ })
	for i := range g.nodes {
		out.start[i+1] += out.start[i]
	}
	out.nodes = make([]int32, out.start[len(g.nodes)])
	at := slices.Clone(out.start)
	each(func(x, y int32) {
		out.nodes[at[x]] = y
		at[x]++
	})
	return out
}

// posts is how many posts of n postNode makes at most.
func (n *node) posts(t tier) int {
	each := len(n.parts) + bits.OnesCount64(n.fams)
	switch {
	case t > tierDay:
		return 2 * each
	case n.soft:
		return int(n.hi-n.lo+4) * each
	}
	return int(n.hi-n.lo+1)*each + len(n.parts)
}

// postNode enters a node at its days and the day after (only with its
// participants: nothing else joins days apart), a coarser one at its first and
// last month.
func (g *merger) postNode(b *blocks, i int32, t tier) {
	n := &g.nodes[i]
	if t > tierDay {
		b.post(n, i, month(n.lo), true)
		if month(n.hi) != month(n.lo) {
			b.post(n, i, month(n.hi), true)
		}
		return
	}
	for day := n.lo; day <= n.hi; day++ {
		b.post(n, i, uint64(day), true)
	}
	b.post(n, i, uint64(n.hi)+1, n.soft)
	if n.soft {
		b.post(n, i, uint64(n.lo)-1, true)
		b.post(n, i, uint64(n.lo)-2, true)
	}
}

package timeline

import (
	"cmp"
	"slices"
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

func (b blocks) sort() {
	slices.SortFunc(b, func(x, y post) int {
		if x.key != y.key {
			return cmp.Compare(x.key, y.key)
		}
		return cmp.Compare(x.i, y.i)
	})
}

// run is the posts of a key in sorted blocks.
func (b blocks) run(key uint64) blocks {
	lo, ok := slices.BinarySearchFunc(b, key, func(p post, k uint64) int { return cmp.Compare(p.key, k) })
	if !ok {
		return nil
	}
	hi := lo
	for hi < len(b) && b[hi].key == key {
		hi++
	}
	return b[lo:hi]
}

func blockKey(slot, what, id uint64) uint64 {
	h := slot*0x9E3779B97F4A7C15 ^ what*0xC2B2AE3D27D4EB4F ^ id*0x165667B19E3779F9
	h ^= h >> 29
	return h * 0xBF58476D1CE4E5B9
}

// pairs finds the candidates among roots that the test accepts. Nodes of one
// block are compared with the next ones of it, up to a limit.
func (g *merger) pairs(roots []int32, t tier) []pair {
	var b blocks
	for _, i := range roots {
		g.postNode(&b, i, t)
	}
	b.sort()
	var all []uint64
	for s := 0; s < len(b); {
		e := s + 1
		for e < len(b) && b[e].key == b[s].key {
			e++
		}
		for i := s; i < e; i++ {
			for j := i + 1; j < min(e, i+g.compared); j++ {
				if b[i].i != b[j].i {
					all = append(all, uint64(b[i].i)<<32|uint64(b[j].i))
				}
			}
		}
		s = e
	}
	slices.Sort(all)
	var out []pair
	for _, p := range slices.Compact(all) {
		if g.stopped() {
			return nil
		}
		x, y := int32(p>>32), int32(p&0xffffffff)
		if v, ok := g.judge(&g.nodes[x], &g.nodes[y]); ok {
			gap, _ := near(&g.nodes[x], &g.nodes[y])
			out = append(out, pair{x, y, v.score, gap})
		}
	}
	return out
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

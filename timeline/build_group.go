package timeline

import (
	"slices"
	"sort"
)

// chainKey names a chain: mentions of one document that tell one event.
type chainKey struct {
	doc    int32
	chain  uint32
	second bool // what is announced in it
}

// grouper puts the nodes of mentions together that tell one story, or an event
// in the same way.
type grouper struct {
	*merger
	chains map[chainKey]int32
	twins  map[uint64]int32 // nodes of one first day, by signature
	day    int32
}

// maxTwins is how many signatures of one day a map may hold that is used for
// the next: clearing a large map costs more than making one.
const maxTwins = 1 << 10

// sample is how many mentions tell how many nodes there will be.
const sample = 1 << 14

// group makes the nodes.
func (g *merger) group() {
	b := grouper{merger: g, chains: map[chainKey]int32{}, twins: map[uint64]int32{}}
	g.next = make([]int32, len(g.ms))
	g.nodes = make([]node, 0, min(len(g.ms), sample))
	for batch := range g.batches() {
		for i := range batch.nodes {
			n := &batch.nodes[i]
			g.next[n.first] = -1
			if n.first == sample { // all at once: growing by steps makes much garbage
				g.nodes = slices.Grow(g.nodes, g.expected(sample))
			}
			b.add(n, batch.chains[i])
		}
	}
}

// expected is how many nodes are still to come, by those of the first i
// mentions; only mentions of one day have twins.
func (g *merger) expected(i int) int {
	coarse := len(g.ms) - sort.Search(len(g.ms), func(k int) bool { return g.brief(int32(k)).tier > tierDay })
	days := max(len(g.ms)-i-coarse, 0)
	return coarse + int(1.02*float64(len(g.nodes))*float64(days)/float64(i))
}

// add keeps the node of a mention or adds it to that of its chain or its twins.
func (b *grouper) add(n *node, chain uint32) {
	at := int32(len(b.nodes))
	if chain != 0 {
		k := chainKey{n.doc, chain, false}
		old, ok := b.chains[k]
		if ok && b.nodes[old].announces(n) {
			k.second = true
			old, ok = b.chains[k]
		}
		if ok && n.doc >= 0 {
			b.keep(n)
			b.note(b.nodes[old].first, n.first, MergeStory, "")
			b.absorb(&b.nodes[old], n)
			return
		}
		b.chains[k] = at
	} else if h := n.signature(); h != 0 {
		b.turn(n.lo)
		if old, ok := b.twins[h]; ok && b.nodes[old].twin(n) {
			b.note(b.nodes[old].first, n.first, MergeWords, "")
			b.follow(&b.nodes[old], n)
			return
		}
		b.twins[h] = at
	}
	b.keep(n)
	b.nodes = append(b.nodes, *n)
}

// keep gives n lists of its own.
func (g *merger) keep(n *node) {
	n.parts = append(g.ints.cut(len(n.parts)), n.parts...)
	if len(n.nations) > 0 {
		n.nations = append(g.codesOf.cut(len(n.nations)), n.nations...)
	}
}

// turn forgets the signatures of other days: twins are of one day, and the
// mentions come day by day.
func (b *grouper) turn(day int32) {
	if day == b.day {
		return
	}
	b.day = day
	if len(b.twins) > maxTwins {
		b.twins = map[uint64]int32{}
	}
	clear(b.twins)
}

// announces reports that one of n and o is announced, and that the other costs
// lives: to claim an attack is not to attack. What is only said of an event is a
// telling of it.
func (n *node) announces(o *node) bool {
	return n.speech && n.specific && o.lives || o.speech && o.specific && n.lives
}

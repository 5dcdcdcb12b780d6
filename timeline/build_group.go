package timeline

import (
	"slices"
	"sort"
)

// chainKey names a chain: mentions of one document that tell one event.
type chainKey struct {
	doc   int32
	chain uint32
}

// grouper makes nodes of mentions in their order.
type grouper struct {
	*merger
	chains map[chainKey]int32
	twins  map[uint64]int32 // nodes of one first day, by signature
	day    int32

	persons, others, parts []int32 // of the node under way
	nations                []int16
}

// maxTwins is how many signatures of one day a map may hold that is used for
// the next: clearing a large map costs more than making one.
const maxTwins = 1 << 10

// group makes the nodes.
func (g *merger) group() {
	b := grouper{merger: g, chains: map[chainKey]int32{}, twins: map[uint64]int32{}}
	g.next = make([]int32, len(g.ms))
	for i := range g.ms {
		g.next[i] = -1
		if i == sample { // all at once: growing by steps makes much garbage
			g.nodes = slices.Grow(g.nodes, g.expected(i))
		}
		if i%ahead == 0 {
			b.touchBriefs(b.at[i:min(i+ahead, len(b.at))])
		}
		b.add(int32(i))
	}
}

// expected is how many nodes are still to come, by those of the first i
// mentions; only mentions of one day have twins.
func (g *merger) expected(i int) int {
	coarse := len(g.ms) - sort.Search(len(g.ms), func(k int) bool { return g.brief(int32(k)).tier > tierDay })
	days := max(len(g.ms)-i-coarse, 0)
	return coarse + int(1.02*float64(len(g.nodes))*float64(days)/float64(i))
}

// add makes a node of mention i or adds it to that of its chain or its twins.
func (b *grouper) add(i int32) {
	n := b.node(i)
	at := int32(len(b.nodes))
	if c := b.brief(i).chain; c != 0 {
		k := chainKey{n.doc, c}
		if old, ok := b.chains[k]; ok && n.doc >= 0 {
			b.keep(&n)
			b.note(b.nodes[old].first, i, MergeStory, "")
			b.absorb(&b.nodes[old], &n)
			return
		}
		b.chains[k] = at
	} else if h := n.signature(); h != 0 {
		b.turn(n.lo)
		if old, ok := b.twins[h]; ok && b.nodes[old].twin(&n) {
			b.note(b.nodes[old].first, i, MergeWords, "")
			b.follow(&b.nodes[old], &n)
			return
		}
		b.twins[h] = at
	}
	b.keep(&n)
	b.nodes = append(b.nodes, n)
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

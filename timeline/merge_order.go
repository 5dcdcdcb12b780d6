package timeline

import (
	"cmp"
	"math/bits"
	"slices"
)

// orderKey is what the order of mentions goes by first.
type orderKey [4]uint32

// keyOf is the key of mention i of the set.
func (g *merger) keyOf(i int) orderKey {
	b := &g.briefs[i]
	return orderKey{uint32(b.tier), uint32(b.earliest), uint32(g.day(b)), uint32(g.at[i])}
}

// pack gives every mention a key that grows with its place in the order of
// [merger.compare], as far as the bits tell.
func (g *merger) pack(all []keyed) {
	least, most := g.extent(len(all))
	var shift [4]int // of each field in 128 bits
	width := 0
	for k := 3; k >= 0; k-- {
		shift[k] = width
		width += bits.Len32(most[k] - least[k])
	}
	drop := max(width-64+int(g.low), 0)
	g.crew.split(len(all), func(_, lo, hi int) {
		for i := lo; i < hi; i++ {
			key := uint64(0)
			for k, x := range g.keyOf(i) {
				x := uint64(x - least[k])
				if s := shift[k] - drop; s >= 0 {
					key |= x << s
				} else {
					key |= x >> -s
				}
			}
			all[i] = g.low.keyed(key, int32(i))
		}
	})
}

// extent is the least and the most of each part of the keys of n mentions.
func (g *merger) extent(n int) (least, most orderKey) {
	if n == 0 {
		return least, most
	}
	ends := make([][2]orderKey, g.crew.parts(n))
	g.crew.split(n, func(part, lo, hi int) {
		least, most := g.keyOf(lo), g.keyOf(lo)
		for i := lo; i < hi; i++ {
			for k, x := range g.keyOf(i) {
				least[k], most[k] = min(least[k], x), max(most[k], x)
			}
		}
		ends[part] = [2]orderKey{least, most}
	})
	least, most = ends[0][0], ends[0][1]
	for _, e := range ends[1:] {
		for k := range least {
			least[k], most[k] = min(least[k], e[0][k]), max(most[k], e[1][k])
		}
	}
	return least, most
}

// inOrder puts the mentions into the order in which Build works: the most
// precisely dated first, then by date, publication and position, then by their
// words; document and ID come last, so that no tie falls by a hash or by the
// name of a document while the content can tell.
func (g *merger) inOrder(ms []*Mention) {
	room := len(ms) + len(ms)/4 // the days of the nodes, to be sorted later, are a few more
	all := make([]keyed, len(ms), room)
	g.spare = make([]keyed, room)
	g.low = packingOf(len(ms))
	g.pack(all)
	all = g.sorted(all)
	g.settleTies(ms, all)
	g.arrange(ms, all)
	g.room = all
}

// settleTies sorts the runs of mentions whose packed keys are equal by all that
// tells them apart. A run belongs to the part in which it begins; where that is
// must be known before another part moves what stands around the border.
func (g *merger) settleTies(ms []*Mention, all []keyed) {
	first := make([]int, g.crew.parts(len(all))+1)
	first[len(first)-1] = len(all)
	g.crew.split(len(all), func(part, lo, _ int) { first[part] = g.low.nextRun(all, lo) })
	g.crew.split(len(all), func(part, _, _ int) {
		own := all[:first[part+1]]
		touched := 0
		for s := first[part]; s < len(own); {
			if s >= touched {
				touched = min(s+ahead, len(own))
				g.low.touchTies(ms, own[s:touched])
			}
			e := g.low.nextRun(own, s+1)
			if e > s+1 {
				slices.SortFunc(own[s:e], func(a, b keyed) int { return g.compare(ms, g.low.number(a), g.low.number(b)) })
			}
			s = e
		}
	})
}

// arrange puts the mentions, their briefs and their participants side by side
// in the order of all: who works on an event then finds them in one place.
func (g *merger) arrange(ms []*Mention, all []keyed) {
	old, takes := g.briefs, g.takes
	g.ms = make([]*Mention, len(ms))
	g.briefs, g.takes = make([]brief, len(old)), make([]take, len(takes))
	sums := make([]int32, g.crew.parts(len(all))+1)
	g.crew.split(len(all), func(part, lo, hi int) {
		n := int32(0)
		for i := lo; i < hi; i++ {
			k := g.low.number(all[i])
			g.ms[i], g.at[i], g.briefs[i] = ms[k], k, old[k]
			own := old[k+1].at - old[k].at
			all[i] = keyed(own) // the order is done with
			n += own
		}
		sums[part+1] = n
	})
	for p := range len(sums) - 1 {
		sums[p+1] += sums[p]
	}
	g.crew.split(len(all), func(part, lo, hi int) {
		at := sums[part]
		for i := lo; i < hi; i++ {
			b := &g.briefs[i]
			own := takes[b.at : b.at+int32(all[i])]
			b.at = at
			at += int32(copy(g.takes[at:], own))
		}
	})
	g.briefs[len(all)].at = int32(len(takes))
}

// compare orders mentions a and b of ms.
func (g *merger) compare(ms []*Mention, a, b int32) int {
	x, y := &g.briefs[a], &g.briefs[b]
	if c := cmp.Or(cmp.Compare(x.tier, y.tier), cmp.Compare(uint32(x.earliest), uint32(y.earliest)),
		cmp.Compare(uint32(g.day(x)), uint32(g.day(y))), cmp.Compare(uint32(g.at[a]), uint32(g.at[b])), cmp.Compare(x.latest, y.latest)); c != 0 {
		return c
	}
	m, n := ms[a], ms[b]
	return cmp.Or(cmp.Compare(m.Quote, n.Quote), cmp.Compare(x.doc, y.doc), cmp.Compare(m.Doc, n.Doc), cmp.Compare(m.ID, n.ID))
}

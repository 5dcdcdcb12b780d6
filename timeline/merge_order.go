package timeline

import (
	"cmp"
	"math/bits"
	"slices"
)

// pack gives every mention a key that grows with its place in the order of
// [merger.compare], as far as 64 bits tell.
func (g *merger) pack(all []keyed) {
	var least, most [4]uint32
	each := func(b *brief) [4]uint32 {
		return [4]uint32{uint32(b.tier), uint32(b.earliest), uint32(g.day(b)), b.start}
	}
	for i := range g.briefs {
		v := each(&g.briefs[i])
		for k, x := range v {
			if i == 0 {
				least[k], most[k] = x, x
			}
			least[k], most[k] = min(least[k], x), max(most[k], x)
		}
	}
	var shift [4]int // of each field in 128 bits
	width := 0
	for k := 3; k >= 0; k-- {
		shift[k] = width
		width += bits.Len32(most[k] - least[k])
	}
	drop := max(width-64, 0)
	for i := range g.briefs {
		key := uint64(0)
		for k, x := range each(&g.briefs[i]) {
			x := uint64(x - least[k])
			if s := shift[k] - drop; s >= 0 {
				key |= x << s
			} else {
				key |= x >> -s
			}
		}
		all[i] = keyed{key, int32(i)}
	}
}

// inOrder puts the mentions into the order in which Build works: the most
// precisely dated first, then by date, publication and position, then by their
// words; document and ID come last, so that no tie falls by a hash or by the
// name of a document while the content can tell.
func (g *merger) inOrder(ms []*Mention) {
	all := make([]keyed, len(ms))
	g.spare = make([]keyed, len(ms))
	g.pack(all)
	all, g.spare = sortKeyed(all, g.spare)
	inParts(len(all), func(_, lo, hi int) {
		touched := lo
		for s := nextRun(all, lo); s < hi; {
			if s >= touched {
				touched = min(s+ahead, hi)
				touchTies(ms, all[s:touched])
			}
			e := nextRun(all, s+1)
			if e > s+1 {
				slices.SortFunc(all[s:e], func(a, b keyed) int { return g.compare(ms, a.i, b.i) })
			}
			s = e
		}
	})
	g.ms, g.at = make([]*Mention, len(ms)), make([]int32, len(ms))
	inParts(len(all), func(_, lo, hi int) {
		for i := lo; i < hi; i++ {
			g.ms[i], g.at[i] = ms[all[i].i], all[i].i
		}
	})
	g.room = all
}

// nextRun is where the first run of equal keys begins at or after i.
func nextRun(all []keyed, i int) int {
	for i > 0 && i < len(all) && all[i].key == all[i-1].key {
		i++
	}
	return i
}

// compare orders mentions a and b of ms.
func (g *merger) compare(ms []*Mention, a, b int32) int {
	x, y := &g.briefs[a], &g.briefs[b]
	if c := cmp.Or(cmp.Compare(x.tier, y.tier), cmp.Compare(uint32(x.earliest), uint32(y.earliest)),
		cmp.Compare(uint32(g.day(x)), uint32(g.day(y))), cmp.Compare(x.start, y.start), cmp.Compare(x.latest, y.latest)); c != 0 {
		return c
	}
	m, n := ms[a], ms[b]
	return cmp.Or(cmp.Compare(m.Quote, n.Quote), cmp.Compare(x.doc, y.doc), cmp.Compare(m.Doc, n.Doc), cmp.Compare(m.ID, n.ID))
}

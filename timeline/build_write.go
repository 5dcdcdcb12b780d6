package timeline

import (
	"cmp"
	"encoding/binary"
	"math"
	"math/bits"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// write turns the clusters into events, in order.
func (g *merger) write(t *Timeline) {
	roots := g.roots[:0]
	for i := range g.nodes {
		r, n := int32(i), &g.nodes[i]
		switch {
		case g.parent[r] != r || g.ambiguous[r] != nil:
		case n.tier == tierNone:
			for _, m := range g.members(nil, n) {
				t.Undated = append(t.Undated, *g.ms[m])
			}
		default:
			roots = append(roots, r)
		}
	}
	t.Events = g.events(roots)
	for i := range g.nodes {
		fits := g.ambiguous[int32(i)]
		if fits == nil || g.parent[i] != int32(i) {
			continue
		}
		var ids []string
		for _, f := range fits {
			ids = append(ids, g.ms[g.least(&g.nodes[g.find(f)])].ID)
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		for _, m := range g.members(nil, &g.nodes[i]) {
			t.Ambiguous = append(t.Ambiguous, Ambiguity{*g.ms[m], ids})
		}
	}
}

// events writes the clusters of roots, in the order of events. No event asks
// for another, so each goroutine writes a part of them.
func (g *merger) events(roots []int32) []Event {
	out := make([]Event, len(roots))
	dates, ids := slices.Grow(g.room[:0], len(out))[:len(out)], make([]uint64, len(out))
	g.crew.split(len(roots), func(_, lo, hi int) {
		w := eventWriter{merger: g}
		for i := lo; i < hi; i++ {
			if (i-lo)%aheadEvents == 0 {
				w.touchEvents(roots[i:min(i+aheadEvents, hi)])
			}
			n := &g.nodes[roots[i]]
			least := g.least(n)
			w.event(&out[i], n, least)
			dates[i] = keyed(ordered(out[i].Date.Earliest)<<32 | ordered(out[i].Date.Latest))
			ids[i] = binary.BigEndian.Uint64(g.keys[g.at[least]][:])
		}
	})
	permute(out, g.sortEvents(out, dates, ids))
	return out
}

// ordered is d as a number without sign that grows as it does.
func ordered(d extract.Day) uint64 { return uint64(uint32(d) ^ 1<<31) }

// sortEvents is the order of events by date and ID; ids are the first bytes of
// the keys that the IDs are written from.
func (g *merger) sortEvents(events []Event, dates []keyed, ids []uint64) []int32 {
	whole := g.packDates(dates)
	dates = g.sorted(dates)
	for s := 0; s < len(dates); {
		e := g.low.nextRun(dates, s+1)
		slices.SortFunc(dates[s:e], func(a, b keyed) int {
			i, j := g.low.number(a), g.low.number(b)
			if x, y := &events[i].Date, &events[j].Date; !whole && (x.Earliest != y.Earliest || x.Latest != y.Latest) {
				return cmp.Or(cmp.Compare(x.Earliest, y.Earliest), cmp.Compare(x.Latest, y.Latest))
			}
			if ids[i] != ids[j] {
				return cmp.Compare(ids[i], ids[j])
			}
			return cmp.Compare(events[i].ID, events[j].ID)
		})
		s = e
	}
	order := make([]int32, len(dates))
	for i := range dates {
		order[i] = g.low.number(dates[i])
	}
	return order
}

// packDates makes keys of dates, the first day in the upper and the last day in
// the lower half, and reports whether the keys tell them wholly.
func (g *merger) packDates(dates []keyed) (whole bool) {
	least, most := [2]uint32{math.MaxUint32, math.MaxUint32}, [2]uint32{}
	for _, d := range dates {
		for k, x := range [2]uint32{uint32(d >> 32), uint32(d)} {
			least[k], most[k] = min(least[k], x), max(most[k], x)
		}
	}
	shift := bits.Len32(most[1] - least[1])
	drop := max(shift+bits.Len32(most[0]-least[0])-64+int(g.low), 0)
	for i, d := range dates {
		key := uint64(uint32(d>>32)-least[0])<<shift | uint64(uint32(d)-least[1])
		dates[i] = g.low.keyed(key>>drop, int32(i))
	}
	return drop == 0
}

// permute puts element order[i] of s at i; order is used up.
func permute[T any](s []T, order []int32) {
	for i := range order {
		if order[i] < 0 {
			continue
		}
		first, at := s[i], i
		for {
			from := int(order[at])
			order[at] = -1
			if from == i {
				s[at] = first
				break
			}
			s[at] = s[from]
			at = from
		}
	}
}

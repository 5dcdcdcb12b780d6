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

// telling is a cluster that becomes an event: its root, and the mention that
// gives the event its ID.
type telling struct{ root, least int32 }

// events writes the clusters of roots, in the order of events. That order is
// found first, so that each event is written where it stays: to move so many
// pointers while memory is collected costs more than all the rest. No event
// asks for another, so each goroutine writes a part of them.
func (g *merger) events(roots []int32) []Event {
	all := make([]telling, len(roots))
	dates, ids := slices.Grow(g.room[:0], len(all))[:len(all)], make([]uint64, len(all))
	g.crew.split(len(all), func(_, lo, hi int) {
		w := eventWriter{merger: g}
		for i := lo; i < hi; i++ {
			n := &g.nodes[roots[i]]
			all[i] = telling{roots[i], g.least(n)}
			dates[i] = keyed(w.days(n))
			ids[i] = binary.BigEndian.Uint64(g.keys[g.at[all[i].least]][:])
		}
	})
	permute(all, g.sortEvents(all, dates, ids))
	out := make([]Event, len(all))
	g.crew.split(len(all), func(_, lo, hi int) {
		w := eventWriter{merger: g}
		for i := lo; i < hi; i++ {
			if (i-lo)%aheadEvents == 0 {
				w.touchEvents(all[i:min(i+aheadEvents, hi)])
			}
			w.event(&out[i], &g.nodes[all[i].root], all[i].least)
		}
	})
	return out
}

// days is the first and the last day of the event of n, as numbers that sort
// as they do.
func (w *eventWriter) days(n *node) uint64 {
	b := w.brief(n.first)
	lo, hi := b.earliest, b.latest
	for i := w.next[n.first]; i >= 0; i = w.next[i] {
		if b := w.brief(i); b.earliest != lo || b.latest != hi {
			v := w.bestDate(w.inPlace(n))
			lo, hi = int32(v.Earliest), int32(v.Latest)
			break
		}
	}
	return ordered(extract.Day(lo))<<32 | ordered(extract.Day(hi))
}

// ordered is d as a number without sign that grows as it does.
func ordered(d extract.Day) uint64 { return uint64(uint32(d) ^ 1<<31) }

// sortEvents is the order of events by date and ID; ids are the first bytes of
// the keys that the IDs are written from.
func (g *merger) sortEvents(all []telling, dates []keyed, ids []uint64) []int32 {
	whole := g.packDates(dates)
	dates = g.sorted(dates)
	for s := 0; s < len(dates); {
		e := g.low.nextRun(dates, s+1)
		slices.SortFunc(dates[s:e], func(a, b keyed) int {
			i, j := g.low.number(a), g.low.number(b)
			if x, y := all[i], all[j]; !whole {
				w := eventWriter{merger: g}
				if c := cmp.Compare(w.days(&g.nodes[x.root]), w.days(&g.nodes[y.root])); c != 0 {
					return c
				}
			}
			if ids[i] != ids[j] {
				return cmp.Compare(ids[i], ids[j])
			}
			return g.compareIDs(all[i].least, all[j].least)
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

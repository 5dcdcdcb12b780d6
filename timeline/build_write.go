package timeline

import (
	"cmp"
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
			ids = append(ids, g.eventID(&g.nodes[g.find(f)]))
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
	inParts(len(roots), func(_, lo, hi int) {
		w := eventWriter{merger: g}
		for i := lo; i < hi; i++ {
			if (i-lo)%aheadEvents == 0 {
				w.touchMentions(roots[i:min(i+aheadEvents, hi)])
			}
			out[i] = w.event(&g.nodes[roots[i]])
		}
	})
	g.sortEvents(out)
	return out
}

// sortEvents sorts events by date and ID.
func (g *merger) sortEvents(events []Event) {
	all := slices.Grow(g.room[:0], len(events))[:len(events)]
	ordered := func(d extract.Day) uint64 { return uint64(uint32(d) ^ 1<<31) } // numbers below 0 first
	for i := range events {
		d := &events[i].Date
		all[i] = keyed{ordered(d.Earliest)<<32 | ordered(d.Latest), int32(i)}
	}
	all = g.sorted(all)
	for s := 0; s < len(all); {
		e := nextRun(all, s+1)
		slices.SortFunc(all[s:e], func(a, b keyed) int { return cmp.Compare(events[a.i].ID, events[b.i].ID) })
		s = e
	}
	order := make([]int32, len(all))
	for i := range all {
		order[i] = all[i].i
	}
	permute(events, order)
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

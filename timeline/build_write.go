package timeline

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
)

// write turns the clusters into events, in order.
func (g *merger) write(t *Timeline) {
	var roots []int32
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

// fewRoots are written by one goroutine.
const fewRoots = 1 << 12

// events writes the clusters of roots, in the order of events. No event asks
// for another, so each goroutine writes a part of them.
func (g *merger) events(roots []int32) []Event {
	out := make([]Event, len(roots))
	each := func(lo, hi int) {
		w := eventWriter{merger: g}
		for i := lo; i < hi; i++ {
			out[i] = w.event(&g.nodes[roots[i]])
		}
	}
	if procs := runtime.GOMAXPROCS(0); len(roots) < fewRoots || procs == 1 {
		each(0, len(roots))
	} else {
		var all sync.WaitGroup
		for i := range procs {
			all.Go(func() { each(i*len(roots)/procs, (i+1)*len(roots)/procs) })
		}
		all.Wait()
	}
	order := make([]int32, len(out))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		a, b := &out[i], &out[j]
		return cmp.Or(cmp.Compare(a.Date.Earliest, b.Date.Earliest), cmp.Compare(a.Date.Latest, b.Date.Latest), cmp.Compare(a.ID, b.ID))
	})
	permute(out, order)
	return out
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

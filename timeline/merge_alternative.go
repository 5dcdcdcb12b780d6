package timeline

import "slices"

// settle gives nodes whose date has several readings the one that other
// documents support, where exactly one is supported and it is not the first.
func (g *merger) settle() {
	var doubtful []int32
	for i := range g.nodes {
		if len(g.nodes[i].alts) > 0 {
			doubtful = append(doubtful, int32(i))
		}
	}
	if len(doubtful) == 0 {
		return
	}
	var sure blocks
	for i := range g.nodes {
		if n := &g.nodes[i]; n.tier <= tierWeek && len(n.alts) == 0 && !n.soft {
			for day := n.lo; day <= n.hi; day++ {
				sure.post(n, int32(i), uint64(day), true)
			}
		}
	}
	sure.sort()
	for _, i := range doubtful {
		n := &g.nodes[i]
		if g.supported(n, interval{n.lo, n.hi}, sure) {
			continue
		}
		var fit []interval
		for _, a := range n.alts {
			if g.supported(n, a, sure) && !slices.Contains(fit, a) {
				fit = append(fit, a)
			}
		}
		if len(fit) == 1 {
			n.lo, n.hi = fit[0].lo, fit[0].hi
		}
	}
}

// supported reports whether another document tells the event of n at a time
// that meets the reading r.
func (g *merger) supported(n *node, r interval, sure blocks) bool {
	var keys blocks
	for day := r.lo; day <= min(r.hi, r.lo+7); day++ {
		keys.post(n, 0, uint64(day), true)
	}
	for _, k := range keys {
		run := sure.run(k.key)
		for _, p := range run[:min(len(run), maxRun)] {
			if o := &g.nodes[p.i]; o.doc != n.doc && g.compare(n, o).score >= sameDay {
				return true
			}
		}
	}
	return false
}

// readings are the intervals that the date of m can mean.
func readings(m *Mention) []interval {
	out := []interval{{int32(m.Date.Earliest), int32(m.Date.Latest)}}
	for i := range m.Alternatives {
		if v := &m.Alternatives[i].Value; v.Earliest != 0 && v.Latest != 0 {
			out = append(out, interval{int32(v.Earliest), int32(v.Latest)})
		}
	}
	return out
}

// meet reports whether some reading of a and some reading of b have a day in
// common.
func meet(a, b *Mention) bool {
	if len(a.Alternatives) == 0 && len(b.Alternatives) == 0 {
		return a.Date.Earliest <= b.Date.Latest && b.Date.Earliest <= a.Date.Latest
	}
	for _, x := range readings(a) {
		for _, y := range readings(b) {
			if x.lo <= y.hi && y.lo <= x.hi {
				return true
			}
		}
	}
	return false
}

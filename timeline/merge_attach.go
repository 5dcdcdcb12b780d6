package timeline

import (
	"cmp"
	"slices"
)

// attachTier joins every cluster of tier t to the one finer event that it
// fits. Where several fit it is ambiguous and bridges none.
func (g *merger) attachTier(t tier) {
	var coarse []int32
	for i := range g.nodes {
		if g.parent[i] == int32(i) && g.nodes[i].tier == t && g.nodes[i].hi >= g.nodes[i].lo {
			coarse = append(coarse, int32(i))
		}
	}
	if len(coarse) == 0 {
		return
	}
	index := g.monthIndex(t)
	type choice struct{ from, to int32 }
	var chosen []choice
	for _, r := range coarse {
		if g.stopped() {
			return
		}
		fits := g.fits(r, index)
		switch {
		case len(fits) == 0:
		case len(fits) == 1 || fits[0].score >= fits[1].score+margin:
			chosen = append(chosen, choice{r, fits[0].b})
		default:
			for _, f := range fits {
				if f.score > fits[0].score-margin {
					g.ambiguous[r] = append(g.ambiguous[r], f.b)
				}
			}
		}
	}
	for _, c := range chosen {
		g.noteNodes(g.find(c.to), g.find(c.from), MergeCoarse)
		g.join(g.find(c.from), g.find(c.to))
	}
}

// monthIndex lists the clusters finer than t by month and participant or family.
func (g *merger) monthIndex(t tier) blocks {
	var b blocks
	for i := range g.nodes {
		n := &g.nodes[i]
		if g.parent[i] != int32(i) || n.tier >= t || g.ambiguous[int32(i)] != nil {
			continue
		}
		for slot, last := month(n.lo), month(n.hi); slot <= last && slot <= month(n.lo)+1; slot++ {
			b.post(n, int32(i), slot, true)
		}
	}
	b.sort()
	return b
}

// month is a block of about a month.
func month(day int32) uint64 { return uint64(max(day, 0)) / 31 }

// fits lists the finer events that r can be, best first.
func (g *merger) fits(r int32, index blocks) []pair {
	n := &g.nodes[r]
	var keys blocks
	first := month(n.lo)
	last := min(month(n.hi), first+maxMonths)
	for slot := first; slot <= last; slot++ {
		keys.post(n, 0, slot, true)
	}
	seen := map[int32]bool{}
	var out []pair
	for _, k := range keys {
		run := index.run(k.key)
		for _, p := range run[:min(len(run), g.compared)] {
			c := g.find(p.i)
			if seen[c] {
				continue
			}
			seen[c] = true
			if score, ok := g.fit(n, &g.nodes[c]); ok {
				out = append(out, pair{r, c, score, 0})
			}
		}
	}
	slices.SortFunc(out, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.b, y.b))
	})
	return out
}

// fit scores whether the coarse or undated n is the event x.
func (g *merger) fit(n, x *node) (float64, bool) {
	if x.hi < n.lo || x.lo > n.hi || periods(n, x) {
		return 0, false
	}
	v := g.compare(n, x)
	if x.soft {
		v.score -= softCost
	}
	if n.tier < tierNone {
		return v.score, v.score >= attach
	}
	return v.score, v.score >= undated && v.kind >= 1 && (v.parts > 0.5 || v.figure > 0 || v.place >= 1 || v.terms >= sameSpeech) && (!n.speech || v.terms >= sameSpeech)
}

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
	fits := make([][]pair, len(coarse))
	g.each(len(coarse), func(c *comparer, _, lo, hi int) {
		for i := lo; i < hi && !c.stopped(); i++ {
			fits[i] = c.fits(coarse[i], &index)
		}
	})
	type choice struct{ from, to int32 }
	var chosen []choice
	for i, r := range coarse {
		fits := fits[i]
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
func (g *merger) monthIndex(t tier) index {
	n := 0
	for i := range g.nodes {
		if g.parent[i] == int32(i) && g.nodes[i].tier < t {
			n += g.nodes[i].posts(tierMonth)
		}
	}
	b := make(blocks, 0, n)
	for i := range g.nodes {
		n := &g.nodes[i]
		if g.parent[i] != int32(i) || n.tier >= t || g.ambiguous[int32(i)] != nil {
			continue
		}
		for slot, last := month(n.lo), month(n.hi); slot <= last && slot <= month(n.lo)+1; slot++ {
			b.post(n, int32(i), slot, true)
		}
	}
	return newIndex(b)
}

// month is a block of about a month.
func month(day int32) uint64 { return uint64(max(day, 0)) / 31 }

// fits lists the finer events that r can be, best first.
func (c *comparer) fits(r int32, index *index) []pair {
	if c.seen == nil {
		c.seen = make([]int32, len(c.nodes))
	}
	c.round++
	n := &c.nodes[r]
	c.keys = c.keys[:0]
	first := month(n.lo)
	last := min(month(n.hi), first+maxMonths)
	for slot := first; slot <= last; slot++ {
		c.keys.post(n, 0, slot, true)
	}
	var out []pair
	for _, k := range c.keys {
		run := index.run(k.key)
		for _, p := range run[:min(len(run), c.compared)] {
			x := c.root(p.i)
			if c.seen[x] == c.round {
				continue
			}
			c.seen[x] = c.round
			if score, ok := c.fit(n, &c.nodes[x]); ok {
				out = append(out, pair{r, x, score, 0})
			}
		}
	}
	slices.SortFunc(out, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.b, y.b))
	})
	return out
}

// fit scores whether the coarse or undated n is the event x.
func (c *comparer) fit(n, x *node) (float64, bool) {
	if x.hi < n.lo || x.lo > n.hi || periods(n, x) {
		return 0, false
	}
	v := c.compare(n, x)
	if x.soft {
		v.score -= softCost
	}
	if n.tier < tierNone {
		return v.score, v.score >= attach
	}
	return v.score, v.score >= undated && v.kind >= 1 && (v.parts > 0.5 || v.figure > 0 || v.place >= 1 || v.terms >= sameSpeech) && (!n.speech || v.terms >= sameSpeech)
}

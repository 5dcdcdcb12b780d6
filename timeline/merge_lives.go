package timeline

// linkLives joins what happens only once: all mentions of one person's death
// are one event, whatever dates they give.
func (g *merger) linkLives() {
	first := map[int64]int32{}
	joined := map[int32]bool{}
	for i := range g.nodes {
		k := g.nodes[i].life()
		if k == 0 {
			continue
		}
		r := g.find(int32(i))
		if a, ok := first[k]; ok {
			g.noteNodes(g.find(a), r, MergeLife)
			g.join(g.find(a), r)
			joined[g.find(a)] = true
			continue
		}
		first[k] = r
	}
	w := eventWriter{merger: g}
	for r := range joined {
		n := &g.nodes[g.find(r)]
		if v := w.bestDate(w.inPlace(n)); tierOf(&v) != tierNone {
			n.lo, n.hi, n.tier, n.soft = int32(v.Earliest), int32(v.Latest), tierOf(&v), false
		}
	}
}

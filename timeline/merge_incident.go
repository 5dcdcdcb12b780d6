package timeline

// linkIncidents joins what one report tells of harm on one day, where it can be
// but one incident: that it was an attack, that a car ran into people and that
// nine were killed are told by verbs of as many kinds.
func (g *merger) linkIncidents() {
	first, list := g.byDocument()
	for d := range g.published {
		mates := list[first[d]:first[d+1]]
		for i, x := range mates {
			if r := g.incidentOf(mates, i); r >= 0 {
				if a, b := g.find(x), g.find(r); a != b {
					g.noteNodes(b, a, MergeIncident)
					g.join(a, b)
				}
			}
		}
	}
}

// incidentOf is the one incident among the nodes of a document that node i of
// them can be part of, -1 for none and for several.
func (g *merger) incidentOf(mates []int32, i int) int32 {
	n := &g.nodes[mates[i]]
	if !n.harm || n.plan || n.lives && !n.deadly && !n.toll {
		return -1
	}
	own, found := g.find(mates[i]), int32(-1)
	for k := max(i-maxTold, 0); k < min(i+maxTold, len(mates)); k++ {
		o := &g.nodes[mates[k]]
		if k == i || !o.incident || o.plan || o.lo > n.hi || n.lo > o.hi {
			continue
		}
		r := g.find(mates[k])
		if r == own || r == found {
			continue
		}
		if found >= 0 {
			return -1
		}
		if !g.harmOf(own, r) {
			return -1
		}
		found = r
	}
	return found
}

// harmOf reports that nothing tells the clusters of roots a and b apart but
// their kinds.
func (g *merger) harmOf(a, b int32) bool {
	x, y := &g.nodes[a], &g.nodes[b]
	if !x.specific && placeEvidence(x, y) <= 0 {
		return false // something happened, somewhere
	}
	return x.kinds&y.kinds == 0 && (x.shape^y.shape)&twofold == 0 && countApart(x, y) == 0 && !g.barred(a, b) && partEvidence(x, y) >= 0 && placeEvidence(x, y) >= 0 && !otherActor(x, y)
}

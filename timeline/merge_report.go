package timeline

// linkReports joins what one report tells of one day by words of several kinds,
// where it can be but one event: that it was an attack, that a car ran into
// people and that nine were killed are one incident; to condemn, and to say on
// the same day that one condemns, is one act of speech.
func (g *merger) linkReports() {
	first, list := g.byDocument()
	for d := range g.published {
		mates := list[first[d]:first[d+1]]
		for i, x := range mates {
			n := &g.nodes[x]
			switch {
			case n.plan:
			case n.harm && (n.deadly || n.toll || !n.lives):
				g.linkReport(mates, i, (*node).incidental)
			case n.speech && !n.specific:
				g.linkReport(mates, i, (*node).uttered)
			}
		}
	}
}

// incidental reports that n names what did harm.
func (n *node) incidental() bool { return n.incident }

// uttered reports that n says what one said.
func (n *node) uttered() bool { return n.speech && n.specific }

// linkReport joins node i of a document to the one event of its day that is of
// a sort.
func (g *merger) linkReport(mates []int32, i int, sort func(*node) bool) {
	n := &g.nodes[mates[i]]
	own, found := g.find(mates[i]), int32(-1)
	for k := max(i-maxTold, 0); k < min(i+maxTold, len(mates)); k++ {
		o := &g.nodes[mates[k]]
		if r := g.find(mates[k]); k != i && sort(o) && !o.plan && o.lo <= n.hi && n.lo <= o.hi && r != own && r != found {
			if found >= 0 {
				return // which of the two?
			}
			found = r
		}
	}
	if found >= 0 && g.otherWords(own, found) {
		g.noteNodes(found, own, MergeReport)
		g.join(own, found)
	}
}

// otherWords reports that nothing tells the clusters of roots a and b apart but
// their kinds; what shares a kind has been judged before.
func (g *merger) otherWords(a, b int32) bool {
	x, y := &g.nodes[a], &g.nodes[b]
	parts, place := partEvidence(x, y), placeEvidence(x, y)
	if !x.specific && !x.speech && place <= 0 {
		return false // something happened, somewhere
	}
	return x.kinds&y.kinds == 0 && (x.shape^y.shape)&twofold == 0 && countApart(x, y) == 0 && parts >= 0 && place >= 0 &&
		!g.barred(a, b) && !otherActor(x, y)
}

package timeline

// maxTold is with how many nodes of its document a node is compared to see
// whether they are told as two events.
const maxTold = 24

// tellApart notes the nodes of one document that it tells as two events, of one
// kind and about the same days: in two towns, or as two steps. No other document
// can make them one, so clusters that hold them are not joined.
func (g *merger) tellApart() {
	first, list := g.byDocument()
	for d := range g.published {
		mates := list[first[d]:first[d+1]]
		for i, x := range mates {
			for _, y := range mates[i+1 : min(len(mates), i+1+maxTold)] {
				a, b := &g.nodes[x], &g.nodes[y]
				if b.lo > a.hi+1 {
					break // they come in order of their days
				}
				if g.twoTold(a, b) {
					g.apart[x] = append(g.apart[x], y)
					g.apart[y] = append(g.apart[y], x)
				}
			}
		}
	}
}

// byDocument lists the nodes of single days by document, in their order: those
// of document d stand at list[first[d]:first[d+1]].
func (g *merger) byDocument() (first, list []int32) {
	first = make([]int32, len(g.published)+1)
	each := func(do func(i int32, doc int32)) {
		for i := range g.nodes {
			if n := &g.nodes[i]; n.doc >= 0 && n.tier == tierDay {
				do(int32(i), n.doc)
			}
		}
	}
	each(func(_, doc int32) { first[doc+1]++ })
	for d := range g.published {
		first[d+1] += first[d]
	}
	list = make([]int32, first[len(g.published)])
	at := append([]int32(nil), first...)
	each(func(i, doc int32) {
		list[at[doc]] = i
		at[doc]++
	})
	return first, list
}

// twoTold reports that a and b of one document are two events of one kind.
func (g *merger) twoTold(a, b *node) bool {
	if _, ok := near(a, b); !ok || a.kind != b.kind || !a.specific {
		return false
	}
	return g.solo.steps(a, b, verdict{parts: partEvidence(a, b), place: placeEvidence(a, b), figure: figureEvidence(a, b)})
}

// barred reports that the clusters of roots a and b hold what one document
// tells as two events.
func (g *merger) barred(a, b int32) bool {
	if len(g.apart) == 0 {
		return false
	}
	for _, n := range g.apart[a] {
		if g.root(n) == b {
			return true
		}
	}
	return false
}

package timeline

import "slices"

// either joins the actors of two tellings: 0 is nobody known, -1 are several.
func either[T int16 | int32](a, b T) T {
	switch {
	case a == 0 || a == b:
		return b
	case b == 0:
		return a
	}
	return -1
}

// maxTellings is how many different tellings of a cluster are remembered.
const maxTellings = 12

// tellings is what has joined n as it was before, or n alone, in room. What only
// the parts of a cluster tell apart is apart from the whole too, however much
// the whole has gathered.
func (n *node) tellings(room *[1]*node) []*node {
	if n.rare != nil && len(n.rare.tellings) > 0 {
		return n.rare.tellings
	}
	room[0] = n
	return room[:]
}

// joinTellings adds those of y to x, before anything else of theirs is joined.
func (g *merger) joinTellings(x, y *node) {
	var rx, ry [1]*node
	a, b := x.tellings(&rx), y.tellings(&ry)
	if len(a) == 1 && len(b) == 1 && a[0].alike(b[0]) {
		return
	}
	all := append(g.tellings.cut(min(len(a)+len(b), maxTellings)), a...)
	if len(a) == 1 && a[0] == x { // as it was: x itself goes on to grow
		all[0] = &append(g.grown.cut(1), *x)[0]
	}
	for _, o := range b {
		if len(all) < maxTellings && !slices.ContainsFunc(all, o.alike) {
			all = append(all, o)
		}
	}
	own := &append(g.rarities.cut(1), rarity{})[0]
	if x.rare != nil {
		*own = *x.rare
	}
	own.tellings = all
	x.rare = own
}

// alike reports that n and o tell the same one from others: of those that name
// nobody who acts, what happens and where is enough.
func (n *node) alike(o *node) bool {
	if n.kind != o.kind || n.kinds != o.kinds || n.facets != o.facets || n.shape != o.shape || n.action != o.action || n.place != o.place || n.actor != o.actor || n.side != o.side {
		return false
	}
	if n.actor == 0 && n.side == 0 {
		return slices.Equal(n.parts, o.parts)
	}
	return slices.Equal(n.parts[:n.persons], o.parts[:o.persons]) && slices.Equal(n.nations, o.nations)
}

// otherActor reports that different persons or different countries do what a
// and b tell: two ministers condemn, two states recall their ambassadors.
func otherActor(a, b *node) bool { return anyTwo(a, b, (*node).otherDoes) }

// anyTwo reports whether test holds for a telling of a and one of b.
func anyTwo(a, b *node, test func(a, b *node) bool) bool {
	var ra, rb [1]*node
	y := b.tellings(&rb)
	for _, n := range a.tellings(&ra) {
		for _, o := range y {
			if test(n, o) {
				return true
			}
		}
	}
	return false
}

// otherDoes reports that n and o are done by different ones. It asks that of
// what one does alone, not of talks or a war.
func (n *node) otherDoes(o *node) bool {
	said := n.speech && o.speech
	if n.kind != o.kind && !said || n.mutual || o.mutual {
		return false
	}
	if n.actor > 0 && o.actor > 0 && n.actor != o.actor && (said || !n.knows(o.actor-1) && !o.knows(n.actor-1)) {
		return true
	}
	return n.kind == o.kind && (n.alone(o) || o.alone(n))
}

// alone reports that one country acts in n, and only others in o.
func (n *node) alone(o *node) bool {
	return n.side > 0 && o.side != 0 && n.side != o.side && !slices.Contains(o.nations, n.side-1)
}

// knows reports that person who takes part in n.
func (n *node) knows(who int32) bool {
	_, ok := slices.BinarySearch(n.parts[:n.persons], who)
	return ok
}

// twoCamps reports that a telling of a and one of b can hardly be one event,
// whatever the others of their clusters have in common.
func twoCamps(a, b *node) bool { return anyTwo(a, b, (*node).excludes) }

// excludes reports that kinds, participants and places of n and o are as
// different as no common words make up for. Who acts has been asked before.
func (n *node) excludes(o *node) bool {
	sum := formEvidence(n, o) + partEvidence(n, o) + placeEvidence(n, o)
	if twoSpeakers(n, o) {
		sum -= speakers
	}
	return sum < excluded
}

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

// otherActor reports that different persons or different countries do what a
// and b tell: two ministers condemn, two states recall their ambassadors. It
// asks that of what one does alone, not of talks or a war.
func otherActor(a, b *node) bool {
	if a.kind != b.kind || a.mutual {
		return false
	}
	if a.actor > 0 && b.actor > 0 && a.actor != b.actor && (a.speech && b.speech || !a.knows(b.actor-1) && !b.knows(a.actor-1)) {
		return true
	}
	return a.alone(b) || b.alone(a)
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

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

// deed is who does what a telling tells. A cluster of several tellings keeps
// those of all: what only its parts tell apart is apart from the whole too,
// however many names the whole has gathered.
type deed struct {
	actor          int32
	side           int16
	kind           int16
	speech, mutual bool
	persons        []int32
	nations        []int16
}

// maxDeeds is how many different deeds of a cluster are remembered.
const maxDeeds = 8

// acts reports that n names who acts.
func (n *node) acts() bool { return n.actor != 0 || n.side != 0 }

func (n *node) deed() deed {
	return deed{n.actor, n.side, n.kind, n.speech, n.mutual, n.parts[:n.persons], n.nations}
}

// deeds is what n and what has joined it do, in room where it is one alone.
func (n *node) deeds(room *[1]deed) []deed {
	switch {
	case n.rare != nil && len(n.rare.deeds) > 0:
		return n.rare.deeds
	case !n.acts():
		return nil
	}
	room[0] = n.deed()
	return room[:]
}

// joinDeeds adds those of y to x, before anything else of theirs is joined.
func (x *node) joinDeeds(y *node) {
	var rx, ry [1]deed
	a, b := x.deeds(&rx), y.deeds(&ry)
	if len(b) == 0 || len(a) == 1 && len(b) == 1 && a[0].alike(&b[0]) {
		return
	}
	all := append(make([]deed, 0, len(a)+len(b)), a...)
	for i := range b {
		if len(all) < maxDeeds && !slices.ContainsFunc(all, func(d deed) bool { return d.alike(&b[i]) }) {
			all = append(all, b[i])
		}
	}
	x.more().deeds = all
}

// alike reports that d and o tell the same one from others.
func (d *deed) alike(o *deed) bool {
	return d.actor == o.actor && d.side == o.side && d.kind == o.kind && slices.Equal(d.persons, o.persons) && slices.Equal(d.nations, o.nations)
}

// otherActor reports that different persons or different countries do what a
// and b tell: two ministers condemn, two states recall their ambassadors.
func otherActor(a, b *node) bool {
	var ra, rb [1]deed
	x, y := a.deeds(&ra), b.deeds(&rb)
	for i := range x {
		for k := range y {
			if x[i].other(&y[k]) {
				return true
			}
		}
	}
	return false
}

// other reports that d and o are done by different ones. It asks that of what
// one does alone, not of talks or a war.
func (d *deed) other(o *deed) bool {
	said := d.speech && o.speech
	if d.kind != o.kind && !said || d.mutual || o.mutual {
		return false
	}
	if d.actor > 0 && o.actor > 0 && d.actor != o.actor && (said || !d.knows(o.actor-1) && !o.knows(d.actor-1)) {
		return true
	}
	return d.kind == o.kind && (d.alone(o) || o.alone(d))
}

// alone reports that one country acts in d, and only others in o.
func (d *deed) alone(o *deed) bool {
	return d.side > 0 && o.side != 0 && d.side != o.side && !slices.Contains(o.nations, d.side-1)
}

// knows reports that person who takes part in d.
func (d *deed) knows(who int32) bool {
	_, ok := slices.BinarySearch(d.persons, who)
	return ok
}

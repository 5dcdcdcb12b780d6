package timeline

import (
	"cmp"
	"slices"
)

// join merges the clusters of roots a and b; the one with the smaller first
// mention keeps the name.
func (g *merger) join(a, b int32) {
	if g.nodes[b].first < g.nodes[a].first {
		a, b = b, a
	}
	x, y := &g.nodes[a], &g.nodes[b]
	g.parent[b] = a
	if not := g.apart[b]; len(not) > 0 {
		g.apart[a] = append(g.apart[a], not...)
	}
	x.grown = true
	terms := mergeTerms(x.terms(), y.terms())
	g.joinTellings(x, y)
	forms := x.shape | y.shape
	g.absorb(x, y)
	x.shape = forms
	if terms != nil || x.rare != nil {
		x.more().terms = terms
	}
}

// absorb adds what y knows to x.
func (g *merger) absorb(x, y *node) {
	x.joinTime(y)
	x.joinParts(y)
	x.joinPlace(y)
	x.joinWhat(y)
	g.follow(x, y)
}

// joinTime: a date of publication yields to any other, a coarse date to a finer
// one; of equal ones the interval of both remains.
func (x *node) joinTime(y *node) {
	switch {
	case y.tier == tierNone || y.soft && !x.soft && x.tier != tierNone, x.own && !y.own && x.tier == y.tier:
	case x.tier == tierNone, x.soft && !y.soft, y.tier < x.tier, !x.own && y.own && x.tier == y.tier:
		x.lo, x.hi, x.tier, x.soft, x.own = y.lo, y.hi, y.tier, y.soft, y.own
	case x.lo <= y.hi && y.lo <= x.hi:
		if y.tier == x.tier {
			x.lo, x.hi = max(x.lo, y.lo), min(x.hi, y.hi)
		}
	default:
		x.lo, x.hi = min(x.lo, y.lo), max(x.hi, y.hi)
	}
}

func (x *node) joinParts(y *node) {
	if !within(y, x) {
		persons := union(x.parts[:x.persons], y.parts[:y.persons])
		others := union(x.parts[x.persons:], y.parts[y.persons:])
		x.persons = int32(len(persons))
		x.parts = append(persons, others...)
	}
	x.named = x.named || y.named
	x.actor, x.side, x.contest = either(x.actor, y.actor), either(x.side, y.side), either(x.contest, y.contest)
}

// joinPlace: the countries that a clause names stand before those that its
// document is about, a place in a country before the country.
func (x *node) joinPlace(y *node) {
	if x.implied == y.implied || len(x.nations) == 0 || len(y.nations) == 0 {
		x.implied = x.implied && y.implied
		x.nations = union(x.nations, y.nations)
	} else if x.implied {
		x.nations, x.implied = y.nations, false
	}
	if x.place < 0 || x.broad && y.place >= 0 && !y.broad {
		x.place, x.country, x.broad, x.town = y.place, y.country, y.broad, y.town
	}
}

func (x *node) joinWhat(y *node) {
	x.shape = (x.shape|y.shape)&^twofold | x.shape&y.shape&twofold // "two quakes hit" is also said where each is told
	x.count = either(x.count, y.count)
	x.toll, x.deadly, x.mutual = x.toll && y.toll, x.deadly || y.deadly, x.mutual && y.mutual
	x.joinKind(y)
	if also := y.also(); also != 0 {
		x.more().also |= also
	}
	for _, f := range y.figures() {
		if r := x.more(); len(r.figures) < maxFigures && !slices.Contains(r.figures, f) {
			r.figures = append(slices.Clip(r.figures), f)
		}
	}
}

// joinKind: what is only said of an event, or names it by nothing, tells not of
// what kind it is.
func (x *node) joinKind(y *node) {
	switch {
	case x.kind == y.kind:
		x.facets |= y.facets
	case !x.specific:
		x.facets = y.facets
	}
	switch {
	case x.specific == y.specific:
		x.fams |= y.fams
	case y.specific:
		x.fams = y.fams
	}
	x.joinSaid(y)
}

// joinSaid takes the kind and the kinds of y, where they are not what is only
// said of x.
func (x *node) joinSaid(y *node) {
	switch {
	case y.speech && !x.speech:
		return
	case !x.specific, x.speech && !y.speech && y.specific:
		x.kind, x.specific = y.kind, y.specific
	}
	if x.speech && !y.speech {
		x.kinds = 0
	}
	x.speech = x.speech && y.speech
	x.kinds |= y.kinds
}

// follow puts the mentions of y behind those of x; the first is the smallest.
func (g *merger) follow(x, y *node) {
	if y.first < x.first {
		g.next[y.last] = x.first
		x.first = y.first
		return
	}
	g.next[x.last] = y.first
	x.last = y.last
}

// members is the indexes of the mentions of n, ascending, in dst.
func (g *merger) members(dst []int32, n *node) []int32 {
	for i := n.first; i >= 0; i = g.next[i] {
		dst = append(dst, i)
	}
	slices.Sort(dst)
	return dst
}

// within reports that x has all participants of y.
func within(y, x *node) bool {
	return common(y.parts[:y.persons], x.parts[:x.persons]) == int(y.persons) &&
		common(y.parts[y.persons:], x.parts[x.persons:]) == len(y.parts)-int(y.persons)
}

// union is the members of two ascending lists, ascending; a itself where b adds
// none.
func union[T cmp.Ordered](a, b []T) []T {
	if len(b) == 0 {
		return a
	}
	out := make([]T, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		x := min(a[0], b[0])
		if a[0] == x {
			a = a[1:]
		}
		if b[0] == x {
			b = b[1:]
		}
		out = append(out, x)
	}
	return append(append(out, a...), b...)
}

package timeline

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// Scores from which two nodes tell one event.
const (
	sameDay    = 2.5 // dates that meet
	nextDay    = 3.5 // dates one day apart
	attach     = 2.5 // a coarse date and the one event in it that fits
	undated    = 3.2 // no date at all
	sameSpeech = 0.6 // words that undated speech must share with what it repeats
	margin     = 0.7 // by which the best of several must lead
	softAfter  = 3.0 // a date of publication up to two days after the event
	softCost   = 0.5 // what a date of publication is worth less for a coarse mention
)

// Bounds of comparisons; nothing is dropped by them.
const (
	maxSupport = 48  // documents that are counted for one date
	maxMonths  = 240 // months of a coarse interval that are searched
	maxFigures = 64  // figures of one cluster that are compared
	maxTerms   = 512 // word hashes of one cluster that are compared: the smallest
	undatedFar = 500 // days before or after publication that an undated event can lie
)

// merger holds the working state of Build. Mentions are numbered in the order
// of [merger.inOrder].
type merger struct {
	ctx        context.Context // of the one call of Build
	solo       *comparer       // for what is done one by one
	compared   int             // nodes of one block that are all compared with each other
	lex        *lexicon
	docs       map[string]int32
	published  []extract.Day
	ms         []*Mention
	at         []int32 // by mention: where it stands in the set, in keys and briefs
	keys       []key
	briefs     []brief
	takes      []take // the participants of all mentions
	ids        idTable
	kinds      []kindInfo
	kindOf     map[string]int32
	fams       map[string]int16
	acts       []act // by number of the trigger
	actions    []string
	partNation []int16
	partBroad  []bool // a country
	codes      map[string]int16
	codeName   []string // by code
	room       []keyed  // for what is to be sorted
	spare      []keyed
	ints       slab[int32]
	codesOf    slab[int16]
	nodes      []node
	next       []int32 // by mention: the next one of its node, -1 at the end
	parent     []int32 // union-find over nodes; a root holds the merged node
	roots      []int32
	ambiguous  map[int32][]int32
	explain    bool
	notes      []note // with explain
}

// find is the root of node i.
func (g *merger) find(i int32) int32 {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

// root is find that writes nothing, for several at once.
func (g *merger) root(i int32) int32 {
	for g.parent[i] != i {
		i = g.parent[i]
	}
	return i
}

// join merges the clusters of roots a and b; the one with the smaller first
// mention keeps the name.
func (g *merger) join(a, b int32) {
	if g.nodes[b].first < g.nodes[a].first {
		a, b = b, a
	}
	x, y := &g.nodes[a], &g.nodes[b]
	g.parent[b] = a
	terms := mergeTerms(x.terms(), y.terms())
	g.absorb(x, y)
	if terms != nil || x.rare != nil {
		x.more().terms = terms
	}
}

// absorb adds what y knows to x. A date of publication yields to any other, a
// coarse date to a finer one; of equal ones the interval of both remains.
func (g *merger) absorb(x, y *node) {
	switch {
	case y.tier == tierNone || y.soft && !x.soft && x.tier != tierNone:
	case x.tier == tierNone, x.soft && !y.soft, y.tier < x.tier:
		x.lo, x.hi, x.tier, x.soft = y.lo, y.hi, y.tier, y.soft
	case x.lo <= y.hi && y.lo <= x.hi:
		if y.tier == x.tier {
			x.lo, x.hi = max(x.lo, y.lo), min(x.hi, y.hi)
		}
	default:
		x.lo, x.hi = min(x.lo, y.lo), max(x.hi, y.hi)
	}
	if !within(y, x) {
		persons := union(x.parts[:x.persons], y.parts[:y.persons])
		others := union(x.parts[x.persons:], y.parts[y.persons:])
		x.persons = int32(len(persons))
		x.parts = append(persons, others...)
	}
	if x.implied == y.implied || len(x.nations) == 0 || len(y.nations) == 0 {
		x.implied = x.implied && y.implied
		x.nations = union(x.nations, y.nations)
	} else if x.implied {
		x.nations, x.implied = y.nations, false
	}
	if x.place < 0 || x.broad && y.place >= 0 && !y.broad {
		x.place, x.country, x.broad, x.town = y.place, y.country, y.broad, y.town
	}
	x.gather, x.pair = x.gather || y.gather, x.pair || y.pair
	x.named = x.named || y.named
	x.toll, x.deadly = x.toll && y.toll, x.deadly || y.deadly
	if !x.specific {
		x.kind, x.specific = y.kind, y.specific
	}
	x.kinds |= y.kinds
	x.also |= y.also
	x.fams |= y.fams
	for _, f := range y.figures() {
		if r := x.more(); len(r.figures) < maxFigures && !slices.Contains(r.figures, f) {
			r.figures = append(slices.Clip(r.figures), f)
		}
	}
	g.follow(x, y)
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

// pair is a candidate for joining.
type pair struct {
	a, b  int32
	score float64
	gap   int32
}

// comparePairs puts the best pair first.
func comparePairs(x, y pair) int {
	if x.score != y.score {
		return cmp.Compare(y.score, x.score)
	}
	return cmp.Or(cmp.Compare(x.gap, y.gap), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
}

// inTurn reads sorted lists as one.
func inTurn(lists [][]pair) iter.Seq[pair] {
	return func(yield func(pair) bool) {
		for {
			first := -1
			for i, l := range lists {
				if len(l) > 0 && (first < 0 || comparePairs(l[0], lists[first][0]) < 0) {
					first = i
				}
			}
			if first < 0 || !yield(lists[first][0]) {
				return
			}
			lists[first] = lists[first][1:]
		}
	}
}

// link joins nodes of one tier, best pairs first. The order is a function of
// the nodes alone, so the result does not depend on the order of input.
func (g *merger) link(t tier) {
	roots := g.roots[:0]
	for i := range g.nodes {
		if g.nodes[i].tier == t && g.parent[i] == int32(i) {
			roots = append(roots, int32(i))
		}
	}
	g.roots = roots
	if len(roots) < 2 {
		return
	}
	for p := range inTurn(g.pairs(roots, t)) {
		if g.solo.stopped() {
			return
		}
		a, b := g.find(p.a), g.find(p.b)
		if a == b {
			continue
		}
		if (a != p.a || b != p.b) && !g.solo.same(&g.nodes[a], &g.nodes[b]) {
			continue
		}
		g.noteNodes(a, b, MergeDates)
		g.join(a, b)
	}
}

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
	for r := range joined {
		n := &g.nodes[g.find(r)]
		var ms []*Mention
		for _, i := range g.members(nil, n) {
			ms = append(ms, g.ms[i])
		}
		if v := bestDate(ms); tierOf(&v) != tierNone {
			n.lo, n.hi, n.tier, n.soft = int32(v.Earliest), int32(v.Latest), tierOf(&v), false
		}
	}
}

// same is the test of whether two dated nodes tell one event.
func (c *comparer) same(a, b *node) bool {
	_, ok := c.judge(a, b)
	return ok
}

func (c *comparer) judge(a, b *node) (verdict, bool) {
	gap, ok := near(a, b)
	if !ok || periods(a, b) {
		return verdict{}, false
	}
	v := c.compare(a, b)
	switch {
	case gap == 0:
		return v, v.score >= sameDay && (v.parts >= 0 || v.place >= 1 || v.figure > 0) && (v.tells() || fulfils(a, b) || oneReport(a, b, v))
	case a.soft != b.soft:
		return v, v.score >= softAfter
	}
	return v, v.score >= nextDay && v.kind >= 1.5 && v.parts > 0.5
}

package timeline

import (
	"cmp"
	"context"
	"iter"
	"math"

	"github.com/hawliyat/hawliyat/extract"
)

// Scores from which two nodes tell one event.
const (
	sameDay     = 2.5 // dates that meet
	hopeless    = 0.5 // below it what was one event has grown into two
	strange     = 3.0 // the same of what is called by words of other kinds
	nextDay     = 3.5 // dates one day apart
	attach      = 2.5 // a coarse date and the one event in it that fits
	undated     = 3.2 // no date at all
	retold      = 2.7 // no date, but the words of the event
	wordForWord = 2.9 // no date, but most of the words
	sameSpeech  = 0.6 // words that undated speech must share with what it repeats
	margin      = 0.7 // by which the best of several must lead
	softAfter   = 3.0 // a date of publication up to two days after the event
	softCost    = 0.5 // what a date of publication is worth less for a coarse mention
)

// retoldWords is what the words of an undated clause and of the event that it
// tells again must share.
const retoldWords = 0.3

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
	ctx         context.Context // of the one call of Build
	crew        crew
	solo        *comparer   // for what is done one by one
	several     []*comparer // for what is done by several at once
	compared    int         // nodes of one block that are all compared with each other
	lex         *lexicon
	docs        map[string]int32
	published   []extract.Day
	ms          []*Mention
	at          []int32 // by mention: where it stands in the set, as in keys; before they are in order, where it begins
	keys        []key
	briefs      []brief // by mention, and one behind the last
	takes       []take  // the participants of all mentions
	ids         idTable
	words       []wording
	kinds       []kindInfo
	kindOf      map[string]int32
	fams        map[string]int16
	acts        []act // by number of the trigger
	actions     []string
	partNation  []int16
	partBroad   []bool // a country
	partGroup   []bool // a meeting of many
	partContest []bool // a name of an event
	partTeam    []bool // the team of a country
	codes       table[string]
	low         packing // of what is sorted
	room        []keyed // for it
	spare       []keyed
	ints        slab[int32]
	codesOf     slab[int16]
	grown       slab[node] // as they were before
	tellings    slab[*node]
	rarities    slab[rarity]
	nodes       []node
	next        []int32 // by mention: the next one of its node, -1 at the end
	parent      []int32 // union-find over nodes; a root holds the merged node
	roots       []int32
	ambiguous   map[int32][]int32
	apart       map[int32][]int32 // by root: the nodes with which it is not one event
	explain     bool
	notes       []note // with explain
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
		if g.outgrown(p, a, b) || g.barred(a, b) {
			continue
		}
		g.noteNodes(a, b, MergeDates)
		g.join(a, b)
	}
}

// outgrown reports that the clusters of roots a and b have grown since the pair
// p of their nodes was found, and are not one event any more.
func (g *merger) outgrown(p pair, a, b int32) bool {
	x, y := &g.nodes[a], &g.nodes[b]
	if !x.grown && !y.grown {
		return false
	}
	return (a != p.a || b != p.b) && !g.solo.same(x, y) || g.solo.compare(x, y).score < hopeless || otherActor(x, y) || twoCamps(x, y)
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
	v := c.compareFor(a, b, sameDay, math.Inf(-1))
	switch {
	case gap == 0:
		return v, v.score >= v.least() && (v.parts >= 0 || v.place >= 1 || v.figure > 0) && (v.tells() || fulfils(a, b) || oneReport(a, b, v)) && !c.steps(a, b, v)
	case a.soft != b.soft:
		return v, v.score >= softAfter
	}
	return v, v.score >= nextDay && v.kind >= 1.5 && v.parts > 0.5 && v.place > towns
}

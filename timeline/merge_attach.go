package timeline

import (
	"cmp"
	"math"
	"slices"
)

// attachTier joins every cluster of tier t to the one finer event that it
// fits. Where several fit it is ambiguous and bridges none.
func (g *merger) attachTier(t tier) {
	var coarse []int32
	for i := range g.nodes {
		if g.parent[i] == int32(i) && g.nodes[i].tier == t && g.nodes[i].hi >= g.nodes[i].lo {
			coarse = append(coarse, int32(i))
		}
	}
	if len(coarse) == 0 {
		return
	}
	index := g.monthIndex(t)
	fits := make([][]int32, len(coarse)) // the clusters that each can be
	g.each(len(coarse), func(c *comparer, _, lo, hi int) {
		for i := lo; i < hi && !c.stopped(); i++ {
			fits[i] = c.choose(coarse[i], &index)
		}
	})
	for i, r := range coarse {
		if len(fits[i]) > 1 {
			g.ambiguous[r] = fits[i]
		}
	}
	for i, r := range coarse {
		if len(fits[i]) == 1 && !g.barred(g.find(r), g.find(fits[i][0])) {
			to := fits[i][0]
			g.noteNodes(g.find(to), g.find(r), MergeCoarse)
			g.join(g.find(r), g.find(to))
		}
	}
}

// choose lists the clusters that r can be: one that fits best by far, or all
// that come near the best.
func (c *comparer) choose(r int32, index *index) []int32 {
	fits := c.fits(r, index)
	if len(fits) == 0 {
		return nil
	}
	if len(fits) == 1 || fits[0].score >= fits[1].score+margin {
		return append(c.ints.cut(1), fits[0].b)
	}
	var out []int32
	for _, f := range fits {
		if f.score > fits[0].score-margin {
			out = append(out, f.b)
		}
	}
	return out
}

// monthIndex lists the clusters finer than t by month.
func (g *merger) monthIndex(t tier) index {
	all := g.room[:0]
	for i := range g.nodes {
		n := &g.nodes[i]
		if g.parent[i] != int32(i) || n.tier >= t || g.ambiguous[int32(i)] != nil {
			continue
		}
		for slot, last := month(n.lo), month(n.hi); slot <= last && slot <= month(n.lo)+1; slot++ {
			all = append(all, g.low.keyed(slot, int32(i)))
		}
	}
	return g.newIndex(all)
}

// fits lists the finer events that r can be, best first, until the next call.
func (c *comparer) fits(r int32, index *index) []pair {
	if c.seen == nil {
		c.seen = make([]int32, len(c.nodes))
	}
	c.round++
	n := &c.nodes[r]
	c.posts = n.posts(c.posts[:0], 0, true)
	c.found = c.found[:0]
	first := month(n.lo)
	last := min(month(n.hi), first+maxMonths)
	for slot := first; slot <= last; slot++ {
		all := index.slot(slot)
		for _, post := range c.posts {
			run := blockOf(all, post)
			for _, p := range run[:min(len(run), c.compared)] {
				c.tryFit(n, r, c.root(int32(uint32(p))))
			}
		}
	}
	slices.SortFunc(c.found, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.b, y.b))
	})
	return c.found
}

// tryFit compares n, which is node r, with x, once in a search.
func (c *comparer) tryFit(n *node, r, x int32) {
	if c.seen[x] == c.round {
		return
	}
	c.seen[x] = c.round
	if score, ok := c.fit(n, &c.nodes[x]); ok && !c.barred(r, x) {
		c.found = append(c.found, pair{r, x, score, 0})
	}
}

// leastUndated is less than any score from which an undated clause is an event.
const leastUndated = min(retold, wordForWord-freshNews) - 1e-6

// fit scores whether the coarse or undated n is the event x.
func (c *comparer) fit(n, x *node) (float64, bool) {
	if x.hi < n.lo || x.lo > n.hi || periods(n, x) {
		return 0, false
	}
	score, kind := attach, math.Inf(-1)
	if n.tier == tierNone {
		score, kind = leastUndated, 1
	}
	v := c.compareFor(n, x, score, kind)
	if x.soft {
		v.score -= softCost
	}
	if n.tier < tierNone {
		return v.score, v.score >= attach
	}
	if c.retells(n, x, v) {
		return v.score, true
	}
	return c.remember(n, x, v)
}

// remember scores whether the undated n is the event x, of which v speaks.
func (c *comparer) remember(n, x *node, v verdict) (float64, bool) {
	known := v.parts > 0.5 || v.figure > 0 || v.place >= 1 || v.terms >= sameSpeech
	if x.tier > tierMonth && v.figure <= 0 && v.terms < retoldWords {
		return 0, false // two who trade with each other all year do more than one thing
	}
	if fresh(n, x) {
		v.score += freshNews
		known = known || v.kind >= sameKind && v.parts >= homeNation && c.sameWord(n, x)
	}
	return v.score, known && v.score >= v.leastUndated() && v.kind >= 1 && (!n.speech || v.terms >= sameSpeech)
}

// leastUndated is the score from which an undated clause is an event: less where
// it has most of its words.
func (v verdict) leastUndated() float64 {
	if v.terms >= sameSpeech && v.kind >= sameKind {
		return wordForWord
	}
	return undated
}

// What it tells that an undated mention stands in news of the days of an event:
// of what has a date of its own long ago, news would say when.
const (
	freshNews = 0.5
	freshDays = 7
)

// fresh reports that the undated n stands in news of the days of x.
func fresh(n, x *node) bool {
	pub := n.hi - 1
	if n.plan {
		pub = n.lo
	}
	return x.lo <= pub+freshDays && pub <= x.hi+freshDays
}

// maxWord is how many tellings of an event are asked for its word.
const maxWord = 8

// sameWord reports that n is called by the word for which x is told.
func (c *comparer) sameWord(n, x *node) bool {
	word := c.told(n.first).lemma
	for i, k := x.first, 0; i >= 0 && k < maxWord; i, k = c.next[i], k+1 {
		if c.told(i).lemma == word {
			return word != ""
		}
	}
	return false
}

// retells reports an undated clause that tells as a fact, and in words of the
// event, what is of its very kind: less must speak for it than where its status
// or its words differ.
func (c *comparer) retells(n, x *node, v verdict) bool {
	return v.kind >= sameKind && v.terms >= retoldWords && v.score >= retold && !x.plan && !n.speech && c.ms[n.first].Status == Happened
}

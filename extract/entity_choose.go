package extract

import (
	"cmp"
	"slices"
)

// Weights of the choice among overlapping candidates.
const (
	defaultThreshold = 0.5  // candidates scored lower are left out
	weightWord       = 0.12 // for each further word: a longer name holds a shorter one
	weightFloor      = 0.30 // score that weighs nothing
)

// likely keeps the candidates that reach the least score, ordered by their end.
func likely(cands []candidate, least float64) []candidate {
	cands = slices.DeleteFunc(cands, func(c candidate) bool { return c.last <= c.first || !c.eligible(least) })
	slices.SortFunc(cands, func(a, b candidate) int {
		switch { // most differ by their tokens
		case a.last != b.last:
			return int(a.last - b.last)
		case a.first != b.first:
			return int(a.first - b.first)
		}
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.entry, a.entry), cmp.Compare(a.kind, b.kind), cmp.Compare(a.rule, b.rule))
	})
	return cands
}

// choose returns the set of candidates without overlap that weighs most, in the
// order of the text: weighted interval scheduling over what likely returns,
// linear in the tokens. What it returns is good until the second call after.
func (m *choiceScratch) choose(cands []candidate, tokens int) []candidate {
	m.best, m.taken = cleared(m.best, tokens+1), cleared(m.taken, tokens+1)
	best, taken := m.best, m.taken // candidate that ends at the token, -1 for none
	k := 0
	for i := 1; i <= tokens; i++ {
		best[i], taken[i] = best[i-1], -1
		for ; k < len(cands) && int(cands[k].last) == i; k++ {
			c := &cands[k]
			if w := best[c.first] + c.weight(); w > best[i] {
				best[i], taken[i] = w, int32(k)
			}
		}
	}
	m.chosen[0], m.chosen[1] = m.chosen[1], m.chosen[0]
	out := m.chosen[0][:0]
	for i := tokens; i > 0; {
		if taken[i] < 0 {
			i--
			continue
		}
		c := cands[taken[i]]
		out = append(out, c)
		i = int(c.first)
	}
	slices.Reverse(out)
	m.chosen[0] = out
	return out
}

// weight is what a candidate is worth to the choice.
func (c *candidate) weight() float32 {
	n := float32(c.last - c.first)
	return n*(c.score-weightFloor) + weightWord*(n-1)
}

// chained makes one person of two that stand side by side without anything
// between them, as a name of many parts is read in pieces. Persons that a list
// knows whole stay as they are: the one may be the subject, the other the object.
func (f *finder) chained(chosen []candidate) []candidate {
	out := chosen[:0]
	for _, c := range chosen {
		if n := len(out); n > 0 && f.oneName(&out[n-1], &c) {
			out[n-1].last = c.last
			continue
		}
		out = append(out, c)
	}
	return out
}

func (f *finder) oneName(a, b *candidate) bool {
	return a.kind == Person && b.kind == Person && a.last == b.first && b.skip == 0 && a.entry < 0 && b.entry < 0 &&
		a.rule != ruleAgain && b.rule != ruleAgain && f.same(int(b.first), int(a.first)) && b.last-a.first <= maxNameTokens &&
		f.info(int(b.first)).class&(wordTitle|wordRole) == 0
}

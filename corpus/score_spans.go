package corpus

import (
	"cmp"
	"slices"
)

// item is an annotation, gold or predicted. Offsets are code points; -1 for a
// span that meets nothing.
type item struct {
	start, end                        int
	text, kind, typ, value, mod       string
	unit, earliest, latest            string
	ref /* a vague *_REF */, optional bool
}

func overlap(a, b item) int { return min(a.end, b.end) - max(a.start, b.start) }

func exact(a, b item) bool { return a.start == b.start && a.end == b.end }

func anyPair(item, item) bool { return true }

// match pairs overlapping spans one to one, longest overlap first, the closer
// extent on ties.
func match(gold, pred []item, alike func(g, p item) bool) [][2]int {
	type pair struct{ overlap, away, i, j int }
	var all []pair
	for i, g := range gold {
		for j, p := range pred {
			if o := overlap(g, p); o > 0 && alike(g, p) {
				all = append(all, pair{o, abs(g.start-p.start) + abs(g.end-p.end), i, j})
			}
		}
	}
	slices.SortFunc(all, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.overlap, a.overlap), cmp.Compare(a.away, b.away), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	takenG, takenP := map[int]bool{}, map[int]bool{}
	var out [][2]int
	for _, p := range all {
		if !takenG[p.i] && !takenP[p.j] {
			takenG[p.i], takenP[p.j] = true, true
			out = append(out, [2]int{p.i, p.j})
		}
	}
	return out
}

func abs(n int) int { return max(n, -n) }

// tally matches one document and sets aside what gold calls optional: a
// prediction that only meets optional gold is not judged, nor one that meets
// nothing and is waived.
func tally(gold, pred []item, alike func(g, p item) bool, waive func(item) bool) (pairs [][2]item, kept, judged []item) {
	matched := match(gold, pred, alike)
	partner := map[int]item{}
	for _, m := range matched {
		partner[m[1]] = gold[m[0]]
		if !gold[m[0]].optional {
			pairs = append(pairs, [2]item{gold[m[0]], pred[m[1]]})
		}
	}
	for j, p := range pred {
		g, met := partner[j]
		optional := met && g.optional
		if !met {
			for _, g := range gold {
				if overlap(g, p) > 0 && alike(g, p) {
					met, optional = true, optional || g.optional
				}
			}
		}
		if !optional && (met || !waive(p)) {
			judged = append(judged, p)
		}
	}
	for _, g := range gold {
		if !g.optional {
			kept = append(kept, g)
		}
	}
	return pairs, kept, judged
}

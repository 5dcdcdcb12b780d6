package timeline

import "slices"

// figureEvidence is what it tells that both sides give one figure, or that they
// are statistics which give different ones.
func figureEvidence(a, b *node) float64 {
	e := figureShared(a, b)
	if a.figured && b.figured && clashing(a.figures(), b.figures()) {
		e -= 2
	} else if e == 0 && a.rare != nil && b.rare != nil && !a.deadly && !b.deadly && !a.toll && !b.toll && clashing(a.rare.figures, b.rare.figures) {
		e -= 1
	}
	return e
}

// bothFigured reports two statistics that figures and days could tell apart.
func bothFigured(a, b *node) bool {
	return a.figured && b.figured && (a.tier == tierDay || len(a.figures()) > 0 && len(b.figures()) > 0)
}

func figureShared(a, b *node) float64 {
	if a.rare == nil || b.rare == nil {
		return 0
	}
	for _, x := range a.rare.figures {
		if slices.Contains(b.rare.figures, x) {
			return 0.7
		}
	}
	return 0
}

// clashing reports figures of one unit on both sides, of which none agree.
func clashing(a, b []figure) bool {
	clash := false
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return false
			}
			clash = clash || x.unit == y.unit && x.unit != ""
		}
	}
	return clash
}

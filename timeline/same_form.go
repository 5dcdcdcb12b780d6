package timeline

import "github.com/hawliyat/hawliyat/extract"

// formApart is what it tells against two units of one text that one of them is
// of two sides and the other is not, "a bilateral summit on the margins of the
// summit", or that they give other figures of one thing: the second rise of a
// rate is not the first. Of the dead a text gives several figures.
func (p *page) formApart(a, u *unit) float64 {
	cost := 0.0
	if p.bilateral(a) != p.bilateral(u) && a.noun != nil && u.noun != nil && a.kind == u.kind {
		cost += 2.5
	}
	if l := mergingWords(); !l.is("deadly", a.kind) && !l.is("deadly", u.kind) && a.kind != "death" && u.kind != "death" && otherFigures(a.qtys, u.qtys) {
		cost += 2.5
	}
	return cost
}

// bilateral reports that the noun of u is said to be of two sides.
func (p *page) bilateral(u *unit) bool {
	return u.ntok >= 0 && u.ntok+1 < len(p.toks) && p.lex.is("bilateral", bare(p.word(u.ntok+1)))
}

// lastWord is the token up to which words name the event of u: a summit of two
// is no summit of many.
func (p *page) lastWord(u *unit) int {
	if u.trig == u.ntok && p.bilateral(u) {
		return u.trig + 1
	}
	return u.trig
}

// otherFigures reports exact figures of one unit on both sides, of which none
// agree.
func otherFigures(a, b []extract.Quantity) bool {
	clash := false
	for i := range a {
		for j := range b {
			x, y := &a[i], &b[j]
			if x.Unit != y.Unit || x.Unit == "" || x.Mod != "" || y.Mod != "" {
				continue
			}
			if x.Value == y.Value {
				return false
			}
			clash = true
		}
	}
	return clash
}

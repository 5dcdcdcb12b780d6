package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// formApart is what it tells against two units of one text that one of them is
// of two sides and the other is not, "a bilateral summit on the margins of the
// summit", or that they give other figures of one thing: the second rise of a
// rate is not the first. Of the dead a text gives several figures.
func (p *page) formApart(a, u *unit) float64 {
	cost := 0.0
	if p.bilateral(a) != p.bilateral(u) && a.noun != nil && u.noun != nil && a.kind == u.kind {
		cost += 2.5
	}
	if x, y := p.count(a), p.count(u); x != y && x > 0 && y > 0 && a.kind == u.kind {
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
// is no summit of many, and the second round is not the first.
func (p *page) lastWord(u *unit) int {
	if last := p.ranked(u); last > 0 {
		return last
	}
	if u.trig == u.ntok && p.bilateral(u) {
		return u.trig + 1
	}
	return u.trig
}

// ranked is the last token of the ordinal number that counts the noun of u, or
// the one right behind its verb, 0 without: "the second round", "the 28th Arab
// summit", "a second quake hit".
func (p *page) ranked(u *unit) int {
	t := u.trig
	if t != u.ntok {
		if t++; t >= len(p.toks) || !p.eventNoun(t) {
			return 0
		}
	}
	return p.ordinalBehind(t)
}

// ordinalBehind is the last token of the ordinal number that agrees with the
// noun at token t, right behind it or behind another adjective, 0 without.
func (p *page) ordinalBehind(t int) int {
	for j := t + 1; j < min(t+3, len(p.toks)) && p.toks[j].sent == p.toks[t].sent; j++ {
		w := p.word(j)
		if w == article {
			return p.digits(j + 1)
		}
		whole := strings.HasPrefix(w, article)
		if p.toks[j].kind != arabic.Word || !whole && definite(trimConj(p.word(t))) {
			return 0
		}
		if n, err := arabic.ParseNumber(w); err == nil && n.Kind == arabic.Ordinal {
			if whole || n.Int > 1 && !p.heads(j) {
				return j
			}
			return 0
		}
		if !whole && !strings.HasSuffix(w, tehMarbuta) {
			return 0
		}
	}
	return 0
}

// digits is i where a number in digits stands there, else 0.
func (p *page) digits(i int) int {
	if i < len(p.toks) && p.toks[i].kind == arabic.Digits {
		return i
	}
	return 0
}

// heads reports an ordinal number at token i that counts what stands behind it:
// "a third factory".
func (p *page) heads(i int) bool {
	if i+1 >= len(p.toks) || !p.nominal(i+1) {
		return false
	}
	w := p.word(i + 1)
	return trimConj(w) == w && !strings.HasPrefix(w, ba) && !strings.HasPrefix(w, lam) && !strings.HasPrefix(w, article)
}

// count is the ordinal number that counts the event of u, 0 without.
func (p *page) count(u *unit) int16 {
	if last := p.ranked(u); last > 0 {
		return countOf(p.word(last))
	}
	return 0
}

// countOf is the ordinal number at the end of the words behind a trigger, 0
// without.
func countOf(form string) int16 {
	if i := strings.LastIndexByte(form, ' '); i >= 0 {
		form = form[i+1:]
	}
	n, err := arabic.ParseNumber(strings.TrimPrefix(form, article))
	if err != nil {
		n, err = arabic.ParseNumber(form)
	}
	if err != nil || !n.Exact || n.Int <= 0 || n.Int >= 1000 {
		return 0
	}
	return int16(n.Int)
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

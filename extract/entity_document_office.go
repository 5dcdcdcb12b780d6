package extract

import (
	"cmp"
	"slices"
)

// aboard reports whether a candidate is the name of a ship: it follows the word
// for one, with adjectives and quotation marks between.
func (f *finder) aboard(c *candidate) bool {
	const most = 4
	i := int(c.first)
	if f.info(i).is(wordHead) && (c.kind == Location || c.kind == Facility) {
		return false // the ship crossed the sea of X, the canal of X
	}
	for k := i - 1; k >= i-most && f.same(k, i); k-- {
		n := f.info(k)
		switch {
		case n.is(wordShip):
			return n.def || c.kind == Person || k < i-1
		case f.t.word(k) == quote, f.norp(k) && n.def, n.def && n.is(wordAdjective|wordNoun) && !n.is(wordTitle|wordRole|wordHead):
		default:
			return false
		}
	}
	return false
}

// measured takes back names that are parts of dates and of money: the American
// of an American dollar. Feasts are events as well as dates.
func (f *finder) measured(r *Result) {
	if len(r.Dates) == 0 && !slices.ContainsFunc(r.Quantities, func(q Quantity) bool { return q.Kind == Money }) {
		return
	}
	taken := f.taken(r)
	for k := range f.cands {
		if c := &f.cands[k]; c.kind != EventName && taken[c.first] && taken[c.last-1] {
			c.score = 0
		}
	}
}

// taken reports of each token whether a date or an amount of money holds it.
func (f *finder) taken(r *Result) []bool {
	m := &f.t.scratch.again
	m.taken = cleared(m.taken, len(f.t.toks))
	taken := m.taken
	d, q := 0, 0
	for i := range f.t.toks {
		start, end := f.t.span(f.t.toks[i].start, f.t.toks[i].end)
		for d < len(r.Dates) && r.Dates[d].End <= start {
			d++
		}
		for q < len(r.Quantities) && r.Quantities[q].End <= start {
			q++
		}
		taken[i] = d < len(r.Dates) && r.Dates[d].Start < end ||
			q < len(r.Quantities) && r.Quantities[q].Kind == Money && r.Quantities[q].Start < end
	}
	return taken
}

// portfolio reports whether token i is what a minister is for, which is no
// ministry by itself: the minister of foreign affairs.
func (f *finder) portfolio(i int) bool {
	n := f.info(i - 1)
	if h, ok := f.head(i - 1); ok && h.flags&headDropped != 0 && h.kind == Organization {
		return false // the movement of the Youth
	}
	return f.info(i).skip == 0 && f.same(i-1, i) && !n.def && f.t.word(i-1) != byName() && n.class&(wordRole|wordHead) != 0 &&
		(f.info(i).class&wordPortfolio != 0 || f.t.word(i) == "خارجية")
}

// office reports whether the place at token i belongs to the title of an
// office: king of, minister of foreign affairs of, governor of the region of.
func (f *finder) office(i int) bool {
	const most = 4
	for k := i - 1; k >= i-most && f.same(k, i) && f.isWord(k); k-- {
		n := f.info(k)
		switch {
		case n.def || f.norp(k) || n.class&wordStop != 0:
			return false
		case n.class&wordOffice != 0:
			return true
		case n.skip > 0 || n.class&(wordNoun|wordHead|wordRole) == 0:
			return false
		}
	}
	return false
}

// service reports whether a listed name of several words is what a director or a
// spokesman is of, which is an institution by itself: civil defence.
func (f *finder) service(c *candidate) bool {
	return (c.entry >= 0 || c.rule == "institution") && c.last-c.first > 1 && !f.ministerial(int(c.first)-1)
}

// ministerial reports whether token i is a minister, ministers or a ministry.
func (f *finder) ministerial(i int) bool {
	return hasAnyPrefix(f.t.bare(i), "وزير", "وزراء", "وزارة")
}

// zone reports whether the place after token i belongs to the name of a zone:
// tawqit (time of), perhaps with local and the city of between.
func (f *finder) zone(i int) bool {
	const most = 3
	for k := i; k > i-most && k >= 0 && f.isWord(k) && f.same(k, i); k-- {
		w := f.t.bare(k)
		if w == "توقيت" || w == "التوقيت" || f.t.word(k) == "بتوقيت" || f.t.word(k) == "بالتوقيت" {
			return true
		}
		if h, ok := f.head(k); !(ok && h.kind == GPE) && w != "المحلي" && w != "الصيفي" {
			return false
		}
	}
	return false
}

// holdsPlace reports whether a place inside a chosen name is marked as well: in
// the name of an event, and as the last word of "government of X".
func (f *finder) holdsPlace(o candidate, c *candidate) bool {
	if o.last < c.last || o.first == c.first {
		return false
	}
	return o.kind == EventName || o.kind == Organization && o.last == c.last && f.t.bare(int(o.first)) == "حكومة" &&
		(c.first-o.first == 1 || c.first-o.first == 2 && f.at[o.first+1].end == 0 && f.info(int(o.first)+1).is(wordDirection))
}

// nested adds the places inside the names of events and governments, which are
// marked as well, and sorts.
func (f *finder) nested(chosen []candidate) []candidate {
	var inner []candidate
	for k := range f.cands {
		c := &f.cands[k]
		if c.kind != GPE || c.score < sureScore || c.rule == ruleAgain {
			continue
		}
		i, _ := slices.BinarySearchFunc(chosen, c.first+1, func(o candidate, first int32) int { return cmp.Compare(o.first, first) })
		if i--; i < 0 {
			continue
		}
		if f.holdsPlace(chosen[i], c) {
			inner = append(inner, *c)
		}
	}
	if len(inner) == 0 {
		return chosen
	}
	chosen = append(chosen, inner...)
	slices.SortStableFunc(chosen, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(b.last, a.last))
	})
	return slices.CompactFunc(chosen, func(a, b candidate) bool { return a.first == b.first && a.last == b.last && a.kind == b.kind })
}

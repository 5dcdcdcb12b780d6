package timeline

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/hawliyat/hawliyat/extract"
)

// conflicts lists the fields on which the mentions of one event disagree.
// Nested dates narrow and are none; a date of publication claims nothing.
func (w *eventWriter) conflicts(ms []*Mention, place *Participant) []Conflict {
	var out []Conflict
	if c, ok := w.dateConflict(ms); ok {
		out = append(out, c)
	}
	if c, ok := w.statusConflict(ms); ok {
		out = append(out, c)
	}
	if c, ok := w.placeConflict(ms, place); ok {
		out = append(out, c)
	}
	return append(out, w.figureConflicts(ms)...)
}

func (w *eventWriter) dateConflict(ms []*Mention) (Conflict, bool) {
	c := Conflict{Field: "date"}
	clash, claims := false, 0
	firstEnd, lastStart := int32(math.MaxInt32), int32(math.MinInt32)
	for _, i := range w.index {
		b := w.brief(i)
		if b.has&hasDate == 0 {
			continue
		}
		clash = clash || b.latest < lastStart || firstEnd < b.earliest
		firstEnd, lastStart = min(firstEnd, b.latest), max(lastStart, b.earliest)
		claims++
	}
	if !clash {
		return c, false
	}
	c.Claims = make([]Claim, 0, claims)
	for _, m := range ms {
		if owned(m) {
			c.Claims = append(c.Claims, Claim{m.ID, m.Date.TIMEX})
		}
	}
	return c, true
}

func (w *eventWriter) statusConflict(ms []*Mention) (Conflict, bool) {
	if w.oneStatus(ms) {
		return Conflict{}, false
	}
	c := Conflict{Field: "status"}
	denied, told := false, false
	for _, m := range ms {
		switch m.Status {
		case Denied:
			denied = true
		case Happened, Claimed:
			told = true
		default:
			continue
		}
		c.Claims = append(c.Claims, Claim{m.ID, string(m.Status)})
	}
	return c, denied && told
}

// placeConflict reports a document that puts the event into another town than
// the one that most mentions name. A building, a region and a country may hold
// a town or lie in it: they claim nothing.
func (w *eventWriter) placeConflict(ms []*Mention, place *Participant) (Conflict, bool) {
	first := int32(-1)
	elsewhere := func(i int32) bool {
		here := w.brief(i).place
		if first < 0 {
			first = here
		}
		return here >= 0 && here != first
	}
	if !slices.ContainsFunc(w.index, elsewhere) || !town(place) {
		return Conflict{}, false
	}
	c := Conflict{Field: "place"}
	agrees := map[string]bool{} // by document that names a town
	for _, m := range ms {
		if town(&m.Place) {
			agrees[m.Doc] = agrees[m.Doc] || m.Place.ID == place.ID
			c.Claims = append(c.Claims, Claim{m.ID, m.Place.NameAr})
		}
	}
	for _, ok := range agrees {
		if !ok {
			return c, true
		}
	}
	return Conflict{}, false
}

// town reports a town or province.
func town(p *Participant) bool {
	return p.ID != "" && p.Kind == extract.GPE && !countries()[trimArticle(fold(p.NameAr))]
}

// figureClaim is one value of a counted thing and what it leaves open.
type figureClaim struct {
	unit, value, id string
	least, most     float64
}

// roughly is how far from an approximate figure another may lie.
const roughly = 0.1

// claimOf reads a quantity of m, with what is counted by what the trigger says.
func (w *eventWriter) claimOf(m *Mention, told *act, q *extract.Quantity) figureClaim {
	c := figureClaim{unit: counts(told, q.Unit), value: q.Value, id: m.ID}
	v, err := strconv.ParseFloat(q.Value, 64)
	if err != nil {
		return figureClaim{}
	}
	c.least, c.most = v, v
	switch q.Mod {
	case extract.ModMoreThan:
		c.most = math.Inf(1)
	case extract.ModLessThan:
		c.least = math.Inf(-1)
	case extract.ModApprox:
		c.least, c.most = v-roughly*math.Abs(v), v+roughly*math.Abs(v)
	}
	return c
}

// counts is what a quantity counts: of people the dead or the hurt, where the
// clause says which.
func counts(told *act, unit string) string {
	l := mergingWords()
	if !l.is("people", fold(unit)) {
		return unit
	}
	switch {
	case told.dead:
		return l.dead
	case told.hurt:
		return l.hurt
	}
	return unit
}

// figureConflicts finds values of one counted thing that exclude each other:
// "more than ten" and "twelve" do not.
func (w *eventWriter) figureConflicts(ms []*Mention) []Conflict {
	var all []figureClaim
	for n, at := range w.index {
		if w.brief(at).has&hasQuantities == 0 {
			continue
		}
		m := ms[n]
		for i := range m.Quantities {
			if c := w.claimOf(m, w.told(at), &m.Quantities[i]); c.unit != "" {
				all = append(all, c)
			}
		}
	}
	slices.SortFunc(all, func(a, b figureClaim) int {
		return cmp.Or(cmp.Compare(a.unit, b.unit), cmp.Compare(a.least, b.least), cmp.Compare(a.value, b.value), cmp.Compare(a.id, b.id))
	})
	var out []Conflict
	for s := 0; s < len(all); {
		e, end, clash := s, math.Inf(1), false
		for ; e < len(all) && all[e].unit == all[s].unit; e++ {
			clash = clash || all[e].least > end
			end = min(end, all[e].most)
		}
		if clash {
			c := Conflict{Field: all[s].unit}
			for _, x := range all[s:e] {
				c.Claims = append(c.Claims, Claim{x.id, x.value})
			}
			out = append(out, c)
		}
		s = e
	}
	return out
}

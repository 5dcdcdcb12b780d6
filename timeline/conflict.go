package timeline

import (
	"cmp"
	"math"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// conflicts lists the fields on which the mentions of one event disagree.
// Nested dates narrow and are none; a date of publication claims nothing.
func conflicts(ms []*Mention, date extract.Value) []Conflict {
	var out []Conflict
	if c, ok := dateConflict(ms); ok {
		out = append(out, c)
	}
	if c, ok := statusConflict(ms); ok {
		out = append(out, c)
	}
	return append(out, figureConflicts(ms)...)
}

func dateConflict(ms []*Mention) (Conflict, bool) {
	c := Conflict{Field: "date"}
	clash, claims := false, 0
	firstEnd, lastStart := extract.Day(math.MaxInt32), extract.Day(math.MinInt32)
	for _, m := range ms {
		if !owned(m) {
			continue
		}
		clash = clash || m.Date.Latest < lastStart || firstEnd < m.Date.Earliest
		firstEnd, lastStart = min(firstEnd, m.Date.Latest), max(lastStart, m.Date.Earliest)
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

func statusConflict(ms []*Mention) (Conflict, bool) {
	if alike(ms, func(m *Mention) string { return string(m.Status) }) {
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

// figureConflicts finds different values for one counted thing.
func figureConflicts(ms []*Mention) []Conflict {
	type claim struct{ unit, value, id string }
	var all []claim
	for _, m := range ms {
		for _, q := range m.Quantities {
			if q.Unit != "" {
				all = append(all, claim{q.Unit, q.Value, m.ID})
			}
		}
	}
	slices.SortFunc(all, func(a, b claim) int {
		return cmp.Or(cmp.Compare(a.unit, b.unit), cmp.Compare(a.value, b.value), cmp.Compare(a.id, b.id))
	})
	var out []Conflict
	for s := 0; s < len(all); {
		e := s + 1
		for e < len(all) && all[e].unit == all[s].unit {
			e++
		}
		if all[s].value != all[e-1].value {
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

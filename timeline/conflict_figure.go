package timeline

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/hawliyat/hawliyat/extract"
)

// figureClaim is one value of a counted thing and what it leaves open.
type figureClaim struct {
	unit, value     string
	least, most     float64
	mention, values int // the index of its mention, and how many that gives
}

// roughly is how far from an approximate figure another may lie.
const roughly = 0.1

// claimOf reads a quantity, with what is counted by what the trigger says.
func (w *eventWriter) claimOf(told *act, q *extract.Quantity) figureClaim {
	c := figureClaim{unit: counts(told, q.Unit), value: q.Value}
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

// maxVoices bounds how many mentions with several values are compared with
// each other and the rest.
const maxVoices = 32

// figureConflicts finds values of one counted thing that exclude each other:
// "more than ten" and "twelve" do not, nor do those of one mention, "34 votes
// against 20".
func (w *eventWriter) figureConflicts(ms []*Mention) []Conflict {
	all := w.figureClaims(ms)
	var out []Conflict
	for s := 0; s < len(all); {
		e := s
		for e < len(all) && all[e].unit == all[s].unit {
			e++
		}
		if told := opposed(all[s:e]); len(told) > 0 {
			c := Conflict{Field: all[s].unit}
			for _, x := range told {
				c.Claims = append(c.Claims, Claim{ms[x.mention].ID, x.value})
			}
			out = append(out, c)
		}
		s = e
	}
	return out
}

// figureClaims is the values of all mentions in order of unit and size.
func (w *eventWriter) figureClaims(ms []*Mention) []figureClaim {
	var all []figureClaim
	for n, at := range w.index {
		if w.brief(at).has&hasQuantities == 0 {
			continue
		}
		m, from := ms[n], len(all)
		for i := range m.Quantities {
			if c := w.claimOf(w.told(at), &m.Quantities[i]); c.unit != "" {
				c.mention = n
				all = append(all, c)
			}
		}
		for i := from; i < len(all); i++ {
			for k := from; k < len(all); k++ {
				if all[k].unit == all[i].unit {
					all[i].values++
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b figureClaim) int {
		return cmp.Or(cmp.Compare(a.unit, b.unit), cmp.Compare(a.least, b.least), cmp.Compare(a.value, b.value), cmp.Compare(ms[a.mention].ID, ms[b.mention].ID))
	})
	return all
}

// opposed is the claims of one unit where those of two mentions exclude each
// other: all of mentions with one value, and of those with several the ones that
// agree with no other mention. It is empty where nothing clashes.
func opposed(claims []figureClaim) []figureClaim {
	single := func(c figureClaim) bool { return c.values == 1 }
	clash, end := false, math.Inf(1)
	for _, c := range claims {
		if single(c) {
			clash = clash || c.least > end
			end = min(end, c.most)
		}
	}
	apart := map[int]bool{} // mentions of several values that exclude all of another
	for _, c := range claims {
		if single(c) || len(apart) >= maxVoices {
			continue
		}
		if _, asked := apart[c.mention]; !asked {
			apart[c.mention] = excludes(claims, c.mention)
			clash = clash || apart[c.mention]
		}
	}
	if !clash {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(claims), func(c figureClaim) bool { return !single(c) && !apart[c.mention] })
}

// excludes reports that another mention has no value that one of mention m
// allows.
func excludes(claims []figureClaim, m int) bool {
	var own []figureClaim
	for _, c := range claims {
		if c.mention == m {
			own = append(own, c)
		}
	}
	meets := map[int]bool{} // by mention
	for _, c := range claims {
		if c.mention == m {
			continue
		}
		meets[c.mention] = meets[c.mention] || slices.ContainsFunc(own, func(x figureClaim) bool {
			return x.least <= c.most && c.least <= x.most
		})
	}
	for _, ok := range meets {
		if !ok {
			return true
		}
	}
	return false
}

package timeline

import (
	"cmp"
	"slices"
)

// tally is a participant and how many mentions name it.
type tally struct {
	part int32 // its number
	n    int32
	role roleCode     // the first by name
	p    *Participant // as comparePart prefers it, where it has several forms
}

// fewParts is how many participants are looked for one by one.
const fewParts = 24

// mergeParts is every participant of the mentions, those named most often
// first; each as comparePart prefers it.
func (w *eventWriter) mergeParts(index []int32) []Participant {
	each := w.parts[:0]
	var at map[int32]int // where there are many
	for _, i := range index {
		for k, t := range w.takesOf(i) {
			if t.role() == codeAttribute {
				continue
			}
			found := -1
			if at == nil {
				found = slices.IndexFunc(each, func(c tally) bool { return c.part == t.part() })
			} else if k, ok := at[t.part()]; ok {
				found = k
			}
			if found < 0 {
				found = len(each)
				each = append(each, tally{part: t.part(), role: t.role()})
				at = w.noteParts(at, each)
			}
			each[found].n++
			w.see(&each[found], i, k, t.role())
		}
	}
	slices.SortFunc(each, w.compareTallies)
	w.parts = each
	if len(each) == 0 {
		return nil
	}
	out := w.participants.cut(len(each))
	for i := range each {
		c := &each[i]
		if c.p != nil {
			out = append(out, *c.p)
			continue
		}
		out = append(out, w.ids.form(c.part, c.role))
	}
	return out
}

// noteParts notes where the participants stand, where there are many.
func (w *eventWriter) noteParts(at map[int32]int, each []tally) map[int32]int {
	switch {
	case at != nil:
		at[each[len(each)-1].part] = len(each) - 1
	case len(each) > fewParts:
		at = make(map[int32]int, 2*len(each))
		for k := range each {
			at[each[k].part] = k
		}
	}
	return at
}

// see notes participant k of mention i.
func (w *eventWriter) see(c *tally, i int32, k int, role roleCode) {
	if !w.ids.list[c.part].varied {
		c.role = min(c.role, role)
		return
	}
	if p := &w.ms[i].Participants[k]; c.p == nil || comparePart(p, c.p) < 0 {
		c.p = p
	}
}

// compareTallies puts what is named most first.
func (w *eventWriter) compareTallies(a, b tally) int {
	if a.n != b.n {
		return cmp.Compare(b.n, a.n)
	}
	return cmp.Compare(w.ids.id(a.part), w.ids.id(b.part))
}

// comparePart prefers the longer name, then the named role, so that the choice
// does not depend on order.
func comparePart(a, b *Participant) int {
	return cmp.Or(cmp.Compare(len(b.NameAr), len(a.NameAr)), cmp.Compare(a.NameAr, b.NameAr), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Role, b.Role))
}

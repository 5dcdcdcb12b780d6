package timeline

import (
	"cmp"
	"slices"
)

// tally is a participant and how many mentions name it.
type tally struct {
	p *Participant
	n int
}

// fewParts is how many participants are looked for one by one.
const fewParts = 24

// mergeParts is every participant of the mentions, those named most often
// first; each as comparePart prefers it.
func (w *eventWriter) mergeParts(ms []*Mention) []Participant {
	each := w.parts[:0]
	var at map[string]int // where there are many
	for _, m := range ms {
		for i := range m.Participants {
			p := &m.Participants[i]
			if p.Role == roleAttribute {
				continue
			}
			k := -1
			if at == nil {
				k = slices.IndexFunc(each, func(c tally) bool { return c.p.ID == p.ID })
			} else if found, ok := at[p.ID]; ok {
				k = found
			}
			if k >= 0 {
				each[k].n++
				if comparePart(p, each[k].p) < 0 {
					each[k].p = p
				}
				continue
			}
			if at != nil {
				at[p.ID] = len(each)
			}
			each = append(each, tally{p, 1})
			if at == nil && len(each) > fewParts {
				at = make(map[string]int, 2*len(each))
				for k := range each {
					at[each[k].p.ID] = k
				}
			}
		}
	}
	slices.SortFunc(each, func(a, b tally) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.p.ID, b.p.ID)) })
	w.parts = each
	if len(each) == 0 {
		return nil
	}
	out := w.participants.cut(len(each))
	for i := range each {
		out = append(out, *each[i].p)
	}
	return out
}

// comparePart prefers the longer name, then the named role, so that the choice
// does not depend on order.
func comparePart(a, b *Participant) int {
	return cmp.Or(cmp.Compare(len(b.NameAr), len(a.NameAr)), cmp.Compare(a.NameAr, b.NameAr), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Role, b.Role))
}

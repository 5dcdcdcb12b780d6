package timeline

import (
	"cmp"

	"github.com/hawliyat/hawliyat/extract"
)

// support is how many tell of an interval of days.
type support struct {
	lo, hi int32
	n      int
}

// bestDate is the date that most documents support, of equal ones the finest,
// then the earliest; a date of publication or coreference counts only where
// there is no other, or none but a year that holds it. The mentions come in order of [merger.comparePlaces].
func (w *eventWriter) bestDate(index []int32) extract.Value {
	best, most := int32(-1), -1
	w.supports = w.supports[:0]
	one := w.alike(index, func(b *brief) int64 { return int64(b.earliest)<<32 | int64(uint32(b.latest)) })
	for _, i := range index {
		b := w.brief(i)
		if b.tier == tierNone {
			continue
		}
		rank := int(tiers - b.tier)
		if !one {
			rank |= w.support(index, b) << 8
		}
		if b.has&hasDate != 0 && b.tier < tierYear {
			rank |= 1 << 30
		}
		if rank > most || rank == most && w.compareDates(i, best) < 0 {
			best, most = i, rank
		}
	}
	if best < 0 {
		return extract.Value{}
	}
	return w.ms[best].Date
}

// compareDates puts the earlier date first.
func (g *merger) compareDates(i, j int32) int {
	a, b := g.brief(i), g.brief(j)
	if a.earliest != b.earliest || a.latest != b.latest {
		return cmp.Or(cmp.Compare(a.earliest, b.earliest), cmp.Compare(a.latest, b.latest))
	}
	return cmp.Compare(g.ms[i].Date.TIMEX, g.ms[j].Date.TIMEX)
}

// owned reports whether the words of m give its date.
func owned(m *Mention) bool {
	return m.DateRule != ruleDateline && m.DateRule != ruleNarrated && m.DateRule != ruleCoreference && tierOf(&m.Date) != tierNone
}

// support counts the documents whose words give a date that meets that of v, up
// to maxSupport, and then their clauses.
func (w *eventWriter) support(index []int32, v *brief) int {
	for _, s := range w.supports {
		if s.lo == v.earliest && s.hi == v.latest {
			return s.n
		}
	}
	docs, clauses, last := 0, 0, int32(-1)
	for _, i := range index {
		b := w.brief(i)
		if b.has&hasDate == 0 || b.earliest > v.latest || v.earliest > b.latest {
			continue
		}
		if last < 0 || !w.oneDocument(last, i) { // those of one document follow each other
			docs++
		}
		last = i
		clauses++
	}
	n := 16*min(docs, maxSupport) + min(clauses, 15)
	w.supports = append(w.supports, support{v.earliest, v.latest, n})
	return n
}

// oneDocument reports whether mentions i and j are of one document.
func (g *merger) oneDocument(i, j int32) bool {
	a, b := g.brief(i).doc, g.brief(j).doc
	return a == b && (a >= 0 || g.ms[i].Doc == g.ms[j].Doc)
}

package timeline

import (
	"cmp"
	"iter"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// station is where a mention stands in the order in which Build works: by what
// it tells and where, so that no tie falls by a hash or by the name of a
// document while its content can tell.
type station struct {
	when  uint64 // how precisely dated, then the first day
	where uint64 // the day of publication, then the position in the document
	at    int32  // index in the mentions as they came
	doc   int32
}

func (g *merger) station(m *Mention, at int32) station {
	doc, day := int32(-1), extract.Day(0)
	if d, ok := g.docs[m.Doc]; ok {
		doc, day = d, g.published[d]
	}
	return station{
		when:  uint64(tierOf(&m.Date))<<32 | uint64(uint32(m.Date.Earliest)),
		where: uint64(uint32(day))<<32 | uint64(uint32(m.Start)),
		at:    at,
		doc:   doc,
	}
}

// stations are mentions on their way to order.
type stations struct {
	ms  []*Mention
	all []station
}

// compare orders mentions: the most precisely dated first, then by date,
// publication and position, then by their words; document and ID come last.
func (s *stations) compare(a, b station) int {
	if a.when != b.when {
		return cmp.Compare(a.when, b.when)
	}
	if a.where != b.where {
		return cmp.Compare(a.where, b.where)
	}
	x, y := s.ms[a.at], s.ms[b.at]
	return cmp.Or(cmp.Compare(x.Date.Latest, y.Date.Latest), cmp.Compare(x.Quote, y.Quote), cmp.Compare(a.doc, b.doc), cmp.Compare(x.Doc, y.Doc), cmp.Compare(x.ID, y.ID))
}

// inOrder reads the mentions of set in the order of compare.
func (g *merger) inOrder(set *Set) {
	s := stations{make([]*Mention, 0, len(set.mentions)), make([]station, len(set.mentions))}
	for _, m := range set.mentions {
		s.ms = append(s.ms, m)
	}
	sorted := make([][]station, maxParts())
	parts := g.each(len(s.ms), func(_ *comparer, part, lo, hi int) {
		for i := lo; i < hi; i++ {
			s.all[i] = g.station(s.ms[i], int32(i))
		}
		slices.SortFunc(s.all[lo:hi], s.compare)
		sorted[part] = s.all[lo:hi]
	})
	g.ms, g.doc = make([]*Mention, 0, len(s.ms)), make([]int32, 0, len(s.ms))
	for st := range s.merged(sorted[:parts]) {
		g.ms, g.doc = append(g.ms, s.ms[st.at]), append(g.doc, st.doc)
	}
}

// merged reads sorted runs as one.
func (s *stations) merged(runs [][]station) iter.Seq[station] {
	return func(yield func(station) bool) {
		for {
			least := -1
			for i, r := range runs {
				if len(r) > 0 && (least < 0 || s.compare(r[0], runs[least][0]) < 0) {
					least = i
				}
			}
			if least < 0 || !yield(runs[least][0]) {
				return
			}
			runs[least] = runs[least][1:]
		}
	}
}

// day is the day on which the document of m was published, 0 where unknown.
func (g *merger) day(m *Mention) extract.Day {
	if d, ok := g.docs[m.Doc]; ok {
		return g.published[d]
	}
	return 0
}

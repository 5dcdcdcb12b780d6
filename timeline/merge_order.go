package timeline

import (
	"cmp"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// station is where a mention stands in the order in which Build works: by what
// it tells and where, so that no tie falls by a hash or by the name of a
// document while its content can tell.
type station struct {
	when  uint64 // how precisely dated, then the first day
	where uint64 // the day of publication, then the position in the document
	m     *Mention
	doc   int32
}

func (g *merger) station(m *Mention) station {
	doc, day := int32(-1), extract.Day(0)
	if d, ok := g.docs[m.Doc]; ok {
		doc, day = d, g.published[d]
	}
	return station{
		when:  uint64(tierOf(&m.Date))<<32 | uint64(uint32(m.Date.Earliest)),
		where: uint64(uint32(day))<<32 | uint64(uint32(m.Start)),
		m:     m,
		doc:   doc,
	}
}

// compareStations orders mentions: the most precisely dated first, then by
// date, publication and position, then by their words; document and ID come
// last.
func compareStations(a, b station) int {
	if a.when != b.when {
		return cmp.Compare(a.when, b.when)
	}
	if a.where != b.where {
		return cmp.Compare(a.where, b.where)
	}
	return cmp.Or(cmp.Compare(a.m.Date.Latest, b.m.Date.Latest), cmp.Compare(a.m.Quote, b.m.Quote), cmp.Compare(a.doc, b.doc), cmp.Compare(a.m.Doc, b.m.Doc), cmp.Compare(a.m.ID, b.m.ID))
}

// inOrder reads the mentions of s in the order of compareStations.
func (g *merger) inOrder(s *Set) {
	ms := make([]*Mention, 0, len(s.mentions))
	for _, m := range s.mentions {
		ms = append(ms, m)
	}
	all := make([]station, len(ms))
	sorted := make([][]station, maxParts())
	parts := g.each(len(ms), func(_ *comparer, part, lo, hi int) {
		for i := lo; i < hi; i++ {
			all[i] = g.station(ms[i])
		}
		slices.SortFunc(all[lo:hi], compareStations)
		sorted[part] = all[lo:hi]
	})
	g.ms, g.doc = ms[:0], make([]int32, 0, len(all))
	for _, s := range mergeStations(sorted[:parts]) {
		g.ms, g.doc = append(g.ms, s.m), append(g.doc, s.doc)
	}
}

// mergeStations is sorted runs as one.
func mergeStations(runs [][]station) []station {
	for len(runs) > 1 {
		a, b := runs[0], runs[1]
		out := make([]station, 0, len(a)+len(b))
		for len(a) > 0 && len(b) > 0 {
			if compareStations(a[0], b[0]) <= 0 {
				out, a = append(out, a[0]), a[1:]
			} else {
				out, b = append(out, b[0]), b[1:]
			}
		}
		out = append(append(out, a...), b...)
		runs = append(runs[2:], out)
	}
	return runs[0]
}

// day is the day on which the document of m was published, 0 where unknown.
func (g *merger) day(m *Mention) extract.Day {
	if d, ok := g.docs[m.Doc]; ok {
		return g.published[d]
	}
	return 0
}

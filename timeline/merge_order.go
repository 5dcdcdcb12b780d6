package timeline

import (
	"cmp"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// station is where a mention stands in the order in which Build works: by what it
// tells and where, so that no tie falls by a hash or by the name of a document
// while its content can tell.
type station struct {
	when  uint64 // how precisely dated, then the first day
	where uint64 // the day of publication, then the position in the document
	m     *Mention
}

func (g *merger) station(m *Mention) station {
	return station{
		when:  uint64(tierOf(&m.Date))<<32 | uint64(uint32(m.Date.Earliest)),
		where: uint64(uint32(g.day(m)))<<32 | uint64(uint32(m.Start)),
		m:     m,
	}
}

// compareStations orders mentions: the most precisely dated first, then by date,
// publication and position, then by their words; document and ID come last.
func compareStations(a, b station) int {
	if a.when != b.when {
		return cmp.Compare(a.when, b.when)
	}
	if a.where != b.where {
		return cmp.Compare(a.where, b.where)
	}
	return cmp.Or(cmp.Compare(a.m.Date.Latest, b.m.Date.Latest), cmp.Compare(a.m.Quote, b.m.Quote), cmp.Compare(a.m.Doc, b.m.Doc), cmp.Compare(a.m.ID, b.m.ID))
}

// inOrder is the mentions of s in the order of compareStations.
func (g *merger) inOrder(s *Set) []*Mention {
	all := make([]station, 0, len(s.mentions))
	for _, m := range s.mentions {
		all = append(all, g.station(m))
	}
	slices.SortFunc(all, compareStations)
	out := make([]*Mention, len(all))
	for i := range all {
		out[i] = all[i].m
	}
	return out
}

// day is the day on which the document of m was published, 0 where unknown.
func (g *merger) day(m *Mention) extract.Day {
	if d, ok := g.docs[m.Doc]; ok {
		return g.published[d]
	}
	return 0
}

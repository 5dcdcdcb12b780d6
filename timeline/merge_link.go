package timeline

import (
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// linked returns the mentions with the IDs that [extract.Link] gives to their
// participants and places, so that one person has one ID in all documents. The
// mentions of the set stay as they are.
func linked(ms []*Mention, docs map[string]int32) []*Mention {
	type named struct {
		doc  int32
		id   string
		kind extract.Kind
		ar   string
	}
	if !slices.ContainsFunc(ms, local) {
		return ms
	}
	at := map[named]int{}
	rs := make([]extract.Result, len(docs)+1)
	each := func(m *Mention, f func(named, *Participant)) {
		d, ok := docs[m.Doc]
		if !ok {
			d = int32(len(docs))
		}
		for i := range m.Participants {
			p := &m.Participants[i]
			f(named{d, p.ID, p.Kind, p.NameAr}, p)
		}
		if m.Place.ID != "" {
			f(named{d, m.Place.ID, m.Place.Kind, m.Place.NameAr}, &m.Place)
		}
	}
	for _, m := range ms {
		each(m, func(k named, p *Participant) {
			if _, ok := at[k]; ok {
				return
			}
			r := &rs[k.doc]
			at[k] = len(r.Entities)
			r.Entities = append(r.Entities, extract.Entity{Text: p.NameAr, Kind: p.Kind, Name: p.Name, NameAr: p.NameAr, ID: p.ID})
		})
	}
	extract.Link(rs)
	out := make([]*Mention, len(ms))
	for i, m := range ms {
		c := m.clone()
		each(c, func(k named, p *Participant) {
			e := &rs[k.doc].Entities[at[k]]
			p.ID, p.Name, p.NameAr = e.ID, e.Name, e.NameAr
		})
		out[i] = c
	}
	return out
}

// local reports a mention with a participant whose ID holds in its document
// alone.
func local(m *Mention) bool {
	for i := range m.Participants {
		if !global(m.Participants[i].ID) {
			return true
		}
	}
	return m.Place.ID != "" && !global(m.Place.ID)
}

// global reports a Wikidata ID.
func global(id string) bool {
	return len(id) > 1 && id[0] == 'Q' && id[1] >= '0' && id[1] <= '9'
}

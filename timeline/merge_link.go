package timeline

import "github.com/hawliyat/hawliyat/extract"

// linking gives the participants and places of mentions the IDs that
// [extract.Link] finds, so that one person has one ID in all documents.
type linking struct {
	*merger
	ms      []*Mention
	results []extract.Result // by document, the last one for those that are unknown
	forms   table[Participant]
	number  map[docForm]int32
	all     []docForm
	entity  []int32 // by number: which one of its document's
	becomes []int32 // by number: another form
	given   []int32 // the forms of all participants, those of the place behind each mention's
}

// docForm is a form of a participant in one document.
type docForm struct{ doc, form int32 }

// linked returns the mentions with linked participants, and writes these into
// the briefs. The mentions of the set stay as they are.
func (g *merger) linked(ms []*Mention) []*Mention {
	l := linking{merger: g, ms: ms, results: make([]extract.Result, len(g.published)+1), forms: newTable[Participant](), number: map[docForm]int32{}}
	for i, m := range ms {
		for k := range m.Participants {
			l.gather(i, &m.Participants[k])
		}
		if m.Place.ID != "" {
			l.gather(i, &m.Place)
		}
	}
	extract.Link(l.results)
	for i, k := range l.all {
		e, p := &l.results[k.doc].Entities[l.entity[i]], l.forms.list[k.form]
		p.ID, p.Name, p.NameAr = e.ID, e.Name, e.NameAr
		l.becomes = append(l.becomes, l.forms.add(p))
	}
	return l.rewrite()
}

// gather makes an entity of what the document of mention i has not named before.
func (l *linking) gather(i int, p *Participant) {
	k := docForm{l.briefs[i].doc, l.forms.add(*p)}
	if k.doc < 0 {
		k.doc = int32(len(l.published))
	}
	n, ok := l.number[k]
	if !ok {
		r := &l.results[k.doc]
		n = int32(len(l.all))
		l.number[k] = n
		l.all, l.entity = append(l.all, k), append(l.entity, int32(len(r.Entities)))
		r.Entities = append(r.Entities, extract.Entity{Text: p.NameAr, Kind: p.Kind, Name: p.Name, NameAr: p.NameAr, ID: p.ID})
	}
	l.given = append(l.given, n)
}

// rewrite writes the linked forms into the briefs and into copies of the
// mentions.
func (l *linking) rewrite() []*Mention {
	l.ids = newIDTable()
	out, own, parts := make([]*Mention, len(l.ms)), make([]Mention, len(l.ms)), make([]Participant, 0, len(l.takes))
	at := 0
	next := func() *Participant {
		p := &l.forms.list[l.becomes[l.given[at]]]
		at++
		return p
	}
	for i := range own {
		m, b := &own[i], &l.briefs[i]
		*m = *l.ms[i]
		first := len(parts)
		for k := b.at; k < l.briefs[i+1].at; k++ {
			p := next()
			l.takes[k] = takeOf(p, l.ids.add(p))
			l.ids.see(l.takes[k].part(), p, l.takes[k].role() == codeOtherRole)
			parts = append(parts, *p)
		}
		m.Participants = parts[first:len(parts):len(parts)]
		if b.place >= 0 {
			m.Place = *next()
			b.place = l.ids.add(&m.Place)
			l.ids.see(b.place, &m.Place, m.Place.Role != "")
		}
		out[i] = m
	}
	return out
}

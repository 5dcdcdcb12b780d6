package timeline

import (
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// linking gives the participants and places of mentions the IDs that
// [extract.Link] finds, so that one person has one ID in all documents.
type linking struct {
	*merger
	results []extract.Result // by document, the last one for those that are unknown
	number  map[docForm]int32
	all     []docForm
	entity  []int32 // by number: which one of its document's
	form    []int32 // by number: the form that it becomes
}

// docForm is a form of a participant in one document.
type docForm struct{ doc, form int32 }

// linked returns the mentions with linked participants. The mentions of the set
// stay as they are.
func (g *merger) linked(ms []*Mention) []*Mention {
	if !slices.ContainsFunc(g.forms.list, func(p Participant) bool { return !global(p.ID) }) {
		return ms
	}
	l := linking{merger: g, results: make([]extract.Result, len(g.published)+1), number: map[docForm]int32{}}
	for i := range g.briefs {
		l.each(&g.briefs[i], l.gather)
	}
	extract.Link(l.results)
	for i, k := range l.all {
		e, p := &l.results[k.doc].Entities[l.entity[i]], g.forms.list[k.form]
		p.ID, p.Name, p.NameAr = e.ID, e.Name, e.NameAr
		l.form = append(l.form, g.forms.add(p))
	}
	return l.rewrite(ms)
}

// each hands the participants and the place of b to f.
func (l *linking) each(b *brief, f func(k docForm, form *int32)) {
	doc := b.doc
	if doc < 0 {
		doc = int32(len(l.published))
	}
	for i := b.at; i < b.end; i++ {
		f(docForm{doc, l.takes[i]}, &l.takes[i])
	}
	if b.place >= 0 {
		f(docForm{doc, b.place}, &b.place)
	}
}

// gather makes an entity of what its document has not named before.
func (l *linking) gather(k docForm, _ *int32) {
	if _, ok := l.number[k]; ok {
		return
	}
	r, p := &l.results[k.doc], &l.forms.list[k.form]
	l.number[k] = int32(len(l.all))
	l.all, l.entity = append(l.all, k), append(l.entity, int32(len(r.Entities)))
	r.Entities = append(r.Entities, extract.Entity{Text: p.NameAr, Kind: p.Kind, Name: p.Name, NameAr: p.NameAr, ID: p.ID})
}

// rewrite writes the linked forms into the briefs and into copies of those
// mentions that they change.
func (l *linking) rewrite(ms []*Mention) []*Mention {
	var changed []int32
	for i := range l.briefs {
		other := false
		l.each(&l.briefs[i], func(k docForm, form *int32) {
			*form = l.form[l.number[k]]
			other = other || *form != k.form
		})
		if other {
			changed = append(changed, int32(i))
		}
	}
	out, own, parts := slices.Clone(ms), make([]Mention, len(changed)), make([]Participant, 0, len(l.takes))
	for n, i := range changed {
		m, b := &own[n], &l.briefs[i]
		*m = *ms[i]
		first := len(parts)
		for _, f := range l.takes[b.at:b.end] {
			parts = append(parts, l.forms.list[f])
		}
		m.Participants = parts[first:len(parts):len(parts)]
		if b.place >= 0 {
			m.Place = l.forms.list[b.place]
		}
		out[i] = m
	}
	return out
}

// global reports a Wikidata ID.
func global(id string) bool {
	return len(id) > 1 && id[0] == 'Q' && id[1] >= '0' && id[1] <= '9'
}

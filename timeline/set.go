package timeline

import (
	"bytes"
	"cmp"
	"iter"
	"slices"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/extract"
)

// Set is a grow-only set of documents and mentions, each keyed by a hash of
// its whole content. The zero Set is empty and ready for use. Union is
// commutative, associative and idempotent, so that any order and any tree of
// unions gives the same Set.
//
// Two documents with one ID and different content are both kept. A Set must not
// be changed while another goroutine uses it.
type Set struct {
	docs     map[key]*extract.Document
	mentions map[key]*Mention
}

// AddDocument adds a document and its mentions. The set keeps copies: an empty
// doc.ID becomes a hash of the content, every mention belongs to doc and gets
// its content hash as ID, and its quote is read from doc.Text where the span
// lies in it.
func (s *Set) AddDocument(doc extract.Document, ms ...Mention) {
	if doc.ID == "" {
		doc.ID = documentKey(&doc).String()
	}
	s.addDocument(&doc)
	for i := range ms {
		m := ms[i]
		m.Doc = doc.ID
		if q, ok := slice(doc.Text, m.Start, m.End); ok {
			m.Quote = q
		}
		s.addMention(m.clone())
	}
}

func (s *Set) addDocument(d *extract.Document) {
	if s.docs == nil {
		s.docs = make(map[key]*extract.Document)
	}
	if k := documentKey(d); s.docs[k] == nil {
		s.docs[k] = d
	}
}

func (s *Set) addMention(m *Mention) {
	if s.mentions == nil {
		s.mentions = make(map[key]*Mention)
	}
	k := mentionKey(m)
	if old := s.mentions[k]; old == nil || titleBefore(m, old) {
		m.ID = k.String()
		s.mentions[k] = m
	}
}

// titleBefore reports which title stands where two are equal but for it: the
// shorter, then the smaller, none last. The choice is the least of an order, so
// unions stay free of theirs.
func titleBefore(a, b *Mention) bool {
	if a.Title == "" || b.Title == "" {
		return b.Title == "" && a.Title != ""
	}
	return cmp.Or(cmp.Compare(len(a.Title), len(b.Title)), cmp.Compare(a.Title, b.Title)) < 0
}

// Union adds all of t to s. t stays as it is.
func (s *Set) Union(t *Set) {
	if t == nil || s == t {
		return
	}
	if s.docs == nil {
		s.docs = make(map[key]*extract.Document, len(t.docs))
	}
	if s.mentions == nil {
		s.mentions = make(map[key]*Mention, len(t.mentions))
	}
	for k, d := range t.docs {
		s.docs[k] = d
	}
	for k, m := range t.mentions {
		if old := s.mentions[k]; old == nil || titleBefore(m, old) {
			s.mentions[k] = m
		}
	}
}

// Len is the number of mentions.
func (s *Set) Len() int { return len(s.mentions) }

// All returns the mentions in order of ID.
func (s *Set) All() iter.Seq[Mention] {
	return func(yield func(Mention) bool) {
		for _, m := range s.sorted() {
			if !yield(*m.clone()) {
				return
			}
		}
	}
}

// Documents returns the documents in order of ID; documents of one ID in order
// of publication.
func (s *Set) Documents() iter.Seq[extract.Document] {
	return func(yield func(extract.Document) bool) {
		for _, d := range s.documents() {
			if !yield(*d) {
				return
			}
		}
	}
}

// sorted is the mentions in order of ID. They are shared with the set: read only.
func (s *Set) sorted() []*Mention {
	keys := make([]key, 0, len(s.mentions))
	for k := range s.mentions {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b key) int { return bytes.Compare(a[:], b[:]) })
	out := make([]*Mention, len(keys))
	for i, k := range keys {
		out[i] = s.mentions[k]
	}
	return out
}

// documents is the documents in order of (ID, publication, content). They are
// shared with the set: read only.
func (s *Set) documents() []*extract.Document {
	type keyed struct {
		k key
		d *extract.Document
	}
	all := make([]keyed, 0, len(s.docs))
	for k, d := range s.docs {
		all = append(all, keyed{k, d})
	}
	slices.SortFunc(all, func(a, b keyed) int {
		return cmp.Or(cmp.Compare(a.d.ID, b.d.ID), a.d.Published.Compare(b.d.Published), bytes.Compare(a.k[:], b.k[:]))
	})
	out := make([]*extract.Document, len(all))
	for i := range all {
		out[i] = all[i].d
	}
	return out
}

// clone is a copy of m that shares no slice with it.
func (m *Mention) clone() *Mention {
	c := *m
	c.Alternatives = slices.Clone(m.Alternatives)
	c.Participants = slices.Clone(m.Participants)
	c.Quantities = slices.Clone(m.Quantities)
	c.Also = slices.Clone(m.Also)
	return &c
}

// slice is text[start:end] where that is a span on rune boundaries.
func slice(text string, start, end int) (string, bool) {
	if start < 0 || end > len(text) || start >= end {
		return "", false
	}
	if !utf8.RuneStart(text[start]) || end < len(text) && !utf8.RuneStart(text[end]) {
		return "", false
	}
	return text[start:end], true
}

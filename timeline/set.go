package timeline

import (
	"bytes"
	"cmp"
	"encoding/binary"
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
	docs   map[key]*extract.Document
	number map[key]int32 // where each mention stands in keys and mentions
	keys   []key
	// mentions are in the order in which they came: those of one document lie
	// side by side in memory, which is what makes reading a million of them fast.
	mentions []*Mention
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
	own := cloneAll(ms)
	for i := range own {
		m := &own[i]
		m.Doc = doc.ID
		if q, ok := slice(doc.Text, m.Start, m.End); ok {
			m.Quote = q
		}
		s.addMention(m)
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
	k := mentionKey(m)
	if s.put(k, m) {
		m.ID = k.String()
	}
}

// put keeps m under its key and reports whether it stands now.
func (s *Set) put(k key, m *Mention) bool {
	if i, ok := s.number[k]; ok {
		better := s.mentions[i] != m && titleBefore(m, s.mentions[i])
		if better {
			s.mentions[i] = m
		}
		return better
	}
	if s.number == nil {
		s.number = make(map[key]int32)
	}
	s.number[k] = int32(len(s.mentions))
	s.keys, s.mentions = append(s.keys, k), append(s.mentions, m)
	return true
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
	if s.number == nil {
		s.number = make(map[key]int32, len(t.mentions))
	}
	for k, d := range t.docs {
		s.docs[k] = d
	}
	for i, k := range t.keys {
		s.put(k, t.mentions[i])
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
	order := make([]int32, len(s.keys))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int { return bytes.Compare(s.keys[i][:], s.keys[j][:]) })
	out := make([]*Mention, len(order))
	for i, k := range order {
		out[i] = s.mentions[k]
	}
	return out
}

// documents is the documents in order of (ID, publication, content). They are
// shared with the set: read only.
func (s *Set) documents() []*extract.Document {
	type keyed struct {
		head uint64 // of the ID, which tells most of them apart
		d    *extract.Document
	}
	all := make([]keyed, 0, len(s.docs))
	for _, d := range s.docs {
		all = append(all, keyed{d: d})
	}
	shared := ""
	if len(all) > 0 {
		shared = all[0].d.ID
	}
	for i := range all {
		shared = shared[:sharedLead(shared, all[i].d.ID)]
	}
	for i := range all {
		var head [8]byte
		copy(head[:], all[i].d.ID[len(shared):])
		all[i].head = binary.BigEndian.Uint64(head[:])
	}
	slices.SortFunc(all, func(a, b keyed) int {
		if a.head != b.head {
			return cmp.Compare(a.head, b.head)
		}
		if c := cmp.Or(cmp.Compare(a.d.ID, b.d.ID), a.d.Published.Compare(b.d.Published)); c != 0 || a.d == b.d {
			return c
		}
		x, y := documentKey(a.d), documentKey(b.d)
		return bytes.Compare(x[:], y[:])
	})
	out := make([]*extract.Document, len(all))
	for i := range all {
		out[i] = all[i].d
	}
	return out
}

// sharedLead is how many bytes a and b begin with alike.
func sharedLead(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// clone is a copy of m that shares no slice with it.
func (m *Mention) clone() *Mention { return &cloneAll([]Mention{*m})[0] }

// cloneAll copies mentions, their participants side by side.
func cloneAll(ms []Mention) []Mention {
	n := 0
	for i := range ms {
		n += len(ms[i].Participants)
	}
	out, parts := slices.Clone(ms), make([]Participant, 0, n)
	for i := range out {
		m := &out[i]
		m.Alternatives = slices.Clone(m.Alternatives)
		m.Quantities = slices.Clone(m.Quantities)
		m.Also = slices.Clone(m.Also)
		if m.Participants != nil {
			at := len(parts)
			parts = append(parts, m.Participants...)
			m.Participants = parts[at:len(parts):len(parts)]
		}
	}
	return out
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

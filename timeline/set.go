package timeline

import "github.com/hawliyat/hawliyat/extract"

// Set is a grow-only set of documents and mentions, keyed by content. The zero
// Set is empty and ready for use. Union is commutative, associative and
// idempotent.
type Set struct {
	docs     map[string]extract.Document
	mentions map[string]Mention
}

// AddDocument adds a document and its mentions.
func (s *Set) AddDocument(doc extract.Document, ms ...Mention) {
	if s.docs == nil {
		s.docs, s.mentions = map[string]extract.Document{}, map[string]Mention{}
	}
	s.docs[doc.ID] = doc
	for _, m := range ms {
		s.mentions[m.ID] = m
	}
}

// Union adds all of t to s.
func (s *Set) Union(t *Set) {
	for _, d := range t.docs {
		s.AddDocument(d)
	}
	for id, m := range t.mentions {
		s.mentions[id] = m
	}
}

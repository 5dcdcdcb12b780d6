package timeline

import (
	"encoding/binary"
	"math"

	"github.com/hawliyat/hawliyat/extract"
)

// The encoding of a Set: magic and version, the documents, the mentions. It is
// canonical: equal sets have equal bytes. A string that was written before is
// written as its number, a quote that its document holds as one byte.
const (
	setMagic   = "HWLS"
	setVersion = 1

	maxShared = 255     // bytes of a string that may be written as its number
	maxSliced = 1 << 10 // bytes of a quote that may be read from its document
)

// MarshalBinary returns s in a compact encoding with a version, made for
// engines that ship partial sets between machines.
func (s *Set) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// AppendBinary appends what MarshalBinary returns to b.
func (s *Set) AppendBinary(b []byte) ([]byte, error) {
	e := encoder{b: append(append(b, setMagic...), setVersion), known: map[string]uint64{"": 0}}
	docs := s.documents()
	byID := make(map[string][]int, len(docs))
	e.uint(uint64(len(docs)))
	for i, d := range docs {
		e.document(d)
		byID[d.ID] = append(byID[d.ID], i)
	}
	all := s.sorted()
	e.uint(uint64(len(all)))
	for _, m := range all {
		e.doc, e.docIndex = nil, 0
		same := byID[m.Doc]
		for _, i := range same[:min(len(same), versionsMost)] {
			if q, ok := slice(docs[i].Text, m.Start, m.End); e.doc == nil || ok && q == m.Quote {
				e.doc, e.docIndex = docs[i], uint64(i)+1
			}
		}
		e.mention(m)
	}
	return e.b, nil
}

// encoder appends values to b. With known it shares strings; without, every
// value stands in full, which is the form that is hashed.
type encoder struct {
	b        []byte
	known    map[string]uint64
	doc      *extract.Document // that of the current mention, nil when hashing
	docIndex uint64            // its number from 1, 0 without doc
	untitled bool              // leave titles out
}

func (e *encoder) uint(n uint64)   { e.b = binary.AppendUvarint(e.b, n) }
func (e *encoder) int(n int64)     { e.b = binary.AppendVarint(e.b, n) }
func (e *encoder) float(f float64) { e.b = binary.LittleEndian.AppendUint64(e.b, math.Float64bits(f)) }

func (e *encoder) bool(v bool) {
	if v {
		e.b = append(e.b, 1)
	} else {
		e.b = append(e.b, 0)
	}
}

// long writes the length and the bytes of s.
func (e *encoder) long(s string) {
	e.uint(uint64(len(s)))
	e.b = append(e.b, s...)
}

// str writes 0 and s, or 1 and s that gets the next number, or its number + 2.
func (e *encoder) str(s string) {
	if e.known == nil || len(s) > maxShared {
		e.uint(0)
		e.long(s)
		return
	}
	if n, ok := e.known[s]; ok {
		e.uint(n + 2)
		return
	}
	e.known[s] = uint64(len(e.known))
	e.uint(1)
	e.long(s)
}

func (e *encoder) document(d *extract.Document) {
	e.long(d.ID)
	e.str(d.Source)
	e.str(d.URL)
	e.str(d.Title)
	e.bool(!d.Published.IsZero())
	if !d.Published.IsZero() {
		_, offset := d.Published.Zone()
		e.int(d.Published.Unix())
		e.uint(uint64(d.Published.Nanosecond()))
		e.int(int64(offset))
	}
	e.long(d.Text)
}

func (e *encoder) mention(m *Mention) {
	e.uint(e.docIndex)
	if e.doc == nil {
		e.str(m.Doc)
	}
	e.int(int64(m.Start))
	e.int(int64(m.End))
	e.quote(m)
	e.str(m.Kind)
	e.str(m.Trigger)
	e.str(string(m.Status))
	e.str(m.StatusCue)
	e.value(&m.Date)
	e.str(string(m.Bound))
	e.uint(uint64(len(m.Alternatives)))
	for i := range m.Alternatives {
		e.value(&m.Alternatives[i].Value)
		e.float(m.Alternatives[i].Weight)
		e.str(m.Alternatives[i].Rule)
	}
	e.str(m.DateRule)
	e.uint(uint64(len(m.Participants)))
	for i := range m.Participants {
		e.participant(&m.Participants[i])
	}
	e.participant(&m.Place)
	e.uint(uint64(len(m.Quantities)))
	for i := range m.Quantities {
		e.quantity(&m.Quantities[i])
	}
	if !e.untitled {
		e.str(m.Title)
	}
	e.bool(m.Headline)
	e.uint(uint64(len(m.Also)))
	for _, k := range m.Also {
		e.str(k)
	}
	e.uint(uint64(m.Chain))
}

// quote writes 1 where the span of the document is the quote, else 0 and the quote.
func (e *encoder) quote(m *Mention) {
	if e.doc != nil && len(m.Quote) <= maxSliced {
		if q, ok := slice(e.doc.Text, m.Start, m.End); ok && q == m.Quote {
			e.bool(true)
			return
		}
	}
	e.bool(false)
	e.long(m.Quote)
}

func (e *encoder) value(v *extract.Value) {
	e.str(v.TIMEX)
	e.str(string(v.Mod))
	e.int(int64(v.Earliest))
	e.int(int64(v.Latest))
	e.b = append(e.b, byte(v.Grain), byte(v.Calendar))
}

func (e *encoder) participant(p *Participant) {
	e.str(p.ID)
	e.str(p.Name)
	e.str(p.NameAr)
	e.str(string(p.Kind))
	e.str(p.Role)
}

func (e *encoder) quantity(q *extract.Quantity) {
	e.int(int64(q.Start))
	e.int(int64(q.End))
	e.str(q.Text)
	e.str(string(q.Kind))
	e.str(q.Value)
	e.str(q.Unit)
	e.str(string(q.Mod))
	e.float(q.Score)
	e.str(q.Rule)
}

package timeline

import (
	"fmt"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// UnmarshalBinary replaces the content of s by what MarshalBinary encoded. The
// input may come from anywhere: memory stays within a constant factor of
// len(data), IDs are computed anew, and an error leaves s as it was.
func (s *Set) UnmarshalBinary(data []byte) error {
	if len(data) < len(setMagic)+1 || string(data[:len(setMagic)]) != setMagic {
		return fmt.Errorf("timeline: not an encoded set")
	}
	if v := data[len(setMagic)]; v != setVersion {
		return fmt.Errorf("timeline: encoded set of version %d, this is version %d", v, setVersion)
	}
	d := decoder{s: string(data[len(setMagic)+1:]), known: []string{""}}
	d.size = len(d.s)
	var t Set
	docs := make([]*extract.Document, d.count(minDocument))
	for i := range docs {
		docs[i] = new(extract.Document)
		d.document(docs[i])
		if d.err != nil {
			return d.err
		}
		t.addDocument(docs[i])
	}
	for range d.count(minMention) {
		m := new(Mention)
		d.mention(m, docs)
		if d.err != nil {
			return d.err
		}
		t.addMention(m)
	}
	if len(d.s) > 0 {
		d.fail("bytes after the end")
	}
	if d.err != nil {
		return d.err
	}
	*s = t
	return nil
}

// The fewest bytes that one value takes: a count that promises more values than
// the rest of the input can hold is refused before anything is allocated.
const (
	minValue       = 6
	minDocument    = 6
	minMention     = 20 + minValue
	minParticipant = 5
	minQuantity    = 16
	minAlternative = minValue + 9
)

func (d *decoder) document(doc *extract.Document) {
	doc.ID = d.long()
	doc.Source = d.str()
	doc.URL = d.str()
	doc.Title = d.str()
	if d.bool() {
		doc.Published = d.time()
	}
	doc.Text = d.long()
	if doc.ID == "" {
		d.fail("document without ID")
	}
}

func (d *decoder) time() time.Time {
	sec, nsec, offset := d.int(), d.uint(), d.int32()
	if nsec >= 1e9 {
		d.fail("bad time")
		return time.Time{}
	}
	t := time.Unix(sec, int64(nsec)).UTC()
	if offset != 0 {
		t = t.In(time.FixedZone("", int(offset)))
	}
	if t.IsZero() {
		d.fail("bad time")
	}
	return t
}

func (d *decoder) mention(m *Mention, docs []*extract.Document) {
	var doc *extract.Document
	switch n := d.uint(); {
	case n == 0:
		m.Doc = d.str()
	case n <= uint64(len(docs)):
		doc = docs[n-1]
		m.Doc = doc.ID
	default:
		d.fail("unknown document")
	}
	m.Start, m.End = int(d.int32()), int(d.int32())
	d.quote(m, doc)
	m.Kind, m.Trigger = d.str(), d.str()
	m.Status, m.StatusCue = Status(d.str()), d.str()
	d.value(&m.Date)
	m.Bound = extract.Bound(d.str())
	m.Alternatives = list(d, minAlternative, func(d *decoder, a *extract.Alternative) {
		d.value(&a.Value)
		a.Weight, a.Rule = d.float(), d.str()
	})
	m.DateRule = d.str()
	m.Participants = list(d, minParticipant, (*decoder).participant)
	d.participant(&m.Place)
	m.Quantities = list(d, minQuantity, (*decoder).quantity)
	m.Title = d.str()
	m.Headline = d.bool()
	m.Also = list(d, 1, func(d *decoder, k *string) { *k = d.str() })
	m.Chain = uint32(d.uint())
}

func (d *decoder) quote(m *Mention, doc *extract.Document) {
	if !d.bool() {
		m.Quote = d.long()
		return
	}
	if doc == nil || m.End-m.Start > maxSliced {
		d.fail("quote without document")
		return
	}
	q, ok := slice(doc.Text, m.Start, m.End)
	if !ok {
		d.fail("quote outside its document")
	}
	m.Quote = q
}

func (d *decoder) value(v *extract.Value) {
	v.TIMEX, v.Mod = d.str(), extract.Mod(d.str())
	v.Earliest, v.Latest = extract.Day(d.int32()), extract.Day(d.int32())
	v.Grain, v.Calendar = extract.Grain(d.byte()), extract.Calendar(d.byte())
}

func (d *decoder) participant(p *Participant) {
	p.ID, p.Name, p.NameAr = d.str(), d.str(), d.str()
	p.Kind, p.Role = extract.Kind(d.str()), d.str()
}

func (d *decoder) quantity(q *extract.Quantity) {
	q.Start, q.End = int(d.int32()), int(d.int32())
	q.Text, q.Kind = d.str(), extract.QuantityKind(d.str())
	q.Value, q.Unit = d.str(), d.str()
	q.Mod, q.Score, q.Rule = extract.Mod(d.str()), d.float(), d.str()
}

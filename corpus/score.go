package corpus

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// Measure is one row of a [Report]: precision, recall and F1 with their counts,
// or, where Ratio is set, a rate of Right in Gold, held in F1. 0/0 is 0.
type Measure struct {
	Precision, Recall, F1  float64
	Right, Predicted, Gold float64
	Ratio                  bool
}

// Measures are the rows of one section, by name.
type Measures map[string]Measure

// Report is what Score returns. A section is nil where nothing was predicted for
// it.
type Report struct {
	Dates, Entities, Quantities, Timeline Measures
	OffsetErrors                          []string // spans whose text is not the document's slice
}

// Score compares results and timelines with the gold of c. Documents that have
// gold count; one without a result counts as one in which nothing was found.
// Nil results, or nil timelines, leave their sections out. timelines are by
// group.
//
// Spans match one to one, longest overlap first. Dates: relaxed (overlap),
// strict (same extent), value (overlap and equal TIMEX3 value), interval
// (overlap and equal days). Entities need the same kind; names cluster by ID.
// Events: recall and precision by overlap and compatible dates, one to one, and
// the merging of (document, event) units by B³, CEAF-e and LEA.
func Score(c *Corpus, results []extract.Result, timelines map[string]*timeline.Timeline) Report {
	var rep Report
	s := newScorer(c)
	if results != nil {
		s.collect(results)
		rep.Dates, rep.Entities, rep.Quantities = s.dates(), s.entities(), s.quantities()
	}
	if timelines != nil {
		rep.Timeline = s.timelines(timelines)
	}
	rep.OffsetErrors = s.errors
	return rep
}

// prf makes a measure; rightGold is what is right as gold counts it.
func prf(right, predicted, gold, rightGold float64) Measure {
	m := Measure{Right: right, Predicted: predicted, Gold: gold}
	if predicted > 0 {
		m.Precision = right / predicted
	}
	if gold > 0 {
		m.Recall = rightGold / gold
	}
	if sum := m.Precision + m.Recall; sum > 0 {
		m.F1 = 2 * m.Precision * m.Recall / sum
	}
	return m
}

func ratio(n, of int) Measure {
	m := Measure{Right: float64(n), Gold: float64(of), Ratio: true}
	if of > 0 {
		m.F1 = m.Right / m.Gold
	}
	return m
}

// counter counts by name.
type counter map[string]int

func (n counter) add(name string, when bool) {
	if when {
		n[name]++
	}
}

func (n counter) prf(right, predicted, gold string) Measure {
	return prf(float64(n[right]), float64(n[predicted]), float64(n[gold]), float64(n[right]))
}

// scorer holds what is scored, with all offsets in code points, as the length of
// an overlap is counted in them.
type scorer struct {
	c      *Corpus
	texts  map[string]*codePoints
	docs   []document
	errors []string
}

// document is one document's gold and predictions.
type document struct {
	id                       string
	goldDates, dates         []item
	goldEntities, entities   []item
	goldNumbers, predNumbers []item
}

func newScorer(c *Corpus) *scorer {
	s := &scorer{c: c, texts: map[string]*codePoints{}}
	for _, d := range c.Documents {
		s.texts[d.ID] = newCodePoints(d.Text)
	}
	return s
}

// codePoints counts the code points before each byte.
type codePoints struct {
	text   string
	before []int32 // -1 inside a character
}

func newCodePoints(text string) *codePoints {
	p := &codePoints{text: text, before: make([]int32, len(text)+1)}
	for i := range p.before {
		p.before[i] = -1
	}
	n := int32(0)
	for i := range text {
		p.before[i] = n
		n++
	}
	p.before[len(text)] = n
	return p
}

// place returns the code points of a byte span; ok is false where the span does
// not lie on characters.
func (p *codePoints) place(start, end int) (from, to int, ok bool) {
	if start < 0 || start >= end || end >= len(p.before) || p.before[start] < 0 || p.before[end] < 0 {
		return -1, -1, false
	}
	return int(p.before[start]), int(p.before[end]), true
}

func (s *scorer) item(doc, what, text string, start, end int) item {
	p := s.texts[doc]
	from, to, ok := p.place(start, end)
	if !ok || p.text[start:end] != text {
		s.errors = append(s.errors, fmt.Sprintf("%s %s [%d,%d) %.64q", doc, what, start, end, text))
	}
	return item{start: from, end: to, text: text}
}

func (s *scorer) collect(results []extract.Result) {
	byID := map[string]extract.Result{}
	for _, r := range results {
		byID[r.ID] = r
	}
	for _, d := range s.c.Documents {
		g, ok := s.c.Gold[d.ID]
		if !ok {
			continue
		}
		s.docs = append(s.docs, s.document(d.ID, g, byID[d.ID]))
	}
}

func (s *scorer) document(id string, g Gold, r extract.Result) document {
	d := document{id: id}
	for _, t := range g.Dates {
		it := s.item(id, "gold", t.Text, t.Start, t.End)
		it.typ, it.value, it.earliest, it.latest, it.mod = t.Type, t.Value, t.Earliest, t.Latest, t.Mod
		it.ref = strings.HasSuffix(t.Value, "_REF")
		it.optional = t.Optional || it.ref
		d.goldDates = append(d.goldDates, it)
	}
	for _, e := range g.Entities {
		it := s.item(id, "gold", e.Text, e.Start, e.End)
		it.kind, it.value, it.optional = e.Kind, e.Canonical, e.Optional
		if isNumber(e.Kind) {
			d.goldNumbers = append(d.goldNumbers, it)
		} else {
			d.goldEntities = append(d.goldEntities, it)
		}
	}
	for _, t := range r.Dates {
		it := s.item(id, "dates", t.Text, t.Start, t.End)
		it.typ, it.value, it.mod = string(t.Type), t.Value.TIMEX, string(t.Value.Mod)
		it.earliest, it.latest = t.Value.Earliest.String(), t.Value.Latest.String()
		d.dates = append(d.dates, it)
	}
	for _, e := range r.Entities {
		it := s.item(id, "entities", e.Text, e.Start, e.End)
		it.kind, it.value = string(e.Kind), cmp.Or(e.ID, e.Name, e.Text)
		d.entities = append(d.entities, it)
	}
	for _, q := range r.Quantities {
		it := s.item(id, "quantities", q.Text, q.Start, q.End)
		it.kind, it.value, it.unit = string(q.Kind), q.Value, q.Unit
		d.predNumbers = append(d.predNumbers, it)
	}
	return d
}

func isNumber(kind string) bool {
	switch extract.QuantityKind(kind) {
	case extract.Money, extract.Percent, extract.Count:
		return true
	}
	return false
}

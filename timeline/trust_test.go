package timeline_test

import (
	"bytes"
	"context"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
)

// doors is the public entry points of the package.
func doors(t testing.TB) []attack.Door {
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	read := func(s string) (extract.Document, extract.Result) {
		doc := extract.Document{ID: "a", Text: s, Published: time.Date(2021, 12, 15, 0, 0, 0, 0, time.UTC)}
		r, err := x.Extract(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		return doc, r
	}
	set := func(s string) *timeline.Set {
		doc, r := read(s)
		out := new(timeline.Set)
		out.AddDocument(doc, timeline.Mentions(doc, r)...)
		return out
	}
	all := []attack.Door{
		{Name: "Mentions", Open: func(s string) func() {
			doc, r := read(s)
			return func() { timeline.Mentions(doc, r) }
		}},
		{Name: "Set", Open: func(s string) func() {
			doc, r := read(s)
			ms := timeline.Mentions(doc, r)
			return func() {
				var a, b timeline.Set
				a.AddDocument(doc, ms...)
				if data, err := a.MarshalBinary(); err != nil || b.UnmarshalBinary(data) != nil || a.Len() != b.Len() {
					t.Error("a set is not what was written of it")
				}
			}
		}},
		{Name: "Build", Open: func(s string) func() {
			in := set(s)
			return func() { _, _ = timeline.Build(t.Context(), in, timeline.Options{}) }
		}},
	}
	for _, w := range formats {
		all = append(all, attack.Door{Name: w.name, Open: func(s string) func() {
			tl, err := timeline.Build(t.Context(), set(s), timeline.Options{})
			if err != nil {
				t.Fatal(err)
			}
			return func() { _ = w.write(tl, io.Discard) }
		}})
	}
	return all
}

var formats = []struct {
	name  string
	write func(*timeline.Timeline, io.Writer) error
}{
	{"WriteText", (*timeline.Timeline).WriteText},
	{"WriteJSON", (*timeline.Timeline).WriteJSON},
	{"WriteHTML", (*timeline.Timeline).WriteHTML},
	{"WriteSVG", (*timeline.Timeline).WriteSVG},
	{"WriteMarkdown", (*timeline.Timeline).WriteMarkdown},
	{"WriteICS", (*timeline.Timeline).WriteICS},
	{"WriteCSV", (*timeline.Timeline).WriteCSV},
}

// slow is what is linear and takes more than the ceiling: see TESTING.md.
func slow() attack.Slow {
	const s = time.Second
	return attack.Slow{
		"Mentions/the longest ligature": 2 * s,
		"WriteHTML/verbs of saying":     3 * s, "WriteHTML/events": 2 * s, "WriteHTML/denials": 2 * s, "WriteHTML/morning": 2 * s,
		"WriteHTML/events, days apart": 2 * s, "WriteHTML/events, dated": 2 * s, "WriteHTML/plans": 2 * s,
	}
}

// TestBounded holds promises 1 and 2: no panic, time bounded for any text.
func TestBounded(t *testing.T) { attack.Bounded(t, doors(t), slow()) }

// TestLinear holds promise 2: four times the text takes at most six times as
// long.
func TestLinear(t *testing.T) { attack.Linear(t, doors(t)) }

// corpusSets is the corpus's documents with their mentions.
func corpusSets(t testing.TB) []timeline.Set {
	var all []timeline.Set
	for d := range corpus.Documents() {
		r, err := extract.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		var s timeline.Set
		s.AddDocument(d, timeline.Mentions(d, r)...)
		all = append(all, s)
	}
	return all
}

// everything is a timeline in all formats.
func everything(t testing.TB, s *timeline.Set) []byte {
	tl, err := timeline.Build(t.Context(), s, timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, w := range formats {
		if err := w.write(tl, &out); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

// TestDeterminism holds promise 5: at 1, 2 and 8 processors, in every run and
// every order of documents, all formats are the same bytes.
func TestDeterminism(t *testing.T) {
	runs, shuffles := 1, 5
	if attack.Long() {
		runs, shuffles = 20, 50
	}
	docs := corpusSets(t)
	var all timeline.Set
	for i := range docs {
		all.Union(&docs[i])
	}
	newGenerator(3, 400).fill(&all, 400)
	want := everything(t, &all)
	parts := []timeline.Set{all}
	parts = append(parts, docs...)
	r := rand.New(rand.NewPCG(5, 6))
	attack.Procs(func(procs int) {
		for range runs * shuffles {
			order := slices.Clone(parts)
			r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			var s timeline.Set
			for i := range order {
				s.Union(&order[i])
			}
			if !bytes.Equal(everything(t, &s), want) {
				t.Fatalf("another order gives other bytes at %d processors", procs)
			}
		}
	})
}

// TestCancel holds promise 3.
func TestCancel(t *testing.T) {
	var s timeline.Set
	newGenerator(4, 4000).fill(&s, 4000)
	attack.Cancelled(t, 20, func(ctx context.Context) (int, error) {
		tl, err := timeline.Build(ctx, &s, timeline.Options{})
		if tl == nil {
			return 0, err
		}
		return len(tl.Events), err
	})
}

// TestNoSourceIsDropped holds promise 7 on hostile text: every mention that
// went in is in the timeline once, its quote a slice of its document.
func TestNoSourceIsDropped(t *testing.T) {
	for _, h := range attack.Texts() {
		doc := extract.Document{ID: h.Name, Text: h.Of(6 << 10), Published: time.Date(2021, 12, 15, 0, 0, 0, 0, time.UTC)}
		r, err := extract.Extract(doc)
		if err != nil {
			t.Fatal(err)
		}
		var s timeline.Set
		s.AddDocument(doc, timeline.Mentions(doc, r)...)
		tl, err := timeline.Build(t.Context(), &s, timeline.Options{})
		if err != nil {
			t.Fatal(err)
		}
		out := slices.Clone(tl.Undated)
		for _, a := range tl.Ambiguous {
			out = append(out, a.Mention)
		}
		for _, e := range tl.Events {
			for _, m := range e.Mentions {
				out = append(out, *m)
			}
		}
		seen := map[string]bool{}
		for _, m := range out {
			if seen[m.ID] || m.Quote != doc.Text[m.Start:m.End] || strings.TrimSpace(m.Quote) == "" {
				t.Errorf("%s: mention %s twice or not of the text: %q", h.Name, m.ID, m.Quote)
			}
			seen[m.ID] = true
		}
		if len(seen) != s.Len() {
			t.Errorf("%s: %d of %d mentions are in the timeline", h.Name, len(seen), s.Len())
		}
	}
}

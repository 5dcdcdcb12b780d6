package extract_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

var someDay = time.Date(2021, 12, 15, 0, 0, 0, 0, time.UTC)

func extractor(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// doors is the public entry points of the package.
func doors(t testing.TB) []hostile.Door {
	x := extractor(t)
	read := func(s string) extract.Result {
		r, err := x.Extract(t.Context(), extract.Document{ID: "a", Text: s, Published: someDay})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	return []hostile.Door{
		{Name: "Extract", Open: func(s string) func() { return func() { read(s) } }},
		{Name: "Extract, undated", Open: func(s string) func() {
			return func() { _, _ = x.Extract(t.Context(), extract.Document{Text: s}) }
		}},
		{Name: "InferPublished", Open: func(s string) func() {
			r := read(s)
			return func() { extract.InferPublished(extract.Document{Text: s}, r) }
		}},
		{Name: "JSON", Open: func(s string) func() {
			r := read(s)
			return func() {
				b, err := r.AppendJSON(nil)
				var back extract.Result
				if err == nil {
					err = back.UnmarshalJSON(b)
				}
				if err != nil {
					t.Error(err)
				}
			}
		}},
		{Name: "Link", Open: func(s string) func() {
			r := read(s)
			return func() { extract.Link([]extract.Result{r, {Entities: bytesOf(r.Entities)}}) }
		}},
		{Name: "Value", Open: func(s string) func() {
			return func() {
				var v extract.Value
				_ = v.UnmarshalText([]byte(s))
				_ = v.Scan(s)
			}
		}},
	}
}

func bytesOf(es []extract.Entity) []extract.Entity { return append([]extract.Entity(nil), es...) }

// slow is what is linear and takes more than the ceiling: see TESTING.md.
func slow() hostile.Slow {
	const s = time.Second
	return hostile.Slow{
		"InferPublished/weekdays": 2 * s, "InferPublished/weekdays and": 2 * s,
		"JSON/percent": 2 * s,
	}
}

// TestBounded holds promises 1 and 2: no panic, time bounded for any bytes.
func TestBounded(t *testing.T) { hostile.Bounded(t, doors(t), slow()) }

// TestLinear holds promise 2: four times the text takes at most six times as
// long.
func TestLinear(t *testing.T) { hostile.Linear(t, doors(t)) }

// TestSpans holds promise 4 on hostile text.
func TestSpans(t *testing.T) {
	x := extractor(t)
	for _, h := range hostile.Texts() {
		s := h.Of(8 << 10)
		r, err := x.Extract(t.Context(), extract.Document{Text: s, Published: someDay})
		if err != nil {
			t.Fatal(err)
		}
		check := func(what, text string, start, end int) {
			if start < 0 || start >= end || end > len(s) || s[start:end] != text {
				t.Fatalf("%s: %s [%d,%d) is not %q", h.Name, what, start, end, text)
			}
			if utf8.ValidString(s) && (!utf8.RuneStart(s[start]) || end < len(s) && !utf8.RuneStart(s[end])) {
				t.Fatalf("%s: %s [%d,%d) cuts a character", h.Name, what, start, end)
			}
		}
		for _, d := range r.Dates {
			check("date", d.Text, d.Start, d.End)
		}
		for _, e := range r.Entities {
			check("entity", e.Text, e.Start, e.End)
		}
		for _, q := range r.Quantities {
			check("quantity", q.Text, q.Start, q.End)
		}
	}
}

// documents is n texts, those of the corpus and pieces of them.
func documents(n int) []extract.Document {
	var all []extract.Document
	for d := range corpus.Documents() {
		all = append(all, d)
	}
	seeds := len(all)
	r := rand.New(rand.NewPCG(1, 2))
	for len(all) < n {
		d := all[r.IntN(seeds)]
		lines := strings.SplitAfter(d.Text, "\n")
		from := r.IntN(len(lines))
		d.Text = strings.Join(lines[from:min(len(lines), from+1+r.IntN(4))], "")
		d.ID = ""
		all = append(all, d)
	}
	return all
}

func annotate(x *extract.Extractor, docs []extract.Document) ([][]byte, error) {
	out := make([][]byte, len(docs))
	var r extract.Result
	for i := range docs {
		if err := x.ExtractInto(context.Background(), docs[i], &r); err != nil {
			return nil, err
		}
		var err error
		if out[i], err = r.AppendJSON(nil); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// TestConcurrent holds promise 6: one extractor in many goroutines gives the
// bytes of one goroutine, at 1, 2 and 8 processors (promise 5).
func TestConcurrent(t *testing.T) {
	workers, n := 8, 20
	if hostile.Long() {
		workers, n = 64, 200
	}
	x, docs := extractor(t), documents(n)
	want, err := annotate(x, docs)
	if err != nil {
		t.Fatal(err)
	}
	hostile.Procs(func(procs int) {
		var wg sync.WaitGroup
		for range workers {
			wg.Go(func() {
				got, err := annotate(x, docs)
				if err != nil {
					t.Error(err)
					return
				}
				for i := range want {
					if !bytes.Equal(got[i], want[i]) {
						t.Errorf("document %d at %d processors differs", i, procs)
					}
				}
			})
		}
		wg.Wait()
	})
}

// TestCancel holds promise 3: 64 KiB of text are the most between two looks at
// the context.
func TestCancel(t *testing.T) {
	x := extractor(t)
	doc := extract.Document{Text: hostile.Repeat("زار الرئيس مصر في 3 مارس 2021. ", 1<<18), Published: someDay}
	hostile.Cancelled(t, len(doc.Text)>>16, func(ctx context.Context) (int, error) {
		r, err := x.Extract(ctx, doc)
		return len(r.Dates) + len(r.Entities) + len(r.Quantities), err
	})
}

package extract_test

import (
	"context"
	"testing"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

// TestExtractIntoAllocations holds how much a loop over documents allocates that
// reuses its result: what is left is the folded text, the strings of the
// results, and little else.
func TestExtractIntoAllocations(t *testing.T) {
	if testing.CoverMode() != "" {
		t.Skip("counters of coverage change what the compiler can leave out")
	}
	if hostile.Raced {
		t.Skip("the race detector drops what a pool holds")
	}
	x, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for doc := range corpus.Documents() {
		var r extract.Result
		// A collection may empty the pool in the middle of a run, so that the best
		// of three counts.
		least := 1e9
		for range 3 {
			least = min(least, testing.AllocsPerRun(5, func() {
				if err := x.ExtractInto(context.Background(), doc, &r); err != nil {
					t.Fatal(err)
				}
			}))
		}
		const perDocument, documentSize = 60, 6 << 10
		size := float64(max(len(doc.Text), documentSize)) / documentSize
		t.Logf("%s: %d bytes, %.0f allocations", doc.ID, len(doc.Text), least)
		if least > perDocument*size {
			t.Errorf("%s: %.0f allocations for %d bytes", doc.ID, least, len(doc.Text))
		}
		if len(r.Entities) == 0 || len(r.Dates) == 0 {
			t.Errorf("%s: nothing found", doc.ID)
		}
	}
}

// TestExtractIntoReuses compares a result that is filled again and again, by one
// extractor that has seen other documents, with fresh ones.
func TestExtractIntoReuses(t *testing.T) {
	used, err := extract.New(extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var r extract.Result
	for range 2 {
		for doc := range corpus.Documents() {
			if err := used.ExtractInto(context.Background(), doc, &r); err != nil {
				t.Fatal(err)
			}
			fresh, err := extract.Extract(doc)
			if err != nil {
				t.Fatal(err)
			}
			got, err1 := r.AppendJSON(nil)
			want, err2 := fresh.AppendJSON(nil)
			if err1 != nil || err2 != nil || string(got) != string(want) {
				t.Fatalf("%s: %.200s\nfresh: %.200s (%v, %v)", doc.ID, got, want, err1, err2)
			}
		}
	}
}

// TestDatesOnly compares with the dates of everything.
func TestDatesOnly(t *testing.T) {
	only := withOptions(t, extract.Options{DatesOnly: true})
	n := 0
	for doc := range corpus.Documents() {
		got, err := only.Extract(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		want, err := extract.Extract(doc)
		if err != nil {
			t.Fatal(err)
		}
		want.Entities, want.Quantities = nil, nil
		a, err1 := got.AppendJSON(nil)
		b, err2 := want.AppendJSON(nil)
		if err1 != nil || err2 != nil || string(a) != string(b) {
			t.Errorf("%.300s\nwant %.300s (%v, %v)", a, b, err1, err2)
		}
		n += len(got.Dates)
	}
	if n < 10 {
		t.Errorf("%d dates", n)
	}
}

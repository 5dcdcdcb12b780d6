package extract_test

import (
	"fmt"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

// someDays are the days of publication of variants: the ends of a year and of
// months, the first of a week, and none.
var someDays = [...]string{"2021-12-16", "2022-01-01", "2020-02-29", "2023-12-31", "2022-03-06", "2024-03-31", ""}

// TestApprovedVariants holds what is found where a sentence is changed at any word.
func TestApprovedVariants(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	var xs [2]*extract.Extractor
	for i := range xs {
		var err error
		if xs[i], err = extract.New(extract.Options{Explain: true, NoModel: i == 0}); err != nil {
			t.Fatal(err)
		}
	}
	d := hostile.NewDigests()
	texts := caseTexts(t)
	for i, text := range texts {
		var b strings.Builder
		var n [4]int
		story := strings.Join([]string{texts[max(0, i-2)], texts[max(0, i-1)]}, " ") + "\n" + text
		for v := range before(story, hostile.Variants(text, 3)) {
			doc := extract.Document{Text: v}
			doc.Published, _ = time.Parse(time.DateOnly, someDays[(n[0]+len(text))%len(someDays)])
			r, err := xs[n[0]%len(xs)].Extract(t.Context(), doc)
			if err != nil {
				t.Fatal(err)
			}
			record(&b, v, r)
			dated(&b, doc, r)
			n[0], n[1], n[2], n[3] = n[0]+1, n[1]+len(r.Dates), n[2]+len(r.Entities), n[3]+len(r.Quantities)
		}
		d.Add(text, b.String(), n[:]...)
	}
	d.Approved(t, "variants.txt", *update)
}

// before is the sequence with one text before it.
func before(text string, all iter.Seq[string]) iter.Seq[string] {
	return func(yield func(string) bool) {
		if yield(text) {
			all(yield)
		}
	}
}

// dated writes the day of publication that is inferred of a document, whose text
// is also read as if nobody had told its day.
func dated(b *strings.Builder, doc extract.Document, r extract.Result) {
	if dating, ok := extract.InferPublished(doc, r); ok {
		fmt.Fprintf(b, "  P %+v\n", dating)
	}
	doc.Published = time.Time{}
	if dating, ok := extract.InferPublished(doc, r); ok {
		fmt.Fprintf(b, "  P0 %+v\n", dating)
	}
}

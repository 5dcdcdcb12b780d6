package extract_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

// TestApprovedNews holds what is found in documents that a grammar of news makes.
func TestApprovedNews(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{Explain: true})
	if err != nil {
		t.Fatal(err)
	}
	g := hostile.ReadGrammar(t, "../internal/hostile/testdata/news.txt", "lexicon", "../timeline/lexicon")
	d := hostile.NewDigests()
	for i := range 1500 {
		doc := extract.Document{ID: fmt.Sprint(i), Text: g.Say(t, "DOC", i)}
		doc.Published, _ = time.Parse(time.DateOnly, someDays[i%len(someDays)])
		r, err := x.Extract(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		record(&b, doc.Text, r)
		dated(&b, doc, r)
		d.Add(doc.Text, b.String(), len(r.Dates), len(r.Entities), len(r.Quantities))
	}
	d.Approved(t, "news.txt", *update)
}

// TestApprovedDatelines holds the days of publication that are inferred of
// texts with every clue in every place.
func TestApprovedDatelines(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	g := hostile.ReadGrammar(t, "../internal/hostile/testdata/news.txt", "lexicon", "../timeline/lexicon")
	d := hostile.NewDigests()
	for i := range 200 {
		var b strings.Builder
		count := 0
		for k := range 10 {
			doc := extract.Document{Text: g.Say(t, "DATED", i*10+k)}
			r, err := x.Extract(t.Context(), doc)
			if err != nil {
				t.Fatal(err)
			}
			record(&b, doc.Text, r)
			if dating, ok := extract.InferPublished(doc, r); ok {
				count++
				fmt.Fprintf(&b, "  P %+v\n", dating)
			}
		}
		d.Add(fmt.Sprint("group ", i), b.String(), count)
	}
	d.Approved(t, "datelines.txt", *update)
}

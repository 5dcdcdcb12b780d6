package extract_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

// TestApprovedNews holds what is found in documents that a grammar of news makes.
func TestApprovedNews(t *testing.T) {
	if os.Getenv("HAWLIYAT_APPROVED") == "" && !*update {
		t.Skip("every change of a rule changes something here; HAWLIYAT_APPROVED=1, as in .ci/long, shows what")
	}
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
		if dating, ok := extract.InferPublished(doc, r); ok {
			fmt.Fprintf(&b, "  P %+v\n", dating)
		}
		d.Add(doc.Text, b.String(), len(r.Dates), len(r.Entities), len(r.Quantities))
	}
	d.Approved(t, "news.txt", *update)
}

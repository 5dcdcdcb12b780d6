package extract_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

// readers are extractors of three kinds: rules alone, with all that is
// doubtful, and with the model.
func readers(t *testing.T) (xs [3]*extract.Extractor) {
	t.Helper()
	for i, o := range [...]extract.Options{{Explain: true, NoModel: true}, {Explain: true, NoModel: true, MinScore: 0.2}, {Explain: true}} {
		var err error
		if xs[i], err = extract.New(o); err != nil {
			t.Fatal(err)
		}
	}
	return xs
}

// TestApprovedRows holds what is found in rows of words each of which mostly
// likes to stand behind the one before.
func TestApprovedRows(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	xs, d := readers(t), hostile.NewDigests()
	for seed := range uint64(60) {
		var b strings.Builder
		var n [4]int
		last := ""
		for row := range hostile.Rows(seed, 160) {
			doc := extract.Document{Text: row}
			if n[0]%4 == 0 {
				doc.Text = last + []string{". ", "\n", "، "}[n[0]%3] + row
			}
			last = row
			doc.Published, _ = time.Parse(time.DateOnly, someDays[n[0]%len(someDays)])
			r, err := xs[(n[0]+int(seed))%len(xs)].Extract(t.Context(), doc)
			if err != nil {
				t.Fatal(err)
			}
			record(&b, doc.Text, r)
			dated(&b, doc, r)
			n[0], n[1], n[2], n[3] = n[0]+1, n[1]+len(r.Dates), n[2]+len(r.Entities), n[3]+len(r.Quantities)
		}
		d.Add(fmt.Sprint("rows ", seed), b.String(), n[:]...)
	}
	d.Approved(t, "rows.txt", *update)
}

// TestApprovedArticles holds what is found in the embedded articles where their
// sentences are changed at any word.
func TestApprovedArticles(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	xs, d := readers(t), hostile.NewDigests()
	for article := range corpus.Documents() {
		var b strings.Builder
		var n [4]int
		for line := range strings.SplitSeq(article.Text, "\n") {
			for v := range hostile.Variants(strings.TrimSpace(line), 1) {
				n[0]++
				doc := extract.Document{Text: v, Published: article.Published}
				r, err := xs[n[0]%2].Extract(t.Context(), doc)
				if err != nil {
					t.Fatal(err)
				}
				record(&b, v, r)
				n[1], n[2], n[3] = n[1]+len(r.Dates), n[2]+len(r.Entities), n[3]+len(r.Quantities)
			}
		}
		d.Add(article.ID, b.String(), n[:]...)
	}
	d.Approved(t, "articles.txt", *update)
}

// TestApprovedStates holds what is found in texts each of which brings the code
// into a state of its own.
func TestApprovedStates(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	xs, d := readers(t), hostile.NewDigests()
	var b strings.Builder
	var n [4]int
	texts := hostile.States()
	for i, text := range texts {
		doc := extract.Document{Text: text}
		for k := range 2 {
			if doc.Published = (time.Time{}); (i+k)%7 > 0 {
				doc.Published, _ = time.Parse(time.DateOnly, someDays[(i+k*5)%len(someDays)])
			}
			r, err := xs[(i/3+k)%len(xs)].Extract(t.Context(), doc)
			if err != nil {
				t.Fatal(err)
			}
			record(&b, doc.Text, r)
			dated(&b, doc, r)
			n[0], n[1], n[2], n[3] = n[0]+1, n[1]+len(r.Dates), n[2]+len(r.Entities), n[3]+len(r.Quantities)
		}
		if i%40 == 39 || i == len(texts)-1 {
			d.Add(fmt.Sprint("states ", i/40), b.String(), n[:]...)
			b.Reset()
			n = [4]int{}
		}
	}
	d.Approved(t, "states.txt", *update)
}

package timeline_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
)

// newsGrammar is the grammar of news texts over the lexicons.
func newsGrammar(t *testing.T) *attack.Grammar {
	t.Helper()
	attack.OnlyApproved(t, *update)
	return attack.ReadGrammar(t, "../internal/hostile/testdata/news.txt", "../extract/lexicon", "lexicon")
}

// TestApprovedNews holds what is told in documents that a grammar of news makes.
func TestApprovedNews(t *testing.T) {
	g := newsGrammar(t)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	for i := range 2000 {
		doc := extract.Document{ID: fmt.Sprint(i), Text: g.Say(t, "DOC", i)}
		if i%9 > 0 {
			doc.Published = (day("2021-12-27") + extract.Day(i%17)).Time()
		}
		var b strings.Builder
		b.WriteString(doc.Text + "\n")
		ms := recordedBy(t, x, &b, doc)
		d.Add(doc.Text, b.String(), len(ms))
	}
	d.Approved(t, "news.txt", *update)
}

// TestApprovedReports holds the timelines of reports that tell of the same few things
// on the days around them.
func TestApprovedReports(t *testing.T) {
	g := newsGrammar(t)
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	d := attack.NewDigests()
	for i := range 160 {
		var s timeline.Set
		name := ""
		for k := range 2 + i%11 {
			doc := extract.Document{ID: fmt.Sprint(k), Source: fmt.Sprint("مصدر ", k%3), URL: fmt.Sprint("https://example.org/", k), Text: g.Say(t, "REPORT", i*16+k)}
			if k%5 < 4 {
				doc.Published = (day("2024-03-10") + extract.Day(k*3%8)).Time()
			}
			name = doc.Text
			r, err := x.Extract(t.Context(), doc)
			if err != nil {
				t.Fatal(err)
			}
			s.AddDocument(doc, timeline.Mentions(doc, r)...)
		}
		tl, err := timeline.Build(t.Context(), &s, timeline.Options{Explain: true, MaxCompared: i % 4 * 3, Stamp: time.Unix(int64(i)*1e6, 0).UTC()})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, w := range formats {
			b.WriteString(written(t, tl, w.write))
		}
		joined := 0
		for _, e := range tl.Events {
			joined += len(e.Mentions) - 1
		}
		d.Add(name, b.String(), s.Len(), len(tl.Events), joined, len(tl.Ambiguous), len(tl.Undated))
	}
	d.Approved(t, "reports.txt", *update)
}

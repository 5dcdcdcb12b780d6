package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
)

// TestApprovedLiterals holds what is found around the words that the code names.
func TestApprovedLiterals(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	xs, d := readers(t), hostile.NewDigests()
	for _, e := range hostile.Literals(t, ".") {
		var b strings.Builder
		var n [4]int
		for i, text := range e.Around(20) {
			doc := extract.Document{Text: text}
			doc.Published, _ = time.Parse(time.DateOnly, someDays[i%len(someDays)])
			r, err := xs[i%len(xs)].Extract(t.Context(), doc)
			if err != nil {
				t.Fatal(err)
			}
			record(&b, text, r)
			n[0], n[1], n[2], n[3] = n[0]+1, n[1]+len(r.Dates), n[2]+len(r.Entities), n[3]+len(r.Quantities)
		}
		d.Add(e.Name, b.String(), n[:]...)
	}
	d.Approved(t, "literals.txt", *update)
}

// TestApprovedStory holds the days of publication that are inferred of a text
// with those of the others of its story, and how results are written.
func TestApprovedStory(t *testing.T) {
	hostile.OnlyApproved(t, *update)
	xs, d := readers(t), hostile.NewDigests()
	g := hostile.ReadGrammar(t, "../internal/hostile/testdata/news.txt", "lexicon", "../timeline/lexicon")
	signs := []string{"", "<b>", "\"", "\\", "\u2028", "\x00\x1f", "\x7f", "&", "\xff", "👍", "\u0085", "\t", "\u2029>"}
	for i := range 60 {
		var b strings.Builder
		var story []extract.Dating
		count := 0
		for k := range 8 {
			sign := signs[(i+k)%len(signs)]
			doc := extract.Document{ID: sign + "id", Source: "مصدر" + sign, URL: sign, Title: sign, Text: g.Say(t, []string{"DATED", "DOC", "NAMED"}[(i+k)%3], 7000+i*8+k) + sign}
			if (i+k)%3 == 0 {
				doc.Published = time.Date([]int{2021, 9999, 10000, 0, -1, 2021, 1}[(i/3+k)%7], 3, 12, k%3*7, k%2*30, 0, i%2, []*time.Location{time.UTC, time.FixedZone("", 10800)}[i/2%2])
			}
			r, err := xs[k%2].Extract(t.Context(), doc)
			if err != nil {
				fmt.Fprintln(&b, err)
				continue
			}
			for from := range min(len(story)+1, 3) {
				if dating, ok := extract.InferPublished(doc, r, story[from:]...); ok {
					count++
					fmt.Fprintf(&b, "%d %+v\n", from, dating)
					if from == 0 {
						story = slices.Concat([]extract.Dating{dating}, story[:min(len(story), i%4)])
					}
				}
			}
			line, err := r.AppendJSON(nil)
			fmt.Fprintf(&b, "%s %v\n", line, err)
		}
		d.Add(fmt.Sprint("story ", i), b.String(), count)
	}
	d.Approved(t, "story.txt", *update)
}

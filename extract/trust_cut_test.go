package extract_test

import (
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
)

// TestCutAnywhere reads the case sentences from any word on and up to any word,
// bare and with a mark or a number where they were cut: nothing panics, and what
// is found lies in the text. Rules that look back or ahead meet the border of
// the text so.
func TestCutAnywhere(t *testing.T) {
	x, err := extract.New(extract.Options{NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	edges := [...]string{"", "- ", "2 - ", "(", "\"", "، ", "/", "من ", "و", "3 ", "في ", ". ", "F-", "(CNN) -", "a-b-", "@", "الـ", "10:", "1."}
	step := 1
	if testing.Short() {
		step = 3
	}
	for i, text := range caseTexts(t) {
		words := strings.Fields(text)
		for k := i % step; k < len(words); k += step {
			for n, s := range [...]string{
				edges[(i+k)%len(edges)] + strings.Join(words[k:], " "),
				edges[(i+k+5)%len(edges)] + strings.Join(words[k:], " "),
				strings.Join(words[:k+1], " ") + " " + edges[(i+k)%len(edges)],
				strings.Join(words[k:min(k+2, len(words))], " "),
				"- " + strings.Join(words[k:min(k+3, len(words))], " ") + " -",
			} {
				doc := extract.Document{Text: s}
				if n%2 == 0 {
					doc.Published = someDay
				}
				r, err := x.Extract(t.Context(), doc)
				if err != nil {
					t.Fatal(err)
				}
				for _, d := range r.Dates {
					if s[d.Start:d.End] != d.Text {
						t.Errorf("%q: %q at %d", s, d.Text, d.Start)
					}
				}
				for _, q := range r.Quantities {
					if s[q.Start:q.End] != q.Text {
						t.Errorf("%q: %q at %d", s, q.Text, q.Start)
					}
				}
				extract.InferPublished(doc, r)
			}
		}
	}
}

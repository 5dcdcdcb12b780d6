package extract

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"
)

//go:embed testdata/published.txt
var publishedCases string

// TestPublishedCases reads undated texts and asks when they were written.
func TestPublishedCases(t *testing.T) {
	_, cases, _ := strings.Cut(publishedCases, "\n\n")
	n := 0
	for block := range strings.SplitSeq(strings.TrimSuffix(cases, "---\n"), "---\n") {
		text, want, ok := strings.Cut(block, "\n=> ")
		if !ok {
			t.Fatalf("a case without an answer: %q", block)
		}
		doc := Document{Text: text}
		r, err := Extract(doc)
		if err != nil {
			t.Fatal(err)
		}
		got := "-"
		if d, ok := InferPublished(doc, r); ok {
			side := func(d Day) string {
				if d == 0 {
					return "-"
				}
				return d.String()
			}
			got = fmt.Sprintf("%s %s %s", side(d.Earliest), side(d.Latest), d.Rule)
		}
		if n++; got != strings.TrimSpace(want) {
			t.Errorf("%s\n got  %s\n want %s", text, got, want)
		}
	}
	if n < 35 {
		t.Errorf("only %d cases", n)
	}
}

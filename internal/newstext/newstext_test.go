package newstext_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/internal/newstext"
)

func TestText(t *testing.T) {
	a := newstext.Text(1, 40_000)
	if a != newstext.Text(1, 40_000) || a[:4000] == newstext.Text(2, 4000) {
		t.Error("a text does not follow from its seed")
	}
	if len(a) < 39_998 || len(a) > 40_000 || !utf8.ValidString(a) {
		t.Errorf("%d bytes, valid: %v", len(a), utf8.ValidString(a))
	}
	// The vocabulary grows: half the words of the second half are not in the first.
	known := map[string]bool{}
	for _, w := range strings.Fields(a[:20_000]) {
		known[w] = true
	}
	fresh := map[string]bool{}
	for _, w := range strings.Fields(a[20_000:]) {
		if !known[w] {
			fresh[w] = true
		}
	}
	if len(fresh) < len(known)/3 {
		t.Errorf("%d words, then %d new ones", len(known), len(fresh))
	}
}

func TestDocuments(t *testing.T) {
	seen := map[string]bool{}
	for d := range newstext.Documents(1, 10, 1000) {
		if seen[d.Text] || seen[d.ID] || d.Published.IsZero() {
			t.Errorf("%+v", d)
		}
		seen[d.Text], seen[d.ID] = true, true
	}
}

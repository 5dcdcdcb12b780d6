package timeline

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/pieces"
)

// TestMentionsOfPieces: what a long document tells in its later pieces is found
// there, at its place, once, and nobody takes the first line of a piece for a
// headline.
func TestMentionsOfPieces(t *testing.T) {
	var b strings.Builder
	for i := 0; b.Len() < 2*pieces.Len+pieces.Len/2; i++ {
		fmt.Fprintf(&b, "زار الوزير سالم البحيري مدينة الرياض يوم %d مارس 2021\nولم يكن في الشارع أحد قرب الباب رقم %d\n", i%28+1, i)
	}
	doc := extract.Document{ID: "long", Published: time.Date(2021, 4, 30, 0, 0, 0, 0, time.UTC), Text: b.String()}
	r, err := extract.Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	ms := Mentions(doc, r)
	visits, chains := 0, map[uint32]int{}
	for i, m := range ms {
		if m.Quote != doc.Text[m.Start:m.End] {
			t.Fatalf("mention %d: %q at %d", i, m.Quote, m.Start)
		}
		if i > 0 && m.Start < ms[i-1].Start {
			t.Fatalf("mention %d at %d stands behind one at %d", i, m.Start, ms[i-1].Start)
		}
		if m.Headline && m.Start > 0 {
			t.Errorf("%q at %d is a headline", m.Quote, m.Start)
		}
		if m.Kind == "visit" {
			visits++
		}
		if chains[m.Chain] = m.Start; m.Chain > uint32(len(ms)) {
			t.Fatalf("mention %d of chain %d", i, m.Chain)
		}
	}
	if want := strings.Count(doc.Text, "زار"); visits != want || len(chains) < want/2 {
		t.Errorf("%d visits in %d chains, want %d", visits, len(chains), want)
	}
}

// TestFound: a piece has what was found in it, at its place in the document.
func TestFound(t *testing.T) {
	doc := extract.Document{ID: "d", Text: "في 3 مايو\nفي 4 مايو\n"}
	r := extract.Result{Dates: []extract.Date{{Start: 5, End: 15}, {Start: 21, End: 31}}}
	half := len(doc.Text) / 2
	for _, c := range []struct {
		start, end int
		want       []extract.Date
	}{
		{0, len(doc.Text), r.Dates},
		{0, half, r.Dates[:1]},
		{half, len(doc.Text), r.Dates[1:]},
	} {
		got := found(doc, &r, c.start, c.end)
		if diff := cmp.Diff(c.want, got.Dates, cmp.AllowUnexported(extract.Date{})); diff != "" {
			t.Errorf("%d-%d (-want +got):\n%s", c.start, c.end, diff)
		}
	}
}

package extract

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/internal/pieces"
)

// longText is paragraphs of news, together of at least so many bytes.
func longText(least int) string {
	var b strings.Builder
	for i := 0; b.Len() < least; i++ {
		fmt.Fprintf(&b, "وصل الوزير سالم البحيري إلى الرياض يوم %d مارس 2021، ووقع أمس اتفاقا بقيمة %d مليون دولار.\nوقال البحيري إن العمل يبدأ في الأسبوع المقبل.\n", i%28+1, i+2)
	}
	return b.String()
}

// TestPieces: a long text gives what its pieces give, moved to where they stand.
func TestPieces(t *testing.T) {
	doc := Document{ID: "long", Published: time.Date(2021, 3, 30, 0, 0, 0, 0, time.UTC), Text: longText(2*pieces.Len + pieces.Len/2)}
	got, err := Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	want, n := Result{ID: doc.ID, Published: doc.Published}, 0
	for at := 0; at < len(doc.Text); n++ {
		p := pieceFrom(doc.Text, at)
		part := doc
		part.Text = doc.Text[p.start:p.end]
		if strings.LastIndexByte(part.Text, '\n') != len(part.Text)-1 {
			t.Errorf("the piece that ends at %d ends in a line", p.end)
		}
		r, err := Extract(part)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range r.Dates {
			d.Start, d.End = d.Start+at, d.End+at
			want.Dates = append(want.Dates, d)
		}
		for _, e := range r.Entities {
			e.Start, e.End = e.Start+at, e.End+at
			want.Entities = append(want.Entities, e)
		}
		for _, q := range r.Quantities {
			q.Start, q.End = q.Start+at, q.End+at
			want.Quantities = append(want.Quantities, q)
		}
		at = p.end
	}
	if n != 3 {
		t.Errorf("%d pieces, want 3", n)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	dates := newWith(t, Options{DatesOnly: true})
	r, err := dates.Extract(context.Background(), doc)
	if d := cmp.Diff(want.Dates, r.Dates); err != nil || d != "" {
		t.Error(err, d)
	}
}

// TestPiecesUndated: the day that the beginning of a long text tells resolves the
// dates of its end.
func TestPiecesUndated(t *testing.T) {
	doc := Document{Text: "الرياض، 30 مارس 2021 (وكالات) - " + longText(pieces.Len+pieces.Len/2)}
	r, err := Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Dates[len(r.Dates)-3:] {
		if d.Text == "أمس" && d.Value.String() != "2021-03-29" {
			t.Errorf("yesterday is %v, want 2021-03-29", d.Value)
		}
	}
}

// TestPiecesLimits: spans are counted over all pieces, and a context that is done
// in the last ends the work.
func TestPiecesLimits(t *testing.T) {
	doc := Document{Text: longText(2 * pieces.Len)}
	all, err := Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	n := len(all.Dates) + len(all.Entities) + len(all.Quantities)
	if _, err := newWith(t, Options{MaxSpans: n}).Extract(context.Background(), doc); err != nil {
		t.Errorf("as many spans as allowed: %v", err)
	}
	var over *LimitError
	if _, err := newWith(t, Options{MaxSpans: n - 1}).Extract(context.Background(), doc); !errors.As(err, &over) || over.Got != n {
		t.Errorf("one span more than allowed: %v", err)
	}
}

func newWith(t *testing.T, o Options) *Extractor {
	t.Helper()
	x, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

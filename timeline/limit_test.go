package timeline_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestMaxCompared: a limit on comparisons may keep mentions of one event apart,
// and drops none of them.
func TestMaxCompared(t *testing.T) {
	var s timeline.Set
	for i := range 30 {
		doc := extract.Document{
			ID: fmt.Sprint(i), Published: time.Date(2021, 3, 4, 0, 0, 0, 0, time.UTC),
			Text: fmt.Sprintf("وصل الرئيس التونسي قيس سعيد إلى القاهرة في 3 مارس 2021 بعد رحلة رقم %d.", i),
		}
		r, err := extract.Extract(doc)
		if err != nil {
			t.Fatal(err)
		}
		s.AddDocument(doc, timeline.Mentions(doc, r)...)
	}
	count := func(limit int) (events, mentions int) {
		tl, err := timeline.Build(t.Context(), &s, timeline.Options{MaxCompared: limit})
		if err != nil {
			t.Fatal(err)
		}
		mentions = len(tl.Undated) + len(tl.Ambiguous)
		for _, e := range tl.Events {
			mentions += len(e.Mentions)
		}
		return len(tl.Events), mentions
	}
	all, n := count(0)
	if all != 1 || n != s.Len() || n != 30 {
		t.Fatalf("%d events of %d mentions among %d", all, n, s.Len())
	}
	for _, limit := range []int{-1, timeline.DefaultMaxCompared, 48, 2} {
		if events, m := count(limit); events != all || m != n {
			t.Errorf("limit %d: %d events, %d mentions", limit, events, m)
		}
	}
	if events, m := count(1); events != n || m != n {
		t.Errorf("compared with none: %d events, %d mentions", events, m)
	}
}

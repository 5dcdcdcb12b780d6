package timeline

import (
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// TestSameIsSymmetric compares every two nodes of some reports in both
// directions and asks for a reason in words.
func TestSameIsSymmetric(t *testing.T) {
	texts := []string{
		"زار وزير الخارجية النمساوي مدينة وهران أمس الاثنين والتقى واليها.\nوفي لواندا قتل تسعة أشخاص في انفجار مصنع يوم السبت 4 مايو 2024.",
		"استقبل والي وهران وزير خارجية النمسا الاثنين.\nوارتفع عدد قتلى انفجار المصنع في لواندا إلى 14 شخصا.\nوارتفعت أسعار القمح 3 بالمئة أمس الاثنين.",
		"انخفضت أسعار النفط 2 بالمئة الاثنين.\nنفت الشرطة وقوع انفجار في وهران يوم الأحد.\nعقدت قمة في بانكوك يوم الأحد والتقى على هامشها الرئيسان.",
	}
	var s Set
	for i, text := range texts {
		d := extract.Document{ID: string(rune('a' + i)), Text: text, Published: time.Date(2024, 5, 7, 0, 0, 0, 0, time.UTC)}
		r, err := extract.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		s.AddDocument(d, Mentions(d, r)...)
	}
	var docs []extract.Document
	for d := range s.Documents() {
		docs = append(docs, d)
	}
	g := newMerger(t.Context(), docs, &s, Options{})
	joined := 0
	for i := range g.nodes {
		for j := range g.nodes {
			a, b := &g.nodes[i], &g.nodes[j]
			v, same := g.solo.judge(a, b)
			w, back := g.solo.judge(b, a)
			if v != w || same != back {
				t.Errorf("%q and %q: %v, %t; in turn %v, %t", g.ms[a.first].Quote, g.ms[b.first].Quote, v, same, w, back)
			}
			if reason := v.String(); !strings.Contains(reason, "kind") || !strings.Contains(reason, "words") {
				t.Errorf("reason %q", reason)
			}
			if same && i < j {
				joined++
			}
		}
	}
	if len(g.nodes) < 8 || joined == 0 {
		t.Errorf("%d nodes, %d pairs that are one event: too few to tell", len(g.nodes), joined)
	}
}

package timeline_test

import (
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestNarrated checks that a text of news goes on telling from its last dated
// event, and that nothing is dated that the text puts back, plans or quotes.
func TestNarrated(t *testing.T) {
	const text = "غرقت عبارة قبالة سواحل مدغشقر أمس الاثنين.\n" +
		"وانتشلت فرق الإنقاذ جثث ستة بحارة.\n" +
		"واعتقلت الشرطة ربان العبارة.\n" +
		"وشهدت الجزيرة في السابق حوادث مماثلة.\n" +
		"وكانت الشركة قد باعت عبارة أخرى.\n" +
		"وتأسست الشركة عام 1987.\n" +
		"واشترت الشركة سفينتين.\n"
	doc := extract.Document{ID: "d", Text: text, Published: time.Date(2019, 3, 19, 0, 0, 0, 0, time.UTC)}
	r, err := extract.Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, m := range timeline.Mentions(doc, r) {
		got[m.Trigger] = m.DateRule + " " + m.Date.TIMEX
	}
	for trigger, want := range map[string]string{
		"غرقت":    "clause 2019-03-18",
		"واعتقلت": "narrated 2019-03-18/2019-03-19",
		"باعت":    " ",
		"حوادث":   " ",
		"وتأسست":  "clause 1987",
		"واشترت":  " ",
	} {
		if got[trigger] != want {
			t.Errorf("%s: %q, want %q", trigger, got[trigger], want)
		}
	}
}

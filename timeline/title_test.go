package timeline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestTitles checks that a title begins with the event and ends with a whole
// phrase.
func TestTitles(t *testing.T) {
	const lead = "هذا نص قصير من دون خبر.\n"
	for sentence, want := range map[string]string{
		"وكانت الشرطة قد اعتقلت ثلاثة رجال في 20 أبريل 2021.": "الشرطة اعتقلت ثلاثة رجال",
		"وزار وزير الخارجية الياباني عمان يوم الأحد، بعد":     "زار وزير الخارجية الياباني عمان",
		"كما افتتح الملك المطار الجديد في 3 مايو 2021، حيث":   "افتتح الملك المطار الجديد",
	} {
		doc := extract.Document{ID: "case", Published: time.Date(2021, 5, 20, 0, 0, 0, 0, time.UTC), Text: lead + sentence}
		r, err := extract.Extract(doc)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range timeline.Mentions(doc, r) {
			got = append(got, m.Title)
		}
		if len(got) == 0 || got[0] != want {
			t.Errorf("%s: titles %q, want %q first", sentence, strings.Join(got, " | "), want)
		}
	}
}

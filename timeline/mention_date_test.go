package timeline_test

import (
	"cmp"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// A document without a publication date takes it from its own text; the
// dateline is no event of its own.
func TestUndatedDocument(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // trigger and date of each mention
	}{
		{
			"dateline", "رئيس الحكومة يستقبل وفد المصرف الدولي\n\nعمان في 3 مايو 2011 (وكالات) - وصل وزير النقل الأردني إلى بغداد أمس. وأقلع قطار الشحن الأول اليوم.\n",
			[]string{"يستقبل 2011-05-03", "وصل 2011-05-02", "وأقلع 2011-05-03"},
		},
		{
			"a year", "وزير الصحة يزور مستشفى المدينة\n\nقال الوزير إن الميزانية خلال العام الجاري 2016 تكفي.\n",
			[]string{"يزور 2016-01-01/2016-12-31"},
		},
		{"nothing", "وزير الصحة يزور مستشفى المدينة\n\nقال الوزير إن الميزانية تكفي.\n", []string{"يزور "}},
	} {
		doc := extract.Document{ID: c.name, Text: c.text}
		r, err := extract.Extract(doc)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]bool{}
		for _, m := range timeline.Mentions(doc, r) {
			got[m.Trigger+" "+m.Date.TIMEX] = true
		}
		for _, w := range c.want {
			if !got[w] {
				t.Errorf("%s: no mention %q among %v", c.name, w, got)
			}
			delete(got, w)
		}
		for m := range got {
			if c.name == "dateline" {
				t.Errorf("%s: the mention %q", c.name, m)
			}
		}
	}
}

// TestDateCases runs testdata/mention_dates.txt: which date of a sentence is
// that of which event.
func TestDateCases(t *testing.T) { runCases(t, "testdata/mention_dates.txt", dateLine) }

func dateLine(m *timeline.Mention) string {
	return strings.Join([]string{cmp.Or(m.Date.TIMEX, "-"), cmp.Or(m.DateRule, "-"), m.Trigger}, "\t")
}

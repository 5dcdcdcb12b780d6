package timeline_test

import (
	"fmt"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// many is the number of documents or events of one day.
func many(t *testing.T) int {
	t.Helper()
	if testing.Short() {
		return 500
	}
	return 5000
}

// TestOneReportAgainAndAgain: the same document added many times is one; under
// other IDs it is one event, with every source.
func TestOneReportAgainAndAgain(t *testing.T) {
	text := "زار الوزير سامي حداد مدينة بلغراد يوم 3 مارس 2024."
	doc := extract.Document{ID: "a", Text: text, Published: day("2024-03-04").Time()}
	r, err := extract.Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	var same, other timeline.Set
	n := many(t)
	for i := range n {
		same.AddDocument(doc, timeline.Mentions(doc, r)...)
		copied := doc
		copied.ID = fmt.Sprint("copy ", i)
		other.AddDocument(copied, timeline.Mentions(copied, r)...)
	}
	tl := merged(t, &same)
	if len(tl.Events) != 1 || len(tl.Events[0].Mentions) != 1 || len(tl.Documents) != 1 {
		t.Errorf("added %d times: %d events, %d documents", n, len(tl.Events), len(tl.Documents))
	}
	tl = merged(t, &other)
	if mentions := len(reached(t, &other)); len(tl.Events) != 1 || mentions != n || len(tl.Events[0].Mentions) != n || len(tl.Documents) != n {
		t.Errorf("%d copies: %d events, %d mentions, %d documents", n, len(tl.Events), mentions, len(tl.Documents))
	}
}

// TestManyOnOneDay: a day of thousands of events loses none of their mentions,
// nor do thousands of mentions without a date or of one month.
func TestManyOnOneDay(t *testing.T) {
	for _, when := range []string{"2024-03-05", "2024-03", ""} {
		var s timeline.Set
		n := many(t)
		for i := range n {
			m := visit(timeline.Happened)
			m.Date = extract.Value{}
			if when != "" {
				m.Date = valued(t, when)
			}
			m.Participants = []timeline.Participant{person(fmt.Sprintf("Q%d", 1000+i%701), fmt.Sprint("اسم ", i%701), "")}
			if m.Place.ID = fmt.Sprintf("Q%d", 90000+i%701); i%3 == 0 {
				m.Place = timeline.Participant{}
			}
			say(&s, fmt.Sprint(i), "2024-04-01", m)
		}
		tl := merged(t, &s)
		if mentions := len(reached(t, &s)); mentions != n {
			t.Errorf("%q: %d of %d mentions are left", when, mentions, n)
		}
		if when == "" && len(tl.Undated) != n || when == "2024-03-05" && len(tl.Events) < 500 {
			t.Errorf("%q: %d events, %d undated", when, len(tl.Events), len(tl.Undated))
		}
	}
}

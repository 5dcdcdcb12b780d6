package timeline_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// Borders that deliberate faults in the code moved without a test's seeing it.

// say adds a document of one mention, published on a day.
func say(s *timeline.Set, id, published string, m timeline.Mention) {
	doc := extract.Document{ID: id, Text: "نص الخبر رقم " + id, Published: day(published).Time()}
	m.End = len(doc.Text)
	s.AddDocument(doc, m)
}

func visit(status timeline.Status) timeline.Mention {
	return timeline.Mention{
		Kind: "visit", Status: status, Date: onDay("2024-03-05"), DateRule: "clause", Trigger: "زيارة",
		Participants: []timeline.Participant{khatib, shami}, Place: city,
	}
}

func TestStatusOfTheSameDay(t *testing.T) {
	for _, tt := range []struct {
		happened, cancelled string
		want                timeline.Status
	}{
		{"2024-03-05", "2024-03-05", timeline.Cancelled},
		{"2024-03-05", "2024-03-06", timeline.Cancelled},
		{"2024-03-06", "2024-03-05", timeline.Happened},
	} {
		var s timeline.Set
		say(&s, "a", tt.happened, visit(timeline.Happened))
		say(&s, "b", tt.cancelled, visit(timeline.Cancelled))
		tl := merged(t, &s)
		if len(tl.Events) != 1 || tl.Events[0].Status != tt.want {
			t.Errorf("told on %s, called off on %s: %d events, %s, want %s", tt.happened, tt.cancelled, len(tl.Events), tl.Events[0].Status, tt.want)
		}
	}
}

// TestFiguresPartStatistics: two figures of one unit on one day are two
// statistics, figures of different units may be one that says both.
func TestFiguresPartStatistics(t *testing.T) {
	for _, tt := range []struct {
		units  [2]string
		values [2]string
		events int
	}{
		{[2]string{"USD", "USD"}, [2]string{"5", "7"}, 2},
		{[2]string{"USD", "USD"}, [2]string{"5", "5"}, 1},
		{[2]string{"USD", "طن"}, [2]string{"5", "7"}, 1},
	} {
		var s timeline.Set
		for i := range 2 {
			say(&s, fmt.Sprint(i), "2024-03-06", timeline.Mention{
				Kind: "trade", Status: timeline.Happened, Date: onDay("2024-03-05"), DateRule: "clause", Trigger: "صادرات", Place: city,
				Quantities: []extract.Quantity{{Text: tt.values[i], Kind: extract.Money, Value: tt.values[i], Unit: tt.units[i]}},
			})
		}
		if tl := merged(t, &s); len(tl.Events) != tt.events {
			t.Errorf("%v %v: %d events, want %d", tt.values, tt.units, len(tl.Events), tt.events)
		}
	}
}

// TestActsPartEvents: what begins a thing and what ends it are two events, and
// so they are whichever comes first.
func TestActsPartEvents(t *testing.T) {
	for _, tt := range []struct {
		triggers [2]string
		events   int
	}{
		{[2]string{"فرض", "رفع"}, 2}, {[2]string{"رفع", "فرض"}, 2}, {[2]string{"فرض", "فرض"}, 1}, {[2]string{"رفع", "رفع"}, 1},
	} {
		var s timeline.Set
		for i, trigger := range tt.triggers {
			say(&s, fmt.Sprint(i), "2024-03-06", timeline.Mention{
				Kind: "trade", Status: timeline.Happened, Date: onDay("2024-03-05"), DateRule: "clause", Trigger: trigger, Place: city,
			})
		}
		if tl := merged(t, &s); len(tl.Events) != tt.events {
			t.Errorf("%v: %d events, want %d", tt.triggers, len(tl.Events), tt.events)
		}
	}
}

// TestDocumentFilters: a page has a filter for each of its documents where there
// are several and not too many, with how many events each tells of.
func TestDocumentFilters(t *testing.T) {
	for docs, want := range map[int]int{1: 0, 2: 2, 60: 60, 61: 0} {
		var s timeline.Set
		for i := range docs {
			m := visit(timeline.Happened)
			m.Date = onDay(time.Date(2024, 3, 1+7*i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
			say(&s, fmt.Sprint(i), "2024-04-01", m)
		}
		page := written(t, merged(t, &s), (*timeline.Timeline).WriteHTML)
		if got := strings.Count(page, `name="src"`); got != want && got != want+1 || want == 0 && got > 0 {
			t.Errorf("%d documents: %d filters, want %d and one for all", docs, got, want)
		}
	}
	var s timeline.Set
	for i, d := range []string{"2024-03-01", "2024-03-20", "2024-04-25"} {
		m := visit(timeline.Happened)
		m.Date = onDay(d)
		say(&s, fmt.Sprint(min(i, 1)), "2024-05-01", m)
	}
	page := written(t, merged(t, &s), (*timeline.Timeline).WriteHTML)
	for i, n := range []int{1, 2} {
		_, rest, _ := strings.Cut(page, fmt.Sprintf(`id="src%d"`, i+1))
		label, _, _ := strings.Cut(rest, "</label>")
		if !strings.Contains(label, fmt.Sprintf(`<span class="n">%d</span>`, n)) {
			t.Errorf("document %d: %q, want %d events", i+1, label, n)
		}
	}
}

// TestCandidates: a doubtful mention links to every event that it can be, the
// first of the page too.
func TestCandidates(t *testing.T) {
	var s timeline.Set
	for i, d := range []string{"2024-03-05", "2024-03-25"} {
		m := visit(timeline.Happened)
		m.Date = onDay(d)
		say(&s, fmt.Sprint(i), "2024-05-01", m)
	}
	m := visit(timeline.Happened)
	m.Date = date("2024-03", "2024-03-01", "2024-03-31", "")
	say(&s, "2", "2024-05-01", m)
	tl := merged(t, &s)
	if len(tl.Events) != 2 || len(tl.Ambiguous) != 1 {
		t.Fatalf("%d events, %d ambiguous", len(tl.Events), len(tl.Ambiguous))
	}
	_, rest, _ := strings.Cut(written(t, tl, (*timeline.Timeline).WriteHTML), `<p class="candidates">`)
	line, _, _ := strings.Cut(rest, "</p>")
	for _, link := range []string{`href="#e1"`, `href="#e2"`} {
		if !strings.Contains(line, link) {
			t.Errorf("no %s in %q", link, line)
		}
	}
}

// TestClaimedFigures: a figure of five digits to thirty is grouped, what is
// longer is no figure that anyone reads.
func TestClaimedFigures(t *testing.T) {
	for value, want := range map[string]string{
		"1234": "1234", "12345": "12,345", "123456": "123,456", "12.5": "12.5",
		strings.Repeat("7", 30): strings.Repeat("777,", 9) + "777", strings.Repeat("7", 31): strings.Repeat("7", 31),
	} {
		tl := fixture()
		e := &tl.Events[0]
		e.Conflicts = []timeline.Conflict{{Field: "USD", Claims: []timeline.Claim{{Mention: e.Mentions[0].ID, Value: value}, {Mention: e.Mentions[0].ID, Value: "3"}}}}
		tl.Width = 400
		if page := written(t, tl, (*timeline.Timeline).WriteText); !strings.Contains(page, want) || want != value && strings.Contains(page, value) {
			t.Errorf("%s is not written as %s", value, want)
		}
	}
}

// TestMarkdownMakesNoLinks: what looks like a host, an address or a scheme in a
// text is shown and links nowhere.
func TestMarkdownMakesNoLinks(t *testing.T) {
	bare := regexp.MustCompile(`[A-Za-z][.]|[A-Za-z]:|[^\\]:/|[^\\][@<>&]`)
	for _, hostile := range []string{"x.org", "www.example.org", "a.b.c", "أ x.y ب", "http://e.org", "mailto:me", "f:/d", "me@e.org", "1.x.2", "X.Y", "<b>&amp;"} {
		var s timeline.Set
		say(&s, hostile, "2024-04-01", visit(timeline.Happened))
		page := written(t, merged(t, &s), (*timeline.Timeline).WriteMarkdown)
		quotes := 0
		for line := range strings.Lines(page) {
			_, quote, ok := strings.Cut(line, "> «")
			if !ok {
				continue
			}
			quotes++
			if found := bare.FindString(quote); found != "" {
				t.Errorf("%s: %q in %s", hostile, found, line)
			}
			if strings.ReplaceAll(quote, `\`, "") != "نص الخبر رقم "+hostile+"»\n" {
				t.Errorf("%s is shown as %s", hostile, quote)
			}
		}
		if quotes == 0 {
			t.Errorf("%s is not quoted", hostile)
		}
	}
}

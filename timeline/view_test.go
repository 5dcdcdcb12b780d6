package timeline_test

import (
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// step is a mention of an event: published on a day, told with a status.
type step struct {
	published string
	status    timeline.Status
}

// toldOnce is a timeline of one event told by steps, each in a document of its own.
func toldOnce(steps ...step) *timeline.Timeline {
	e := timeline.Event{ID: "e", Title: "زيارة", Date: onDay("2024-03-10"), Status: timeline.Happened}
	tl := &timeline.Timeline{Width: 300}
	for i, s := range steps {
		id := string(rune('a' + i))
		tl.Documents = append(tl.Documents, extract.Document{ID: id, Text: "زيارة", Published: day(s.published).Time()})
		e.Mentions = append(e.Mentions, &timeline.Mention{ID: id, Doc: id, End: len("زيارة"), Quote: "زيارة", Status: s.status, Date: e.Date})
	}
	tl.Events = []timeline.Event{e}
	return tl
}

// TestHistorySteps: a plan comes before what was done on the day of both, and
// none is told any more once it was done; what was done can be denied later.
func TestHistorySteps(t *testing.T) {
	for _, c := range []struct {
		name, want string
		steps      []step
	}{
		{"of one day", "مخطط له ← وقع", []step{{"2024-03-10", timeline.Happened}, {"2024-03-10", timeline.Planned}}},
		{"a plan told late", "", []step{{"2024-03-10", timeline.Happened}, {"2024-03-11", timeline.Planned}}},
		{"plan, done, plan", "مخطط له ← وقع", []step{{"2024-03-08", timeline.Planned}, {"2024-03-10", timeline.Happened}, {"2024-03-12", timeline.Conditional}}},
		{"called off", "مخطط له ← أُلغي", []step{{"2024-03-08", timeline.Planned}, {"2024-03-09", timeline.Cancelled}}},
		{"denied", "وقع ← نُفي", []step{{"2024-03-10", timeline.Happened}, {"2024-03-11", timeline.Denied}}},
	} {
		got := ""
		for line := range strings.Lines(written(t, toldOnce(c.steps...), (*timeline.Timeline).WriteText)) {
			if s, ok := strings.CutPrefix(strings.TrimSpace(line), "مساره: "); ok {
				var statuses []string
				for _, p := range strings.Split(s, " ← ") {
					status, _, _ := strings.Cut(p, ":")
					statuses = append(statuses, status)
				}
				got = strings.Join(statuses, " ← ")
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Who takes part is told apart from the buildings, seas and championships that
// are only named.
func TestCast(t *testing.T) {
	tl := toldOnce(step{"2024-03-10", timeline.Happened})
	tl.Events[0].Participants = []timeline.Participant{
		{ID: "1", NameAr: "جسر الملك", Kind: extract.Facility},
		{ID: "2", NameAr: "نادر الشامي", Kind: extract.Person},
		{ID: "3", NameAr: "كأس الساحل", Kind: extract.EventName},
		{ID: "4", NameAr: "كينيا", Kind: extract.GPE},
	}
	for _, c := range []struct {
		name, out string
		want      []string
	}{
		{"text", written(t, tl, (*timeline.Timeline).WriteText), []string{"مَن: نادر الشامي، كينيا\n", "ذو صلة: جسر الملك، كأس الساحل\n"}},
		{"Markdown", written(t, tl, (*timeline.Timeline).WriteMarkdown), []string{"- مَن: نادر الشامي، كينيا\n", "- ذو صلة: جسر الملك، كأس الساحل\n"}},
		{"HTML", written(t, tl, (*timeline.Timeline).WriteHTML), []string{"<bdi>نادر الشامي</bdi>، <bdi>كينيا</bdi>", "<bdi>جسر الملك</bdi>، <bdi>كأس الساحل</bdi>"}},
	} {
		for _, want := range c.want {
			if !strings.Contains(c.out, want) {
				t.Errorf("%s: no %q in\n%s", c.name, want, c.out)
			}
		}
	}
}

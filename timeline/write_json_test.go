package timeline_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/timeline"
)

// timelineJSON is the fields that a program may rely on.
type timelineJSON struct {
	Schema    string `json:"schema"`
	Documents []struct {
		ID        string  `json:"id"`
		Published *string `json:"published"`
		Source    *string `json:"source"`
	} `json:"documents"`
	Events    []eventJSON `json:"events"`
	Ambiguous []struct {
		Mention    mentionJSON
		Candidates []string
	} `json:"ambiguous"`
	Undated []mentionJSON `json:"undated"`
}

type eventJSON struct {
	ID, Date, Earliest, Latest, Title, Kind, Status string
	Participants                                    []participantJSON
	Place                                           participantJSON
	Mentions                                        []mentionJSON
	Conflicts                                       []struct {
		Field  string
		Claims []struct{ Mention, Value string }
	}
	History []struct{ Mention, Status, Date, Published string }
}

type participantJSON struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	NameAr string `json:"name_ar"`
}

type mentionJSON struct {
	ID     string `json:"id"`
	Doc    string `json:"doc"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Quote  string `json:"quote"`
	Date   string `json:"date"`
	Status string `json:"status"`
}

func readJSON(t *testing.T, tl *timeline.Timeline) (out timelineJSON) {
	t.Helper()
	if err := json.Unmarshal([]byte(written(t, tl, (*timeline.Timeline).WriteJSON)), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestWriteJSON(t *testing.T) {
	tl := fixture()
	got := readJSON(t, tl)
	if got.Schema != "hawliyat/timeline/v1" || len(got.Documents) != len(tl.Documents) || len(got.Events) != len(tl.Events) {
		t.Fatalf("schema %q, %d documents, %d events", got.Schema, len(got.Documents), len(got.Events))
	}
	texts := map[string]string{}
	for i, d := range got.Documents {
		if d.ID != tl.Documents[i].ID || d.Published == nil || d.Source == nil {
			t.Errorf("document %d = %+v", i, d)
		}
		texts[d.ID] = tl.Documents[i].Text
	}
	for i, e := range got.Events {
		want := tl.Events[i]
		if diff := cmp.Diff(wantEvent(&want), e.plain()); diff != "" {
			t.Errorf("event (-want +got)\n%s", diff)
		}
		for k, m := range e.Mentions {
			sameMention(t, m, want.Mentions[k], texts)
		}
	}
	sameMention(t, got.Undated[0], &tl.Undated[0], texts)
	sameMention(t, got.Ambiguous[0].Mention, &tl.Ambiguous[0].Mention, texts)
	if diff := cmp.Diff(tl.Ambiguous[0].Candidates, got.Ambiguous[0].Candidates); diff != "" {
		t.Errorf("candidates (-want +got)\n%s", diff)
	}
	golden(t, "fixture.json", written(t, tl, (*timeline.Timeline).WriteJSON))
}

// wantEvent is what JSON holds of an event, with the numbers of its lists.
func wantEvent(e *timeline.Event) []any {
	return []any{e.ID, e.Date.TIMEX, e.Date.Earliest.String(), e.Title, string(e.Status), e.Place.NameAr, len(e.Conflicts), len(e.Participants)}
}

func (e *eventJSON) plain() []any {
	return []any{e.ID, e.Date, e.Earliest, e.Title, e.Status, e.Place.NameAr, len(e.Conflicts), len(e.Participants)}
}

// sameMention holds that JSON tells of a mention what it is, and that its span
// is its quote.
func sameMention(t *testing.T, m mentionJSON, want *timeline.Mention, texts map[string]string) {
	t.Helper()
	got := []string{m.ID, m.Date, m.Status, texts[m.Doc][m.Start:m.End]}
	if diff := cmp.Diff([]string{want.ID, want.Date.TIMEX, string(want.Status), m.Quote}, got); diff != "" {
		t.Errorf("mention (-want +got)\n%s", diff)
	}
}

// A plan and its fulfilment are one event whose history shows both.
func TestWriteJSONHistory(t *testing.T) {
	for _, e := range readJSON(t, fixture()).Events {
		if e.Title != "افتتاح جسر المضيق" {
			continue
		}
		var got []string
		for _, p := range e.History {
			got = append(got, p.Published+" "+p.Status+" "+p.Date)
		}
		if diff := cmp.Diff([]string{"2023-11-20 planned 2024-02", "2024-02-17 happened 2024-02-16"}, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

// Text of any bytes gives valid JSON, with what is valid of it unchanged.
func TestWriteJSONHostile(t *testing.T) {
	for _, h := range hostileTexts {
		out := written(t, hostile(h), (*timeline.Timeline).WriteJSON)
		var got timelineJSON
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Errorf("%q: %v", h, err)
			continue
		}
		// encoding/json, too, reads every byte that is not UTF-8 as U+FFFD.
		var want string
		quoted, _ := json.Marshal(h)
		if err := json.Unmarshal(quoted, &want); err != nil {
			t.Fatal(err)
		}
		if q := got.Events[0].Mentions[0].Quote; q != want {
			t.Errorf("%q came back as %q", want, q)
		}
		if strings.ContainsAny(out, "<>&\u202e\u2028\x00\x1b\u009b") {
			t.Errorf("%q: not escaped", h)
		}
	}
}

func TestWriteJSONEmpty(t *testing.T) {
	var b bytes.Buffer
	if err := new(timeline.Timeline).WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	want := "{\"schema\":\"hawliyat/timeline/v1\",\"offset_unit\":\"utf-8\",\"documents\":[],\n\"events\":[],\n\"ambiguous\":[],\n\"undated\":[]}\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

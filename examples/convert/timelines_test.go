package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

func annotated(text string, es ...extract.Entity) command.Annotated {
	return command.Annotated{Doc: extract.Document{ID: "x", Text: text}, Result: extract.Result{ID: "x", Entities: es}}
}

// made is a timeline with hostile words and all statuses, as JSON, and as file.
func made(t *testing.T) (*timeline.Timeline, string) {
	t.Helper()
	day := func(s string) (d extract.Day) {
		if err := d.UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
		return d
	}
	var set timeline.Set
	evil := `</script><script>alert(1)</script><b>"&`
	for i, st := range []timeline.Status{timeline.Happened, timeline.Planned, timeline.Denied, timeline.Claimed, timeline.Conditional, timeline.Cancelled} {
		doc := extract.Document{
			ID: string(st), Source: "وكالة " + evil, URL: "https://n.example/?a=1&b=" + string(st), Title: evil,
			Published: time.Date(2022, 1, 1+i, 0, 0, 0, 0, time.UTC), Text: "افتتح الجسر " + evil + string(st),
		}
		month := strconv.Itoa(2016+i) + "-03"
		set.AddDocument(doc, timeline.Mention{
			End: len(doc.Text), Kind: "opening", Status: st, Title: "افتتاح " + evil,
			Date:         extract.Value{TIMEX: month, Earliest: day(month + "-01"), Latest: day(month + "-28"), Grain: extract.GrainMonth},
			Participants: []timeline.Participant{{ID: "Q" + month[:4], NameAr: "أ" + evil, Kind: extract.Person}, {ID: "gpe/x", NameAr: "بلد", Name: "Land", Kind: extract.GPE}},
			Place:        timeline.Participant{ID: "Q2", NameAr: "مكان", Kind: extract.GPE},
		})
	}
	tl, err := timeline.Build(t.Context(), &set, timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "t.json")
	f, err := os.Create(name)
	if err == nil {
		err = tl.WriteJSON(f)
	}
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return tl, name
}

// markup reads HTML text as TimelineJS inserts it and refuses all but a few
// elements.
func markup(t *testing.T, html string) string {
	t.Helper()
	var text strings.Builder
	dec := xml.NewDecoder(strings.NewReader("<x>" + html + "</x>"))
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return text.String()
		}
		if err != nil {
			t.Fatalf("%v: %s", err, html)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if !slices.Contains([]string{"x", "span", "div", "p", "a", "blockquote"}, tok.Name.Local) {
				t.Errorf("element %s", tok.Name.Local)
			}
			for _, a := range tok.Attr {
				if a.Name.Local != "dir" && a.Value != "text-align:right" && (a.Name.Local != "href" || !strings.HasPrefix(a.Value, "https://")) {
					t.Errorf("attribute %v", a)
				}
			}
		case xml.CharData:
			text.Write(tok)
		}
	}
}

// TestTimelineJS checks what TimelineJS3's configuration reader demands: a
// start date with a year, months and days in range, an end not before it,
// unique IDs that are valid in HTML.
func TestTimelineJS(t *testing.T) {
	tl, name := made(t)
	status, out, errs := call(t, "", "-to", "timelinejs", "-timeline", name)
	if status != 0 {
		t.Fatal(errs)
	}
	var got struct {
		Events []slide
		Scale  string
	}
	strict(t, out, &got)
	if len(got.Events) != len(tl.Events) || got.Scale != "human" {
		t.Fatalf("%d slides, want %d", len(got.Events), len(tl.Events))
	}
	ids := map[string]bool{}
	stamp := func(d *slideDate) time.Time {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	for i, s := range got.Events {
		e := tl.Events[i]
		if ids[s.ID] || s.ID == "" || extract.DayOf(stamp(s.Start)) != e.Date.Earliest || !strings.HasPrefix(s.Start.Display, "\u2067") {
			t.Errorf("%+v", s)
		}
		ids[s.ID] = true
		if s.End == nil || extract.DayOf(stamp(s.End)) != e.Date.Latest || stamp(s.End).Before(stamp(s.Start)) {
			t.Errorf("end %+v", s.End)
		}
		if markup(t, s.Text.Headline) != e.Title || !strings.Contains(markup(t, s.Text.Text), e.Mentions[0].Quote) {
			t.Errorf("%q does not say %q", s.Text, e.Title)
		}
	}
}

// properties are the types of schema.org in use and which properties they have
// there, own or inherited.
var properties = map[string][]string{
	"ItemList":     {"inLanguage", "numberOfItems", "itemListElement"},
	"ListItem":     {"position", "item"},
	"Event":        {"name", "startDate", "eventStatus", "location", "attendee", "about", "subjectOf"},
	"Claim":        {"name", "creativeWorkStatus", "about", "appearance"},
	"NewsArticle":  {"identifier", "abstract", "datePublished", "headline", "url", "publisher"},
	"Person":       {"name", "alternateName", "sameAs"},
	"Organization": {"name", "alternateName", "sameAs"},
	"Place":        {"name", "alternateName", "sameAs"},
	"Thing":        {"name", "alternateName", "sameAs"},
}

func checkThing(t *testing.T, v any, top bool) {
	t.Helper()
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			checkThing(t, x, false)
		}
	case map[string]any:
		kind, _ := v["@type"].(string)
		own, ok := properties[kind]
		if !ok {
			t.Fatalf("type %q", kind)
		}
		for k, x := range v {
			if k == "@context" && !top || k[0] != '@' && !slices.Contains(own, k) {
				t.Errorf("%s has no property %s", kind, k)
			}
			if date, ok := x.(string); ok && strings.HasSuffix(k, "Date") {
				var err error
				if len(date) > len("2006") {
					_, err = time.Parse("2006-01-02"[:len(date)], date)
				}
				if err != nil {
					t.Errorf("%s %q: %v", k, date, err)
				}
			}
			checkThing(t, x, false)
		}
	}
}

func TestJSONLD(t *testing.T) {
	_, name := made(t)
	for _, args := range [][]string{{"-timeline", name}, nil} {
		status, out, errs := call(t, "", append(args, "-to", "jsonld")...)
		if status != 0 {
			t.Fatal(errs)
		}
		var v map[string]any
		if err := json.Unmarshal([]byte(out), &v); err != nil || v["@context"] != "https://schema.org" {
			t.Fatal(err)
		}
		if strings.Contains(out, "</script") {
			t.Error("the output may end a script element")
		}
		checkThing(t, v, true)
		if args == nil {
			continue
		}
		kinds := map[string]int{}
		for _, item := range v["itemListElement"].([]any) {
			e := item.(map[string]any)["item"].(map[string]any)
			status, _ := e["eventStatus"].(string)
			kinds[e["@type"].(string)+strings.TrimPrefix(status, "https://schema.org/Event")]++
			if d := e["startDate"]; e["@type"] == "Event" && (d == nil || len(d.(string)) != len("2022-01")) {
				t.Errorf("startDate %v of a month", d)
			}
		}
		if kinds["Event"] != 1 || kinds["EventScheduled"] != 1 || kinds["EventCancelled"] != 1 || kinds["Claim"] != 3 {
			t.Errorf("%v", kinds)
		}
	}
}

// TestEmbeddedArticles converts the seeds to every format.
func TestEmbeddedArticles(t *testing.T) {
	for to, f := range formats {
		args := []string{"-to", to}
		dir := t.TempDir()
		if f.files != nil {
			args = append(args, "-o", dir)
		}
		status, out, errs := call(t, "", args...)
		if status != 0 || errs != "" {
			t.Errorf("%s: %d %q", to, status, errs)
		}
		for d := range corpus.Documents() {
			if f.files != nil {
				names, _ := filepath.Glob(filepath.Join(dir, d.ID+".*"))
				out += strings.Join(names, " ")
			}
			if !strings.Contains(out, d.ID) && !strings.Contains(out, d.Text[:20]) && to != "timelinejs" {
				t.Errorf("%s lacks %s", to, d.ID)
			}
		}
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// own reads the embedded outlets and returns their documents by ID, with what
// was reported.
func own(t *testing.T) (map[string]extract.Document, []string) {
	t.Helper()
	outlets, stop, err := outletsOf("")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	var errs []string
	byID := map[string]extract.Document{}
	for _, d := range read(t.Context(), newClient(), outlets, func(err error) { errs = append(errs, err.Error()) }) {
		byID[d.ID] = d
	}
	return byID, errs
}

func TestPagesBecomeDocuments(t *testing.T) {
	docs, errs := own(t)
	if len(docs) != 4 || len(errs) != 2 || !strings.Contains(errs[0], "404") || !strings.Contains(errs[1], "not on 127.0.0.1") {
		t.Fatalf("%d documents, %q", len(docs), errs)
	}
	for id, want := range map[string]struct {
		source, published string
		parts             int
	}{
		"marfa-1": {"صحيفة المرفأ", "2024-06-06T01:30:00+04:00", 5},
		"marfa-2": {"صحيفة المرفأ", "2024-06-06T09:00:00+04:00", 4},
		"atlas-1": {"يومية الأطلس", "2024-06-07T10:15:00+01:00", 4},
		"atlas-2": {"يومية الأطلس", "2024-06-12T08:00:00+01:00", 4},
	} {
		d := docs[id]
		parts := strings.Split(d.Text, "\n\n")
		if d.Source != want.source || d.Published.Format(time.RFC3339) != want.published || len(parts) != want.parts || parts[0] != d.Title {
			t.Errorf("%s: %s %s %d paragraphs: %q", id, d.Source, d.Published.Format(time.RFC3339), len(parts), d.Text)
		}
		for _, debris := range []string{"الرئيسية", "الأكثر قراءة", "جميع الحقوق", "\ufffd", "\n\n\n"} {
			if strings.Contains(d.Text, debris) {
				t.Errorf("%s has %q", id, debris)
			}
		}
	}
	if !strings.Contains(docs["marfa-1"].Text, "رجال الأعمال\n\nوقال الوزير") {
		t.Error("a paragraph without a full stop runs into the next one")
	}
}

// TestZoneOfTheOutlet: the port was opened on the day before 01:30 of 6 June in
// Muscat, which in Greenwich is still the fifth. The other outlet says the date.
func TestZoneOfTheOutlet(t *testing.T) {
	docs, _ := own(t)
	var all []extract.Document
	for _, d := range docs {
		all = append(all, d)
	}
	opened := func(docs []extract.Document) map[string][]string {
		var tl *timeline.Timeline
		if err := merge(t.Context(), docs, func(t *timeline.Timeline, _ io.Writer) error { tl = t; return nil }, io.Discard); err != nil {
			t.Fatal(err)
		}
		days := map[string][]string{}
		for _, e := range tl.Events {
			for _, m := range e.Mentions {
				if strings.HasPrefix(m.Quote, "افتتح وزير النقل") {
					days[e.Date.TIMEX] = append(days[e.Date.TIMEX], m.Doc)
				}
			}
		}
		for _, d := range days {
			slices.Sort(d)
		}
		return days
	}
	if got := fmt.Sprint(opened(all)); got != "map[2024-06-05:[atlas-1 marfa-1]]" {
		t.Errorf("opened %s", got)
	}
	for i := range all {
		all[i].Published = all[i].Published.UTC()
	}
	if got := fmt.Sprint(opened(all)); !strings.Contains(got, "2024-06-04:[") {
		t.Errorf("in UTC opened %s: this test shows nothing", got)
	}
}

func TestPlanAndVisitAreOneEvent(t *testing.T) {
	var out bytes.Buffer
	if status := run(t.Context(), []string{"-format", "json"}, nil, &out, io.Discard); status != 1 { // two items of the feed cannot be had
		t.Fatalf("status %d", status)
	}
	var tl struct {
		Events []struct {
			Date, Status, Kind string
			Mentions           []struct{ Doc, Status string }
		}
	}
	if err := json.Unmarshal(out.Bytes(), &tl); err != nil {
		t.Fatal(err)
	}
	for _, e := range tl.Events {
		docs := map[string]string{}
		for _, m := range e.Mentions {
			docs[m.Doc] = m.Status
		}
		if e.Date == "2024-06-11" && e.Status == "happened" && docs["marfa-2"] == "planned" && docs["atlas-2"] == "happened" {
			return
		}
	}
	t.Errorf("the visit is not one event: %+v", tl.Events)
}

func TestPageIsWritten(t *testing.T) {
	var out, errs bytes.Buffer
	run(t.Context(), nil, nil, &out, &errs)
	for _, want := range []string{`dir="rtl"`, "صحيفة المرفأ", "يومية الأطلس", "رأس الغاف"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// TestHostileFeeds: a feed or page that is broken, endless, too large or not
// there is reported and costs the others nothing.
func TestHostileFeeds(t *testing.T) {
	feed := func(link string) string {
		return `<rss version="2.0"><channel><title>x</title><item><title>t</title><link>` + link + `</link></item></channel></rss>`
	}
	mux := http.NewServeMux()
	for path, body := range map[string]string{
		"/none": "no feed", "/empty": "", "/file": feed("file:///etc/passwd"), "/bad": feed("::://"), "/thin": feed("/page"), "/page": "",
		"/large": strings.Repeat("x", maxPage+1), "/entity": `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&a;</title></item></channel></rss>`,
	} {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, body) })
	}
	s := httptest.NewServer(mux)
	defer s.Close()
	for _, path := range []string{"/none", "/empty", "/file", "/bad", "/thin", "/large", "/entity", "/absent"} {
		var errs []error
		docs := read(t.Context(), newClient(), []outlet{{Name: "x", Feed: s.URL + path}}, func(err error) { errs = append(errs, err) })
		if len(docs) > 0 || len(errs) != 1 {
			t.Errorf("%s: %d documents %q, %v", path, len(docs), docs, errs)
		}
	}
	if docs := read(t.Context(), newClient(), []outlet{{Feed: s.URL, Zone: "Nowhere/Land"}}, func(error) {}); len(docs) > 0 {
		t.Error("a zone that there is not was taken")
	}
}

func TestDateOfThePageAlone(t *testing.T) {
	muscat := time.FixedZone("", 4*3600)
	page := time.Date(2024, 6, 6, 0, 0, 0, 0, time.UTC)
	if got := inZone(nil, page, muscat); got.Format(time.DateOnly) != "2024-06-06" || extract.DayOf(got).String() != "2024-06-06" {
		t.Error(got)
	}
	if got := inZone(nil, time.Time{}, muscat); !got.IsZero() {
		t.Error(got)
	}
}

func TestUsage(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.json")
	if err := os.WriteFile(bad, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	for args, want := range map[string]int{"-h": 0, "-format pdf": 2, "extra": 2, "-nonsense": 2, "-outlets absent.json": 1, "-outlets " + bad: 1} {
		if status := run(t.Context(), strings.Fields(args), nil, io.Discard, io.Discard); status != want {
			t.Errorf("%s: %d", args, status)
		}
	}
}

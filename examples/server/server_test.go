package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/hawliyat/hawliyat/internal/hostile"
)

func extractOf(t *testing.T, out []byte) (r struct {
	Unit  string `json:"offset_unit"`
	Dates []struct {
		Text, Value string
		Start, End  int
	}
},
) {
	t.Helper()
	if err := json.Unmarshal(out, &r); err != nil {
		t.Fatalf("%v: %.200s", err, out)
	}
	return r
}

func TestOffsetUnits(t *testing.T) {
	s := newServer(t, config{})
	text := "🚆 وصل القطار إلى وهران أمس."
	units := map[string]func(start, end int) string{
		"utf8":      func(start, end int) string { return text[start:end] },
		"utf16":     func(start, end int) string { return string(utf16.Decode(utf16.Encode([]rune(text))[start:end])) },
		"codepoint": func(start, end int) string { return string([]rune(text)[start:end]) },
	}
	for unit, cut := range units {
		_, _, out := do(t, "POST", s.URL+"/v1/extract?offsets="+unit, typeJSON, `{"published":"2020-02-05","text":"`+text+`"}`)
		r := extractOf(t, out)
		if len(r.Dates) != 1 || cut(r.Dates[0].Start, r.Dates[0].End) != "أمس" || r.Dates[0].Value != "2020-02-04" || strings.ReplaceAll(r.Unit, "-", "") != unit {
			t.Errorf("%s: %s", unit, out)
		}
	}
}

// TestZoneOfPublication: the day before one o'clock in Muscat is not that before
// 21 o'clock in Greenwich, though the two are one moment.
func TestZoneOfPublication(t *testing.T) {
	s := newServer(t, config{})
	for published, want := range map[string]string{"2020-02-05T01:00:00+04:00": "2020-02-04", "2020-02-04T21:00:00Z": "2020-02-03"} {
		_, _, out := do(t, "POST", s.URL+"/v1/extract", typeJSON, `{"published":"`+published+`","text":"افتتح المعرض أمس."}`)
		if r := extractOf(t, out); len(r.Dates) != 1 || r.Dates[0].Value != want {
			t.Errorf("%s: %s", published, out)
		}
	}
}

func TestTimelineMergesDocuments(t *testing.T) {
	s := newServer(t, config{})
	_, _, out := do(t, "POST", s.URL+"/v1/timeline", "application/x-ndjson", `{"id":"a","published":"2019-06-02","text":"وصل وزير الخارجية إلى الخرطوم أمس السبت."}
{"id":"b","published":"2019-06-03","text":"كان وزير الخارجية قد وصل إلى الخرطوم في 1 يونيو 2019."}`)
	var tl struct {
		Events []struct {
			Date     string
			Mentions []struct{ Doc string }
		}
	}
	if err := json.Unmarshal(out, &tl); err != nil || len(tl.Events) != 1 || tl.Events[0].Date != "2019-06-01" || len(tl.Events[0].Mentions) != 2 {
		t.Errorf("%v %s", err, out)
	}
}

// TestLimits: what is too large, too slow and too much at once is refused with a
// status that says so.
func TestLimits(t *testing.T) {
	text := `{"text":"` + strings.Repeat("قال الوزير أمس إن 20 شخصا وصلوا. ", 2000) + `"}`
	for _, tt := range []struct {
		name string
		c    config
		want int
	}{
		{"large", config{MaxBody: 1000}, http.StatusRequestEntityTooLarge},
		{"slow", config{Timeout: time.Nanosecond}, http.StatusServiceUnavailable},
		{"within", config{}, http.StatusOK},
	} {
		s := newServer(t, tt.c)
		for _, path := range []string{"/v1/extract", "/v1/timeline"} {
			if status, _, out := do(t, "POST", s.URL+path, typeJSON, text); status != tt.want {
				t.Errorf("%s %s: %d %.100s", tt.name, path, status, out)
			}
		}
	}
	h := &handler{config: config{MaxBody: 1}, admit: make(chan struct{})}
	w := &recorder{header: http.Header{}}
	h.serve(h.health).ServeHTTP(w, &http.Request{})
	if w.status != http.StatusServiceUnavailable || w.header.Get("Retry-After") == "" {
		t.Errorf("full house: %d %v", w.status, w.header)
	}
}

type recorder struct {
	header http.Header
	status int
}

func (r *recorder) Header() http.Header         { return r.header }
func (r *recorder) WriteHeader(status int)      { r.status = status }
func (r *recorder) Write(b []byte) (int, error) { return len(b), nil }

func TestHostile(t *testing.T) {
	s := newServer(t, config{})
	size := 2048
	if testing.Short() {
		size = 512
	}
	for _, h := range hostile.Texts() {
		text := h.Of(size)
		doc, _ := json.Marshal(map[string]string{"text": text, "published": "2024-01-31"})
		form := url.Values{"text": {text}, "published": {"2024-01-31"}, "reftime": {"1706659200000"}}.Encode()
		for path, body := range map[string]string{"/v1/extract": string(doc), "/v1/timeline?format=html": string(doc), "/parse": form, "/view": form} {
			status, media, out := do(t, "POST", s.URL+path, "", body)
			if status != 200 && (status < 400 || status >= 500) {
				t.Errorf("%s %s: %d %.100s", h.Name, path, status, out)
			}
			if media == typeJSON && !json.Valid(out) {
				t.Errorf("%s %s: no JSON", h.Name, path)
			}
		}
	}
}

func TestView(t *testing.T) {
	s := newServer(t, config{})
	form := url.Values{"published": {"2020-02-05"}, "text": {"<script>alert(1)</script>\r\nوصل الوفد إلى وهران أمس."}}
	status, _, out := do(t, "POST", s.URL+"/view", "", form.Encode())
	page := string(out)
	for _, want := range []string{`dir="rtl"`, `<mark class="date" title="date">أمس<small><bdi>2020-02-04</bdi></small></mark>`, `<mark class="gpe"`, "&lt;script&gt;"} {
		if status != 200 || !strings.Contains(page, want) {
			t.Errorf("%d lacks %s: %s", status, want, page)
		}
	}
	if strings.Contains(page, "<script") {
		t.Error("markup of the text came through")
	}
	form.Set("as", "timeline")
	if _, _, out := do(t, "POST", s.URL+"/view", "", form.Encode()); !strings.Contains(string(out), "2020") || !strings.Contains(string(out), "وهران") {
		t.Errorf("no timeline: %.300s", out)
	}
}

func TestUsage(t *testing.T) {
	for args, want := range map[string]int{"-h": 0, "-nonsense": 2, "-max-body 0": 2, "extra": 2, "-addr nowhere:none": 1} {
		var errs strings.Builder
		if status := run(t.Context(), strings.Fields(args), nil, nil, &errs); status != want || errs.Len() == 0 {
			t.Errorf("%s: %d %q", args, status, errs.String())
		}
	}
}

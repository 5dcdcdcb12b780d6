package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestFound: offsets count as JavaScript's strings do, where a character beyond
// the first plane is two.
func TestFound(t *testing.T) {
	out, err := found([]string{`{"id":"a","published":"2020-02-05","text":"🚆 وصل إلى وهران أمس"}`})
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Offsets string
		Dates   []struct {
			Start, End int
			Text       string
		}
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Dates) != 1 || got.Dates[0].Text != "أمس" || got.Dates[0].Start != 17 || got.Dates[0].End != 20 {
		t.Errorf("%s", out)
	}
	for _, broken := range []string{"", "{", `{"id":"a"}`, `{"text":"نص","published":"gestern"}`} {
		if out, err := found([]string{broken}); err == nil {
			t.Errorf("%s: %s", broken, out)
		}
	}
}

// TestPage: documents become one page without scripts; what is in them is text
// there. One that cannot be read is an error.
func TestPage(t *testing.T) {
	a := `{"id":"a","published":"2024-03-12","text":"زار الوزير أنقرة أمس. <script>alert(1)</script>"}`
	b := `{"id":"b","published":"2024-03-13","text":"وقع الانفجار في مالقة يوم الثلاثاء."}`
	out, err := page([]string{a, b})
	if err != nil || !strings.Contains(out, "<html") || strings.Contains(out, "<script") {
		t.Errorf("%v %.300s", err, out)
	}
	for _, want := range []string{"2024-03-11", "2024-03-12"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %s", want)
		}
	}
	if out, err := page([]string{a, "{"}); err == nil {
		t.Errorf("%.60s", out)
	}
	if out, err := page(nil); err != nil || !strings.Contains(out, "<html") {
		t.Errorf("no documents: %v %.60s", err, out)
	}
}

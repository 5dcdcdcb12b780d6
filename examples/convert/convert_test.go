package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// call runs the program and returns exit status, standard output and error.
func call(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

// hard is a document with what the formats trip over: characters outside the
// BMP, markup, clitics before names, spans over line ends, control characters.
const hard = "🚆 <b>قال</b> الوزير رودريك هالستن & مساعده إن مصر والأردن\r\nوبيروت ]]> اتفقت في 5 آذار\nالماضي على 3.5 مليون دولار\x01 \"كاملة\".\n\nووصل هالستن إلى عمّان أمس \u2067.\n#وسم"

func lines(t *testing.T, docs ...extract.Document) string {
	t.Helper()
	var b strings.Builder
	for _, d := range docs {
		line, err := json.Marshal(map[string]string{
			"id": d.ID, "title": d.Title, "source": d.Source, "url": d.URL, "published": "2019-04-02", "text": d.Text,
		})
		if err != nil {
			t.Fatal(err)
		}
		b.Write(line)
		b.WriteByte('\n')
	}
	return b.String()
}

func hardLines(t *testing.T) string {
	t.Helper()
	return lines(t, extract.Document{ID: "../a <1>", Title: `"عنوان" <x> & y`, Source: "<i>وكالة</i>", URL: "javascript:alert(1)", Text: hard},
		extract.Document{ID: "b", URL: "https://news.example/b?x=1&y=2", Text: "زار رودريك هالستن بيروت يوم 1 أبريل 2019."})
}

// found is what the library finds in the hard document.
func found(t *testing.T, text string) []span {
	t.Helper()
	doc := extract.Document{Text: text}
	if err := json.Unmarshal([]byte(`"2019-04-02T00:00:00Z"`), &doc.Published); err != nil {
		t.Fatal(err)
	}
	r, err := extract.Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Dates) < 2 || len(r.Entities) < 4 || len(r.Quantities) < 1 {
		t.Fatalf("too little found: %+v", r)
	}
	return spans(&r)
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	put := func(name, data string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	two := lines(t, extract.Document{ID: "a", Text: "نص"}, extract.Document{ID: "b", Text: "نص"})
	one := put("one.jsonl", lines(t, extract.Document{ID: "a", Text: "نص"}))
	other := put("other.jsonl", `{"schema":"hawliyat/extract/v1","offset_unit":"utf-8","id":"a","entities":[{"text":"بيروت","start":0,"end":10,"kind":"gpe"}]}`)
	nibbles := put("nibbles.jsonl", `{"schema":"hawliyat/extract/v1","offset_unit":"nibble","id":"a"}`)
	for _, tt := range []struct {
		status int
		want   string
		args   []string
	}{
		{2, "no format", nil},
		{2, "not several", []string{"-to", "conll", "-jsonl", "-", "x.txt"}},
		{2, "-timeline goes with", []string{"-to", "conll", "-timeline", "x"}},
		{2, "-timeline goes with", []string{"-to", "jsonld", "-timeline", "x", "-jsonl", "-"}},
		{1, "no such file", []string{"-to", "jsonld", "-timeline", "absent"}},
		{1, "schema", []string{"-to", "jsonld", "-timeline", one}},
		{1, "several documents", []string{"-to", "brat", "-jsonl", "-"}},
		{1, "no result in", []string{"-to", "conll", "-results", put("none", ""), "-jsonl", one}},
		{1, "of another text", []string{"-to", "conll", "-results", other, "-jsonl", one}},
		{1, "offset unit \"nibble\"", []string{"-to", "conll", "-results", nibbles, "-jsonl", one}},
		{1, "two documents", []string{"-to", "timeml", "-o", filepath.Join(dir, "out"), "-jsonl", put("same", lines(t, extract.Document{ID: "a", Text: "نص"}, extract.Document{ID: "a", Text: "نصوص"}))}},
		{0, "-results", []string{"-h"}},
	} {
		if status, _, errs := call(t, two, tt.args...); status != tt.status || !strings.Contains(errs, tt.want) {
			t.Errorf("%v: status %d, %q", tt.args, status, errs)
		}
	}
}

// TestResultsFromFile holds that what annotate wrote gives the same as
// annotating again, whatever unit its offsets count.
func TestResultsFromFile(t *testing.T) {
	doc := extract.Document{ID: "b", Text: "🚆 زار رودريك هالستن بيروت يوم 1 أبريل 2019."}
	r, err := extract.Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, unit := range []arabic.Unit{arabic.UTF8, arabic.UTF16, arabic.CodePoint} {
		line, err := r.AppendJSONOffsets(nil, arabic.NewOffsets(doc.Text, unit))
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(t.TempDir(), "r.jsonl")
		if err := os.WriteFile(name, line, 0o600); err != nil {
			t.Fatal(err)
		}
		for to := range formats {
			_, one, _ := call(t, lines(t, doc), "-to", to, "-jsonl", "-")
			if status, two, errs := call(t, lines(t, doc), "-to", to, "-jsonl", "-", "-results", name); status != 0 || one == "" || one != two {
				t.Errorf("%s, %s: %d %q\n%s\n%s", to, unit, status, errs, one, two)
			}
		}
	}
}

func TestFileName(t *testing.T) {
	for in, want := range map[string]string{"seed-1": "seed-1", "../a": "%2E.%2Fa", "خبر": "خبر", "a\x00b": "a%00b", "C:\\x": "C%3A%5Cx"} {
		if got := fileName(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	long := strings.Repeat("خبر", 100)
	if a, b := fileName(long), fileName(long+"x"); len(a) > 230 || a == b {
		t.Errorf("%d bytes", len(a))
	}
}

package corpus_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hawliyat/hawliyat/corpus"
)

func TestSeedsAreWhole(t *testing.T) {
	c := corpus.Seeds()
	if len(c.Documents) != 5 || len(c.Timelines["russia-china"]) == 0 {
		t.Fatalf("%d documents, %d events", len(c.Documents), len(c.Timelines["russia-china"]))
	}
	dates, entities := 0, 0
	for _, d := range c.Documents {
		if d.Published.IsZero() || d.Text == "" || c.Group[d.ID] != "russia-china" {
			t.Errorf("%s: incomplete", d.ID)
		}
		dates += len(c.Gold[d.ID].Dates)
		entities += len(c.Gold[d.ID].Entities)
	}
	if dates != 56 || entities != 394 {
		t.Errorf("%d gold dates, %d gold entities", dates, entities)
	}
}

func TestDocumentsStops(t *testing.T) {
	n := 0
	for range corpus.Documents() {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d documents", n)
	}
}

func TestLoadBareFolder(t *testing.T) {
	c, err := corpus.Load(fstest.MapFS{"b.txt": {Data: []byte("ثان")}, "a.txt": {Data: []byte("أول")}, "x.md": {}})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Documents) != 2 || c.Documents[0].ID != "a" || !c.Documents[0].Published.IsZero() {
		t.Errorf("%+v", c.Documents)
	}
}

func TestLoadErrors(t *testing.T) {
	list := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	for name, tt := range map[string]struct {
		fs   fstest.MapFS
		want string
	}{
		"empty folder":  {fstest.MapFS{}, "neither docs.jsonl nor"},
		"not UTF-8":     {fstest.MapFS{"a.txt": list("\xff")}, "a.txt: not UTF-8"},
		"broken line":   {fstest.MapFS{"docs.jsonl": list("\n{")}, "docs.jsonl:2:"},
		"missing text":  {fstest.MapFS{"docs.jsonl": list(`{"id":"x"}`)}, "docs.jsonl:1:"},
		"climbing path": {fstest.MapFS{"docs.jsonl": list(`{"id":"../x"}`)}, "no file name"},
		"bad date":      {fstest.MapFS{"docs.jsonl": list(`{"id":"x","dct":"2021"}`), "docs/x.txt": list("نص")}, "dct"},
		"bad gold": {fstest.MapFS{
			"docs.jsonl": list(`{"id":"x"}`), "docs/x.txt": list("نص"),
			"gold/x.json": list(`{"timex":[{"text":"ص","start":0,"end":1}]}`),
		}, "gold/x.json"},
		"bad timeline": {fstest.MapFS{
			"docs.jsonl": list(`{"id":"x"}`), "docs/x.txt": list("نص"),
			"gold/timeline-g.json": list(`{"events":[{"id":"e","mentions":[{"doc":"y"}]}]}`),
		}, "timeline-g.json: event e"},
	} {
		if _, err := corpus.Load(tt.fs); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

package input_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
)

const resultHead = `{"schema":"hawliyat/extract/v1","offset_unit":`

// results reads a file with these lines.
func results(t *testing.T, lines string) (input.Results, error) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "r.jsonl")
	if err := os.WriteFile(name, []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	return input.ReadResults(name)
}

func TestResults(t *testing.T) {
	r, err := results(t, resultHead+`"utf-16","id":"a","entities":[{"text":"بيروت","start":3,"end":8,"kind":"gpe"}]}`+"\n\n"+resultHead+`"cubit","id":"b"}`)
	if err != nil {
		t.Fatal(err)
	}
	a := extract.Document{ID: "a", Text: "🚆 بيروت"}
	got, ok, err := r.Of(a)
	if err != nil || !ok || len(got.Entities) != 1 || a.Text[got.Entities[0].Start:got.Entities[0].End] != "بيروت" {
		t.Errorf("%+v %v %v", got, ok, err)
	}
	if _, ok, err := r.Of(extract.Document{ID: "b"}); err == nil || !ok || !strings.Contains(err.Error(), "r.jsonl:3:") {
		t.Errorf("of an unknown unit: %v %v", ok, err)
	}
	if _, ok, err := r.Of(extract.Document{ID: "c"}); ok || err != nil {
		t.Errorf("of a document without a line: %v %v", ok, err)
	}
	if err := r.Stray([]extract.Document{a, {ID: "b"}}); err != nil {
		t.Error(err)
	}
	if err := r.Stray([]extract.Document{a}); err == nil || !strings.Contains(err.Error(), `r.jsonl:3: no document "b"`) {
		t.Error(err)
	}
}

func TestResultErrors(t *testing.T) {
	one := resultHead + `"utf-8","id":"a"}`
	for lines, want := range map[string]string{one + "\n" + one: `r.jsonl:2: a second result for "a"`, "{": "r.jsonl:1:"} {
		if _, err := results(t, lines); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", lines, err)
		}
	}
}

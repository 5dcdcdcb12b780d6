package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// call runs the program and returns exit status, standard output and error.
func call(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

// timelineOf is the part of the JSON that the tests read.
type timelineOf struct {
	Schema    string
	Documents []struct{ ID, Published string }
	Events    []struct {
		ID, Date, Status, Kind string
		Mentions               []struct {
			Doc, Quote string
			Start, End int
		}
	}
}

func decode(t *testing.T, out string) (tl timelineOf) {
	t.Helper()
	if err := json.Unmarshal([]byte(out), &tl); err != nil || tl.Schema != "hawliyat/timeline/v1" {
		t.Fatalf("%v: %.200s", err, out)
	}
	return tl
}

const twoDocuments = `{"id":"a","published":"2019-06-02","text":"وصل وزير الخارجية إلى الخرطوم أمس السبت."}
{"id":"b","published":"2019-06-03","text":"كان وزير الخارجية قد وصل إلى الخرطوم في 1 يونيو 2019."}
`

func TestEmbeddedArticles(t *testing.T) {
	status, out, errs := call(t, "")
	if status != 0 || errs != "" {
		t.Fatalf("%d %q", status, errs)
	}
	for _, want := range []string{"2021", "2022", "2024", "seed-000", "seed-004", "بكين"} {
		if !strings.Contains(out, want) {
			t.Errorf("the timeline lacks %s", want)
		}
	}
	if strings.Contains(out, "2009") || strings.Contains(out, "310 310") || strings.Contains(out, "تعليق (0)") {
		t.Error("page debris made an event")
	}
}

func TestTwoDocumentsOneEvent(t *testing.T) {
	status, out, errs := call(t, twoDocuments, "-format", "json", "-jsonl", "-")
	if status != 0 {
		t.Fatalf("%d %q", status, errs)
	}
	tl := decode(t, out)
	if len(tl.Documents) != 2 || len(tl.Events) != 1 || tl.Events[0].Date != "2019-06-01" || tl.Events[0].Status != "happened" {
		t.Fatalf("%+v", tl)
	}
	docs := map[string]bool{}
	for _, m := range tl.Events[0].Mentions {
		docs[m.Doc] = true
	}
	if len(docs) != 2 {
		t.Errorf("mentions of %v", docs)
	}
}

func TestExplainAndOffsets(t *testing.T) {
	_, plain, _ := call(t, twoDocuments, "-jsonl", "-")
	_, text, _ := call(t, twoDocuments, "-explain", "-jsonl", "-")
	if !strings.Contains(text, "near-dates") || strings.Contains(plain, "near-dates") || !strings.Contains(text, "= kind ") {
		t.Errorf("%s", text)
	}
	_, out, _ := call(t, strings.ReplaceAll(twoDocuments, `"text":"`, `"text":"🚆 `), "-explain", "-offsets", "utf16", "-format", "json", "-jsonl", "-")
	if tl := decode(t, out); !strings.Contains(out, `"offset_unit":"utf-16"`) || tl.Events[0].Mentions[0].Start != len("🚆 ")-2 || !strings.Contains(out, `"rule":"near-dates"`) {
		t.Errorf("%s", out)
	}
}

func TestOrderOfInputDoesNotMatter(t *testing.T) {
	lines := strings.SplitAfter(twoDocuments, "\n")
	for format := range formats {
		_, one, _ := call(t, lines[0]+lines[1], "-format", format, "-jsonl", "-")
		_, two, _ := call(t, lines[1]+lines[0], "-format", format, "-jsonl", "-")
		if one == "" || one != two {
			t.Errorf("%s: two orders, two outputs", format)
		}
	}
}

func TestFolderAndGroup(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) {
		t.Helper()
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("docs.jsonl", `{"id":"x","dct":"2019-06-02","group":"g"}`+"\n"+`{"id":"y","dct":"2019-06-02"}`)
	put("docs/x.txt", "وصل الرئيس إلى الخرطوم أمس السبت.")
	put("docs/y.txt", "وصل الرئيس إلى تونس أمس السبت.")
	for group, want := range map[string]int{"": 2, "g": 1} {
		args := []string{"-format", "json", "-dir", dir}
		if group != "" {
			args = append(args, "-group", group)
		}
		if status, out, errs := call(t, "", args...); status != 0 || len(decode(t, out).Documents) != want {
			t.Errorf("group %q: %d %q %s", group, status, errs, out)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct {
		status int
		want   string
		args   []string
	}{
		{2, `no format "pdf"`, []string{"-format", "pdf"}},
		{2, "not several", []string{"-jsonl", "-", "-dir", "x"}},
		{2, "neither a date", []string{"-published", "yesterday", "x.txt"}},
		{1, "no such file", []string{"absent.txt"}},
		{1, "no such file", []string{"-o", filepath.Join(t.TempDir(), "no", "such", "place")}},
		{1, "no such file", []string{"-names", filepath.Join(t.TempDir(), "absent")}},
		{0, "-format", []string{"-h"}},
	} {
		if status, _, errs := call(t, "", tt.args...); status != tt.status || !strings.Contains(errs, tt.want) {
			t.Errorf("%v: status %d, %q", tt.args, status, errs)
		}
	}
}

func TestBrokenLineDoesNotStopTheOthers(t *testing.T) {
	status, out, errs := call(t, "{\n"+twoDocuments, "-format", "json", "-jsonl", "-")
	if status != 1 || len(decode(t, out).Documents) != 2 || !strings.Contains(errs, "standard input:1:") {
		t.Errorf("%d %q", status, errs)
	}
}

// TestInterrupted: a run that ends early gives no timeline of a part, and says
// so.
func TestInterrupted(t *testing.T) {
	name := filepath.Join(t.TempDir(), "out.json")
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var errs bytes.Buffer
	status := run(ctx, []string{"-format", "json", "-o", name, "-jsonl", "-"}, strings.NewReader(twoDocuments), io.Discard, &errs)
	if _, err := os.Stat(name); status != 1 || !os.IsNotExist(err) || !strings.Contains(errs.String(), "interrupted") {
		t.Errorf("status %d, %v, %q", status, err, errs.String())
	}
}

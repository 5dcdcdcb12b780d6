package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// call runs the program and returns exit status, standard output and error.
func call(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(""), &out, &errs)
	return status, out.String(), errs.String()
}

func TestEmbeddedArticles(t *testing.T) {
	status, out, errs := call(t)
	if status != 0 || errs != "" {
		t.Fatalf("%d %q", status, errs)
	}
	for _, want := range []string{"dates ", "strict core4", "merge b_cubed", "confusions: ", "right/gold"} {
		if !strings.Contains(out, want) {
			t.Errorf("the report lacks %q", want)
		}
	}
}

// folder is a gold folder of one document: its gold has a person that is no
// person, a name that is not there, and a wrong day.
func folder(t *testing.T) (dir, text string) {
	t.Helper()
	dir = t.TempDir()
	text = "وصل رودريك هالستن إلى بيروت في 3 مايو 2019."
	put(t, filepath.Join(dir, "docs.jsonl"), `{"id":"d","dct":"2019-05-04"}`)
	put(t, filepath.Join(dir, "docs", "d.txt"), text)
	put(t, filepath.Join(dir, "gold", "d.json"), `{"id":"d","timex":[{"text":"3 مايو 2019","start":31,"end":42,"type":"DATE","value":"2019-05-05","earliest":"2019-05-05","latest":"2019-05-05"}],
"entities":[{"text":"رودريك هالستن","start":4,"end":17,"type":"PERSON","canonical":"R"},{"text":"بيروت","start":22,"end":27,"type":"ORG","canonical":"B"},{"text":"وصل","start":0,"end":3,"type":"FAC","canonical":"W"}]}`)
	return dir, text
}

func put(t *testing.T, name, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestConfusions(t *testing.T) {
	dir, _ := folder(t)
	status, out, errs := call(t, "-dir", dir)
	if status != 0 {
		t.Fatal(errs)
	}
	for _, want := range []string{
		"organization → gpe  (gazetteer)", "«بيروت» organization → gpe", "facility → –  (none)", "d:0 «وصل» facility",
		"value → value  (day)", "«3 مايو 2019» 2019-05-05 → 2019-05-03", "confusions: 3, of 3 kinds",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	if _, out, _ = call(t, "-dir", dir, "-n", "1"); !strings.Contains(out, "… and 2 more") {
		t.Errorf("%s", out)
	}
}

func TestCompare(t *testing.T) {
	dir, text := folder(t)
	doc := extract.Document{ID: "d", Text: text}
	r, err := extract.Extract(doc)
	if err != nil || len(r.Dates) != 1 || len(r.Entities) != 2 {
		t.Fatalf("%v %+v", err, r)
	}
	same := filepath.Join(t.TempDir(), "same.jsonl")
	line, err := r.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	put(t, same, string(line))
	if _, out, errs := call(t, "-dir", dir, "-against", same); !strings.Contains(out, "differences: 0") || !strings.Contains(out, "+0.000") {
		t.Errorf("%q\n%s", errs, out)
	}
	r.Entities = r.Entities[1:]
	if err := r.Dates[0].Value.UnmarshalText([]byte("2019-05-05")); err != nil {
		t.Fatal(err)
	}
	if line, err = r.AppendJSON(nil); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "other.jsonl")
	put(t, other, string(line))
	_, out, _ := call(t, "-dir", dir, "-against", other)
	for _, want := range []string{"+ d:7 «رودريك هالستن» person", "~ d:", "2019-05-05", "differences: 2"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	_, measured, _ := call(t, "-dir", dir, "-results", other)
	if !strings.Contains(measured, "facility → –") || strings.Contains(measured, "2019-05-03") {
		t.Errorf("the file was not what was measured:\n%s", measured)
	}
}

func TestErrors(t *testing.T) {
	dir, _ := folder(t)
	bare := t.TempDir()
	put(t, filepath.Join(bare, "x.txt"), "نص")
	stray := filepath.Join(bare, "r.jsonl")
	put(t, stray, `{"schema":"hawliyat/extract/v1","offset_unit":"utf-8","id":"zz"}`)
	beyond := filepath.Join(bare, "b.jsonl")
	put(t, beyond, `{"schema":"hawliyat/extract/v1","offset_unit":"utf-8","id":"d","entities":[{"text":"x","start":3,"end":999,"kind":"gpe"}]}`)
	for _, tt := range []struct {
		status int
		want   string
		args   []string
	}{
		{2, "the input is a folder", []string{"x.txt"}},
		{2, "the input is a folder", []string{"-jsonl", "-"}},
		{1, "neither docs.jsonl", []string{"-dir", filepath.Join(dir, "none")}},
		{1, "no gold", []string{"-dir", bare}},
		{1, "no document \"zz\"", []string{"-dir", dir, "-results", stray}},
		{1, "1 spans are not what", []string{"-dir", dir, "-results", beyond}},
		{0, "-against", []string{"-h"}},
	} {
		if status, _, errs := call(t, tt.args...); status != tt.status || !strings.Contains(errs, tt.want) {
			t.Errorf("%v: status %d, %q", tt.args, status, errs)
		}
	}
}

func TestOptionalGoldCountsNeitherWay(t *testing.T) {
	c := &corpus.Corpus{
		Documents: []extract.Document{{ID: "d", Text: "بيروت"}},
		Gold:      map[string]corpus.Gold{"d": {Entities: []corpus.GoldEntity{{Span: corpus.Span{End: 10, Text: "بيروت"}, Kind: "person", Optional: true}}}},
	}
	r := []extract.Result{{ID: "d", Entities: []extract.Entity{{End: 10, Text: "بيروت", Kind: extract.GPE}}}}
	for _, results := range [][]extract.Result{r, nil} {
		if got := confusions(c, results); len(got) != 0 {
			t.Errorf("%+v", got)
		}
	}
}

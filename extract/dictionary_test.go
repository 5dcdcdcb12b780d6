package extract_test

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/extract"
)

// found lists the entities of text as "surface kind name".
func found(t *testing.T, x *extract.Extractor, text string) []string {
	t.Helper()
	r, err := x.Extract(context.Background(), extract.Document{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range r.Entities {
		out = append(out, e.Text+" "+string(e.Kind)+" "+e.Name)
	}
	return out
}

func TestDictionaries(t *testing.T) {
	x, err := extract.New(extract.Options{Dictionaries: fstest.MapFS{
		"firms.tsv": {Data: []byte("\uFEFF# firms\r\n\r\norganization\tNoon Trading\tfirm/7\tSA\t(شركة) نون|نون للتجارة\r\n")},
		"sub/more.jsonl": {Data: []byte(`{"kind":"gpe","name":"Zarqa Bay","forms":["الزريقية"]}` + "\n" +
			`{"kind":"none","forms":["القاهرة الصغرى"]}` + "\n" +
			`{"kind":"organization","name":"Saudi Aramco","forms":["العملاق الأخضر"]}` + "\n")},
		"README.md": {Data: []byte("no dictionary")},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"وقعت شركة نون عقدا.", []string{"نون organization Noon Trading"}},
		{"كتب حرف نون على الورق.", nil},
		{"وبالزريقية ميناء.", []string{"الزريقية gpe Zarqa Bay"}},
		{"زار الوفد القاهرة.", []string{"القاهرة gpe Cairo"}},
		{"زار الوفد القاهرة الصغرى.", nil},
	} {
		if diff := cmp.Diff(c.want, found(t, x, c.text)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.text, diff)
		}
	}
	r, err := x.Extract(context.Background(), extract.Document{Text: "أعلن العملاق الأخضر أرباحه، ووقعت شركة نون عقدا."})
	if err != nil || len(r.Entities) != 2 {
		t.Fatal(r.Entities, err)
	}
	if e := r.Entities[0]; e.NameAr != "أرامكو السعودية" {
		t.Errorf("a form for a known name gives %+v", e)
	}
	if e := r.Entities[1]; e.ID != "firm/7" || e.Rule != "dictionary" {
		t.Errorf("got %+v", e)
	}
}

func TestDictionaryErrors(t *testing.T) {
	for _, c := range []struct{ file, data, want string }{
		{"a.tsv", "person\tX", "extract: a.tsv:1: 2 columns, want 5: kind, name, id, country, forms"},
		{"a.tsv", "# c\nteam\tX\t\t\tفريق", `extract: a.tsv:2: unknown kind "team"`},
		{"a.tsv", "gpe\tX\t\teg\tمدينة", `extract: a.tsv:1: country "eg" is no ISO 3166-1 code of two letters`},
		{"a.tsv", "gpe\tX\t\t\tمدينة|?", `extract: a.tsv:1: form "?" has no word`},
		{"a.tsv", "gpe\tX\t\t\t(مدينة)", `extract: a.tsv:1: form "(مدينة)" has no word`},
		{"a.tsv", "gpe\tX\t\t\t\xff", `extract: a.tsv:1: form "\xff" is not UTF-8`},
		{"a.tsv", "gpe\tX\t\t\tقرية\ngpe\tY\t\t\tقَرية", `extract: a.tsv:2: form "قَرية" is already that of "X"`},
		{"a.tsv", "gpe\tX\t\t\t" + strings.Repeat("كلمة ", 17), `extract: a.tsv:1: form "كلمة كلمة كلمة كلمة كلمة كلمة كلمة …" has more than 16 words`},
		{"a.tsv", strings.Repeat("x", 1<<17), "extract: a.tsv:1: line longer than 65536 bytes"},
		{"a.jsonl", `{"kind":"gpe","forms":["a|b"]}`, `extract: a.jsonl:1: form "a|b" holds a separator`},
		{"a.jsonl", `{"kind":"gpe","name":"X"}`, "extract: a.jsonl:1: no forms"},
		{"a.jsonl", `{"kind":"gpe","nom":"X"}`, `extract: a.jsonl:1: json: unknown field "nom"`},
		{"a.jsonl", `{"kind":"gpe","forms":["ا"]} {}`, "extract: a.jsonl:1: more than one JSON value"},
	} {
		_, err := extract.New(extract.Options{Dictionaries: fstest.MapFS{c.file: {Data: []byte(c.data)}}})
		var line *extract.DictionaryError
		if !errors.As(err, &line) || err.Error() != c.want {
			t.Errorf("%q:\n got %v\nwant %s", c.data[:min(len(c.data), 40)], err, c.want)
		}
	}
	_, err := extract.New(extract.Options{Dictionaries: fstest.MapFS{"a.tsv": {Data: []byte(strings.Repeat("x\n", 99))}}})
	if n := strings.Count(err.Error(), "\n") + 1; n != 20 {
		t.Errorf("%d errors are told", n)
	}
	if _, err := extract.New(extract.Options{Dictionaries: lockedFS{}}); !errors.Is(err, fs.ErrPermission) {
		t.Error(err)
	}
}

// lockedFS lists a dictionary that cannot be opened.
type lockedFS struct{}

func (lockedFS) Open(name string) (fs.File, error) {
	if name == "." {
		return fstest.MapFS{"a.tsv": {}}.Open(name)
	}
	return nil, fs.ErrPermission
}

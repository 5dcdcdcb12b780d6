package input_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/examples/internal/input"
)

// source reads flags as a program does.
func source(t *testing.T, args ...string) input.Source {
	t.Helper()
	var s input.Source
	flags := flag.NewFlagSet("test", flag.ContinueOnError)
	s.Flags(flags)
	if err := flags.Parse(args); err != nil {
		t.Fatal(err)
	}
	s.Files = flags.Args()
	return s
}

func TestCheck(t *testing.T) {
	for args, want := range map[string]string{
		"":                          "no input",
		"-published 2021-12-15":     "no input",
		"a.txt":                     "",
		"-published 2021-12-15 a b": "",
		"-published yesterday a":    "-published: \"yesterday\" is neither",
		"-jsonl -":                  "",
		"-jsonl - a.txt":            "not several",
		"-jsonl a -dir b":           "not several",
		"-dir b -group g":           "",
		"-jsonl - -group g":         "-group goes with -dir",
		"-jsonl - -published 2021":  "-published goes with files",
	} {
		s := source(t, strings.Fields(args)...)
		err := s.Check()
		if got := ""; err != nil {
			if got = err.Error(); want == "" || !strings.Contains(got, want) {
				t.Errorf("%q: %s, want %q", args, got, want)
			}
		} else if want != "" {
			t.Errorf("%q is accepted, want %q", args, want)
		}
		if s.Given() != (args != "") {
			t.Errorf("%q: given %v", args, s.Given())
		}
	}
}

// all is the IDs, texts and errors of a source.
func all(s input.Source) (docs, errs []string) {
	for d, err := range s.Documents() {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		docs = append(docs, d.ID+":"+d.Text)
	}
	return docs, errs
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "خبر", "empty.txt": " \n", "torn.txt": "خبر \xd8"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	at := func(name string) string { return filepath.Join(dir, name) }
	s := source(t, "-published", "2021-12-15", at("a.txt"), at("empty.txt"), at("torn.txt"), at("absent"), "-")
	s.Stdin = strings.NewReader("من الأنبوب")
	docs, errs := all(s)
	if want := "a:خبر|stdin:من الأنبوب"; strings.Join(docs, "|") != want {
		t.Errorf("%q, want %q", docs, want)
	}
	for i, want := range []string{"empty.txt: empty", "torn.txt: not UTF-8 at byte 7", "absent"} {
		if len(errs) != 3 || !strings.Contains(errs[i], want) {
			t.Errorf("%q, want %q", errs, want)
		}
	}
	for d, err := range s.Documents() {
		if err != nil || d.Published.Format("2006-01-02") != "2021-12-15" {
			t.Errorf("%v %v", d.Published, err)
		}
		break
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"docs/a.txt": "خبر", "docs/b.txt": "آخر",
		"docs.jsonl": `{"id":"a","group":"g","dct":"2021-12-15"}` + "\n" + `{"id":"b","group":"h","dct":"2021-12-16"}` + "\n",
	} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for group, want := range map[string]string{"": "a:خبر|b:آخر", "h": "b:آخر", "i": ""} {
		docs, errs := all(source(t, "-dir", dir, "-group", group))
		if strings.Join(docs, "|") != want || len(errs) > 0 {
			t.Errorf("group %q: %q, want %q, %q", group, docs, want, errs)
		}
	}
	if _, errs := all(source(t, "-dir", filepath.Join(dir, "absent"))); len(errs) != 1 {
		t.Errorf("no folder: %q", errs)
	}
}

// TestLinesThatCannotBe: the place of each broken line is named, and nothing at
// all is an error too.
func TestLinesThatCannotBe(t *testing.T) {
	s := source(t, "-jsonl", "-")
	s.Stdin = strings.NewReader("{\"text\":\"\xd8\"}\n{\"text\":\" \"}\n{\"text\":\"خبر\",\"published\":\"15/12\"}\n" +
		strings.Repeat(" ", input.MaxLine+1) + "\n{\"id\":\"e\",\"text\":\"خبر\"}\n")
	docs, errs := all(s)
	for i, want := range []string{
		"standard input:1: not UTF-8 at byte 9", "standard input:2: no text", "standard input:3: published: ", "standard input:4: line longer than",
	} {
		if len(errs) != 4 || !strings.HasPrefix(errs[i], want) {
			t.Errorf("%q, want %q", errs, want)
		}
	}
	if len(docs) != 1 || docs[0] != "e:خبر" {
		t.Errorf("%q", docs)
	}
	s.Stdin = strings.NewReader("\n\n")
	if _, errs := all(s); len(errs) != 1 || errs[0] != "standard input: empty" {
		t.Errorf("nothing: %q", errs)
	}
	if _, errs := all(source(t, "-jsonl", filepath.Join(t.TempDir(), "absent"))); len(errs) != 1 {
		t.Errorf("no file: %q", errs)
	}
}

func TestEmbedded(t *testing.T) {
	n := 0
	for d, err := range input.Documents(input.Embedded) {
		if err != nil || d.ID == "" || d.Text == "" || d.Published.IsZero() {
			t.Errorf("%q of %v: %v", d.ID, d.Published, err)
		}
		n++
	}
	if n < 5 {
		t.Errorf("%d articles", n)
	}
}

package command_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
)

// TestWrite: a file has its name once all of it stands, and never where writing
// failed or was interrupted; what stands on standard output stays.
func TestWrite(t *testing.T) {
	name := filepath.Join(t.TempDir(), "out")
	text := func(err error) func(io.Writer) error {
		return func(w io.Writer) error {
			_, _ = io.WriteString(w, "text")
			return err
		}
	}
	interrupted, stop := context.WithCancel(t.Context())
	stop()
	for _, tt := range []struct {
		what string
		ctx  context.Context
		err  error
		want string
	}{
		{"failed", t.Context(), errors.New("no"), ""},
		{"interrupted", interrupted, nil, ""},
		{"written", t.Context(), nil, "text"},
	} {
		err := job(t, io.Discard, "-o", name).Write(tt.ctx, text(tt.err))
		if data, _ := os.ReadFile(name); string(data) != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%s: %q, %v", tt.what, data, err)
		}
	}
	var out bytes.Buffer
	j := command.New("test", command.Env{Stdout: &out, Stderr: io.Discard})
	if err := j.Write(interrupted, text(nil)); err == nil || out.String() != "text" {
		t.Errorf("interrupted on standard output: %q, %v", out.String(), err)
	}
	nowhere := filepath.Join(t.TempDir(), "no", "folder")
	if err := job(t, io.Discard, "-o", nowhere).Write(t.Context(), text(nil)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("into no folder: %v", err)
	}
}

// TestExtractor: the user's names and rules are read from folders, and a folder
// that is not there is an error instead of none of them.
func TestExtractor(t *testing.T) {
	names, lexicon := t.TempDir(), t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(names, "clubs.tsv"), "organization\tThe Heron\t\t\tنادي البلشون\n")
	write(filepath.Join(lexicon, "months.tsv"), "month\t4\tزهربار\n")
	doc := extract.Document{ID: "a", Text: "فاز نادي البلشون في 5 زهربار 2021 على ضيفه."}
	found := func(args ...string) (entities, dates int) {
		x, err := job(t, io.Discard, args...).Extractor(extract.Options{NoModel: true})
		if err != nil {
			t.Fatal(err)
		}
		r, err := x.Extract(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range r.Entities {
			if e.Name == "The Heron" {
				entities++
			}
		}
		for _, d := range r.Dates {
			if d.Value.TIMEX == "2021-04-05" {
				dates++
			}
		}
		return entities, dates
	}
	if e, d := found(); e != 0 || d != 0 {
		t.Errorf("%d names and %d dates that only the user has", e, d)
	}
	if e, d := found("-names", names, "-lexicon", lexicon); e != 1 || d != 1 {
		t.Errorf("%d names and %d dates of the user", e, d)
	}
	for _, flag := range []string{"-names", "-lexicon"} {
		if _, err := job(t, io.Discard, flag, filepath.Join(names, "absent")).Extractor(extract.Options{}); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s of no folder: %v", flag, err)
		}
	}
}

// TestAnnotate: the documents come in their order; one that is too large and one
// that could not be read are named and left out; the status tells it.
func TestAnnotate(t *testing.T) {
	docs := input.Documents(func(yield func(extract.Document, error) bool) {
		for _, d := range []extract.Document{{ID: "a", Text: "سافر."}, {ID: "b", Text: strings.Repeat("نص ", 50)}, {ID: "c", Text: "عاد."}} {
			if !yield(d, nil) {
				return
			}
		}
		yield(extract.Document{}, errors.New("in:4: torn"))
	})
	x, err := extract.New(extract.Options{MaxInput: 100, NoModel: true})
	if err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	j := job(t, &errs, "-j", "2")
	got := ""
	for a := range j.Annotate(t.Context(), x, docs) {
		got += a.Doc.ID + a.Result.ID
	}
	if got != "aacc" || !strings.Contains(errs.String(), "test: b: ") || !strings.Contains(errs.String(), "test: in:4: torn\n") || j.Status(nil) != command.Failed {
		t.Errorf("%q, %q", got, errs.String())
	}
	for range j.Annotate(t.Context(), x, docs) {
		break // no goroutine waits for ever
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	for a := range j.Annotate(stopped, x, docs) {
		t.Errorf("%s after the end", a.Doc.ID)
	}
	if j := job(t, io.Discard); j.Status(nil) != command.OK || j.Status(errors.New("no")) != command.Failed {
		t.Error("the status is not that of the run")
	}
}

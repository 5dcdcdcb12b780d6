package extract_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/extract"
)

var updateEntities = flag.Bool("update-entities", false, "rewrite the expected lines of testdata/entity_*.txt and quantity_*.txt")

// A case is a text on one line, and below it an indented line for each entity or
// quantity that must be found, and none for one that must find nothing.
type entityCase struct {
	line int
	text string
	want []string
}

// readCases reads a case file; head is its comment.
func readCases(t *testing.T, name string) (head string, cases []entityCase) {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			head += line + "\n"
		case strings.HasPrefix(line, "\t") && len(cases) > 0:
			c := &cases[len(cases)-1]
			c.want = append(c.want, line[1:])
		case line != "":
			cases = append(cases, entityCase{line: i + 1, text: line})
		}
	}
	return head, cases
}

func entityLines(r extract.Result) []string {
	var lines []string
	for _, e := range r.Entities {
		lines = append(lines, string(e.Kind)+"\t"+e.Text)
	}
	return lines
}

func quantityLines(r extract.Result) []string {
	var lines []string
	for _, q := range r.Quantities {
		lines = append(lines, strings.TrimRight(fmt.Sprintf("%s\t%s\t%s %s %s", q.Kind, q.Text, q.Value, q.Unit, q.Mod), " "))
	}
	return lines
}

func TestEntityCases(t *testing.T) { runCases(t, "testdata/entity_*.txt", entityLines) }

func TestQuantityCases(t *testing.T) { runCases(t, "testdata/quantity_*.txt", quantityLines) }

func runCases(t *testing.T, glob string, lines func(extract.Result) []string) {
	files, err := filepath.Glob(glob)
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files %s: %v", glob, err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			head, cases := readCases(t, name)
			out := head
			for _, c := range cases {
				r, err := extract.Extract(extract.Document{Text: c.text, Published: time.Date(2023, 5, 10, 0, 0, 0, 0, time.UTC)})
				if err != nil {
					t.Fatal(err)
				}
				got := lines(r)
				if diff := cmp.Diff(c.want, got); diff != "" && !*updateEntities {
					t.Errorf("%s:%d: %s\n(-want +got)\n%s", name, c.line, c.text, diff)
				}
				out += "\n" + c.text + "\n"
				for _, l := range got {
					out += "\t" + l + "\n"
				}
			}
			if *updateEntities {
				if err := os.WriteFile(name, []byte(out), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

package timeline_test

import (
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestTitleCases runs testdata/titles.txt: a title begins with its event and
// ends with a whole phrase. With -update the expected lines are rewritten.
func TestTitleCases(t *testing.T) {
	const file = "testdata/titles.txt"
	const lead = "هذا نص قصير من دون خبر.\n"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var published time.Time
	var out strings.Builder
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "= ") {
			continue
		}
		out.WriteString(line + "\n")
		if day, ok := strings.CutPrefix(line, "@ "); ok {
			if published, err = time.Parse(time.DateOnly, day); err != nil {
				t.Fatal(err)
			}
		}
		if line == "" || line[0] == '#' || line[0] == '@' {
			continue
		}
		doc := extract.Document{ID: "case", Published: published, Text: lead + line}
		r, err := extract.Extract(doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range timeline.Mentions(doc, r) {
			if n := utf8.RuneCountInString(m.Title); n > 90 {
				t.Errorf("%s: a title of %d characters", line, n)
			}
			out.WriteString("= " + m.Title + "\n")
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(data), out.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

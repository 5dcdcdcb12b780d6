package timeline_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestMentionCases runs testdata/mentions.txt, one document a sentence, so that
// no case leans on another. With -update the expected lines are rewritten.
func TestMentionCases(t *testing.T) {
	const file = "testdata/mentions.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var published time.Time
	var out strings.Builder
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "= "):
			continue
		case strings.HasPrefix(line, "@ "):
			if published, err = time.Parse(time.DateOnly, line[2:]); err != nil {
				t.Fatal(err)
			}
		}
		out.WriteString(line + "\n")
		if line != "" && line[0] != '#' && line[0] != '@' {
			out.WriteString(mentionLines(t, line, published))
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

// mentionLines puts the sentence behind a lead of another matter, so that it is
// neither headline nor lead.
func mentionLines(t *testing.T, sentence string, published time.Time) string {
	t.Helper()
	const lead = "هذا نص قصير من دون خبر.\n"
	doc := extract.Document{ID: "case", Published: published, Text: lead + sentence}
	r, err := extract.Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, m := range timeline.Mentions(doc, r) {
		date := m.Date.TIMEX
		if date == "" {
			date = "-"
		}
		if doc.Text[m.Start:m.End] != m.Quote {
			t.Errorf("%s: quote %q is not its span", sentence, m.Quote)
		}
		fmt.Fprintf(&b, "= %s\t%s\t%s\t%s\t%s\n", m.Kind, m.Status, date, m.Trigger, m.Quote)
	}
	return b.String()
}

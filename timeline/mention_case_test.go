package timeline_test

import (
	"cmp"
	"os"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestMentionCases runs testdata/mentions.txt, one document a sentence, so that
// no case leans on another. With -update the expected lines are rewritten.
func TestMentionCases(t *testing.T) { runCases(t, "testdata/mentions.txt", mentionLine) }

// TestParticipantCases runs testdata/participants.txt: who takes part and where.
func TestParticipantCases(t *testing.T) { runCases(t, "testdata/participants.txt", castLine) }

// TestHeadlineCases runs testdata/headlines.txt: headline and body, between
// which a bar stands.
func TestHeadlineCases(t *testing.T) {
	runTexts(t, "testdata/headlines.txt", func(line string) string { return strings.ReplaceAll(line, " | ", "\n") + "\n" }, headLine)
}

func headLine(m *timeline.Mention) string {
	return strings.Join([]string{m.Kind, string(m.Status), cmp.Or(m.Date.TIMEX, "-"), cmp.Or(m.DateRule, "-"), m.Trigger}, "\t")
}

// runCases puts each sentence of a file behind a lead of another matter, so that
// it is neither headline nor lead.
func runCases(t *testing.T, file string, line func(*timeline.Mention) string) {
	runTexts(t, file, func(sentence string) string { return "هذا نص قصير من دون خبر.\n" + sentence }, line)
}

func runTexts(t *testing.T, file string, text func(string) string, line func(*timeline.Mention) string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var published time.Time
	var out strings.Builder
	for row := range strings.Lines(string(data)) {
		row = strings.TrimSuffix(row, "\n")
		switch {
		case strings.HasPrefix(row, "= "):
			continue
		case strings.HasPrefix(row, "@ "):
			if published, err = time.Parse(time.DateOnly, row[2:]); err != nil {
				t.Fatal(err)
			}
		}
		out.WriteString(row + "\n")
		if row != "" && row[0] != '#' && row[0] != '@' {
			out.WriteString(mentionLines(t, text(row), published, line))
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := gocmp.Diff(string(data), out.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// mentionLines is a line for every mention in the text.
func mentionLines(t *testing.T, text string, published time.Time, line func(*timeline.Mention) string) string {
	t.Helper()
	doc := extract.Document{ID: "case", Published: published, Text: text}
	r, err := extract.Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, m := range timeline.Mentions(doc, r) {
		if doc.Text[m.Start:m.End] != m.Quote {
			t.Errorf("%s: quote %q is not its span", text, m.Quote)
		}
		b.WriteString("= " + line(&m) + "\n")
	}
	return b.String()
}

func mentionLine(m *timeline.Mention) string {
	return strings.Join([]string{m.Kind, string(m.Status), cmp.Or(m.Date.TIMEX, "-"), m.Trigger, m.Quote}, "\t")
}

func castLine(m *timeline.Mention) string {
	who := make([]string, 0, len(m.Participants))
	for _, p := range m.Participants {
		who = append(who, strings.TrimSuffix(p.NameAr+":"+p.Role, ":"))
	}
	return cmp.Or(strings.Join(who, ", "), "-") + "\t" + cmp.Or(m.Place.NameAr, "-")
}

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

func runCases(t *testing.T, file string, line func(*timeline.Mention) string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var published time.Time
	var out strings.Builder
	for text := range strings.Lines(string(data)) {
		text = strings.TrimSuffix(text, "\n")
		switch {
		case strings.HasPrefix(text, "= "):
			continue
		case strings.HasPrefix(text, "@ "):
			if published, err = time.Parse(time.DateOnly, text[2:]); err != nil {
				t.Fatal(err)
			}
		}
		out.WriteString(text + "\n")
		if text != "" && text[0] != '#' && text[0] != '@' {
			out.WriteString(mentionLines(t, text, published, line))
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

// mentionLines puts the sentence behind a lead of another matter, so that it is
// neither headline nor lead.
func mentionLines(t *testing.T, sentence string, published time.Time, line func(*timeline.Mention) string) string {
	t.Helper()
	const lead = "هذا نص قصير من دون خبر.\n"
	doc := extract.Document{ID: "case", Published: published, Text: lead + sentence}
	r, err := extract.Extract(doc)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, m := range timeline.Mentions(doc, r) {
		if doc.Text[m.Start:m.End] != m.Quote {
			t.Errorf("%s: quote %q is not its span", sentence, m.Quote)
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

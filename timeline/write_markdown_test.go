package timeline_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/timeline"
)

func TestWriteMarkdown(t *testing.T) {
	golden(t, "fixture.md", written(t, fixture(), (*timeline.Timeline).WriteMarkdown))
}

// Without its escaped characters, what a hostile text gives has the marks of a
// benign one and no others.
func TestWriteMarkdownHostile(t *testing.T) {
	escaped := regexp.MustCompile("\\\\[\\\\`*_{}\\[\\]()<>#+!|~&@$^=:.]")
	marks := func(h string) (counts map[string]int) {
		out := written(t, hostile(h), (*timeline.Timeline).WriteMarkdown)
		checkText(t, strings.NewReplacer("\u2068", "", "\u2069", "").Replace(out))
		bare := escaped.ReplaceAllString(out, "")
		counts = map[string]int{"lines": strings.Count(bare, "\n")}
		for _, c := range "\\`*_{}[]()<>#+!|~&@$^=" {
			counts[string(c)] = strings.Count(bare, string(c))
		}
		for line := range strings.Lines(bare) {
			trimmed := strings.TrimLeft(line, " ")
			if trimmed != "" && strings.ContainsAny(trimmed[:1], "-+") && !strings.HasPrefix(trimmed, "- ") {
				t.Errorf("%.40q begins the line %q", h, line)
			}
		}
		if regexp.MustCompile(`(?i)(https?|ftp|mailto|xmpp):|www\.`).MatchString(bare) {
			t.Errorf("%.40q: a link by itself", h)
		}
		return counts
	}
	benign := marks("قول")
	for _, h := range append(hostileTexts, "https://example.org/a www.example.org a@b.cd #12 @user $x$ http\\://x") {
		got := marks(h)
		if !visible(h) {
			continue
		}
		// A document ID equal to the source is not repeated in parentheses.
		if diff := cmp.Diff(benign, got); diff != "" {
			t.Errorf("%.40q (-want +got)\n%s", h, diff)
		}
	}
}

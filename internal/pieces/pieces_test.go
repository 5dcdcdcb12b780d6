package pieces

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCutBefore(t *testing.T) {
	for _, c := range []struct{ name, text, first string }{
		{"line", "ا\nب. ج د\nه. و ز", "ا\nب. ج د\n"},
		{"sentence", "ا\nب ج د. ه و", "ا\nب ج د. "},
		{"word", "ا. ب ج د ه و", "ا. ب ج د ه "},
		{"letter", "ابتثجح", "ابتثجح"},
		{"half a letter", "ابتثج\xd8", "ابتثج"},
		{"half a pictograph", "abcdef\xf0\x9f\x9a", "abcdef"},
		{"no UTF-8", "\xff\xff\x80\x80\x80\x80", "\xff\xff\x80\x80\x80\x80"},
		{"nothing whole", "\xf0\x9f\x9a", "\xf0\x9f\x9a"},
	} {
		if got := c.text[:cutBefore(c.text)]; got != c.first {
			t.Errorf("%s: %q, want %q", c.name, got, c.first)
		}
	}
	for _, s := range []string{strings.Repeat("ﷺ", Len), strings.Repeat("🚆", Len), strings.Repeat("\x80", 3*Len)} {
		for at := 0; at < len(s); {
			end := End(s, at)
			if end <= at || end-at > Len || utf8.ValidString(s) && !utf8.RuneStart((s + " ")[end]) {
				t.Fatalf("piece to %d at %d of %q…", end, at, s[:8])
			}
			at = end
		}
	}
}

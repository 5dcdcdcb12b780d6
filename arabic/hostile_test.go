package arabic_test

import (
	"io"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
	"golang.org/x/text/transform"
)

// hostile repeats what could make a careless loop quadratic: every context that
// a fold, a token or a sentence looks ahead or back for, without an end.
var hostile = []string{
	"\u064E", "\u0651\u064E", "\u0654", "\u0627\u0653", "\u0640", "\u0640\u0654", "\u0640\u064E", "\u0649", "\u0649\u064E", "\u0649\u0640",
	"\u0631", "\u0631\u064E", "\u0648\u0654", "\u0621", "\u200F", "\u200D", "\U0001F468\u200D", "\u066B", "\u066B\u200F", "5\u066B", "\uFDFA", "\uFEFB", "\uFC60", "\uFE71",
	"\uFEFF\u0627", "\xd8", "\xd8\u064E", "\xe2\x80", "\u0301", "a\u0301", "a'\u0301", "1,", "1.", "1,1,1", "1\u060C", "12\u200F",
	"\"", "\u00AB", "\u201C\u00AB\"", "(", ".", ". ", "...", "\u2026 ", "\u2026\u0648\u0642\u0627\u0644 ", "?\"", ".\u200F", ".)", "a.", "a. b", "\u062F. ", "1. ", "2018 \u0645. ",
	"\u2022 ", " ", "\n", "\u4E2D", "\u05D0", "_", "'", "a:b", "\u0915\u200D", "\u202B", "\u2066x", "\\", "\u0648",
}

// Nothing takes more than linear time. The bound is loose for slow machines;
// a quadratic loop over this much text takes a minute.
func TestHostile(t *testing.T) {
	const size = 32 << 10
	const limit = 2 * time.Second
	watch := func(name, unit string, f func()) {
		start := time.Now()
		f()
		if d := time.Since(start); d > limit {
			t.Errorf("%s of %+q repeated: %v", name, unit, d)
		}
	}
	for _, unit := range hostile {
		for _, s := range []string{strings.Repeat(unit, size/len(unit)), "\u0649" + strings.Repeat(unit, size/len(unit)) + "\u0654"} {
			for _, p := range []arabic.Profile{arabic.Display, arabic.Match, arabic.Search} {
				var m arabic.Map
				var out []byte
				watch("fold", unit, func() { out = p.AppendMap(nil, []byte(s), &m) })
				if len(out) > 11*len(s)+16 {
					t.Errorf("fold of %+q repeated: %d bytes from %d", unit, len(out), len(s))
				}
				m.Original(len(out)/2, len(out))
			}
			watch("Fold", unit, func() { arabic.Search.Fold(s) })
			watch("stream", unit, func() {
				if _, err := io.Copy(io.Discard, transform.NewReader(strings.NewReader(s), arabic.Search.Transformer())); err != nil {
					t.Errorf("stream of %+q repeated: %v", unit, err)
				}
			})
			watch("Tokens", unit, func() {
				for range arabic.Tokens(s) {
				}
			})
			watch("Sentences", unit, func() {
				for range arabic.Sentences(s) {
				}
			})
			watch("Snippet", unit, func() { arabic.Snippet(s, 100) })
			watch("Snippet", unit, func() { arabic.Snippet(s, len(s)) })
			watch("Buckwalter", unit, func() { arabic.BuckwalterSafe.Decode(arabic.BuckwalterSafe.Encode(s)) })
		}
	}
}

package arabic_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

func TestTokens(t *testing.T) {
	golden(t, "testdata/tokens.txt", func(f []string) string {
		var b strings.Builder
		for tok := range arabic.Tokens(f[0]) {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteByte("?WDLPS"[tok.Kind])
			b.WriteByte(':')
			b.WriteString(f[0][tok.Start:tok.End])
		}
		return b.String()
	})
}

func TestSentences(t *testing.T) {
	golden(t, "testdata/sentences.txt", func(f []string) string {
		var out []string
		for a, b := range arabic.Sentences(f[0]) {
			out = append(out, f[0][a:b])
		}
		return strings.Join(out, "|")
	})
}

// The folded text has the sentences of the original.
func TestSentencesFolded(t *testing.T) {
	golden(t, "testdata/sentences.txt", func(f []string) string {
		var m arabic.Map
		var out []string
		s := string(arabic.Match.AppendMap(nil, []byte(f[0]), &m))
		for a, b := range arabic.Sentences(s) {
			a, b = m.Original(a, b)
			out = append(out, strings.TrimRight(f[0][a:b], "\u200F"))
		}
		return strings.ReplaceAll(strings.Join(out, "|"), "نص\u200F.", "نص\u200F.\u200F")
	})
}

// The iterators stop when their loop does.
func TestIteratorsStop(t *testing.T) {
	for range arabic.Tokens("a ا 5 . é") {
		break
	}
	for range arabic.Sentences("قال. وأضاف. ثم") {
		break
	}
	for range arabic.Sentences("قال") {
		break
	}
	var m arabic.Map
	arabic.Match.AppendMap(nil, []byte("كَتَبَ"), &m)
	for range m.Edits() {
		break
	}
}

func invisible(r rune) bool { return unicode.IsSpace(r) || unicode.In(r, unicode.Cf, unicode.Cc) }

// checkTokens holds that tokens are ordered, on rune borders, and leave out
// nothing but space and what is invisible.
func checkTokens(t *testing.T, s string) {
	t.Helper()
	last := 0
	for tok := range arabic.Tokens(s) {
		if tok.Start < last || tok.End <= tok.Start || tok.End > len(s) || tok.Kind < arabic.Word || tok.Kind > arabic.Symbol {
			t.Fatalf("%+q: token %v after %d", s, tok, last)
		}
		if !boundary(s, tok.Start) || !boundary(s, tok.End) {
			t.Fatalf("%+q: token %v splits a rune", s, tok)
		}
		checkGap(t, s, last, tok.Start)
		last = tok.End
	}
	checkGap(t, s, last, len(s))
	checkSentences(t, s)
}

// checkGap holds that what no token has cannot be seen.
func checkGap(t *testing.T, s string, from, to int) {
	t.Helper()
	if lost := strings.TrimFunc(s[from:to], invisible); lost != "" {
		t.Fatalf("%+q lost %+q", s, lost)
	}
}

// checkSentences holds the same of sentences.
func checkSentences(t *testing.T, s string) {
	t.Helper()
	last := 0
	for a, b := range arabic.Sentences(s) {
		if a < last || b <= a || b > len(s) || !boundary(s, a) || !boundary(s, b) || strings.TrimFunc(s[last:a], invisible) != "" || strings.TrimSpace(s[a:b]) != s[a:b] {
			t.Fatalf("%+q: sentence %d, %d after %d", s, a, b, last)
		}
		last = b
	}
	if strings.TrimSpace(s[last:]) != "" {
		t.Fatalf("%+q: sentences lost %+q", s, s[last:])
	}
}

func TestTokenLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		checkTokens(t, nastyText(r, 1+r.IntN(12)))
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"و200 د. \"لا.\" 1,2", "a\u200Db 5\u066B5\xff", "\uFEFB…؟"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkTokens(t, s)
		if utf8.ValidString(s) {
			checkTokens(t, arabic.Match.Fold(s))
		}
	})
}

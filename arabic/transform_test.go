package arabic_test

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
	"golang.org/x/text/transform"
)

// stream folds s by chunks of up to in bytes into buffers of out bytes, with
// Span asked in between.
func stream(t *testing.T, tr transform.SpanningTransformer, s string, in, out int) string {
	t.Helper()
	tr.Reset()
	var got []byte
	src, end, dst := []byte(s), 0, make([]byte, out)
	limit := 64 * (len(s) + 1) * 12 // of the whole text: s loses what is done
	for round := 0; ; round++ {
		if round > limit {
			t.Fatalf("no end for %+q in chunks of %d, %d", s, in, out)
		}
		eof := end == len(s)
		if round%3 == 0 {
			n, err := tr.Span(src[:end], eof)
			if err == nil && n != end {
				t.Fatalf("Span of %+q = %d, nil", src[:end], n)
			}
			got = append(got, src[:n]...)
			src, end = src[n:], end-n
			s = s[n:]
			if err == transform.ErrShortSrc && eof {
				t.Fatalf("Span of %+q wants more at the end", src)
			}
		}
		n, m, err := tr.Transform(dst, src[:end], eof)
		got = append(got, dst[:n]...)
		src, end, s = src[m:], end-m, s[m:]
		if err == nil && eof && end == 0 {
			return string(got)
		}
		if !errors.Is(err, transform.ErrShortDst) {
			end = min(len(s), end+in)
		}
	}
}

func checkStream(t *testing.T, p arabic.Profile, s string, in, out int) {
	t.Helper()
	if got, want := stream(t, p.Transformer(), s, in, out), p.Fold(s); got != want {
		t.Fatalf("%#x by %d, %d of %+q\n got %+q\nwant %+q", p, in, out, s, got, want)
	}
}

func TestTransformerChunks(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for i := range 20000 {
		p := []arabic.Profile{arabic.Display, arabic.Match, arabic.Search, arabic.Profile(r.IntN(1 << 16))}[i%4]
		checkStream(t, p, nastyText(r, 1+r.IntN(12)), 1+r.IntN(5), 1+r.IntN(5))
	}
	long := nastyText(r, 5000)
	for _, p := range []arabic.Profile{arabic.Display, arabic.Match, arabic.Search} {
		checkStream(t, p, long, 1000, 700)
		checkStream(t, p, long, 1<<20, 1<<20)
		got, _, err := transform.String(p.Transformer(), long)
		if want := p.Fold(long); err != nil || got != want {
			t.Errorf("transform.String: %v, equal %v", err, got == want)
		}
	}
}

// Runs longer than any buffer are folded as a whole.
func TestTransformerRuns(t *testing.T) {
	for _, run := range []string{"\u0640", "\u064E", "\u0651\u064E", "\u0631", "\u0649", "7", "\u0661", "\u4E2D", "\u200F", "\uFDFA", "\uFEFB", "\u066B"} {
		s := "\u0627" + strings.Repeat(run, 20000) + "\u0654\u0628"
		for _, p := range []arabic.Profile{arabic.Display, arabic.Match, arabic.Search} {
			got, err := io.ReadAll(transform.NewReader(strings.NewReader(s), p.Transformer()))
			if err != nil || string(got) != p.Fold(s) || !bytes.Equal(got, p.Append(nil, []byte(s))) {
				t.Errorf("%#x, run of %+q: %v", p, run, err)
			}
		}
	}
}

func TestTransformerSpan(t *testing.T) {
	tests := []struct {
		in    string
		atEOF bool
		n     int
		err   error
	}{
		{"", true, 0, nil},
		{"محمد ", false, len("محمد "), nil},
		{"محمد", true, len("محمد"), nil},
		{"محمد على", false, -1, transform.ErrShortSrc},
		{"أحمد", true, 0, transform.ErrEndOfSpan},
		{strings.Repeat("محمد ", 400) + "أ", true, -1, transform.ErrEndOfSpan},
	}
	for _, tt := range tests {
		n, err := arabic.Match.Transformer().Span([]byte(tt.in), tt.atEOF)
		if err != tt.err || tt.n >= 0 && n != tt.n || n > len(tt.in) || arabic.Match.Fold(tt.in[:n]) != tt.in[:n] {
			t.Errorf("Span(%.20q) = %d, %v, want %d, %v", tt.in, n, err, tt.n, tt.err)
		}
	}
}

func TestFoldAllocs(t *testing.T) {
	clean := strings.Repeat("قال محمد في القاهرة. ", 500)
	for _, p := range []arabic.Profile{arabic.Display, arabic.Match} {
		if n := testing.AllocsPerRun(10, func() { p.Fold(clean) }); n != 0 {
			t.Errorf("%#x.Fold of clean text: %v allocations", p, n)
		}
		if n := testing.AllocsPerRun(10, func() { p.Fold("\u200Fقال أحمدُ") }); n != 1 {
			t.Errorf("%#x.Fold of a phrase: %v allocations", p, n)
		}
		src, dst := []byte(clean+"قالَ"), make([]byte, 0, 2*len(clean))
		var m arabic.Map
		dst = p.AppendMap(dst[:0], src, &m)
		if n := testing.AllocsPerRun(10, func() { dst = p.AppendMap(dst[:0], src, &m) }); n != 0 {
			t.Errorf("%#x.AppendMap: %v allocations", p, n)
		}
	}
}

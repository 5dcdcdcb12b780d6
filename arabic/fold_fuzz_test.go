package arabic_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// nasty holds the runes that folds treat by their context, one of each class.
var nasty = []string{
	" ", "\n", "a", "7", ".", "\u0627", "\u0627", "\u0644", "\u0644", "\u0648", "\u064A", "\u0649", "\u0649", "\u0640", "\u0640",
	"\u0621", "\u0623", "\u0622", "\u0624", "\u0626", "\u0629", "\u0671", "\u0675", "\u06CC", "\u06A9", "\u06C0", "\u06C1", "\u06C3", "\u06D2", "\u06D3", "\u06D5",
	"\u064B", "\u064E", "\u0651", "\u0652", "\u0653", "\u0654", "\u0655", "\u0656", "\u0670", "\u06D6", "\u06E5", "\u06DD", "\u0610", "\u08D3", "\u08F0",
	"\u066A", "\u066B", "\u066C", "\u0665", "\u06F5", "\u060C", "\u00A0", "\u00AB", "\u200C", "\u200D", "\u200F", "\u2028", "\u2212", "\u201C", "\uFEFF",
	"\uFDFA", "\uFDF2", "\uFDFC", "\uFDFD", "\uFEF7", "\uFEFB", "\uFE70", "\uFE71", "\uFC60", "\uFCF2", "\uFC5B", "\uFEF0", "\uFEDF", "\uFD3E", "\uFBB2",
	"\U0001F468", "\uFE0F", "\u0915", "\u4E2D", "\u0301", "\xd8", "\xff", "\xe2\x80", "\U00010EFD", "\U0001EE03", "\u00E9", "\u0416", "\uAC00",
}

func nastyText(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		s := nasty[r.IntN(len(nasty))]
		b.WriteString(s)
		for r.IntN(4) == 0 {
			b.WriteString(s)
		}
	}
	return b.String()
}

// checkFold holds the laws that every profile keeps for every text.
func checkFold(t *testing.T, p arabic.Profile, s string) {
	t.Helper()
	var m arabic.Map
	src := []byte(s)
	out := string(p.AppendMap([]byte("dst"), src, &m))[3:]
	if string(src) != s {
		t.Fatalf("%#x: source written: %+q", p, s)
	}
	if got := string(p.Append(nil, src)); got != out {
		t.Fatalf("%#x.Append(%+q)\n got %+q\nwith map %+q", p, s, got, out)
	}
	if got := p.Fold(s); got != out {
		t.Fatalf("%#x.Fold(%+q)\n got %+q\nwant %+q", p, s, got, out)
	}
	if again := p.Fold(out); again != out {
		t.Fatalf("%#x is not idempotent\n   in %+q\n once %+q\ntwice %+q", p, s, out, again)
	}
	if utf8.ValidString(s) && !utf8.ValidString(out) {
		t.Fatalf("%#x.Fold(%+q) = %+q, not UTF-8", p, s, out)
	}
	if len(out) > 11*len(s)+16 {
		t.Fatalf("%#x.Fold(%+q): %d bytes from %d", p, s, len(out), len(s))
	}
	if i := strings.IndexByte(s, ' '); i >= 0 {
		if parts := p.Fold(s[:i+1]) + p.Fold(s[i+1:]); parts != out {
			t.Fatalf("%#x: parts of %+q\n got %+q\nwant %+q", p, s, parts, out)
		}
	}
	checkMap(t, s, out, &m)
}

// checkMap holds the laws of the map from out back to s.
func checkMap(t *testing.T, s, out string, m *arabic.Map) {
	t.Helper()
	if f, o := m.Len(); f != len(out) || o != len(s) {
		t.Fatalf("Len() = %d, %d, want %d, %d of %+q", f, o, len(out), len(s), s)
	}
	checkEdits(t, s, out, m)
	checkBack(t, s, out, m)
	for i := range s {
		_, w := utf8.DecodeRuneInString(s[i:])
		a, b := m.Folded(i, i+w)
		if a > b || b > len(out) || !boundary(out, a) || !boundary(out, b) {
			t.Fatalf("Folded(%d, %d) = %d, %d of %+q, %+q", i, i+w, a, b, s, out)
		}
		if o, e := m.Original(a, b); a < b && (o > i || e < i+w) {
			t.Fatalf("Original(Folded(%d, %d) = %d, %d) = %d, %d of %+q", i, i+w, a, b, o, e, s)
		}
	}
}

// checkEdits holds that edits are in order, and that what lies between them is
// as long in both texts.
func checkEdits(t *testing.T, s, out string, m *arabic.Map) {
	t.Helper()
	var last arabic.Edit
	for e := range m.Edits() {
		if e.Start-last.End != e.OrigStart-last.OrigEnd || e.Start < last.End || e.End < e.Start || e.OrigEnd <= e.OrigStart {
			t.Fatalf("edit %v after %v of %+q", e, last, s)
		}
		last = e
	}
	if len(out)-last.End != len(s)-last.OrigEnd {
		t.Fatalf("tail after %v: %d, %d of %+q", last, len(out), len(s), s)
	}
}

// checkBack holds that Original is monotone, keeps to the borders of runes, and
// is undone by Folded.
func checkBack(t *testing.T, s, out string, m *arabic.Map) {
	t.Helper()
	lastStart, lastEnd := 0, 0
	for i := 0; i <= len(out); {
		_, w := utf8.DecodeRuneInString(out[i:])
		start, end := m.Original(i, i+w)
		if start < lastStart || end < lastEnd || end < start || end > len(s) {
			t.Fatalf("Original(%d, %d) = %d, %d after %d, %d of %+q", i, i+w, start, end, lastStart, lastEnd, s)
		}
		if !boundary(s, start) || !boundary(s, end) {
			t.Fatalf("Original(%d, %d) = %d, %d splits a rune of %+q", i, i+w, start, end, s)
		}
		if a, b := m.Folded(start, end); a > i || b < i+w {
			t.Fatalf("Folded(Original(%d, %d) = %d, %d) = %d, %d of %+q", i, i+w, start, end, a, b, s)
		}
		lastStart, lastEnd = start, end
		i += max(1, w)
	}
}

// boundary reports whether no rune of s lies across i.
func boundary(s string, i int) bool {
	for j := max(0, i-utf8.UTFMax+1); j < i; j++ {
		if r, n := utf8.DecodeRuneInString(s[j:]); r != utf8.RuneError && j+n > i {
			return false
		}
	}
	return true
}

func TestFoldLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 60000 {
		s := nastyText(r, 1+r.IntN(12))
		p := []arabic.Profile{arabic.Display, arabic.Match, arabic.Search, arabic.Profile(r.IntN(1 << 16))}[i%4]
		checkFold(t, p, s)
	}
	long := nastyText(r, 3000)
	for _, p := range []arabic.Profile{arabic.Display, arabic.Match, arabic.Search, arabic.FoldAlef | arabic.FoldPunct} {
		checkFold(t, p, long)
		if got := p.Append(bytes.Repeat([]byte{'x'}, 9), []byte(long)); string(got[9:]) != p.Fold(long) {
			t.Fatalf("%#x.Append depends on dst", p)
		}
	}
}

func fuzzProfile(f *testing.F, p arabic.Profile) {
	for _, s := range []string{"\u0648\u0644\u062F\u064C", "\uFDFA \uFEFB\u0654", "\u0631\u0631\u0631\u0649", "3\u066B5", "\U0001F468\u200D\U0001F469", "\xf3\xcc\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkFold(t, p, s)
		checkStream(t, p, s, 1+len(s)%5, 1+len(s)%3)
	})
}

func FuzzDisplay(f *testing.F) { fuzzProfile(f, arabic.Display) }
func FuzzMatch(f *testing.F)   { fuzzProfile(f, arabic.Match) }
func FuzzSearch(f *testing.F)  { fuzzProfile(f, arabic.Search) }

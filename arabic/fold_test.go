package arabic_test

import (
	"bytes"
	"math/rand/v2"
	"testing"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

var profiles = map[string]arabic.Profile{"display": arabic.Display, "match": arabic.Match, "search": arabic.Search}

func TestFold(t *testing.T) {
	golden(t, "testdata/fold.txt", func(f []string) string { return profiles[f[0]].Fold(f[1]) })
}

// Bytes that are no UTF-8 pass through one for one, and do not hide what stands
// around them.
func TestFoldInvalid(t *testing.T) {
	for in, want := range map[string]string{
		"\xff\xfe":                      "\xff\xfe",
		"\u0623\xd8":                    "\u0627\xd8",
		"\xd8\u0623\u064B\xd9":          "\xd8\u0627\xd9",
		"\xe2\x80\u0649\xe2\x80":        "\xe2\x80\u064A\xe2\x80",
		"\xed\xa0\x80\u0665":            "\xed\xa0\x805",
		"\xf3\xcc\x80":                  "\xf3\xcc\x80",
		"\xc0\x80 \xf4\x90\x80\x80":     "\xc0\x80 \xf4\x90\x80\x80",
		"\u0627\xcc\u0654\u0654":        "\u0627\xcc\u0654",
		"\u0665\u066B\xff\u0665 \uFEFF": "5,\xff5 ",
	} {
		if got := arabic.Match.Fold(in); got != want {
			t.Errorf("Match.Fold(%+q) = %+q, want %+q", in, got, want)
		}
	}
}

func TestMapOriginal(t *testing.T) {
	tests := []struct{ text, find, want string }{
		{"جاء ولدٌ كبيرٌ", "ولد", "ولدٌ"},
		{"جاء ولدٌ كبيرٌ", "كبير", "كبيرٌ"},
		{"قال ـمحمد", "محمد", "محمد"},
		{"قال محـمد", "م", "م"},
		{"\uFEFFمحمد", "محمد", "محمد"},
		{"محمد\u200F ثم", "محمد", "محمد"},
		{"محمدٌ\u200F ثم", "محمد", "محمدٌ"},
		{"النبي \uFDFA قال", "الله", "\uFDFA"},
		{"النبي \uFDFA قال", "صلي الله عليه وسلم", "\uFDFA"},
		{"س\uFEFBم", "ل", "\uFEFB"},
		{"س\uFEFBم", "ا", "\uFEFB"},
		{"س\uFEFBم", "سل", "س\uFEFB"},
		{"س\uFEFBم", "ام", "\uFEFBم"},
		{"ا\u0653ل سعود", "ال", "ا\u0653ل"},
		{"في ١٢٫٥٪ من", "12.5%", "١٢٫٥٪"},
		{"في ١٢٫٥٪ من", "5", "٥"},
		{"«نعم» قال", "\"", "«"},
		{"الط\u0651\u064Eالب", "ط", "ط\u0651\u064E"},
	}
	for _, tt := range tests {
		var m arabic.Map
		out := arabic.Match.AppendMap(nil, []byte(tt.text), &m)
		i := bytes.Index(out, []byte(tt.find))
		if i < 0 {
			t.Errorf("%q is not in %q", tt.find, out)
			continue
		}
		a, b := m.Original(i, i+len(tt.find))
		if got := tt.text[a:b]; got != tt.want {
			t.Errorf("Original of %q in %+q = %+q, want %+q", tt.find, tt.text, got, tt.want)
		}
		if c, d := m.Folded(a, b); c > i || d < i+len(tt.find) {
			t.Errorf("Folded of %+q in %+q = %q", tt.want, tt.text, out[c:d])
		}
	}
}

// A run of marks in another order is one edit as wide as before: no border
// falls into it.
func TestMapReorder(t *testing.T) {
	var m arabic.Map
	out := arabic.Display.AppendMap(nil, []byte("مد\u0651\u064Eة"), &m)
	if string(out) != "مد\u064E\u0651ة" {
		t.Fatalf("got %+q", out)
	}
	for e := range m.Edits() {
		if e != (arabic.Edit{Start: 4, End: 8, OrigStart: 4, OrigEnd: 8}) {
			t.Errorf("edit %v", e)
		}
	}
	if a, b := m.Original(4, 6); a != 4 || b != 8 {
		t.Errorf("Original(4, 6) = %d, %d, want 4, 8", a, b)
	}
}

func TestMapZero(t *testing.T) {
	var m arabic.Map
	if a, b := m.Original(3, 7); a != 3 || b != 7 {
		t.Errorf("Original(3, 7) = %d, %d", a, b)
	}
	if a, b := m.Folded(3, 7); a != 3 || b != 7 {
		t.Errorf("Folded(3, 7) = %d, %d", a, b)
	}
	for e := range m.Edits() {
		t.Errorf("edit %v", e)
	}
}

// Then gives the map of two folds in a row. It may be coarser than the map of
// one fold, never wrong.
func TestMapThen(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	pairs := [][2]arabic.Profile{{arabic.Display, arabic.Match}, {arabic.Match, arabic.FoldMarbuta | arabic.FoldHamza}, {arabic.FoldForms, arabic.FoldTashkeel | arabic.FoldTatweel}}
	for range 20000 {
		pair := pairs[r.IntN(len(pairs))]
		s := nastyText(r, 1+r.IntN(12))
		var a, b arabic.Map
		mid := pair[0].AppendMap(nil, []byte(s), &a)
		out := pair[1].AppendMap(nil, mid, &b)
		m := a.Then(&b)
		checkMap(t, s, string(out), m)
		for i := range string(out) {
			_, w := utf8.DecodeRune(out[i:])
			c, d := b.Original(i, i+w)
			c, d = a.Original(c, d)
			if x, y := m.Original(i, i+w); c < d && (x > c || y < d && !removed(m, y, d)) {
				t.Fatalf("%+q: Original(%d, %d) = %d, %d by Then, %d, %d in two steps", s, i, i+w, x, y, c, d)
			}
		}
		var zero arabic.Map
		checkMap(t, s, string(mid), a.Then(&zero))
		checkMap(t, s, string(mid), zero.Then(&a))
	}
}

func removed(m *arabic.Map, start, end int) bool {
	a, b := m.Folded(start, end)
	return a == b
}

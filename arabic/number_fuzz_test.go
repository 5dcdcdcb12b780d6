package arabic_test

import (
	"math"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

func FuzzNumbers(f *testing.F) {
	for _, s := range []string{
		"", "ثلاثة و", "واحد", "و200", "الـ37", "1,2,3", "1 200 000", "-15", "\xd8", "\xd9\xd9\xa0",
		"ثَلاثُمِئَةٍ", "مليون مليون", "\u200f12\u200f مليون", "½", "نصف", "لل5", "وأحد عشر",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for n := range arabic.Numbers(s) {
			if n.Start < last {
				t.Fatalf("span %d:%d after %d in %q", n.Start, n.End, last, s)
			}
			last = n.End
			checkNumber(t, s, n)
		}
		if n, err := arabic.ParseNumber(s); err == nil && (n.Start != 0 || n.End != len(s)) {
			t.Fatalf("ParseNumber(%q) spans %d:%d", s, n.Start, n.End)
		}
	})
}

// checkNumber holds what is true of every number of a text.
func checkNumber(t *testing.T, s string, n arabic.Number) {
	t.Helper()
	if n.Start < 0 || n.End <= n.Start || n.End > len(s) {
		t.Fatalf("span %d:%d in %q", n.Start, n.End, s)
	}
	span := s[n.Start:n.End]
	if utf8.ValidString(s) && !utf8.ValidString(span) {
		t.Fatalf("span %q of %q cuts a rune", span, s)
	}
	if math.IsNaN(n.Value) || math.IsInf(n.Value, 0) || n.Exact && float64(n.Int) != n.Value {
		t.Fatalf("value %v, %d of %q", n.Value, n.Int, span)
	}
	if p, err := arabic.ParseNumber(span); err == nil && p.Value != n.Value && float64(p.Alt) != n.Value {
		t.Fatalf("%q is %v in the text and %v alone", span, n.Value, p.Value)
	}
}

// A chain of number words is refused whole or read piece by piece, in linear time.
func TestNumbersBombs(t *testing.T) {
	const n = 20000
	for word, want := range map[string]int{
		"مليون ":            0,
		"ألف ":              0,
		"ثلاثة و ":          n,
		"و":                 0,
		"1 ":                n,
		"1,":                0,
		"1/":                n,
		"100 ":              0,
		"خمسة ":             n,
		"ناقص ":             0,
		"ال ":               0,
		"في المئة ":         0,
		"الأول بعد ":        n,
		"الأول بعد المئة و": n,
		"ستمئة وثلاثون ":    n,
		"نصف ":              n,
		"واحد ":             n,
		"صفر ":              0,
		"\u200f":            0,
		"لست ":              0,
		"\u0640":            0,
		"\u064E":            0,
		"\u061C":            0,
		"\u0640\u200f":      0,
	} {
		text := strings.Repeat(word, n)
		start := time.Now()
		got := 0
		for range arabic.Numbers(text) {
			got++
		}
		if got != want {
			t.Errorf("%q × %d: %d numbers, want %d", word, n, got, want)
		}
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%q × %d: %v", word, n, d)
		}
		if _, err := arabic.ParseNumber(text); err == nil {
			t.Errorf("ParseNumber(%q × %d) succeeded", word, n)
		}
	}
}

func TestNumbersStop(t *testing.T) {
	for _, text := range []string{"1 كتاب 2 كتاب", "1 2 3", "1,2,3", "1 -2", strings.Repeat("خمسة ", 200), "ثلاثة", "1 x2y"} {
		for range arabic.Numbers(text) {
			break
		}
	}
}

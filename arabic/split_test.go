package arabic_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
)

func best(s *arabic.Splitter, word string) arabic.Split {
	for split := range s.Splits(word) {
		return split
	}
	return arabic.Split{}
}

func TestSplitsCases(t *testing.T) {
	s := arabic.NewSplitter(arabic.SplitOptions{})
	cases(t, "testdata/splits.txt", func(t *testing.T, name string, f []string) {
		got := best(s, f[0])
		if got.String() != f[1] || got.Word() != f[2] {
			t.Errorf("%s: %s is %s of %s, want %v", name, f[0], got, got.Word(), f[1:])
		}
	})
}

// A known name stays whole, with and without proclitics.
func TestSplitterKnown(t *testing.T) {
	known := map[string]bool{"واترلو": true, "باتيلان": true, "الكاستين": true}
	s := arabic.NewSplitter(arabic.SplitOptions{Known: func(w string) bool { return known[w] }})
	for word, want := range map[string]string{
		"واترلو":    "واترلو",
		"لواترلو":   "ل+واترلو",
		"وباتيلان":  "و+باتيلان",
		"بالكاستين": "ب+ال+كاستين",
		"للكاستين":  "ل+ال+كاستين",
	} {
		if got := best(s, word).String(); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}

// The counts of a collection tell a word that the built-in counts do not know.
func TestSplitterCount(t *testing.T) {
	const word, rest = "بزغمور", "زغمور"
	none := arabic.NewSplitter(arabic.SplitOptions{})
	with := func(seen string) *arabic.Splitter {
		return arabic.NewSplitter(arabic.SplitOptions{Count: func(w string) int {
			if w == seen {
				return 1000
			}
			return 0
		}})
	}
	cost := func(s *arabic.Splitter, split string) float32 {
		for x := range s.Splits(word) {
			if x.String() == split {
				return x.Cost
			}
		}
		t.Fatalf("no split %s", split)
		return 0
	}
	if a, b := cost(none, "ب+"+rest), cost(with(rest), "ب+"+rest); b >= a {
		t.Errorf("%s seen in the collection: cost %v, was %v", rest, b, a)
	}
	if got := best(with(word), word).String(); got != word {
		t.Errorf("%s seen in the collection: %s", word, got)
	}
}

func TestSplitsAreShares(t *testing.T) {
	for _, word := range []string{"وبالوالدين", "فلسطين", "له", "x", "", "مدرستهم"} {
		sum, last := 0.0, float32(0)
		for s := range arabic.Splits(word) {
			if s.Cost < last {
				t.Errorf("%s: cost %v after %v", word, s.Cost, last)
			}
			last = s.Cost
			sum += math.Exp(-float64(s.Cost))
		}
		if math.Abs(sum-1) > 1e-3 {
			t.Errorf("%s: shares add up to %v", word, sum)
		}
	}
}

func FuzzSplits(f *testing.F) {
	for _, w := range []string{"", "و", "وال", "للل", "والمدرسة", "كِتَابُهُمْ", "لله", "\xd9", "ﻻﺑﻦ", "بپ", strings.Repeat("ا", 30)} {
		f.Add(w)
	}
	f.Fuzz(func(t *testing.T, word string) {
		if len(word) > 1000 {
			return
		}
		seen := map[[3]string]bool{} // ب+هم is both the preposition with a pronoun and a noun with the preposition
		whole, ok := "", false
		for s := range arabic.Splits(word) {
			parts := [3]string{s.Prefix, s.Stem, s.Suffix}
			if seen[parts] {
				t.Fatalf("%q: %s twice", word, s)
			}
			seen[parts] = true
			if s.Prefix == "" && s.Suffix == "" {
				whole, ok = s.Stem, true
			}
			if s.Word() == "" && word != "" && s.Stem != "" {
				t.Fatalf("%q: no word of %+v", word, s)
			}
		}
		if !ok {
			t.Fatalf("%q: the whole word is not among %v", word, seen)
		}
		for parts := range seen {
			checkJoined(t, parts, whole)
		}
	})
}

// checkJoined holds that the parts of a split make the whole word. The article
// after li- is written whole (لال) or without its alef (لل).
func checkJoined(t *testing.T, parts [3]string, whole string) {
	t.Helper()
	bare := strings.NewReplacer("+", "")
	ending := parts[1] + bare.Replace(parts[2])
	joined := bare.Replace(parts[0]) + ending
	short := bare.Replace(strings.Replace(parts[0], "ل+ال", "لل", 1)) + ending
	if joined == "" && whole != "" {
		t.Fatalf("%q: an empty split", whole)
	}
	if want := arabic.Search.Fold(whole); arabic.Search.Fold(joined) != want && arabic.Search.Fold(short) != want {
		t.Fatalf("%q: %q joins to %q", whole, parts, joined)
	}
}

func BenchmarkSplits(b *testing.B) {
	words := strings.Fields("والمدرسة بالمدرسين للمسافرين سيذهبون كتابهم بيروت فلسطين في على وبالتالي مهندسون قال")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		for range arabic.Splits(words[i%len(words)]) {
			break
		}
	}
}

func ExampleSplits() {
	for s := range arabic.Splits("ولمدرستهم") {
		fmt.Println(s, s.Word())
		break
	}
	// Output: و+ل+مدرس+ت+هم مدرسة
}

func ExampleNewSplitter() {
	names := map[string]bool{"واترلو": true}
	s := arabic.NewSplitter(arabic.SplitOptions{Known: func(w string) bool { return names[w] }})
	for split := range s.Splits("بواترلو") {
		fmt.Println(split)
		break
	}
	// Output: ب+واترلو
}

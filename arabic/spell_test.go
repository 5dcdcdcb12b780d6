package arabic_test

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
)

// spellOptions reads flags such as "fo": one letter an option.
func spellOptions(flags string) arabic.SpellOptions {
	return arabic.SpellOptions{
		Feminine:    strings.Contains(flags, "f"),
		Oblique:     strings.Contains(flags, "o"),
		Construct:   strings.Contains(flags, "c"),
		Definite:    strings.Contains(flags, "d"),
		Ordinal:     strings.Contains(flags, "n"),
		LongHundred: strings.Contains(flags, "l"),
	}
}

func TestSpellCases(t *testing.T) {
	cases(t, "testdata/spell.txt", func(t *testing.T, name string, f []string) {
		n, err := strconv.ParseInt(f[0], 10, 64)
		if err != nil {
			t.Fatal(name, err)
		}
		if got := arabic.Spell(n, spellOptions(f[1])); got != f[2] {
			t.Errorf("%s: Spell(%d, %s) = %s, want %s", name, n, f[1], got, f[2])
		}
	})
}

// roundTrip spells n in every way and reads it back.
func roundTrip(t *testing.T, n int64) {
	t.Helper()
	for bits := range 1 << 6 {
		flags := ""
		for i, f := range "focdnl" {
			if bits>>i&1 == 1 {
				flags += string(f)
			}
		}
		o := spellOptions(flags)
		words := arabic.Spell(n, o)
		got, err := arabic.ParseNumber(words)
		if words == "الاثنين" && errors.Is(err, arabic.ErrNumber) {
			continue // it is Monday as well
		}
		if err != nil || !got.Exact || got.Int != n && (got.Alt != n || !o.Construct) {
			t.Fatalf("Spell(%d, %s) = %s reads as %v or %v, %v", n, flags, words, got.Value, got.Alt, err)
		}
	}
}

func TestSpellRoundTrip(t *testing.T) {
	for n := int64(1); n < 1300; n++ {
		roundTrip(t, n)
	}
	for n := int64(1); n < 1e15 && n > 0; n *= 10 {
		for _, m := range []int64{1, 2, 3, 11, 12, 19, 21, 99, 101, 102, 110, 111, 201, 202, 999} {
			if n*m < 1e15 {
				roundTrip(t, n*m)
				roundTrip(t, n*m+1)
				roundTrip(t, n*m+n/10*2)
			}
		}
	}
}

func TestSpellExtremes(t *testing.T) {
	for _, n := range []int64{math.MaxInt64, math.MinInt64, 1e18, -1, 0, math.MinInt64 + 1} {
		words := arabic.Spell(n, arabic.SpellOptions{Ordinal: n <= 0})
		got, err := arabic.ParseNumber(words)
		if n == math.MinInt64 { // has no positive counterpart to be read as
			if err == nil || !strings.HasPrefix(words, "ناقص تسعة كوينتيليونات ومئتان") {
				t.Errorf("%d is %s, reads as %v", n, words, got)
			}
			continue
		}
		if err != nil || got.Int != n {
			t.Errorf("%d is %s, reads as %v, %v", n, words, got.Int, err)
		}
	}
}

func FuzzSpell(f *testing.F) {
	for _, n := range []int64{0, 1, 2, 11, 100, 101000, 202e9, 999999999999999, -8} {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, n int64) {
		if n %= 1e15; n > 0 {
			roundTrip(t, n)
		}
		if got, err := arabic.ParseNumber(arabic.Spell(n, arabic.SpellOptions{})); err != nil || got.Int != n {
			t.Fatalf("%d: %v, %v", n, got.Int, err)
		}
	})
}

func BenchmarkSpell(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = arabic.Spell(123456789, arabic.SpellOptions{Feminine: true})
	}
}

func ExampleSpell() {
	fmt.Println(arabic.Spell(23, arabic.SpellOptions{}), "كتابا")
	fmt.Println(arabic.Spell(23, arabic.SpellOptions{Feminine: true}), "سنة")
	fmt.Println(arabic.Spell(200, arabic.SpellOptions{Construct: true, Oblique: true}), "دينار")
	fmt.Println("الذكرى", arabic.Spell(75, arabic.SpellOptions{Ordinal: true, Definite: true, Feminine: true}))
	// Output:
	// ثلاثة وعشرون كتابا
	// ثلاث وعشرون سنة
	// مئتي دينار
	// الذكرى الخامسة والسبعون
}

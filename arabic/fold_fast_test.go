package arabic

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// The eight-byte test, the tables and the sets of bits agree with the plain
// functions for every rune of the Arabic block, wherever it stands.
func TestUsualAgrees(t *testing.T) {
	for r := rune(0x5C0); r < 0x740; r++ {
		for pad := range 9 {
			src := " " + strings.Repeat("x", pad) + string(r) + strings.Repeat("y", 12)
			out := make([]byte, len(src)-1)
			k := usual([]byte(src), out, true)
			clean := r >= 0x620 && r <= 0x63F || r > tatweel && r <= yeh && r != alefMaksura
			if !clean {
				if k != pad {
					t.Errorf("%U at %d: stopped at %d", r, pad, k)
				}
				continue
			}
			if k < pad+2 {
				t.Errorf("%U at %d: stopped at %d", r, pad, k)
			}
			want := FoldAlef.letter(r)
			if got, _ := utf8.DecodeRune(out[pad:]); got != want {
				t.Errorf("%U at %d: %U, want %U", r, pad, got, want)
			}
		}
	}
}

func TestRuneClassAgrees(t *testing.T) {
	for r := rune(0x600); r < 0x700; r++ {
		c := runeClass(string(r), 0)
		if word := c == classWord; word != isWordRune(r) {
			t.Errorf("%U: class %d, word %v", r, c, isWordRune(r))
		}
		if letter := unicode.IsLetter(r) && r != tatweel; letter != isArabicLetter(r) {
			t.Errorf("%U: a letter %v, by isArabicLetter %v", r, letter, isArabicLetter(r))
		}
		if digit := c == classDigit; digit != isArabicDigit(r) {
			t.Errorf("%U: class %d, digit %v", r, c, isArabicDigit(r))
		}
	}
}

package arabic_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// A browser counts UTF-16 code units, Python code points; they differ after an
// emoji.
func ExampleNewOffsets() {
	text := "🚆 وصل القطار"
	start := strings.Index(text, "القطار")
	for _, u := range []arabic.Unit{arabic.UTF8, arabic.UTF16, arabic.CodePoint} {
		o := arabic.NewOffsets(text, u)
		fmt.Println(u, o.Of(start), o.Of(len(text)), o.Byte(o.Of(start)) == start)
	}
	// Output:
	// utf-8 12 24 true
	// utf-16 7 13 true
	// codepoint 6 12 true
}

// plain counts the units before byte b by the standard library.
func plain(s string, b int, u arabic.Unit) int {
	switch u {
	case arabic.UTF16:
		return len(utf16.Encode([]rune(s[:b])))
	case arabic.CodePoint:
		return utf8.RuneCountInString(s[:b])
	}
	return b
}

func checkOffsets(t *testing.T, s string) {
	t.Helper()
	for _, u := range []arabic.Unit{arabic.UTF8, arabic.UTF16, arabic.CodePoint} {
		o := arabic.NewOffsets(s, u)
		end := len(s)
		for i := range s + "." {
			want := plain(s, i, u)
			if got := o.Of(i); got != want {
				t.Fatalf("%s of %.80q: byte %d is %d, want %d", u, s, i, got, want)
			}
			if got := o.Byte(want); got != i {
				t.Fatalf("%s of %.80q: %d is byte %d, want %d", u, s, want, got, i)
			}
			if i < end && o.Of(i) > o.Of(i+1) {
				t.Fatalf("%s of %.80q: byte %d lies behind the next", u, s, i)
			}
		}
		if o.Of(-1) != 0 || o.Byte(-1) != 0 || o.Of(end+9) != plain(s, end, u) || o.Byte(1<<30) != end {
			t.Fatalf("%s of %.80q: borders", u, s)
		}
	}
}

func TestOffsets(t *testing.T) {
	parts := []string{"مُحَمَّد", "abc", "🚆", "ﷺ", "é", "\xff", "\xd9", " ", "\u200f", "漢"}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var b strings.Builder
		for range rnd.IntN(60) {
			b.WriteString(parts[rnd.IntN(len(parts))])
		}
		checkOffsets(t, b.String())
	}
	o := arabic.NewOffsets("a🚆b", arabic.UTF16)
	if o.Byte(2) != 1 || o.Of(3) != 1 {
		t.Error("an offset inside a character is not the character's")
	}
}

func FuzzOffsets(f *testing.F) {
	f.Add("🚆 وصل القطار\xff")
	f.Fuzz(func(t *testing.T, s string) { checkOffsets(t, s[:min(len(s), 300)]) }) // the check is quadratic
}

func TestUnitText(t *testing.T) {
	for in, want := range map[string]arabic.Unit{"utf8": arabic.UTF8, "utf-16": arabic.UTF16, "codepoint": arabic.CodePoint} {
		var u arabic.Unit
		if err := u.UnmarshalText([]byte(in)); err != nil || u != want {
			t.Errorf("%s: %v %v", in, u, err)
		}
		if b, err := want.MarshalText(); err != nil || string(b) != want.String() {
			t.Errorf("%v: %s %v", want, b, err)
		}
	}
	var u arabic.Unit
	if u.UnmarshalText([]byte("bytes")) == nil {
		t.Error("an unknown unit was read")
	}
	if _, err := arabic.Unit(9).MarshalText(); err == nil || arabic.Unit(9).String() != "Unit(9)" {
		t.Error("an unknown unit was written")
	}
}

func BenchmarkOffsets(b *testing.B) {
	text := strings.Repeat("وصل الوفد إلى العاصمة 🚆 ", 2000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		arabic.NewOffsets(text, arabic.UTF16)
	}
}

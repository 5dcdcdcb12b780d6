package arabic_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
)

func TestSameNameCases(t *testing.T) {
	cases(t, "testdata/names.txt", func(t *testing.T, name string, f []string) {
		for _, n := range [][2]string{{f[1], f[2]}, {f[2], f[1]}, {arabic.Match.Fold(f[1]), f[2]}} {
			if got := arabic.SameName(n[0], n[1]); got != (f[0] == "same") {
				t.Errorf("%s: SameName(%s, %s) = %t, keys %s and %s", name, n[0], n[1], got, arabic.NameKey(n[0]), arabic.NameKey(n[1]))
			}
		}
	})
}

func TestNameKey(t *testing.T) {
	for _, names := range [][]string{
		{"بوتين", "بوتن"},
		{"جينبينغ", "جين بينغ", "جينبيغ", "جين بينج", "جينبينج"},
		{"غوتيريش", "جوتيريش", "غوتيرش"},
		{"أدهانوم", "أدانوم", "ادهانوم"},
		{"عبد الله", "عبدالله", "عَبْدُ الله"},
		{"فيتالي كلوتشكو", "ڤيتالي كليتشكو", "ﻓﻴﺘﺎﻟﻲ ﻛﻠﻮﺗﺸﻜﻮ", "فيتالي كلوتشكو (ملاكم)"},
	} {
		for _, n := range names {
			if k := arabic.NameKey(n); k != arabic.NameKey(names[0]) || k == "" {
				t.Errorf("NameKey(%s) = %q, that of %s is %q", n, k, names[0], arabic.NameKey(names[0]))
			}
		}
	}
	for _, n := range []string{"", "Putin", "123", "(بوتين)", "ـ"} {
		if k := arabic.NameKey(n); k != "" {
			t.Errorf("NameKey(%q) = %q", n, k)
		}
	}
}

func TestNameKeyAllocs(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { _ = arabic.NameKey("عبد الفتاح السيسي") }); n > 1 {
		t.Errorf("%v allocations a key", n)
	}
	if n := testing.AllocsPerRun(100, func() { _ = arabic.SameName("غورباتشوف", "جورباتشيف") }); n > 0 {
		t.Errorf("%v allocations a comparison", n)
	}
}

func FuzzNameKey(f *testing.F) {
	for _, n := range []string{"", "بوتين", "عبد ال", "عبدال", "ابن", "(ا", "نغ", "\xd8", "ﻻ", "تش", "دهه", strings.Repeat("باتا", 40)} {
		f.Add(n, "جين بينغ")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, c := range arabic.NameKey(a) {
			if c < '0' || c > 'z' {
				t.Fatalf("NameKey(%q) = %q", a, arabic.NameKey(a))
			}
		}
		if arabic.SameName(a, b) != arabic.SameName(b, a) {
			t.Fatalf("SameName(%q, %q) is not symmetric", a, b)
		}
		if k := arabic.NameKey(a); k != "" && !arabic.SameName(a, a) {
			t.Fatalf("%q is not its own name", a)
		}
	})
}

func BenchmarkNameKey(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = arabic.NameKey("ميخائيل غورباتشوف")
	}
}

func BenchmarkSameName(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = arabic.SameName("ميخائيل غورباتشوف", "ميخايل جورباتشيف")
	}
}

func ExampleNameKey() {
	fmt.Println(arabic.NameKey("غورباتشوف"), arabic.NameKey("جورباتشيف"))
	fmt.Println(arabic.NameKey("محمد"), arabic.NameKey("محمود"))
	// Output:
	// grbjf grbjf
	// m7md m7mud
}

func ExampleSameName() {
	fmt.Println(arabic.SameName("مارغريت تاتشر", "مرجريت تاتشر"))
	fmt.Println(arabic.SameName("سالم", "سليم"))
	// Output:
	// true
	// false
}

func ExampleReadName() {
	wanted := arabic.ReadName("مارغريت تاتشر")
	for _, name := range []string{"مرجريت تاتشر", "مرغريت دوراس"} {
		n := arabic.ReadName(name)
		fmt.Println(wanted.Same(&n))
	}
	// Output:
	// true
	// false
}

// TestReadName: a name that is read once says what SameName says.
func TestReadName(t *testing.T) {
	names := []string{"شي جين بينغ", "جينبينغ شي", "شي جينبنغ", "محمد علي", "محمود علي", "علي", "", "Xi", "عبد الرحمن بن سالم العامري", "عبد الرحمن سالم العامري"}
	read := make([]arabic.Name, len(names))
	for i, name := range names {
		read[i] = arabic.ReadName(name)
	}
	for i, a := range names {
		for j, b := range names {
			if got, want := read[i].Same(&read[j]), arabic.SameName(a, b); got != want {
				t.Errorf("%q and %q: %v, SameName says %v", a, b, got, want)
			}
		}
	}
	if !read[0].Same(&read[2]) || read[3].Same(&read[4]) {
		t.Error("spellings of Xi are one name, Muhammad and Mahmud two")
	}
}

package arabic_test

import (
	"errors"
	"fmt"

	"github.com/hawliyat/hawliyat/arabic"
)

func ExampleNumbers() {
	s := "أصيب خمسة وعشرون شخصا ونزح نحو 3,500 في تشرين الثاني، ووصل ثلاثة آلاف ومئتا متطوع."
	for n := range arabic.Numbers(s) {
		fmt.Println(s[n.Start:n.End], "=", n.Int)
	}
	// Output:
	// خمسة وعشرون = 25
	// 3,500 = 3500
	// ثلاثة آلاف ومئتا = 3200
}

// ParseNumber reads the whole text or nothing: a wrong chain of number words
// gives no number rather than a part of it.
func ExampleParseNumber() {
	for _, s := range []string{"مليون ومئتان", "الحادي والعشرون", "٣٫٥", "خمسة ستة"} {
		n, err := arabic.ParseNumber(s)
		fmt.Println(n.Value, n.Exact, errors.Is(err, arabic.ErrNumber))
	}
	// Output:
	// 1.0002e+06 true false
	// 21 true false
	// 3.5 false false
	// 0 false true
}

func ExampleMap_Edits() {
	var m arabic.Map
	text := "قُرى ﷺ"
	folded := string(arabic.Match.AppendMap(nil, []byte(text), &m))
	for e := range m.Edits() {
		fmt.Printf("%q stands for %q\n", folded[e.Start:e.End], text[e.OrigStart:e.OrigEnd])
	}
	// Output:
	// "" stands for "ُ"
	// "صلي الله عليه وسلم" stands for "ﷺ"
}

func ExampleMap_Folded() {
	var m arabic.Map
	text := "وصلَ الوفدُ"
	folded := string(arabic.Match.AppendMap(nil, []byte(text), &m))
	start, end := m.Folded(len("وصلَ "), len(text))
	fmt.Println(folded[start:end])
	// Output: الوفد
}

func ExampleUnit() {
	var u arabic.Unit
	fmt.Println(u.UnmarshalText([]byte("utf16")), u)
	fmt.Println(u.UnmarshalText([]byte("letters")))
	// Output:
	// <nil> utf-16
	// arabic: offset unit "letters" is not utf8, utf16 or codepoint
}

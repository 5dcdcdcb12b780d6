package arabic_test

import (
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
)

// FuzzMapThen holds that the map of two folds in a row is a map from the second
// text to the first, whichever folds they are.
func FuzzMapThen(f *testing.F) {
	for _, s := range []string{"\u0648\u0644\u062F\u064C", "\uFDFA \uFEFB\u0654", "\u0631\u0631\u0631\u0649", "\u0640\u0640\u0645\u064E\u0640", "\xf3\xcc\x80"} {
		f.Add(s, uint32(arabic.Display), uint32(arabic.Search))
		f.Add(s, uint32(arabic.FoldForms), uint32(arabic.FoldTashkeel|arabic.FoldTatweel))
	}
	f.Fuzz(func(t *testing.T, s string, p, q uint32) {
		if len(s) > 2000 {
			return
		}
		var a, b, zero arabic.Map
		mid := arabic.Profile(p).AppendMap(nil, []byte(s), &a)
		out := arabic.Profile(q).AppendMap(nil, mid, &b)
		checkMap(t, s, string(out), a.Then(&b))
		checkMap(t, s, string(mid), a.Then(&zero))
		checkMap(t, s, string(mid), zero.Then(&a))
	})
}

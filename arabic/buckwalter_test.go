package arabic_test

import (
	"math/rand/v2"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
)

var schemes = map[string]arabic.Buckwalter{"plain": arabic.BuckwalterPlain, "safe": arabic.BuckwalterSafe, "xml": arabic.BuckwalterXML}

func TestBuckwalter(t *testing.T) {
	golden(t, "testdata/buckwalter.txt", func(f []string) string {
		out := schemes[f[0]].Encode(f[1])
		if back := schemes[f[0]].Decode(out); back != f[1] {
			t.Errorf("%s: %q came back as %q", f[0], f[1], back)
		}
		return out
	})
}

func checkBuckwalter(t *testing.T, s string) {
	t.Helper()
	for name, b := range schemes {
		if got := b.Decode(b.Encode(s)); got != s {
			t.Fatalf("%s: %+q came back as %+q by %+q", name, s, got, b.Encode(s))
		}
	}
}

func TestBuckwalterRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 5000 {
		s := nastyText(r, 6)
		for range r.IntN(6) {
			s += string(rune('!' + r.IntN(94)))
		}
		checkBuckwalter(t, s+nastyText(r, 2)+`\`)
	}
}

func FuzzBuckwalter(f *testing.F) {
	f.Add(`قال \Obama\ نعم`)
	f.Fuzz(func(t *testing.T, s string) {
		checkBuckwalter(t, s)
		arabic.BuckwalterPlain.Decode(s)
	})
}

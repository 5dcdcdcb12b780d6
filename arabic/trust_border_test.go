package arabic_test

import (
	"slices"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
)

// Borders that deliberate faults in the code moved without a test's seeing it.

func TestBuckwalterBesideTheBlock(t *testing.T) {
	for _, s := range []string{"\u05FF", "\u0700", "م\u0700م", "\u06FF\u0701"} {
		if got := arabic.Buckwalter(0).Decode(arabic.Buckwalter(0).Encode(s)); got != s {
			t.Errorf("%q comes back as %q", s, got)
		}
	}
}

func TestTokensAtSignsInNumbers(t *testing.T) {
	for s, want := range map[string][]string{
		"1.:":   {"1", ".", ":"},
		"5,:6":  {"5", ",", ":", "6"},
		"a1.:":  {"a1", ".", ":"},
		"a1.:b": {"a1", ".", ":", "b"},
		"a1.9":  {"a1.9"},
		"1.5":   {"1.5"},
		"1,500": {"1,500"},
	} {
		var got []string
		for k := range arabic.Tokens(s) {
			got = append(got, s[k.Start:k.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestNumbersBesideCommas(t *testing.T) {
	for s, want := range map[string][]float64{
		"1234,567":  {1234, 567},
		"1,234":     {1234},
		"0,500":     {0.5},
		"2015,2016": {2015, 2016},
		"1,23":      {1.23},
		"1,234,56":  {1, 234, 56},
	} {
		var got []float64
		for n := range arabic.Numbers(s) {
			got = append(got, n.Value)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

package arabic_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
)

// TestNumbersAfterProclitics: a number in words has its value and its own span
// whichever letters are joined to its first word.
func TestNumbersAfterProclitics(t *testing.T) {
	for n := int64(3); n < 5_000_000_000; n += n/2 + 1 {
		words := arabic.Spell(n, arabic.SpellOptions{Oblique: true})
		if strings.HasPrefix(words, "مئة") || strings.HasPrefix(words, "ألف") {
			continue // also a percentage, and a word of its own behind ka-
		}
		for _, clitic := range []string{"", "و", "ب", "ل", "ف", "ك", "وب", "ول", "فب"} {
			text := "سافر " + clitic + words + " أمس"
			var got []arabic.Number
			for x := range arabic.Numbers(text) {
				got = append(got, x)
			}
			if len(got) != 1 || got[0].Int != n || !got[0].Exact || got[0].Kind != arabic.Cardinal || text[got[0].Start:got[0].End] != words {
				t.Errorf("%s: %+v, want %q = %d", text, got, words, n)
			}
		}
	}
	for _, s := range []string{"كان ببيت", "بالمئة", "وسبع الغابة يزأر", "كثلج", "لتسعى"} {
		for x := range arabic.Numbers(s) {
			if !strings.HasPrefix(s[x.Start:], "سبع") {
				t.Errorf("%s: %q = %v", s, s[x.Start:x.End], x.Value)
			}
		}
	}
}

// TestKnownWordsStayWhole: what the caller knows is not cut, however much its
// first letters look like clitics, and the clitics before it come off.
func TestKnownWordsStayWhole(t *testing.T) {
	known := []string{"وائل", "بيروت", "بوتين", "كندا", "لندن", "فرنسا", "سيناء", "كافكا", "ولاتة", "بكفيا", "فالنسيا", "كهرمان", "لبنى", "وهران"}
	sp := arabic.NewSplitter(arabic.SplitOptions{Known: func(w string) bool { return slices.Contains(known, w) }})
	for _, w := range known {
		for _, prefix := range []string{"", "و", "ب", "ل", "ف", "ك", "و+ب", "و+ل"} {
			text := strings.ReplaceAll(prefix, "+", "") + w
			var all []arabic.Split
			for s := range sp.Splits(text) {
				all = append(all, s)
			}
			if len(all) == 0 || all[0].Prefix != prefix || all[0].Stem != w || all[0].Suffix != "" {
				t.Errorf("%s: %v, want %s and %s", text, all, prefix, w)
				continue
			}
			for i, s := range all[1:] {
				if s.Cost < all[i].Cost {
					t.Errorf("%s: %v is not best first", text, all)
				}
				if s.Cost <= all[0].Cost {
					t.Errorf("%s: %v costs no more than %v, though it is known", text, s, all[0])
				}
			}
		}
	}
}

// TestCostsAreShares: the costs of the splits of a word are minus the logarithms
// of shares that sum to one, so that callers can compare words.
func TestCostsAreShares(t *testing.T) {
	for _, w := range []string{"وزير", "كتابهم", "وبالبيت", "فسيكتبونها", "لهم", "ولد", "بالقاهرة", "أكلت", "سمعتنا", "ب"} {
		sum, n := 0.0, 0
		for s := range arabic.Splits(w) {
			n++
			if s.Cost < 0 {
				t.Errorf("%s: %v costs less than nothing", w, s)
			}
			sum += shareOf(s.Cost)
		}
		if n > 0 && n < 8 && (sum < 0.99 || sum > 1.01) {
			t.Errorf("%s: %d splits with shares of %.3f", w, n, sum)
		}
	}
}

func shareOf(cost float32) float64 { return math.Exp(-float64(cost)) }

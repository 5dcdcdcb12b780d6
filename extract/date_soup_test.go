package extract

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestDateSoup strings words of the lexicon together at random: rules meet
// there in ways that no text shows, and must neither panic nor contradict
// themselves.
func TestDateSoup(t *testing.T) {
	x, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	words := soupWords(x.dateLex)
	rng := rand.New(rand.NewPCG(1, 2))
	days := []time.Time{{}, time.Date(2019, 3, 31, 10, 30, 0, 0, time.UTC), time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 23, 59, 0, 0, time.UTC)}
	found := 0
	for range 20000 {
		var b strings.Builder
		for range 2 + rng.IntN(9) {
			b.WriteString([]string{"", "", "", "", "و", "ب", "ل"}[rng.IntN(7)])
			switch rng.IntN(5) {
			case 0:
				b.WriteString(strconv.Itoa(rng.IntN([]int{13, 32, 2100}[rng.IntN(3)])))
			default:
				b.WriteString(words[rng.IntN(len(words))])
			}
			b.WriteString([]string{" ", " ", " ", " ", "/", " - ", "، ", ":", ". ", "("}[rng.IntN(10)])
		}
		doc := Document{Text: b.String(), Published: days[rng.IntN(len(days))]}
		var r Result
		FindDates(x, doc, &r)
		for _, d := range r.Dates {
			found++
			v := d.Value
			if v.Earliest != 0 && v.Latest != 0 && v.Earliest > v.Latest || v.TIMEX == "" && d.Reason == "" || d.Score <= 0 || d.Score > 1 {
				t.Fatalf("%q: %q: %+v", doc.Text, d.Text, d)
			}
		}
	}
	if found < 10000 {
		t.Errorf("only %d dates in the soup", found)
	}
}

func soupWords(lex *dateLexicon) []string {
	var words []string
	for w, id := range lex.ids {
		e := lex.words[id].entry
		if e == 0 || lex.entries[e].mask.meets(&lex.start) || lex.entries[e].mask.has(clsMin) || lex.entries[e].mask.has(clsDirLast) {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return words
}

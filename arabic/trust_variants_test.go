package arabic_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
)

// TestApprovedVariants holds what every function gives for the texts of the case files
// where they are changed at any word.
func TestApprovedVariants(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	d := attack.NewDigests()
	sp := arabic.NewSplitter(arabic.SplitOptions{Known: func(w string) bool { return len(w)%4 == 2 }})
	for _, text := range approvedTexts(t) {
		var b strings.Builder
		texts, numbers := 0, 0
		for v := range attack.Variants(text, 6) {
			texts++
			numbers += recordText(&b, v, texts)
			recordWords(&b, v, sp)
		}
		d.Add(text, b.String(), texts, numbers)
	}
	d.Approved(t, "variants.txt", *update)
}

// recordText writes what is found in a text, and returns how many numbers.
func recordText(b *strings.Builder, s string, n int) (numbers int) {
	fmt.Fprintf(b, "%q\n", s)
	p := [...]arabic.Profile{arabic.Display, arabic.Match, arabic.Search, arabic.Profile(uint32(n) * 2654435761 & 0xFFFF)}[n%4]
	var m arabic.Map
	folded := p.AppendMap(nil, []byte(s), &m)
	fmt.Fprintf(b, " %q", folded)
	for i := 0; i < len(folded); i += 3 {
		start, end := m.Original(i, min(i+2, len(folded)))
		fmt.Fprintf(b, " %d-%d", start, end)
	}
	for k := range arabic.Tokens(s) {
		fmt.Fprintf(b, " %d-%d:%d", k.Start, k.End, k.Kind)
	}
	for start, end := range arabic.Sentences(s) {
		fmt.Fprintf(b, " [%d-%d]", start, end)
	}
	for x := range arabic.Numbers(s) {
		numbers++
		fmt.Fprintf(b, " %+v", x)
	}
	if x, err := arabic.ParseNumber(s); err == nil {
		fmt.Fprintf(b, " whole %+v", x)
	}
	b.WriteByte('\n')
	return numbers
}

// recordWords writes what is said of the words of a text.
func recordWords(b *strings.Builder, s string, sp *arabic.Splitter) {
	last := ""
	for i, w := range strings.Fields(s) {
		if i > 2 {
			break
		}
		for k := range arabic.Splits(w) {
			fmt.Fprintf(b, " %s %.4f", k, k.Cost)
		}
		for k := range sp.Splits(w) {
			fmt.Fprintf(b, " %s %.4f", k, k.Cost)
		}
		fmt.Fprintf(b, " %v", arabic.SameName(w, last))
		if x, err := arabic.ParseNumber(w); err == nil {
			fmt.Fprintf(b, " word %+v", x)
		}
		last = w
	}
	fmt.Fprintf(b, " %q %q %q\n", arabic.NameKey(s), arabic.Snippet(s, len(s)/2), arabic.Snippet(s, len(s)-2))
}

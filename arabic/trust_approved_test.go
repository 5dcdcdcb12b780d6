package arabic_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
)

// approvedTexts is every line of the case files, whatever it stands for there,
// and the beginning of every hostile text.
func approvedTexts(t *testing.T) []string {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if line[0] != '#' {
				all = append(all, strings.TrimSpace(line))
			}
		}
	}
	for _, h := range attack.Texts() {
		all = append(all, h.Of(72))
	}
	return all
}

// TestApproved holds what every function gives for every one of these texts.
func TestApproved(t *testing.T) {
	texts := approvedTexts(t)
	write := func(name string, f func(b *strings.Builder, s string)) {
		var b strings.Builder
		for _, s := range texts {
			fmt.Fprintf(&b, "%.60q", s)
			f(&b, s)
			b.WriteByte('\n')
		}
		attack.Approved(t, name, b.String(), *update)
	}
	write("fold.txt", func(b *strings.Builder, s string) {
		for _, p := range []arabic.Profile{arabic.Display, arabic.Match, arabic.Search} {
			var m arabic.Map
			fmt.Fprintf(b, " %q", p.AppendMap(nil, []byte(s), &m))
			for e := range m.Edits() {
				fmt.Fprintf(b, " %d-%d:%d-%d", e.Start, e.End, e.OrigStart, e.OrigEnd)
			}
		}
	})
	write("tokens.txt", func(b *strings.Builder, s string) {
		for k := range arabic.Tokens(s) {
			fmt.Fprintf(b, " %d-%d:%d", k.Start, k.End, k.Kind)
		}
		for start, end := range arabic.Sentences(s) {
			fmt.Fprintf(b, " [%d-%d]", start, end)
		}
	})
	write("numbers.txt", func(b *strings.Builder, s string) {
		for n := range arabic.Numbers(s) {
			fmt.Fprintf(b, " %+v", n)
		}
		if n, err := arabic.ParseNumber(s); err == nil {
			fmt.Fprintf(b, " whole %v", n.Value)
		}
	})
	write("words.txt", func(b *strings.Builder, s string) {
		for w := range strings.FieldsSeq(s) {
			n := 0
			for k := range arabic.Splits(w) {
				if n++; n <= 3 {
					fmt.Fprintf(b, " %s %.3f", k, k.Cost)
				}
			}
			break
		}
		fmt.Fprintf(b, " %q %q", arabic.NameKey(s), arabic.Snippet(s, len(s)/2))
	})
	texts = nil
	for n := int64(0); n < 1e15; n = n*5 + 3 {
		texts = append(texts, strconv.FormatInt(n, 10))
	}
	write("spell.txt", func(b *strings.Builder, s string) {
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		for o := range 32 {
			b.WriteString(" | " + arabic.Spell(n, arabic.SpellOptions{
				Feminine: o&1 != 0, Oblique: o&2 != 0, Construct: o&4 != 0, Definite: o&8 != 0, Ordinal: o&16 != 0, LongHundred: n%2 == 0,
			}))
		}
	})
}

package arabic_test

import (
	"fmt"
	"hash/fnv"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
)

// choose is a number below n that depends on the seeds alone.
func choose(n int, seeds ...any) int {
	h := fnv.New64a()
	fmt.Fprint(h, seeds...)
	return int(h.Sum64() >> 20 % uint64(n))
}

// figures stand beside the number words.
var figures = strings.Fields("0 1 2 3 5 9 10 11 12 19 20 25 99 100 101 200 999 1000 1001 2020 1999 1,000 1,00 1,000,000 10.000 1.5 0.5 .5 5. 1/2 3/4 2/3 1٬000 1٫5 ١٢ ٣٤٥ 05 007 -3 +4 −5 (7) 12% 5٪ 1e6 3-5 10:30 ½ ¾ ٣½ 1,2 1.000.000 1,000.5 1.000,5 12345678901234567890 9223372036854775807")

// TestApprovedNumbers holds what rows of number words and figures are read as:
// every class of lexicon/numbers.tsv beside every other, with and without wa-,
// ba-, the article and marks between them.
func TestApprovedNumbers(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	groups := attack.Lexicon(t, "lexicon", "number_traps.tsv", "sentences.tsv", "spell.tsv", "split_affixes.tsv", "split_weights.tsv", "split_words.tsv")
	traps := attack.Lexicon(t, "lexicon", "numbers.tsv", "sentences.tsv", "spell.tsv", "split_affixes.tsv", "split_weights.tsv", "split_words.tsv")
	groups = append(groups, attack.Entries{Name: "figures", Words: figures}, attack.Entries{Name: "traps"}, attack.Entries{Name: "words", Words: strings.Fields("كتاب يوم في المئة من شخص الدرجة ونصف إلا ربع")})
	for _, g := range traps {
		groups[len(groups)-2].Words = append(groups[len(groups)-2].Words, g.Words...)
	}
	before := [...]string{"", "", "", "و", "و", "و", "ال", "ب", "ل", "وال", "ف", "ك", "لل", "بال"}
	between := [...]string{" ", " ", " ", " ", " ", " ", " ", ", ", "، ", "-", " و ", "", "/", "\n", ". ", " ", "  ", "."}
	d := attack.NewDigests()
	for i, a := range groups {
		for j, b := range groups {
			var out strings.Builder
			texts, numbers := 0, 0
			for n := range 64 {
				var s strings.Builder
				for k := range 2 + n%5 {
					g := [...]attack.Entries{a, b}[k%2]
					if k > 1 {
						g = groups[choose(len(groups), "g", i, j, n, k)]
					}
					s.WriteString(before[choose(len(before), "b", a.Name, b.Name, n, k)] + g.Words[choose(len(g.Words), "w", a.Name, b.Name, n, k)] + between[choose(len(between), "s", a.Name, b.Name, n, k)])
				}
				text := s.String()
				texts++
				fmt.Fprintf(&out, "%q", text)
				for x := range arabic.Numbers(text) {
					numbers++
					fmt.Fprintf(&out, " %+v", x)
				}
				for _, whole := range []string{text, strings.TrimSpace(text)} {
					if x, err := arabic.ParseNumber(whole); err == nil {
						fmt.Fprintf(&out, " whole %+v", x)
					}
				}
				out.WriteByte('\n')
			}
			d.Add(strings.TrimPrefix(a.Name, "numbers.tsv ")+" "+strings.TrimPrefix(b.Name, "numbers.tsv "), out.String(), texts, numbers)
		}
	}
	d.Approved(t, "number_rows.txt", *update)
}

// TestApprovedRunes holds what becomes of every character, alone and between
// letters: folds one by one and together, tokens, sentences, transliteration.
func TestApprovedRunes(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	d := attack.NewDigests()
	blocks := []rune{}
	for r := rune(0); r < 0x3400; r += 0x40 {
		blocks = append(blocks, r)
	}
	for r := rune(0xF900); r < 0x10000; r += 0x40 {
		blocks = append(blocks, r)
	}
	blocks = append(blocks, 0xD7C0, 0x10E80, 0x1D400, 0x1EC40, 0x1EC80, 0x1EE00, 0x1EE40, 0x1EE80, 0x1EEC0, 0x1F1C0, 0x1F3C0, 0x1F440, 0xE0000, 0xE0040, 0xE0100, 0x10FFC0)
	for _, first := range blocks {
		var b strings.Builder
		for r := first; r < first+0x40; r++ {
			recordRune(&b, r)
		}
		d.Add(fmt.Sprintf("U+%04X", first), b.String())
	}
	d.Approved(t, "runes.txt", *update)
}

func recordRune(b *strings.Builder, r rune) {
	c := string(r)
	fmt.Fprintf(b, "%U", r)
	for bit := arabic.Profile(1); bit != 0 && bit <= arabic.Display|arabic.Match|arabic.Search; bit <<= 1 {
		for _, s := range []string{c, "ب" + c + c + "ى", "ل" + c} {
			if f := bit.Fold(s); f != s {
				fmt.Fprintf(b, " %d:%q", bit, f)
			}
		}
	}
	for _, s := range []string{"ثلا" + c + "ثة و" + c + "عشرون" + c + " ألف" + c, "12" + c + "345" + c + "67" + c + "٨", "ب" + c + "ب1" + c + "2 a" + c, c + c, ". " + c + "ب. ب" + c + " ب"} {
		for _, p := range []arabic.Profile{arabic.Display, arabic.Match, arabic.Search} {
			fmt.Fprintf(b, " %q", p.Fold(s))
		}
		for k := range arabic.Tokens(s) {
			fmt.Fprintf(b, " %d-%d:%d", k.Start, k.End, k.Kind)
		}
		for start, end := range arabic.Sentences(s) {
			fmt.Fprintf(b, " [%d-%d]", start, end)
		}
		for x := range arabic.Numbers(s) {
			fmt.Fprintf(b, " %+v", x)
		}
		if x, err := arabic.ParseNumber(s); err == nil {
			fmt.Fprintf(b, " whole %+v", x)
		}
		for _, unit := range []arabic.Unit{arabic.UTF8, arabic.UTF16, arabic.CodePoint} {
			o := arabic.NewOffsets(s, unit)
			for at := range len(s) + 2 {
				fmt.Fprintf(b, " %d,%d", o.Of(at), o.Byte(at))
			}
		}
		fmt.Fprintf(b, " %q", arabic.NameKey(s))
		for _, scheme := range []arabic.Buckwalter{arabic.BuckwalterPlain, arabic.BuckwalterSafe, arabic.BuckwalterXML} {
			fmt.Fprintf(b, " %q %q", scheme.Encode(s), scheme.Decode(s))
		}
	}
	b.WriteByte('\n')
}

package arabic_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
)

// edges is the first and the last characters of what the code parts: lengths in
// bytes, blocks, kinds, and the digits and letters in them, whole and broken.
var edges = strings.Split("\x00|\x1F| |!|'|/|0|9|:|A|Z|a|z|\\|{|\x7F|\u0080|\u0085|\u00A0|\u00AC|\u00AD|\u00AE|\u00B2|½|Ä|ä|\u02FF|\u0300|\u05FF|\u0600|\u0605|\u0606|\u0610|\u061C|\u0620|ء|آ|أ|ئ|ي|ى|ۇ|ۀ|\u064A|\u064B|\u065F|\u0660|\u0669|\u066A|\u066C|\u0670|\u06DD|\u06EF|\u06F0|\u06FF|\u0700|\u074F|\u0750|\u07FF|"+
	"\u0800|\u08A0|\u08FF|\u0900|\u1FFF|\u2000|\u2007|\u200A|\u200B|\u200C|\u200F|\u2010|\u2024|\u2028|\u2029|\u202A|\u202E|\u202F|\u2030|\u2060|\u2066|\u2069|\u206F|\u2070|\u3000|\u3001|\u3041|漢|\u9FFF|\uA000|\uAC00|\uD7FF|\uE000|\uFB4F|\uFB50|\uFDEF|\uFDF0|\uFDF2|\uFDFF|\uFE00|\uFE6F|\uFE70|\uFE80|\uFEFC|\uFEFF|\uFFFD|\uFFFF|"+
	"\U00010000|\U00010E60|\U00010EFA|\U00010EFF|\U00010F00|\U0001EE00|\U0001F466|\U000E0020|\U0010FFFF|\x80|\xC0|\xD8|\xD9|\xE2|\xE2\x80|\xEF\xBB|\xED\xA0\x80|\xF0\x9F|\xF4\x90\x80\x80|\xFF", "|")

// TestApprovedEdges holds the folds of every such character at every distance
// from the beginning and the end of a text, where several letters are read at
// once.
func TestApprovedEdges(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	d := attack.NewDigests()
	profiles := [...]arabic.Profile{arabic.Match, arabic.Search, arabic.Display, arabic.Match &^ arabic.FoldMaqsura, arabic.Search &^ arabic.FoldCompose, arabic.FoldTatweel | arabic.FoldElongation}
	for k, c := range edges {
		var out []byte
		for before := range 19 {
			for _, after := range []int{0, 1, 2, 7, 8, 9, 33} {
				n := before + after + k
				s := strings.Repeat("بيتا", 5)[:2*before] + c + strings.Repeat("ىلأم", 9)[:2*after]
				switch n % 5 {
				case 0:
					s = "x" + s
				case 1:
					s += " ."
				case 2:
					s = s[:len(s)-len(s)/9] + c + c + "\u0651" + "ـ"
				}
				var m arabic.Map
				p := profiles[n%len(profiles)]
				out = append(append(p.AppendMap(out, []byte(s), &m), p.Fold(s)...), 0)
				for e := range m.Edits() {
					out = strconv.AppendInt(strconv.AppendInt(strconv.AppendInt(out, int64(e.Start), 10), int64(e.End), 10), int64(e.OrigStart*100+e.OrigEnd), 10)
				}
				a, b := m.Original(before-3, 2*before+1)
				x, y := m.Folded(2*before, len(s)+2)
				out = fmt.Appendf(out, "%d %d %d %d", a, b, x, y)
				chunked(t, p, s, 4+n%13)
			}
		}
		d.Add(c, string(out))
	}
	d.Approved(t, "edges.txt", *update)
}

// TestApprovedPieces holds the folds of texts about as long as what is folded at
// once, with a mark, a form or another script near the cut, or nothing but that.
func TestApprovedPieces(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	d := attack.NewDigests()
	for k, c := range []string{"\u064E", "\u0651\u064E", "ـ", "\u0654", "\u0653", "\u200D", "ي", "ى ", "\uFDFA", "\uFEFB", "é", "e\u0301", "漢", "\xD9", "\u00A0", "ررر", "a", "ا"} {
		var b strings.Builder
		for _, length := range []int{254, 256, 500, 512, 1022, 1024, 1026, 2046, 2048, 4096, 8194} {
			for j, s := range []string{strings.Repeat(c, length/len(c)+1), strings.Repeat("ب", length/2) + c + c + "اب", strings.Repeat("ب", length/2-4) + strings.Repeat(c, 9) + "ة", "x" + strings.Repeat("م", length/2-1) + c + "ى", strings.Repeat("كلمة ", length/9) + c} {
				p := [...]arabic.Profile{arabic.Match, arabic.Search, arabic.Display}[(k+j+length/100)%3]
				b.WriteString(p.Fold(s))
				var m arabic.Map
				fmt.Fprintf(&b, "%d", len(p.AppendMap(nil, []byte(s), &m)))
				for e := range m.Edits() {
					fmt.Fprintf(&b, " %d", e)
				}
				for _, end := range []bool{true, false} {
					n, err := p.Transformer().Span([]byte(s), end)
					fmt.Fprintf(&b, " %d %v", n, err)
				}
			}
		}
		d.Add(c, b.String())
	}
	d.Approved(t, "pieces.txt", *update)
}

// phrases is what rows of text are made of for tokens, sentences, snippets and
// numbers: words, what ends a sentence or only looks so, quotes, brackets.
var phrases = strings.Split("قال|الرئيس|د.|أ.د.|م|هـ|ص.ب|رقم|في|ثلاثة|مئة|ألف|وعشرون|نصف|المئة|بالمئة|الأول|على|من|U.S.|e.g.|Mr.|iPhone|ABC|x|www.a.b|a@b.c|#وسم|@اسم|1|12|3.5|1,000|2020|١٢|10%|1.|2)|-|–|.|..|...|…|؟|!|؟!|،|؛|:|;|\"|«|»|(|)|[|]|“|”|'|\n|\n\n|\r\n|\u0085|\u2028|\t|*|•|/|\u200F|\u00A0|\u2067|\u2069|\u202B|\u202C|👍|é|a'b|l'été|Ä|Straße|\xFF|\u064E|ـ", "|")

// TestApprovedPhrases holds the tokens, sentences, snippets, numbers, offsets,
// splits and transliterations of rows of such words, with spaces between them or
// without, and that every reading can be left after any result.
func TestApprovedPhrases(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	d := attack.NewDigests()
	for seed := range uint64(80) {
		r := rand.New(rand.NewPCG(seed, 47))
		var b strings.Builder
		for range 60 {
			var s string
			for range 1 + r.IntN(14) {
				s += phrases[r.IntN(len(phrases))] + []string{" ", " ", ""}[r.IntN(3)]
			}
			told(&b, s, r.IntN(24))
			left(t, s, r.IntN(4))
		}
		d.Add(fmt.Sprint("phrases ", seed), b.String())
	}
	d.Approved(t, "phrases.txt", *update)
}

// told writes what every function says of s.
func told(b *strings.Builder, s string, limit int) {
	reading(b, s)
	for k := range arabic.Tokens(s) {
		fmt.Fprintf(b, " %d-%d:%d", k.Start, k.End, k.Kind)
	}
	for start, end := range arabic.Sentences(s) {
		fmt.Fprintf(b, " [%d-%d]", start, end)
	}
	fmt.Fprintf(b, " %q %q %q", arabic.Snippet(s, limit), arabic.NameKey(s), arabic.Search.Fold(s))
	for u := range 3 {
		o := arabic.NewOffsets(s, arabic.Unit(u))
		for n := -1; n <= len(s)+1; n += 1 + limit/4 {
			fmt.Fprintf(b, " %d %d", o.Of(n), o.Byte(n))
		}
	}
	for scheme := range arabic.Buckwalter(3) {
		coded := scheme.Encode(s)
		fmt.Fprintf(b, " %q %q", coded, scheme.Decode(s))
		if limit%2 == 0 {
			fmt.Fprintf(b, " %q", scheme.Decode(coded[:len(coded)/2]+"\\\\b\\\\"))
		}
	}
}

// left reads s and goes away after n results.
func left(t *testing.T, s string, n int) {
	t.Helper()
	defer func() {
		if e := recover(); e != nil {
			t.Errorf("%q left after %d: %v", s, n, e)
		}
	}()
	i := 0
	for range arabic.Numbers(s) {
		if i++; i > n {
			break
		}
	}
	i = 0
	for range arabic.Tokens(s) {
		if i++; i > n {
			break
		}
	}
	i = 0
	for range arabic.Sentences(s) {
		if i++; i > n {
			break
		}
	}
	var m arabic.Map
	arabic.Search.AppendMap(nil, []byte(s), &m)
	i = 0
	for range m.Edits() {
		if i++; i > n {
			break
		}
	}
	i = 0
	for range arabic.Splits(s) {
		if i++; i > n {
			break
		}
	}
}

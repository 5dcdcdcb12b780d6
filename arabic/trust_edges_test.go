package arabic_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
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

// TestApprovedSpelled holds numbers of every shape in words, with every option.
func TestApprovedSpelled(t *testing.T) {
	d := attack.NewDigests()
	groups := []int64{0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 19, 20, 21, 22, 99, 100, 101, 102, 103, 108, 110, 111, 112, 120, 121, 199, 200, 201, 202, 203, 210, 211, 300, 302, 800, 801, 888, 999}
	for _, high := range groups {
		var b strings.Builder
		for _, scale := range []int64{1, 1e3, 1e6, 1e9, 1e12, 1e15, 1e18} {
			for k, low := range groups {
				if scale == 1e18 && high > 8 {
					continue
				}
				n := high*scale + low*max(1, scale/1000)
				for o := range 64 {
					if (o+k)%4 > 0 && scale > 1e3 {
						continue
					}
					b.WriteString(" | " + arabic.Spell([]int64{n, -n}[(o+k)%9/8], arabic.SpellOptions{
						Feminine: o&1 != 0, Oblique: o&2 != 0, Construct: o&4 != 0, Definite: o&8 != 0, Ordinal: o&16 != 0, LongHundred: o&32 != 0,
					}))
				}
			}
		}
		b.WriteString(arabic.Spell(math.MinInt64+high, arabic.SpellOptions{Ordinal: high > 9}))
		d.Add(fmt.Sprint(high), b.String())
	}
	d.Approved(t, "spelled.txt", *update)
}

// numberWords is words that rows of numbers are made of; more of them stand in a
// row than one number may have, or are read together.
var numberWords = strings.Fields("واحد اثنان ثلاثة أربع خمسة ستة سبع ثمانية تسعة عشر عشرة عشرون ثلاثين تسعون مئة مئتين ثلاثمئة ألف ألفين آلاف مليون مليونا ملايين مليار ترليون نصف ربع ثلثين صفر بضع الأول الحادي الثاني العشرون المئة الألف بعد و إلا في بالمئة 3 10 1.5 1000 ٢٠")

// TestApprovedLongNumbers holds what is read in rows of few kinds of such words,
// in rows longer than any number, and among values that no integer holds.
func TestApprovedLongNumbers(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	d := attack.NewDigests()
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 53))
		var b strings.Builder
		numbers := 0
		for k := range 60 {
			few := [5]string{}
			for i := range few {
				few[i] = numberWords[r.IntN(len(numberWords))]
			}
			var s string
			for range []int{2, 4, 7, 12, 31, 40, 70}[min(6, k/9)] + r.IntN(6) {
				w := few[r.IntN(len(few))]
				if w[0] >= 0x80 && r.IntN(3) > 0 {
					w = []string{"و", "و", "ال", "وال", "ب", "لل"}[r.IntN(6)] + w
				}
				s += w + []string{" ", " ", " ", " ", "\u00A0", "  ", "\n", "\u200F ", "، ", "-"}[max(0, r.IntN(40)-30)]
			}
			numbers += reading(&b, s)
			left(t, s, r.IntN(3))
		}
		d.Add(fmt.Sprint("numbers ", seed), b.String(), numbers)
	}
	d.Approved(t, "number_long.txt", *update)
}

// TestApprovedKnowing holds the splits of words with what a caller knows and has
// counted, and the words that they are without their pronouns.
func TestApprovedKnowing(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	d := attack.NewDigests()
	stems := strings.Fields("بيت بيوت وائل كتاب مدرسة مدرست سماء سمائ لقاؤ مستشفى مستشفا معلمو مهندسي زملاؤ هدى هدا لبنان فرنسا بوتين والد ولد كل لعب عصا أب أبو ذو قا عل من مدرسي يدا")
	known := []string{"وائل", "لبنان", "فرنسا", "بوتين", "البيت", "ولد", "كتاب"}
	for i, stem := range stems {
		sp := arabic.NewSplitter(arabic.SplitOptions{
			Known: func(w string) bool { return slices.Contains(known, w) },
			Count: func(w string) int { return len(w) * (i%3 + len(w)%4) },
		})
		counting := arabic.NewSplitter(arabic.SplitOptions{Count: func(w string) int { return len(w) % 7 * 300 }})
		var b strings.Builder
		for _, pre := range []string{"", "و", "ب", "ل", "ال", "وال", "بال", "لل", "ولل", "ف", "ك", "س", "أ", "وب", "فلل", "كال"} {
			for _, post := range []string{"", "ه", "ها", "هم", "ك", "نا", "ي", "ين", "ان", "ات", "اتهم", "ة", "تها", "تين", "وا", "ون", "يها", "ني", "كما"} {
				w := pre + stem + post
				for k, by := range []func(string) func(func(arabic.Split) bool){
					func(w string) func(func(arabic.Split) bool) { return arabic.Splits(w) },
					func(w string) func(func(arabic.Split) bool) { return sp.Splits(w) },
					func(w string) func(func(arabic.Split) bool) { return counting.Splits(w) },
				} {
					n := 0
					for s := range by(w) {
						if n++; n > 4 {
							break
						}
						fmt.Fprintf(&b, "%d %s %s %.3f\n", k, s, s.Word(), s.Cost)
					}
				}
			}
		}
		d.Add(stem, b.String())
	}
	d.Approved(t, "knowing.txt", *update)
}

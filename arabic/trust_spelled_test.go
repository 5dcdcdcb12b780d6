package arabic_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
)

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
				s += w + []string{" ", " ", " ", " ", "\u00A0", "  ", "\n", "\u200F ", "، ", "-"}[max(0, r.IntN(40)-30)*(1-k/46)]
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

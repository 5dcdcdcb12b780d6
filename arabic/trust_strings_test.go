package arabic_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/transform"

	"github.com/hawliyat/hawliyat/arabic"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
)

// pieces is what strings are made of: letters that folds join or change, marks,
// what is removed, forms of one letter and of many, digits, signs, other
// scripts, and bytes that are no characters.
var pieces = strings.Split("ا|ا|ل|ب|ي|ى|ه|ة|و|أ|ئ|إ|ٱ|ک|ی|ە|ر|\u064E|\u0651|\u0654|\u0653|\u0655|\u0670|\u0711|\u0640|\u0640\u0640|\u200C|\u200D|\u200F|\u202E|\uFEFF|\u00A0|\u00AD|"+
	"\uFEFB|\uFDFA|\uFDF2|\uFC60|\uFE8D|\uFEF5|\uFE7D|\uFDFC|\uFBB2|١|2|۳|\u066B|\u066C|،|.|,|«|\"|-|:|a|é|e\u0301|ö|漢|👨|👩\u200D👧|\xD9|\xFF|\xE2\x80| | |\n|\u2028|\u3000|\u07C0|1|و|ال|\u0600|\u200B|؛|؟|(|)", "|")

// TestApprovedStrings holds the folds of strings of a few pieces in every order,
// with all that their maps say, also of one fold after another, and that the
// transformer gives the same however little room it has.
func TestApprovedStrings(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	d := attack.NewDigests()
	profiles := [...]arabic.Profile{arabic.Display, arabic.Match, arabic.Search}
	for seed := range uint64(80) {
		r := rand.New(rand.NewPCG(seed, 41))
		var out []byte
		for range 250 {
			few := [4]string{}
			for i := range few {
				few[i] = pieces[r.IntN(len(pieces))]
			}
			var b strings.Builder
			for range 1 + r.IntN(9) {
				b.WriteString(few[r.IntN(len(few))])
			}
			s := b.String()
			p := profiles[r.IntN(3)]
			if r.IntN(3) == 0 {
				p = arabic.Profile(r.Uint32()) & (arabic.Display | arabic.Match | arabic.Search)
			}
			out = appendFold(append(out, s...), s, p, profiles[r.IntN(3)])
			chunked(t, p, s, 4+r.IntN(30))
		}
		d.Add(fmt.Sprint("strings ", seed), string(out))
	}
	d.Approved(t, "strings.txt", *update)
}

// appendFold appends the fold of s by p, where every span of it lies, and the same of
// the fold of that by q.
func appendFold(out []byte, s string, p, q arabic.Profile) []byte {
	var m, n arabic.Map
	once := p.AppendMap(nil, []byte(s), &m)
	twice := q.AppendMap(nil, once, &n)
	out = append(append(append(out, once...), 0), twice...)
	for _, k := range []*arabic.Map{&m, &n, m.Then(&n)} {
		folded, original := k.Len()
		for i := range folded + 1 {
			for j := i; j <= folded; j += 1 + (j-i)/3 {
				a, b := k.Original(i, j)
				out = strconv.AppendInt(strconv.AppendInt(append(out, ' '), int64(a), 10), int64(b), 10)
			}
		}
		for i := range original + 1 {
			for j := i; j <= original; j += 1 + (j-i)/2 {
				a, b := k.Folded(i, j)
				out = strconv.AppendInt(strconv.AppendInt(append(out, ' '), int64(a), 10), int64(b), 10)
			}
		}
		for e := range k.Edits() {
			out = fmt.Appendf(out, " %d", e)
		}
	}
	return out
}

// chunked holds that the transformer gives what Fold gives with size bytes of
// room for its output, and that Span ends where something changes.
func chunked(t *testing.T, p arabic.Profile, s string, size int) {
	t.Helper()
	want := p.Fold(s)
	f := p.Transformer()
	var got []byte
	dst, src := make([]byte, size+40), []byte(s)
	for step := 0; ; step++ {
		given := src[:min(len(src), 40+step%7)]
		nDst, nSrc, err := f.Transform(dst, given, len(given) == len(src))
		got = append(got, dst[:nDst]...)
		src = src[nSrc:]
		if err == nil && len(given) == len(src)+nSrc {
			break
		}
		if err != nil && err != transform.ErrShortDst && err != transform.ErrShortSrc || step > 1000 {
			t.Fatalf("%q: %v after %d steps", s, err, step)
		}
	}
	if string(got) != want {
		t.Errorf("%q by %b in pieces: %q, want %q", s, p, got, want)
	}
	f.Reset()
	if n, err := f.Span([]byte(s), true); p.Fold(s[:n]) != s[:n] || err == nil && want != s {
		t.Errorf("%q by %b: Span is %d, %v, the fold %q", s, p, n, err, want)
	}
}

// reading writes what numbers a text has and what it is as a whole, and returns
// how many.
func reading(b *strings.Builder, s string) (numbers int) {
	fmt.Fprintf(b, "%q", s)
	for x := range arabic.Numbers(s) {
		numbers++
		fmt.Fprintf(b, " %+v", x)
	}
	if x, err := arabic.ParseNumber(s); err == nil {
		fmt.Fprintf(b, " whole %+v", x)
	}
	return numbers
}

// TestApprovedTypos holds what is read where one letter of a number word is
// another, missing or doubled, and where something is joined to it.
func TestApprovedTypos(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	d := attack.NewDigests()
	letters := strings.Split("ا أ إ ب ة ت ث ج ح خ د ذ ر س ش ص ع غ ف ك ل م ن ه و ي ى ئ ء آ \u0640 \u064E 1", " ")
	for _, word := range strings.Fields("واحد إحدى اثنان اثنتين ثلاثة ثلاث أربعة خمس ستة سبعة ثمانية ثماني تسعة عشرة عشر عشرون عشرين ثلاثون تسعين مئة مائة مئتان مئتي ثلاثمئة خمسمائة ثمانمئة ألف ألفان ألفي آلاف مليون مليونين ملايين مليار بليون تريليون نصف ربع ثلث ثلثي أرباع الأول الثانية الحادي الحادية الثالث العاشرة العشرون المئة بضع بضعة صفر أولى ثان") {
		var b strings.Builder
		numbers := 0
		rs := []rune(word)
		for i := range len(rs) + 1 {
			head, tail, rest := string(rs[:i]), string(rs[i:]), string(rs[min(i+1, len(rs)):])
			for _, l := range letters {
				numbers += reading(&b, head+l+tail) + reading(&b, head+l+rest)
			}
			numbers += reading(&b, head+rest) + reading(&b, head+" "+tail)
		}
		for _, pre := range strings.Fields("و ف ب ل ك ال وال فال بال كال لل وبال ولل فبال فلل فب وب ول س أ") {
			for _, next := range []string{"", " وعشرون", " عشر", " آلاف", " والعشرين", " في المئة", " بالمئة", " بعد المئة"} {
				numbers += reading(&b, pre+word+next)
			}
		}
		d.Add(word, b.String(), numbers)
	}
	d.Approved(t, "typos.txt", *update)
}

// TestApprovedSigns holds what is read in rows of digits and signs.
func TestApprovedSigns(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	d := attack.NewDigests()
	signs := strings.Split("0|1|2|5|9|00|000|123|٣|٠|۷|,|,|.|.|٫|٬|،| |\u00A0|/|-|:|+|%|٪|ب|م|a|½|\u200F|\n|(|\xD9|\xD8", "|")
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 43))
		var b strings.Builder
		numbers := 0
		for range 300 {
			var s string
			for range 1 + r.IntN(9) {
				s += signs[r.IntN(len(signs))]
			}
			numbers += reading(&b, s)
			for k := range arabic.Tokens(s) {
				fmt.Fprintf(&b, " %d-%d:%d", k.Start, k.End, k.Kind)
			}
		}
		d.Add(fmt.Sprint("signs ", seed), b.String(), numbers)
	}
	d.Approved(t, "signs.txt", *update)
}

// TestApprovedNames holds which names are taken for the same where a letter of
// one is another, missing or more, a word is missing or moved.
func TestApprovedNames(t *testing.T) {
	if attack.Raced {
		t.Skip("one goroutine, and many texts")
	}
	d := attack.NewDigests()
	letters := strings.Split("ا ب ت ج ح خ د ر ز س ش ط ع غ ف ق ك ل م ن ه و ي ة ى ء گ پ", " ")
	for _, name := range []string{"كارلوس مورينتس", "فلاديمير بوتين", "محمد بن سلمان", "عبد الرحمن الشمري", "رودريغيز ألفاريز", "جوزيف روبينيت بايدن", "أبو بكر البغدادي", "حسن نصر الله", "تشانغ وي", "أنطونيو غوتيريش", "ليلى حداد", "إيف سان لوران", "دونالد ج. ترامب", "لولا دا سيلفا", "كيم", "آن"} {
		var b strings.Builder
		same := 0
		ask := func(other string) {
			a, z := arabic.SameName(name, other), arabic.SameName(other, name)
			if a != z {
				t.Errorf("%s and %s: %v, the other way round %v", name, other, a, z)
			}
			if a {
				same++
			}
			fmt.Fprintf(&b, "%s %v %q\n", other, a, arabic.NameKey(other))
		}
		rs, words := []rune(name), strings.Fields(name)
		for i := range rs {
			for _, l := range letters {
				ask(string(rs[:i]) + l + string(rs[i+1:]))
				ask(string(rs[:i]) + l + string(rs[i:]))
			}
			ask(string(rs[:i]) + string(rs[i+1:]))
			ask(string(rs[:i]) + " " + string(rs[i:]))
			ask(string(rs[:i]))
		}
		for i := range words {
			without := append(append([]string{}, words[:i]...), words[i+1:]...)
			ask(strings.Join(without, " "))
			for _, more := range []string{"بن", "آل", "سامي", "ال", "الثاني", "دي", "أبو", "و", "م."} {
				ask(strings.Join(append(append(append([]string{}, words[:i]...), more), words[i:]...), " "))
				ask(strings.Join(append(append([]string{}, without...), more), " "))
			}
			ask(strings.Join(append(without, words[i]), " "))
		}
		d.Add(name, b.String(), same)
	}
	d.Approved(t, "names.txt", *update)
}

package ner_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract/internal/ner"
)

func tokens(s string) []ner.Token {
	s = arabic.Match.Fold(s)
	var out []ner.Token
	for t := range arabic.Tokens(s) {
		out = append(out, ner.Token{Word: s[t.Start:t.End], Kind: t.Kind})
	}
	return out
}

func open(t testing.TB) *ner.Model {
	t.Helper()
	m, err := ner.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func at(toks []ner.Token) func(int) ner.Token { return func(i int) ner.Token { return toks[i] } }

// names lists the names found, as KIND:WORDS.
func names(tagger *ner.Tagger, text string, bias float32) string {
	kind := map[ner.Label]string{ner.BeginPerson: "P", ner.BeginPlace: "L", ner.BeginOrganization: "O", ner.BeginOther: "M"}
	toks := tokens(text)
	var out []string
	tagger.Tag(at(toks), []int{len(toks)}, bias, func(n ner.Name) {
		var words []string
		for _, t := range toks[n.First:n.Last] {
			words = append(words, t.Word)
		}
		out = append(out, kind[n.Kind]+":"+strings.Join(words, " "))
	})
	return strings.Join(out, " | ")
}

func TestTag(t *testing.T) {
	tagger := open(t).NewTagger()
	for _, tt := range []struct{ text, want string }{
		{"وصل الوزير إلى بيروت مساء أمس .", "L:بيروت"},
		{"التقى محمد عبد الله السفير في الخرطوم .", "P:محمد عبد الله | L:الخرطوم"},
		{"ارتفعت أسعار الخبز هذا العام .", ""},
		{"", ""},
	} {
		if got := names(tagger, tt.text, 0); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.text, got, tt.want)
		}
	}
}

// TestEndlessSentence: a text without a stop is read block by block to its end,
// with the names that it has anywhere.
func TestEndlessSentence(t *testing.T) {
	unit := tokens("التقى محمد عبد الله السفير في الخرطوم")
	const times = 3*ner.MaxBlock/7 + 1
	n, last := 0, 0
	open(t).NewTagger().Tag(func(i int) ner.Token { return unit[i%len(unit)] }, []int{times * len(unit)}, 0, func(name ner.Name) {
		if name.First < last || name.Last <= name.First || name.Last > times*len(unit) {
			t.Fatalf("tokens %d to %d after %d", name.First, name.Last, last)
		}
		if name.Kind == ner.BeginPlace && name.First%len(unit) == 6 {
			n++
		}
		last = name.Last
	})
	if n < times*99/100 {
		t.Errorf("the town is found %d times of %d", n, times)
	}
}

func TestBiasFindsMore(t *testing.T) {
	text := strings.Repeat("قال زيدان الطرابيشي إن حملا كبيرا يقع على جمعية الوفاق في تاجوراء . ", 3)
	low, high := names(open(t).NewTagger(), text, -6), names(open(t).NewTagger(), text, 6)
	if strings.Count(low, ":") >= strings.Count(high, ":") {
		t.Errorf("%q at -6, %q at 6", low, high)
	}
}

func TestConfidence(t *testing.T) {
	toks := tokens("زار الوفد مدينة القاهرة ثم عاد")
	found := 0
	open(t).NewTagger().Tag(at(toks), []int{len(toks)}, 0, func(n ner.Name) {
		if found++; n.Kind != ner.BeginPlace || n.First != 3 || n.Confidence < 0.8 || n.Confidence > 1.001 {
			t.Errorf("%+v", n)
		}
	})
	if found != 1 {
		t.Errorf("%d names", found)
	}
}

// TestSecondPassRemembers: what other sentences show to be a name is one in a
// sentence that does not show it.
func TestSecondPassRemembers(t *testing.T) {
	const clear, dark = "التقى الرئيس محمد شنقريحة نظيره في الجزائر . ", "لكن شنقريحة لم يعلق ."
	toks := tokens(dark)
	confidence := func(before string) (c float64) {
		shown := tokens(before)
		all := append(shown, toks...)
		open(t).NewTagger().Tag(at(all), []int{len(shown), len(all)}, 3, func(n ner.Name) {
			if n.First == len(shown)+1 {
				c = n.Confidence
			}
		})
		return c
	}
	alone, remembered := confidence("نعم ."), confidence(clear)
	if remembered <= alone {
		t.Errorf("confidence %v alone, %v after a sentence that shows the name", alone, remembered)
	}
}

// TestBounds checks sentences and documents beyond the bounds.
func TestBounds(t *testing.T) {
	toks := tokens(strings.Repeat("بغداد ", 3*ner.MaxBlock))
	start := time.Now()
	n := 0
	open(t).NewTagger().Tag(at(toks), []int{10, len(toks)}, 0, func(ner.Name) { n++ })
	if n < len(toks)/2 {
		t.Errorf("%d names of %d", n, len(toks))
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("%v", d)
	}
}

func TestOpenRefusesOtherFiles(t *testing.T) {
	for _, data := range []string{"", "hwlNER1\n", strings.Repeat("hwlNER1\n", 100), strings.Repeat("\xff", 4096)} {
		if _, err := ner.Open(data); err == nil {
			t.Errorf("%d bytes %.8q: opened", len(data), data)
		}
	}
}

func TestStem(t *testing.T) {
	for w, want := range map[string]string{
		"والقاهره": "قاهره", "للصين": "صين", "بالرياض": "رياض", "وزير": "وزير", "وباريس": "باريس", "ال": "ال", "": "", "فاس": "فاس",
	} {
		if got := ner.Stem(w); got != want {
			t.Errorf("%s: %s, want %s", w, got, want)
		}
	}
}

func FuzzTag(f *testing.F) {
	f.Add("قال محمد إن بيروت")
	f.Add("\xff ٣ A و")
	tagger := open(f).NewTagger()
	f.Fuzz(func(t *testing.T, s string) {
		toks := tokens(s)
		last := 0
		tagger.Tag(at(toks), []int{len(toks) / 2, len(toks)}, 1, func(n ner.Name) {
			if n.First < last || n.First >= n.Last || n.Last > len(toks) || !(n.Confidence >= 0 && n.Confidence <= 1.001) || !n.Kind.Begins() {
				t.Fatalf("%+v after %d", n, last)
			}
			last = n.Last
		})
	})
}

func BenchmarkTag(b *testing.B) {
	const text = "أعلنت وزارة الطاقة في عمان أمس أن شركة النقل الوطنية وقعت مع سالم بن حمد اتفاقا قيمته ثلاثة ملايين ريال . "
	toks := tokens(text)
	tagger := open(b).NewTagger()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		tagger.Tag(at(toks), []int{len(toks)}, 0, func(ner.Name) {})
	}
}

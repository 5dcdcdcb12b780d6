package extract_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/extract"
)

// FuzzEntities holds what must be true of any input: spans are slices of the
// text on rune boundaries, sorted, none twice; and what stands after the end of
// a paragraph does not move what was found before it.
func FuzzEntities(f *testing.F) {
	for _, s := range []string{
		"", "وزير", "وزارة ال", "«", "كتلة «", "قال لـ", "الـ12", "100 مليون دولار أمريكي", "بن", "محمد بن", "بن بن بن",
		"الرئيس الفرنسي إيمانويل", "للأمم المتحدة", "وزير الخارجية، ", "\xff\xfe", "ال\u064b", "حركة “طالبان” الملا محمد عمر",
		"7 نقاط أساس", "بقوة 6,1 على مقياس", "مدينة\nبغداد", "(أ ف ب)", "3-1", "$", "% 5", "0$0 0", "5 م2 3",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := extract.Extract(extract.Document{ID: "a", Text: s})
		if err != nil {
			t.Skip()
		}
		last := [2]int{-1, 0}
		for _, e := range r.Entities {
			checkSpan(t, s, e.Start, e.End, e.Text)
			if e.Start < last[0] || e.Start == last[0] && e.End >= last[1] {
				t.Errorf("entity %d-%d %q stands after %v", e.Start, e.End, e.Text, last)
			}
			last = [2]int{e.Start, e.End}
			if e.ID == "" || e.Score <= 0 || e.Score > 1 || e.Rule == "" {
				t.Errorf("incomplete entity %+v", e)
			}
		}
		checkStable(t, s, r.Entities)
		checkQuantities(t, s, r.Quantities)
	})
}

// checkStable adds a paragraph without words: the names before it must stay.
// Words could tell more of them, as a full name tells its short forms.
func checkStable(t *testing.T, s string, names []extract.Entity) {
	t.Helper()
	longer, err := extract.Extract(extract.Document{ID: "a", Text: s + "\n\n!\n"})
	if err == nil && !slices.EqualFunc(longer.Entities, names, func(a, b extract.Entity) bool {
		return a.Start == b.Start && a.End == b.End && a.Kind == b.Kind
	}) {
		t.Errorf("a paragraph without words changes the names before it: %+v, %+v", names, longer.Entities)
	}
}

func checkQuantities(t *testing.T, s string, quantities []extract.Quantity) {
	t.Helper()
	end := 0
	for _, q := range quantities {
		checkSpan(t, s, q.Start, q.End, q.Text)
		if q.Start < end {
			t.Errorf("quantity %q begins inside the one before", q.Text)
		}
		end = q.End
		if q.Value == "" || q.Kind == "" {
			t.Errorf("incomplete quantity %+v", q)
		}
	}
}

func checkSpan(t *testing.T, s string, start, end int, text string) {
	t.Helper()
	if start < 0 || end > len(s) || start >= end || s[start:end] != text {
		t.Fatalf("span %d-%d does not give %q", start, end, text)
	}
	if utf8.ValidString(s) && !utf8.ValidString(text) {
		t.Errorf("span %d-%d cuts a character", start, end)
	}
}

// TestEntitiesRepeat repeats a text: what it finds must repeat, so that no
// rule looks further than its sentence.
func TestEntitiesRepeat(t *testing.T) {
	const s = "أعلنت وزارة الدفاع الهولندية أن الوزير رودريك هالستين زار مطار بروكسل الدولي ودفع 5 ملايين يورو.\n"
	one, err := extract.Extract(extract.Document{Text: s})
	if err != nil || len(one.Entities) < 3 || len(one.Quantities) != 1 {
		t.Fatalf("%+v %v", one.Entities, err)
	}
	many, err := extract.Extract(extract.Document{Text: strings.Repeat(s, 50)})
	if err != nil || len(many.Entities) != 50*len(one.Entities) || len(many.Quantities) != 50 {
		t.Errorf("%d entities and %d quantities in 50 paragraphs, %d in one", len(many.Entities), len(many.Quantities), len(one.Entities))
	}
}

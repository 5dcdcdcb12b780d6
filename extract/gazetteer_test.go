package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// gazFound lists what the embedded gazetteer finds in s with a score above
// scoreBefore, as "surface=name" or "surface=name?" below it.
func gazFound(s string) []string {
	var t text
	t.prepare(Document{Text: s})
	g := &gazetteer{layers: []*gazLayer{embeddedGazetteer()}}
	var out []string
	g.match(&t, func(c candidate) {
		a, b := t.span(t.toks[c.first].start+c.skip, t.toks[c.last-1].end)
		mark := ""
		if c.score <= scoreBefore {
			mark = "?"
		}
		out = append(out, fmt.Sprintf("%s=%s%s", s[a:b], g.entry(c.entry).name, mark))
	})
	slices.Sort(out)
	return out
}

func TestGazetteerMatch(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"وصل الوفد إلى عَدَن.", "عَدَن=Aden"},
		{"سافر للصين وللبنان", "لبنان=Lebanon;لصين=China"},
		{"وبالكويت وفي البصره", "البصره=Basra;الكويت=Kuwait"},
		{"قالت الأميركية", "الأميركية=American"},
		{"بلدة صور جنوبا", "صور=Sur;صور=Tyre"},
		{"نشر صور الحادث", "صور=Sur?;صور=Tyre?"},
		{"تقع في عبد", ""},
		{"عاد إلى مسقط رأسه", ""},
		{"عاد إلى مسقط", "مسقط=Muscat"},
		{"بحماس كبير", ""},
		{"قال قيادي في حركة \"حماس\" أمس", "حماس=Hamas;حماس=Hamas"},
		{"قالت صحيفة الرياض", "الرياض=Al-Riyadh (newspaper);الرياض=Riyadh"},
		{"الطالب كبيرا", "بيرا=Beira?"},
		{"قتيلا في سيول", "سيول=Seoul?"},
		{"أعلنت سيول وكوريا الجنوبية", "سيول=Seoul;كوريا الجنوبية=South Korea;كوريا=Korea"},
		{"اليد اليمنى", ""},
		{"الدول كفرنسا", "فرنسا=France?"},
		{"جزر القمر وجيبوتي", "القمر=Moon;جزر القمر=Comoros;جيبوتي=Djibouti"},
		{"المسؤول الجيبوتي", "الجيبوتي=Djiboutian"},
	} {
		if got := strings.Join(gazFound(c.text), ";"); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func BenchmarkGazetteerLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		gazSink = loadGazetteer()
	}
}

var gazSink *gazLayer

func BenchmarkGazetteerMatch(b *testing.B) {
	var t text
	t.prepare(Document{Text: strings.Repeat("وصل وزير الخارجية الروسي إلى العاصمة السعودية الرياض قادما من القاهرة، والتقى نظيره لبحث الأزمة في السودان. ", 100)})
	g := &gazetteer{layers: []*gazLayer{embeddedGazetteer()}}
	b.SetBytes(int64(len(t.src)))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		g.match(&t, func(candidate) { n++ })
	}
}

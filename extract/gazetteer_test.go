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
		{"الفنون اليمنى", "اليمنى=Yemeni?"},
		{"العملة مالية", "مالية=Male?;مالية=Malian?"},
		{"العاصمة ماليه", "ماليه=Male;ماليه=Malian?"},
		{"في آب", "آب=Ibb?"},
		{"محافظة إب", "إب=Ibb"},
		{"بيعة أبي بكر البغدادي", "أبي بكر البغدادي=Abu Bakr al-Baghdadi;أبي=Shinzo Abe?;البغدادي=Abu Bakr al-Baghdadi"},
		{"أبوبكر البغدادي", "أبوبكر البغدادي=Abu Bakr al-Baghdadi;البغدادي=Abu Bakr al-Baghdadi"},
		{"مظاهرة في طرابلس", "طرابلس=Tripoli;طرابلس=Tripoli"},
		{"العلاقات الكورية الشمالية", "الكورية الشمالية=North Korean;الكورية=Korean"},
		{"فريق كوري جنوبي", "كوري جنوبي=South Korean;كوري=Korean"},
		{"الجنوب أفريقية", "أفريقية=Africa;أفريقية=African;الجنوب أفريقية=South African"},
		{"حزب «العمال الكردستاني» أعلن", "العمال الكردستاني=PKK;حزب «العمال الكردستاني»=PKK"},
		{"الدول كفرنسا", "فرنسا=France?"},
		{"جزر القمر وجيبوتي", "جزر القمر=Comoros;جيبوتي=Djibouti"},
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

// FuzzGazetteer holds what callers rely on for any bytes: candidates lie inside
// one sentence, in the order of the text, and their clitics inside the first
// token.
func FuzzGazetteer(f *testing.F) {
	for _, s := range []string{"للصين وبالقاهرة", "حركة \"حماس\" كوفيد-19", "مسقط رأسه لل", "و ل ك \xd8", "أ.ف.ب\u0640و", "ليبيا - ليبيا\nلبنان. لبنان"} {
		f.Add(s)
	}
	g := &gazetteer{layers: []*gazLayer{embeddedGazetteer()}}
	f.Fuzz(func(t *testing.T, s string) {
		var txt text
		txt.prepare(Document{Text: s})
		g.match(&txt, func(c candidate) { checkCandidate(t, g, &txt, c) })
	})
}

// checkCandidate holds where a candidate may lie and what it must have.
func checkCandidate(t *testing.T, g *gazetteer, txt *text, c candidate) {
	t.Helper()
	if c.first < 0 || c.first >= c.last || int(c.last) > len(txt.toks) {
		t.Fatalf("tokens %d to %d of %d", c.first, c.last, len(txt.toks))
	}
	if txt.toks[c.first].sent != txt.toks[c.last-1].sent {
		t.Errorf("%q over a sentence border", txt.src)
	}
	checkPlace(t, txt, c)
	e := g.entry(c.entry)
	if e == nil || e.kind != c.kind || !c.kind.valid() || c.score <= 0 || c.score > 1 {
		t.Errorf("candidate %+v of %+v", c, e)
	}
}

// checkPlace holds that a candidate begins inside its first token, and lies in the
// text.
func checkPlace(t *testing.T, txt *text, c candidate) {
	t.Helper()
	if c.skip < 0 || int(c.skip) >= len(txt.word(int(c.first))) || c.skip%letter != 0 {
		t.Errorf("%d bytes of clitics in %q", c.skip, txt.word(int(c.first)))
	}
	if a, b := txt.span(txt.toks[c.first].start+c.skip, txt.toks[c.last-1].end); a < 0 || a >= b || b > len(txt.src) {
		t.Errorf("span %d to %d of %d bytes", a, b, len(txt.src))
	}
}

// TestGazetteerSize holds the tables to what reserve makes room for and to a
// bound in memory.
func TestGazetteerSize(t *testing.T) {
	l := embeddedGazetteer()
	size := 12*(len(l.trie.words.keys)+len(l.trie.edges.keys)) + 16*cap(l.trie.forms) + 4*cap(l.trie.node) + 2*cap(l.trie.ctx) + 88*cap(l.entries)
	t.Logf("%d entries, %d forms, %d words, %d nodes, %d KB", len(l.entries), len(l.trie.forms), l.trie.words.n, len(l.trie.node), size>>10)
	if size > 4<<20 {
		t.Errorf("the tables take %d bytes", size)
	}
}

// TestGazetteerHomonyms takes the bearer whose country the text speaks of.
func TestGazetteerHomonyms(t *testing.T) {
	g := &gazetteer{layers: []*gazLayer{embeddedGazetteer()}}
	for src, want := range map[string]string{
		"اشتباكات في طرابلس":                 "LY",
		"قال الجيش اللبناني إن طرابلس هادئة": "LB",
		"وصل الوفد الليبي إلى طرابلس":        "LY",
		"زار بيروت ثم طرابلس":                "LB",
		"بين بنغازي وبيروت قصفت طرابلس أيضا": "LY", // both: the usual one
	} {
		var txt text
		txt.prepare(Document{Text: src})
		best, in := float32(0), ""
		g.match(&txt, func(c candidate) {
			if e := g.entry(c.entry); e.name == "Tripoli" && c.score > best {
				best, in = c.score, e.in
			}
		})
		if in != want {
			t.Errorf("%s: %s, want %s", src, in, want)
		}
	}
}

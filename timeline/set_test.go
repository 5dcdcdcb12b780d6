package timeline_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// bundle is a document with its mentions, as they enter a Set.
type bundle struct {
	doc      extract.Document
	mentions []timeline.Mention
}

var randomWords = strings.Fields("وصل الوفد إلى العاصمة صباح أمس للقاء الوزيرة في مقر الهيئة وبحث الجانبان مشروع الجسر وميزانيته وأعلن المتحدث تأجيل الجلسة حتى الربيع")

// randomBundle draws from few values, so that sets overlap, documents share IDs
// and mentions are equal but for one field.
func randomBundle(r *rand.Rand) bundle {
	var words []string
	for range 4 + r.IntN(12) {
		words = append(words, randomWords[r.IntN(len(randomWords))])
	}
	b := bundle{doc: extract.Document{ID: fmt.Sprintf("d%d", r.IntN(6)), Source: "مصدر", Text: strings.Join(words, " ")}}
	if r.IntN(3) > 0 {
		b.doc.Published = time.Date(2021+r.IntN(2), time.Month(1+r.IntN(3)), 1+r.IntN(3), 0, 0, 0, 0, time.UTC)
	}
	for range r.IntN(4) {
		b.mentions = append(b.mentions, randomMention(r, b.doc.Text))
	}
	return b
}

func randomMention(r *rand.Rand, text string) timeline.Mention {
	statuses := []timeline.Status{timeline.Happened, timeline.Planned, timeline.Denied, timeline.Claimed, timeline.Conditional, timeline.Cancelled}
	kinds := []string{"visit", "meeting", "attack"}
	people := []timeline.Participant{
		{ID: "person/a", NameAr: "سلمى الخطيب", Kind: extract.Person, Role: "agent"},
		{ID: "person/b", NameAr: "عمر بدران", Kind: extract.Person},
		{ID: "org/c", Name: "Harbour Authority", NameAr: "هيئة الميناء", Kind: extract.Organization},
	}
	end := strings.IndexByte(text, ' ')
	day := day("2021-03-01") + extract.Day(r.IntN(40))
	m := timeline.Mention{
		End:    end,
		Kind:   kinds[r.IntN(len(kinds))],
		Status: statuses[r.IntN(len(statuses))],
		Date:   extract.Value{TIMEX: "x", Earliest: day, Latest: day, Grain: extract.GrainDay},
		Title:  []string{"لقاء", "لقاء ثان", ""}[r.IntN(3)],
	}
	if r.IntN(4) == 0 {
		m.Date.Latest += extract.Day(27)
		m.Date.Grain = extract.GrainMonth
	}
	if r.IntN(8) == 0 {
		m.Date = extract.Value{}
	}
	for _, p := range people {
		if r.IntN(2) == 0 {
			m.Participants = append(m.Participants, p)
		}
	}
	if r.IntN(3) == 0 {
		m.Place = timeline.Participant{ID: "place/p", NameAr: "المرفأ", Kind: extract.GPE}
	}
	if r.IntN(4) == 0 {
		m.Quantities = []extract.Quantity{{Text: "12 عاملا", Kind: extract.Count, Value: fmt.Sprint(10 + r.IntN(4)), Unit: "عامل", Score: 0.5}}
	}
	if r.IntN(6) == 0 {
		m.Alternatives = []extract.Alternative{{Value: extract.Value{TIMEX: "y", Earliest: day - 7, Latest: day - 7}, Weight: 0.25, Rule: "week"}}
	}
	return m
}

func randomSet(r *rand.Rand) *timeline.Set {
	var s timeline.Set
	for range r.IntN(5) {
		b := randomBundle(r)
		s.AddDocument(b.doc, b.mentions...)
	}
	return &s
}

func encoded(t testing.TB, s *timeline.Set) []byte {
	t.Helper()
	b, err := s.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func union(sets ...*timeline.Set) *timeline.Set {
	var u timeline.Set
	for _, s := range sets {
		u.Union(s)
	}
	return &u
}

// TestSetLaws holds the laws that let an engine merge partial sets in any order
// and any tree: 2,000 random cases for each.
func TestSetLaws(t *testing.T) {
	empty := new(timeline.Set)
	laws := []struct {
		name        string
		left, right func(a, b, c *timeline.Set) *timeline.Set
	}{
		{
			"commutative", func(a, b, _ *timeline.Set) *timeline.Set { return union(a, b) },
			func(a, b, _ *timeline.Set) *timeline.Set { return union(b, a) },
		},
		{
			"associative", func(a, b, c *timeline.Set) *timeline.Set { return union(union(a, b), c) },
			func(a, b, c *timeline.Set) *timeline.Set { return union(a, union(b, c)) },
		},
		{
			"idempotent", func(a, _, _ *timeline.Set) *timeline.Set { return union(a, a) },
			func(a, _, _ *timeline.Set) *timeline.Set { return a },
		},
		{
			"neutral", func(a, _, _ *timeline.Set) *timeline.Set { return union(empty, a, empty) },
			func(a, _, _ *timeline.Set) *timeline.Set { return a },
		},
	}
	for _, law := range laws {
		t.Run(law.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(1, 2))
			for i := range 2000 {
				a, b, c := randomSet(r), randomSet(r), randomSet(r)
				before := [][]byte{encoded(t, a), encoded(t, b), encoded(t, c)}
				if !bytes.Equal(encoded(t, law.left(a, b, c)), encoded(t, law.right(a, b, c))) {
					t.Fatalf("case %d: the two sides differ", i)
				}
				for j, s := range []*timeline.Set{a, b, c} {
					if !bytes.Equal(encoded(t, s), before[j]) {
						t.Fatalf("case %d: Union changed its argument %d", i, j)
					}
				}
			}
		})
	}
}

// TestSetOrder adds 20 documents in 100 orders and through random merge trees.
func TestSetOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var bundles []bundle
	for range 20 {
		bundles = append(bundles, randomBundle(r))
	}
	var want []byte
	for i := range 100 {
		r.Shuffle(len(bundles), func(i, j int) { bundles[i], bundles[j] = bundles[j], bundles[i] })
		var flat timeline.Set
		parts := make([]*timeline.Set, 0, len(bundles))
		for _, b := range bundles {
			r.Shuffle(len(b.mentions), func(i, j int) { b.mentions[i], b.mentions[j] = b.mentions[j], b.mentions[i] })
			flat.AddDocument(b.doc, b.mentions...)
			part := new(timeline.Set)
			part.AddDocument(b.doc, b.mentions...)
			parts = append(parts, part)
		}
		for len(parts) > 1 {
			j := r.IntN(len(parts) - 1)
			parts[j].Union(parts[j+1])
			parts = slices.Delete(parts, j+1, j+2)
		}
		if want == nil {
			want = encoded(t, &flat)
		}
		if !bytes.Equal(want, encoded(t, &flat)) || !bytes.Equal(want, encoded(t, parts[0])) {
			t.Fatalf("order %d gives another set", i)
		}
	}
}

func TestSetKeepsEverything(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var s timeline.Set
	seen := map[string]bool{}
	for range 300 {
		b := randomBundle(r)
		s.AddDocument(b.doc, b.mentions...)
		one := new(timeline.Set)
		one.AddDocument(b.doc, b.mentions...)
		for m := range one.All() {
			seen[m.ID] = true
			if m.Quote == "" || m.Doc != b.doc.ID || b.doc.Text[m.Start:m.End] != m.Quote {
				t.Fatalf("mention %+v is not a slice of its document", m)
			}
		}
	}
	last := ""
	for m := range s.All() {
		if m.ID <= last {
			t.Fatalf("ID %s after %s", m.ID, last)
		}
		last = m.ID
		delete(seen, m.ID)
	}
	if len(seen) > 0 {
		t.Errorf("%d mentions were lost", len(seen))
	}
	for m := range s.All() {
		if m.ID != "" {
			break
		}
	}
	for range s.Documents() {
		break
	}
}

func TestSetOneIDTwoDocuments(t *testing.T) {
	var s timeline.Set
	m := timeline.Mention{Start: 0, End: 6, Status: timeline.Happened}
	s.AddDocument(extract.Document{ID: "x", Text: "سقط جسر قديم"}, m)
	s.AddDocument(extract.Document{ID: "x", Text: "بني جسر جديد"}, m)
	s.AddDocument(extract.Document{ID: "x", Text: "بني جسر جديد"}, m)
	s.AddDocument(extract.Document{Text: "بلا معرّف"})
	var texts, quotes []string
	for d := range s.Documents() {
		if d.ID == "" {
			t.Error("a document without ID")
		}
		texts = append(texts, d.Text)
	}
	for m := range s.All() {
		quotes = append(quotes, m.Quote)
	}
	slices.Sort(quotes)
	if len(texts) != 3 || s.Len() != 2 {
		t.Fatalf("documents %q, %d mentions; want 3 and 2", texts, s.Len())
	}
	if diff := cmp.Diff([]string{"بني", "سقط"}, quotes); diff != "" {
		t.Errorf("quotes (-want +got)\n%s", diff)
	}
}

// The caller's slices are copied in and out.
func TestSetSharesNoSlice(t *testing.T) {
	var s timeline.Set
	ps := []timeline.Participant{{ID: "a"}}
	s.AddDocument(extract.Document{ID: "x", Text: "نص"}, timeline.Mention{End: 4, Participants: ps})
	ps[0].ID = "changed"
	for m := range s.All() {
		m.Participants[0].ID = "changed too"
	}
	for m := range s.All() {
		if m.Participants[0].ID != "a" {
			t.Errorf("participant became %q", m.Participants[0].ID)
		}
	}
}

// TestMentionIDCoversContent changes every field of a mention, found by
// reflection, and asks for another ID and for an encoding that keeps it. Only
// the title is words for people and no part of what is told.
func TestMentionIDCoversContent(t *testing.T) {
	ids := map[string]string{}
	visit := func(path string, m timeline.Mention) {
		var s, back timeline.Set
		s.AddDocument(extract.Document{ID: "doc", Text: "قصير"}, m)
		if err := back.UnmarshalBinary(encoded(t, &s)); err != nil {
			t.Fatal(err)
		}
		for got := range s.All() {
			if other, dup := ids[got.ID]; dup != (path == ".Title") {
				t.Errorf("changing %q: same ID as changing %q is %t", path, other, dup)
			}
			ids[got.ID] = path
			for decoded := range back.All() {
				if diff := cmp.Diff(got, decoded); diff != "" {
					t.Errorf("%s after decoding (-want +got)\n%s", path, diff)
				}
			}
		}
	}
	base := func() timeline.Mention {
		return timeline.Mention{
			Alternatives: make([]extract.Alternative, 1), Participants: make([]timeline.Participant, 1), Quantities: make([]extract.Quantity, 1), Also: make([]string, 1),
		}
	}
	visit("", base())
	m := base()
	eachField(reflect.ValueOf(&m).Elem(), "", func(path string) {
		if path != ".ID" && path != ".Doc" {
			visit(path, m)
		}
	})
	if len(ids) < 40 {
		t.Errorf("only %d fields were visited", len(ids))
	}
}

// eachField sets one leaf of v after the other, calls f and restores the leaf.
func eachField(v reflect.Value, path string, f func(path string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			eachField(v.Field(i), path+"."+v.Type().Field(i).Name, f)
		}
		return
	case reflect.Slice:
		eachField(v.Index(0), path+"[0]", f)
		return
	}
	old := reflect.New(v.Type()).Elem()
	old.Set(v)
	switch v.Kind() {
	case reflect.String:
		v.SetString("other")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float64:
		v.SetFloat(0.5)
	case reflect.Uint8, reflect.Uint32:
		v.SetUint(3)
	case reflect.Int, reflect.Int32:
		v.SetInt(77)
	default:
		panic("no case for " + path)
	}
	f(path)
	v.Set(old)
}

package extract_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/extract"
)

// linkTexts tell one story in several spellings, with namesakes beside it.
func linkTexts() []string {
	return []string{
		"قال وزير النقل الهولندي رودريك هالستن إن الجسر سيفتح. وأضاف هالستن أن الكلفة معقولة.",
		"زار الوزير رودريك هالستن الجسر، وفق وزارة النقل الهولندية.",
		"أعلن النائب سالم باوزير تأييده. وقالت النائبة ليلى باوزير إنها تعارض.",
		"قال النائب سالم باوزير إنه واثق. وأكد باوزير أنه لن يتراجع.",
		"أصدر المرصد الأردني لحماية المياه تقريرا. وقال مرصد المياه إن الوضع صعب.",
		"اجتمع نواب في باريس مع وزارة الدفاع بعد زيارة فرنسا.",
		"عادت وزارة الدفاع إلى صنعاء بعد زيارة اليمن.",
	}
}

func linked(t *testing.T, order []int) map[int][]extract.Entity {
	t.Helper()
	var rs []extract.Result
	for _, i := range order {
		r, err := extract.Extract(extract.Document{Text: linkTexts()[i]})
		if err != nil {
			t.Fatal(err)
		}
		rs = append(rs, r)
	}
	extract.Link(rs)
	out := make(map[int][]extract.Entity)
	for k, i := range order {
		out[i] = rs[k].Entities
	}
	return out
}

func idsOf(m map[int][]extract.Entity, doc int, text string) []string {
	var ids []string
	for _, e := range m[doc] {
		if e.Text == text && !slices.Contains(ids, e.ID) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

func TestLink(t *testing.T) {
	m := linked(t, []int{0, 1, 2, 3, 4, 5, 6})
	type at struct {
		doc  int
		text string
	}
	for _, c := range []struct {
		a, b at
		same bool
	}{
		{at{0, "رودريك هالستن"}, at{1, "رودريك هالستن"}, true},
		{at{0, "هالستن"}, at{1, "رودريك هالستن"}, true},
		{at{2, "سالم باوزير"}, at{3, "سالم باوزير"}, true},
		{at{2, "سالم باوزير"}, at{2, "ليلى باوزير"}, false},
		{at{3, "باوزير"}, at{3, "سالم باوزير"}, true},
		{at{4, "مرصد المياه"}, at{4, "المرصد الأردني لحماية المياه"}, true},
		{at{5, "وزارة الدفاع"}, at{6, "وزارة الدفاع"}, false},
	} {
		a, b := idsOf(m, c.a.doc, c.a.text), idsOf(m, c.b.doc, c.b.text)
		if len(a) != 1 || len(b) != 1 {
			t.Errorf("%v %v: ids %v %v; entities %v", c.a, c.b, a, b, m[c.a.doc])
			continue
		}
		if (a[0] == b[0]) != c.same {
			t.Errorf("%v and %v: one id %v, want %v", c.a, c.b, a[0] == b[0], c.same)
		}
	}
}

// TestLinkOrder links the documents in many orders, and its own output again.
func TestLinkOrder(t *testing.T) {
	order := []int{0, 1, 2, 3, 4, 5, 6}
	want := linked(t, order)
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		if diff := cmp.Diff(want, linked(t, order)); diff != "" {
			t.Fatalf("order %v (-want +got)\n%s", order, diff)
		}
	}
	var rs []extract.Result
	for i := range linkTexts() {
		rs = append(rs, extract.Result{Entities: slices.Clone(want[i])})
	}
	extract.Link(rs)
	for i := range rs {
		if !reflect.DeepEqual(rs[i].Entities, want[i]) {
			t.Errorf("linking again changed document %d", i)
		}
	}
	extract.Link(nil)
}

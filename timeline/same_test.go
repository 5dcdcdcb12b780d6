package timeline

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// TestSameSymmetric compares 2,000 random pairs both ways.
func TestSameSymmetric(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 9))
	kinds := []string{"visit", "meeting", "death", "statement", "event", "trade", "emergency"}
	words := strings.Fields("زار التقى أعلن تمديد رفع بلغ قتل لقاء الوفد المدينة الحكومة")
	var s Set
	for d := range 40 {
		doc := extract.Document{ID: fmt.Sprintf("d%d", d), Published: time.Date(2020, 1, 1+d, 0, 0, 0, 0, time.UTC)}
		var ms []Mention
		for range 4 {
			day := extract.Day(4_388_000 + r.IntN(5))
			m := Mention{Kind: kinds[r.IntN(len(kinds))], Trigger: words[r.IntN(len(words))], Start: len(doc.Text), DateRule: ruleClause, Status: Happened}
			if m.Date = dayValue(day); r.IntN(4) == 0 {
				m.Date = spanValue(day, day+extract.Day(r.IntN(60)))
			}
			for range r.IntN(3) {
				k := r.IntN(6)
				kind := extract.Person
				if k%2 == 0 {
					kind = extract.GPE
				}
				m.Participants = append(m.Participants, Participant{ID: fmt.Sprintf("Q%d", k+1), NameAr: "مصر", Kind: kind})
			}
			for range 5 {
				doc.Text += words[r.IntN(len(words))] + " "
			}
			m.End = len(doc.Text)
			ms = append(ms, m)
		}
		s.AddDocument(doc, ms...)
	}
	g := newMerger(nil, &s)
	for range 2000 {
		a, b := &g.nodes[r.IntN(len(g.nodes))], &g.nodes[r.IntN(len(g.nodes))]
		x, okx := g.judge(a, b)
		y, oky := g.judge(b, a)
		if x != y || okx != oky {
			t.Fatalf("%s one way, %s the other", x, y)
		}
		if !strings.Contains(x.String(), "participants") {
			t.Fatalf("reason %q", x)
		}
	}
}

// TestSettle gives "last Tuesday", written on a Wednesday, the reading that
// another document supports.
func TestSettle(t *testing.T) {
	early, late := extract.Day(4_388_000), extract.Day(4_388_007)
	who := []Participant{{ID: "Q1", NameAr: "سلمى", Kind: extract.Person}, {ID: "Q2", NameAr: "نادر", Kind: extract.Person}}
	var s Set
	s.AddDocument(extract.Document{ID: "a", Text: "التقت سلمى ونادر الثلاثاء الماضي"}, Mention{
		Kind: "meeting", Trigger: "التقت", End: 10, Date: dayValue(late), DateRule: ruleClause, Participants: who,
		Alternatives: []extract.Alternative{{Value: dayValue(early), Weight: 0.4}},
	})
	s.AddDocument(extract.Document{ID: "b", Text: "اجتماع سلمى ونادر في اليوم الأول"}, Mention{
		Kind: "meeting", Trigger: "اجتماع", End: 12, Date: dayValue(early), DateRule: ruleClause, Participants: who,
	})
	tl, err := Build(t.Context(), &s, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(tl.Events) != 1 || tl.Events[0].Date.Earliest != early || len(tl.Events[0].Conflicts) != 0 {
		t.Errorf("%d events, the first on %s with %v", len(tl.Events), tl.Events[0].Date.Earliest, tl.Events[0].Conflicts)
	}
}

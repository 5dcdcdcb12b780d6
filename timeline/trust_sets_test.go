package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
)

// dealer deals mentions out of few kinds, people, places, days and figures, so
// that they meet, contradict and nearly equal each other.
type dealer struct {
	t       *testing.T
	r       *rand.Rand
	reports int // at most
}

func dealt[T any](d *dealer, of ...T) T { return of[d.r.IntN(len(of))] }

func (d *dealer) value() extract.Value {
	return valued(d.t, dealt(d, "2024-03-10", "2024-03-10", "2024-03-10", "2024-03-11", "2024-03-12", "2024-03-09", "2024-03-10TMO", "2024-03-10T10:30", "2024-03",
		"2024-W10", "2024-W11", "2024", "2024-Q1", "2024-03-09/2024-03-11", "2024-03-10/2024-03-12", "2024-02", "2024-04", "2023", "2024-04-01", "2024-03-20", "202", "2024-SP", "", "2023-03-10"))
}

func (d *dealer) participant() timeline.Participant {
	p := timeline.Participant{Role: dealt(d, "agent", "patient", "counterpart", "host", "")}
	n := d.r.IntN(6)
	p.NameAr = []string{"سامي حداد", "حداد", "كمال نصار", "وزارة الداخلية", "صربيا", "الشرطة"}[n]
	p.Name = []string{"Sami Haddad", "", "Kamal Nassar", "Interior Ministry", "Serbia", ""}[n]
	p.Kind = []extract.Kind{extract.Person, extract.Person, extract.Person, extract.Organization, extract.GPE, extract.Organization}[n]
	p.ID = []string{"person/a1", "person/a1", "Q77", "organization/b2", "Q403", "organization/c3"}[n]
	if d.r.IntN(7) == 0 {
		p.ID = ""
	}
	return p
}

func (d *dealer) place() timeline.Participant {
	n := d.r.IntN(7)
	if n == 0 {
		return timeline.Participant{}
	}
	return timeline.Participant{
		ID: []string{"", "Q3711", "gpe/x1", "Q403", "gpe/x2", "gpe/RS", "location/y1"}[n], Kind: []extract.Kind{"", extract.GPE, extract.GPE, extract.GPE, extract.GPE, extract.GPE, extract.Location}[n],
		NameAr: []string{"", "بلغراد", "مالقة", "صربيا", "نيش", "صربيا", "نهر سافا"}[n], Name: []string{"", "Belgrade", "Malaga", "Serbia", "Nis", "Serbia", ""}[n], Role: "place",
	}
}

func (d *dealer) mention(start int) timeline.Mention {
	m := timeline.Mention{
		Kind:    dealt(d, "visit", "visit", "meeting", "attack", "attack", "death", "disaster", "election", "trial", "agreement", "statement", "sport"),
		Trigger: dealt(d, "زيارة", "زار", "التقى", "هجوم", "قتل", "مقتل", "زلزال", "انتخابات", "محاكمة", "اتفاق", "قال", "مباراة"),
		Status:  dealt(d, timeline.Happened, timeline.Happened, timeline.Happened, timeline.Planned, timeline.Denied, timeline.Cancelled, timeline.Claimed, timeline.Conditional),
		Date:    d.value(), DateRule: dealt(d, "clause", "inherited", "narrated", "published", "header", ""), Start: start, Chain: uint32(d.r.IntN(5)), Headline: d.r.IntN(8) == 0,
		Bound: dealt(d, "", "", "", "", extract.Bound("since"), extract.Bound("until")),
	}
	if m.Date.TIMEX == "" {
		m.Date = extract.Value{}
	}
	for range d.r.IntN(4) {
		m.Participants = append(m.Participants, d.participant())
	}
	m.Place = d.place()
	for range d.r.IntN(3) {
		m.Quantities = append(m.Quantities, extract.Quantity{Value: dealt(d, "10", "11", "12", "12", "30", "100", "5.5"), Unit: dealt(d, "قتيل", "جريح", "شخص", "درجة"), Mod: dealt(d, "", "", extract.Mod("APPROX"), extract.Mod("MORE_THAN")), Kind: extract.Count, Text: "12", Start: start + 2, End: start + 4})
	}
	if d.r.IntN(4) == 0 {
		m.Also = []string{dealt(d, "death", "attack", "visit", "meeting")}
	}
	if d.r.IntN(6) == 0 {
		m.Alternatives = []extract.Alternative{{Value: valued(d.t, "2024-03-12"), Rule: "other", Weight: 0.25}}
	}
	m.Title = dealt(d, "زيارة سامي حداد إلى بلغراد", "هجوم في مالقة", "انتخابات", "مقتل 12 شخصا في هجوم", m.Trigger)
	m.Quote = m.Trigger + " " + m.Title + dealt(d, "", " في بلغراد", " الثاني", " يوم الأحد أمام المجلس", " على حداد")
	m.End = start + len(m.Quote)
	return m
}

// set is a set of several documents.
func (d *dealer) set() *timeline.Set {
	var s timeline.Set
	for k := range 1 + d.r.IntN(d.reports) {
		doc := extract.Document{ID: fmt.Sprint(k), Source: fmt.Sprint("مصدر ", d.r.IntN(3)), Title: dealt(d, "", "عنوان"), URL: dealt(d, "", "https://example.org/a")}
		if d.r.IntN(5) > 0 {
			doc.Published = (day("2024-03-09") + extract.Day(d.r.IntN(12))).Time()
		}
		var ms []timeline.Mention
		var text strings.Builder
		for range 1 + d.r.IntN(7) {
			m := d.mention(text.Len())
			text.WriteString(m.Quote + ".\n")
			ms = append(ms, m)
		}
		doc.Text = text.String()
		s.AddDocument(doc, ms...)
	}
	return &s
}

// TestApprovedDamage holds what a set is read as of which a byte is another or
// the rest is missing.
func TestApprovedDamage(t *testing.T) {
	attack.OnlyApproved(t, *update)
	d := attack.NewDigests()
	for seed := range uint64(4) {
		data, err := (&dealer{t, rand.New(rand.NewPCG(seed, 5)), 3}).set().MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		read := 0
		ask := func(data []byte) {
			var s timeline.Set
			if err := s.UnmarshalBinary(data); err != nil {
				fmt.Fprintf(&b, "%v\n", err)
				return
			}
			read++
			for m := range s.All() {
				fmt.Fprintf(&b, " %+v\n", m)
			}
		}
		for i := range min(len(data), 1500) {
			was := data[i]
			for _, c := range []byte{0, 1, was + 1, was ^ 0x80, 0xFF} {
				data[i] = c
				ask(data)
			}
			data[i] = was
			ask(data[:i])
		}
		d.Add(fmt.Sprint("set ", seed), b.String(), len(data), read)
	}
	d.Approved(t, "damage.txt", *update)
}

// TestApprovedSets holds the timelines of sets that are dealt, in all formats,
// with the reasons.
func TestApprovedSets(t *testing.T) {
	attack.OnlyApproved(t, *update)
	d := attack.NewDigests()
	for i := range 700 {
		s := (&dealer{t, rand.New(rand.NewPCG(uint64(i), 3)), []int{7, 60}[i/690]}).set()
		tl, err := timeline.Build(t.Context(), s, timeline.Options{Explain: true, MaxCompared: []int{0, 0, 1, 3, 8}[i%5], Stamp: time.Unix(int64(i)*1e6, 0).UTC()})
		if err != nil {
			t.Fatal(err)
		}
		tl.Width, tl.Unit = []int{0, 40, 60, 100, 24, 3}[i%6], arabic.Unit(i%3)
		var b strings.Builder
		for k, w := range formats {
			if k == i%len(formats) || w.name == "WriteJSON" || w.name == "WriteText" {
				b.WriteString(written(t, tl, w.write))
			}
		}
		data, err := s.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%x", data)
		joined, conflicts := 0, 0
		for _, e := range tl.Events {
			joined += len(e.Mentions) - 1
			conflicts += len(e.Conflicts)
		}
		d.Add(fmt.Sprint("set ", i), b.String(), s.Len(), len(tl.Events), joined, conflicts, len(tl.Ambiguous), len(tl.Undated))
	}
	d.Approved(t, "sets.txt", *update)
}

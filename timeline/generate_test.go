package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// generator makes synthetic mentions of known events: two participants, a
// place and a quote of about 120 bytes each, four mentions an event, ten a
// document. One in ten gives the month only, one in twelve is a day off, three
// in ten leave out a participant.
type generator struct {
	r      *rand.Rand
	people int
	places int
	days   int
	kinds  []string
}

func newGenerator(seed uint64, n int) *generator {
	return &generator{
		r: rand.New(rand.NewPCG(seed, 7)), people: max(40, n/50), places: max(10, n/500), days: max(60, n/30),
		kinds: []string{"visit", "meeting", "attack", "agreement", "arrest", "opening", "election", "disaster", "trial", "protest"},
	}
}

const firstDay = 3_900_000 // a day of the 21st century

// fill adds about n mentions to s and returns the true event of every mention
// by document and span.
func (g *generator) fill(s *timeline.Set, n int) map[string]int {
	truth := make(map[string]int, n)
	type told struct {
		event int
		m     timeline.Mention
	}
	var all []told
	for e := 0; len(all) < n; e++ {
		m := g.event()
		for range 1 + g.r.IntN(7) {
			all = append(all, told{e, g.retell(m)})
		}
	}
	all = all[:n]
	g.r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	const perDoc = 10
	for d := 0; d*perDoc < len(all); d++ {
		doc := extract.Document{ID: fmt.Sprintf("doc%d", d)}
		var text strings.Builder
		var ms []timeline.Mention
		for _, t := range all[d*perDoc : min(len(all), (d+1)*perDoc)] {
			m := t.m
			m.Start = text.Len()
			text.WriteString(m.Quote)
			m.End = text.Len()
			text.WriteByte('\n')
			truth[fmt.Sprintf("%s/%d", doc.ID, m.Start)] = t.event
			ms = append(ms, m)
		}
		doc.Text = text.String()
		s.AddDocument(doc, ms...)
	}
	return truth
}

func (g *generator) event() timeline.Mention {
	day := extract.Day(firstDay + g.r.IntN(g.days))
	a, b := g.r.IntN(g.people), g.r.IntN(g.people)
	place := g.r.IntN(g.places)
	m := timeline.Mention{
		Kind: g.kinds[g.r.IntN(len(g.kinds))], Status: timeline.Happened, DateRule: "clause",
		Date:         extract.Value{TIMEX: day.String(), Earliest: day, Latest: day, Grain: extract.GrainDay},
		Participants: []timeline.Participant{generated("Q", a, extract.Person), generated("Q", b, extract.Person)},
		Place:        generated("Q9", place, extract.GPE),
		Quote:        fmt.Sprintf("التقى الطرف %d الطرف %d في المدينة %d وبحثا معا ملفات العمل المشترك بينهما", a, b, place),
	}
	m.Trigger = "التقى"
	return m
}

func generated(prefix string, n int, k extract.Kind) timeline.Participant {
	return timeline.Participant{ID: fmt.Sprintf("%s%d", prefix, n+1), NameAr: fmt.Sprintf("اسم %d", n), Kind: k}
}

// retell is m as another source has it.
func (g *generator) retell(m timeline.Mention) timeline.Mention {
	d := m.Date.Earliest
	switch g.r.IntN(24) {
	case 0, 1:
		d++
		m.Date = extract.Value{TIMEX: d.String(), Earliest: d, Latest: d, Grain: extract.GrainDay}
	case 2, 3:
		first := d - (d-firstDay)%30
		m.Date = extract.Value{TIMEX: first.String() + "/" + (first + 29).String(), Earliest: first, Latest: first + 29, Grain: extract.GrainMonth}
	}
	if g.r.IntN(10) < 3 {
		m.Participants = m.Participants[:1]
	}
	return m
}

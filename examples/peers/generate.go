package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/newstext"
	"github.com/hawliyat/hawliyat/timeline"
)

func generated(n int) string { return newstext.Text(1, n) }

// mentionSet is n mentions, four an event, ten a document. The days, places and
// persons grow with the number, as in an archive that goes back further.
func mentionSet(n int) *timeline.Set {
	rnd := rand.New(rand.NewPCG(1, 2))
	kinds := []string{"visit", "meeting", "attack", "agreement", "trial", "election"}
	party := func(prefix string, of int, k extract.Kind) timeline.Participant {
		i := rnd.IntN(of)
		return timeline.Participant{ID: fmt.Sprint(prefix, i), NameAr: fmt.Sprint("الاسم ", i), Kind: k}
	}
	all := make([]timeline.Mention, 0, n)
	for len(all) < n {
		const firstDay = 3_900_000 // of this century
		day := extract.Day(firstDay + rnd.IntN(max(60, n/30)))
		m := timeline.Mention{
			Kind: kinds[rnd.IntN(len(kinds))], Status: timeline.Happened, DateRule: "clause",
			Date:         extract.Value{TIMEX: day.String(), Earliest: day, Latest: day, Grain: extract.GrainDay},
			Participants: []timeline.Participant{party("person/", max(40, n/50), extract.Person), party("person/", max(40, n/50), extract.Person)},
			Place:        party("place/", max(10, n/500), extract.GPE),
		}
		all = append(all, m, m, m, m)
	}
	all = all[:n]
	rnd.Shuffle(n, func(i, j int) { all[i], all[j] = all[j], all[i] })
	var s timeline.Set
	for d := 0; len(all) > 0; d++ {
		doc := extract.Document{ID: fmt.Sprint("doc-", d)}
		ms := all[:min(10, len(all))]
		for i := range ms {
			ms[i].Start = len(doc.Text)
			doc.Text += fmt.Sprint("التقى الطرفان في المدينة وبحثا ملف العمل رقم ", d, "/", i, ". ")
			ms[i].End = len(doc.Text) - 1
		}
		s.AddDocument(doc, ms...)
		all = all[len(ms):]
	}
	return &s
}

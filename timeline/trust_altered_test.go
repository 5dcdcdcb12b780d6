package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
	attack "github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
)

// alterations are what a caller may do to a timeline before it is written: its
// fields are open.
var alterations = [...]func(d *dealer, tl *timeline.Timeline){
	func(d *dealer, tl *timeline.Timeline) { tl.Documents = tl.Documents[:d.r.IntN(len(tl.Documents)+1)] },
	func(d *dealer, tl *timeline.Timeline) { tl.Events = tl.Events[:d.r.IntN(len(tl.Events)+1)] },
	func(d *dealer, tl *timeline.Timeline) {
		tl.Ambiguous, tl.Undated = nil, tl.Undated[:d.r.IntN(len(tl.Undated)+1)]
	},
	func(d *dealer, tl *timeline.Timeline) {
		d.each(tl, func(e *timeline.Event) { e.Mentions = e.Mentions[:d.r.IntN(len(e.Mentions)+1)] })
	},
	func(d *dealer, tl *timeline.Timeline) {
		d.each(tl, func(e *timeline.Event) {
			e.Title, e.Kind = dealt(d, "", "", " «» "), dealt(d, e.Kind, "", "unheard-of")
		})
	},
	func(d *dealer, tl *timeline.Timeline) {
		d.each(tl, func(e *timeline.Event) { e.Status = dealt(d, "", "unheard-of", timeline.Claimed) })
	},
	func(d *dealer, tl *timeline.Timeline) {
		d.each(tl, func(e *timeline.Event) {
			e.Date = dealt(d, extract.Value{}, extract.Value{TIMEX: "PAST_REF"}, extract.Value{Earliest: e.Date.Earliest}, extract.Value{TIMEX: e.Date.TIMEX, Latest: e.Date.Latest}, extract.Value{TIMEX: "2024-03-10Tab:cd", Earliest: e.Date.Earliest, Latest: e.Date.Latest}, extract.Value{TIMEX: "2024-Wxx", Earliest: e.Date.Earliest, Latest: e.Date.Earliest + 6})
		})
	},
	func(d *dealer, tl *timeline.Timeline) {
		d.each(tl, func(e *timeline.Event) {
			e.Participants = append(slices.Clone(e.Participants), timeline.Participant{Name: dealt(d, "", "Nobody")}, timeline.Participant{ID: "x", NameAr: dealt(d, "", "أحد")})
		})
	},
	func(d *dealer, tl *timeline.Timeline) {
		d.each(tl, func(e *timeline.Event) {
			e.Place = timeline.Participant{ID: dealt(d, "", "x"), Name: dealt(d, "", "Nowhere")}
		})
	},
	func(d *dealer, tl *timeline.Timeline) {
		d.each(tl, func(e *timeline.Event) {
			e.Conflicts = append(slices.Clone(e.Conflicts), timeline.Conflict{Field: dealt(d, "date", "status", "place", "", "USD"), Claims: []timeline.Claim{{Mention: e.ID, Value: dealt(d, "", "x/y", "2024-03-10/2024-03-11", "2024-03-10T10:30")}, {Mention: "nobody", Value: dealt(d, "planned", "2024-03-10", "12")}}})
		})
	},
	func(d *dealer, tl *timeline.Timeline) {
		for i := range tl.Ambiguous {
			tl.Ambiguous[i].Candidates = dealt(d, nil, []string{"nobody"}, append([]string{"nobody"}, tl.Ambiguous[i].Candidates...))
		}
	},
	func(d *dealer, tl *timeline.Timeline) {
		d.each(tl, func(e *timeline.Event) {
			for i, m := range e.Mentions {
				other := *m
				other.Start, other.End = dealt(d, -1, 0, m.Start+1), dealt(d, -1, m.End+1, m.End, 1<<20)
				other.Quote, other.Doc, other.ID = dealt(d, m.Quote, "", "غيره"), dealt(d, m.Doc, m.Doc, "nobody"), dealt(d, m.ID, "")
				e.Mentions[i] = &other
			}
		})
	},
	func(d *dealer, tl *timeline.Timeline) {
		d.each(tl, func(e *timeline.Event) {
			e.ID = dealt(d, "", "x", strings.Repeat("a", 26), strings.Repeat("0", 26), strings.Repeat("v", 26), "`{:/"+strings.Repeat("w", 22))
		})
	},
	func(d *dealer, tl *timeline.Timeline) {
		for i := range tl.Documents {
			tl.Documents[i].Source, tl.Documents[i].URL, tl.Documents[i].Text = dealt(d, "", tl.Documents[i].Source), dealt(d, "x", "", "https://a.b/c"), dealt(d, "", tl.Documents[i].Text)
		}
	},
}

// each changes about half of the events.
func (d *dealer) each(tl *timeline.Timeline, change func(e *timeline.Event)) {
	for i := range tl.Events {
		if d.r.IntN(2) == 0 {
			change(&tl.Events[i])
		}
	}
}

// TestApprovedAltered holds what every format makes of a timeline that somebody
// took parts from or put them into, which nothing else in it knows.
func TestApprovedAltered(t *testing.T) {
	attack.OnlyApproved(t, *update)
	d := attack.NewDigests()
	for i := range 160 {
		of := &dealer{t, rand.New(rand.NewPCG(uint64(i), 73)), 3}
		tl := merged(t, of.set())
		for k := range 1 + of.r.IntN(3) {
			alterations[(i+k*of.r.IntN(len(alterations)))%len(alterations)](of, tl)
		}
		tl.Width, tl.Unit = []int{0, 40, 300}[i%3], arabic.Unit(i%3)
		var b strings.Builder
		for _, w := range formats {
			b.WriteString(written(t, tl, w.write))
		}
		d.Add(fmt.Sprint("altered ", i), b.String(), len(tl.Events), len(tl.Ambiguous), len(tl.Undated))
	}
	d.Approved(t, "altered.txt", *update)
}

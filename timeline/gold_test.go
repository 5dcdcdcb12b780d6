package timeline_test

import (
	"slices"
	"testing"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// seedTimelines are the timelines of the embedded articles, group by group.
func seedTimelines(t *testing.T) (*corpus.Corpus, []extract.Result, map[string]*timeline.Timeline) {
	t.Helper()
	c := corpus.Seeds()
	sets := map[string]*timeline.Set{}
	var results []extract.Result
	for d := range corpus.Documents() {
		r, err := extract.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		results = append(results, r)
		g := c.Group[d.ID]
		if sets[g] == nil {
			sets[g] = new(timeline.Set)
		}
		sets[g].AddDocument(d, timeline.Mentions(d, r)...)
	}
	out := map[string]*timeline.Timeline{}
	for g, s := range sets {
		out[g] = merged(t, s)
	}
	return c, results, out
}

// TestSeedsGold holds the floors on the embedded articles.
func TestSeedsGold(t *testing.T) {
	c, results, timelines := seedTimelines(t)
	report := corpus.Score(c, results, timelines)
	for name, floor := range map[string]float64{"events one-to-one": 0.85, "merge b_cubed": 0.93, "merge ceaf_e": 0.92, "merge lea": 0.88} {
		if m := report.Timeline[name]; m.F1 < floor {
			t.Errorf("%s: F1 %.3f, floor %.2f", name, m.F1, floor)
		} else {
			t.Logf("%s: F1 %.3f", name, m.F1)
		}
	}
	for name, floor := range map[string]float64{"cross-doc recall, all documents": 1, "date exact": 0.95, "modality": 0.90} {
		if m := report.Timeline[name]; m.F1 < floor {
			t.Errorf("%s: %.3f, floor %.2f", name, m.F1, floor)
		}
	}
	for name, ceiling := range map[string]float64{"predicted without gold": 0.15, "spurious merges, two documents": 0} {
		if m := report.Timeline[name]; m.F1 > ceiling {
			t.Errorf("%s: %.3f, ceiling %.2f", name, m.F1, ceiling)
		}
	}
}

// TestSeedsVisit follows the visit of February 2022 through four articles:
// planned in December, fulfilled on the 4th, the month narrowed to the day.
func TestSeedsVisit(t *testing.T) {
	_, _, timelines := seedTimelines(t)
	for _, tl := range timelines {
		for _, e := range tl.Events {
			docs := map[string]bool{}
			var told []timeline.Status
			coarse := false
			for _, m := range e.Mentions {
				docs[m.Doc] = true
				told = append(told, m.Status)
				coarse = coarse || m.Date.TIMEX == "2022-02"
			}
			if len(docs) < 4 {
				continue
			}
			if got := e.Date.Earliest.String(); got != "2022-02-04" || e.Date.Latest != e.Date.Earliest {
				t.Errorf("the visit is dated %s to %s", got, e.Date.Latest)
			}
			if !slices.Contains(told, timeline.Planned) || !slices.Contains(told, timeline.Happened) || e.Status != timeline.Happened || !coarse {
				t.Errorf("status %s of %v, coarse %t", e.Status, told, coarse)
			}
			return
		}
	}
	t.Error("no event of four articles")
}

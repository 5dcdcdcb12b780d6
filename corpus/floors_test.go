package corpus_test

import (
	"context"
	"testing"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// floors are what the library reaches on the embedded articles. A figure may
// rise, and its floor then rises with it; it never falls.
var floors = map[string]map[string]float64{
	"dates":      {"relaxed": 1, "strict": 1, "value": 1, "interval": 1},
	"entities":   {"strict core4": 0.98, "strict organization": 0.93, "strict all kinds": 0.98, "name clusters b_cubed": 0.99},
	"quantities": {"strict all": 0.99, "value all": 0.99},
	"timeline": {
		"events one-to-one": 0.98, "date exact": 0.98, "modality": 0.95, "cross-doc recall, all documents": 1,
		"merge b_cubed": 0.98, "merge ceaf_e": 0.98, "merge lea": 0.98,
	},
}

// ceilings are the figures that must stay low.
var ceilings = map[string]float64{"predicted without gold": 0.05, "spurious merges, two documents": 0}

// run is the whole way from texts to results and timeline.
func run(tb testing.TB) ([]extract.Result, *timeline.Timeline) {
	tb.Helper()
	var results []extract.Result
	var set timeline.Set
	for doc := range corpus.Documents() {
		r, err := extract.Extract(doc)
		if err != nil {
			tb.Fatal(err)
		}
		results = append(results, r)
		set.AddDocument(doc, timeline.Mentions(doc, r)...)
	}
	extract.Link(results)
	t, err := timeline.Build(context.Background(), &set, timeline.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return results, t
}

func TestFloors(t *testing.T) {
	results, tl := run(t)
	got := corpus.Score(corpus.Seeds(), results, map[string]*timeline.Timeline{"russia-china": tl})
	for name, section := range map[string]corpus.Measures{
		"dates": got.Dates, "entities": got.Entities, "quantities": got.Quantities, "timeline": got.Timeline,
	} {
		for measure, floor := range floors[name] {
			m, ok := section[measure]
			t.Logf("%s, %s: %.3f (floor %.2f)", name, measure, m.F1, floor)
			if !ok || m.F1 < floor-1e-9 {
				t.Errorf("%s, %s: %.3f is under its floor %.2f", name, measure, m.F1, floor)
			}
		}
	}
	for measure, ceiling := range ceilings {
		if m, ok := got.Timeline[measure]; !ok || m.F1 > ceiling {
			t.Errorf("%s: %.3f is over %.2f", measure, m.F1, ceiling)
		}
	}
	if len(got.OffsetErrors) > 0 {
		t.Errorf("offset errors: %v", got.OffsetErrors)
	}
}

// TestOneIDForPutinAndXi follows every annotated mention of the two men.
func TestOneIDForPutinAndXi(t *testing.T) {
	results, _ := run(t)
	gold := corpus.Seeds().Gold
	for _, name := range []string{"Vladimir Putin", "Xi Jinping"} {
		ids := map[string]int{}
		for _, r := range results {
			for _, g := range gold[r.ID].Entities {
				for _, e := range r.Entities {
					if g.Canonical == name && e.Start < g.End && g.Start < e.End && e.Kind == extract.Person {
						ids[e.ID]++
					}
				}
			}
		}
		if len(ids) != 1 {
			t.Errorf("%s: ids %v", name, ids)
		}
	}
}

func BenchmarkPipeline(b *testing.B) {
	size := 0
	for d := range corpus.Documents() {
		size += len(d.Text)
	}
	run(b) // first use parses the lexicons
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		run(b)
	}
	results, tl := run(b)
	s := corpus.Score(corpus.Seeds(), results, map[string]*timeline.Timeline{"russia-china": tl})
	b.ReportMetric(s.Dates["value"].F1, "dates-F1")
	b.ReportMetric(s.Entities["strict core4"].F1, "entities-F1")
	b.ReportMetric(s.Timeline["events one-to-one"].F1, "events-F1")
}

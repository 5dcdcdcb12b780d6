package corpus_test

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestScoreAgainstReference compares every figure with the one that the
// reference scorer, written in Python by others than this one, gave for the same
// made-up predictions, full of wrong extents, kinds, values, merges and one
// wrong offset (testdata/expected.json).
func TestScoreAgainstReference(t *testing.T) {
	got := corpus.Score(corpus.Seeds(), readResults(t), map[string]*timeline.Timeline{"russia-china": readTimeline(t)})
	var want map[string]json.RawMessage
	readJSON(t, "testdata/expected.json", &want)
	var offsets int
	if err := json.Unmarshal(want["offset errors"], &offsets); err != nil || len(got.OffsetErrors) != offsets {
		t.Errorf("%d offset errors, want %d (%v)", len(got.OffsetErrors), offsets, err)
	}
	for name, section := range map[string]corpus.Measures{
		"dates": got.Dates, "entities": got.Entities, "quantities": got.Quantities, "timeline": got.Timeline,
	} {
		var rows map[string]struct{ P, R, F1, Right, Predicted, Gold, Rate, N, Of float64 }
		if err := json.Unmarshal(want[name], &rows); err != nil {
			t.Fatal(err)
		}
		if len(rows) != len(section) {
			t.Errorf("%s: %d rows, want %d", name, len(section), len(rows))
		}
		for k, w := range rows {
			g, ok := section[k]
			wanted := [6]float64{w.P, w.R, w.F1, w.Right, w.Predicted, w.Gold}
			have := [6]float64{g.Precision, g.Recall, g.F1, g.Right, g.Predicted, g.Gold}
			if g.Ratio {
				wanted = [6]float64{0, 0, w.Rate, w.N, 0, w.Of}
			}
			if !ok || !near(have, wanted) {
				t.Errorf("%s %q: %v, want %v", name, k, have, wanted)
			}
		}
	}
}

func near(a, b [6]float64) bool {
	for i := range a {
		if math.Abs(a[i]-b[i]) > 1e-9 {
			return false
		}
	}
	return true
}

func readJSON(t *testing.T, name string, v any) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(data, v)
	}
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

func readResults(t *testing.T) []extract.Result {
	t.Helper()
	data, err := os.ReadFile("testdata/predictions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var rs []extract.Result
	for line := range bytes.Lines(data) {
		var r extract.Result
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		rs = append(rs, r)
	}
	return rs
}

func readTimeline(t *testing.T) *timeline.Timeline {
	t.Helper()
	var in struct {
		Events []struct {
			ID, Date, Earliest, Latest, Status string
			Mentions                           []struct {
				Doc, Quote string
				Start, End int
			}
		}
	}
	readJSON(t, "testdata/timeline.json", &in)
	tl := &timeline.Timeline{}
	for _, e := range in.Events {
		ev := timeline.Event{ID: e.ID, Status: timeline.Status(e.Status), Date: extract.Value{TIMEX: e.Date}}
		for _, f := range []struct {
			to   *extract.Day
			from string
		}{{&ev.Date.Earliest, e.Earliest}, {&ev.Date.Latest, e.Latest}} {
			if err := f.to.UnmarshalText([]byte(f.from)); err != nil {
				t.Fatal(err)
			}
		}
		for _, m := range e.Mentions {
			ev.Mentions = append(ev.Mentions, &timeline.Mention{Doc: m.Doc, Quote: m.Quote, Start: m.Start, End: m.End})
		}
		tl.Events = append(tl.Events, ev)
	}
	return tl
}

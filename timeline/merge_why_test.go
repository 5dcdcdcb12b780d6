package timeline_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// seedSet is the set of the embedded articles; before stands before each text.
func seedSet(t *testing.T, before string) *timeline.Set {
	t.Helper()
	var set timeline.Set
	for d := range corpus.Documents() {
		d.Text = before + d.Text
		r, err := extract.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		set.AddDocument(d, timeline.Mentions(d, r)...)
	}
	return &set
}

// TestExplain holds that the merges of an event connect all its mentions, each
// joined once, and that asking for them changes nothing else.
func TestExplain(t *testing.T) {
	set := seedSet(t, "")
	plain, err := timeline.Build(t.Context(), set, timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	tl, err := timeline.Build(t.Context(), set, timeline.Options{Explain: true})
	if err != nil {
		t.Fatal(err)
	}
	rules := map[timeline.MergeRule]int{}
	for i := range tl.Events {
		checkMerges(t, &tl.Events[i], rules)
		tl.Events[i].Merges = nil
	}
	if rules[timeline.MergeDates] == 0 || rules[timeline.MergeStory] == 0 {
		t.Errorf("rules %v", rules)
	}
	if !reflect.DeepEqual(plain, tl) {
		t.Error("the timeline is another one when its merges are asked for")
	}
}

// checkMerges holds that the merges of e join each of its mentions once, and
// counts their rules.
func checkMerges(t *testing.T, e *timeline.Event, rules map[timeline.MergeRule]int) {
	t.Helper()
	group := map[string]string{}
	for _, m := range e.Mentions {
		group[m.ID] = m.ID
	}
	for _, m := range e.Merges {
		a, b := group[m.A], group[m.B]
		if a == "" || b == "" || a == b {
			t.Fatalf("event %s: %v joins nothing", e.ID, m)
		}
		for id, g := range group {
			if g == b {
				group[id] = a
			}
		}
		rules[m.Rule]++
		if scored := m.Rule == timeline.MergeDates || m.Rule == timeline.MergeCoarse; scored != strings.Contains(m.Why, " = kind ") {
			t.Errorf("%v", m)
		}
	}
	if len(e.Merges) != len(e.Mentions)-1 {
		t.Errorf("event %s: %d merges of %d mentions", e.ID, len(e.Merges), len(e.Mentions))
	}
}

func TestUnitOfOffsets(t *testing.T) {
	set := seedSet(t, "🚆🚆 ")
	texts := map[string]string{}
	for d := range set.Documents() {
		texts[d.ID] = d.Text
	}
	tl, err := timeline.Build(t.Context(), set, timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range []arabic.Unit{arabic.UTF8, arabic.UTF16, arabic.CodePoint} {
		tl.Unit = u
		first := checkJSONOffsets(t, tl, texts)
		var b bytes.Buffer
		if err := tl.WriteCSV(&b); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		column := map[string]int{}
		for i, name := range rows[0] {
			column[name] = i
		}
		start, _ := strconv.Atoi(rows[1][column["start"]])
		if rows[1][column["offset_unit"]] != u.String() || start != first {
			t.Errorf("%s: row %v", u, rows[1])
		}
	}
}

// cut is the slice of s between two offsets in a unit.
func cut(s string, u arabic.Unit, start, end int) string {
	switch u {
	case arabic.UTF16:
		return string(utf16.Decode(utf16.Encode([]rune(s))[start:end]))
	case arabic.CodePoint:
		return string([]rune(s)[start:end])
	}
	return s[start:end]
}

// checkJSONOffsets holds that the offsets in the JSON of tl find the quotes and
// the quantities; it returns the first.
func checkJSONOffsets(t *testing.T, tl *timeline.Timeline, texts map[string]string) (first int) {
	t.Helper()
	type piece struct {
		Text, Quote string
		Start, End  int
	}
	var out struct {
		Unit   string `json:"offset_unit"`
		Events []struct {
			Mentions []struct {
				piece
				Doc        string
				Quantities []piece
			}
		}
	}
	if err := json.Unmarshal([]byte(written(t, tl, (*timeline.Timeline).WriteJSON)), &out); err != nil || out.Unit != tl.Unit.String() {
		t.Fatalf("%v: unit %q", err, out.Unit)
	}
	n := 0
	for _, e := range out.Events {
		for _, m := range e.Mentions {
			n += len(m.Quantities)
			for _, p := range append(m.Quantities, m.piece) {
				if got := cut(texts[m.Doc], tl.Unit, p.Start, p.End); got != p.Text+p.Quote {
					t.Errorf("%s: %q, want %q", tl.Unit, got, p.Text+p.Quote)
				}
			}
		}
	}
	if n == 0 {
		t.Error("no quantity was seen")
	}
	return out.Events[0].Mentions[0].Start
}

func TestUnitWithoutDocument(t *testing.T) {
	tl := &timeline.Timeline{Undated: []timeline.Mention{{ID: "m", Doc: "none", Start: 4, End: 9}}, Unit: arabic.UTF16}
	if out := written(t, tl, (*timeline.Timeline).WriteJSON); !strings.Contains(out, `"start":-1,"end":-1`) {
		t.Error(out)
	}
}

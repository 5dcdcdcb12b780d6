package timeline_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// trivial mergers need no thought: the key of a mention is its event.
var trivial = []struct {
	name string
	key  func(m *timeline.Mention) string
}{
	{"no merging", func(m *timeline.Mention) string { return m.ID }},
	{"same date", func(m *timeline.Mention) string { return cmp.Or(m.Date.TIMEX, m.ID) }},
	{"same date and stem", func(m *timeline.Mention) string {
		if m.Date.TIMEX == "" {
			return m.ID
		}
		return m.Date.TIMEX + " " + timeline.Stem(m.Trigger)
	}},
	{"same date and kind", func(m *timeline.Mention) string {
		if m.Date.TIMEX == "" {
			return m.ID
		}
		return m.Date.TIMEX + " " + m.Kind
	}},
}

// byKey is a timeline whose events are the mentions of one key.
func byKey(s *timeline.Set, key func(m *timeline.Mention) string) *timeline.Timeline {
	t := &timeline.Timeline{Documents: slices.Collect(s.Documents())}
	at := map[string]int{}
	for m := range s.All() {
		if m.Date.TIMEX == "" {
			t.Undated = append(t.Undated, m)
			continue
		}
		k := key(&m)
		i, ok := at[k]
		if !ok {
			i = len(t.Events)
			at[k] = i
			t.Events = append(t.Events, timeline.Event{ID: m.ID, Date: m.Date, Status: m.Status, Kind: m.Kind})
		}
		t.Events[i].Mentions = append(t.Events[i].Mentions, &m)
	}
	return t
}

// groups is the sets of mentions of a corpus, by story.
func groups(t *testing.T, c *corpus.Corpus) (map[string]*timeline.Set, []extract.Result) {
	t.Helper()
	sets := map[string]*timeline.Set{}
	var results []extract.Result
	for _, d := range c.Documents {
		r, err := extract.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		results = append(results, r)
		if g := c.Group[d.ID]; g != "" {
			if sets[g] == nil {
				sets[g] = new(timeline.Set)
			}
			sets[g].AddDocument(d, timeline.Mentions(d, r)...)
		}
	}
	return sets, results
}

// TestTrivialMergers sets Build beside mergers that need no thought, on the
// same mentions: the embedded articles, the stories of testdata/stories.txt,
// generated mentions, and the gold sets that HAWLIYAT_SETS lists.
func TestTrivialMergers(t *testing.T) {
	corpora := map[string]*corpus.Corpus{"seeds": corpus.Seeds()}
	for _, dir := range filepath.SplitList(os.Getenv("HAWLIYAT_SETS")) {
		c, err := corpus.Load(os.DirFS(dir))
		if err != nil {
			t.Fatal(err)
		}
		corpora[filepath.Base(dir)] = c
	}
	for name, c := range corpora {
		sets, results := groups(t, c)
		score := func(merge func(s *timeline.Set) *timeline.Timeline) corpus.Measures {
			tls := map[string]*timeline.Timeline{}
			for g, s := range sets {
				tls[g] = merge(s)
			}
			return corpus.Score(c, results, tls).Timeline
		}
		ours := score(func(s *timeline.Set) *timeline.Timeline { return merged(t, s) })
		t.Log(line(name, "Build", ours))
		for _, m := range trivial {
			theirs := score(func(s *timeline.Set) *timeline.Timeline { return byKey(s, m.key) })
			t.Log(line(name, m.name, theirs))
			if name == "seeds" && ours["merge b_cubed"].F1 < theirs["merge b_cubed"].F1+0.05 {
				t.Errorf("%s does nearly as well", m.name)
			}
		}
	}
}

func line(set, merger string, m corpus.Measures) string {
	return fmt.Sprintf("%-10s %-20s one-to-one %.3f B-cubed %.3f CEAF-e %.3f LEA %.3f, events of several reports whole %.3f, spurious pairs %.3f", set, merger,
		m["events one-to-one"].F1, m["merge b_cubed"].F1, m["merge ceaf_e"].F1, m["merge lea"].F1, m["cross-doc recall, all documents"].F1, m["spurious merges, two documents"].F1)
}

// TestTrivialMergersOfStories is the same on our own stories.
func TestTrivialMergersOfStories(t *testing.T) {
	stories := readStories(t)
	run := func(cluster func(s *timeline.Set) func(m *timeline.Mention) string) merging {
		var c merging
		for _, s := range stories {
			set := s.set(t)
			c.add(t, &s, slices.Collect(set.All()), cluster(set))
		}
		return c
	}
	ours := run(func(s *timeline.Set) func(m *timeline.Mention) string {
		events := eventOf(merged(t, s))
		return func(m *timeline.Mention) string { return cmp.Or(events[m.ID], m.ID) }
	})
	t.Logf("%-20s %s", "Build", ours.String())
	for _, m := range trivial {
		theirs := run(func(*timeline.Set) func(m *timeline.Mention) string { return m.key })
		t.Logf("%-20s %s", m.name, theirs.String())
		if ours.f1() < theirs.f1()+0.03 {
			t.Errorf("%s does nearly as well", m.name)
		}
	}
}

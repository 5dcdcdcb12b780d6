package timeline_test

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// story is a group of reports and the events that they tell.
type story struct {
	name   string
	docs   []extract.Document
	events [][]toldIn
}

// toldIn is words of a report that stand in the clause of an event.
type toldIn struct{ doc, words string }

// readStories reads testdata/stories.txt; the file tells its form.
func readStories(t testing.TB) []story {
	t.Helper()
	data, err := os.ReadFile("testdata/stories.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []story
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		mark, rest, _ := strings.Cut(line, " ")
		switch mark {
		case "", "#":
		case "*":
			out = append(out, story{name: rest})
		case "@":
			day, id, _ := strings.Cut(rest, " ")
			published, err := time.Parse(time.DateOnly, day)
			if err != nil {
				t.Fatal(err)
			}
			s := &out[len(out)-1]
			s.docs = append(s.docs, extract.Document{ID: id, Published: published})
		case "=":
			s := &out[len(out)-1]
			var e []toldIn
			for part := range strings.SplitSeq(rest, " | ") {
				doc, words, _ := strings.Cut(part, ": ")
				e = append(e, toldIn{doc, words})
			}
			s.events = append(s.events, e)
		default:
			d := &out[len(out)-1].docs[len(out[len(out)-1].docs)-1]
			d.Text += line + "\n"
		}
	}
	return out
}

// set is the mentions of the story's reports.
func (s *story) set(t testing.TB) *timeline.Set {
	t.Helper()
	var set timeline.Set
	for _, d := range s.docs {
		r, err := extract.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		set.AddDocument(d, timeline.Mentions(d, r)...)
	}
	return &set
}

// find is the mention that tells what stands at w: of those that hold the
// words the one whose trigger is among them, else the shortest.
func (s *story) find(t testing.TB, ms []timeline.Mention, w toldIn) *timeline.Mention {
	t.Helper()
	at := -1
	for _, d := range s.docs {
		if d.ID == w.doc {
			at = strings.Index(d.Text, w.words)
		}
	}
	if at < 0 {
		t.Fatalf("%s: %q is not in %s", s.name, w.words, w.doc)
	}
	var best *timeline.Mention
	rank := func(m *timeline.Mention) int {
		if at := strings.Index(w.words, m.Trigger); at >= 0 {
			return at - 1<<20 // the first word is the one that counts
		}
		return m.End - m.Start
	}
	for i := range ms {
		m := &ms[i]
		if m.Doc == w.doc && m.Start < at+len(w.words) && at < m.End && (best == nil || rank(m) < rank(best)) {
			best = m
		}
	}
	return best
}

// merging counts how well a clustering of the stories' mentions does.
type merging struct {
	found, asked    int
	p, r            float64  // sums of B-cubed
	pairs, spurious int      // pairs of two reports that are joined; that tell two events
	events, whole   int      // events of several reports; those joined whole
	wrong, lost     []string // joined and two events; apart and one
}

func (c *merging) f1() float64 {
	p, r := c.p/float64(c.asked), c.r/float64(c.asked)
	return 2 * p * r / (p + r)
}

// unit is a telling of a story with its true event and the one that a system
// gives it.
type unit struct {
	toldIn
	event  int
	system string
}

// add scores one story: cluster gives the event of a mention.
func (c *merging) add(t testing.TB, s *story, ms []timeline.Mention, cluster func(m *timeline.Mention) string) {
	var all []unit
	for e, in := range s.events {
		for _, w := range in {
			u := unit{w, e, ""}
			if m := s.find(t, ms, w); m != nil {
				u.system = cluster(m)
				c.found++
			} else {
				u.system = "none " + fmt.Sprint(len(all))
				c.lost = append(c.lost, s.name+" "+w.doc+": "+w.words)
			}
			all = append(all, u)
		}
	}
	c.asked += len(all)
	whole := map[int]bool{}
	for i := range all {
		c.addUnit(all, i)
		for _, b := range all[i+1:] {
			if all[i].doc != b.doc {
				c.addPair(s, all[i], b, whole)
			}
		}
	}
	for _, ok := range whole {
		c.events++
		if ok {
			c.whole++
		}
	}
}

// addUnit adds how much the cluster and the event of unit i share.
func (c *merging) addUnit(all []unit, i int) {
	both, sys, gold := 0, 0, 0
	for _, b := range all {
		if all[i].system == b.system {
			sys++
		}
		if all[i].event == b.event {
			gold++
		}
		if all[i].system == b.system && all[i].event == b.event {
			both++
		}
	}
	c.p += float64(both) / float64(sys)
	c.r += float64(both) / float64(gold)
}

// addPair adds two tellings of different documents.
func (c *merging) addPair(s *story, a, b unit, whole map[int]bool) {
	named := func(joint string) string {
		return fmt.Sprintf("%s: %s %q %s %s %q", s.name, a.doc, a.words, joint, b.doc, b.words)
	}
	together := a.system == b.system
	if together {
		c.pairs++
	}
	if a.event == b.event {
		so, seen := whole[a.event]
		whole[a.event] = together && (so || !seen)
		if !together {
			c.lost = append(c.lost, named("/"))
		}
	} else if together {
		c.spurious++
		c.wrong = append(c.wrong, named("+"))
	}
}

// eventOf is the event of every mention of a timeline.
func eventOf(tl *timeline.Timeline) map[string]string {
	out := map[string]string{}
	for _, e := range tl.Events {
		for _, m := range e.Mentions {
			out[m.ID] = e.ID
		}
	}
	return out
}

func (c *merging) String() string {
	return fmt.Sprintf("B-cubed F1 %.3f (P %.3f R %.3f), %d of %d found, spurious %d of %d pairs, whole %d of %d events",
		c.f1(), c.p/float64(c.asked), c.r/float64(c.asked), c.found, c.asked, c.spurious, c.pairs, c.whole, c.events)
}

// TestStories merges reports that we wrote in many genres.
func TestStories(t *testing.T) {
	var c merging
	for _, s := range readStories(t) {
		set := s.set(t)
		events := eventOf(merged(t, set))
		c.add(t, &s, slices.Collect(set.All()), func(m *timeline.Mention) string { return cmp.Or(events[m.ID], m.ID) })
	}
	t.Log(c.String())
	for _, l := range c.lost {
		t.Log("apart  ", l)
	}
	for _, l := range c.wrong {
		t.Log("joined ", l)
	}
	if c.f1() < 0.968 {
		t.Errorf("B-cubed F1 %.3f, floor 0.968", c.f1())
	}
	if share := float64(c.spurious) / float64(c.pairs); share > 0.03 {
		t.Errorf("%.3f of the joined pairs are two events, ceiling 0.03", share)
	}
	if share := float64(c.whole) / float64(c.events); share < 0.88 {
		t.Errorf("%.3f of the events are whole, floor 0.88", share)
	}
}

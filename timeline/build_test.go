package timeline_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

func merged(t testing.TB, s *timeline.Set) *timeline.Timeline {
	t.Helper()
	tl, err := timeline.Build(context.Background(), s, timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func asJSON(t testing.TB, s *timeline.Set) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := merged(t, s).WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// parts splits the documents of a generated set into sets of one document.
func parts(s *timeline.Set) []*timeline.Set {
	by := map[string][]timeline.Mention{}
	for m := range s.All() {
		by[m.Doc] = append(by[m.Doc], m)
	}
	var out []*timeline.Set
	for d := range s.Documents() {
		one := new(timeline.Set)
		one.AddDocument(d, by[d.ID]...)
		out = append(out, one)
	}
	return out
}

// TestBuildOrder merges one set of documents in 100 orders and trees: the
// timeline must be the same to the byte.
func TestBuildOrder(t *testing.T) {
	var s timeline.Set
	newGenerator(3, 600).fill(&s, 600)
	want := asJSON(t, &s)
	r := rand.New(rand.NewPCG(11, 5))
	for i := range 100 {
		sets := parts(&s)
		r.Shuffle(len(sets), func(a, b int) { sets[a], sets[b] = sets[b], sets[a] })
		for len(sets) > 1 { // a random tree
			a := r.IntN(len(sets) - 1)
			sets[a].Union(sets[a+1])
			sets = append(sets[:a+1], sets[a+2:]...)
		}
		if got := asJSON(t, sets[0]); !bytes.Equal(want, got) {
			t.Fatalf("tree %d gives another timeline", i)
		}
	}
}

// TestBuildProcessors merges a set that is large enough for several goroutines
// on one, two and three processors: the timeline must be the same to the byte.
func TestBuildProcessors(t *testing.T) {
	var s timeline.Set
	newGenerator(5, 6000).fill(&s, 6000)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := asJSON(t, &s)
	for procs := 2; procs <= 3; procs++ {
		runtime.GOMAXPROCS(procs)
		if got := asJSON(t, &s); !bytes.Equal(want, got) {
			t.Fatalf("%d processors give another timeline", procs)
		}
	}
}

// TestBuildLaws checks on 2,000 random sets that no mention is lost or told
// twice, that a document more takes no source away, that the events are in
// order and each holds its mentions' IDs.
func TestBuildLaws(t *testing.T) {
	for seed := range uint64(2000) {
		g := newGenerator(seed, 1)
		n := 2 + g.r.IntN(24)
		var s, more timeline.Set
		g.fill(&s, n)
		before := placed(t, merged(t, &s))
		if len(before) != s.Len() {
			t.Fatalf("seed %d: %d mentions in, %d out", seed, s.Len(), len(before))
		}
		more.Union(&s)
		extra := g.event()
		extra.Start, extra.End = 0, len(extra.Quote)
		more.AddDocument(extract.Document{ID: "extra", Text: extra.Quote}, extra)
		after := placed(t, merged(t, &more))
		for id := range before {
			if !after[id] {
				t.Fatalf("seed %d: mention %s was lost with a document more", seed, id)
			}
		}
		if len(after) != len(before)+1 {
			t.Fatalf("seed %d: %d mentions, then %d", seed, len(before), len(after))
		}
	}
}

// placed is the set of mention IDs of a timeline; it fails on a mention told
// twice, on events out of order and on an event whose ID is not its smallest
// mention.
func placed(t *testing.T, tl *timeline.Timeline) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	add := func(id string) {
		if ids[id] {
			t.Fatalf("mention %s stands twice", id)
		}
		ids[id] = true
	}
	for i, e := range tl.Events {
		least := e.Mentions[0].ID
		for _, m := range e.Mentions {
			add(m.ID)
			least = min(least, m.ID)
		}
		if e.ID != least {
			t.Fatalf("event %s, smallest mention %s", e.ID, least)
		}
		if i > 0 {
			p := tl.Events[i-1]
			if p.Date.Earliest > e.Date.Earliest || p.Date.Earliest == e.Date.Earliest && p.Date.Latest > e.Date.Latest {
				t.Fatalf("events %s and %s are out of order", p.ID, e.ID)
			}
		}
	}
	events := map[string]bool{}
	for _, e := range tl.Events {
		events[e.ID] = true
	}
	for _, a := range tl.Ambiguous {
		add(a.Mention.ID)
		if len(a.Candidates) < 2 {
			t.Fatalf("mention %s is ambiguous between %d events", a.Mention.ID, len(a.Candidates))
		}
		for _, c := range a.Candidates {
			if !events[c] {
				t.Fatalf("mention %s could be event %s, which is none", a.Mention.ID, c)
			}
		}
	}
	for _, m := range tl.Undated {
		add(m.ID)
	}
	return ids
}

// bCubed scores a clustering of mentions against the truth.
func bCubed(sys, truth map[string]int) (p, r, f float64) {
	type pair struct{ s, t int }
	ns, nt, both := map[int]int{}, map[int]int{}, map[pair]int{}
	for k, s := range sys {
		ns[s]++
		nt[truth[k]]++
		both[pair{s, truth[k]}]++
	}
	for k, n := range both {
		p += float64(n*n) / float64(ns[k.s])
		r += float64(n*n) / float64(nt[k.t])
	}
	p, r = p/float64(len(sys)), r/float64(len(sys))
	return p, r, 2 * p * r / (p + r)
}

func spot(m *timeline.Mention) string { return fmt.Sprintf("%s/%d", m.Doc, m.Start) }

// clusters numbers the events of a timeline; what is ambiguous or undated
// stands alone.
func clusters(tl *timeline.Timeline) map[string]int {
	out := map[string]int{}
	n := 0
	for _, e := range tl.Events {
		for i := range e.Mentions {
			out[spot(e.Mentions[i])] = n
		}
		n++
	}
	for i := range tl.Ambiguous {
		out[spot(&tl.Ambiguous[i].Mention)] = n
		n++
	}
	for i := range tl.Undated {
		out[spot(&tl.Undated[i])] = n
		n++
	}
	return out
}

// TestBuildBeatsTrivial merges synthetic mentions of known events and compares
// with the mergers that need no thought.
func TestBuildBeatsTrivial(t *testing.T) {
	var s timeline.Set
	truth := newGenerator(5, 4000).fill(&s, 4000)
	_, _, ours := bCubed(clusters(merged(t, &s)), truth)
	trivially := map[string]func(m *timeline.Mention) string{
		"no merging":         func(m *timeline.Mention) string { return m.ID },
		"same date":          func(m *timeline.Mention) string { return m.Date.TIMEX },
		"same date and kind": func(m *timeline.Mention) string { return m.Date.TIMEX + m.Kind },
	}
	for name, key := range trivially {
		sys, number := map[string]int{}, map[string]int{}
		for m := range s.All() {
			k := key(&m)
			if _, ok := number[k]; !ok {
				number[k] = len(number)
			}
			sys[spot(&m)] = number[k]
		}
		_, _, f := bCubed(sys, truth)
		t.Logf("B-cubed F1: %.3f, %s %.3f", ours, name, f)
		if ours < f+0.1 {
			t.Errorf("%s: %.3f, Build %.3f", name, f, ours)
		}
	}
	if ours < 0.90 {
		t.Errorf("B-cubed F1 %.3f", ours)
	}
}

func TestBuildCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := timeline.Build(ctx, new(timeline.Set), timeline.Options{}); err == nil {
		t.Error("no error")
	}
}

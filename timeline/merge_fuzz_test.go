package timeline_test

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"testing"

	"github.com/hawliyat/hawliyat/timeline"
)

// fuzzSource draws what is random from the fuzzer's bytes, so that it can steer;
// behind their end it goes on from them.
type fuzzSource struct {
	data []byte
	rest *rand.PCG
}

func newFuzzSource(data []byte) *rand.Rand {
	seed := uint64(len(data))
	for _, b := range data {
		seed = seed*31 + uint64(b)
	}
	return rand.New(&fuzzSource{data, rand.NewPCG(seed, 1)})
}

func (s *fuzzSource) Uint64() uint64 {
	if len(s.data) < 2 {
		return s.rest.Uint64()
	}
	x := binary.LittleEndian.Uint16(s.data)
	s.data = s.data[2:]
	return uint64(x) * 0x9E3779B97F4A7C15 // rand looks at the high bits or at the low ones
}

// FuzzMerge holds the laws of merging on fuzzed sets: union is commutative,
// associative and idempotent, the timeline does not ask for the order, and no
// mention or document is lost.
func FuzzMerge(f *testing.F) {
	r := rand.New(rand.NewPCG(20, 21))
	for n := range 6 {
		seed := make([]byte, 40*n)
		for i := range seed {
			seed[i] = byte(r.Uint32())
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := newFuzzSource(data[:min(len(data), 4096)])
		a, b, c := randomSet(r), randomSet(r), randomSet(r)
		all := encoded(t, union(a, b, c))
		for name, s := range map[string]*timeline.Set{
			"commutative": union(c, b, a), "associative": union(a, union(b, c)), "idempotent": union(a, b, c, b, a, union(a, b, c)),
		} {
			if !bytes.Equal(encoded(t, s), all) {
				t.Fatalf("union is not %s", name)
			}
		}
		if !bytes.Equal(asJSON(t, union(union(c, a), b)), asJSON(t, union(a, b, c))) {
			t.Fatal("another tree of unions gives another timeline")
		}
		before, after := reached(t, union(a, b)), reached(t, union(a, b, c))
		for id := range before {
			if !after[id] {
				t.Fatalf("mention %s is lost with another document", id)
			}
		}
		if len(after) != union(a, b, c).Len() {
			t.Fatalf("%d of %d mentions are in the timeline", len(after), union(a, b, c).Len())
		}
	})
}

// reached is the IDs of the mentions in the timeline of a set, each once.
func reached(t *testing.T, s *timeline.Set) map[string]bool {
	t.Helper()
	tl, err := timeline.Build(t.Context(), s, timeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	add := func(m *timeline.Mention) {
		if seen[m.ID] {
			t.Fatalf("mention %s twice", m.ID)
		}
		seen[m.ID] = true
	}
	for _, m := range tl.Undated {
		add(&m)
	}
	for _, x := range tl.Ambiguous {
		add(&x.Mention)
	}
	for _, e := range tl.Events {
		for _, m := range e.Mentions {
			add(m)
		}
	}
	return seen
}

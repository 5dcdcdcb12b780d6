package hawliyat_test

import (
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/hostile"
	"github.com/hawliyat/hawliyat/timeline"
)

// Soak bounds: what a long run may add to the heap and to the slowest calls.
const (
	heapDrift  = 0.05
	heapSlack  = 256 << 10 // of a small heap, where 5 % is less than one table
	speedDrift = 0.20
	tick       = 8 * time.Millisecond // of the clock
)

// TestSoak runs everything again and again: the heap after a collection and
// the time of the slowest in a hundred stay where they were. HAWLIYAT_SOAK is
// how long; the tests without it take a second and compare the heap alone.
func TestSoak(t *testing.T) {
	length := time.Second
	long := os.Getenv("HAWLIYAT_SOAK")
	if long != "" {
		var err error
		if length, err = time.ParseDuration(long); err != nil {
			t.Fatal(err)
		}
	}
	round(t) // first use makes the tables
	goroutines := runtime.NumGoroutine()
	all := hostile.Door{Open: func(string) func() { return func() { round(t) } }}
	half := func(end time.Time) (p99 time.Duration, heap uint64) {
		var took []time.Duration
		for ok := true; ok; ok = time.Now().Before(end) {
			took = append(took, all.Measure("").Time)
		}
		slices.Sort(took)
		debug.FreeOSMemory() // twice: what a pool held lives through one
		debug.FreeOSMemory()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		t.Logf("%d rounds, slowest in a hundred %v, heap %d KiB", len(took), took[len(took)*99/100], m.HeapAlloc>>10)
		return took[len(took)*99/100], m.HeapAlloc
	}
	began := time.Now()
	p99, heap := half(began.Add(length / 2))
	later, grown := half(began.Add(length))
	if float64(grown) > float64(heap)*(1+heapDrift)+heapSlack {
		t.Errorf("the heap grew from %d to %d bytes", heap, grown)
	}
	if long != "" && float64(later) > float64(p99)*(1+speedDrift)+float64(tick) {
		t.Errorf("the slowest in a hundred rounds took %v, then %v", p99, later)
	}
	if n := runtime.NumGoroutine(); n > goroutines {
		t.Errorf("%d goroutines are left", n-goroutines)
	}
}

// round is the corpus and one hostile text through every stage.
func round(t *testing.T) {
	var s timeline.Set
	docs := slices.Collect(corpus.Documents())
	for _, h := range hostile.Texts()[:24] {
		docs = append(docs, extract.Document{ID: h.Name, Text: h.Of(512)})
	}
	for _, d := range docs {
		r, err := extract.Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		s.AddDocument(d, timeline.Mentions(d, r)...)
	}
	tl, err := timeline.Build(t.Context(), &s, timeline.Options{})
	if err == nil {
		err = tl.WriteHTML(io.Discard)
	}
	if err == nil {
		err = tl.WriteJSON(io.Discard)
	}
	if err != nil {
		t.Fatal(err)
	}
}

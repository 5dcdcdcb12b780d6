package hostile

import (
	"os"
	"strconv"
	"testing"
	"time"
)

// What a call may cost. The goal on an idle core is half a second a megabyte;
// CI machines are shared, so that the gate is twice that, times pace.
const (
	ceiling  = time.Second           // a MiB
	goal     = time.Second / 2       // a MiB, on an idle core
	ratio    = 6                     // t(4n)/t(n)
	slack    = 12 * time.Millisecond // of a clock that ticks in milliseconds
	tries    = 5
	heapFold = 4        // bytes alive for one of the input …
	heapMore = 16 << 20 // … and these
)

// pace is how many times more a call may cost than on an idle machine of 64
// bits: the gate shares its cores and its caches, .ci/long does not.
func pace() time.Duration {
	switch {
	case Raced:
		return 30
	case Long():
		return 1
	case strconv.IntSize == 32:
		return 8
	}
	return 3
}

// Long reports that the full sizes are asked for, as .ci/long does.
func Long() bool { return os.Getenv("HAWLIYAT_LONG") != "" }

func size() int {
	switch {
	case Long():
		return 1 << 20
	case testing.Short():
		return 4 << 10
	}
	return 8 << 10
}

// Slow is doors and texts, "door/text", that are linear and above the ceiling,
// each with its own ceiling a MiB. They are listed in TESTING.md.
type Slow map[string]time.Duration

// Bounded calls every door with every text: no panic, no more time than the
// ceiling, and with the full sizes no more heap than promised.
func Bounded(t *testing.T, doors []Door, slow Slow) {
	each(t, doors, func(t *testing.T, d Door, x Text) {
		s := x.Of(d.limit(size()))
		limit := max(ceiling, slow[d.Name+"/"+x.Name])
		limit = pace() * (slack + time.Duration(float64(limit)*float64(len(s))/(1<<20)))
		took := d.within(s, limit)
		if took > limit {
			t.Errorf("%v for %d bytes, at most %v", took, len(s), limit)
		}
		if !Long() {
			return
		}
		if took > goal*time.Duration(len(s))/(1<<20) {
			t.Logf("%v for %d bytes, above the goal", took, len(s))
		}
		if c := d.MeasureHeap(s); c.Heap > heapFold*len(s)+heapMore {
			t.Logf("%d bytes alive for %d bytes of text", c.Heap, len(s))
		}
	})
}

// Linear holds the time of every door over four times a text to six times that
// of the text.
func Linear(t *testing.T, doors []Door) {
	each(t, doors, func(t *testing.T, d Door, x Text) {
		whole := x.Of(d.limit(size()))
		part := cut(whole, len(whole)/4)
		base := d.Measure(part).Time
		limit := func() time.Duration { return ratio*base + pace()*slack }
		took := d.Measure(whole).Time
		for range tries - 1 {
			if took <= limit() {
				break
			}
			base = max(base, d.Measure(part).Time) // what made the first of them quick is a tick of the clock
			took = min(took, d.Measure(whole).Time)
		}
		if took > limit() {
			t.Errorf("%v for %d bytes, %v for %d", took, len(whole), base, len(part))
		}
	})
}

// each runs f for every door and text as a test of its own, so that one row can
// be asked for: -run 'TestBounded/Extract/points'.
func each(t *testing.T, doors []Door, f func(*testing.T, Door, Text)) {
	for _, d := range doors {
		t.Run(d.Name, func(t *testing.T) {
			for _, x := range Texts() {
				t.Run(x.Name, func(t *testing.T) { f(t, d, x) })
			}
		})
	}
}

// within is the least time of up to five calls; it stops at the first that is
// within the limit, or within the goal where that is looked at too.
func (d Door) within(s string, limit time.Duration) time.Duration {
	if Long() {
		limit = min(limit, goal*time.Duration(len(s))/(1<<20))
	}
	took := d.Measure(s).Time
	for range tries - 1 {
		if took <= limit {
			break
		}
		took = min(took, d.Measure(s).Time)
	}
	return took
}

func (d Door) limit(n int) int {
	if d.Max > 0 {
		return min(n, d.Max)
	}
	return n
}

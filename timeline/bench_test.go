package timeline_test

import (
	"context"
	"os"
	"runtime"
	"strconv"
	"testing"

	"github.com/hawliyat/hawliyat/timeline"
)

// BenchmarkBuild merges synthetic mentions: 20,000 by default, as many as
// HAWLIYAT_MENTIONS says otherwise.
func BenchmarkBuild(b *testing.B) {
	n := 20_000
	if v, err := strconv.Atoi(os.Getenv("HAWLIYAT_MENTIONS")); err == nil && v > 0 {
		n = v
	}
	var s timeline.Set
	newGenerator(1, n).fill(&s, n)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	b.ReportAllocs()
	var t *timeline.Timeline
	for b.Loop() {
		var err error
		if t, err = timeline.Build(context.Background(), &s, timeline.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(len(t.Events)), "events")
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mmentions/s")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(b.N)/1e6, "MB/op")
}

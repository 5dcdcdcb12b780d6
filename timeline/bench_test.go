package timeline_test

import (
	"context"
	"os"
	"runtime"
	"slices"
	"strconv"
	"testing"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// BenchmarkMentions reads the events of the embedded articles, whose entities
// and dates are there already.
func BenchmarkMentions(b *testing.B) {
	docs := slices.Collect(corpus.Documents())
	results := make([]extract.Result, len(docs))
	size, n := 0, 0
	for i, d := range docs {
		var err error
		if results[i], err = extract.Extract(d); err != nil {
			b.Fatal(err)
		}
		size += len(d.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		n = 0
		for i, d := range docs {
			n += len(timeline.Mentions(d, results[i]))
		}
	}
	b.ReportMetric(float64(n), "mentions")
}

// counts are the numbers of mentions that are merged: HAWLIYAT_MENTIONS alone
// where it is set, a million too where HAWLIYAT_LONG is.
func counts() []int {
	if n, err := strconv.Atoi(os.Getenv("HAWLIYAT_MENTIONS")); err == nil && n > 0 {
		return []int{n}
	}
	if os.Getenv("HAWLIYAT_LONG") != "" {
		return []int{10_000, 100_000, 1_000_000, 4_000_000}
	}
	return []int{10_000, 100_000}
}

// BenchmarkBuild merges synthetic mentions.
func BenchmarkBuild(b *testing.B) {
	for _, n := range counts() {
		b.Run(strconv.Itoa(n), func(b *testing.B) { benchmarkBuild(b, n) })
	}
}

func benchmarkBuild(b *testing.B, n int) {
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

package extract_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/newstext"
)

func whole(x *extract.Extractor, doc extract.Document, r *extract.Result) {
	if err := x.ExtractInto(context.Background(), doc, r); err != nil {
		panic(err)
	}
}

// BenchmarkExtract runs the whole extractor and each recognizer by itself, each
// with folding and tokens, over the embedded articles, and reports the quality
// on them beside the speed.
func BenchmarkExtract(b *testing.B) {
	docs := slices.Collect(corpus.Documents())
	b.Run("whole", func(b *testing.B) {
		results := benchmarkRecognizer(b, docs, extract.Options{}, whole)
		s := corpus.Score(corpus.Seeds(), results, nil)
		b.ReportMetric(s.Dates["value"].F1, "dates-F1")
		b.ReportMetric(s.Entities["strict core4"].F1, "entities-F1")
		b.ReportMetric(s.Quantities["value all"].F1, "quantities-F1")
	})
	b.Run("NoModel", func(b *testing.B) {
		results := benchmarkRecognizer(b, docs, extract.Options{NoModel: true}, whole)
		s := corpus.Score(corpus.Seeds(), results, nil)
		b.ReportMetric(s.Entities["strict core4"].F1, "entities-F1")
	})
	b.Run("dates", func(b *testing.B) {
		results := benchmarkRecognizer(b, docs, extract.Options{}, extract.FindDates)
		b.ReportMetric(corpus.Score(corpus.Seeds(), results, nil).Dates["value"].F1, "dates-F1")
	})
	b.Run("entities", func(b *testing.B) {
		results := benchmarkRecognizer(b, docs, extract.Options{}, extract.FindEntities)
		b.ReportMetric(corpus.Score(corpus.Seeds(), results, nil).Entities["strict core4"].F1, "entities-F1")
	})
	b.Run("quantities", func(b *testing.B) {
		benchmarkRecognizer(b, docs, extract.Options{}, extract.FindQuantities)
	})
}

// BenchmarkExtractFresh is the whole extractor over texts none of which it has
// seen before, so that what it remembers of words helps as little as it can.
func BenchmarkExtractFresh(b *testing.B) {
	const documents, size = 2000, 6 << 10
	x := withOptions(b, extract.Options{})
	docs := slices.Collect(newstext.Documents(1, documents, size))
	var r extract.Result
	n := 0
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		whole(x, docs[n%documents], &r)
		n++
	}
}

// BenchmarkExtractLength is the whole extractor over one text of each length.
func BenchmarkExtractLength(b *testing.B) {
	lengths := []int{1 << 10, 64 << 10}
	if !testing.Short() {
		lengths = append(lengths, 1<<20, 16<<20)
	}
	for _, n := range lengths {
		docs := []extract.Document{{ID: "text", Text: newstext.Text(1, n)}}
		b.Run(fmt.Sprintf("%dKiB", n>>10), func(b *testing.B) { benchmarkRecognizer(b, docs, extract.Options{}, whole) })
	}
}

func benchmarkRecognizer(b *testing.B, docs []extract.Document, o extract.Options, find func(*extract.Extractor, extract.Document, *extract.Result)) []extract.Result {
	x := withOptions(b, o)
	results := make([]extract.Result, len(docs))
	size := 0
	for i, d := range docs {
		size += len(d.Text)
		find(x, d, &results[i]) // first use parses the lexicons
		results[i].ID = d.ID
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	best := time.Duration(math.MaxInt64) // the fastest round, which a busy machine does not change
	for b.Loop() {
		start := time.Now()
		for i := range docs {
			find(x, docs[i], &results[i])
		}
		best = min(best, time.Since(start))
	}
	b.ReportMetric(float64(size)/float64(best.Nanoseconds())*1000, "peak-MB/s")
	b.ReportMetric(float64(len(docs)*b.N)/b.Elapsed().Seconds(), "docs/s")
	return results
}

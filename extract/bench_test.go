package extract_test

import (
	"context"
	"testing"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// BenchmarkExtract runs the whole extractor over the embedded articles and
// reports its quality on them beside its speed.
func BenchmarkExtract(b *testing.B) {
	var docs []extract.Document
	size := 0
	for d := range corpus.Documents() {
		docs = append(docs, d)
		size += len(d.Text)
	}
	x, err := extract.New(extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	results := make([]extract.Result, len(docs))
	all := func() {
		for i := range docs {
			if err := x.ExtractInto(context.Background(), docs[i], &results[i]); err != nil {
				b.Fatal(err)
			}
		}
	}
	all() // first use parses the lexicons
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		all()
	}
	s := corpus.Score(corpus.Seeds(), results, nil)
	b.ReportMetric(s.Dates["value"].F1, "dates-F1")
	b.ReportMetric(s.Entities["strict core4"].F1, "entities-F1")
	b.ReportMetric(s.Quantities["value all"].F1, "quantities-F1")
}

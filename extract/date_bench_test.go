package extract_test

import (
	"testing"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// BenchmarkDates folds, tokenizes and finds dates in the seed articles.
func BenchmarkDates(b *testing.B) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		b.Fatal(err)
	}
	size := int64(0)
	var docs []extract.Document
	for doc := range corpus.Documents() {
		docs = append(docs, doc)
		size += int64(len(doc.Text))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	var r extract.Result
	for b.Loop() {
		for _, doc := range docs {
			extract.FindDates(x, doc, &r)
		}
	}
}

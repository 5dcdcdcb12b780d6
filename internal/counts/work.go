package main

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/newstext"
	"github.com/hawliyat/hawliyat/timeline"
)

// work is one of the hot paths over a fixed input.
type work struct {
	size int // bytes of the input
	do   func()
}

var works = map[string]func() (work, error){
	"fold": fold, "extract": extraction, "fresh": fresh, "merge": merge,
}

func names() []string { return slices.Sorted(maps.Keys(works)) }

func open(name string) (work, error) {
	f, ok := works[name]
	if !ok {
		return work{}, fmt.Errorf("no work %q, there are %v", name, names())
	}
	return f()
}

// fold is the Match fold with its map over the embedded articles, ten times.
func fold() (work, error) {
	const times = 10
	var src []byte
	for d := range corpus.Documents() {
		src = append(src, d.Text...)
	}
	var dst []byte
	var m arabic.Map
	return work{times * len(src), func() {
		for range times {
			dst = arabic.Match.AppendMap(dst[:0], src, &m)
		}
	}}, nil
}

// extraction is the whole extractor over the embedded articles.
func extraction() (work, error) {
	return annotate(slices.Collect(corpus.Documents()), 0)
}

// fresh is the whole extractor over texts that it has not seen before: each
// round has its own.
func fresh() (work, error) {
	const documents, size = 20, 6 << 10
	return annotate(slices.Collect(newstext.Documents(1, documents*30, size)), documents)
}

// annotate takes n documents a round, all where n is 0.
func annotate(docs []extract.Document, n int) (work, error) {
	x, err := extract.New(extract.Options{})
	if err != nil {
		return work{}, err
	}
	var r extract.Result
	next, size := 0, 0
	if n == 0 {
		n = len(docs)
	}
	for _, d := range docs[:n] {
		size += len(d.Text)
	}
	return work{size, func() {
		for range n {
			if err := x.ExtractInto(context.Background(), docs[next%len(docs)], &r); err != nil {
				panic(err)
			}
			next++
		}
	}}, nil
}

// merge is Build over the mentions of the embedded articles and of 40 texts.
func merge() (work, error) {
	const texts, textSize = 40, 4 << 10
	var s timeline.Set
	x, err := extract.New(extract.Options{})
	if err != nil {
		return work{}, err
	}
	size := 0
	for _, d := range append(slices.Collect(corpus.Documents()), slices.Collect(newstext.Documents(7, texts, textSize))...) {
		r, err := x.Extract(context.Background(), d)
		if err != nil {
			return work{}, err
		}
		s.AddDocument(d, timeline.Mentions(d, r)...)
		size += len(d.Text)
	}
	return work{size, func() {
		if _, err := timeline.Build(context.Background(), &s, timeline.Options{}); err != nil {
			panic(err)
		}
	}}, nil
}

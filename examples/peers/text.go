package main

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// texts is what all work on: the embedded articles, ten times for what is fast.
type texts struct {
	docs   []extract.Document
	one    string // the articles
	raw    []byte // ten times the articles
	folded string // the same after the Match fold
}

func newTexts() *texts {
	t := &texts{docs: slices.Collect(corpus.Documents())}
	for _, d := range t.docs {
		t.one += d.Text
	}
	t.raw = []byte(strings.Repeat(t.one, 10))
	t.folded = arabic.Match.Fold(string(t.raw))
	return t
}

package main

import (
	"bytes"
	"context"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// found takes a document as JSON, {"text","published",…}, and returns what is in
// it in the schema hawliyat/extract/v1, with the offsets of JavaScript's strings.
func found(args []string) (string, error) {
	doc, err := input.ParseLine([]byte(strings.Join(args, "")))
	if err != nil {
		return "", err
	}
	r, err := extract.Extract(doc)
	if err != nil {
		return "", err
	}
	out, err := r.AppendJSONOffsets(nil, arabic.NewOffsets(doc.Text, arabic.UTF16))
	return string(out), err
}

// page takes documents as JSON, each an argument, and returns their timeline as
// a page of HTML without scripts.
func page(args []string) (string, error) {
	var set timeline.Set
	for _, a := range args {
		doc, err := input.ParseLine([]byte(a))
		if err != nil {
			return "", err
		}
		r, err := extract.Extract(doc)
		if err != nil {
			return "", err
		}
		set.AddDocument(doc, timeline.Mentions(doc, r)...)
	}
	t, err := timeline.Build(context.Background(), &set, timeline.Options{})
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	err = t.WriteHTML(&b)
	return b.String(), err
}

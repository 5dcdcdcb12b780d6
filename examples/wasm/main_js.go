package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"syscall/js"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// main gives the page an object hawliyat with the functions extract and timeline,
// which take and return strings. It never returns, since the functions live as
// long as the program.
func main() {
	js.Global().Set("hawliyat", js.ValueOf(map[string]any{
		"extract":  function(found),
		"timeline": function(page),
	}))
	select {}
}

// function makes f callable from JavaScript with strings; an error comes back as
// {"error": …} in JSON.
func function(f func(args []string) (string, error)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		all := make([]string, len(args))
		for i, a := range args {
			all[i] = a.String()
		}
		out, err := f(all)
		if err != nil {
			b, _ := json.Marshal(map[string]string{"error": err.Error()}) // strings always encode
			return string(b)
		}
		return out
	})
}

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

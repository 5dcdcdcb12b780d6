package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// extract annotates one document.
func (h *handler) extract(ctx context.Context, r *http.Request, body []byte) (reply, error) {
	unit, err := offsetUnit(r.URL.Query().Get("offsets"), arabic.UTF8)
	if err != nil {
		return reply{}, err
	}
	doc, err := input.ParseLine(body)
	if err != nil {
		return reply{}, fail(http.StatusBadRequest, "document: %v", err)
	}
	x := h.x
	switch explained, err := explain(r); {
	case err != nil:
		return reply{}, err
	case explained:
		x = h.explain
	}
	found, err := x.Extract(ctx, doc)
	if err != nil {
		return reply{}, err
	}
	out, err := found.AppendJSONOffsets(nil, arabic.NewOffsets(doc.Text, unit))
	return reply{typeJSON, append(out, '\n')}, err
}

// explain reads the parameter explain.
func explain(r *http.Request) (bool, error) {
	switch v := r.URL.Query().Get("explain"); v {
	case "", "false":
		return false, nil
	case "true":
		return true, nil
	default:
		return false, fail(http.StatusBadRequest, "explain is true or false, not %.20q", v)
	}
}

// offsetUnit reads the parameter offsets.
func offsetUnit(v string, otherwise arabic.Unit) (arabic.Unit, error) {
	if v == "" {
		return otherwise, nil
	}
	var u arabic.Unit
	if u.UnmarshalText([]byte(v)) != nil {
		return u, fail(http.StatusBadRequest, "offsets are utf8, utf16 or codepoint, not %.20q", v)
	}
	return u, nil
}

// format is a way to write a timeline.
type format struct {
	kind  string
	write func(*timeline.Timeline, io.Writer) error
}

var formats = map[string]format{
	"csv":      {"text/csv; charset=utf-8", (*timeline.Timeline).WriteCSV},
	"html":     {typeHTML, (*timeline.Timeline).WriteHTML},
	"ics":      {"text/calendar; charset=utf-8", (*timeline.Timeline).WriteICS},
	"json":     {typeJSON, (*timeline.Timeline).WriteJSON},
	"markdown": {"text/markdown; charset=utf-8", (*timeline.Timeline).WriteMarkdown},
	"svg":      {"image/svg+xml", (*timeline.Timeline).WriteSVG},
	"text":     {"text/plain; charset=utf-8", (*timeline.Timeline).WriteText},
}

// timeline merges documents, JSON objects one after another.
func (h *handler) timeline(ctx context.Context, r *http.Request, body []byte) (reply, error) {
	name := r.URL.Query().Get("format")
	if name == "" {
		name = "json"
	}
	f, ok := formats[name]
	if !ok {
		names := strings.Join(slices.Sorted(maps.Keys(formats)), ", ")
		return reply{}, fail(http.StatusBadRequest, "format is one of %s, not %.20q", names, name)
	}
	unit, err := offsetUnit(r.URL.Query().Get("offsets"), arabic.UTF8)
	if err != nil {
		return reply{}, err
	}
	var o timeline.Options
	if o.Explain, err = explain(r); err != nil {
		return reply{}, err
	}
	docs, err := documents(body)
	if err != nil {
		return reply{}, err
	}
	return h.merge(ctx, docs, o, format{f.kind, func(t *timeline.Timeline, w io.Writer) error {
		t.Unit = unit
		return f.write(t, w)
	}})
}

// documents reads the JSON objects of body.
func documents(body []byte) ([]extract.Document, error) {
	var docs []extract.Document
	for d := json.NewDecoder(bytes.NewReader(body)); ; {
		var one json.RawMessage
		err := d.Decode(&one)
		if errors.Is(err, io.EOF) && len(docs) > 0 {
			return docs, nil
		}
		var doc extract.Document
		if err == nil {
			doc, err = input.ParseLine(one)
		}
		if err != nil {
			return nil, fail(http.StatusBadRequest, "document %d: %v", len(docs)+1, err)
		}
		docs = append(docs, doc)
	}
}

func (h *handler) merge(ctx context.Context, docs []extract.Document, o timeline.Options, f format) (reply, error) {
	var set timeline.Set
	for _, doc := range docs {
		found, err := h.x.Extract(ctx, doc)
		if err != nil {
			return reply{}, err
		}
		set.AddDocument(doc, timeline.Mentions(doc, found)...)
	}
	t, err := timeline.Build(ctx, &set, o)
	if err != nil {
		return reply{}, err
	}
	var b bytes.Buffer
	err = f.write(t, &b)
	return reply{f.kind, b.Bytes()}, err
}

package main

import (
	"bytes"
	"cmp"
	"context"
	_ "embed"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

//go:embed view.html
var viewHTML string

var viewPage = template.Must(template.New("view").Parse(viewHTML))

// piece is a part of the text that is marked, or plain where Kind is "".
type piece struct{ Text, Kind, What string }

// viewed fills the page.
type viewed struct {
	Published, Text string
	Pieces          []piece
}

// page is the empty form.
func (h *handler) page(context.Context, *http.Request, []byte) (reply, error) {
	return render(viewed{})
}

// view answers the page's own form: the text with marks, or its timeline.
func (h *handler) view(ctx context.Context, _ *http.Request, body []byte) (reply, error) {
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return reply{}, fail(http.StatusBadRequest, "not a form: %v", err)
	}
	v := viewed{Published: form.Get("published"), Text: strings.ReplaceAll(form.Get("text"), "\r\n", "\n")}
	published, err := input.ParseTime(v.Published)
	if err != nil || !utf8.ValidString(v.Text) {
		return reply{}, fail(http.StatusBadRequest, "the form needs a text in UTF-8, and a date like 2021-12-15 or none")
	}
	doc := extract.Document{ID: "text", Published: published, Text: v.Text}
	if form.Get("as") == "timeline" {
		return h.merge(ctx, []extract.Document{doc}, timeline.Options{}, formats["html"])
	}
	found, err := h.x.Extract(ctx, doc)
	if err != nil {
		return reply{}, err
	}
	v.Pieces = pieces(doc.Text, &found)
	return render(v)
}

func render(v viewed) (reply, error) {
	var b bytes.Buffer
	err := viewPage.Execute(&b, v)
	return reply{typeHTML, b.Bytes()}, err
}

// pieces cuts text at what was found. Of two findings that overlap the one that
// begins first is marked, of two that begin together the longer one.
func pieces(text string, r *extract.Result) []piece {
	type mark struct {
		start, end int
		kind, what string
	}
	var marks []mark
	for _, d := range r.Dates {
		marks = append(marks, mark{d.Start, d.End, "date", strings.TrimSpace(cmp.Or(d.Value.TIMEX, d.Reason) + " " + string(d.Value.Mod))})
	}
	for _, e := range r.Entities {
		marks = append(marks, mark{e.Start, e.End, string(e.Kind), cmp.Or(e.Name, e.NameAr)})
	}
	for _, q := range r.Quantities {
		marks = append(marks, mark{q.Start, q.End, "quantity", strings.TrimSpace(string(q.Mod) + " " + q.Value + " " + q.Unit)})
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end)) })
	var out []piece
	at := 0
	for _, m := range marks {
		if m.start < at {
			continue
		}
		if m.start > at {
			out = append(out, piece{Text: text[at:m.start]})
		}
		out = append(out, piece{text[m.start:m.end], m.kind, m.what})
		at = m.end
	}
	return append(out, piece{Text: text[at:]})
}

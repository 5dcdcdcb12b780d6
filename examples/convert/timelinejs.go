package main

import (
	"cmp"
	"encoding/json"
	"html/template"
	"io"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// The JSON of TimelineJS3.
type (
	slideDate struct {
		Year    int    `json:"year"`
		Month   int    `json:"month,omitempty"`
		Day     int    `json:"day,omitempty"`
		Display string `json:"display_date,omitempty"`
	}
	slideText struct {
		Headline string `json:"headline"`
		Text     string `json:"text"`
	}
	slide struct {
		Start *slideDate `json:"start_date"`
		End   *slideDate `json:"end_date,omitempty"`
		Text  slideText  `json:"text"`
		Group string     `json:"group,omitempty"`
		ID    string     `json:"unique_id"`
	}
)

// writeTimelineJS writes a slide for every event whose time has a beginning. A
// date coarser than a day is shown as it was said and drawn over its days.
func writeTimelineJS(w io.Writer, t *timelineJSON) error {
	out := struct {
		Events []slide `json:"events"`
		Scale  string  `json:"scale"`
	}{[]slide{}, "human"}
	for i := range t.Events {
		e := &t.Events[i]
		first, ok := slideDay(e.Earliest)
		if !ok {
			continue
		}
		s := slide{Start: first, Group: e.Status, ID: "e" + strings.TrimSpace(e.ID), Text: slideText{
			Headline: rtl(template.HTMLEscapeString(cmp.Or(e.Title, e.Kind))), Text: slideBody(t, e),
		}}
		if last, ok := slideDay(e.Latest); ok && e.Latest != e.Earliest {
			s.End = last
		}
		first.Display = string(rli) + e.DateAr + string(pdi)
		if s.End != nil {
			s.End.Display = " " // the beginning's says it all
		}
		out.Events = append(out.Events, s)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(out)
}

func slideDay(iso string) (*slideDate, bool) {
	var d extract.Day
	if d.UnmarshalText([]byte(iso)) != nil || d == 0 {
		return nil, false
	}
	y, m, day := d.Date()
	return &slideDate{Year: y, Month: m, Day: day}, true
}

// The page around the slides is left to right, and shows dates as plain text.
const (
	rli = '\u2067' // RIGHT-TO-LEFT ISOLATE
	pdi = '\u2069' // POP DIRECTIONAL ISOLATE
)

func rtl(html string) string { return `<span dir="rtl">` + html + `</span>` }

// slideBody is the quotes under their sources, as HTML.
func slideBody(t *timelineJSON, e *eventJSON) string {
	var b strings.Builder
	b.WriteString(`<div dir="rtl" style="text-align:right">`)
	for _, s := range t.sources(e) {
		name := template.HTMLEscapeString(cmp.Or(s.Source, s.Title, s.ID))
		if u := webAddress(s.URL); u != "" {
			name = `<a href="` + template.HTMLEscapeString(u) + `">` + name + `</a>`
		}
		b.WriteString("<p>" + name + " " + template.HTMLEscapeString(s.Published) + "</p>")
		for _, q := range s.quotes {
			b.WriteString(`<blockquote style="text-align:right">` + template.HTMLEscapeString(q) + "</blockquote>")
		}
	}
	b.WriteString("</div>")
	return b.String()
}

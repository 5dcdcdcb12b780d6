package main

import (
	"context"
	"fmt"
	"strings"

	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-dateparser/date"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// dateTable compares the finders of dates on the embedded articles. The note of
// each is its F1 of values against the gold of the articles, which belong to the
// examples that this library is tested with: what it does on texts that it has
// never seen is in the README.
func dateTable(t *texts) (table, error) {
	size := 0
	for _, d := range t.docs {
		size += len(d.Text)
	}
	tab := table{title: "Dates", size: size, close: func() {}}
	for _, o := range []struct {
		name, note string
		extract.Options
	}{
		{"extract, dates only", "", extract.Options{DatesOnly: true}},
		{"extract, without the model of names", ", and entities and quantities", extract.Options{NoModel: true}},
		{"extract", ", and entities and quantities", extract.Options{}},
	} {
		x, err := extract.New(o.Options)
		if err != nil {
			return table{}, err
		}
		ours := make([]extract.Result, len(t.docs))
		run := func() {
			for i, d := range t.docs {
				if err := x.ExtractInto(context.Background(), d, &ours[i]); err != nil {
					panic(err)
				}
			}
		}
		run()
		tab.subjects = append(tab.subjects, subject{name: o.name, note: value(ours) + o.note, run: run})
	}
	parsed := make([][]found, len(t.docs))
	parse := func() {
		for i, d := range t.docs {
			parsed[i] = search(d)
		}
	}
	parse()
	tab.subjects = append(tab.subjects, subject{name: "go-dateparser", note: value(results(t.docs, parsed)), run: parse})
	c, err := startChrono(t.docs)
	if err != nil {
		tab.title += "; chrono-node left out: " + err.Error()
		return tab, nil
	}
	tab.close = c.close
	tab.subjects = append(tab.subjects, subject{name: "chrono-node, ar", note: value(results(t.docs, c.found)), seconds: c.run})
	return tab, nil
}

// found is a date that a peer found, in the order of the text, with its value as
// TIMEX3.
type found struct {
	Text  string `json:"text"`
	Value string `json:"value"`
}

// search runs go-dateparser on a document, with its language and date.
func search(d extract.Document) (out []found) {
	_, hits, err := dateparser.Search(&dateparser.Configuration{Languages: []string{"ar"}, CurrentTime: d.Published}, d.Text)
	if err != nil {
		return nil // it has found no date
	}
	for _, h := range hits {
		layout := "2006-01-02"
		switch h.Date.Period {
		case date.Year:
			layout = "2006"
		case date.Month:
			layout = "2006-01"
		}
		out = append(out, found{h.Text, h.Date.Time.Format(layout)})
	}
	return out
}

// results makes results of what a peer found, so that one scorer judges all.
func results(docs []extract.Document, all [][]found) []extract.Result {
	out := make([]extract.Result, len(docs))
	for i, d := range docs {
		out[i].ID = d.ID
		at := 0
		for _, f := range all[i] {
			k := strings.Index(d.Text[at:], f.Text)
			if k < 0 {
				continue
			}
			start := at + k
			at = start + len(f.Text)
			out[i].Dates = append(out[i].Dates, extract.Date{
				Start: start, End: at, Text: f.Text, Type: extract.TypeDate, Value: extract.Value{TIMEX: f.Value},
			})
		}
	}
	return out
}

// value is the F1 of values, in words.
func value(rs []extract.Result) string {
	return fmt.Sprintf("value F1 %.3f", corpus.Score(corpus.Seeds(), rs, nil).Dates["value"].F1)
}

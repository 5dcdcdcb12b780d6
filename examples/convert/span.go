package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// span is a finding as the formats see it.
type span struct {
	start, end int // bytes
	label      string
	value      string // of dates TIMEX3, of quantities the number and its unit
	name       string // of entities the English, else the Arabic name
	id         string // of entities
	mod        string
}

// labels are the kinds as OntoNotes and spaCy call them.
var labels = map[extract.Kind]string{
	extract.Person: "PERSON", extract.GPE: "GPE", extract.Location: "LOC", extract.Organization: "ORG",
	extract.Facility: "FAC", extract.EventName: "EVENT", extract.Nationality: "NORP",
}

// allLabels are the labels in use, in order.
var allLabels = []string{
	"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "EVENT", "DATE", "TIME", "DURATION", "SET", "MONEY", "PERCENT", "QUANTITY", "ORDINAL",
}

// spans lists what was found by place, outer spans before inner ones.
func spans(r *extract.Result) []span {
	var out []span
	for _, d := range r.Dates {
		out = append(out, span{start: d.Start, end: d.End, label: string(d.Type), value: d.Value.TIMEX, mod: string(d.Value.Mod)})
	}
	for _, e := range r.Entities {
		out = append(out, span{start: e.Start, end: e.End, label: labels[e.Kind], name: cmp.Or(e.Name, e.NameAr), id: e.ID})
	}
	for _, q := range r.Quantities {
		out = append(out, span{start: q.Start, end: q.End, label: strings.ToUpper(string(q.Kind)), value: strings.TrimSpace(q.Value + " " + q.Unit), mod: string(q.Mod)})
	}
	slices.SortStableFunc(out, func(a, b span) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end)) })
	return out
}

// flat leaves out spans that overlap one before them, for formats that hold one
// layer.
func flat(all []span) []span {
	end := 0
	return slices.DeleteFunc(all, func(s span) bool {
		if s.start < end {
			return true
		}
		end = s.end
		return false
	})
}

// fits checks results that were read from a file against the text.
func fits(r *extract.Result, text string) error {
	check := func(start, end int, want string) error {
		if start < 0 || end > len(text) || start >= end || text[start:end] != want {
			return fmt.Errorf("the results are of another text: %.64q is not at [%d,%d)", want, start, end)
		}
		return nil
	}
	var err error
	for _, d := range r.Dates {
		err = cmp.Or(err, check(d.Start, d.End, d.Text))
	}
	for _, e := range r.Entities {
		err = cmp.Or(err, check(e.Start, e.End, e.Text))
	}
	for _, q := range r.Quantities {
		err = cmp.Or(err, check(q.Start, q.End, q.Text))
	}
	return err
}

// wikidata is the address of an ID of Wikidata under base, "" for local IDs.
func wikidata(base, id string) string {
	if len(id) < 2 || id[0] != 'Q' || strings.Trim(id[1:], "0123456789") != "" {
		return ""
	}
	return base + id
}

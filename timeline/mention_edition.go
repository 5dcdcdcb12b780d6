package timeline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// withEditions returns the dates of r and, where a year ends the name of a
// contest or another event and is no date of its own, that year as well: what is
// told of the World Cup 2022 happened in or around it, unless its clause says
// better.
func withEditions(r *extract.Result) []extract.Date {
	dates := r.Dates
	for i := range r.Entities {
		d, ok := edition(&r.Entities[i])
		if !ok {
			continue
		}
		at, _ := slices.BinarySearchFunc(dates, d.Start, func(o extract.Date, start int) int { return o.Start - start })
		if at < len(dates) && dates[at].Start < d.End || at > 0 && dates[at-1].End > d.Start {
			continue
		}
		if len(dates) == len(r.Dates) {
			dates = slices.Clone(dates)
		}
		dates = slices.Insert(dates, at, d)
	}
	return dates
}

// edition is the year that ends the name of an event.
func edition(e *extract.Entity) (extract.Date, bool) {
	const digits = 4
	if e.Kind != extract.EventName {
		return extract.Date{}, false
	}
	at := len(e.Text)
	for range digits {
		_, n := utf8.DecodeLastRuneInString(e.Text[:at])
		at -= n
	}
	var v extract.Value
	year := arabic.Match.Fold(e.Text[at:])
	if !strings.HasSuffix(e.Text[:at], " ") || len(year) != digits || strings.Trim(year, "0123456789") != "" || v.UnmarshalText([]byte(year)) != nil {
		return extract.Date{}, false
	}
	return extract.Date{
		Start: e.Start + at, End: e.End, Text: e.Text[at:], Type: extract.TypeDate, Value: v, Rule: "edition", Score: 0.6,
	}, true
}

package timeline

import (
	"sort"

	"github.com/hawliyat/hawliyat/extract"
)

// pieceOf is the part of doc from byte start to end with what was found there. A
// document of one piece, as all articles are, is its own part.
func pieceOf(doc extract.Document, r *extract.Result, start, end int) (extract.Document, *extract.Result) {
	if start == 0 && end == len(doc.Text) {
		return doc, r
	}
	of := extract.Result{
		Dates:      append([]extract.Date(nil), foundIn(r.Dates, start, end, func(d *extract.Date) int { return d.Start })...),
		Quantities: append([]extract.Quantity(nil), foundIn(r.Quantities, start, end, func(q *extract.Quantity) int { return q.Start })...),
		Entities:   append([]extract.Entity(nil), foundIn(r.Entities, start, end, func(e *extract.Entity) int { return e.Start })...),
	}
	for i := range of.Dates {
		of.Dates[i].Start, of.Dates[i].End = of.Dates[i].Start-start, of.Dates[i].End-start
	}
	for i := range of.Quantities {
		of.Quantities[i].Start, of.Quantities[i].End = of.Quantities[i].Start-start, of.Quantities[i].End-start
	}
	for i := range of.Entities {
		of.Entities[i].Start, of.Entities[i].End = of.Entities[i].Start-start, of.Entities[i].End-start
	}
	doc.Text = doc.Text[start:end]
	return doc, &of
}

// foundIn are those of all, in the order of the text, that begin from byte start to
// end.
func foundIn[T any](all []T, start, end int, at func(*T) int) []T {
	first := sort.Search(len(all), func(i int) bool { return at(&all[i]) >= start })
	last := sort.Search(len(all), func(i int) bool { return at(&all[i]) >= end })
	return all[first:last]
}

package timeline

import (
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/pieces"
)

// found is what of r begins from byte start to end of doc. A document of one
// piece, as all articles are, has all of it.
func found(doc extract.Document, r *extract.Result, start, end int) *extract.Result {
	if start == 0 && end == len(doc.Text) {
		return r
	}
	return &extract.Result{
		Dates:      pieces.Within(r.Dates, start, end, func(d *extract.Date) int { return d.Start }),
		Quantities: pieces.Within(r.Quantities, start, end, func(q *extract.Quantity) int { return q.Start }),
		Entities:   pieces.Within(r.Entities, start, end, func(e *extract.Entity) int { return e.Start }),
	}
}

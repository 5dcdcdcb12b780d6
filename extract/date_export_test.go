package extract

// FindDates finds the dates of a document and nothing else, for benchmarks of
// this recognizer alone.
func FindDates(x *Extractor, doc Document, r *Result) { find(x, doc, r, x.dates) }

// FindQuantities finds the quantities alone.
func FindQuantities(x *Extractor, doc Document, r *Result) { find(x, doc, r, x.quantities) }

// FindEntities finds the entities alone.
func FindEntities(x *Extractor, doc Document, r *Result) { find(x, doc, r, x.entities) }

func find(x *Extractor, doc Document, r *Result, stage func(*text, *Result)) {
	r.Dates, r.Entities, r.Quantities = r.Dates[:0], r.Entities[:0], r.Quantities[:0]
	s := x.scratch()
	defer x.release(s)
	s.text.prepare(doc)
	stage(&s.text, r)
}

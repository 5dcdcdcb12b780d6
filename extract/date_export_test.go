package extract

// FindDates finds the dates of a document and nothing else, for benchmarks of
// this recognizer alone.
func FindDates(x *Extractor, doc Document, r *Result) {
	r.Dates = r.Dates[:0]
	var t text
	t.prepare(doc)
	x.dates(&t, r)
}

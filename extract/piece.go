package extract

import "github.com/hawliyat/hawliyat/internal/pieces"

// piece is a half-open range of bytes of a document's text.
type piece struct{ start, end int }

// pieceFrom is the piece of src that begins at start.
func pieceFrom(src string, start int) piece { return piece{start, pieces.End(src, start)} }

// read appends to r what is found in doc. A document without a date whose text
// tells the day of its writing is read a second time with that day.
func (x *Extractor) read(t *text, doc Document, r *Result) {
	t.published, t.ready = doc.Published, false
	x.inPieces(t, doc.Text, r, x.dates)
	if t.published.IsZero() && t.err == nil {
		if day, ok := writtenOn(doc.Text, r.Dates); ok {
			t.published, r.Dates = day.Time(), r.Dates[:0]
			x.inPieces(t, doc.Text, r, x.dates)
		}
	}
	if !x.opt.DatesOnly {
		x.inPieces(t, doc.Text, r, x.quantities, x.entities)
	}
}

// inPieces appends to r what the stages find in each piece of src. A stage is
// given what is known of its piece, and nothing of those before.
func (x *Extractor) inPieces(t *text, src string, r *Result, stages ...func(*text, *Result)) {
	for at := 0; t.err == nil; {
		p := pieceFrom(src, at)
		of := Result{Dates: datesOf(r.Dates, p), Quantities: r.Quantities[len(r.Quantities):], Entities: r.Entities[len(r.Entities):]}
		known := len(of.Dates)
		t.found, t.before = &of, len(r.Dates)-known+len(r.Quantities)+len(r.Entities)
		t.prepared(src, p)
		for _, stage := range stages {
			if t.err == nil {
				stage(t, &of)
			}
		}
		if t.err == nil {
			t.look()
		}
		r.Dates = joined(r.Dates, of.Dates[known:])
		r.Quantities, r.Entities = joined(r.Quantities, of.Quantities), joined(r.Entities, of.Entities)
		if at = p.end; at == len(src) {
			return
		}
	}
}

// datesOf is those of dates that lie in p.
func datesOf(dates []Date, p piece) []Date {
	return pieces.Within(dates, p.start, p.end, func(d *Date) int { return d.Start })
}

// joined is a and more behind it, which may stand there already.
func joined[T any](a, more []T) []T {
	if len(a) == 0 {
		return more
	}
	return append(a, more...)
}

package extract

// storySentences is how many sentences a story of another year goes on without
// saying it.
const storySentences = 2

// focusYear is the year of a calendar date before in the same sentence, where
// that is another than the document's. A year that bounds something (since
// 2013) says nothing of the dates after it.
func (d *dateResolver) focusYear(month int) (int, bool) {
	f := &d.focus
	same := f.absSent == d.sentence()
	if !same && (f.absSent < d.sentence()-storySentences || f.abs.Grain > GrainMonth || f.relSent >= f.absSent || !d.goesOn()) {
		return 0, false
	}
	y, m, ok := f.absYear()
	if !ok {
		return 0, false
	}
	dy, _, _ := d.dct.Date()
	onward := same && month >= m && d.tense() != dirFuture // April 2016, and in October …
	return y, d.dct == 0 || y < dy-1 || y < dy && (f.abs.Grain == GrainYear || onward)
}

// absYear is the year and first month of the last calendar date, where it lies
// in one year and bounds nothing.
func (f *dateFocus) absYear() (y, m int, ok bool) {
	if f.abs.Earliest == 0 || f.abs.Grain > GrainYear || f.abs.Calendar != Gregorian || f.absBound {
		return 0, 0, false
	}
	y, m, _ = f.abs.Earliest.Date()
	y2, m2, _ := f.abs.Latest.Date()
	return y, m, y2 == y && (f.abs.Grain != GrainYear || m2 != m)
}

// goesOn reports whether the sentence goes on with what the one before told: by
// a past tense, or because the date comes first in it.
func (d *dateResolver) goesOn() bool {
	const lead = 2 // and in
	dir := d.tense()
	first := d.m.atoms[d.first].first
	return dir == dirPast || dir == dirNone && first-d.t.sents[d.sentence()].first <= lead
}

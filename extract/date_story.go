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

// keepPeriod keeps a span of time shorter than a year and longer than a week as
// what "the same period" of another year means.
func (f *dateFocus) keepPeriod(first, last Day) {
	const least, most = 20, 360
	if days := last - first; first != 0 && days >= least && days < most {
		f.period = Value{Earliest: first, Latest: last}
	}
}

// periodStart is the day that a period begins on of which the match is one end:
// since the beginning of the year, from January to September, up to the end of
// the third quarter. It is 0 for other matches.
func (d *dateResolver) periodStart() Day {
	v := d.out.value
	switch {
	case d.out.typ != TypeDate || v.Earliest == 0:
		return 0
	case d.bound() == BoundSince:
		return v.Earliest
	case d.prevHas(clsIla) && v.Mod == ModEnd:
		y, _, _ := v.Latest.Date()
		return yearValue(y).Earliest
	case d.prevHas(clsIla) && d.chained() && len(d.r.Dates) > 1:
		if from := &d.r.Dates[len(d.r.Dates)-2]; from.Type == TypeDate {
			return from.Value.Earliest
		}
	}
	return 0
}

// untilNow is the day on which a period that goes on ends, 0 for others.
func (d *dateResolver) untilNow() Day {
	if d.bound() == BoundSince {
		return d.dct
	}
	return 0
}

package extract

// yearSpelled reports whether the words of a year, where no figures say it, are
// one.
func (d *dateResolver) yearSpelled(date *ymd) bool {
	switch d.lex.rules[d.hit.rule].name {
	case "year-classic":
		return d.classicYear(date)
	case "year-words":
		return d.yearInWords()
	}
	return true
}

// classicYear adds up a year whose parts stand in the old order: the year nine
// and forty and nine hundred and a thousand.
func (d *dateResolver) classicYear(date *ymd) bool {
	const hundred, thousand = 100, 1000
	s := &d.s
	low, high := s.cards[0], s.cards[1]
	if s.ncard < 2 || low >= hundred || int(high)%hundred != 0 || high > thousand && int(high)%thousand != 0 {
		return false
	}
	y := low + high
	if s.ncard == 3 {
		if high >= thousand || int(s.cards[2])%thousand != 0 {
			return false
		}
		y += s.cards[2]
	}
	s.ncard = 0
	date.addYear(int32(y))
	return true
}

// yearInWords reports whether a number in words without a head is a year: behind
// a preposition of time, and nothing that it counts.
func (d *dateResolver) yearInWords() bool {
	const first, last = 1800, 2100
	a := &d.m.atoms[d.first]
	y := int(a.num.v)
	if y < first || y > last || y%100 == 0 || d.nounNext() || d.countsNext(y) {
		return false
	}
	return a.clitic == 0 && (d.prevHas(clsFi) || d.prevIs("since") || d.prevIs("during"))
}

// shortYear is a year of two digits or in words that say no century.
func (d *dateResolver) shortYear(y int, headed bool) (int, bool) {
	const firstHeaded, firstWord, first = 32, 50, 40 // below them a number counts
	switch {
	case d.nounNext(), d.counts(), d.numbered():
		return 0, false
	case d.has(clsCard) && y < firstWord, headed && y < firstHeaded, !headed && y < first:
		return 0, false
	}
	return int(century(int32(y))), headed || d.prevIs("yearnoun") && !d.aboutNumber()
}

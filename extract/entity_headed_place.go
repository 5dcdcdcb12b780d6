package extract

import "strings"

// mayoral reports whether the commune at token i belongs to the title of its head:
// the president of the municipality of X.
func (f *finder) mayoral(i int) bool {
	n := f.info(i - 1)
	return f.info(i).is(wordCommune) && f.info(i).skip == 0 && f.same(i-1, i) && n.is(wordOffice) && !n.def
}

// quarter reports whether one everyday noun is the name of a place inside another.
func (f *finder) quarter(p phraseEnd) bool {
	return p.common && p.nameEnd == p.name+1 && f.located(p.nameEnd) && !f.info(p.name).is(wordTitle|wordRole|wordHead|wordAdjective|wordDirection)
}

// located reports whether the place whose name ends before token j is said to lie in
// a known one: the area of X in Y, south of Y.
func (f *finder) located(j int) bool {
	if !f.same(j, j-1) || !f.isWord(j) {
		return false
	}
	if f.seated(j, j-1) || f.at[j].inside > 0 && f.t.word(j)[:letterLen] == prepBeh {
		return true
	}
	_, kind, ok := f.known(j + 1)
	return ok && kind == GPE && f.same(j+1, j) && f.info(j).is(wordDirection) && f.info(j).skip == 0
}

// placeAlone reports whether nothing but a listed place follows the head.
func (f *finder) placeAlone(p phraseEnd) bool {
	at := f.at[p.name]
	return p.bare() && at.kind.kind() == GPE && at.end == int32(p.nameEnd) && p.nameEnd == p.end
}

// townsOwn adds what is called by a listed place: a club by its name alone, a cartel with
// the word for it.
func (f *finder) townsOwn(p phraseEnd) {
	i := p.name - 1
	switch f.t.bare(i) {
	case "نادي":
		f.add(p.name, p.nameEnd, 0, Organization, scoreTownsOwn, "head")
	case "كارتل", "مافيا":
		f.add(i, p.nameEnd, f.info(i).skip, Organization, scoreProper, "head")
	}
}

// regime reports whether what is called a regime is so by the person or the place that
// the lists know, who alone is named.
func (f *finder) regime(p phraseEnd) bool {
	_, kind, ok := f.known(p.name)
	return ok && kind != Organization && f.t.bare(p.name-1) == "نظام"
}

// dropped adds the name without its head: the city of X, the movement X. A
// place whose head is weak (area, region) is named by no everyday word.
func (f *finder) dropped(h head, p phraseEnd) {
	place := h.kind == GPE || h.kind == Location
	switch {
	case f.regime(p):
		return
	case h.kind == Organization && f.placeAlone(p):
		f.townsOwn(p)
	case p.proper && !p.common:
		end := p.nameEnd
		if at := int(f.at[p.name].end); at > 0 && h.kind != Location && !p.complement {
			end = at // what describes Boko Haram describes the group
		}
		f.add(p.name, end, 0, h.kind, scoreProper, "head")
	case place:
		f.everydayPlace(h, p)
	case p.common && f.bandScore(p) == scoreMedium && f.t.bare(p.name-1) == "نادي":
		f.add(p.name, p.name+1, 0, h.kind, scoreMedium, "head")
	case p.common:
		f.add(p.name, p.nameEnd, 0, h.kind, f.bandScore(p), "head")
	}
}

// first ends the name of the first of the several places at token i before the unknown word that wa- joins.
func (f *finder) first(i int, p *phraseEnd) {
	if !p.bare() || f.at[p.name].end > 0 || !among("places", f.t.bare(i)) {
		return
	}
	for k := p.name + 1; k < p.nameEnd; k++ {
		if strings.HasPrefix(f.t.word(k), conjWaw) {
			p.nameEnd, p.end = k, k
		}
	}
}

// rowOfPlaces adds the unknown words that wa- or a comma joins to the name p of the first of
// several places: the districts of X and Y.
func (f *finder) rowOfPlaces(i int, h head, p phraseEnd) {
	const most = 12
	if !p.bare() || !among("places", f.t.bare(i)) {
		return
	}
	for j, n := p.nameEnd, 0; n < most; n++ {
		comma := f.t.word(j) == ","
		if comma {
			j++
		}
		if !f.same(j, i) || !f.isWord(j) {
			return
		}
		end := f.joinedPlace(j, comma, h)
		if end == j {
			return
		}
		j = end
	}
}

// joinedPlace returns the token after the place at token j that a comma or wa- joins to a row of
// places, and adds it if the lists do not know it. It is j where there is none.
func (f *finder) joinedPlace(j int, comma bool, h head) int {
	w, n, skip := f.t.word(j), f.info(j), uint8(0)
	if end, kind, ok := f.known(j); ok {
		if comma && kind == GPE {
			return end
		}
		return j
	}
	if strings.HasPrefix(w, conjWaw) {
		skip = letterLen
	} else if !comma {
		return j
	}
	if f.at[j].inside > 0 {
		return int(f.at[j].inside)
	}
	if n.class != 0 || n.skip > skip || len(w) < 3*letterLen+int(skip) || f.norp(j) || n.def && f.people(j) {
		return j
	}
	f.add(j, j+1, skip, h.kind, scoreLocated, "head")
	return j + 1
}

// everydayPlace adds a place that everyday words name.
func (f *finder) everydayPlace(h head, p phraseEnd) {
	switch {
	case p.common && f.info(p.name).is(wordPortfolio):
		return // the city of culture is a house, no town
	case f.quarter(p):
		f.add(p.name, p.nameEnd, 0, h.kind, scoreLocated, "head")
	case h.flags&headWeak == 0 && p.nameEnd <= p.name+2 && !f.info(p.nameEnd-1).is(wordTitle|wordRole):
		f.add(p.name, p.nameEnd, 0, h.kind, scoreMedium, "head")
	case p.common:
		f.add(p.name, p.nameEnd, 0, h.kind, scoreCommon, "head")
	}
}

package extract

import "strings"

// innerJoined reports whether the noun before the genitive at token j is a head
// that coordinated nouns may follow: the presidency of the administration of X
// and Y.
func (f *finder) innerJoined(j int) bool {
	h, ok := f.head(j - 1)
	return ok && h.flags&headJoined != 0 && h.flags&headDefinite == 0 && f.info(j-1).skip == 0
}

// chain walks over the genitives after the head at token i and returns the last,
// -1 where they make no name.
func (f *finder) chain(i int) (phraseEnd, int) {
	p := phraseEnd{name: i + 1}
	for j := i + 1; j <= i+1+maxGenitives && f.same(j, i); j++ {
		if end, ok := f.proper(j, i); ok {
			p.proper, p.end = true, f.further(i, j, end)
			p.common = j > i+1 // a phrase, even if a place ends it
			return p, end - 1
		}
		n := f.info(j)
		if h, _ := f.head(i); !n.def && h.kind == EventName && h.flags&headPlaced != 0 {
			return p, -1 // a strong storm
		}
		if j == i+1 && f.definedByName(j, i) {
			p.proper, p.end = true, j+1
			return p, j
		}
		switch {
		case j > i+1 && f.alsoGenitive(j):
			continue
		case f.breaks(j, i):
			return p, -1
		case n.def:
			p.common, p.end = true, j+1
			return p, j
		}
	}
	return p, -1
}

// titledOn reports whether a word in no lexicon at token end goes on with the listed medium from token j on.
func (f *finder) titledOn(j, end int) bool {
	if f.at[j].end != int32(end) || f.info(j).def || f.at[j].kind.kind() != Organization || f.at[end].end > 0 {
		return false
	}
	n := f.info(end)
	return n.class == 0 && n.skip == 0 && !n.def && f.plain(end) && !isNameToken(f.t.word(end))
}

// further is the token after the name at tokens j to end, behind the head at token i, with what
// goes on with it: a second word of a medium, the listed surname after the given name that a
// facility is called after (the hospital Basil al-Asad), or a word in no lexicon.
func (f *finder) further(i, j, end int) int {
	h, _ := f.head(i)
	switch {
	case !f.same(end, i):
		return end
	case h.flags&headMedium != 0 && f.titledOn(j, end):
		return end + 1 // Nature Medicine
	case h.kind != Facility:
		return end
	}
	if last, kind, ok := f.known(end); ok && kind == Person && f.at[j].end == 0 && !f.info(end-1).def {
		return last
	}
	if f.enclosedByAdjective(i, end) {
		return end + 1
	}
	return end
}

// enclosedByAdjective reports whether token j, in no lexicon, must belong to the name of the facility
// at token i: an official adjective follows, which describes the facility and so stands after the
// whole name (the international airport Aden Adde).
func (f *finder) enclosedByAdjective(i, j int) bool {
	n := f.info(j)
	if !f.same(j+1, i) || !f.plain(j) || n.class != 0 || n.def || f.norp(j) {
		return false
	}
	ok, official := f.adjective(j + 1)
	return ok && official && !f.norp(j+1)
}

// breaks reports whether token j cannot be a genitive after the head at token i.
func (f *finder) breaks(j, i int) bool {
	n := f.info(j)
	switch {
	case !f.plain(j):
		return true
	case n.def:
		return n.is(wordTitle) && !n.is(wordPortfolio|wordNoun)
	case j == i+1 && n.is(wordOffice), f.contest(j, i), j == i+1 && f.jailed(i):
		return true // the party of the president of X; the championship of the cup of X; the jailing of a leader of X
	case n.is(wordRole) && !n.is(wordNoun|wordHead) && strings.HasPrefix(f.t.word(j), prepBeh):
		return true // headed by X
	}
	return f.norp(j) || !n.is(wordNoun|wordRole|wordHead|wordPurpose)
}

// jailed reports whether the head at token i is as well what is done to somebody.
func (f *finder) jailed(i int) bool { return f.t.bare(i) == "سجن" }

// contest reports whether the heads at tokens i and j both are of events: the inner
// one, the cup of X, has the name.
func (f *finder) contest(j, i int) bool {
	outer, _ := f.head(i)
	inner, ok := f.head(j)
	return ok && outer.kind == EventName && inner.kind == EventName && inner.flags&headQuoted == 0
}

// definedByName reports whether the one indefinite noun at token j, after the head
// at token i, must be a proper name: a relative pronoun that agrees with the head
// follows, and a relative clause with a pronoun follows definite nouns only (the
// foundation Ab'ad which …).
func (f *finder) definedByName(j, i int) bool {
	n := f.info(j)
	if n.def || !f.plain(j) || !n.is(wordNoun) || n.is(wordHead|wordTitle|wordRole|wordPortfolio|wordPurpose) || !f.same(j+1, i) || f.norp(j) {
		return false
	}
	if next := f.info(j + 1); next.lam && next.is(wordPortfolio) && among("charity", f.t.bare(i)) && n.class&^wordBranch == wordNoun && !strings.HasSuffix(f.t.word(j), "ية") {
		return true // the foundation Isnad for development
	}
	switch f.t.word(j + 1) {
	case "التي":
		return f.feminine(i)
	case "الذي":
		return !f.feminine(i)
	}
	return false
}

// over reports whether the head is a part of the body that the definite noun at
// token j is, so that the body alone is named: the presidency of the federation.
func (f *finder) over(h head, j int) bool {
	inner, ok := f.head(j)
	return ok && h.flags&headLandless != 0 && inner.kind == Organization && inner.flags&headDefinite != 0 && inner.flags&(headLam|headDropped) != 0 &&
		f.at[j].end == 0 && !f.info(j).is(wordPortfolio)
}

// board reports whether the head at token i is the board of something else:
// majlis idara.
func (f *finder) board(i int) bool {
	return f.t.bare(i) == "مجلس" && f.t.word(i+1) == "ادارة"
}

// alsoGenitive reports whether token j is wa- and an indefinite noun, which
// shares the genitive that follows with the noun before: the chamber of
// commerce and industry of X.
func (f *finder) alsoGenitive(j int) bool {
	n := f.info(j)
	return n.conj && !n.prep && !n.def && n.skip == letterLen && n.is(wordNoun) && !n.is(wordStop|wordTime|wordVerb|wordPossessed|wordTitle|wordRole|wordHead) &&
		!f.info(j-1).def && f.same(j+1, j) && (f.info(j+1).def || f.at[j+1].end > 0)
}

// generic reports whether the definite noun at token j is itself an institution
// or an office, so that a phrase that ends with it names nothing.
func (f *finder) generic(j int) bool {
	n := f.info(j)
	_, sake := f.sake(j + 1)
	return n.is(wordHead|wordTitle|wordRole) && !n.is(wordPortfolio) && f.at[j].end == 0 && sake == 0 && !f.pairs(j+1) && !f.theme(j) && !f.guarded(j)
}

// guarded reports whether the state at token j is what an indefinite noun before it tells an
// institution to be for: the court of the security of the state.
func (f *finder) guarded(j int) bool {
	n := f.info(j - 1)
	return f.t.word(j) == "الدولة" && !n.def && n.skip == 0 && n.is(wordPurpose|wordPortfolio|wordNoun) && !n.is(wordHead|wordTitle|wordRole|wordOffice) && f.same(j-1, j)
}

// theme reports whether the head at token j is of the kind that stands for what a body
// deals with or what a party is called after, not for another body: the committee
// of the plan and the budget, the party of the congress.
func (f *finder) theme(j int) bool {
	inner, ok := f.head(j)
	if !ok || f.info(j).is(wordTitle|wordRole) {
		return false
	}
	if outer, ok := f.head(j - 1); ok && outer.kind == Facility && inner.kind == GPE && inner.flags&headKept != 0 || inner.flags&headFused != 0 && f.serves(j-1) {
		return true // the hospital of the Republic, the mosque of the police
	}
	if n := f.info(j + 1); inner.kind == EventName && f.same(j+1, j) && n.conj && !n.prep && n.def && n.is(wordNoun|wordPortfolio) {
		return true
	}
	return f.t.bare(j-1) == "حزب"
}

// serves reports whether the head at token i is a house that is called after those whom it
// serves.
func (f *finder) serves(i int) bool {
	switch f.t.bare(i) {
	case "مسجد", "جامع", "مستشفي":
		return true
	}
	return false
}

// pairs reports whether token j is wa- and what a ministry is for, as in names of
// two fields: administration and justice.
func (f *finder) pairs(j int) bool {
	n := f.info(j)
	return f.same(j, j-1) && n.conj && !n.prep && n.def && n.skip == letterLen && n.is(wordPortfolio)
}

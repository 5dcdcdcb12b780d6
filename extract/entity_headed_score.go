package extract

// listedScore is score, and more for a listed institution with its nationality:
// it outweighs the two apart.
func (f *finder) listedScore(i, end int, h head, score float32) float32 {
	if listed := int(f.at[i].org); listed > 0 && h.kind == Organization && listed == end-1 && f.norp(listed) && h.flags&headFused != 0 {
		return scoreListedNorp
	}
	return score
}

// body reports whether the head is a part of an organization rather than one:
// its forces, its leadership.
func (h head) body() bool {
	return h.flags&headWeak != 0 || h.flags&headFused != 0 && h.flags&headLam == 0
}

// organization reports whether the gazetteer has an organization at token j.
func (f *finder) organization(j int) bool {
	_, kind, ok := f.known(j)
	return ok && kind == Organization
}

// phraseScore weighs a name that keeps its head.
func (f *finder) phraseScore(h head, p phraseEnd) float32 {
	weak := h.flags&headWeak != 0
	switch {
	case p.proper && !p.common:
		if f.describing(h, p) {
			return scoreLoose
		}
		return scoreProper
	case weak && h.flags&headFused == 0 && f.commands(p):
		return scoreLoose // the command of the Turkish gendarmerie
	case p.norp || p.complement:
		return p.describedScore(weak)
	case weak && (p.official || p.loose > 0 && f.serving(p)):
		return scoreRelation
	case weak || h.flags&headAuto != 0:
		return f.aimScore(h, p)
	}
	return scorePhrase
}

// commands reports whether a weak head is over a body that is named by itself with its
// nationality: the command of the Turkish gendarmerie.
func (f *finder) commands(p phraseEnd) bool {
	return p.common && p.norp && f.fused(p.name) && !f.departs(p.name-1)
}

// departs reports whether the weak head at token i is a department, which is called by what
// it deals with: the Jordanian department of meteorology.
func (f *finder) departs(i int) bool {
	return among("department", f.t.bare(i)) && f.info(i+1).is(wordPortfolio)
}

// describedScore weighs a phrase with a nationality or a complement.
func (p *phraseEnd) describedScore(weak bool) float32 {
	if p.norp && !weak && !p.complement {
		return scorePhraseNorp
	}
	return scorePhraseAdj
}

// describing reports whether a head only describes the listed name after it: the
// constituency of a place, the management of a port, the administration of a
// president. Centres are called after people.
func (f *finder) describing(h head, p phraseEnd) bool {
	if p.official || p.complement || f.at[p.name].end == 0 || h.kind != Organization && h.kind != EventName {
		return false
	}
	if h.flags&headLandless != 0 && !f.info(p.name).is(wordHead) {
		return true
	}
	if h.kind == EventName && f.t.bare(p.name-1) == "دورة" && f.at[p.name].town {
		return false // a tournament is called by its town
	}
	return h.flags&headWeak != 0 && (f.at[p.name].kind.kind() != Person || !f.dedicates(p.name-1))
}

// dedicates reports whether the weak head at token i is one of those that are called
// after people: a centre, a school, a battalion.
func (f *finder) dedicates(i int) bool {
	return among("dedicated", f.t.bare(i))
}

// aimScore weighs a weak head, or that of a company, by what it is for.
func (f *finder) aimScore(h head, p phraseEnd) float32 {
	switch common := h.kind == Organization && p.common; {
	case common && f.aims(h, p):
		return scoreAim
	case common && p.official && f.t.bare(p.name-1) == "شركة":
		return scoreRelation // the national electricity company
	case h.flags&headWeak != 0 && f.desk(p):
		return scoreAim
	case h.flags&headAuto != 0 && p.proper && p.end == p.nameEnd && f.at[p.end-1].kind.kind() == GPE:
		return scoreAim // the oil company of Kuwait
	}
	return scoreLoose
}

// aims reports whether the words after a head alone tell a body by what it is for, so that it needs no
// name besides.
func (f *finder) aims(h head, p phraseEnd) bool {
	return f.aimed(h, p) || f.ruling(p) || f.twofold(p) || f.scholarly(p)
}

// desk reports whether a weak head is the desk of a place: one word says what it deals with, and
// the next names the place (the emergency room of Karari).
func (f *finder) desk(p phraseEnd) bool {
	return p.common && p.proper && p.nameEnd == p.name+2 && among("desk", f.t.word(p.name))
}

// aimed reports whether the indefinite noun after a weak head, or after that of a company,
// is one of those that institutions are for.
func (f *finder) aimed(h head, p phraseEnd) bool {
	n := f.info(p.name)
	return !n.def && n.is(wordPurpose) && (h.flags&headWeak != 0 || p.nameEnd == p.name+2 && f.t.bare(p.name-1) == "شركة")
}

// scholarly reports whether a weak head is a centre called by what it studies: the centre of
// strategic studies.
func (f *finder) scholarly(p phraseEnd) bool {
	return f.t.bare(p.name-1) == "مركز" && among("study", f.t.word(p.name)) && p.end > p.name+1
}

// serving reports whether a weak head is a service of the state, called by its field: the
// internal security apparatus.
func (f *finder) serving(p phraseEnd) bool {
	return among("serving", f.t.bare(p.name-1)) && f.info(p.name).is(wordPortfolio)
}

// twofold reports whether a weak head is a body of the state that deals with two fields: the
// administration of food and drugs, the bureau of mines and quarries.
func (f *finder) twofold(p phraseEnd) bool {
	if p.end != p.name+2 || !f.info(p.name).def {
		return false
	}
	n, i := f.info(p.name+1), p.name-1
	if !n.conj || !n.def || n.prep || n.is(wordTitle|wordRole|wordHead) || f.info(p.name).is(wordTitle|wordRole|wordHead) {
		return false
	}
	switch w := f.t.bare(i); {
	case among("twofold", w):
		return true
	case among("twofold_alone", w):
		return f.info(i).skip > 0 || !f.same(i-1, i) || f.info(i-1).is(wordSay|wordAct) || f.verb(i-1)
	}
	return false
}

// bandScore weighs a group that everyday words name: an armed or a religious one is
// often called by several (the free men of the east).
func (f *finder) bandScore(p phraseEnd) float32 {
	switch f.t.bare(p.name - 1) {
	case "نادي":
		if f.info(p.name).def && p.end > p.nameEnd-1 && among("sort", f.t.word(p.name+1)) {
			return scoreMedium // the club Shu'la
		}
	case "فصيل", "جماعة", "ميليشيا", "مليشيا", "ميليشيات":
		if n := f.info(p.name); p.nameEnd > p.name+1 && !n.def && n.is(wordNoun) && !n.is(wordPurpose|wordTitle|wordRole|wordHead) {
			return scoreMedium
		}
	}
	return scoreCommon
}

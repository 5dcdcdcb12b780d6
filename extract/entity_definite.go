package extract

// titleOfMedium reports whether the head at token i is a part of the name that
// a medium, a town or a village before it has: the magazine Der Spiegel, whose
// first word is also a monastery.
func (f *finder) titleOfMedium(i int) bool {
	if f.info(i).skip != 0 || f.info(i).def || !f.same(i-1, i) {
		return false
	}
	h, ok := f.head(i - 1)
	return ok && h.flags&headDefinite == 0 && (h.flags&headMedium != 0 || h.kind == GPE && h.flags&headDropped != 0 && h.flags&(headWeak|headQuoted) == 0)
}

// behindLam is the head at token i after li-, when its first letter is a lam:
// what looks like li- and the article is li- and the indefinite head (to a
// committee of) where a genitive follows, not an adjective.
func (f *finder) behindLam(i int, h head) head {
	w := f.t.word(i)[f.info(i).skip:]
	bare, ok := f.heads[w]
	if !ok || bare.flags&headDefinite != 0 || !f.same(i+1, i) {
		return h
	}
	if ok, _ := f.adjective(i + 1); ok && f.agrees(i+1, i) {
		return h
	}
	return bare
}

// definite reads a definite head with its adjectives: the Afghan government, the
// Supreme Council for X.
func (f *finder) definite(i int, h head) {
	p := phraseEnd{end: i + 1}
	f.adjectives(&p, i, i)
	if f.storm(i, h, p.end) || p.end == i+1 || f.unnamed(i) || f.otherwise(i, h, p) {
		return
	}
	if h.flags&headLam != 0 || h.flags&headFused != 0 && p.official {
		f.complement(&p, h)
	}
	f.seat(i, h, &p)
	if f.regional(h, p.end-1) {
		f.add(i, p.end, f.info(i).skip, h.kind, scoreOfficial, "institution")
		return
	}
	if !p.naming(h) {
		return
	}
	p.end = f.paired(i, p.end)
	f.add(i, p.end, f.info(i).skip, h.kind, f.listedScore(i, p.end, h, f.definedScore(i, h, &p)), "institution")
}

// seat reads where the body or the house of the definite head at token i is, which tells it from
// others of its kind.
func (f *finder) seat(i int, h head, p *phraseEnd) {
	if h.flags&headPlaced != 0 && !p.complement && !p.norp || f.local(i+1) || h.kind == Facility && f.ofState(i) {
		f.place(p)
	}
	if !p.norp && f.key(i) == "المركز" {
		f.inTown(p)
	}
}

// crew reports whether token i is a word for those who serve in a body that the state has:
// crews of the civil defence.
func (f *finder) crew(i int) bool { return among("crew", f.t.bare(i)) }

// ofState reports whether the head at token i with its adjective is a house that a state
// has one of.
func (f *finder) ofState(i int) bool {
	return among("state_house", f.t.word(i+1)) && among("house", f.key(i))
}

// local reports whether the adjective at token i is of a body that each town or region has
// one of, which only its place tells from others.
func (f *finder) local(i int) bool { return among("local", f.t.word(i)) }

// definedScore is definiteScore for the head at token i, with what the word itself says.
func (f *finder) definedScore(i int, h head, p *phraseEnd) float32 {
	switch {
	case p.end == i+2 && !p.norp && (f.anyOf(i) || f.inPower(i)):
		return scoreLoose
	case p.norp && p.end > i+2 && f.key(i) == "الحزب":
		return scorePhraseNorp // the Greek Communist Party
	case h.kind == Facility && f.ofState(i) && f.only(i, p), p.end > i+2 && p.official && f.key(i) == "النادي":
		return scoreRelation // the National Library, the Sfax Sports Club
	}
	return p.definiteScore(h, p.end-i)
}

// only reports whether nothing but its place and its sort describes the house of a state at token i.
func (f *finder) only(i int, p *phraseEnd) bool {
	return p.end == i+2 || p.complement || among("sort", f.t.word(i+2))
}

// regional reports whether the adjective at token j makes an event that of all its
// states: the Arab summit. One of two countries only describes it.
func (f *finder) regional(h head, j int) bool {
	return h.kind == EventName && h.flags&headWeak != 0 && f.norp(j) && f.info(j).is(wordAdjective) && !f.norp(j+1)
}

// anyOf reports whether the definite head at token i with one adjective is no name:
// it is of no country in particular (the transitional government, the armed
// forces), of a kind (the economic enterprise), or the board or bureau of the
// organization that li- names after it.
func (f *finder) anyOf(i int) bool {
	if among("anybody", f.key(i)) || among("inner", f.t.word(i+1)) {
		return true
	}
	n := f.info(i + 2)
	return f.same(i+2, i) && n.skip == letterLen && f.t.word(i + 2)[:letterLen] == prepLam && f.at[i+2].org > 0
}

// unnamed reports whether the definite head at token i begins no name for what
// stands before it.
func (f *finder) unnamed(i int) bool { return f.owned(i) || f.pointed(i) || f.attribute(i) }

// pointed reports whether a demonstrative points at token i: this crowd.
func (f *finder) pointed(i int) bool {
	switch f.t.word(i - 1) {
	case "هذا", "هذه", "ذلك", "تلك", "هذين", "هاتين":
		return true
	}
	return false
}

// attribute reports whether the word at token i, which stands for a ministry, is an
// adjective of the definite noun before it: foreign policy.
func (f *finder) attribute(i int) bool {
	n := f.info(i - 1)
	return f.info(i).skip == 0 && f.info(i).is(wordPortfolio) && hasAnySuffix(f.t.word(i), "ية") && f.same(i-1, i) && n.def && n.is(wordNoun) &&
		!n.is(wordStop|wordVerb|wordTitle) && !f.norp(i-1)
}

// storm adds an event whose name follows the definite head at token i and its
// adjectives: Storm Daniel.
func (f *finder) storm(i int, h head, j int) bool {
	if h.kind != EventName || h.flags&headPlaced == 0 || !f.same(j, i) || f.info(j).def || f.norp(j) {
		return false
	}
	end, ok := f.proper(j, i)
	if ok {
		f.add(i, end, f.info(i).skip, EventName, scoreProper, "institution")
	}
	return ok
}

// otherwise adds what the definite head at token i makes a name of in another way than the rest.
func (f *finder) otherwise(i int, h head, p phraseEnd) bool {
	return f.sorted(i, h, p.end) || f.congress(i, p)
}

// congress adds the party of a country that is called a congress: the Popular Congress.
func (f *finder) congress(i int, p phraseEnd) bool {
	if !p.norp || !among("congress", f.t.word(i+1)) || f.key(i) != "المؤتمر" {
		return false
	}
	f.add(i, p.end, f.info(i).skip, Organization, scoreOfficial, "institution")
	return true
}

// sorted adds a house whose sort adjectives tell and whose name follows them, from token j on:
// the university hospital Ibn Rushd, the sports complex Muhammad V.
func (f *finder) sorted(i int, h head, j int) bool {
	if !f.same(j, i) || f.info(j).skip != 0 || !among("sort", f.t.word(j-1)) || h.kind != Facility && f.key(i) != "المركز" {
		return false
	}
	end, kind, ok := f.known(j)
	switch n := f.info(j); {
	case ok && kind == Person:
	case n.is(wordPatron) && !n.is(wordRole):
		var names, unknown int
		if end, names, unknown = f.name(j+1, 0); names+unknown == 0 {
			return false
		}
		end = f.dedicated(j, end)
	case ok || n.def:
		return false
	default:
		var names int
		if end, names, _ = f.name(j, 0); names < 2 {
			return false
		}
	}
	f.add(i, end, f.info(i).skip, h.kind, scoreLong, "institution")
	return true
}

// naming reports whether a definite head with what was read can be a name.
func (p *phraseEnd) naming(h head) bool {
	switch {
	case h.flags&headDropped != 0 && !p.official:
		return false
	case h.kind == EventName && p.complement && p.official:
		return true
	}
	return h.flags&headFused != 0 || h.kind == Organization || h.kind == Facility
}

// definiteScore weighs a definite head with its adjectives, n tokens in all.
func (p *phraseEnd) definiteScore(h head, n int) float32 {
	switch {
	case p.norp && h.flags&headFused != 0:
		return scoreFused
	case h.kind == EventName && p.complement && p.official:
		return scoreOfficial
	case h.kind != Organization, h.flags&headDropped != 0 && h.flags&headFused == 0:
		return scoreLoose
	case p.detailed(n):
		return scoreOfficial
	case p.norp, n == 2 && h.flags&headWeak != 0:
		return scoreLoose
	case p.official, p.rare:
		return scoreRelation
	}
	return scoreLoose
}

// detailed reports whether so much describes a definite head that it is a name: a
// complement and an adjective, a nationality and another.
func (p *phraseEnd) detailed(n int) bool {
	described := p.official || p.loose > 0
	return p.complement && (p.norp || described) || p.norp && described && n > 2
}

// owned reports whether the definite noun at token i is the genitive of the
// word before it, and so no head: the minister of defence.
func (f *finder) owned(i int) bool {
	n := f.info(i - 1)
	if _, official := f.adjective(i + 1); official && (n.is(wordRole) || f.crew(i-1)) && !f.ministerial(i-1) {
		return false // the director of civil defence
	}
	return f.info(i).skip == 0 && f.info(i).class&wordPortfolio != 0 && f.t.word(i-1) != byName() && f.same(i-1, i) && !n.def && n.class&(wordRole|wordHead|wordNoun) != 0 &&
		n.class&(wordSay|wordStop) == 0
}

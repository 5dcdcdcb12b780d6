package extract

// headed adds the name that an indefinite head and what follows it make.
func (f *finder) headed(i int, h head, p phraseEnd) {
	f.first(i, &p)
	switch {
	case f.unkept(i, h, p):
		// the forces of an organization: the organization alone is named
	case f.governing(i, p):
		f.add(p.name, p.nameEnd, 0, GPE, scoreProper, "commune")
	case f.political(i, h, p):
	case f.dedicatedCity(h, p):
		f.add(i, p.end, f.info(i).skip, Facility, scoreProper, "institution")
	case p.quoted:
		f.quotedHead(i, h, p)
	case f.holding(h, p):
		f.add(i, p.end, f.info(i).skip, h.kind, scoreProper, "institution") // the organization of the Red Crescent, a Turkish one
	case h.flags&headMedium != 0:
		f.add(p.name, p.nameEnd, 0, h.kind, scoreMedium, "medium")
	case f.rescuers(i, p):
		f.add(i, p.end, f.info(i).skip, h.kind, scorePhraseNorp, "institution")
	case h.flags&headDropped != 0:
		f.dropped(h, p)
		f.rowOfPlaces(i, h, p)
	case f.contestNamed(i, p):
		f.add(p.name, p.namedTo, 0, h.kind, scoreContest, "institution")
	case f.shed(h, p):
		f.add(p.name, p.nameEnd, 0, h.kind, scoreProper, "institution")
	default:
		f.kept(i, h, p)
	}
}

// unkept reports whether the head at token i belongs to no name, nor has what follows it another
// than its own.
func (f *finder) unkept(i int, h head, p phraseEnd) bool {
	return f.partOf(i, h, p) || f.t.bare(i) == arm() && !f.branch(p.name) || p.bare() && (f.mayoral(i) || f.pitch(i, p))
}

// rescuers reports whether the team at token i is one that a state sends, by what it does and
// its nationality: the Qatari search and rescue team.
func (f *finder) rescuers(i int, p phraseEnd) bool {
	return f.t.bare(i) == "فريق" && p.common && p.norp && among("rescue", f.t.word(p.name))
}

// scoreContest is the score of the name of a contest without the word for one: it outweighs
// another bearer of the name.
const scoreContest = 0.95

// contestNamed reports whether the championship at token i has a name of its own that is no
// place: Roland-Garros, Copa Libertadores. What describes it is no part of that.
func (f *finder) contestNamed(i int, p phraseEnd) bool {
	if f.t.bare(i) != "بطولة" || !p.proper || p.common || p.quoted || f.norp(p.name) {
		return false
	}
	_, kind, ok := f.known(p.name)
	return !ok && !f.info(p.name).def || ok && kind == EventName && !f.info(p.name).is(wordNoun) && !f.info(p.namedTo-1).def
}

// partOf reports whether the head at token i is only a part of the organization that
// is named after it. The mission of an organization is one itself, and so is the
// ministry that a force is called by.
func (f *finder) partOf(i int, h head, p phraseEnd) bool {
	if h.flags&headAuto != 0 && !p.quoted && f.listedWithin(p) {
		return true // the lists know the company, whatever describes it
	}
	if !p.bare() || p.official || !f.organization(p.name) || !h.body() {
		return false
	}
	switch f.t.bare(i) {
	case "بعثة", "وزارة":
		return false
	}
	return true
}

// listedWithin reports whether a listed organization without a head of its own is all that the
// phrase names: global General Motors.
func (f *finder) listedWithin(p phraseEnd) bool {
	return p.proper && !p.common && !p.complement && f.organization(p.name) && f.at[p.name].end < int32(p.end) && !f.info(p.name).is(wordHead)
}

// arm is silah, a branch of an army before the few words that name one, and a weapon.
func arm() string { return "سلاح" }

// branch reports whether token j names a branch of an army.
func (f *finder) branch(j int) bool { return among("arm", f.t.word(j)) }

// pitch reports whether the head at token i is the ground of a club that is named after it.
func (f *finder) pitch(i int, p phraseEnd) bool {
	switch f.t.bare(i) {
	case "ملعب", "ميدان":
		return f.organization(p.name) && !f.info(p.name).def
	}
	return false
}

// holding reports whether a head that leaves names alone keeps this one: what
// describes the name and what it is for belong to the head.
func (f *finder) holding(h head, p phraseEnd) bool {
	return p.owned && p.complement && h.flags&headAuto != 0 && f.organization(p.name)
}

// shed reports whether the head does not belong to the proper name after it.
func (f *finder) shed(h head, p phraseEnd) bool {
	if !p.bare() || h.flags&headAuto == 0 || p.owned && !p.norp && (p.official || p.loose > 0) {
		return false // what the adjective describes is the group
	}
	listed := f.at[p.name].end == int32(p.nameEnd) && !f.info(p.name).is(wordHead)
	return h.flags&headLong == 0 || p.nameEnd == p.name+1 || listed
}

// bare reports whether nothing but a proper name follows the head.
func (p *phraseEnd) bare() bool { return p.proper && !p.common && !p.complement }

// dedicatedCity reports whether a city in somebody's name is a facility: King X
// medical city.
func (f *finder) dedicatedCity(h head, p phraseEnd) bool {
	return h.kind == GPE && h.flags&headWeak == 0 && p.proper && p.official && f.info(p.name).is(wordPatron)
}

// governing reports whether the head at token i is a body that stands for the
// place which it governs.
func (f *finder) governing(i int, p phraseEnd) bool {
	return p.bare() && !p.official && f.commune(i) && !f.info(p.name).is(wordPortfolio|wordHead|wordRole)
}

// kept adds a name with its head.
func (f *finder) kept(i int, h head, p phraseEnd) {
	end := f.paired(i, p.end)
	if p.bare() && !p.official && !f.belonging(i, h, p) {
		end = p.nameEnd // a nationality only describes what has a name of its own
	}
	if listed := int(f.at[i].org); h.kind == Organization && listed < end && listed >= i+3 && !p.complement && !p.norp {
		return // the lists know where it ends
	}
	f.add(i, end, f.info(i).skip, h.kind, f.listedScore(i, end, h, f.phraseScore(h, p)), "institution")
}

// belonging reports whether the adjective of relation after a proper name belongs to the
// official name: it describes the head by its gender (the Rida folk troupe), or
// tells what kind of hospital it is.
func (f *finder) belonging(i int, h head, p phraseEnd) bool {
	if p.norp && h.kind == Organization && h.flags&headFused != 0 && f.info(p.name).is(wordHead) && f.info(p.name).def {
		return true // the Red Crescent authority of a country
	}
	if p.norp || p.loose == 0 && !p.rare {
		return false
	}
	return p.owned || h.kind == EventName && among("show", f.t.bare(i)) || f.t.bare(i) == "مستشفي" || among("sort", f.t.word(p.nameEnd))
}

// ruling reports whether a weak head with the one noun after it is a body of the state that
// rules over something: the authority of energy, the commission of refugees.
func (f *finder) ruling(p phraseEnd) bool {
	if p.nameEnd != p.name+1 {
		return false
	}
	field, n := f.info(p.name).is(wordPortfolio), f.info(p.name)
	switch f.t.bare(p.name - 1) {
	case "سلطة", "مصلحة":
		return field || among("service", f.t.word(p.name))
	case "مفوضية":
		return !n.is(wordTitle | wordRole | wordHead)
	case "ادارة", "دائرة":
		return among("service", f.t.word(p.name))
	}
	return false
}

// fused reports whether token j begins an institution by itself with the
// nationality that follows: the gendarmerie forces.
func (f *finder) fused(j int) bool {
	h, ok := f.head(j)
	return ok && h.flags&headFused != 0
}

// quotedHead adds a name in quotation marks: with its head and the marks where
// the head is kept, alone elsewhere.
func (f *finder) quotedHead(i int, h head, p phraseEnd) {
	if n := f.info(p.name); h.kind == EventName && n.is(wordTitle|wordRole) && !n.def {
		return // the post of an "executive director"
	}
	if h.flags&headKept != 0 && h.flags&headWeak == 0 && h.kind != EventName {
		f.add(i, p.end, f.info(i).skip, h.kind, scoreQuote, "institution-quoted")
		return
	}
	score := float32(scoreQuote)
	if at := f.at[p.name]; h.kind == Organization && h.flags&headDropped != 0 && at.end == int32(p.nameEnd) && at.kind.kind() != Organization {
		score = scoreTownsOwn // the site «Garowe»
	}
	f.add(p.name, p.nameEnd, 0, h.kind, score, "quoted")
}

// scoreTownsOwn is the score of a club or a gang that is called by a place: it outweighs
// the listed place.
const scoreTownsOwn = 0.985

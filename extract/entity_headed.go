package extract

import "strings"

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

// mayoral reports whether the commune at token i belongs to the title of its head:
// the president of the municipality of X.
func (f *finder) mayoral(i int) bool {
	n := f.info(i - 1)
	return f.info(i).is(wordCommune) && f.info(i).skip == 0 && f.same(i-1, i) && n.is(wordOffice) && !n.def
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
	return p.proper && !p.complement && !p.official && f.commune(i) && !f.info(p.name).is(wordPortfolio|wordHead|wordRole)
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
	return p.owned || f.t.bare(i) == "مستشفي" || among("sort", f.t.word(p.nameEnd))
}

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
	switch f.t.bare(i) {
	case "دائرة", "ادارة", "مصلحة", "مركز":
		return f.info(i + 1).is(wordPortfolio)
	}
	return false
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
	switch f.t.bare(i) {
	case "مركز", "كتيبة", "لواء", "مدرسة", "فرقة":
		return true
	}
	return false
}

// aimScore weighs a weak head, or that of a company, by what it is for.
func (f *finder) aimScore(h head, p phraseEnd) float32 {
	switch common := h.kind == Organization && p.common; {
	case common && (f.aimed(h, p) || f.ruling(p) || f.twofold(p) || f.scholarly(p)):
		return scoreAim
	case common && p.official && f.t.bare(p.name-1) == "شركة":
		return scoreRelation // the national electricity company
	case h.flags&headAuto != 0 && p.proper && p.end == p.nameEnd && f.at[p.end-1].kind.kind() == GPE:
		return scoreAim // the oil company of Kuwait
	}
	return scoreLoose
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
	switch f.t.bare(p.name - 1) {
	case "جهاز", "سلطة", "دائرة", "مصلحة", "مفوضية":
		return f.info(p.name).is(wordPortfolio)
	}
	return false
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
	switch f.t.bare(i) {
	case "دائرة", "سلطة", "مصلحة", "مفوضية", "امانة", "غرفة", "شركة":
		return true
	case "ادارة", "مكتب", "مركز", "جهاز":
		return f.info(i).skip > 0 || !f.same(i-1, i) || f.info(i-1).is(wordSay|wordAct) || f.verb(i-1)
	}
	return false
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

// scoreTownsOwn is the score of a club or a gang that is called by a place: it outweighs
// the listed place.
const scoreTownsOwn = 0.985

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

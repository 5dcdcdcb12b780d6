package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// Scores of rules for institutions and other names that begin with a head.
const (
	scoreFused      = 0.93 // the Afghan government
	scoreOfficial   = 0.80 // the Supreme Council
	scoreRelation   = 0.72 // the astronomical society for …
	scoreAim        = 0.62 // a weak head and what institutions are for: bureau of narcotics control
	scoreLoose      = 0.40 // a definite head and some adjective
	scorePhrase     = 0.82 // ministry of defence
	scorePhraseAdj  = 0.88 // … of the state
	scorePhraseNorp = 0.94 // the Saudi council of ministers: outweighs the listed council and the adjective
	scoreListedNorp = 0.985
	scoreProper     = 0.84 // head and proper name
	scoreCommon     = 0.40 // a head that is dropped, and an everyday word
	scoreQuote      = 0.88 // head and a name in quotation marks
	scoreLocated    = 0.66 // an area called by an everyday word, in a known place
	scoreMedium     = 0.80 // newspaper and its name
)

// phraseEnd is where the name that a head begins ends, and what was seen on the
// way.
type phraseEnd struct {
	name       int // token at which the part after the head begins
	nameEnd    int // token after that part as far as it is a proper name
	namedTo    int // token after the proper name alone
	end        int // token after the whole
	proper     bool
	common     bool // the proper part is an everyday definite noun
	norp       bool
	official   bool
	rare       bool // an adjective of relation that is in no lexicon, of a name then
	loose      int  // adjectives of relation that are not official ones
	complement bool
	quoted     bool
	owned      bool // an adjective after a proper name belongs to the head, by its gender
}

// institution reads the name that begins with the head at token i.
func (f *finder) institution(i int) {
	h, ok := f.head(i)
	if ok && f.t.bare(i) == "دير" && !f.hallowed(i+1) {
		h.kind = GPE // Dayr X, a town
	}
	if !ok || f.titleOfMedium(i) || f.ranked(i) || f.boardOf(i) {
		return
	}
	if h.flags&headDefinite != 0 && f.info(i).lam {
		h = f.behindLam(i, h)
	}
	if h.flags&headDefinite != 0 {
		f.definite(i, h)
		return
	}
	p, ok := f.construct(i, h)
	if ok {
		f.headed(i, h, p)
	}
}

// hallowed reports whether a saint or the definite word for whom a monastery is called begins at
// token j.
func (f *finder) hallowed(j int) bool {
	n := f.info(j)
	return n.is(wordPatron|wordTitle) || n.def || hasAnyPrefix(f.t.word(j), "مار", "سان") && len(f.t.word(j)) <= 4*letterLen
}

// ranked reports whether the indefinite head at token i tells in which service somebody has
// the rank before it: a definite title has no genitive (the General of police X).
func (f *finder) ranked(i int) bool {
	k := i
	for n := f.info(k); k > i-3 && n.is(wordEpithet) && !n.def && n.skip == 0 && f.same(k-1, i); n = f.info(k) {
		k--
	}
	return k < i && f.info(k).def && f.info(k).is(wordTitle)
}

// boardOf reports whether the head at token i is what a council administers: the board alone
// has no name, and so has the administration of what it is the board of.
func (f *finder) boardOf(i int) bool {
	return f.t.word(i) == "ادارة" && f.same(i-1, i) && f.t.bare(i-1) == "مجلس"
}

// maxAdjectives bounds the adjectives of one noun.
const maxAdjectives = 5

// adjectives walks over the definite adjectives from p.end on, which belong to
// one of the nouns. A nationality ends them, unless an official one follows
// (the Syrian National Army).
func (f *finder) adjectives(p *phraseEnd, nouns ...int) {
	for n := 0; n < maxAdjectives && f.same(p.end, nouns[0]); n++ {
		j := p.end
		info := f.info(j)
		ok, official := f.adjective(j)
		if !ok {
			official = n > 0 && !p.norp && info.conj && info.def && info.is(wordAdjective) // economic and social
			ok = official || f.meant(j)
		}
		if !ok || !f.agrees(j, nouns...) || p.norp && !info.is(wordAdjective) || !official && f.called(j) {
			return
		}
		p.describe(f.norp(j), official, info.class == 0)
		p.end++
	}
}

// meant reports whether token j, which is no adjective of relation, tells what kind the definite
// noun before it is of that a body deals with: small enterprises, direct investment. A body is
// not called by it.
func (f *finder) meant(j int) bool {
	before := f.info(j - 1)
	return before.def && f.info(j).def && !before.is(wordTitle|wordRole) && (!before.is(wordHead) || before.lam) && among("field", f.t.word(j))
}

// called reports whether token j, which looks like an adjective of relation, begins
// the name of a person: al-Hashimi al-Hamidi.
func (f *finder) called(j int) bool {
	next := f.info(j + 1)
	return isNameToken(f.t.word(j)) && f.same(j+1, j) && next.def && next.skip == 0 && !f.norp(j+1) && next.class&^wordNoun == 0 && strings.HasSuffix(f.t.word(j+1), yehEnd)
}

// describe notes one adjective.
func (p *phraseEnd) describe(norp, official, rare bool) {
	switch {
	case norp:
		p.norp = true
	case official:
		p.official = true
	case rare:
		p.rare = true
	default:
		p.loose++
	}
}

// construct reads what follows an indefinite head: nouns in the genitive up to
// a definite one or a proper name, its adjectives, coordinated nouns and a
// complement.
func (f *finder) construct(i int, h head) (phraseEnd, bool) {
	switch {
	case !f.same(i+1, i):
		return phraseEnd{}, false
	case f.t.word(i+1) == `"`:
		return f.quotedName(i+1, i)
	case h.flags&headQuoted != 0, f.norp(i+1) && !f.info(i+1).def:
		return phraseEnd{}, false // a Turkish base
	}
	if end := f.directed(i, h); end > 0 {
		return phraseEnd{name: i + 1, nameEnd: end, end: end, proper: true}, true
	}
	p, noun := f.chain(i)
	if noun < 0 || h.flags&headClub != 0 && (!p.proper || p.common) {
		return p, false
	}
	p.nameEnd, p.namedTo = p.end, p.end
	f.adjectives(&p, i, noun)
	p.owned = p.proper && f.ownedBy(i, p)
	if h.kind == EventName && p.common && f.division(p.end) {
		p.end++ // the league of the second division
	}
	if f.nameless(i, h, p, noun) {
		return p, false
	}
	f.continued(&p, h, noun)
	return p, true
}

// division reports whether token j is the ordinal of the division of a contest, which
// stands before it.
func (f *finder) division(j int) bool {
	switch f.t.word(j - 1) {
	case "الدرجة", "القسم", "الفئة", "المستوي":
		return f.same(j, j-1) && f.info(j).is(wordOrdinal) && f.info(j).skip == 0
	}
	return false
}

// nameless reports whether the phrase of the head at token i names nothing: the
// council of the company, the presidency of the federation.
func (f *finder) nameless(i int, h head, p phraseEnd, noun int) bool {
	if f.presides(i) && p.common && noun == i+1 && f.state(noun) {
		return f.postOf(i)
	}
	return p.common && (p.end == noun+1 && f.generic(noun) || f.occupied(noun)) || f.board(i) || f.over(h, noun)
}

// ownedBy reports whether the adjective after a proper name describes the feminine
// head at token i, and not the name, which is masculine.
func (f *finder) ownedBy(i int, p phraseEnd) bool {
	return p.end > p.nameEnd && f.feminine(i) && !f.feminine(p.name) && f.feminine(p.nameEnd)
}

// continued reads coordinated nouns and a complement after the definite noun or
// the name that closes a phrase.
func (f *finder) continued(p *phraseEnd, h head, noun int) {
	if p.common && (h.flags&headJoined != 0 || f.innerJoined(noun)) {
		f.coordinated(p, noun)
	}
	if f.back(p.end) && f.info(p.end-1).conj {
		p.end++ // and the prevention of it
	}
	if h.flags&headLam != 0 && f.complemented(p, h) && !f.whole(p) {
		f.complement(p, h) // after a proper name only a definite one: a verbal noun tells what it does
	}
	if p.common && !p.complement {
		f.governed(p, p.end-1)
		f.abroad(p)
	}
	f.cared(p)
	f.seatOf(p)
	if p.common || p.complement || p.official {
		p.nameEnd = p.end
	}
}

// whole reports whether the lists know the organization as far as the nationality that ends p.
func (f *finder) whole(p *phraseEnd) bool {
	return p.norp && f.at[p.name-1].org == int32(p.end)
}

// cared reads for whom a hospital is, after its name: of X for women and children, of mothers
// and children.
func (f *finder) cared(p *phraseEnd) {
	if !among("hospital", f.t.bare(p.name-1)) {
		return
	}
	for j := p.end; f.same(j, p.name) && f.isWord(j); j++ {
		n, w := f.info(j), f.t.word(j)
		switch {
		case n.lam && j == p.end:
			w = alefOnly + w[letterLen:]
		case n.conj && n.skip == letterLen:
			w = w[letterLen:]
		default:
			return
		}
		if !among("care", w) {
			return
		}
		p.end, p.complement = j+1, true
	}
}

// complemented reports whether a complement can follow what was read after the head: a
// proper name has one where the head does not belong to it, and where it is only a part
// of the organization that has the name (the mission of the United Nations for peace).
func (f *finder) complemented(p *phraseEnd, h head) bool {
	if p.proper && !p.common && f.round(p.end) {
		return false
	}
	return !p.proper || p.common || f.info(p.end).lam || p.owned || h.flags&(headAuto|headWeak) == 0 || h.flags&headWeak != 0 && f.organization(p.name)
}

// round reports whether token j is li- and a part of a contest, to which a team goes on: the
// team of X has qualified for the second round.
func (f *finder) round(j int) bool {
	switch f.t.word(j) {
	case "للدور", "للنهائي", "للمرحلة", "للجولة", "للمباراة", "للتصفيات", "للمنافسة", "للقب", "للمونديال", "للنهائيات", "للمربع", "للفوز", "للمشاركة", "للبطولة":
		return true
	}
	return false
}

// seatOf reads bi- with a place after a body of which each town has its own: the court of
// appeal in Casablanca.
func (f *finder) seatOf(p *phraseEnd) {
	if !p.common || p.norp || givenToo(f.t.word(p.name)) || !f.same(p.end, p.name) {
		return
	}
	if among("seated", f.t.bare(p.name-1)) {
		f.place(p)
		if f.t.bare(p.name-1) == "كلية" && !p.official {
			f.inTown(p)
		}
	}
}

// inTown reads fi and a town after a body of which each town has its own: the faculty of law
// in Buenos Aires.
func (f *finder) inTown(p *phraseEnd) {
	j := p.end
	if f.t.word(j) != "في" || !f.same(j+1, j) || !f.same(j, j-1) {
		return
	}
	if end, kind, ok := f.known(j + 1); ok && kind == GPE && f.at[j+1].town {
		p.end, p.complement = end, true
	}
}

// innerJoined reports whether the noun before the genitive at token j is a head
// that coordinated nouns may follow: the presidency of the administration of X
// and Y.
func (f *finder) innerJoined(j int) bool {
	h, ok := f.head(j - 1)
	return ok && h.flags&headJoined != 0 && h.flags&headDefinite == 0 && f.info(j-1).skip == 0
}

// directed returns the token after a direction and a place that follow the head
// of a place or a body at token i, 0 for none: the state of North Darfur, the
// government of eastern Libya.
func (f *finder) directed(i int, h head) int {
	n, k := f.info(i+1), i+2
	if n.is(wordDirection) && f.info(k).is(wordDirection) && f.info(k).skip == 0 {
		k++ // north-west
	}
	body := h.kind == Organization && h.flags&headKept != 0 && h.flags&(headWeak|headAuto) == 0
	if end, kind, ok := f.known(k); ok && kind == GPE && (h.kind == GPE || body) && n.is(wordDirection) && n.skip == 0 && f.same(k, i) {
		return end
	}
	return 0
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

// further is the token after the name at tokens j to end of the facility at token i with what
// goes on with it: the listed surname after a given name (the hospital Basil al-Asad), or the
// unknown word before the adjective of the facility (the international airport Aden Adde).
func (f *finder) further(i, j, end int) int {
	h, _ := f.head(i)
	n := f.info(end)
	if h.kind != Facility || !f.same(end, i) {
		return end
	}
	if last, kind, ok := f.known(end); ok && kind == Person && f.at[j].end == 0 && !f.info(end-1).def {
		return last
	}
	if !f.same(end+1, i) || !f.plain(end) || n.class != 0 || n.def || f.norp(end) {
		return end
	}
	if ok, official := f.adjective(end + 1); !ok || !official || f.norp(end+1) {
		return end
	}
	return end + 1
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

// proper returns the token after a proper name at token j, after the head at
// token i: one of the gazetteer, a titled person, or words that are in no
// lexicon. A masculine participle cannot describe a feminine head.
func (f *finder) proper(j, i int) (int, bool) {
	n := f.info(j)
	if end, _, ok := f.known(j); ok {
		return end, true
	}
	if n.class&wordPatron != 0 && n.skip == 0 && (f.info(j+1).class&(wordStop|wordTime) == 0 || f.ali(j+1)) {
		if end, names, unknown := f.name(j+1, 0); names+unknown > 0 {
			return f.dedicated(j, end), true
		}
	}
	if end := f.namesake(j, i); end > 0 {
		return end, true
	}
	if j == i+1 && f.son(j) {
		end, names, _ := f.name(j, 0)
		return end, names > 1
	}
	switch {
	case f.t.toks[j].kind == arabic.Latin:
		return f.run(j), true
	case !f.strange(j, i):
		return 0, false
	case n.def:
		return j + 1, !f.people(j)
	}
	return f.run(j), true
}

// ali reports whether token i is the name Ali, by its last letter and because nothing
// that the preposition governs can follow.
func (f *finder) ali(i int) bool {
	return f.t.word(i) == aliOrAla() && f.same(i, i-1) && !f.preposition(i, aliOrAla())
}

// namesake returns the token after a given name, also an everyday word, that
// follows the head of a facility at token i, 0 for none: port Khalid, the mosque
// of Khalid ibn al-Walid.
func (f *finder) namesake(j, i int) int {
	n := f.info(j)
	h, ok := f.head(i)
	if !ok || h.kind != Facility || j != i+1 {
		return 0
	}
	if k := f.joined(j, j); k > j && n.skip == 0 && n.is(wordSon) {
		return k // the hospital of Ibn Sina
	}
	if n.class != wordNoun || !f.plain(j) || !givenToo(f.t.word(j)) {
		return 0
	}
	if n.def {
		if f.same(j+1, j) && f.part(j+1, 0) == partGiven {
			return j + 2 // the hospital of al-Hadi Shakir
		}
		return 0
	}
	if end, names, _ := f.name(j, 0); names > 1 {
		return end
	}
	return f.run(j)
}

// strange reports whether token j is in no lexicon and does not describe the head
// at token i.
func (f *finder) strange(j, i int) bool {
	if !f.plain(j) || f.info(j).class&^wordNamePart != 0 && !f.townish(j, i) || f.norp(j) || len(f.t.word(j)) < 2*letterLen {
		return false
	}
	return !f.participle(j) || j == i+1 && f.feminine(i) && !f.feminine(j)
}

// townish reports whether the indefinite word at token j, right after the feminine word
// for a town at token i, is no adjective of it by its ending, though the lexicon
// has its stem, and so the name of the town.
func (f *finder) townish(j, i int) bool {
	h, ok := f.head(i)
	return ok && j == i+1 && h.kind == GPE && h.flags&(headDropped|headWeak|headQuoted) == headDropped && f.feminine(i) &&
		f.info(j).class == wordNoun && !f.info(j).def && hasAnySuffix(f.t.word(j), yehEnd, alefOnly, conjWaw)
}

// dedicated returns the token after a patron's title at token j and his name,
// which is one word or two and what particles of names join to them, of the name
// that ends before token end.
func (f *finder) dedicated(j, end int) int {
	k := min(end, j+3)
	for k < end && (f.info(k).is(wordSon|wordNamePart) || f.info(k-1).is(wordSon|wordNamePart)) {
		k++
	}
	return k
}

// run returns the token after the words from j on that are in no lexicon and
// carry no proclitics.
func (f *finder) run(j int) int {
	const most = 4
	k := j + 1
	for k < j+most && f.same(k, j) {
		latin := f.t.toks[k].kind == arabic.Latin && f.t.toks[j].kind == arabic.Latin
		if !latin && f.unlike(k) || f.theirs(k) {
			break
		}
		k++
	}
	if k < j+most && f.same(k, j) && f.info(k).is(wordNameTail) && f.info(k).skip == 0 {
		k++ // Sidi Fath Allah
	}
	return k
}

// unlike reports whether token k does not go on with a run of words that are in no lexicon.
func (f *finder) unlike(k int) bool {
	_, _, known := f.known(k)
	return known || !f.plain(k) || f.info(k).class&^wordNamePart != 0 || f.info(k).def || f.participle(k)
}

// theirs reports whether token i ends as a word with a pronoun does, and not as
// foreign names do: their album.
func (f *finder) theirs(i int) bool { return hasAnySuffix(f.t.word(i), "ها", "هم", "هما") }

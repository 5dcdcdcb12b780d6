package extract

import "strings"

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
	if !ok || f.titleOfMedium(i) || f.ranked(i) || f.boardOf(i) || f.jury(i) {
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

// jury reports whether the head at token i is what judges a prize, or a book of poems.
func (f *finder) jury(i int) bool {
	switch f.t.bare(i) {
	case "لجنة":
		return f.t.word(i+1) == "تحكيم"
	case "ديوان":
		return f.t.word(i+1) == quote
	}
	return false
}

// boardOf reports whether the head at token i is what a council administers: the board alone
// has no name, and so has the administration of what it is the board of.
func (f *finder) boardOf(i int) bool {
	return f.t.word(i) == "ادارة" && f.same(i-1, i) && f.t.bare(i-1) == "مجلس"
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
	case h.flags&headQuoted != 0, f.adjectiveAfter(i):
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

// adjectiveAfter reports whether an indefinite nationality follows the head at token i. A country or a continent
// may only look like the accusative of its adjective: the cup of Africa.
func (f *finder) adjectiveAfter(i int) bool {
	if !f.norp(i+1) || f.info(i+1).def {
		return false
	}
	_, kind, ok := f.known(i + 1)
	return !ok || kind != GPE && kind != Location || !strings.HasSuffix(f.t.word(i+1), alefOnly) || strings.HasSuffix(f.t.word(i), alefOnly)
}

// nameless reports whether the phrase of the head at token i names nothing: the
// council of the company, the presidency of the federation.
func (f *finder) nameless(i int, h head, p phraseEnd, noun int) bool {
	if f.presides(i) && p.common && noun == i+1 && f.state(noun) {
		return f.postOf(i)
	}
	return p.common && (p.end == noun+1 && f.generic(noun) || f.occupied(noun) || f.officer(p, noun)) || f.board(i) || f.over(h, noun)
}

// officer reports whether the noun of the phrase p is the title of the person of a nationality whom
// p is followed by: led by the Algerian referee X.
func (f *finder) officer(p phraseEnd, noun int) bool {
	return p.norp && p.end == noun+2 && f.info(noun).is(wordTitle) && f.same(p.end, noun) && f.part(p.end, 0) >= partUnknown
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
	return among("round", f.t.word(j))
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

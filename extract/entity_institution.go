package extract

import "github.com/hawliyat/hawliyat/arabic"

// Scores of rules for institutions and other names that begin with a head.
const (
	scoreFused     = 0.93 // the Afghan government
	scoreOfficial  = 0.80 // the Supreme Council
	scoreRelation  = 0.72 // the astronomical society for …
	scoreLoose     = 0.40 // a definite head and some adjective
	scorePhrase    = 0.82 // ministry of defence
	scorePhraseAdj = 0.88 // … of the state
	scoreProper    = 0.84 // head and proper name
	scoreCommon    = 0.40 // a head that is dropped, and an everyday word
	scoreQuote     = 0.88 // head and a name in quotation marks
	scoreMedium    = 0.80 // newspaper and its name
)

// phraseEnd is where the name that a head begins ends, and what was seen on the
// way.
type phraseEnd struct {
	name       int // token at which the part after the head begins
	nameEnd    int // token after that part as far as it is a proper name
	end        int // token after the whole
	proper     bool
	common     bool // the proper part is an everyday definite noun
	norp       bool
	official   bool
	rare       bool // an adjective of relation that is in no lexicon, of a name then
	loose      int  // adjectives of relation that are not official ones
	complement bool
	quoted     bool
}

// institution reads the name that begins with the head at token i.
func (f *finder) institution(i int) {
	h, ok := f.head(i)
	if !ok {
		return
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

// definite reads a definite head with its adjectives: the Afghan government, the
// Supreme Council for X.
func (f *finder) definite(i int, h head) {
	p := phraseEnd{end: i + 1}
	f.adjectives(&p, i, i)
	if p.end == i+1 || f.owned(i) {
		return
	}
	fused := h.flags&headFused != 0
	if h.flags&headLam != 0 || fused && p.official {
		f.complement(&p, h)
	}
	if h.flags&headPlaced != 0 && !p.complement {
		f.place(&p)
	}
	if h.flags&headDropped != 0 && !p.official || !fused && h.kind != Organization && h.kind != Facility {
		return
	}
	f.add(i, p.end, f.info(i).skip, h.kind, p.definiteScore(h, p.end-i), "institution")
}

// definiteScore weighs a definite head with its adjectives, n tokens in all.
func (p *phraseEnd) definiteScore(h head, n int) float32 {
	described := p.official || p.loose > 0
	switch {
	case p.norp && h.flags&headFused != 0:
		return scoreFused
	case h.kind != Organization, h.flags&headDropped != 0:
		return scoreLoose
	case p.complement && (p.norp || described), p.norp && described && n > 2:
		return scoreOfficial
	case p.norp, n == 2 && h.flags&headWeak != 0:
		return scoreLoose
	case p.official, p.rare:
		return scoreRelation
	}
	return scoreLoose
}

// owned reports whether the definite noun at token i is the genitive of the
// word before it, and so no head: the minister of defence.
func (f *finder) owned(i int) bool {
	n := f.info(i - 1)
	return f.info(i).skip == 0 && f.info(i).class&wordPortfolio != 0 && f.t.word(i-1) != byName() && f.same(i-1, i) && !n.def && n.class&(wordRole|wordHead|wordNoun) != 0 &&
		n.class&(wordSay|wordStop) == 0
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
		if !ok && n > 0 && !p.norp && info.conj && info.def && info.is(wordAdjective) {
			ok, official = true, true // economic and social
		}
		if !ok || !f.agrees(j, nouns...) || p.norp && !info.is(wordAdjective) {
			return
		}
		p.describe(f.norp(j), official, info.class == 0)
		p.end++
	}
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

// complement reads li- with a noun phrase: for cooperation, for the rights of
// man, for relief and humanitarian work.
func (f *finder) complement(p *phraseEnd, h head) {
	noun, end := f.purpose(p.end, h)
	if end == 0 {
		return
	}
	p.complement = true
	q := phraseEnd{end: end}
	f.adjectives(&q, noun)
	f.coordinated(&q, noun)
	p.end = q.end
	p.norp = p.norp || q.norp
}

// purpose reads li- and a noun at token j: a definite one, or one of those that
// institutions are for with its genitive. It returns the noun that adjectives
// would belong to and the token after, 0 for none.
func (f *finder) purpose(j int, h head) (noun, end int) {
	n := f.info(j)
	if !f.isWord(j) || !f.same(j, j-1) || n.conj || n.skip != letterLen || f.t.word(j)[:letterLen] != prepLam ||
		n.is(wordStop|wordTime|wordTitle|wordRole|wordPossessed) {
		return 0, 0
	}
	if !n.lam {
		if !f.aim(j) {
			return 0, 0
		}
		noun = f.genitive(j+1, j)
		return noun, max(0, noun+1)
	}
	if f.masdarObject(j) || !n.is(wordNoun|wordPortfolio|wordHead) || h.flags&headDefinite == 0 && f.people(j) {
		return 0, 0
	}
	return j, j + 1
}

// aim reports whether the indefinite noun at token j is one of those that
// institutions are for, and goes on with its genitive.
func (f *finder) aim(j int) bool {
	if place, ok := f.head(j); ok && (place.kind == GPE || place.kind == Location) {
		return false
	}
	n := f.info(j)
	return n.is(wordNoun) && n.is(wordPurpose) && !f.info(j+1).is(wordStop)
}

// masdarObject reports whether the verbal noun at token j goes on with a
// preposition of its own, as a purpose does and a name does not: for getting at.
func (f *finder) masdarObject(j int) bool {
	return f.info(j+1).class&wordStop != 0 && f.info(j+1).class&wordPlacePrep == 0
}

// people reports whether token j has the form of a sound masculine plural, which
// names people.
func (f *finder) people(j int) bool {
	w := f.t.word(j)
	return len(w) > 4*letterLen && (w[len(w)-2*letterLen:] == "ين" || w[len(w)-2*letterLen:] == "ون")
}

// maxGenitives bounds the nouns between a head and the definite noun.
const maxGenitives = 3

// genitive walks over indefinite nouns from token j on to the definite noun or
// place that ends the chain of genitives, and returns its token, -1 for none.
func (f *finder) genitive(j, i int) int {
	for n := 0; n <= maxGenitives && f.same(j, i) && f.plain(j); n++ {
		if end, kind, ok := f.known(j); ok && kind != Person {
			return end - 1
		}
		if f.info(j).def {
			return j
		}
		if f.info(j).class&(wordNoun|wordRole|wordHead) == 0 || f.norp(j) {
			return -1
		}
		j++
	}
	return -1
}

// coordinated reads wa- and a definite noun with its adjectives, twice at most:
// education and training.
func (f *finder) coordinated(p *phraseEnd, noun int) {
	for range 3 {
		j := p.end
		n := f.info(j)
		if p.norp || !f.same(j, noun) || !f.isWord(j) || !n.conj || !n.def || n.skip != letterLen {
			return
		}
		if n.class&wordPortfolio == 0 && n.class&wordNoun == 0 || n.class&(wordTitle|wordHead|wordRole|wordTime) != 0 && n.class&wordPortfolio == 0 || f.norp(j) {
			return
		}
		if _, _, known := f.known(j); known {
			return
		}
		p.end++
		f.adjectives(p, j, noun)
	}
}

// place reads bi- with a place: the astronomical society in Jeddah.
func (f *finder) place(p *phraseEnd) {
	j := p.end
	if f.same(j, j-1) && f.isWord(j) && len(f.t.word(j)) > letterLen && f.t.word(j)[:letterLen] == prepBeh && f.at[j].inside > 0 {
		p.end, p.complement = int(f.at[j].inside), true
	}
}

// quotedName reads a name in quotation marks after the head: bloc «Future».
func (f *finder) quotedName(j, i int) (phraseEnd, bool) {
	const most = 8
	for k := j + 1; k <= j+most && f.same(k, i); k++ {
		switch {
		case f.t.word(k) == `"`:
			return phraseEnd{name: j + 1, nameEnd: k, end: k + 1, proper: true, quoted: true}, k > j+1
		case f.t.toks[k].kind > arabic.Latin && f.t.word(k) != "-":
			return phraseEnd{}, false
		}
	}
	return phraseEnd{}, false
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
	case h.flags&headQuoted != 0:
		return phraseEnd{}, false
	}
	p, noun := f.chain(i)
	if noun < 0 {
		return p, false
	}
	p.nameEnd = p.end
	f.adjectives(&p, i, noun)
	if p.common && p.end == noun+1 && f.generic(noun) {
		return p, false // the council of the company: no name
	}
	if h.flags&headJoined != 0 && p.common {
		f.coordinated(&p, noun)
	}
	if h.flags&headLam != 0 {
		f.complement(&p, h)
	}
	if p.common || p.complement || p.official {
		p.nameEnd = p.end
	}
	return p, true
}

// chain walks over the genitives after the head at token i and returns the last,
// -1 where they make no name.
func (f *finder) chain(i int) (phraseEnd, int) {
	p := phraseEnd{name: i + 1}
	for j := i + 1; j <= i+1+maxGenitives && f.same(j, i); j++ {
		if end, ok := f.proper(j); ok {
			p.proper, p.end = true, end
			p.common = j > i+1 // a phrase, even if a place ends it
			return p, end - 1
		}
		n := f.info(j)
		switch {
		case !f.plain(j):
			return p, -1
		case n.def && n.is(wordTitle) && !n.is(wordPortfolio|wordNoun):
			return p, -1
		case n.def:
			p.common, p.end = true, j+1
			return p, j
		case f.norp(j), !n.is(wordNoun | wordRole | wordHead):
			return p, -1
		}
	}
	return p, -1
}

// generic reports whether the definite noun at token j is itself an institution
// or an office, so that a phrase that ends with it names nothing.
func (f *finder) generic(j int) bool {
	n := f.info(j)
	return n.is(wordHead|wordTitle|wordRole) && !n.is(wordPortfolio) && f.at[j].end == 0
}

// proper returns the token after a proper name at token j: one of the
// gazetteer, a titled person, or words that are in no lexicon.
func (f *finder) proper(j int) (int, bool) {
	if end, _, ok := f.known(j); ok {
		return end, true
	}
	n := f.info(j)
	if n.class&wordPatron != 0 && n.def && n.skip == 0 && f.info(j+1).class&(wordStop|wordTime) == 0 {
		if end, names, unknown := f.name(j+1, 0); names+unknown > 0 {
			return min(end, j+3), true
		}
	}
	if !f.plain(j) || n.class&^wordNamePart != 0 || f.norp(j) || f.participle(j) {
		if f.t.toks[j].kind == arabic.Latin {
			return f.run(j), true
		}
		return 0, false
	}
	if n.def {
		return j + 1, !f.people(j)
	}
	return f.run(j), true
}

// run returns the token after the words from j on that are in no lexicon and
// carry no proclitics.
func (f *finder) run(j int) int {
	const most = 4
	k := j + 1
	for k < j+most && f.same(k, j) {
		latin := f.t.toks[k].kind == arabic.Latin && f.t.toks[j].kind == arabic.Latin
		if !latin && (!f.plain(k) || f.info(k).class&^wordNamePart != 0 || f.info(k).def) {
			break
		}
		k++
	}
	return k
}

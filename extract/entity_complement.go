package extract

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
)

// maxGenitives bounds the nouns between a head and the definite noun.
const maxGenitives = 3

// complement reads li- with a noun phrase: for cooperation, for the rights of
// man, for relief and humanitarian work.
func (f *finder) complement(p *phraseEnd, h head) {
	if f.round(p.end) || p.bare() && f.looksInto(p.end) {
		return
	}
	noun, end := f.purpose(p.end, h)
	if end == 0 {
		if p.norp && h.flags&headFused != 0 && !f.cause(p) {
			return // the government of a country for the sake of
		}
		if noun, end = f.sake(p.end); end == 0 {
			return
		}
	}
	p.complement = true
	q := phraseEnd{end: end}
	if f.t.word(end) == "الطائرة" && f.same(end, noun) {
		q.end++ // of the flying ball, a noun where other games have an adjective
	}
	f.adjectives(&q, noun)
	f.coordinated(&q, noun)
	p.end = q.end
	p.norp = p.norp || q.norp
	f.governed(p, p.end-1)
	if f.league(p.end) {
		p.end++
	}
}

// looksInto reports whether token j is li- and the verbal noun of what somebody is asked to do
// about something: (asked X) to inquire into this, not to support Libya in what it is called by.
func (f *finder) looksInto(j int) bool {
	if !f.info(j).lam || f.t.word(j+1) != "في" || !f.same(j+2, j) {
		return false
	}
	_, kind, ok := f.known(j + 2)
	return !ok || kind != GPE
}

// cause reports whether what p ends with the nationality of can be for the sake of something: an
// association can, a team or a government acts for it.
func (f *finder) cause(p *phraseEnd) bool {
	return among("cause", f.key(p.end-2))
}

// league reports whether token j tells for whom a contest or a federation is, after what
// it is for: football for professionals.
func (f *finder) league(j int) bool {
	return among("league", f.t.word(j)) && f.same(j, j-1)
}

// governing holds the verbal nouns of lexicon/governed.tsv with their
// prepositions.
var governing = sync.OnceValue(func() map[string]string {
	g := make(map[string]string, 32)
	for f := range lexiconRows(governedTSV) {
		g[arabic.Match.Fold(f[0])] = arabic.Match.Fold(f[1])
	}
	return g
})

//go:embed lexicon/governed.tsv
var governedTSV string

// governs returns the definite noun after the preposition that the definite verbal
// noun at token j governs, with the genitives between: control over exports,
// relief of the effects of disasters. It is -1 where there is none.
func (f *finder) governs(j int) int {
	n := f.info(j)
	if !n.def || !f.same(j+2, j) || f.info(j+2).is(wordTitle|wordRole) {
		return -1
	}
	end := f.genitive(j+2, j)
	if end < 0 || !f.info(end).def || !f.info(end).is(wordNoun|wordPortfolio) || f.info(end).is(wordTitle|wordRole) {
		return -1
	}
	w := f.t.bare(j)
	if !n.lam {
		w = strings.TrimPrefix(w, article)
	} else {
		w = strings.TrimPrefix(w, articleLam)
	}
	if prep, ok := governing()[w]; !ok || f.t.word(j+1) != prep {
		return -1
	}
	return end
}

// governed reads what the verbal noun at token j, which ends p, governs, with
// what is coordinated: control over exports and imports, prevention of
// corruption and fighting it.
func (f *finder) governed(p *phraseEnd, j int) {
	if noun := f.governs(j); noun >= 0 {
		q := phraseEnd{end: noun + 1}
		f.adjectives(&q, noun)
		f.coordinated(&q, noun)
		p.end, p.complement = q.end, true
	} else if !p.complement {
		return
	}
	n := f.info(p.end)
	switch {
	case f.back(p.end) || !f.same(p.end, j) || !f.isWord(p.end) || !strings.HasPrefix(f.t.word(p.end), conjWaw):
	case n.is(wordPossessed) && n.is(wordNoun) && n.skip == letterLen:
		p.end++ // and its fighting
	case n.conj && n.def && f.back(p.end+1):
		p.end += 2 // and the prevention of it
	}
	if f.back(p.end) && f.info(p.end-1).conj {
		p.end++
	}
}

// back reports whether token j is a preposition with a pronoun that looks back at
// something just named.
func (f *finder) back(j int) bool {
	switch f.t.word(j) {
	case "منه", "منها", "عليه", "عليها", "عنه", "عنها":
		return f.same(j, j-1)
	}
	return false
}

// sake reads min ajl (for the sake of) and a definite noun or a name at token j.
func (f *finder) sake(j int) (noun, end int) {
	if f.t.word(j) != "من" || f.t.word(j+1) != "اجل" || !f.same(j+2, j-1) {
		return 0, 0
	}
	if end, _, ok := f.known(j + 2); ok {
		return end - 1, end
	}
	n := f.info(j + 2)
	if !f.plain(j+2) || !n.is(wordNoun|wordPortfolio|wordHead) {
		return 0, 0
	}
	if n.def {
		return j + 2, j + 3
	}
	if m := f.info(j + 3); f.same(j+3, j) && f.plain(j+3) && m.is(wordNoun) && (m.def || f.feminine(j+2) == f.feminine(j+3)) {
		return j + 3, j + 4 // for a popular movement
	}
	return 0, 0
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
		return f.indefinitePurpose(j, h)
	}
	if entityWords().class[f.t.word(j)[2*letterLen:]]&wordTime != 0 {
		return 0, 0 // the cup of France for the third time
	}
	if f.masdarObject(j) && f.governs(j) < 0 || !n.is(wordNoun|wordPortfolio|wordHead) || h.flags&headDefinite == 0 && f.people(j) {
		return 0, 0
	}
	return j, j + 1
}

// indefinitePurpose reads the indefinite noun at token j with its genitive, or a
// head with the name it has: for the movement X.
func (f *finder) indefinitePurpose(j int, h head) (noun, end int) {
	n := f.info(j)
	if end, _, ok := f.known(j + 1); ok && n.is(wordHead) && !n.def && h.flags&headDefinite != 0 && h.flags&headWeak == 0 && f.same(j+1, j) {
		return end - 1, end
	}
	if !f.aim(j) && (h.flags&headDefinite == 0 || !among("guard", f.t.bare(j))) {
		return 0, 0
	}
	next := j + 1
	if f.alsoGenitive(next) {
		next++ // for the exploitation and distribution of
	}
	noun = f.genitive(next, j)
	return noun, max(0, noun+1)
}

// aim reports whether the indefinite noun at token j is one of those that
// institutions are for, and goes on with its genitive.
func (f *finder) aim(j int) bool {
	if place, ok := f.head(j); ok && (place.kind == GPE || place.kind == Location) {
		return false
	}
	return f.info(j).is(wordPurpose) && !f.info(j+1).is(wordStop)
}

// masdarObject reports whether the verbal noun at token j goes on with a
// preposition of its own, as a purpose does and a name does not: for getting at.
func (f *finder) masdarObject(j int) bool {
	return !f.info(j).is(wordPortfolio) && isPreposition(f.t.word(j+1)) && f.same(j+1, j)
}

// isPreposition reports whether a folded word is a preposition that masdars and
// verbs take.
func isPreposition(w string) bool {
	switch w {
	case "الي", "علي", "من", "عن", "مع", "ضد", "دون":
		return true
	}
	return false
}

// people reports whether token j has the form of a sound masculine plural, which
// names people.
func (f *finder) people(j int) bool {
	w := f.t.word(j)
	return len(w) > 4*letterLen && (w[len(w)-2*letterLen:] == "ين" || w[len(w)-2*letterLen:] == "ون")
}

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
		if f.alsoJoined(p, noun) {
			continue
		}
		if p.norp || !f.same(j, noun) || !f.isWord(j) || !n.conj || !n.def || n.skip != letterLen {
			return
		}
		if n.class&(wordPortfolio|wordNoun) == 0 && !f.ministered(p, j) || n.class&(wordTitle|wordHead|wordRole|wordTime) != 0 && n.class&wordPortfolio == 0 || f.norp(j) {
			return
		}
		if _, _, known := f.known(j); known {
			return
		}
		p.end++
		f.adjectives(p, j, noun)
	}
}

// ministered reports whether token j, in no lexicon, is the plural of those whom a ministry
// is for beside a field of its own: foreign affairs and emigrants.
func (f *finder) ministered(p *phraseEnd, j int) bool {
	return p.common && f.info(p.end-1).is(wordPortfolio) && f.people(j) && f.t.bare(p.end-2) == "وزارة"
}

// alsoJoined reads at the end of p what wa- joins in other ways: a purpose with its
// genitive, or a field with wa- typed apart.
func (f *finder) alsoJoined(p *phraseEnd, noun int) bool {
	j := p.end
	if end := f.andPurpose(p, j); end > 0 {
		p.end = end
		return true
	}
	if p.norp || !f.apart(j) || !f.info(j+1).is(wordPortfolio) {
		return false
	}
	p.end += 2
	f.adjectives(p, j+1, noun)
	return true
}

// andPurpose returns the token after wa- and one of the nouns that institutions are for
// with its genitive at token j, 0 for none: justice, legislation and human rights.
func (f *finder) andPurpose(p *phraseEnd, j int) int {
	n := f.info(j)
	if p.norp || !f.same(j, j-1) || !n.conj || n.prep || n.def || n.skip != letterLen || !n.is(wordPurpose) || !n.is(wordNoun) || n.is(wordTitle|wordRole) {
		return 0
	}
	if m := f.info(j + 1); !f.same(j+1, j) || !m.def || m.skip > 0 || !m.is(wordNoun|wordPortfolio) || m.is(wordTitle|wordRole|wordHead) {
		return 0
	}
	return j + 2
}

// place reads bi- with a place: the astronomical society in Jeddah.
func (f *finder) place(p *phraseEnd) {
	j := p.end
	if f.abroad(p) {
		return
	}
	if f.same(j, j-1) && f.isWord(j) && len(f.t.word(j)) > letterLen && f.t.word(j)[:letterLen] == prepBeh && f.at[j].inside > 0 {
		p.end, p.complement = int(f.at[j].inside), true
	}
}

// abroad reads bil-kharij, which belongs to the name of what deals with those who
// live there: the ministry of the Tunisians abroad.
func (f *finder) abroad(p *phraseEnd) bool {
	j := p.end
	if !f.same(j, j-1) || !f.people(j-1) {
		return false
	}
	switch {
	case f.t.word(j) == "بالخارج":
		p.end++
	case f.t.word(j) == "في" && f.t.word(j+1) == "الخارج" && f.same(j+1, j):
		p.end += 2
	default:
		return false
	}
	p.complement = true
	return true
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

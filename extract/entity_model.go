package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract/internal/ner"
)

// modelBias is the model's bias towards finding names.
const modelBias = 1

// modelScore is the score of a name from the model. Persons are what lists know
// least and the model knows best. What it takes for a place is often a building
// or a club, so only a sure one reaches the threshold. A list or a rule that is
// sure outweighs them all.
func modelScore(k Kind, confidence float32) float32 {
	switch k {
	case Person:
		return 0.35 + 0.45*confidence
	case Organization:
		return 0.25 + 0.40*confidence
	}
	return 0.10 + 0.45*confidence
}

// labelled gathers the names that the statistical model sees in each sentence.
func (f *finder) labelled() {
	s := &f.t.scratch.model
	s.ends = s.ends[:0]
	for _, n := range f.t.sents {
		s.ends = append(s.ends, int(n.last))
	}
	s.tagger.Stop = func(i int) bool { return f.t.stopped(f.t.toks[i].start) }
	word := func(i int) ner.Token { return ner.Token{Word: f.t.word(i), Kind: f.t.toks[i].kind} }
	s.tagger.Tag(word, s.ends, modelBias, func(n ner.Name) {
		if kind, ok := modelKind(n.Kind); ok {
			f.suggested(n.First, n.Last, kind, n.Confidence)
		}
	})
}

func modelKind(l ner.Label) (Kind, bool) {
	switch l {
	case ner.BeginPerson:
		return Person, true
	case ner.BeginPlace:
		return GPE, true
	case ner.BeginOrganization:
		return Organization, true
	}
	return "", false
}

// longestName is the most words of a name: a row of names without an end is none.
const longestName = 24

// suggested adds a name of the model with the extent that the guidelines want:
// without titles, generic heads and proclitics.
func (f *finder) suggested(first, last int, kind Kind, confidence float64) {
	for first < last && f.outside(first, last, kind) {
		first++
	}
	for first < last && f.beyond(first, last-1, kind) {
		last--
	}
	if kind == Person {
		last = f.particled(first, last)
	}
	if first >= last || last-first > longestName || last == first+1 && f.lone(first) || f.t.toks[first].kind == arabic.Digits || f.inPhrase(first, last) {
		return
	}
	if f.mistaken(first, last, kind) {
		return
	}
	f.add(first, last, f.proclitics(first), kind, modelScore(kind, float32(confidence)), "model")
}

// particled returns the token after a person's name that ends before token last, with the
// word that a particle at its end asks for: van de Sande.
func (f *finder) particled(first, last int) int {
	for last > first+1 && last < first+maxNameTokens && f.same(last, first) && f.isWord(last) && f.info(last-1).is(wordNamePart) && !f.info(last-1).def &&
		!f.info(last).is(wordStop|wordTime) {
		last++
	}
	return last
}

// severals reports whether wa- stands before the first token and a later one, neither in
// any lexicon: what the model takes for one person is a list.
func (f *finder) severals(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if f.andStrange(i) && f.andStrange(first) {
			return true
		}
	}
	return false
}

// andStrange reports whether token i is wa- and a word that is no part of names that the
// lists know.
func (f *finder) andStrange(i int) bool {
	w := f.t.word(i)
	return f.info(i).class == 0 && len(w) > 4*letterLen && strings.HasPrefix(w, conjWaw) && !isNameToken(w)
}

// mistaken reports whether grammar or the lists rule out the kind that the model gives the
// tokens.
func (f *finder) mistaken(first, last int, kind Kind) bool {
	one := last == first+1
	switch kind {
	case Person:
		return f.everyday(first, last) || f.headInside(first, last) || one && f.derived(first) || one && (f.so(first) || f.wordly(first)) || f.severals(first, last) || f.product(first, last)
	case Organization:
		return one && f.kindOnly(first) || f.longer(first, last)
	}
	return false
}

// derived reports whether the one word at token i, in no lexicon, has the form of a passive
// participle or of a noun of the pattern fa'ula, and nothing beside it speaks for a name.
func (f *finder) derived(i int) bool {
	n, w := f.info(i), f.t.bare(i)
	if n.class != 0 || n.def || isNameToken(w) || f.info(i-1).is(wordTitle|wordRole|wordSay) {
		return false
	}
	return fits(w, "م--و-") || fits(w, "م--و-ة") || fits(w, "م--و-ين") || fits(w, "--و-ة")
}

// headInside reports whether one of the tokens after the first is the indefinite word for an
// institution or the last one a title, which no name of a person holds: the party demanded,
// the lawyer of X demanded.
func (f *finder) headInside(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if isNameToken(f.t.bare(i)) {
			continue
		}
		if h, ok := f.head(i); ok && h.kind == Organization && h.flags&headDefinite == 0 {
			return true
		}
		if n := f.info(i); i == last-1 && n.is(wordTitle|wordRole) && !n.def && n.skip == 0 {
			return true
		}
	}
	return false
}

// product reports whether the tokens, none of them a known part of names, follow the word
// for a thing that has a name of its own: the phone Galaxy.
func (f *finder) product(first, last int) bool {
	k := first - 1
	if f.t.word(k) == quote {
		k--
	}
	if n := f.info(k); !n.is(wordThing) || n.def || !f.same(k, first) {
		return false
	}
	for i := first; i < last; i++ {
		if isNameToken(f.t.word(i)) {
			return false
		}
	}
	return true
}

// so reports whether token i alone stands in quotation marks, and so is mostly a thing that
// is called so: neither a title nor a verb of saying stands before, nor that (anna).
func (f *finder) so(i int) bool {
	return f.t.word(i-1) == quote && f.t.word(i+1) == quote && f.same(i+1, i) && !f.info(i-2).is(wordTitle|wordRole|wordSay) && f.t.word(i-2) != "ان"
}

// kindOnly reports whether the one token of what the model takes for an organization is
// an everyday noun, or the adjective of the organization before it.
func (f *finder) kindOnly(i int) bool {
	n := f.info(i)
	if !n.def {
		return n.is(wordNoun) && n.skip == 0
	}
	if n.is(wordHead) && f.at[i].end == 0 && n.skip > 0 {
		return true // to the organization, just named
	}
	k := i - 1
	if f.t.word(k) == quote {
		k--
	}
	return n.skip == 0 && strings.HasSuffix(f.t.word(i), yehEnd) && f.same(k, i) && f.organization(k)
}

// longer reports whether the tokens are an organization that the lists know and words that
// are in no lexicon: Samsung and its product.
func (f *finder) longer(first, last int) bool {
	end, kind, ok := f.known(first)
	if !ok || kind != Organization || end >= last {
		return false
	}
	for i := end; i < last; i++ {
		if n := f.info(i); n.class != 0 || n.def {
			return false
		}
	}
	return true
}

// lone reports whether token i cannot be a name by itself: an indefinite head, a
// nationality, one letter.
func (f *finder) lone(i int) bool {
	return f.norp(i) || f.info(i).is(wordHead) && !f.info(i).def || len(f.t.word(i)) <= letterLen
}

// beyond reports whether token i, the last of a name that the model begins at first,
// is no part of it: a mark, and after a person a word of grammar or bi- and a
// verbal noun.
func (f *finder) beyond(first, i int, kind Kind) bool {
	if k := f.t.toks[i].kind; k != arabic.Word && k != arabic.Latin {
		return true
	}
	return kind == Person && (f.closed(i) || i > first && f.presentVerb(i) && !isNameToken(f.t.word(i)) || i > first && (masdar(f.t.word(i)) || f.reigns(i) || f.objective(i) && i > first+1))
}

// objective reports whether token i is an everyday noun with the alef of the accusative,
// what somebody who was just named did something to: issued a decree.
func (f *finder) objective(i int) bool {
	w := f.t.word(i)
	return f.info(i).is(wordNoun) && f.info(i).skip == 0 && strings.HasSuffix(w, alefOnly) && !isNameToken(w)
}

// outside reports whether the first of the tokens is a title or a head that does
// not belong to the name.
func (f *finder) outside(first, last int, kind Kind) bool {
	if kind == Person && f.beforePerson(first, last) {
		return true
	}
	h, ok := f.head(first)
	return ok && last-first > 1 && (h.flags&headDropped != 0 || (h.flags&headAuto != 0 || f.party(first) && int(f.at[first].end) != last) && f.unheaded(first+1, last))
}

// beforePerson reports whether token first stands before the name of a person that the
// model begins with it: a title, a preposition, a nationality (the Malagasy Ahmad Ahmad).
func (f *finder) beforePerson(first, last int) bool {
	n, w := f.info(first), f.t.word(first)
	switch {
	case n.is(wordTitle | wordRole), f.preposition(first, w), f.party(first), f.t.toks[first].kind == arabic.Punct, last > first+1 && f.tells(first):
		return true
	case last > first+2 && n.skip == 0 && n.is(wordPossessed) && !isNameToken(w):
		return true // his neighbour X
	case last > first+1 && (f.norp(first) && n.def || hasAnySuffix(w, "ه", "ها", "هم") && !isNameToken(w)): // his neighbour Martin
		return isGivenName(f.t.word(first + 1))
	}
	return n.skip == 0 && n.is(wordStop) && !givenToo(w)
}

// tells reports whether token i, which is no name, is a verb or another everyday word before
// the name of its subject: roamed Ould X, warns Y.
func (f *finder) tells(i int) bool {
	n, w := f.info(i), f.t.word(i)
	if n.skip != 0 || isNameToken(w) {
		return false
	}
	son := f.info(i + 1).is(wordSon)
	if n.class != 0 && !n.is(wordInflected) && son {
		return true
	}
	return (f.verb(i) || n.class == 0 && conjugated(w)) && (son || f.part(i+1, 0) >= partUnknown)
}

// inPhrase reports whether the tokens lie in a phrase of everyday words that the
// lists know.
func (f *finder) inPhrase(first, last int) bool {
	return f.phrase != nil && f.phrase[first] > 0 && f.phrase[first] == f.phrase[last-1]
}

// unheaded reports whether the tokens after a head are a proper name by
// themselves: listed, or one word that is in no lexicon.
func (f *finder) unheaded(first, last int) bool {
	end, _, ok := f.known(first)
	return ok && end == last || last-first == 1 && f.info(first).class == 0 && !f.info(first).def
}

// proclitics is how many bytes of token i stand before the name that the model
// sees there: also a letter before a word that the lists know without it only.
func (f *finder) proclitics(i int) uint8 {
	n, w := f.info(i), f.t.word(i)
	const shortest = 4 * letterLen
	switch {
	case f.at[i].end > 0:
		return 0 // London, not li- and what is left of it
	case n.conj && int(n.skip) == letterLen && len(w) < shortest:
		return 0 // Pham, not fa-am
	case n.skip > 0 && isNameToken(w) && !isNameToken(w[n.skip:]):
		return 0 // Fisher, Louis
	case n.conj && n.skip > letterLen && isNameToken(w[letterLen:]):
		return letterLen // Lubna, not li- and sons
	case n.skip > 0:
		return n.skip
	}
	return f.hiddenProclitic(i, w)
}

// hiddenProclitic is proclitics for a word that the lexicon reads as one.
func (f *finder) hiddenProclitic(i int, w string) uint8 {
	const shortest = 4 * letterLen
	if n := f.info(i); n.class != 0 || len(w) < shortest || !proclitic(w[:letterLen]) || isNameToken(w) || f.at[i].end > 0 {
		return 0
	}
	if f.at[i].inside > 0 || f.nameBehind(i, w) {
		return letterLen
	}
	return 0
}

// nameBehind reports whether the unknown word w, which is token i, is a proclitic and
// a part of names. More foreign names begin with kaf than names are likened to, and
// with fa than stand after it; none is behind bi- where a verb waits for its subject.
func (f *finder) nameBehind(i int, w string) bool {
	switch w[:letterLen] {
	case prepKaf:
		return false
	case conjFeh:
		return isGivenName(w[letterLen:]) && (!f.same(i-1, i) || !f.isWord(i-1))
	case prepBeh:
		if f.info(i-1).is(wordSay) && f.same(i-1, i) && !givenToo(w[letterLen:]) {
			return false
		}
	}
	return isNameToken(w[letterLen:])
}

// everyday reports whether the tokens are everyday words, none of them known in
// names. The model takes rare inflections of such words for persons.
func (f *finder) everyday(first, last int) bool {
	for i := first; i < last; i++ {
		n := f.info(i)
		if !f.isWord(i) || isNameToken(f.t.word(i)) || isNameToken(f.t.bare(i)) || !n.is(wordNoun|wordVerb|wordPossessed|wordStop|wordTime) {
			return false
		}
	}
	return true
}

// wordly reports whether the one token of a name must be the everyday word that it
// is as well: a verb before its subject, an adjective after an indefinite noun, a
// dual.
func (f *finder) wordly(i int) bool {
	n, before := f.info(i), f.info(i-1)
	switch {
	case n.is(wordAct|wordVerb) && (f.acts(i) || f.governsBody(i)), n.class == 0 && f.passive(i):
		return true
	case n.def:
		return f.dual(i) || n.class == 0 && hasAnySuffix(f.t.word(i), "ان", "تان") && before.is(wordSay)
	case !n.is(wordNoun):
		return false
	}
	return f.possesses(i) || n.skip == 0 && f.same(i-1, i) && before.is(wordNoun) && !before.def && !before.is(wordTitle|wordRole|wordHead|wordStop|wordVerb)
}

// governsBody reports whether the verb at token i has an institution for its subject: it
// begins the sentence before the head of one, or what the institution does it to is told
// with a preposition (the Knesset ratified).
func (f *finder) governsBody(i int) bool {
	if !f.same(i+1, i) {
		return false
	}
	if f.organization(i+1) && isPreposition(f.t.word(int(f.at[i+1].end))) {
		return true
	}
	h, ok := f.head(i + 1)
	return ok && h.kind == Organization && f.info(i+1).skip == 0 && (!f.same(i-1, i) || !f.isWord(i-1))
}

// passive reports whether token i, in no lexicon, is a passive participle that describes
// an indefinite noun: an adulterated drug.
func (f *finder) passive(i int) bool {
	w, before := f.t.word(i), f.info(i-1)
	return !f.info(i).def && f.participle(i) && fits(w, "م--و-") && f.same(i-1, i) && f.isWord(i-1) && !before.def && before.is(wordNoun)
}

// dual reports whether the definite word at token i is the dual of a title: the two leaders.
func (f *finder) dual(i int) bool {
	s, ok := strings.CutSuffix(f.t.word(i), "ان")
	return ok && entityWords().class[s]&(wordTitle|wordRole) != 0 && !isNameToken(f.t.word(i))
}

// acts reports whether the verb at token i has its object or its subject beside it:
// thanked the president; the council approved of.
func (f *finder) acts(i int) bool {
	before, next := f.info(i-1), f.info(i+1)
	return f.same(i+1, i) && (next.def && next.is(wordTitle) || before.def && before.skip == 0 && next.is(wordStop))
}

// possesses reports whether the definite everyday noun after token i is its
// genitive: the beauty of hospitality.
func (f *finder) possesses(i int) bool {
	next := f.info(i + 1)
	return f.same(i+1, i) && next.def && next.skip == 0 && next.class == wordNoun && !isNameToken(f.t.word(i+1)) && !f.norp(i+1) &&
		!f.info(i-1).is(wordTitle|wordRole|wordSay)
}

// closed reports whether token i is a word of grammar or time, which ends no
// person's name.
func (f *finder) closed(i int) bool {
	return f.info(i).is(wordStop|wordTime) && !isNameToken(f.t.word(i)) && !f.info(i).is(wordNamePart|wordNameTail)
}

package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

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

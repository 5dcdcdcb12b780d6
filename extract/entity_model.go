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
		if end, next := f.second(first, last); end > first {
			f.suggested(first, end, kind, confidence)
			f.suggested(next, last, kind, confidence)
			return
		}
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

// second returns the token after the first of two that the model takes for one person, first for none, and
// the token at which the other begins: wa- and a given name, the word for a relative of his, what he is
// called after "known as".
func (f *finder) second(first, last int) (end, next int) {
	for i := first + 1; i < last; i++ {
		n, w := f.info(i), f.t.word(i)
		switch {
		case strings.HasPrefix(w, conjWaw) && isGivenName(w[letterLen:]) && !isNameToken(w):
			return i, i
		case n.is(wordRole) && n.is(wordNoun) && !n.def && n.skip == 0 && i+1 < last && !isNameToken(w) && !n.is(wordNamePart):
			return i, i
		case among("called", w):
			return i, i + 1
		}
	}
	return first, first
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

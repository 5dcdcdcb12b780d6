package extract

import "strings"

// Scores of what the gazetteer finds. They order the candidates; what they
// mean as a probability is measured over all the evidence.
const (
	scoreDictionary = 0.99  // a name of the user's
	scoreLong       = 0.97  // several words
	scoreWord       = 0.92  // one word that is no common word
	scoreShort      = 0.86  // one part of a person's name
	scoreHead       = 0.90  // a common word after a head noun (the city of)
	scoreQuoted     = 0.80  // a common word in quotation marks
	scoreBefore     = 0.65  // a common word after a word such as in
	scoreBare       = 0.30  // a common word
	scoreSeldom     = 0.45  // a word that is more often a name
	scoreCountry    = 0.75  // the same where its country is spoken of
	scoreSpoken     = 0.015 // more for what belongs to a country spoken of
	scoreSecond     = 0.01  // less for the less usual of two bearers of a name
	scoreKin        = 0.05  // more for what the text names in full elsewhere
	scoreClitic     = 0.01  // less where a clitic had to be taken off
)

// candidate weighs a form that was found in the tokens from first to last.
func (l *gazLayer) candidate(t *text, first, last int, skip int32, f gazForm) gazHit {
	e := &l.entries[f.entry]
	c := candidate{first: int32(first), last: int32(last), skip: skip, kind: e.kind, entry: l.base + f.entry, rule: l.rule}
	m := f.doubts(t, first, last, skip)
	switch {
	case f.lead > 0:
		c.score = scoreLong
	case m&markAmbiguous != 0:
		c.score = l.context(t, first, last, skip, e.kind)
		if m&markHead != 0 && c.score == scoreBefore {
			c.score = scoreBare
		}
	case l.rule == ruleDictionary:
		c.score = scoreDictionary
	case m&markLong != 0:
		c.score = scoreLong
	case m&markShort != 0:
		c.score = scoreShort
	default:
		c.score = scoreWord
	}
	if m&markSeldom != 0 {
		c.score = max(c.score, scoreSeldom)
	}
	if skip > 0 {
		c.score -= scoreClitic
	}
	return gazHit{c, m, countryIndex(e.in)}
}

// doubts is the marks of a form with those that the spelling and the clitics of
// what was found add.
func (f gazForm) doubts(t *text, first, last int, skip int32) gazMark {
	m := f.marks
	if f.lead == 0 && m&(markExactTa|markExactHa|markExactYa) != 0 && !exactEnd(t, last-1, m) {
		m |= markAmbiguous
	}
	if skip > 0 && m&markClitic != 0 {
		m |= markAmbiguous
	}
	if m&markLong == 0 && likened(t.word(first), skip) {
		m |= markAmbiguous | markSeldom
	}
	return m
}

// likened reports whether the clitics end in ka- (like) and no article follows:
// more words begin with that letter than names are likened to.
func likened(w string, skip int32) bool {
	return skip > 0 && w[skip-letter:skip] == "ك" && !strings.HasPrefix(w[skip:], "ال")
}

// ruleDictionary is the rule of names from the user's dictionaries.
const ruleDictionary = "dictionary"

// exactEnd reports whether token i ends in the letter that the form has, which
// the automaton does not tell from its usual mistyping.
func exactEnd(t *text, i int, m gazMark) bool {
	w := t.word(i)
	if len(w) < letter {
		return false
	}
	switch {
	case m&markExactTa != 0:
		return w[len(w)-letter:] == "ة"
	case m&markExactHa != 0:
		return w[len(w)-letter:] == "ه"
	}
	_, end := t.span(t.toks[i].start, t.toks[i].end)
	return end < letter || t.src[end-letter:end] != "ى"
}

// context scores a name that is also a common word by what stands around it.
func (l *gazLayer) context(t *text, first, last int, skip int32, kind Kind) float32 {
	before := t.word(first - 1)
	if before == quote && t.word(last) == quote && kind != GPE && kind != Location {
		return scoreQuoted
	}
	if first > 0 && t.toks[first-1].sent == t.toks[first].sent && skip == 0 {
		head, word := contextBits(kind)
		switch bits := l.contextOf(before); {
		case bits&head != 0:
			return scoreHead
		case bits&word != 0:
			return scoreBefore
		}
	}
	return scoreBare
}

// contextOf is what the word before a name shows, with its own clitics off.
func (l *gazLayer) contextOf(w string) gazContext {
	var s starts
	if len(w) >= letter {
		s.clitics(w)
	}
	for _, st := range s.at[:s.n] {
		if n := l.trie.word(st.hash); n >= 0 && l.trie.ctx[n] != 0 {
			return l.trie.ctx[n]
		}
	}
	return 0
}

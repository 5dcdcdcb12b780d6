package extract

import (
	"github.com/hawliyat/hawliyat/arabic"
)

// maxFormWords bounds how far the automaton looks ahead, maxLead the words
// before a name that are not part of it.
const (
	maxFormWords = 16
	maxLead      = 3
)

// letter is the length of an Arabic letter in UTF-8.
const letter = 2

// match emits every name of the gazetteer in t, also overlapping ones. Linear:
// each token is a beginning in a few ways, and no walk is longer than
// maxFormWords. It returns by token the number of the phrase of everyday words
// that holds it, 0 for none, nil where there is no phrase.
func (g *gazetteer) match(t *text, emit func(c candidate)) (phrase []int32) {
	m := gazMatch{t: t, hits: make([]gazHit, 0, len(t.toks)/4+8)}
	var s starts
	for i := range t.toks {
		if t.stopped(t.toks[i].start) {
			return nil
		}
		s.n = 0
		switch w := t.word(i); t.toks[i].kind {
		case arabic.Word:
			if f := t.facts(i); f != nil && f.unnamed {
				continue
			}
			s.clitics(w)
			if f := t.facts(i); f != nil && !f.walked {
				f.walked, f.unnamed = true, !g.begins(&s)
			}
		case arabic.Digits, arabic.Latin:
			s.add(0, hashWord(hashStart, w))
		}
		for _, l := range g.layers {
			for _, st := range s.at[:s.n] {
				if m.walk(l, i, st) {
					break
				}
			}
		}
	}
	m.kin()
	for k := range m.hits {
		if h := &m.hits[k]; h.kind != "" && !m.inPhrase(h) {
			m.weigh(h)
			emit(h.candidate)
		}
	}
	return m.phrase
}

// kin prefers, of two bearers of a name, the organization that the text names in full as well:
// al-Kaf is the federation of football where that is spoken of, and a town elsewhere.
func (m *gazMatch) kin() {
	var full map[int32]bool // by entry
	for k := range m.hits {
		if h := &m.hits[k]; h.kind == Organization && h.marks&markLong != 0 && h.score >= scoreLong {
			if full == nil {
				full = make(map[int32]bool, 8)
			}
			full[h.entry] = true
		}
	}
	for k := range m.hits {
		if h := &m.hits[k]; h.marks&markSecond != 0 && h.marks&markLong == 0 && full[h.entry] && !m.situated(h) {
			h.score = max(h.score, scoreWord) + scoreKin
		}
	}
}

// situated reports whether in or bi- stands before a hit, as before a town.
func (m *gazMatch) situated(h *gazHit) bool {
	w := m.t.word(int(h.first))
	return h.skip == 0 && m.t.word(int(h.first)-1) == "في" || h.skip > 0 && w[h.skip-letter:h.skip] == prepBeh
}

// begins reports whether a name begins with a word, whose readings s holds.
func (g *gazetteer) begins(s *starts) bool {
	for _, l := range g.layers {
		for _, st := range s.at[:s.n] {
			if word := l.trie.word(st.hash); word >= 0 && l.trie.child(0, word) >= 0 {
				return true
			}
		}
	}
	return false
}

// inPhrase reports whether a hit lies in a phrase of everyday words.
func (m *gazMatch) inPhrase(h *gazHit) bool {
	return m.phrase != nil && m.phrase[h.first] > 0 && m.phrase[h.first] == m.phrase[h.last-1]
}

// addPhrase notes the tokens of a phrase by its number.
func (m *gazMatch) addPhrase(h *gazHit) {
	if m.phrase == nil {
		m.phrase = make([]int32, len(m.t.toks))
	}
	m.phrases++
	for i := h.first; i < h.last; i++ {
		m.phrase[i] = m.phrases
	}
}

// gazMatch gathers what the gazetteer finds in one text.
type gazMatch struct {
	t         *text
	hits      []gazHit
	countries [countryCodes]bool // those that names without doubt speak of
	phrase    []int32            // by token the number of the phrase that it is in
	phrases   int32
}

// gazHit is a name found, before the countries of the whole text are known.
type gazHit struct {
	candidate
	marks   gazMark
	country int16 // countryIndex of its entry
}

// countryCodes is the number of codes of two letters, and one for none.
const countryCodes = 26*26 + 1

func countryIndex(code string) int16 {
	if len(code) != 2 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z' {
		return 0
	}
	return int16(code[0]-'A')*26 + int16(code[1]-'A') + 1
}

// weigh settles what the rest of the text tells: of two bearers of a name
// (Tripoli of Libya and of Lebanon) the one whose country is spoken of, and
// whether a common word is a place of it.
func (m *gazMatch) weigh(h *gazHit) {
	spoken := h.country > 0 && m.countries[h.country]
	if h.marks&markSeldom != 0 && h.score <= scoreSeldom && spoken {
		h.score = scoreCountry
	}
	if h.marks&markSecond != 0 {
		h.score -= scoreSecond
	}
	if spoken {
		h.score += scoreSpoken
	}
}

// start is one way in which a token can begin a name.
type start struct {
	skip int32 // bytes of proclitics
	hash uint64
}

type starts struct {
	at [12]start
	n  int
}

func (s *starts) add(skip int, hash uint64) {
	if s.n < len(s.at) {
		s.at[s.n] = start{int32(skip), hash}
		s.n++
	}
}

// clitics lists the readings of a word with wa- or fa- and bi-, li- or ka-
// taken off, fewest clitics first.
func (s *starts) clitics(w string) {
	s.add(0, hashWord(hashStart, w))
	s.preposition(w, 0)
	if len(w) > 2*letter && (w[:letter] == "و" || w[:letter] == "ف") {
		s.add(letter, hashWord(hashStart, w[letter:]))
		s.preposition(w, letter)
	}
}

// preposition adds the readings with a preposition at byte at. After li- the
// alef of the article is not written (lil-Sin for li- and al-Sin): the name
// then begins at the lam that is left.
func (s *starts) preposition(w string, at int) {
	if len(w) <= at+2*letter {
		return
	}
	rest := w[at+letter:]
	switch w[at : at+letter] {
	case "ب", "ك":
		s.add(at+letter, hashWord(hashStart, rest))
	case "ل":
		s.add(at+letter, hashWord(hashStart, rest))
		if rest[:letter] == "ل" {
			s.add(at+letter, hashWord(hashWord(hashStart, "ا"), rest))
			s.add(at+letter, hashWord(hashWord(hashStart, "ال"), rest))
		}
	}
}

// walk follows the automaton from token i and reports whether a name that needs
// no context begins there.
func (m *gazMatch) walk(l *gazLayer, i int, st start) bool {
	t := m.t
	node, word := int32(0), l.trie.word(st.hash)
	sure, quoted := false, false
	var at [maxLead + 1]int
	for j, n := i, 0; word >= 0; n++ {
		if node = l.trie.child(node, word); node < 0 {
			break
		}
		if n < len(at) {
			at[n] = j
		}
		if l.trie.node[node] >= 0 {
			sure = m.ending(l, node, st.skip, &at, j, quoted) || sure
		}
		next := nextWord(t, j)
		if next < 0 || next > i+2*maxFormWords {
			break
		}
		quoted = quoted || t.word(next-1) == quote
		j, word = next, l.trie.word(hashWord(hashStart, t.word(next)))
	}
	return sure
}

// ending takes the names that end at token j and the node of the automaton: at are
// the first tokens of the walk, of which the first has skip bytes of proclitics;
// quoted says that a quotation mark was opened on the way. It reports whether one
// needs no context.
func (m *gazMatch) ending(l *gazLayer, node, skip int32, at *[maxLead + 1]int, j int, quoted bool) (sure bool) {
	f := l.trie.node[node]
	only := l.trie.forms[f].next < 0 // else it cannot tell which country is meant
	for ; f >= 0; f = l.trie.forms[f].next {
		form, first, last, skip := l.trie.forms[f], at[0], j+1, skip
		if form.lead > 0 {
			first, skip = at[form.lead], 0
		} else if quoted && m.t.word(last) == quote {
			last++
		}
		if !quoted || form.lead > 0 || last > j+1 {
			sure = m.take(l.candidate(m.t, first, last, skip, form), only) || sure
		}
	}
	return sure
}

// take notes a hit and reports whether it needs no context; only says that no
// other entry has its words.
func (m *gazMatch) take(h gazHit, only bool) (sure bool) {
	switch {
	case h.kind == "":
		m.addPhrase(&h)
	case h.score > scoreBefore:
		sure = true
		m.countries[h.country] = m.countries[h.country] || only
	}
	m.hits = append(m.hits, h)
	return sure
}

// quote is every quotation mark after folding.
const quote = `"`

// nextWord is the token after i inside its sentence, over a hyphen, a dot
// without spaces or an opening quotation mark, -1 for none.
func nextWord(t *text, i int) int {
	j := i + 1
	if j+1 < len(t.toks) && t.toks[j].kind == arabic.Punct {
		switch w := t.word(j); {
		case w == "-", w == "." && t.toks[j].glued && t.toks[j+1].glued:
			j++
		case w == quote && !t.toks[j].glued && t.toks[j+1].glued:
			j++
		}
	}
	if j >= len(t.toks) || t.toks[j].sent != t.toks[i].sent || t.toks[j].kind == arabic.Punct {
		return -1
	}
	return j
}

package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// clitic is the set of proclitics that were cut from an atom.
type clitic uint8

const (
	cliticWa clitic = 1 << iota
	cliticFa
	cliticBi
	cliticLi
	cliticKa
)

// dateAtom is what a pattern takes: a word or phrase of the lexicon, a number,
// or a sign.
type dateAtom struct {
	mask        classSet
	entry       int32 // readings in the lexicon, 0: none
	first, last int32 // tokens, half-open
	start, end  int32 // bytes of the folded text, without proclitics
	clitic      clitic
	num         numericForm
}

// looked is what the lexicon knows of one token.
type looked struct {
	id     int32 // word, 0: unknown
	skip   int32 // bytes of proclitics before the word
	clitic clitic
	more   bool // without another proclitic a phrase may begin with it
}

// maxRun bounds the atoms that stand side by side.
const maxRun = 64

// dateScan cuts a text into runs of atoms.
type dateScan struct {
	t     *text
	lex   *dateLexicon
	atoms []dateAtom
}

// look finds a token's word, cutting proclitics where it must.
func (s *dateScan) look(i int) looked {
	f := s.t.facts(i)
	if f == nil {
		return s.cut(s.t.word(i))
	}
	if !f.looked {
		f.looked, f.look = true, s.cut(s.t.word(i))
	}
	return f.look
}

func (s *dateScan) cut(w string) (k looked) {
	if id, ok := s.find(w); ok {
		k.id = id
	} else if k = s.stripped(w); k.id == 0 {
		return k
	}
	k.more = s.lex.words[s.stripped(w[k.skip:]).id].more
	return k
}

// stripped finds what w is without one or two proclitics.
func (s *dateScan) stripped(w string) looked {
	var k looked
	for range 2 {
		n, c := s.proclitic(w[k.skip:])
		if n == 0 {
			return looked{}
		}
		k.skip, k.clitic = k.skip+int32(n), k.clitic|c
		rest := w[k.skip:]
		if len(rest) < 4 {
			return looked{}
		}
		if c == cliticLi && strings.HasPrefix(rest, lam) {
			// lil-: the article has lost its alef, so the span begins at its lam.
			if id, ok := s.findArticle(rest); ok {
				k.id = id
				return k
			}
		}
		if id, ok := s.find(rest); ok {
			if e := s.lex.words[id].entry; c != cliticWa && len(rest) == 4 && s.lex.entries[e].mask.has(clsWeakMonth) {
				return looked{} // bab is a door, not "in August"
			}
			k.id = id
			return k
		}
	}
	return looked{}
}

const (
	lam        = "\u0644"
	alef       = "\u0627"
	ha         = "\u0647"
	tehMarbuta = "\u0629"
)

// proclitic returns the length and kind of a one-letter proclitic.
func (s *dateScan) proclitic(w string) (int, clitic) {
	r, n := utf8.DecodeRuneInString(w)
	switch r {
	case 'و':
		return n, cliticWa
	case 'ف':
		return n, cliticFa
	case 'ب':
		return n, cliticBi
	case 'ل':
		return n, cliticLi
	case 'ك':
		return n, cliticKa
	}
	return 0, 0
}

// find looks a word up, also with the final ha that stands for a ta marbuta in
// careless typing.
func (s *dateScan) find(w string) (int32, bool) {
	if id, ok := s.lex.ids[w]; ok {
		return id, true
	}
	if !strings.HasSuffix(w, ha) || len(w) > 40 {
		return 0, false
	}
	var b [48]byte
	id, ok := s.lex.ids[string(append(append(b[:0], w[:len(w)-len(ha)]...), tehMarbuta...))]
	return id, ok
}

func (s *dateScan) findArticle(w string) (int32, bool) {
	if len(w) > 40 {
		return 0, false
	}
	var b [48]byte
	id, ok := s.lex.ids[string(append(append(b[:0], alef...), w...))]
	return id, ok
}

// run fills atoms with the longest run of atoms from token i and returns the
// token after it.
func (s *dateScan) run(i int) int {
	s.atoms = s.atoms[:0]
	first := i
	for i < len(s.t.toks) && s.t.toks[i].sent == s.t.toks[first].sent && len(s.atoms) < maxRun {
		n := s.atom(i)
		if n == 0 {
			break
		}
		i += n
	}
	return max(i, first+1)
}

// atom appends the atom that begins at token i and returns its tokens, 0 when
// there is none.
func (s *dateScan) atom(i int) int {
	tok := &s.t.toks[i]
	switch tok.kind {
	case arabic.Digits:
		return s.numeral(i)
	case arabic.Punct, arabic.Symbol:
		return s.sign(i)
	case arabic.Word, arabic.Latin:
		k := s.look(i)
		if k.id == 0 {
			return 0
		}
		return s.word(i, k)
	}
	return 0
}

// word appends the longest phrase that begins with the word of token i.
func (s *dateScan) word(i int, k looked) int {
	v := s.lex.words[k.id]
	entry, n := v.entry, 0
	if entry != 0 {
		n = 1
	}
	if v.more {
		if e, m := s.phrase(i, k.id); m > 0 {
			entry, n = e, m
		}
	}
	if n < 2 && k.more { // shortly after; but on the feast of Labour
		c := s.stripped(s.t.word(i)[k.skip:])
		if e, m := s.phrase(i, c.id); m > 1 {
			entry, n, k = e, m, looked{id: c.id, skip: k.skip + c.skip, clitic: k.clitic | c.clitic}
		}
	}
	if n == 0 {
		return 0
	}
	tok := &s.t.toks[i]
	a := dateAtom{
		mask: s.lex.entries[entry].mask, entry: entry, first: int32(i), last: int32(i + n),
		start: tok.start + k.skip, end: s.t.toks[i+n-1].end, clitic: k.clitic,
	}
	if n == 1 && isNumber(&a.mask) {
		s.numberWord(&a)
	}
	s.atoms = append(s.atoms, a)
	return int(a.last - a.first)
}

// phrase returns the readings and the tokens of the longest phrase from token
// i, whose word is known. A full stop inside an abbreviation is passed over.
func (s *dateScan) phrase(i int, word int32) (entry int32, tokens int) {
	node := -word
	sent := s.t.toks[i].sent
	for j := i + 1; j < len(s.t.toks) && s.t.toks[j].sent == sent && j-i < 10; j++ {
		w := s.t.word(j)
		if w == "." && s.t.toks[j].glued {
			continue
		}
		id, ok := s.find(w)
		if !ok {
			break
		}
		next, ok := s.lex.phrases[[2]int32{node, id}]
		if !ok {
			break
		}
		node = next
		if e := s.lex.nodes[node-1]; e != 0 {
			entry, tokens = e, j-i+1
		}
	}
	return entry, tokens
}

// sign appends a mark that may stand inside a date.
func (s *dateScan) sign(i int) int {
	w := s.t.word(i)
	var c dateClass
	switch w {
	case "/", "\\":
		c = clsSlash
	case "-":
		c = clsDash
	case "(", "[":
		c = clsLpar
	case ")", "]":
		c = clsRpar
	case ",":
		c = clsComma
	default:
		return 0
	}
	tok := &s.t.toks[i]
	a := dateAtom{first: int32(i), last: int32(i + 1), start: tok.start, end: tok.end}
	a.mask.add(c)
	s.atoms = append(s.atoms, a)
	return 1
}

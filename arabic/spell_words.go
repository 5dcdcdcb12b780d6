package arabic

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed lexicon/spell.tsv
var spellTSV string

// A spelling is the key of a word of lexicon/spell.tsv; gender and case are 0
// where the word has one form for both.
type spelling struct {
	kind   string
	value  int64
	gender byte
	gcase  byte
}

var spellings = sync.OnceValue(func() map[spelling]string {
	m := map[spelling]string{}
	for line := range tsvLines(spellTSV) {
		f := strings.Split(line, "\t")
		k := spelling{kind: f[0]}
		k.value, _ = strconv.ParseInt(f[1], 10, 64)
		if f[2] != "-" {
			k.gender = f[2][0]
		}
		if f[3] != "-" {
			k.gcase = f[3][0]
		}
		m[k] = f[4]
	}
	return m
})

// A speller writes one number.
type speller struct {
	o SpellOptions
	w map[spelling]string
	b []byte
}

// word returns the first form that there is among the kinds, for the noun's
// gender and case.
func (s *speller) word(value uint64, feminine bool, kinds ...string) string {
	gender, gcase := byte('m'), byte('n')
	if feminine {
		gender = 'f'
	}
	if s.o.Oblique {
		gcase = 'o'
	}
	for _, kind := range kinds {
		for _, k := range [...]spelling{
			{kind, int64(value), gender, gcase},
			{kind, int64(value), gender, 0},
			{kind, int64(value), 0, gcase},
			{kind, int64(value), 0, 0},
		} {
			if w, ok := s.w[k]; ok {
				return w
			}
		}
	}
	return ""
}

// put appends a word after a space.
func (s *speller) put(w string) {
	if len(s.b) > 0 {
		s.b = append(s.b, ' ')
	}
	s.b = append(s.b, w...)
}

// first appends the first word of a conjunct: it takes the article.
func (s *speller) first(w string) {
	if s.o.Definite {
		w = "ال" + w
	}
	s.put(w)
}

// and appends the first word of a conjunct that is joined to the last.
func (s *speller) and(w string) {
	if s.o.Definite {
		w = "ال" + w
	}
	s.put("و" + w)
}

// conjunct appends the first word of a conjunct, joined if joined is set.
func (s *speller) conjunct(w string, joined bool) {
	if joined {
		s.and(w)
	} else {
		s.first(w)
	}
}

// cardinal writes n > 0. The noun's gender and the construct reach its last
// words alone; what multiplies a scale counts a masculine noun.
func (s *speller) cardinal(n uint64, last bool) {
	joined := false
	for scale := uint64(1e18); scale >= 1000; scale /= 1000 {
		k := n / scale
		if n %= scale; k > 0 {
			s.scale(k, scale, joined, last && n == 0)
			joined = true
		}
	}
	if n > 0 {
		s.group(n, joined, last && s.o.Feminine, last && s.o.Construct, last)
	}
}

// scale writes k times a scale. The noun after a hundred is singular, after one
// and two left out or dual, up to ten plural, up to 99 accusative singular; of
// 101 and 102 thousands the single ones are told apart: a hundred thousand and a
// thousand.
func (s *speller) scale(k, scale uint64, joined, last bool) {
	one := s.word(scale, false, "scale")
	construct := last && s.o.Construct
	rest := k % 100
	if hundreds := k - rest; hundreds > 0 && rest <= 2 {
		s.group(hundreds, joined, false, true, true)
		s.put(one)
		joined = true
	} else if rest > 2 {
		s.group(k, joined, false, rest <= 10, rest <= 10)
		switch {
		case rest <= 10:
			s.put(s.word(scale, false, "scales"))
		case construct:
			s.put(one)
		default:
			s.put(one + "ا")
		}
		return
	}
	switch {
	case rest == 1:
		s.conjunct(one, joined)
	case rest == 2:
		s.conjunct(one+s.dual(construct), joined)
	}
}

// dual is the ending of a dual.
func (s *speller) dual(construct bool) string {
	switch {
	case construct && s.o.Oblique:
		return "ي"
	case construct:
		return "ا"
	case s.o.Oblique:
		return "ين"
	}
	return "ان"
}

// group writes 0 < n < 1000 in the gender of what it counts. construct: a noun
// follows at once; noun: what follows is counted by the units.
func (s *speller) group(n uint64, joined, feminine, construct, noun bool) {
	if h := n - n%100; h > 0 {
		kinds := []string{"hundred"}
		if construct && n == h {
			kinds = []string{"construct", "hundred"}
		}
		s.conjunct(s.word(h, false, kinds...), joined)
		joined = true
	}
	tens, unit := n%100/10*10, n%10
	switch {
	case n%100 == 0:
	case tens == 0 || n%100 == 10:
		kinds := []string{"unit"}
		if construct && noun {
			kinds = []string{"construct", "unit"}
		}
		s.conjunct(s.word(n%100, feminine, kinds...), joined)
	case tens == 10:
		s.conjunct(s.word(unit, feminine, "teen", "unit"), joined)
		s.put(s.word(10, feminine, "teen"))
	default:
		if unit > 0 {
			s.conjunct(s.word(unit, feminine, "compound", "unit"), joined)
			joined = true
		}
		s.conjunct(s.word(tens, false, "tens"), joined)
	}
}

// ordinal writes n > 0 as an ordinal: what is above a full hundred comes first,
// "after the hundred" behind it; a full hundred is its own ordinal.
func (s *speller) ordinal(n uint64) {
	rest := n % 100
	if rest == 0 {
		s.cardinal(n, true)
		return
	}
	s.below(rest)
	if n > rest {
		s.put(s.word(1, false, "word"))
		s.o.Definite, s.o.Oblique, s.o.Construct = true, true, false
		s.cardinal(n-rest, false)
	}
}

// below writes the ordinal of 0 < n < 100.
func (s *speller) below(n uint64) {
	tens, unit := n/10*10, n%10
	kinds := []string{"ordinal"}
	if s.o.Definite || tens == 10 {
		kinds = []string{"definite", "ordinal"}
	}
	if unit == 1 && tens > 0 {
		unit = 11
	}
	switch {
	case n <= 10:
		s.first(s.word(n, s.o.Feminine, kinds...))
	case tens == 10:
		s.first(s.word(unit, s.o.Feminine, kinds...))
		s.put(s.word(10, s.o.Feminine, "teen"))
	case unit == 0:
		s.first(s.word(tens, false, "tens"))
	default:
		s.first(s.word(unit, s.o.Feminine, kinds...))
		s.and(s.word(tens, false, "tens"))
	}
}

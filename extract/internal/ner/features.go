package ner

import (
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// Token is one token of a sentence: its folded form (arabic.Match) and kind.
type Token struct {
	Word string
	Kind arabic.TokenKind
}

// FNV-1a, 64 bits: quick on the short strings hashed here, and the same on every
// machine, as the model file holds hashes.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
	fibonacci = 0x9E3779B97F4A7C15
)

func hashString(s string) uint64 {
	h := uint64(fnvOffset)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}

// mix joins a feature's template with its value and spreads the bits.
func mix(template, h uint64) uint64 {
	h ^= template * fibonacci
	h ^= h >> 32
	h *= 0xD6E8FEB86659FD93
	h ^= h >> 32
	return h
}

// atoms are what one token gives to features, its own and its neighbours'.
type atoms struct {
	outline
	prefix, suffix [4]uint64 // of one to four letters; 0 where the word is shorter
}

// outline is what joins with the outlines of the tokens beside it.
type outline struct {
	word, stem   uint64
	shape        uint64
	fine, coarse uint64 // clusters, 0 unknown
	lists        uint64 // name lists that hold the word, 0 none
}

// Two tokens beyond each end of a sentence.
var (
	before = atoms{outline: outline{word: 1, stem: 1, shape: 1, fine: 1 << 16, coarse: 1 << 16}}
	after  = atoms{outline: outline{word: 2, stem: 2, shape: 2, fine: 2 << 16, coarse: 2 << 16}}
)

func (m *Model) atoms(t Token) atoms {
	a := atoms{outline: outline{word: hashString(t.Word), shape: shape(t)}}
	if t.Kind == arabic.Digits { // figures differ, their length says enough
		a.word = 3 + uint64(min(len(t.Word), 6))
	}
	stem := Stem(t.Word)
	a.stem = a.word
	if len(stem) != len(t.Word) {
		a.stem = hashString(stem)
	}
	affixes(&a, t.Word)
	key := a.word
	if t.Kind == arabic.Digits {
		key = hashString("0") // as the clusters were trained
	}
	c, ok := m.cluster(key)
	if !ok && a.stem != a.word {
		c, ok = m.cluster(a.stem)
	}
	if ok && c.fine > 0 {
		a.fine, a.coarse = 16+uint64(c.fine), 16+uint64(c.coarse)
	}
	a.lists = uint64(c.lists)
	return a
}

func affixes(a *atoms, w string) {
	at := 0
	for k := range 4 {
		_, n := utf8.DecodeRuneInString(w[at:])
		if at += n; at >= len(w) {
			break
		}
		a.prefix[k] = hashString(w[:at])
	}
	at = len(w)
	for k := range 4 {
		_, n := utf8.DecodeLastRuneInString(w[:at])
		if at -= n; at <= 0 {
			break
		}
		a.suffix[k] = hashString(w[at:])
	}
}

// shape tells kind, length and article.
func shape(t Token) uint64 {
	s := uint64(t.Kind) << 8
	if t.Kind == arabic.Word {
		s |= uint64(min(len(t.Word)/2, 9)) << 1
		if strings.HasPrefix(t.Word, "ال") {
			s |= 1
		}
	} else if t.Kind == arabic.Punct {
		s |= hashString(t.Word) & 0xFF
	}
	return s
}

// Stem takes off و or ف where four letters are left, then ب or ك with the
// article, where three are; لل counts as ل and the article. It is rough on purpose: the
// words of a name keep their full form as a feature too.
func Stem(w string) string {
	s := w
	if rest, ok := cutAny(s, "و", "ف"); ok && len(rest) >= 8 {
		s = rest
	}
	if rest, ok := strings.CutPrefix(s, "لل"); ok && len(rest) >= 6 {
		return rest
	}
	if rest, ok := cutAny(s, "بال", "كال", "ال"); ok && len(rest) >= 6 {
		return rest
	}
	return s
}

func cutAny(s string, prefixes ...string) (string, bool) {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(s, p); ok {
			return rest, true
		}
	}
	return s, false
}

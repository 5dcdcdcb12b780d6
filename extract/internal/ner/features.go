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
	h ^= template * 0x9E3779B97F4A7C15
	h ^= h >> 32
	h *= 0xD6E8FEB86659FD93
	h ^= h >> 32
	return h
}

// atoms are what one token gives to features, its own and its neighbours'.
type atoms struct {
	word, stem     uint64
	prefix, suffix [4]uint64 // of one to four letters; 0 where the word is shorter
	shape          uint64
	fine, coarse   uint64 // clusters, 0 unknown
	phrase         uint64 // kinds of the known name it is part of, bit 0 at its beginning; 0 none
	lists          uint64 // name lists that hold the word, 0 none
}

// Two tokens beyond each end of a sentence.
var (
	before = atoms{word: 1, stem: 1, shape: 1, fine: 1 << 16, coarse: 1 << 16}
	after  = atoms{word: 2, stem: 2, shape: 2, fine: 2 << 16, coarse: 2 << 16}
)

func (m *Model) atoms(t Token) atoms {
	a := atoms{word: hashString(t.Word), shape: shape(t)}
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

// features appends the hashes of the features of the token at i to dst. a holds
// the sentence's atoms with two more at either end, so the token's are a[i+2].
func features(dst []uint64, a []atoms, i int) []uint64 {
	w := a[i : i+5]
	t := uint64(1)
	add := func(h uint64) {
		if h != 0 {
			dst = append(dst, mix(t, h))
		}
		t++
	}
	for k := range 5 {
		add(w[k].word)
		add(w[k].fine)
		add(w[k].coarse)
	}
	c := &w[2]
	for k := range 4 {
		add(c.prefix[k])
		add(c.suffix[k])
	}
	add(c.stem)
	add(w[1].stem)
	add(w[3].stem)
	for k := 1; k < 4; k++ {
		add(w[k].shape + 16)
	}
	add(w[1].suffix[1])
	add(w[1].suffix[2])
	add(w[3].prefix[1])
	add(w[3].suffix[1])
	add(w[1].word ^ c.word*3)
	add(c.word ^ w[3].word*3)
	add(pair(w[1].fine, c.fine))
	add(pair(c.fine, w[3].fine))
	add(pair(w[1].coarse, c.coarse))
	add(pair(c.coarse, w[3].coarse))
	add(pair(pair(w[1].coarse, c.coarse), w[3].coarse))
	add(pair(w[0].coarse, w[1].coarse))
	add(pair(w[1].word, c.coarse))
	add(pair(w[3].word, c.coarse))
	for k := 1; k < 4; k++ {
		add(w[k].lists)
		add(w[k].phrase)
	}
	add(pair(w[1].phrase+1, pair(c.phrase+1, w[3].phrase+1)))
	add(pair(c.phrase, w[1].coarse))
	add(pair(c.phrase, w[1].word))
	add(pair(c.phrase, c.word))
	add(pair(w[1].lists+1, pair(c.lists+1, w[3].lists+1)))
	add(pair(c.lists, w[1].coarse))
	add(pair(c.lists, w[3].coarse))
	add(pair(w[1].shape+1, pair(c.shape+1, w[3].shape+1)))
	return dst
}

// pair joins two values; 0 where either is unknown.
func pair(a, b uint64) uint64 {
	if a == 0 || b == 0 {
		return 0
	}
	return (a*0x9E3779B97F4A7C15 ^ b) * fnvPrime
}

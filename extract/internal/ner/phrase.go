package ner

import "strings"

// A phrase is a known name of one or more words. Its key is chained word by
// word; a slot's kinds has a bit for each kind of name that the words make, and
// morePhrase where longer phrases begin with them.
const (
	PhrasePerson = 1 << iota
	PhrasePlace
	PhraseOrganization
	PhraseOther
	PhraseNationality
	morePhrase = 1 << 7
)

// MaxPhrase is the most words of a phrase that are looked at.
const MaxPhrase = 8

// ChainPhrase is the key of a phrase from that of its words before, 0 for none.
func ChainPhrase(key uint32, word string) uint32 {
	return uint32(mix(uint64(key)+1, hashString(word))>>16) | 1
}

func (m *Model) phrase(key uint32) uint8 {
	for i := uint64(key>>1) & m.pmask; ; i = (i + 1) & m.pmask {
		s := m.phrases[i*phraseSize:][:phraseSize]
		switch k := uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24; k {
		case key:
			return s[4]
		case 0:
			return 0
		}
	}
}

// markPhrases writes for each token which longest known name it is part of: its
// kinds, and in bit 0 whether it begins it; 0 for none. opens says that a phrase
// may begin with a token.
func (m *Model) markPhrases(dst []uint64, sentence []Token, opens func(i int) bool) {
	for i := 0; i < len(sentence); {
		if !opens(i) {
			dst[i] = 0
			i++
			continue
		}
		n, kinds := m.longest(sentence[i:])
		dst[i] = 0
		for k := range n {
			dst[i+k] = uint64(kinds)<<1 + 2
			if k == 0 {
				dst[i]++
			}
		}
		i += max(n, 1)
	}
}

// opensPhrase reports whether a phrase begins with a word, clitics aside.
func (m *Model) opensPhrase(word string) bool {
	for first := range proclitics(word) {
		if m.phrase(ChainPhrase(0, first)) != 0 {
			return true
		}
	}
	return false
}

func (m *Model) longest(s []Token) (tokens int, kinds uint8) {
	for first := range proclitics(s[0].Word) {
		key := uint32(0)
		for k := range min(len(s), MaxPhrase) {
			w := s[k].Word
			if k == 0 {
				w = first
			}
			key = ChainPhrase(key, w)
			hit := m.phrase(key)
			if hit&^morePhrase != 0 && k+1 > tokens {
				tokens, kinds = k+1, hit&^morePhrase
			}
			if hit&morePhrase == 0 {
				break
			}
		}
	}
	return tokens, kinds
}

// proclitics yields a word and what is left of it without و ف, without ب ل ك,
// and without both; لل becomes the article.
func proclitics(w string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		if !yield(w) {
			return
		}
		rest, conjunction := cutAny(w, "و", "ف")
		if conjunction && !yield(rest) {
			return
		}
		for _, s := range [2]string{w, rest} {
			if tail, ok := strings.CutPrefix(s, "لل"); ok && !yield("ال"+tail) {
				return
			}
			if tail, ok := cutAny(s, "ب", "ل", "ك"); ok && !yield(tail) {
				return
			}
			if !conjunction {
				return
			}
		}
	}
}

// PhraseSlots lays phrases out as the file holds them; the training command
// needs it. kinds are by key, as ChainPhrase makes it for every word of a phrase.
func PhraseSlots(keys []uint32, kinds map[uint32]uint8) []byte {
	slots := uint64(1)
	for slots < uint64(len(keys))*4/3+1 {
		slots *= 2
	}
	t := make([]byte, slots*phraseSize)
	for _, key := range keys {
		i := uint64(key>>1) & (slots - 1)
		for t[i*phraseSize]|t[i*phraseSize+1]|t[i*phraseSize+2]|t[i*phraseSize+3] != 0 {
			i = (i + 1) & (slots - 1)
		}
		s := t[i*phraseSize:][:phraseSize]
		s[0], s[1], s[2], s[3], s[4] = byte(key), byte(key>>8), byte(key>>16), byte(key>>24), kinds[key]
	}
	return t
}

// MorePhrase is the bit of a key that longer phrases share.
const MorePhrase uint8 = morePhrase

// PhraseSize is the bytes of a phrase slot.
const PhraseSize = phraseSize

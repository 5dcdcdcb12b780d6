package extract

import (
	"strings"
	"unicode/utf8"
)

// is reports whether the word has one of the classes.
func (n wordInfo) is(c wordClass) bool { return n.class&c != 0 }

// The letters that can be proclitics, and the article. All letters of the
// Arabic block have two bytes.
const (
	letterLen = 2

	conjWaw, conjFeh              = "و", "ف"
	prepBeh, prepLam, prepKaf     = "ب", "ل", "ك"
	article, articleLam, alefOnly = "ال", "ل", "ا"
	yehEnd                        = "ي"
	taMarbuta, tehEnd             = "ة", "ت"
)

// wordLexicon is the classes of folded words. Nouns stand without the article;
// all other words as they are written.
type wordLexicon struct {
	class   map[string]wordClass
	written map[string][]string // how words of grammar with a hamza are written, by their folded form
}

// grammatical reports whether a word of grammar may be written as src: with its
// hamzas, above or below, or without them, never with a madda of which it knows
// nothing. Ana with a madda is Anna, and alan with a hamza is Alain.
func (l *wordLexicon) grammatical(folded, src string) bool {
	forms, ok := l.written[folded]
	if !ok || len(src) != len(folded) {
		return true
	}
	for _, w := range forms {
		same := true
		for i := 0; i < len(w) && same; i += letterLen {
			a, b := src[i:i+letterLen], w[i:i+letterLen]
			same = a == b || a == folded[i:i+letterLen] || hamza(a) && hamza(b) || farsi(a)
		}
		if same {
			return true
		}
	}
	return false
}

// hamza reports whether a letter is alef with hamza above or below.
func hamza(letter string) bool { return letter == "\u0623" || letter == "\u0625" }

// farsi reports whether a letter is the kaf or yeh of a Farsi keyboard, which tells
// nothing of the word.
func farsi(letter string) bool { return letter == "\u06A9" || letter == "\u06CC" }

// look returns the classes of a word without proclitics; lam says that its
// article has lost the alef.
func (l *wordLexicon) look(w string, lam bool) (c wordClass, def bool) {
	if lam {
		var buf [64]byte
		if len(w) > len(buf)-letterLen {
			return 0, true
		}
		b := append(append(buf[:0], alefOnly...), w...)
		c = l.class[string(b)] | l.class[w[letterLen:]]&wordNoun
		if c == 0 || l.class[w] != 0 { // of three lams one is not written: li-l-lajna
			b = append(append(buf[:0], article...), w...)
			c |= l.class[string(b)] | l.class[w]&wordNoun
		}
		return c, true
	}
	c = l.class[w]
	if strings.HasPrefix(w, article) && c&(wordStop|wordVerb) == 0 {
		return c | l.class[w[len(article):]]&wordNoun, true
	}
	return c, strings.HasPrefix(w, article)
}

// analyze returns what is known of a folded word: the reading with the fewest
// proclitics that the lexicon knows.
func (l *wordLexicon) analyze(w string) wordInfo {
	if len(w) < 2*letterLen {
		c := l.class[w]
		return wordInfo{class: c}
	}
	if info, ok := l.reading(w, 0, false, false); ok {
		return info
	}
	conj := strings.HasPrefix(w, conjWaw) || strings.HasPrefix(w, conjFeh)
	if conj && len(w) > 2*letterLen {
		if info, ok := l.reading(w[letterLen:], letterLen, true, false); ok {
			return info
		}
		if info, ok := l.prefixed(w[letterLen:], letterLen, true); ok {
			return info
		}
	}
	if info, ok := l.prefixed(w, 0, false); ok {
		return info
	}
	return l.guess(w)
}

// prefixed reads a word that begins with a preposition of one letter.
func (l *wordLexicon) prefixed(w string, skip uint8, conj bool) (wordInfo, bool) {
	if len(w) < 3*letterLen {
		return wordInfo{}, false
	}
	switch w[:letterLen] {
	case prepBeh, prepKaf:
		info, ok := l.reading(w[letterLen:], skip+letterLen, conj, true)
		if ok && info.class == wordNamePart && l.inflected(w)&wordNoun != 0 {
			return wordInfo{}, false // a substitute (badilan), not with della
		}
		return info, ok
	case prepLam:
		if w[letterLen:2*letterLen] == articleLam {
			c, _ := l.look(w[letterLen:], true)
			return wordInfo{class: c, skip: skip + letterLen, def: true, lam: true, conj: conj, prep: true}, true
		}
		return l.reading(w[letterLen:], skip+letterLen, conj, true)
	}
	return wordInfo{}, false
}

func (l *wordLexicon) reading(w string, skip uint8, conj, prep bool) (wordInfo, bool) {
	c, def := l.look(w, false)
	ok := c != 0 || def && (skip > 0 || len(w) > 3*letterLen)
	if prep && c&(wordVerb|wordStop) != 0 && c&wordNoun == 0 {
		const shortest = 3 * letterLen
		if len(w) == 2*letterLen && c == wordVerb|wordAct {
			return wordInfo{class: wordNoun, skip: skip, conj: conj, prep: prep}, true // with the joining (damm) of
		}
		ok = c&wordStop != 0 && len(w) >= shortest && (strings.HasPrefix(w, "ه") || strings.HasPrefix(w, "ذ") || strings.HasPrefix(w, "ت")) // to this, with that
	}
	return wordInfo{class: c, skip: skip, def: def, conj: conj, prep: prep}, ok
}

// guess reads a word that is in no lexicon: perhaps one with a pronoun suffix.
func (l *wordLexicon) guess(w string) wordInfo {
	for skip := 0; skip <= letterLen && len(w)-skip > 3*letterLen; skip += letterLen {
		if skip > 0 && !strings.ContainsAny(w[:letterLen], "وفبلك") {
			break
		}
		conj := skip > 0 && (w[:letterLen] == conjWaw || w[:letterLen] == conjFeh)
		if c := l.possessed(w[skip:]); c != 0 {
			return wordInfo{class: c | wordPossessed, skip: uint8(skip), conj: conj}
		}
		if c := l.inflected(w[skip:]); c != 0 {
			return wordInfo{class: c, skip: uint8(skip), def: strings.HasPrefix(w[skip:], article), conj: conj}
		}
	}
	return wordInfo{def: strings.HasPrefix(w, article)}
}

// inflected returns the class of a dual, a sound plural or an accusative of a
// known word, 0 if it is none.
func (l *wordLexicon) inflected(w string) wordClass {
	w = strings.TrimPrefix(w, article)
	for _, before := range [...]string{"لا", "س", prepLam} {
		if s, ok := strings.CutPrefix(w, before); ok && l.class[s]&wordVerb != 0 && (before == "لا" || hasAnyPrefix(s, yehEnd, tehEnd)) {
			return wordVerb // la and a verb, typed as one word; what will be, what is to be
		}
	}
	if l.verbPlural(w) {
		return wordVerb
	}
	for _, suffix := range [...]string{"تان", "تين", "ان", "ين", "ون", "ات", "ا", "ة", "و", "ي"} {
		s, ok := strings.CutSuffix(w, suffix)
		if !ok || len(s) < 3*letterLen {
			continue
		}
		if c := l.class[s] & (wordNoun | wordVerb); c != 0 {
			return c
		}
	}
	switch {
	case isNameToken(w):
	case verbalNoun(w):
		return wordNoun
	case derivedPast(w):
		return wordVerb
	}
	return 0
}

// verbPlural reports whether a word is the plural of a past whose last letter is an alef with
// a hamza: those who began.
func (l *wordLexicon) verbPlural(w string) bool {
	s, ok := strings.CutSuffix(w, "وا")
	return ok && len(s) >= 3*letterLen && strings.HasSuffix(s, alefOnly) && l.class[s]&wordVerb != 0
}

// verbalNoun reports whether a word in no lexicon has the form of the verbal
// noun of a derived verb, which no foreign name has: ifti'al, infi'al, istif'al,
// taf'il, tafa'ul.
func verbalNoun(w string) bool {
	for _, p := range [...]string{"ت-ا--", "ت--ي.", "ا-ت-ا.", "ان.-ا.", "است..ا."} {
		if fits(w, p) {
			return true
		}
	}
	return false
}

// fits reports whether a word has the letters of a pattern; there a dot is any
// letter, a hyphen one that is no vowel.
func fits(w, pattern string) bool {
	for _, p := range pattern {
		r, n := utf8.DecodeRuneInString(w)
		switch {
		case n == 0, p == '-' && vowel(w[:n]), p != '-' && p != '.' && p != r:
			return false
		}
		w = w[n:]
	}
	return w == ""
}

// derivedPast reports whether a word in no lexicon has the form of the feminine
// past of a derived verb: infa'alat, ifta'alat, istaf'alat, istaf'ala.
func derivedPast(w string) bool {
	if len(w) == 6*letterLen && fits(w, "است---") {
		return true // the masculine of the tenth form, which no foreign name is like
	}
	s, ok := strings.CutSuffix(w, tehEnd)
	if !ok || strings.HasSuffix(s, alefOnly) || len(s) < 4*letterLen || s[:letterLen] != alefOnly {
		return false
	}
	return len(s) <= 6*letterLen && (s[letterLen:2*letterLen] == "ن" || s[2*letterLen:3*letterLen] == tehEnd)
}

// vowel reports whether a letter can be a long vowel.
func vowel(letter string) bool { return letter == alefOnly || letter == conjWaw || letter == yehEnd }

// seatless is a word whose last hamza sat on another letter before a pronoun, as
// it is written alone: of asdiqa'uhu, asdiqa'.
func seatless(s string) string {
	if len(s) > 3*letterLen && hasAnySuffix(s, "ائ", "اؤ") {
		return s[:len(s)-letterLen] + "ء"
	}
	return s
}

// possessed returns the class of a word with a pronoun suffix, 0 if it is none.
func (l *wordLexicon) possessed(w string) wordClass {
	for _, suffix := range [...]string{"هما", "ها", "هم", "نا", "كم", "ه"} {
		s, ok := strings.CutSuffix(w, suffix)
		if !ok || len(s) < 2*letterLen {
			continue
		}
		if c := l.class[s]; c&(wordNoun|wordVerb|wordStop|wordRole) != 0 && len(s) > letterLen {
			if c&wordRole != 0 {
				return wordTitle // his deputy, her father
			}
			return c & (wordNoun | wordVerb | wordStop)
		}
		if l.class[seatless(s)]&wordNoun != 0 {
			return wordNoun
		}
		if s, ok := strings.CutSuffix(s, tehEnd); ok && l.class[s+taMarbuta] != 0 {
			return wordNoun
		}
	}
	return 0
}

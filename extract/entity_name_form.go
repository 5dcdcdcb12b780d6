package extract

import "strings"

// conjugated reports whether a word has the form of an imperfect verb: one of
// its prefixes and no long vowel, which foreign names always have, or a future
// or purpose prefix and one.
func conjugated(w string) bool {
	const shortest = 4 * letterLen
	if len(w) < shortest {
		return false
	}
	vowels := 0
	switch {
	case hasAnyPrefix(w, "سي", "ست", "لي", "لت"):
		w, vowels = w[2*letterLen:], -1
	case len(w) >= 5*letterLen && hasAnyPrefix(w, "يست", "تست"):
		return !isNameToken(w)
	case strings.HasPrefix(w, "ي") && len(w) == 5*letterLen && w[2*letterLen:3*letterLen] == alefOnly:
		return !isNameToken(w)
	case hasAnyPrefix(w, "ي", "ت"):
		w = w[letterLen:]
	default:
		return false
	}
	for _, r := range w {
		if r == 'ا' || r == 'و' || r == 'ي' {
			vowels++
		}
	}
	return vowels <= 0 && !isNameToken(w)
}

func hasAnySuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

func hasAnyPrefix(w string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}

// worded is partWord for a name that is an everyday word as well.
func worded(p namePart, everyday bool) namePart {
	if everyday {
		return partWord
	}
	return p
}

// grammar reports whether the word, with skip bytes off, is one of grammar or a
// verb, or has such a word behind further proclitics.
func (n wordInfo) grammar(skip uint8) bool {
	return skip <= n.skip && n.is(wordStop|wordTime|wordSay|wordPossessed) || skip < n.skip && n.is(wordVerb)
}

// aliOrAla is the name Ali and the preposition ala, which the fold makes one.
func aliOrAla() string { return "علي" }

// preposition reports whether the word is ala, which the fold makes one with
// the name Ali; the original letter tells them apart.
func (f *finder) preposition(i int, w string) bool { return w == aliOrAla() && f.t.undotted(i) }

// undotted reports whether token i ends in alef maqsura, which the fold makes
// one with yeh.
func (t *text) undotted(i int) bool {
	_, end := t.span(t.toks[i].start, t.toks[i].end)
	return end < letterLen || t.src[end-letterLen:end] == "ى"
}

// endsInHamza reports whether token i ends in alef with a hamza above.
func (f *finder) endsInHamza(i int) bool {
	_, end := f.t.span(f.t.toks[i].start, f.t.toks[i].end)
	return end >= letterLen && f.t.src[end-letterLen:end] == "\u0623"
}

// byname reports whether the definite nationality at token j is the surname of
// the one given name that began at token i (Abd al-Qadir the Sudani). After more
// parts of a name it describes its bearer.
func (f *finder) byname(i, j int) bool {
	n := f.info(j)
	if !f.norp(j) || !n.def || n.skip != 0 || f.feminine(j) || f.people(j) {
		return false
	}
	if j == i+2 {
		w := f.t.bare(i)
		return (w == "عبد" || w == "ابو") && f.info(i).is(wordNamePart)
	}
	return j == i+1 && isGivenName(f.t.word(i)) && isNameToken(f.t.word(j))
}

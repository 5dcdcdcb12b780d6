package arabic

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The blocks of presentation forms: A, B and the mathematical alphabets.
const (
	firstFormA, lastFormA = 0xFB50, 0xFDFF
	firstFormB, lastFormB = 0xFE70, 0xFEFE
	firstMath, lastMath   = 0x1EE00, 0x1EEFF
)

// isForm reports whether r lies in a block of Arabic presentation forms.
func isForm(r rune) bool {
	return r >= firstFormA && r <= lastFormA || r >= firstFormB && r <= lastFormB || r >= firstMath && r <= lastMath
}

// A formTable holds the letters of each presentation form, "" where there are
// none.
type formTable struct {
	a [lastFormA - firstFormA + 1]string
	b [lastFormB - firstFormB + 1]string
	m [lastMath - firstMath + 1]string
}

var forms = sync.OnceValue(func() *formTable {
	t := new(formTable)
	for i := range t.a {
		t.a[i] = lettersOf(rune(firstFormA + i))
	}
	for i := range t.b {
		t.b[i] = lettersOf(rune(firstFormB + i))
	}
	for i := range t.m {
		t.m[i] = lettersOf(rune(firstMath + i))
	}
	return t
})

// lettersOf is Unicode's compatibility composition of a form, mended.
func lettersOf(r rune) string {
	if r == rialSign { // a Farsi yeh by Unicode; the word is ريال in Arabic
		return "\u0631\u064A\u0627\u0644"
	}
	s := norm.NFKC.String(string(r))
	if s == string(r) {
		return ""
	}
	// The isolated vowel signs are a space and the mark; the space is an
	// artefact of the decomposition, not of the text.
	return strings.TrimPrefix(s, " ")
}

// formOf returns the letters of a presentation form; lam-alef ligatures keep
// their hamza.
func formOf(r rune) string {
	switch {
	case r <= lastFormA:
		return forms().a[r-firstFormA]
	case r <= lastFormB:
		return forms().b[r-firstFormB]
	}
	return forms().m[r-firstMath]
}

// A peeker walks the runes that the fold keeps, presentation forms opened.
type peeker struct {
	p    Profile
	src  []byte
	i    int    // end of the runes read
	rest string // of an opened form
}

// next returns the next kept rune; false at the end and at a byte that is not
// UTF-8. Joiners are skipped: callers stand behind Arabic letters, where they
// are removed.
func (k *peeker) next() (rune, action, bool) {
	for {
		var r rune
		if k.rest != "" {
			var n int
			r, n = utf8.DecodeRuneInString(k.rest)
			k.rest = k.rest[n:]
		} else {
			if k.i >= len(k.src) {
				return 0, 0, false
			}
			var n int
			r, n = utf8.DecodeRune(k.src[k.i:])
			if r == utf8.RuneError && n == 1 {
				return 0, 0, false
			}
			k.i += n
		}
		out, act := k.p.classify(r)
		switch act {
		case actDrop, actVanish, actJoiner:
		case actForm:
			k.rest = formOf(r)
		default:
			return out, act, true
		}
	}
}

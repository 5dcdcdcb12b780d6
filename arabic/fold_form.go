package arabic

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// isForm reports whether r lies in one of the two blocks of Arabic
// presentation forms.
func isForm(r rune) bool {
	return r >= firstFormA && r <= lastFormA || r >= firstFormB && r <= lastFormB
}

const (
	firstFormA, lastFormA = 0xFB50, 0xFDFF
	firstFormB, lastFormB = 0xFE70, 0xFEFE
)

// forms holds the letters of each presentation form, "" where there are none.
var forms = sync.OnceValue(func() []string {
	f := make([]string, lastFormA-firstFormA+1+lastFormB-firstFormB+1)
	for i := range f {
		r := rune(firstFormA + i)
		if r > lastFormA {
			r = rune(firstFormB + i - (lastFormA - firstFormA + 1))
		}
		s := norm.NFKC.String(string(r))
		// The isolated vowel signs are a space and the mark; the space is an
		// artefact of the compatibility decomposition, not of the text.
		if t := strings.TrimPrefix(s, " "); t != s && t != "" {
			s = t
		}
		if r == rialSign { // a Farsi yeh by Unicode; the word is ريال in Arabic
			s = "\u0631\u064A\u0627\u0644"
		}
		if s != string(r) {
			f[i] = s
		}
	}
	return f
})

// formOf returns the letters of a presentation form; lam-alef ligatures keep
// their hamza.
func formOf(r rune) string {
	if r <= lastFormA {
		return forms()[r-firstFormA]
	}
	return forms()[r-firstFormB+lastFormA-firstFormA+1]
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

package timeline

import "strings"

// reading is one analysis of a word: a form and the clitics around it.
type reading struct {
	form
	conj     bool // wa- or fa- before it
	will     bool // the future s-
	prep     byte // b, l or k, 0 without
	definite bool
	pronoun  string // suffix pronoun
}

// read returns the analyses of a folded word, the longest form first.
func (l *lexicon) read(w string) []reading {
	var out []reading
	l.readBare(w, reading{}, &out)
	if l.is("radical", w) || len(out) > 0 && l.is("radical", out[0].lemma) && !l.is("joins", out[0].lemma) {
		return out
	}
	if r, ok := cutAny(w, waw, feh); ok {
		var more []reading
		l.readBare(r, reading{conj: true}, &more)
		if strings.HasPrefix(w, feh) && len(more) > 0 && more[0].dual {
			return out // fakhiran, "splendid", not fa-akhkhara
		}
		if len(more) > 0 && (len(out) == 0 || more[0].pronoun == "" && !more[0].dual) {
			return more
		}
	}
	return out
}

func cutAny(w string, prefixes ...string) (string, bool) {
	for _, p := range prefixes {
		if r, ok := strings.CutPrefix(w, p); ok && len(r) >= 4 {
			return r, true
		}
	}
	return w, false
}

// readBare analyses a word without conjunction: s- or l- and a present verb, or
// a preposition, the article and a noun; then a suffix pronoun.
func (l *lexicon) readBare(w string, base reading, out *[]reading) {
	l.match(w, base, true, true, out)
	if len(*out) > 0 && (*out)[0].pronoun == "" {
		return
	}
	l.readPresent(w, base, out)
	for _, p := range [...]struct {
		text     string
		prep     byte
		definite bool
	}{{lam + lam, 'l', true}, {lam, 'l', false}, {ba, 'b', false}, {kaf, 'k', false}, {"", 0, false}} {
		r, ok := strings.CutPrefix(w, p.text)
		if !ok {
			continue
		}
		b := base
		b.prep, b.definite = p.prep, p.definite
		if bare, ok := strings.CutPrefix(r, article); ok && !p.definite && len(bare) >= 4 {
			b.definite = true
			l.match(bare, b, false, true, out)
		}
		if p.text != "" {
			l.match(r, b, false, true, out)
		}
	}
}

// readPresent analyses a present verb with the s- of the future or the l- of
// purpose.
func (l *lexicon) readPresent(w string, base reading, out *[]reading) {
	for _, c := range [...]string{seen, lam} {
		r, ok := strings.CutPrefix(w, c)
		if !ok {
			continue
		}
		b := base
		if b.will = c == seen; !b.will {
			b.prep = 'l'
		}
		n := len(*out)
		l.match(r, b, true, false, out)
		kept := (*out)[:n]
		for _, x := range (*out)[n:] {
			if x.tense == present && x.pronoun != noon+alef { // sa-yarina, "he will see us", spells a name
				kept = append(kept, x)
			}
		}
		*out = kept
	}
}

// match looks up w itself, then w without a suffix pronoun, dual or accusative
// ending.
func (l *lexicon) match(w string, base reading, verbs, nouns bool, out *[]reading) {
	n := len(*out)
	l.exact(w, base, verbs, nouns, out)
	if len(*out) > n {
		if r, ok := strings.CutSuffix(w, alef); ok && nouns && (*out)[n].tense == past {
			l.exact(r, base, false, true, out) // ʿaqada, "they two held", is spelled as ʿaqdan, "a contract"
		}
		return
	}
	for _, e := range [...]struct {
		text    string
		pronoun bool
	}{
		{heh + meem + alef, true},
		{heh + alef, true},
		{heh + meem, true},
		{noon + alef, true},
		{heh, true},
		{yeh + noon, false},
		{alef + noon, false},
		{alef, false},
	} {
		r, ok := strings.CutSuffix(w, e.text)
		if !ok || len(r) < 6 {
			continue
		}
		b := base
		if e.pronoun {
			b.pronoun = e.text
		}
		l.exact(r, b, verbs && e.pronoun, nouns, out)
		l.respell(r, b, verbs, nouns, e.pronoun, out)
		if len(*out) > n {
			return
		}
	}
}

// respell looks up the spellings that a word has without the ending cut off it:
// with teh marbuta, the alef of the plural, alef maqsura or a hamza alone.
func (l *lexicon) respell(r string, b reading, verbs, nouns, pronoun bool, out *[]reading) {
	stem := r[:len(r)-2]
	switch r[len(r)-2:] {
	case teh:
		l.exact(stem+tehMarbuta, b, false, nouns, out)
	case waw:
		if pronoun {
			l.exact(r+alef, b, verbs, false, out)
		}
	case alef:
		if pronoun {
			l.exact(stem+yeh, b, verbs, nouns, out)
		}
	case yehHamza, wawHamza:
		l.exact(stem+hamza, b, false, nouns, out)
	}
}

func (l *lexicon) exact(w string, base reading, verbs, nouns bool, out *[]reading) {
	for _, f := range l.forms[w] {
		if f.tense == nominal && nouns || f.tense != nominal && verbs {
			r := base
			r.form = f
			*out = append(*out, r)
		}
	}
}

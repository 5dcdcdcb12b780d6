package extract

import (
	"slices"
	"strings"
)

const (
	wa     = "\u0648"
	ya     = "\u064A"
	ta     = "\u062A"
	nun    = "\u0646"
	sin    = "\u0633" // before an imperfect: the future
	plural = "\u0627\u062A"
)

// tenseOfForm is the direction of word w, at token i, that no list has: a past
// verb with an ending, a future in sa-, an imperfect in ya- or ta- as a guess. A
// name that begins like a future (Silva, Starmer) is none, since no verb is left
// of it.
func (d *dateResolver) tenseOfForm(i int, w string) direction {
	if d.pastForm(w) {
		if d.wordHas(d.t.word(i-1), d.lex.cues.future) {
			return dirNone // its planned holding, not: that he held
		}
		return dirPast
	}
	if strings.HasSuffix(w, tehMarbuta) || strings.HasSuffix(w, plural) {
		return dirNone
	}
	if future, ok := strings.CutPrefix(w, sin); ok && personal(future, ya, ta, nun) && imperfect(future) {
		return dirFuture
	}
	if !personal(w, ya, ta) || !imperfect(w) {
		return dirNone
	}
	if d.pastInTa(i, w) {
		return d.opening(i)
	}
	d.soft, d.guess = true, true
	return dirFuture
}

// personal reports whether w begins with one of the prefixes of person.
func personal(w string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(w, p) })
}

// imperfect reports whether w, with the prefix of a person, is an everyday verb,
// its ending of number or object left aside.
func imperfect(w string) bool {
	if len(w) < 3*letterLen {
		return false
	}
	stem, verbs := w[letterLen:], entityWords().class
	known := func(stem string) bool { return (verbs[ya+stem]|verbs[ta+stem])&wordVerb != 0 }
	if known(stem) {
		return true
	}
	for _, end := range verbEndings {
		if s, ok := strings.CutSuffix(stem, end); ok && len(s) >= 2*letterLen && known(s) {
			return true
		}
	}
	return false
}

// opening is the past where token i opens its sentence or follows a word of
// grammar; elsewhere the word may be a noun that is spelled as its verb is.
func (d *dateResolver) opening(i int) direction {
	if i == 0 || d.t.toks[i-1].sent != d.t.toks[i].sent || entityWords().class[d.t.word(i-1)]&wordStop != 0 {
		return dirPast
	}
	return dirNone
}

// pastInTa reports whether w, at token i, is a past of the fifth or sixth form,
// which begins as an imperfect of the first does: he inspected, not: she loses.
// Where both are verbs the subject that follows tells by its gender.
func (d *dateResolver) pastInTa(i int, w string) bool {
	return strings.HasPrefix(w, ta) && imperfect(ya+w) && (!imperfect(ya+w[len(ta):]) || !d.feminineAfter(i))
}

// feminineAfter reports whether the word after token i is a feminine noun by
// its ending, or a plural of things: its verb is in ta-.
func (d *dateResolver) feminineAfter(i int) bool {
	w := d.t.word(i + 1)
	return strings.HasSuffix(w, tehMarbuta) || strings.HasSuffix(w, plural)
}

// Endings of verbs: of number and of the object.
var verbEndings = [...]string{
	"\u0648\u0646", "\u0627\u0646", "\u0648\u0627", "\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627",
}

// pastForm reports whether a word is a past verb of the lists with an ending of
// person or object: they arrested, which it saw.
func (d *dateResolver) pastForm(w string) bool {
	const least = 6 // bytes of a root
	for _, end := range [...]string{
		"\u062A\u0647\u0627", "\u062A\u0647", "\u062A\u0647\u0645", "\u0648\u0647\u0627", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627",
		"\u0647", "\u0648\u0627", "\u062A", "\u062A\u0627",
	} {
		if base, ok := strings.CutSuffix(w, end); ok && len(base) >= least && d.wordHas(base, d.lex.cues.past) {
			return true
		}
	}
	return false
}

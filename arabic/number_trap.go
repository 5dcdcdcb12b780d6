package arabic

import "strings"

// trapped reports whether the number that begins at atom i of a running text is
// none: a month, a king, a weekday, one of the officials.
func (r *numRun) trapped(i int, res *numResult) bool {
	a := &r.a[i]
	if res.kind == Ordinal && a.class == clsOrdinal {
		return r.ordinalTrap(i, res)
	}
	if a.art && !a.proc && !a.conj {
		prev, end := prevWord(r.s, a.from)
		if r.t.trap(r.s[prev:end], trapBeforeArticle) { // the Group of Twenty
			return true
		}
	}
	if res.end > i+1 {
		return false
	}
	if a.part {
		return true
	}
	switch a.class {
	case clsFraction:
		next, end := nextWord(r.s, a.end)
		return a.art || r.t.trap(r.s[next:end], trapAfterFraction)
	case clsZero:
		// Safar, the month, is spelled like sifr, zero.
		prev, end := prevWord(r.s, a.from)
		return i > 0 || res.end < r.n || r.t.trap(r.s[prev:end], trapBeforeZero)
	case clsUnit:
		return r.unitTrap(a)
	case clsScale:
		return a.v.n == 1000 && !a.art && r.composed(a)
	case clsScaleA:
		prev, end := prevWord(r.s, a.from)
		next, to := nextWord(r.s, a.end)
		return r.t.trap(r.s[prev:end], trapBeforeAlpha) || r.t.trap(r.s[next:to], trapAfterAlpha)
	}
	return false
}

// composed reports whether alf is rather allafa, "he composed": a thousand is
// followed by an indefinite genitive, a verb by its subject or object.
func (r *numRun) composed(a *atom) bool {
	next, end := nextWord(r.s, a.end)
	w := r.s[next:end]
	return strings.HasPrefix(w, "ال") || a.conj && (w == "على" || w == "علي" || len(w) > 6 && strings.HasSuffix(w, "ا"))
}

// unitTrap reports whether a unit on its own is a weekday, a verb, or "and one of".
func (r *numRun) unitTrap(a *atom) bool {
	next, end := nextWord(r.s, a.end)
	switch {
	case a.art && r.monday(a):
		return true
	case a.wahid: // wa-ahad al-..., "and one of the ..."
		return strings.HasPrefix(r.s[next:end], "ال")
	case a.v.n == 6 && a.proc && r.lisitt(a): // lastu, "I am not"
		return !r.t.trap(r.s[next:end], trapAfterSix)
	}
	return false
}

// monday reports whether the word for two has the form of the weekday.
func (r *numRun) monday(a *atom) bool {
	key, _, _ := scanWord(r.s[:a.end], a.from)
	const ithnayn = 1<<(4*keyBits) | 4<<(3*keyBits) | 25<<(2*keyBits) | 28<<keyBits | 25
	return key&(1<<(5*keyBits)-1) == ithnayn
}

// lisitt reports whether the word is the letters l, s, t after any clitics.
func (r *numRun) lisitt(a *atom) bool {
	key, _, _ := scanWord(r.s[:a.end], a.from)
	const lst = 23<<(2*keyBits) | 12<<keyBits | 3
	return key&(1<<(3*keyBits)-1) == lst
}

// ordinalTrap looks at the words around an ordinal.
func (r *numRun) ordinalTrap(i int, res *numResult) bool {
	a := &r.a[i]
	if res.end == i+1 {
		if a.part && !a.art || !a.art && !a.conj && !a.proc && (i > 0 || r.shifted) {
			return true // thaniya after a number is the second of time
		}
		next, end := nextWord(r.s, a.end)
		if r.t.trap(r.s[next:end], trapAfterOrdinal) {
			return true
		}
		if a.v.n == 1 && r.s[next:end] == "من" { // awwal min ams, the day before yesterday
			next, end = nextWord(r.s, end)
			if r.t.trap(r.s[next:end], trapAfterOrdinal) {
				return true
			}
		}
	}
	return a.art && !a.proc && !a.conj && r.named(a.from)
}

// named reports whether the ordinal at s[at:] belongs to the name before it: of a
// month, or of a sovereign, told by his name or by a title one or two words
// further back.
func (r *numRun) named(at int) bool {
	start, end := prevWord(r.s, at)
	w := r.s[start:end]
	if w == "" {
		return false
	}
	if r.t.trap(w, trapBeforeOrdinal|trapRegnal) {
		return true
	}
	for range 2 {
		if len(w) <= 4 || strings.HasPrefix(w, "ال") {
			return false // a particle, or a noun that the ordinal qualifies
		}
		start, end = prevWord(r.s, start)
		w = r.s[start:end]
		if r.t.trap(w, trapTitle) {
			return true
		}
	}
	return false
}

package arabic

import "strings"

// trapped reports whether the number that begins at atom i of a running text is
// none: a month, a king, a weekday, one of the officials.
func (r *numRun) trapped(i int, res *numResult) bool {
	a := &r.a[i]
	if res.kind == Ordinal && a.class == clsOrdinal {
		return r.ordinalTrap(i, res)
	}
	if a.art && !a.proc && !a.conj && r.before(a, trapBeforeArticle) {
		return true // the Group of Twenty
	}
	return res.end == i+1 && (a.part || r.loneTrap(i))
}

// loneTrap reports whether the word of atom i on its own is no number.
func (r *numRun) loneTrap(i int) bool {
	a := &r.a[i]
	switch a.class {
	case clsFraction:
		return a.art || r.after(a, trapAfterFraction)
	case clsZero: // Safar, the month, is spelled like sifr, zero
		return i > 0 || i+1 < r.n || r.before(a, trapBeforeZero)
	case clsUnit:
		return r.unitTrap(a)
	case clsScale:
		return a.v.n == 1000 && !a.art && r.composed(a)
	case clsScaleA:
		return r.before(a, trapBeforeAlpha) || r.after(a, trapAfterAlpha)
	}
	return false
}

// before and after report whether the word beside atom a has the relation.
func (r *numRun) before(a *atom, rel uint16) bool {
	start, end := prevWord(r.s, a.from)
	return r.t.trap(r.s[start:end], rel)
}

func (r *numRun) after(a *atom, rel uint16) bool {
	start, end := nextWord(r.s, a.end)
	return r.t.trap(r.s[start:end], rel)
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
		bare := !a.art && !a.conj && !a.proc
		switch {
		case a.part && !a.art, r.after(a, trapAfterOrdinal):
			return true
		case bare && (i > 0 || r.shifted): // thaniya after a number is the second of time
			return true
		case a.v.n == 1 && r.minAms(a):
			return true
		}
	}
	return a.art && !a.proc && !a.conj && r.named(a.from)
}

// minAms reports whether "min ams" follows: the day before yesterday.
func (r *numRun) minAms(a *atom) bool {
	start, end := nextWord(r.s, a.end)
	if r.s[start:end] != "من" {
		return false
	}
	start, end = nextWord(r.s, end)
	return r.t.trap(r.s[start:end], trapAfterOrdinal)
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

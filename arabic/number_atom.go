package arabic

import "strings"

// word takes in the number word w at s[from:end].
func (r *numRun) word(w *numWord, from, end int) {
	switch w.class {
	case clsAnd:
		r.conj = r.n > 0 || r.skip
		if _, n := digit(r.s, end); n > 0 {
			r.conj = true
		}
		return
	case clsPoint, clsAfter, clsIn:
		if r.n == 0 {
			return
		}
	}
	a := atom{
		class: w.class, v: ratio{w.num, w.den}, from: from, start: from, end: end,
		conj: w.conj, proc: w.proc, art: w.art, part: w.part,
	}
	if w.skip > 0 {
		a.start = letters(r.s, from, end, int(w.skip))
	}
	r.read(&a)
	r.push(a)
}

// read looks at the spelling of a word where its letters say too little.
func (r *numRun) read(a *atom) {
	switch a.class {
	case clsUnit, clsTen:
		if a.v.n == 1 && !a.conj && strings.HasPrefix(r.s[a.from:], "و") {
			r.wahid(a)
		}
		r.vocalized(a)
	case clsHundred: // miyya without hamza or alef is also a name, and water
		first := a.start
		if a.art {
			first = letters(r.s, first, a.end, 2)
		}
		a.part = a.v.n == 100 && !strings.ContainsAny(r.s[first:a.end], hundredSeats)
	case clsScaleA:
		a.tanwin = strings.ContainsRune(r.s[a.from:a.end], fathatan)
	}
}

// vocalized tells khums, a fifth, from khams, five, where the vowel is written.
func (r *numRun) vocalized(a *atom) {
	first := a.start
	if a.art {
		skip := 2
		if strings.HasPrefix(r.s[a.start:], "ل") { // after lil- the span begins at the second lam
			skip = 1
		}
		first = letters(r.s, a.start, a.end, skip)
	}
	if n := a.v.n; n != 5 && n != 7 && n != 9 && n != 10 || !strings.HasPrefix(r.s[first+2:a.end], string(damma)) {
		return
	}
	if _, n, _ := scanWord(r.s[:a.end], first); n == 3 {
		a.class, a.v = clsFraction, ratio{1, a.v.n}
	}
}

// hundredSeats are the letters and marks of a hundred that is spelled in full.
const hundredSeats = string(alef) + string(alefHamzaAbove) + string(yehHamza) + string(alefMaksura) + string(hamzaAbove)

const damma = '\u064F' // ARABIC DAMMA

// wahid tells wahid, "one", from wa-ahad, "and one", which has a hamza that is
// often not typed and that [Match] folds.
func (r *numRun) wahid(a *atom) {
	second := letters(r.s, a.from, a.end, 1)
	_, n, _ := scanWord(r.s[:a.end], a.from)
	if n != 4 {
		return // wahida, wahidan
	}
	if strings.HasPrefix(r.s[second:], "أ") {
		a.start, a.conj, a.part = second, true, true
		return
	}
	a.wahid = true
}

// push adds an atom to the run.
func (r *numRun) push(a atom) {
	if r.conj {
		a.conj = !a.proc
		r.conj = false
	}
	if a.class == clsDigits && r.n > 0 {
		if p := &r.a[r.n-1]; p.class == clsArticle {
			// The article before digits makes an ordinal of them: al-37.
			a.from, a.start, a.conj, a.proc, a.art = p.from, p.start, p.conj, p.proc, true
			r.n--
		}
	}
	if !r.skip {
		r.a[r.n] = a
		r.n++
	}
}

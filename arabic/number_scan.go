package arabic

import (
	"strings"
	"unicode/utf8"
)

// scanNumbers calls yield with the numbers of s. Words that are no number words
// cost one scan of their letters and one test of a bitmap.
func scanNumbers(s string, yield func(Number) bool) {
	var r numRun
	r.s, r.t = s, numbers()
	for i := 0; i < len(s); {
		c := s[i]
		if c&0xFC == 0xD8 {
			if key, n, end := scanWord(s, i); n > 0 {
				var w *numWord
				if n <= keyLetters {
					w = r.t.find(key)
				}
				if w != nil {
					r.word(w, i, end)
				} else if (r.n > 0 || r.skip) && !r.flush(yield) {
					return
				}
				i = end
				if r.n == runAtoms && !r.process(false, yield) {
					return
				}
				continue
			}
		} else if c == ' ' {
			i++
			continue
		}
		next, ok := r.other(i, yield)
		if !ok {
			return
		}
		i = next
		if r.n == runAtoms && !r.process(false, yield) {
			return
		}
	}
	r.flush(yield)
}

// other reads what is no word at s[i:] and returns the offset after it.
func (r *numRun) other(i int, yield func(Number) bool) (next int, ok bool) {
	s := r.s
	if _, n := digit(s, i); n > 0 {
		return r.figure(i, yield)
	}
	if n := max(space(s, i), mark(s, i)); n > 0 {
		return i + n, true
	}
	if v, n := vulgar(s, i); n > 0 {
		r.push(atom{class: clsDigits, v: v, from: i, start: i, end: i + n})
		return i + n, true
	}
	if !r.flush(yield) {
		return i, false
	}
	if s[i] < utf8.RuneSelf {
		return i + 1, true
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n, true
}

// vulgar reads one of the fraction characters of Latin-1.
func vulgar(s string, i int) (v ratio, n int) {
	if s[i] != 0xC2 || i+1 >= len(s) {
		return v, 0
	}
	switch s[i+1] {
	case 0xBC:
		return ratio{1, 4}, 2
	case 0xBD:
		return ratio{1, 2}, 2
	case 0xBE:
		return ratio{3, 4}, 2
	}
	return v, 0
}

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
	if w.class == clsUnit && w.num == 1 && !w.conj && strings.HasPrefix(r.s[from:], "و") && end-from < 2*maxWord {
		r.wahid(&a)
	}
	if w.class == clsUnit || w.class == clsTen {
		r.vocalized(&a)
	}
	if w.class == clsHundred && w.num == 100 && !strings.ContainsAny(r.s[a.start:end], "اأئىٔ") {
		a.part = true // miyya without hamza or alef is also a name, and water
	}
	if w.class == clsScaleA {
		a.tanwin = strings.Contains(r.s[from:end], string(tanwinFath))
	}
	r.push(a)
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

const damma = '\u064F' // ARABIC DAMMA

const tanwinFath = '\u064B' // ARABIC FATHATAN

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

// figure takes in the digits at s[i:].
func (r *numRun) figure(i int, yield func(Number) bool) (next int, ok bool) {
	var f figure
	scanFigure(r.s, i, &f)
	v, alt, ok := f.value()
	if ok {
		a := atom{class: clsDigits, v: v, alt: alt, from: i, start: i, end: f.next}
		if sign, neg := r.minus(i); neg {
			if !r.flush(yield) {
				return i, false
			}
			a.start, a.from, a.neg = sign, sign, true
		}
		r.push(a)
		return f.next, true
	}
	if !r.flush(yield) {
		return i, false
	}
	if f.list() {
		for g := range f.n {
			r.push(atom{class: clsDigits, v: whole(f.group[g]), from: f.start[g], start: f.start[g], end: f.end[g]})
			if g+1 < f.n && !r.flush(yield) {
				return i, false
			}
		}
	}
	return f.next, true
}

// minus reports whether a minus sign stands right before the digits at s[i:],
// and not the hyphen of a range or a list.
func (r *numRun) minus(i int) (start int, ok bool) {
	s := r.s
	switch {
	case i >= 1 && s[i-1] == '-':
		i--
	case i >= 3 && s[i-3:i] == "\u2212":
		i -= 3
	default:
		return 0, false
	}
	if i == 0 {
		return i, true
	}
	if s[i-1] == '(' {
		return i, true
	}
	if s[i-1] != ' ' {
		return 0, false
	}
	before, size := utf8.DecodeLastRuneInString(strings.TrimRight(s[max(0, i-8):i], " "))
	_, n := digit(string(before), 0)
	return i, n == 0 && size > 0 && before != '\n'
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

// flush ends the run.
func (r *numRun) flush(yield func(Number) bool) bool {
	ok := true
	if r.n > 0 {
		ok = r.process(true, yield)
	}
	r.n, r.conj, r.skip, r.shifted = 0, false, false, false
	return ok
}

// process yields the numbers of the run: all of them if it is complete, else
// those that begin in the first half of the window.
func (r *numRun) process(complete bool, yield func(Number) bool) bool {
	i := 0
	for i < r.n && (complete || i < runAtoms/2) {
		switch r.a[i].class {
		case clsPoint, clsAfter, clsArticle:
			i++
			continue
		case clsIn:
			i++
			if i < r.n && r.percent(i) {
				i++
			}
			continue
		}
		res := r.number(i)
		if !complete && res.end == r.n {
			r.n, r.skip = 0, true
			return true
		}
		if res.ok && !r.percent(i) && !r.trapped(i, &res) && !yield(r.result(i, &res)) {
			return false
		}
		i = res.end
	}
	copy(r.a[:], r.a[i:r.n])
	r.n -= i
	r.shifted = true
	return true
}

// percent reports whether atom i is the hundred of "in the hundred".
func (r *numRun) percent(i int) bool {
	a := &r.a[i]
	if a.class != clsHundred && a.class != clsScale || a.v.n > 1000 || !a.art || i+1 < r.n && r.a[i+1].class == clsOrdinal {
		return false
	}
	if a.proc {
		return strings.HasPrefix(r.s[a.from:], "ب") && (a.v.n == 100 || i > 0 || r.shifted)
	}
	if a.conj || a.v.n != 100 && (i == 0 || r.a[i-1].class != clsIn) {
		return false
	}
	start, end := prevWord(r.s, a.from)
	return r.s[start:end] == "في"
}

// result makes a Number of what begins at atom i.
func (r *numRun) result(i int, res *numResult) Number {
	first := &r.a[i]
	n := Number{Start: first.start, End: r.a[res.end-1].end, Kind: res.kind, Alt: res.alt}
	if first.wahid && i+1 < res.end && r.a[i+1].class == clsTen {
		n.Start = letters(r.s, first.start, first.end, 1)
	}
	n.Value, n.Int, n.Exact = res.v.float(), res.v.n, res.v.d == 1
	if !n.Exact {
		n.Int = 0
	}
	if res.neg {
		n.Value, n.Int, n.Alt = -n.Value, -n.Int, -n.Alt
	}
	return n
}

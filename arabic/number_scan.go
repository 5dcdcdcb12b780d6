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
		switch c := r.a[i].class; {
		case c == clsPoint, c == clsAfter, c == clsArticle, c == clsIn, r.percent(i):
			i++ // "per hundred and four" is no 104
			continue
		}
		res := r.number(i)
		if !complete && res.end == r.n {
			r.n, r.skip = 0, true
			return true
		}
		if res.ok && !r.trapped(i, &res) && !yield(r.result(i, &res)) {
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

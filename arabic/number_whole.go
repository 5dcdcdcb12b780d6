package arabic

import (
	"strconv"
	"strings"
)

// trimPercent cuts a percent or per mille sign off either end of s and returns
// its denominator, 1 if there is none.
func trimPercent(s string) (rest string, den int64) {
	for _, sign := range [...]string{"%", "٪", "‰", "؉"} {
		den = 100
		if sign == "‰" || sign == "؉" {
			den = 1000
		}
		if rest, ok := strings.CutSuffix(s, sign); ok {
			return strings.TrimSpace(rest), den
		}
		if rest, ok := strings.CutPrefix(s, sign); ok {
			return strings.TrimSpace(rest), den
		}
	}
	return s, 1
}

// percentTail returns 100 or 1000 if the atoms from j on are the words for
// percent or per mille, else 0.
func (r *numRun) percentTail(j int) int64 {
	if j < r.n && r.a[j].class == clsIn {
		j++
	}
	if j == r.n-1 && r.percent(j) {
		return r.a[j].v.n
	}
	return 0
}

// weekday reports whether the number is the name of Sunday or Monday.
func (r *numRun) weekday(res *numResult) bool {
	a := &r.a[0]
	return res.end == 1 && a.class == clsUnit && a.art && (a.part || r.monday(a))
}

// fill reads the whole text into the run; false where it has anything but
// number words or too many.
func (r *numRun) fill() bool {
	s := r.s
	for i := 0; i < len(s); {
		if key, n, end := scanWord(s, i); n > 0 {
			if !r.fillWord(key, n, i, end) {
				return false
			}
			i = end
		} else if _, n := digit(s, i); n > 0 {
			if i = r.fillFigure(i); i < 0 {
				return false
			}
		} else if v, n := vulgar(s, i); n > 0 {
			r.push(atom{class: clsDigits, v: v, from: i, start: i, end: i + n})
			i += n
		} else if n := max(space(s, i), mark(s, i), r.sign(i)); n > 0 {
			i += n
		} else {
			return false
		}
		if r.n == runAtoms {
			return false
		}
	}
	return !r.conj
}

// sign returns the length of the minus sign before digits that begins s[i:].
func (r *numRun) sign(i int) int {
	s := r.s
	if _, n := digit(r.s, i+1); s[i] == '-' && n > 0 && i == 0 {
		return 1
	}
	if _, n := digit(r.s, i+3); n > 0 && i == 0 && strings.HasPrefix(s, "\u2212") {
		return 3
	}
	return 0
}

// isClitic reports whether the key is that of a preposition or fa- on its own.
func isClitic(key uint64) bool {
	switch key {
	case 2, 20, 22, 23: // beh, feh, kaf, lam
		return true
	}
	return false
}

// fillWord takes in the word of n letters at s[i:end]; false if it has no place in
// a number.
func (r *numRun) fillWord(key uint64, n, i, end int) bool {
	if n > keyLetters {
		return false
	}
	w := r.t.find(key)
	_, glued := digit(r.s, end)
	if w == nil {
		return r.n == 0 && glued > 0 && isClitic(key)
	}
	switch {
	case r.conj && w.class == clsAnd:
		return false
	case r.n > 0 || w.class < clsAnd || w.class == clsMinus || w.class == clsArticle:
	case w.class == clsAnd && glued > 0:
	default:
		return false // nothing for it to bind
	}
	r.word(w, i, end)
	return true
}

// fillFigure takes in the digits at s[i:], a fraction such as 1/2 included, and
// returns the offset after them, less than 0 where they are no number.
func (r *numRun) fillFigure(i int) int {
	var f figure
	scanFigure(r.s, i, &f)
	v, alt, ok := f.value()
	if !ok {
		return -1
	}
	if f.next < len(r.s) && r.s[f.next] == '/' && r.n == 0 && v.d == 1 {
		below, err := strconv.ParseInt(Match.Fold(r.s[f.next+1:]), 10, 32)
		if err != nil || below <= 0 {
			return -1
		}
		if v, ok = v.over(below); !ok {
			return -1
		}
		f.next, alt = len(r.s), 0
	}
	a := atom{class: clsDigits, v: v, alt: alt, from: i, start: i, end: f.next}
	_, a.neg = r.minus(i)
	r.push(a)
	return f.next
}

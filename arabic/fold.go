package arabic

import (
	"slices"
	"unicode/utf8"
)

// Append appends the fold of src to dst and returns the extended buffer. It
// allocates only when dst lacks the room for len(src) bytes more.
func (p Profile) Append(dst, src []byte) []byte { return p.AppendMap(dst, src, nil) }

// AppendMap is Append that also records in m, which is reset, how the appended
// bytes relate to src. Folded offsets count from the first appended byte. A nil
// m records nothing.
func (p Profile) AppendMap(dst, src []byte, m *Map) []byte {
	f := folder{p: p, src: src, start: len(dst), m: m, runEnd: -1}
	// Room for src and one rune: a fast step writes before it knows the width.
	f.out = slices.Grow(dst, len(src)+utf8.UTFMax)
	f.out = f.out[:cap(f.out)]
	f.n = f.start
	if m != nil {
		m.reset()
	}
	f.run()
	if m != nil {
		m.folded, m.original = f.n-f.start, len(src)
	}
	return f.out[:f.n]
}

// A folder folds one text. Everything that depends on what came before is read
// from the output itself, so that a second fold sees the same.
type folder struct {
	p      Profile
	src    []byte
	out    []byte // out[start:n] is the fold so far
	start  int
	n      int
	m      *Map
	runEnd int // where an elongated run that became one letter ends, else -1
}

// run folds the whole of src, the clean stretches in fast and the rest rune by
// rune.
func (f *folder) run() {
	t := f.p.table(len(f.src))
	for i := 0; i < len(f.src); {
		if t != nil {
			if i = f.fast(t, i); i == len(f.src) {
				return
			}
		}
		i = f.step(i)
	}
}

// grow makes room for n bytes more than what is left of src from i.
func (f *folder) grow(n, i int) {
	if need := f.n + n + len(f.src) - i + utf8.UTFMax; need > len(f.out) {
		f.out = slices.Grow(f.out[:f.n], need-f.n)
		f.out = f.out[:cap(f.out)]
	}
}

// put writes r.
func (f *folder) put(r rune) {
	if r < utf8.RuneSelf {
		f.out[f.n] = byte(r)
		f.n++
		return
	}
	f.n += utf8.EncodeRune(f.out[f.n:], r)
}

// step folds the rune at i, with its marks where they matter, and returns the
// offset of the next one.
func (f *folder) step(i int) int {
	r, w := utf8.DecodeRune(f.src[i:])
	if r == utf8.RuneError && w == 1 {
		f.out[f.n] = f.src[i]
		f.n++
		return i + 1
	}
	to := i + w
	out, act := f.p.classify(r)
	switch act {
	case actMark:
		return f.cluster(peeker{p: f.p, src: f.src, i: i}, f.n, i)
	case actForm:
		return f.form(i, w, formOf(r))
	case actJoiner:
		act = actVanish
		if f.joins() {
			act = actEmit
		}
	default:
		out, act = f.resolve(out, act, peeker{p: f.p, src: f.src, i: to})
	}
	switch act {
	case actDrop:
		f.edit(f.n, i, to)
	case actVanish:
		f.vanish(i, to)
	default:
		f.emit(out, f.n, i, to)
	}
	return to
}

// emit writes r, which src[from:to] became or a part of it, beginning at at.
func (f *folder) emit(r rune, at, from, to int) {
	f.put(r)
	if f.n-at != to-from {
		f.edit(at, from, to)
	}
	if f.p&FoldElongation != 0 && isArabicLetter(r) {
		f.shorten(r, to)
	}
}

// resolve decides the actions that depend on what follows.
func (f *folder) resolve(r rune, act action, next peeker) (rune, action) {
	switch act {
	case actMaksura:
		if final(next) {
			r = yeh
		}
	case actKashida:
		if !carriesHamza(next) {
			return r, actDrop
		}
		r = f.p.letter(yeh)
	case actDecimal:
		r = ','
		if f.n > f.start {
			last, _ := utf8.DecodeLastRune(f.out[f.start:f.n])
			if n, _, ok := next.next(); ok && isDigit(n) && isDigit(last) {
				r = '.'
			}
		}
	default:
		return r, act
	}
	return r, actEmit
}

// final reports whether no letter of the same word follows.
func final(next peeker) bool {
	kashida := false
	for {
		r, act, ok := next.next()
		switch {
		case !ok:
			return true
		case act == actKashida:
			kashida = true
		case markFold(r) != 0:
			if kashida && r == hamzaAbove {
				return false // the tatweel will be a letter
			}
		default:
			return !isArabicLetter(r)
		}
	}
}

// carriesHamza reports whether the tatweel before next is the seat of a
// combining hamza, as in Quranic spelling: it stands for a yeh.
func carriesHamza(next peeker) bool {
	if next.p&FoldCompose == 0 {
		return false
	}
	for {
		r, _, ok := next.next()
		if !ok || markFold(r) == 0 {
			return false
		}
		if r == hamzaAbove {
			return true
		}
	}
}

// joins reports whether a joiner here belongs to an emoji or to a script that
// needs it: the rune before it tells.
func (f *folder) joins() bool {
	last, _ := utf8.DecodeLastRune(f.out[f.start:f.n])
	switch {
	case last == utf8.RuneError, last < 0x900, isForm(last), last == byteOrderMark:
		return false
	case last >= 0x2000 && last <= 0x206F:
		return last == zeroWidthJoiner || last == zeroWidthNonJoin
	}
	return markFold(last) == 0
}

// form folds a presentation form.
func (f *folder) form(i, w int, letters string) int {
	f.grow(len(letters), i)
	at, to := f.n, i+w
	next := peeker{p: f.p, src: f.src, i: to, rest: letters}
	for next.rest != "" {
		here := next
		r, act, ok := next.next()
		if !ok || next.i != to {
			break
		}
		if act == actMark {
			return f.cluster(here, at, i)
		}
		if r, act = f.resolve(r, act, next); act == actEmit {
			f.emit(r, at, i, to)
			at = min(at, f.n)
		}
	}
	f.edit(at, i, to)
	return to
}

// edit records that src[from:to] became what stands in the output from at on.
func (f *folder) edit(at, from, to int) {
	if f.m != nil {
		f.m.add(at-f.start, f.n-at, from, to-from)
	}
}

// vanish records the removal of src[from:to], which belonged to no letter.
func (f *folder) vanish(from, to int) {
	if f.m != nil {
		f.m.addLoose(f.n-f.start, from, to-from)
	}
}

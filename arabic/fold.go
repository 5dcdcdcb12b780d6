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
	if m != nil {
		m.reset()
	}
	dst = f.run(slices.Grow(dst, len(src)))
	if m != nil {
		m.folded, m.original = len(dst)-f.start, len(src)
	}
	return dst
}

// A folder folds one text. Its methods take the output so far and return it
// extended. Everything that depends on what came before is read from there, so
// that a second fold sees the same.
type folder struct {
	p      Profile
	src    []byte
	start  int // of the output that is this fold's
	m      *Map
	table  *table // nil: of a short text
	runEnd int    // where an elongated run that became one letter ends, else -1
	broken bool   // the output ends in a byte that is not UTF-8
}

// run folds the whole of src, the clean stretches in fast and the rest rune by
// rune.
func (f *folder) run(out []byte) []byte {
	f.table = f.p.table(len(f.src))
	for i := 0; i < len(f.src); {
		if f.table != nil && !f.broken {
			if out, i = f.fast(f.table, out, i); i == len(f.src) {
				break
			}
			if w := foreign(f.src[i:]); w > 0 {
				out = append(out, f.src[i:i+w]...)
				i += w
				continue
			}
		}
		out, i = f.step(out, i)
	}
	return out
}

// step folds the rune at i, with its marks where they matter, and returns the
// offset of the next one.
func (f *folder) step(out []byte, i int) ([]byte, int) {
	r, w := utf8.DecodeRune(f.src[i:])
	broken := f.broken
	if f.broken = r == utf8.RuneError && w == 1; f.broken {
		return append(out, f.src[i]), i + 1
	}
	to := i + w
	r, act := f.p.classify(r)
	if broken && act != actEmit && act != actMaksura && act != actDecimal {
		// Nothing is removed behind a broken byte: what follows might make it
		// a whole rune, and another fold would see another text.
		return append(out, f.src[i:to]...), to
	}
	switch act {
	case actMark:
		return f.cluster(out, peeker{p: f.p, src: f.src, i: i}, len(out), i)
	case actForm:
		return f.form(out, i, to, formOf(r))
	case actJoiner:
		act = actVanish
		if f.joins(out) {
			act = actEmit
		}
	default:
		r, act = f.resolve(out, r, act, peeker{p: f.p, src: f.src, i: to})
	}
	switch act {
	case actDrop:
		f.edit(out, len(out), i, to)
	case actVanish:
		if f.m != nil {
			f.m.addLoose(len(out)-f.start, i, w)
		}
	default:
		out = f.emit(out, r, len(out), i, to)
	}
	return out, to
}

// emit writes r, which src[from:to] became or a part of it, beginning at at.
func (f *folder) emit(out []byte, r rune, at, from, to int) []byte {
	out = utf8.AppendRune(out, r)
	if len(out)-at != to-from {
		f.edit(out, at, from, to)
	}
	if f.p&FoldElongation != 0 && isArabicLetter(r) {
		out = f.shorten(out, r, to)
	}
	return out
}

// resolve decides the actions that depend on what follows.
func (f *folder) resolve(out []byte, r rune, act action, next peeker) (rune, action) {
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
		last, _ := utf8.DecodeLastRune(out[f.start:])
		if n, _, ok := next.next(); ok && isDigit(n) && isDigit(last) {
			r = '.'
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
func (f *folder) joins(out []byte) bool {
	last, _ := utf8.DecodeLastRune(out[f.start:])
	switch {
	case last == utf8.RuneError, last < 0x900, isForm(last), last == byteOrderMark:
		return false
	case last >= 0x2000 && last <= 0x206F:
		return last == zeroWidthJoiner || last == zeroWidthNonJoin
	}
	return markFold(last) == 0
}

// form folds the presentation form src[i:to].
func (f *folder) form(out []byte, i, to int, letters string) ([]byte, int) {
	at := len(out)
	out, letters = f.phrase(out, letters)
	own := peeker{p: f.p, src: f.src[:to], i: to, rest: letters} // sees the form alone
	for own.rest != "" {
		here := own.rest
		r, act, ok := own.next()
		if !ok {
			break
		}
		if act == actMark {
			return f.cluster(out, peeker{p: f.p, src: f.src, i: to, rest: here}, at, i)
		}
		if r, act = f.resolve(out, r, act, peeker{p: f.p, src: f.src, i: to, rest: own.rest}); act == actEmit {
			out = f.emit(out, r, at, i, to)
			at = min(at, len(out))
		}
	}
	f.edit(out, at, i, to)
	return out, to
}

// longLetters is more than the bytes of the longest form's letters, shortLetters
// how many are dealt with one by one as quickly.
const longLetters, shortLetters = 64, 8

// phrase folds of a form of several words what the table decides, and returns
// the rest of its letters. Without it the eighteen letters of one ligature cost
// as much as fifty others.
func (f *folder) phrase(out []byte, letters string) ([]byte, string) {
	if f.table == nil || len(letters) <= shortLetters || len(letters) > longLetters {
		return out, letters
	}
	var src [longLetters]byte
	n := copy(src[:], letters)
	n -= utf8.UTFMax / 2 // what the last letter becomes may depend on what follows
	own := folder{p: f.p, src: src[:n], start: f.start, runEnd: -1}
	out, n = own.fast(f.table, out, 0)
	return out, letters[n:]
}

// edit records that src[from:to] became out[at:].
func (f *folder) edit(out []byte, at, from, to int) {
	if f.m != nil {
		f.m.add(at-f.start, len(out)-at, from, to-from)
	}
}

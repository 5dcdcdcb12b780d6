package arabic

import "strings"

// piece is how much of a string is folded at a time, on the stack.
const piece = 1024

// Fold returns s folded; s itself, without allocating, when nothing changes.
func (p Profile) Fold(s string) string {
	if len(s) > 64 {
		return p.foldLong(s)
	}
	var src [64]byte
	var dst [128]byte
	if out := p.Append(dst[:0], src[:copy(src[:], s)]); string(out) != s {
		return string(out)
	}
	return s
}

// foldLong folds piece by piece: the copy of s begins with the first one that
// changes.
func (p Profile) foldLong(s string) string {
	var src [piece]byte
	var dst [2 * piece]byte
	var b strings.Builder
	changed := false
	for i := 0; i < len(s); {
		in := src[:copy(src[:], s[i:])]
		if i+len(in) < len(s) {
			if in = in[:p.lastCut(in, 0)]; len(in) == 0 {
				in = []byte(s[i:]) // an endless run
			}
		}
		out := p.Append(dst[:0], in)
		if !changed && string(out) != string(in) {
			changed = true
			b.Grow(len(s))
			b.WriteString(s[:i])
		}
		if changed {
			b.Write(out)
		}
		i += len(in)
	}
	if !changed {
		return s
	}
	return b.String()
}

// cleanPrefix returns how far src is known to be as its fold is, and whether
// only the end of src kept it from looking further.
func (p Profile) cleanPrefix(src []byte, atEOF bool) (n int, short bool) {
	var dst [2 * piece]byte
	for n < len(src) {
		in := src[n:min(len(src), n+piece)]
		last := n+len(in) == len(src)
		if !last || !atEOF {
			in = in[:p.lastCut(in, 0)]
		}
		if len(in) == 0 {
			return n, last
		}
		if out := p.Append(dst[:0], in); string(out) != string(in) {
			return n, false
		}
		n += len(in)
	}
	return n, false
}

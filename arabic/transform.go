package arabic

import (
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// Transformer returns a transformer that folds a stream. Whatever the chunks,
// the output is that of [Profile.Append] over the whole. It keeps back what
// later text may still change, at most a run of marks, of one letter, or of
// characters that the fold removes; other memory does not grow with the text.
//
// A transformer is stateful: one for each stream, or Reset in between.
func (p Profile) Transformer() transform.SpanningTransformer { return &transformer{p: p} }

type transformer struct {
	p    Profile
	pend []byte // source that cannot be folded before more is seen
	seen int    // of pend, looked through for a cut
	out  []byte // folded, still to be delivered
}

// Reset makes t ready for another stream.
func (t *transformer) Reset() { t.pend, t.out, t.seen = t.pend[:0], t.out[:0], 0 }

// chunk is how much source is folded at a time.
const chunk = 4096

// Transform folds src into dst.
func (t *transformer) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for {
		n := copy(dst[nDst:], t.out)
		nDst += n
		t.out = t.out[n:]
		if len(t.out) > 0 {
			return nDst, nSrc, transform.ErrShortDst
		}
		if nSrc == len(src) && (!atEOF || len(t.pend) == 0) {
			return nDst, nSrc, nil
		}
		n = min(chunk, len(src)-nSrc)
		t.pend = append(t.pend, src[nSrc:nSrc+n]...)
		nSrc += n
		cut := len(t.pend)
		if !atEOF || nSrc < len(src) {
			cut = t.p.lastCut(t.pend, t.seen)
			t.seen = len(t.pend)
		}
		if cut > 0 {
			t.out = t.p.Append(t.out[:0], t.pend[:cut])
			t.pend = append(t.pend[:0], t.pend[cut:]...)
			t.seen = len(t.pend)
		}
	}
}

// Span returns how much of src is as its fold is.
func (t *transformer) Span(src []byte, atEOF bool) (n int, err error) {
	if len(t.pend)+len(t.out) > 0 {
		if len(src) == 0 && !atEOF {
			return 0, nil
		}
		return 0, transform.ErrEndOfSpan
	}
	n, whole := t.p.cleanPrefix(src, atEOF)
	switch {
	case n == len(src):
		return n, nil
	case whole:
		return n, transform.ErrShortSrc
	}
	return n, transform.ErrEndOfSpan
}

// lastCut returns the last offset of src, after from, where it may be cut: the
// folds of the parts are the fold of the whole. It returns 0 where there is
// none.
func (p Profile) lastCut(src []byte, from int) int {
	for k := len(src); k > max(0, from-2*utf8.UTFMax); k-- {
		if p.cutBefore(src, k) {
			return k
		}
	}
	return 0
}

// cutBefore reports whether src may be cut at k. Behind an ASCII character that
// is no digit it always may. Before one too, and before a letter whose fold
// does not look back, when what precedes does not look ahead for letters.
func (p Profile) cutBefore(src []byte, k int) bool {
	last := src[k-1]
	if last < utf8.RuneSelf && last-'0' >= 10 {
		return true
	}
	if k == len(src) {
		return false
	}
	if src[k] < utf8.RuneSelf {
		return src[k]-'0' >= 10 || last < utf8.RuneSelf
	}
	if !utf8.RuneStart(src[k]) {
		return false
	}
	r, n := utf8.DecodeRune(src[k:])
	if n == 1 {
		return false // perhaps not whole yet
	}
	if r >= 0x3041 && r < 0xA000 {
		return true // ideographs and the like: no fold knows them
	}
	before, _ := utf8.DecodeLastRune(src[:k])
	return p.independent(before, r)
}

// independent reports whether two neighbours are Arabic letters of which
// neither's fold looks at the other.
func (p Profile) independent(a, b rune) bool {
	if !isArabicLetter(a) || !isArabicLetter(b) || a == alefMaksura {
		return false
	}
	x, actA := p.classify(a)
	y, actB := p.classify(b)
	return actA == actEmit && actB == actEmit && (p&FoldElongation == 0 || x != y)
}

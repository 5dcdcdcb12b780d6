package arabic

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// cluster folds a run of combining marks that the fold keeps or composes. The
// run becomes the output from at on and is one edit from src[from:]: canonical
// order may have moved every mark of it. It returns the end of the run.
func (f *folder) cluster(out []byte, next peeker, at, from int) ([]byte, int) {
	var buf [32]rune
	marks, end := buf[:0], next.i
	for {
		r, act, ok := next.next()
		switch {
		case ok && act == actMark:
			marks, end = append(marks, r), next.i
			continue
		case ok && act == actKashida && !carriesHamza(next):
			continue // removed, so its marks follow this run
		}
		break
	}
	if f.p&FoldCompose != 0 && len(marks) > 1 {
		slices.SortStableFunc(marks, func(a, b rune) int { return int(markClass(a)) - int(markClass(b)) })
	}
	marks, composed := f.compose(out, marks)
	for _, r := range marks {
		out = utf8.AppendRune(out, r)
	}
	if !bytes.Equal(out[at:], f.src[from:end]) {
		f.edit(out, at, from, end)
	}
	if composed && len(marks) == 0 && f.p&FoldElongation != 0 {
		last, _ := utf8.DecodeLastRune(out)
		f.runEnd = -1
		out = f.shorten(out, last, end)
	}
	return out, end
}

// compose joins what it can of marks, in canonical order, to the letter before
// them and returns the rest. As in Unicode's algorithm a mark is kept from its
// letter by another of its class or above in between.
func (f *folder) compose(out []byte, marks []rune) (rest []rune, composed bool) {
	base, w := utf8.DecodeLastRune(out[f.start:])
	rest = marks[:0]
	class := uint8(0)
	for _, m := range marks {
		if isComposing(m) {
			c := compositeOf(base, m)
			free := f.p&FoldCompose != 0 && markClass(m) > class
			if c != 0 && free {
				base, composed = f.p.letter(c), true
				utf8.EncodeRune(out[len(out)-w:], base) // as wide as before: see compositeOf
				continue
			}
			if f.p&FoldTashkeel != 0 && (c == 0 || f.p&FoldCompose != 0) {
				continue
			}
		}
		rest, class = append(rest, m), markClass(m)
	}
	return rest, composed
}

// compositeOf is the letter that base and a combining mark make, 0 if none.
// Letters and composites are two bytes wide. The alef maksura is not among
// Unicode's compositions; texts that spell ئ so exist all the same.
func compositeOf(base, mark rune) rune {
	switch mark {
	case maddahAbove:
		if base == alef {
			return alefMadda
		}
	case hamzaBelow:
		if base == alef {
			return alefHamzaBelow
		}
	case hamzaAbove:
		switch base {
		case alef:
			return alefHamzaAbove
		case waw:
			return wawHamza
		case yeh, alefMaksura:
			return yehHamza
		case ae:
			return hehYeh
		case hehGoal:
			return hehGoalHamza
		case yehBarree:
			return yehBarreeHamza
		}
	}
	return 0
}

// markClass is the canonical combining class of a mark.
func markClass(r rune) uint8 {
	switch {
	case r >= fathatan && r <= sukun:
		return uint8(r-fathatan) + 27
	case r == maddahAbove || r == hamzaAbove:
		return 230
	case r == superscriptAlef:
		return 35
	}
	var b [utf8.UTFMax]byte
	return norm.NFC.Properties(b[:utf8.EncodeRune(b[:], r)]).CCC()
}

// shorten makes one letter of three and more: r has just been written for the
// source up to to. Yeh and final alef maksura count as one letter where they
// are folded.
func (f *folder) shorten(out []byte, r rune, to int) []byte {
	key := f.runKey(r)
	at := len(out) - utf8.RuneLen(r)
	one, w := utf8.DecodeLastRune(out[f.start:at])
	if w == 0 || f.runKey(one) != key {
		return out
	}
	if at != f.runEnd { // not the tail of a run cut before: look for a third
		at -= w
		if one, w = utf8.DecodeLastRune(out[f.start:at]); w == 0 || f.runKey(one) != key {
			return out
		}
	}
	// The last letter of the run decides: the run of final alef maksuras ends
	// in a yeh.
	out = utf8.AppendRune(out[:at-w], r)
	f.runEnd = len(out)
	if f.m != nil {
		f.m.cut(len(out)-f.start, to)
	}
	return out
}

func (f *folder) runKey(r rune) rune {
	if r == alefMaksura && f.p&FoldMaqsura != 0 {
		return yeh
	}
	return r
}

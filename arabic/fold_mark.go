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
func (f *folder) cluster(next peeker, at, from int) int {
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
	composed := false
	marks, composed = f.compose(marks)
	f.grow(len(marks)*utf8.UTFMax, end)
	for _, r := range marks {
		f.put(r)
	}
	if !bytes.Equal(f.out[at:f.n], f.src[from:end]) {
		f.edit(at, from, end)
	}
	if composed && len(marks) == 0 && f.p&FoldElongation != 0 {
		last, _ := utf8.DecodeLastRune(f.out[f.start:f.n])
		f.runEnd = -1
		f.shorten(last, end)
	}
	return end
}

// compose joins what it can of marks, in canonical order, to the letter before
// them and returns the rest. As in Unicode's algorithm a mark is kept from its
// letter by another of its class or above in between.
func (f *folder) compose(marks []rune) (rest []rune, composed bool) {
	base, w := utf8.DecodeLastRune(f.out[f.start:f.n])
	rest = marks[:0]
	class := uint8(0)
	for _, m := range marks {
		if isComposing(m) {
			c := compositeOf(base, m)
			free := f.p&FoldCompose != 0 && markClass(m) > class
			if c != 0 && free {
				base, composed = f.p.letter(c), true
				utf8.EncodeRune(f.out[f.n-w:], base) // as wide as before: see compositeOf
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
func (f *folder) shorten(r rune, to int) {
	key := f.runKey(r)
	at := f.n - utf8.RuneLen(r)
	one, w := utf8.DecodeLastRune(f.out[f.start:at])
	if w == 0 || f.runKey(one) != key {
		return
	}
	if at != f.runEnd { // not the tail of a run cut before: look for a third
		at -= w
		if one, w = utf8.DecodeLastRune(f.out[f.start:at]); w == 0 || f.runKey(one) != key {
			return
		}
	}
	// The last letter of the run decides: رائعى of رائعىىى ends in a yeh.
	f.n = at - w + utf8.EncodeRune(f.out[at-w:], r)
	f.runEnd = f.n
	if f.m != nil {
		f.m.cut(f.n-f.start, to)
	}
}

func (f *folder) runKey(r rune) rune {
	if r == alefMaksura && f.p&FoldMaqsura != 0 {
		return yeh
	}
	return r
}

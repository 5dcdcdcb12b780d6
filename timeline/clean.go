package timeline

import (
	"strings"
	"unicode/utf8"
)

// The invisible characters that steer the order of mixed text.
const (
	alm = '\u061C' // ARABIC LETTER MARK
	lrm = '\u200E' // LEFT-TO-RIGHT MARK
	rlm = '\u200F' // RIGHT-TO-LEFT MARK
	lre = '\u202A' // LEFT-TO-RIGHT EMBEDDING, first of five
	rlo = '\u202E' // RIGHT-TO-LEFT OVERRIDE, last of five
	lri = '\u2066' // LEFT-TO-RIGHT ISOLATE, first of four
	fsi = '\u2068' // FIRST STRONG ISOLATE
	pdi = '\u2069' // POP DIRECTIONAL ISOLATE, last of four

	lineSeparator      = '\u2028'
	paragraphSeparator = '\u2029'
	byteOrderMark      = '\uFEFF'
)

// steers reports whether r could reorder the text that follows it.
func steers(r rune) bool {
	return r == alm || r == lrm || r == rlm || r >= lre && r <= rlo || r >= lri && r <= pdi
}

// clean makes text of a source safe for people's eyes on one line: no control
// character, none that steers the order of the line, runs of space and line
// breaks as one space, U+FFFD for bytes that are not UTF-8.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	return strings.Join(strings.FieldsFunc(cleanLines(s), func(r rune) bool {
		return r == ' ' || r == '\n' || r == '\t'
	}), " ")
}

func isClean(s string) bool {
	last := ' '
	for _, r := range s {
		if r == utf8.RuneError || dropped(r) || breaks(r) || r == '\t' || r == ' ' && last == ' ' {
			return false
		}
		last = r
	}
	return s == "" || last != ' '
}

// cleanLines is clean that keeps line breaks, as \n, tabs and runs of space.
func cleanLines(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	return strings.Map(func(r rune) rune {
		switch {
		case breaks(r):
			return '\n'
		case r == '\t':
			return r
		case dropped(r):
			return -1
		}
		return r
	}, s)
}

// breaks reports whether r ends a line.
func breaks(r rune) bool {
	return r == '\n' || r == '\u0085' || r == lineSeparator || r == paragraphSeparator
}

// dropped reports whether r is never written for people: controls, what steers
// the order, and what XML 1.0 cannot hold.
func dropped(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' || r >= 0x7f && r < 0xa0 && r != '\u0085' || steers(r) || r == byteOrderMark || r == 0xFFFE || r == 0xFFFF
}

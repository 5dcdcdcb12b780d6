package arabic

import (
	"strings"
	"unicode/utf8"
)

// A number word is looked up by a key: five bits a letter, the first letter
// highest, marks and tatweel left out and letters folded as in [wordKey]. All
// number words with their proclitics have at most keyLetters letters.
const (
	keyBits    = 5
	keyLetters = 12
)

// Codes of letterCode beside those of letters.
const (
	codeOther = 30 // a letter that no number word has
	codeMark  = 62 // a mark, tatweel or bidi control inside a word
	codeDigit = 63
)

// letterCode gives the key code of U+0600..U+06FF, 0 for what ends a word. The
// folds are coarser than [Match], for hamzas are left out in typing: alef forms
// are one, yeh, alef maksura and yeh with hamza too, waw and waw with hamza,
// teh marbuta and heh.
var letterCode = [256]uint8{
	0x1C: codeMark, 0x40: codeMark, 0x70: codeMark,
	0x10: codeMark, 0x11: codeMark, 0x12: codeMark, 0x13: codeMark, 0x14: codeMark, 0x15: codeMark,
	0x16: codeMark, 0x17: codeMark, 0x18: codeMark, 0x19: codeMark, 0x1A: codeMark,
	0x4B: codeMark, 0x4C: codeMark, 0x4D: codeMark, 0x4E: codeMark, 0x4F: codeMark, 0x50: codeMark,
	0x51: codeMark, 0x52: codeMark, 0x53: codeMark, 0x54: codeMark, 0x55: codeMark, 0x56: codeMark,
	0x57: codeMark, 0x58: codeMark, 0x59: codeMark, 0x5A: codeMark, 0x5B: codeMark, 0x5C: codeMark,
	0x5D: codeMark, 0x5E: codeMark, 0x5F: codeMark,
	0xD6: codeMark, 0xD7: codeMark, 0xD8: codeMark, 0xD9: codeMark, 0xDA: codeMark, 0xDB: codeMark, 0xDC: codeMark,
	0xDF: codeMark, 0xE0: codeMark, 0xE1: codeMark, 0xE2: codeMark, 0xE3: codeMark, 0xE4: codeMark,
	0xE7: codeMark, 0xE8: codeMark, 0xEA: codeMark, 0xEB: codeMark, 0xEC: codeMark, 0xED: codeMark,

	0x22: 1, 0x23: 1, 0x25: 1, 0x27: 1, 0x71: 1, // alef
	0x28: 2, 0x2A: 3, 0x2B: 4, 0x2C: 5, 0x2D: 6, 0x2E: 7, 0x2F: 8, 0x30: 9, 0x31: 10, 0x32: 11,
	0x33: 12, 0x34: 13, 0x35: 14, 0x36: 15, 0x37: 16, 0x38: 17, 0x39: 18, 0x3A: 19,
	0x41: 20, 0x42: 21, 0x43: 22, 0xA9: 22, 0x44: 23, 0x45: 24, 0x46: 25, // feh … noon; keheh as kaf
	0x47: 26, 0x29: 26, 0xC1: 26, 0xBE: 26, // heh, teh marbuta
	0x48: 27, 0x24: 27, // waw
	0x4A: 28, 0x49: 28, 0x26: 28, 0xCC: 28, // yeh
	0x21: 29, // hamza
	0x20: codeOther, 0x6E: codeOther, 0x6F: codeOther,
	0x72: codeOther, 0x73: codeOther, 0x74: codeOther, 0x75: codeOther, 0x76: codeOther, 0x77: codeOther,
	0x78: codeOther, 0x79: codeOther, 0x7A: codeOther, 0x7B: codeOther, 0x7C: codeOther, 0x7D: codeOther,
	0x7E: codeOther, 0x7F: codeOther, 0x86: codeOther, 0x88: codeOther, 0x91: codeOther, 0x98: codeOther,
	0xA4: codeOther, 0xAD: codeOther, 0xAF: codeOther, 0xBA: codeOther, 0xC6: codeOther, 0xD2: codeOther,

	0x60: codeDigit, 0x61: codeDigit, 0x62: codeDigit, 0x63: codeDigit, 0x64: codeDigit,
	0x65: codeDigit, 0x66: codeDigit, 0x67: codeDigit, 0x68: codeDigit, 0x69: codeDigit,
	0xF0: codeDigit, 0xF1: codeDigit, 0xF2: codeDigit, 0xF3: codeDigit, 0xF4: codeDigit,
	0xF5: codeDigit, 0xF6: codeDigit, 0xF7: codeDigit, 0xF8: codeDigit, 0xF9: codeDigit,
}

// scanWord reads the letters from s[i:]: the key, their count, and the offset
// after them and their marks, invisible characters at the end left out. A word
// does not begin with a mark, or a row of marks would be scanned from each. The key is of no use when there are more than keyLetters.
func scanWord(s string, i int) (key uint64, n, end int) {
	end = i
	for i < len(s) {
		c := s[i]
		if c&0xFC == 0xD8 && i+1 < len(s) {
			code := letterCode[c&3<<6|s[i+1]&0x3F]
			if code-1 < codeOther {
				key = key<<keyBits | uint64(code)
				n++
				i += 2
				end = i
				continue
			}
			if code != codeMark || n == 0 {
				break
			}
			i += 2
			if c != 0xD8 {
				end = i
			}
			continue
		}
		if c < 0xE2 || n == 0 {
			break
		}
		size := invisible(s, i)
		if size == 0 {
			break
		}
		i += size
	}
	return key, n, end
}

// invisible returns the length of the bidi mark, zero-width character or byte
// order mark at s[i:], 0 if there is none.
func invisible(s string, i int) int {
	if i+2 >= len(s) {
		return 0
	}
	b, c := s[i+1], s[i+2]
	switch {
	case s[i] == 0xE2 && b == 0x80 && (c >= 0x8B && c <= 0x8F || c >= 0xAA && c <= 0xAE),
		s[i] == 0xE2 && b == 0x81 && (c >= 0xA0 && c <= 0xA4 || c >= 0xA6 && c <= 0xA9),
		s[i] == 0xEF && b == 0xBB && c == 0xBF:
		return 3
	}
	return 0
}

// mark returns the length of the mark or tatweel at s[i:], 0 if there is none.
func mark(s string, i int) int {
	if s[i]&0xFC == 0xD8 && i+1 < len(s) && letterCode[s[i]&3<<6|s[i+1]&0x3F] == codeMark {
		return 2
	}
	return 0
}

// letters returns the offset of letter n of the word s[i:end].
func letters(s string, i, end, n int) int {
	for i < end {
		c := s[i]
		if c&0xFC != 0xD8 {
			i += 3
			continue
		}
		if letterCode[c&3<<6|s[i+1]&0x3F] <= codeOther {
			if n == 0 {
				return i
			}
			n--
		}
		i += 2
	}
	return end
}

// space returns the length of the space at s[i:] that may stand between the
// words of one number, 0 if there is none: line ends are none.
func space(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	switch s[i] {
	case ' ', '\t':
		return 1
	case 0xC2:
		if strings.HasPrefix(s[i:], "\u00A0") { // NO-BREAK SPACE
			return 2
		}
	case 0xD8:
		if strings.HasPrefix(s[i:], "\u061C") { // ARABIC LETTER MARK
			return 2
		}
	case 0xE2:
		if i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] <= 0x8A || s[i+2] == 0xAF) { // U+2000..U+200A, NARROW NO-BREAK SPACE
			return 3
		}
	}
	return invisible(s, i)
}

// digit returns the value and length of the digit of any of the three systems
// at s[i:], length 0 if there is none.
func digit(s string, i int) (v byte, size int) {
	if i >= len(s) {
		return 0, 0
	}
	c := s[i]
	if c-'0' <= 9 {
		return c - '0', 1
	}
	if i+1 < len(s) {
		d := s[i+1]
		switch {
		case c == 0xD9 && d >= 0xA0 && d <= 0xA9:
			return d - 0xA0, 2
		case c == 0xDB && d >= 0xB0 && d <= 0xB9:
			return d - 0xB0, 2
		}
	}
	return 0, 0
}

// wordKey is the key of the word w, 0 if w is no single word of at most
// keyLetters letters.
func wordKey(w string) uint64 {
	key, n, end := scanWord(w, 0)
	if end != len(w) || n > keyLetters {
		return 0
	}
	return key
}

// nextWord returns the word after s[i:], spaces skipped; end == start if there
// is none. It looks no further than maxWord bytes.
func nextWord(s string, i int) (start, end int) {
	limit := min(len(s), i+maxWord)
	for i < limit {
		n := space(s, i)
		if n == 0 {
			break
		}
		i += n
	}
	_, _, end = scanWord(s[:max(limit, i)], i)
	return i, end
}

// prevWord returns the word before s[:i], spaces skipped; end == start if there
// is none. It looks no further than maxWord bytes.
func prevWord(s string, i int) (start, end int) {
	limit := max(0, i-maxWord)
	for i > limit {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if space(s, i-n) == 0 || r == '\n' {
			break
		}
		i -= n
	}
	end = i
	for i-2 >= limit {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if n != 2 || r < 0x600 || r > 0x6FF {
			break
		}
		if c := letterCode[r-0x600]; c == 0 || c == codeDigit {
			break
		}
		i -= n
	}
	return i, end
}

// maxWord bounds the look at a neighbouring word.
const maxWord = 64

package arabic

import (
	"iter"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// TokenKind says what a token is made of.
type TokenKind uint8

// The kinds of tokens.
const (
	Word   TokenKind = iota + 1 // letters of the Arabic script with their marks
	Digits                      // a number in digits, with its decimal and thousands marks
	Latin                       // letters of any other script, and digits glued to them
	Punct                       // one punctuation mark
	Symbol                      // one symbol, emoji or other character
)

// Token is a piece of a text: s[Start:End], bytes.
type Token struct {
	Start, End int
	Kind       TokenKind
}

// Tokens yields the tokens of s in order; spaces, control characters and lone
// invisible characters lie between them. It follows the word boundaries of UAX
// #29 except where these fail Arabic news:
//
//   - A border of Arabic letter and digit, or of Arabic and other letters,
//     always splits: و|200, 2018|م, الـ|21.
//   - Arabic words end at every punctuation mark, also between letters:
//     قال|.|وأضاف, خبر|_|عاجل.
//   - A comma between two numbers that cannot be one number splits:
//     2018|،|2019, 12|،|13|،|14.
//   - Bidi marks and joiners belong to a token only inside it, so that the 12 of
//     a date is the two bytes 12, whatever RLM follows.
//
// s may be folded or not; every byte that is not valid UTF-8 is a [Symbol].
func Tokens(s string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for i := 0; i < len(s); {
			var t Token
			switch c := runeClass(s, i); {
			case c == classSpace:
				i++
				continue
			case c == classWord:
				t = Token{i, wordEnd(s, i), Word}
			case c == classDigit:
				t = numberToken(s, i)
			case c == classPunct:
				t = Token{i, i + 1, Punct}
				if i+1 < len(s) && s[i+1] >= utf8.RuneSelf {
					t.End = extendersEnd(s, i+1)
				}
			default:
				t = otherToken(s, i)
			}
			if t.Kind != 0 && !yield(t) {
				return
			}
			i = t.End
		}
	}
}

// class sorts the runes that Arabic news is made of; anything else is
// classOther and looked at more closely.
type class uint8

const (
	classOther class = iota
	classSpace       // ASCII space or control
	classWord        // Arabic letter or mark
	classDigit       // ASCII or Arabic digit
	classPunct       // ASCII punctuation
)

// Sets of the Arabic block, a bit a code point from U+0600 on, and of ASCII.
var (
	arabicWord = [4]uint64{0xffffffff07ff0000, 0xffffc000ffffffff, 0xffffffffffffffff, 0x9c00fdff9fefffff}
	asciiPunc  = [2]uint64{0x8c00f7ee00000000, 0x2800000038000001}
)

// runeClass is the class of the rune at i.
func runeClass(s string, i int) class {
	b := s[i]
	switch {
	case b <= ' ' || b == 0x7F:
		return classSpace
	case b < utf8.RuneSelf:
		if b-'0' < 10 {
			return classDigit
		}
		if asciiPunc[b>>6]>>(b&63)&1 != 0 {
			return classPunct
		}
	case b&0xFC == pairBits&0xFF && i+1 < len(s) && s[i+1]&0xC0 == 0x80:
		return arabicClass(b, s[i+1]&0x3F)
	}
	return classOther
}

// arabicClass is the class of the rune with lead byte b, one of the Arabic
// block's, and the continuation c.
func arabicClass(b, c byte) class {
	switch {
	case arabicWord[b&3]>>c&1 != 0:
		return classWord
	case b == 0xD9 && c >= 0x20 && c <= 0x29, b == 0xDB && c >= 0x30 && c <= 0x39:
		return classDigit
	}
	return classOther
}

// The usual letters and marks, U+0620..U+065F, in two-byte form: a lead byte D8
// or D9 and the third bit of the continuation byte that differs from the lead's
// last.
const (
	usualMask = 0xC0FE * 0x0001000100010001
	usualBits = 0x80D8 * 0x0001000100010001
	lowBits   = 0x0001000100010001
)

// wordEnd is the end of the Arabic word that begins at i.
func wordEnd(s string, i int) int {
	for {
		for i+8 <= len(s) {
			v := load64(s[i : i+8])
			odd := (v&usualMask ^ usualBits) | ^(v^v>>13)&lowBits
			if odd != 0 {
				i += bits.TrailingZeros64(odd) >> 4 << 1
				break
			}
			i += 8
		}
		if i >= len(s) || s[i] < utf8.RuneSelf {
			return i
		}
		if runeClass(s, i) == classWord {
			i += 2
			continue
		}
		j := wordRest(s, i)
		if j == i {
			return i
		}
		i = j
	}
}

// load64 is the eight bytes of s, the first one lowest.
func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// wordRest steps over one unusual rune inside a word: a letter of another
// block, a foreign mark, invisible characters that letters follow. It returns i
// where the word ends.
func wordRest(s string, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case isWordRune(r), isExtender(r):
		return i + n
	case isIgnorable(r):
		j := ignorableEnd(s, i+n)
		if r, _ := utf8.DecodeRuneInString(s[j:]); isWordRune(r) {
			return j
		}
	}
	return i
}

// isWordRune reports whether r is a letter or mark of the Arabic script, in
// whatever block.
func isWordRune(r rune) bool {
	if isForm(r) {
		return unicode.IsLetter(r)
	}
	return r == tatweel || isArabicLetter(r) || markFold(r) != 0
}

// isIgnorable reports whether r is invisible and leaves words whole.
func isIgnorable(r rune) bool {
	return r == softHyphen || r == letterMark || r == byteOrderMark || r != '\u200B' && isInvisible(r)
}

func ignorableEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isIgnorable(r) {
			break
		}
		i += n
	}
	return i
}

func isExtender(r rune) bool { return r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc) }

// extendersEnd is the end of the combining marks at i.
func extendersEnd(s string, i int) int {
	for i < len(s) && s[i] >= utf8.RuneSelf {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isExtender(r) {
			break
		}
		i += n
	}
	return i
}

package arabic

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// TokenKind says what a token is made of.
type TokenKind uint8

// The kinds of tokens.
const (
	Word   TokenKind = iota + 1 // letters of the Arabic script
	Digits                      // a number in digits, with its decimal and thousands marks
	Latin                       // letters of any other script, and digits glued to them
	Punct                       // one punctuation mark
	Symbol                      // one symbol or other character
)

// Token is a piece of a text: s[Start:End], bytes.
type Token struct {
	Start, End int
	Kind       TokenKind
}

// Tokens yields the tokens of s, spaces left out. A border of Arabic letters and
// digits always splits: و200 is two tokens, 2018م and الـ21 as well.
func Tokens(s string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for i := 0; i < len(s); {
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				i += n
				continue
			}
			start, kind := i, kindOf(r)
			i += n
			for i < len(s) && kind <= Latin {
				r, n = utf8.DecodeRuneInString(s[i:])
				k := kindOf(r)
				same := k == kind || kind == Latin && k == Digits || unicode.Is(unicode.Mn, r)
				if kind == Digits && (r == '.' || r == ',' || r == '٫' || r == '٬') && i+n < len(s) {
					next, _ := utf8.DecodeRuneInString(s[i+n:])
					same = unicode.IsDigit(next)
				}
				if !same {
					break
				}
				i += n
			}
			if !yield(Token{start, i, kind}) {
				return
			}
		}
	}
}

func kindOf(r rune) TokenKind {
	switch {
	case unicode.IsDigit(r):
		return Digits
	case unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) || r == 0x640 || unicode.Is(unicode.Mn, r):
		return Word
	case unicode.IsLetter(r):
		return Latin
	case unicode.IsPunct(r):
		return Punct
	}
	return Symbol
}

// Sentences yields the sentences of s as byte spans, without the space between.
func Sentences(s string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		start := -1
		end := 0
		flush := func() bool {
			if start < 0 {
				return true
			}
			ok := yield(start, end)
			start = -1
			return ok
		}
		for i, r := range s {
			n := utf8.RuneLen(r)
			if n < 0 {
				n = 1
			}
			if r == '\n' {
				if !flush() {
					return
				}
				continue
			}
			if unicode.IsSpace(r) {
				if start >= 0 && end > 0 {
					last, _ := utf8.DecodeLastRuneInString(s[:end])
					if end == i && (last == '.' || last == '!' || last == '?' || last == '؟' || last == '…') {
						if !flush() {
							return
						}
					}
				}
				continue
			}
			if start < 0 {
				start = i
			}
			end = i + n
		}
		flush()
	}
}

package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// numberToken is the token of the digits at i.
func numberToken(s string, i int) Token {
	j, groups := i, 0
	for {
		j = digitsEnd(s, j)
		k := separatorEnd(s, i, j, &groups)
		if k == j {
			break
		}
		j = k
	}
	j = extendersEnd(s, j)
	if j < len(s) && runeClass(s, j) == classOther {
		if r, _ := utf8.DecodeRuneInString(s[j:]); r == '_' || unicode.IsLetter(r) && !isWordRune(r) {
			return foreignToken(s, i)
		}
	}
	return Token{i, j, Digits}
}

// digitsEnd is the end of the digits at i; bidi and combining marks between two
// of them do not part them.
func digitsEnd(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i]-'0' < 10:
			i++
		case s[i] < utf8.RuneSelf:
			return i
		case runeClass(s, i) == classDigit:
			i += 2
		default:
			j := ignorableEnd(s, extendersEnd(s, ignorableEnd(s, i)))
			if j == i || j == len(s) || runeClass(s, j) != classDigit {
				return i
			}
			i = j
		}
	}
	return i
}

// separatorEnd is the end of a decimal or thousands mark at j inside the number
// that began at i, j itself where the number ends. groups counts the commas.
func separatorEnd(s string, i, j int, groups *int) int {
	if j >= len(s) {
		return j
	}
	r, n := utf8.DecodeRuneInString(s[j:])
	k := j + n
	if k < len(s) && s[k] >= utf8.RuneSelf {
		k = ignorableEnd(s, extendersEnd(s, ignorableEnd(s, k)))
	}
	if k >= len(s) || runeClass(s, k) != classDigit {
		return j
	}
	switch r {
	case '.', '\'', decimalSeparator, thousandSeparator:
		return k
	case ',', comma:
		end := digitsEnd(s[:min(len(s), k+16)], k)
		digits := end - k
		if s[k] >= utf8.RuneSelf {
			digits /= 2
		}
		*groups++
		list := commaDigit(s[end:]) || commaBefore(s[:i]) // one of several short numbers
		switch {
		case digits == 3:
			return k // thousands
		case *groups == 1 && !list && (digits < 3 || j-i <= 2):
			return k // a decimal comma
		}
	}
	return j
}

// commaDigit reports whether s begins with a comma and a digit.
func commaDigit(s string) bool {
	t := strings.TrimPrefix(strings.TrimPrefix(s, ","), string(comma))
	return t != "" && len(t) < len(s) && runeClass(t, 0) == classDigit
}

// commaBefore reports whether s ends in a digit and a comma.
func commaBefore(s string) bool {
	t := strings.TrimSuffix(strings.TrimSuffix(s, ","), string(comma))
	r, _ := utf8.DecodeLastRuneInString(t)
	return len(t) < len(s) && isDigit(r)
}

// otherToken is the token, or the gap of kind 0, at i.
func otherToken(s string, i int) Token {
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r < utf8.RuneSelf && !isASCIIWord(s[i]):
		return Token{i, extendersEnd(s, i+n), Symbol}
	case r == utf8.RuneError && n == 1:
		return Token{i, i + 1, Symbol}
	case isWordRune(r):
		return Token{i, wordEnd(s, i), Word}
	case unicode.IsSpace(r), unicode.IsControl(r), isIgnorable(r), r == '\u200B':
		return Token{End: i + n}
	case r >= utf8.RuneSelf && r < 0xC0 && !unicode.IsLetter(r), r >= 0x600 && r < 0x700, isForm(r), r >= 0x2010 && r < 0x2070:
		return Token{i, extendersEnd(s, i+n), kindOf(r)}
	}
	return foreignToken(s, i)
}

func isASCIIWord(b byte) bool { return b-'0' < 10 || b|0x20-'a' < 26 || b == '_' }

// foreignToken is a token of another script, as UAX #29 has it, up to the first
// Arabic letter.
func foreignToken(s string, i int) Token {
	j := asciiWordEnd(s, i)
	if j == i || j < len(s) && (s[j] >= utf8.RuneSelf || j+1 < len(s) && s[j+1] >= utf8.RuneSelf && runeClass(s, j) == classPunct) {
		seg, _, _ := uniseg.FirstWordInString(s[i:], -1)
		j = i + len(seg)
	}
	kind := TokenKind(0)
	for k := i; k < j; {
		r, n := utf8.DecodeRuneInString(s[k:])
		if k > i && splits(r, kind) {
			j = k
			break
		}
		kind = kind.with(r)
		k += n
	}
	return Token{i, j, kind}
}

// splits reports whether r ends a foreign token: an Arabic letter does, and an
// Arabic digit after foreign letters.
func splits(r rune, kind TokenKind) bool {
	return isWordRune(r) && !isExtender(r) || kind == Latin && isArabicDigit(r)
}

// with is the kind of a foreign token of kind k, 0 at its beginning, that r
// goes on with: letters decide, and digits with an underscore are a name.
func (k TokenKind) with(r rune) TokenKind {
	c := kindOf(r)
	switch {
	case k == 0 || c == Latin:
		return c
	case k == Digits && r == '_' || k == Punct && c == Digits:
		return Latin
	}
	return k
}

// asciiWordEnd is the end of the ASCII word at i: letters, digits, underscores,
// and the marks that UAX #29 keeps between two letters or two digits.
func asciiWordEnd(s string, i int) int {
	for ; i < len(s); i++ {
		b := s[i]
		if isASCIIWord(b) {
			continue
		}
		if i == 0 || i+1 >= len(s) || !joinsASCII(s[i-1], b, s[i+1]) {
			break
		}
	}
	return i
}

// joinsASCII reports whether b keeps the characters around it in one word.
func joinsASCII(last, b, next byte) bool {
	switch {
	case last|0x20-'a' < 26 && next|0x20-'a' < 26:
		return b == '.' || b == '\'' || b == ':'
	case last-'0' < 10 && next-'0' < 10:
		return b == '.' || b == '\'' || b == ',' || b == ';'
	}
	return false
}

// kindOf is the kind of a token that r begins.
func kindOf(r rune) TokenKind {
	switch {
	case unicode.IsLetter(r):
		return Latin
	case unicode.IsDigit(r):
		return Digits
	case unicode.IsPunct(r):
		return Punct
	}
	return Symbol
}

package arabic

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// Buckwalter is a scheme that writes Arabic letters and marks as ASCII, one for
// one. Text in other scripts and mixed text come back unchanged as well: ASCII
// words, and other ASCII characters that the scheme uses itself, stand between
// backslashes.
//
//	قال Obama نعم  =  qAl \Obama\ nEm
//
// Spaces, digits and characters outside the scheme stay as they are.
type Buckwalter uint8

// The schemes.
const (
	BuckwalterPlain Buckwalter = iota // the original one
	BuckwalterSafe                    // letters, _ and ~ only: for file names, shells, regular expressions
	BuckwalterXML                     // without < > &
)

// buckwalterCodes lists the Arabic characters with their code in each scheme.
var buckwalterCodes = []struct {
	r     rune
	codes string // plain, safe, XML
}{
	{hamza, "'C'"},
	{alefMadda, "|M|"},
	{alefHamzaAbove, ">OO"},
	{wawHamza, "&WW"},
	{alefHamzaBelow, "<II"},
	{yehHamza, "}Q}"},
	{alef, "AAA"},
	{'ب', "bbb"},
	{tehMarbuta, "ppp"},
	{'ت', "ttt"},
	{'ث', "vvv"},
	{'ج', "jjj"},
	{'ح', "HHH"},
	{'خ', "xxx"},
	{'د', "ddd"},
	{'ذ', "*V*"},
	{'ر', "rrr"},
	{'ز', "zzz"},
	{'س', "sss"},
	{'ش', "$c$"},
	{'ص', "SSS"},
	{'ض', "DDD"},
	{'ط', "TTT"},
	{'ظ', "ZZZ"},
	{'ع', "EEE"},
	{'غ', "ggg"},
	{tatweel, "___"},
	{'ف', "fff"},
	{'ق', "qqq"},
	{kaf, "kkk"},
	{'ل', "lll"},
	{'م', "mmm"},
	{noon, "nnn"},
	{heh, "hhh"},
	{waw, "www"},
	{alefMaksura, "YYY"},
	{yeh, "yyy"},
	{fathatan, "FFF"},
	{'\u064C', "NNN"},
	{'\u064D', "KKK"},
	{'\u064E', "aaa"},
	{'\u064F', "uuu"},
	{'\u0650', "iii"},
	{'\u0651', "~~~"},
	{sukun, "ooo"},
	{superscriptAlef, "`e`"},
	{alefWasla, "{L{"},
	{'\u067E', "PPP"},
	{'\u0686', "JJJ"},
	{'\u06A4', "VBV"},
	{'\u06AF', "GGG"}, // peh, tcheh, veh, gaf
}

// A buckwalterTable holds one scheme both ways, 0 where there is no code.
type buckwalterTable struct {
	code [256]byte // of U+0600 and up
	rune [utf8.RuneSelf]rune
}

var buckwalterTables = sync.OnceValue(func() *[3]buckwalterTable {
	t := new([3]buckwalterTable)
	for _, c := range buckwalterCodes {
		for i := range t {
			t[i].code[c.r-0x600] = c.codes[i]
			t[i].rune[c.codes[i]] = c.r
		}
	}
	return t
})

func (b Buckwalter) table() *buckwalterTable { return &buckwalterTables()[min(b, BuckwalterXML)] }

// Encode writes s in the scheme.
func (b Buckwalter) Encode(s string) string {
	t := b.table()
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(s); {
		if t.marked(s[i]) {
			end := t.literalEnd(s, i)
			out.WriteByte('\\')
			out.WriteString(strings.ReplaceAll(s[i:end], `\`, `\\`))
			out.WriteByte('\\')
			i = end
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r >= 0x600 && r < 0x700 && t.code[r-0x600] != 0 {
			out.WriteByte(t.code[r-0x600])
		} else {
			out.WriteString(s[i : i+n])
		}
		i += n
	}
	return out.String()
}

// marked reports whether c in a text must be marked as ASCII: the scheme uses
// it, or it is a letter, so that words are marked whole.
func (t *buckwalterTable) marked(c byte) bool {
	return c == '\\' || c < utf8.RuneSelf && t.rune[c] != 0 || c|0x20-'a' < 26
}

// literalEnd is the end of the ASCII text that must be marked as such: its
// last character that the scheme uses.
func (t *buckwalterTable) literalEnd(s string, i int) int {
	end := i
	for ; i < len(s) && s[i] < utf8.RuneSelf; i++ {
		if t.marked(s[i]) {
			end = i + 1
		}
	}
	return end
}

// Decode reads what [Buckwalter.Encode] of the same scheme wrote. A literal
// that does not close goes on to the end.
func (b Buckwalter) Decode(s string) string {
	t := b.table()
	var out strings.Builder
	out.Grow(2 * len(s))
	literal := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '\\' && literal && i+1 < len(s) && s[i+1] == '\\':
			out.WriteByte(c)
			i++
		case c == '\\':
			literal = !literal
		case !literal && c < utf8.RuneSelf && t.rune[c] != 0:
			out.WriteRune(t.rune[c])
		default:
			out.WriteByte(c)
		}
	}
	return out.String()
}

package arabic

import (
	"strings"
)

// SpellOptions say what a number counts. The zero value counts a masculine noun
// in the nominative, or nothing: ثلاثة وعشرون.
type SpellOptions struct {
	Feminine  bool // the counted noun is feminine: ثلاث وعشرون
	Oblique   bool // genitive or accusative: ثلاثة وعشرين
	Construct bool // the noun follows at once: مئتا, ألفا, ثماني for مئتان, ألفان, ثمان
	Definite  bool // with the article: الثلاثة والعشرون
	Ordinal   bool // الثالث والعشرون; above a hundred الثالث بعد المئة
	// LongHundred writes مائة, as many papers do, for مئة.
	LongHundred bool
}

// Spell writes n in words, without vowel marks. [ParseNumber] reads them back;
// of the construct duals, which may also be accusative singulars (ألفا), n is one
// of the two readings. An ordinal of zero or less is spelled as a cardinal.
func Spell(n int64, o SpellOptions) string {
	s := speller{o: o, w: spellings()}
	u := uint64(n)
	if n < 0 {
		s.put(s.w[spelling{"word", -1, 0, 0}])
		u = -u
	}
	switch {
	case n > 0 && o.Ordinal:
		s.ordinal(u)
	case u == 0:
		s.first(s.w[spelling{"word", 0, 0, 0}])
	default:
		s.cardinal(u, true)
	}
	if o.LongHundred {
		return strings.ReplaceAll(string(s.b), "مئ", "مائ")
	}
	return string(s.b)
}

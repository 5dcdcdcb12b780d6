package arabic

import (
	"errors"
	"iter"
	"strings"
)

// NumberKind says how a number is used.
type NumberKind uint8

// The kinds of numbers.
const (
	Cardinal NumberKind = iota + 1
	Ordinal
	Fraction // a fraction below one on its own: نصف, ثلاثة أرباع
)

// Number is a number in a text: s[Start:End], bytes. The span leaves out the
// clitics و ف ب ل ك and takes in the article; after لل it begins at the second
// lam.
type Number struct {
	Start, End int
	Value      float64
	Int        int64 // Value where Exact, else 0
	Exact      bool  // Value is a whole number that Int holds
	Kind       NumberKind
	Alt        int64 // the other reading of an ambiguous form (ألفا: 2000 or 1000; 2.500: 2.5 or 2500), else 0
}

// Numbers yields the numbers of s in their order, in words, in digits of three
// systems and mixed: cardinals, ordinals, duals, fractions, scales. s may be raw
// or folded by [Match]; presentation forms are read after a fold alone.
//
// A number word inside a name is none: تشرين الثاني, الاثنين, أحد المسؤولين,
// محمد السادس, الربع الخالي; nor is a vague plural such as عشرات الآلاف. The
// words for percent are left to the caller: of "30 في المئة" the number is 30.
// A chain of number words that gives no number, for it is malformed, overflows
// or is longer than [MaxNumberWords], is passed over whole. Dates such as
// 12.5.2022 are no numbers; 12/5/2022 is three.
//
// Not read: letters as numerals (أ، ب، ج), decades (الستينيات), Roman numerals.
func Numbers(s string) iter.Seq[Number] {
	return func(yield func(Number) bool) { scanNumbers(s, yield) }
}

// ErrNumber is returned by [ParseNumber] for a text that is not wholly a number.
var ErrNumber = errors.New("arabic: not a number")

// ParseNumber reads the whole of s, spaces around it aside, as one number:
// cardinal, ordinal, fraction, or percentage (30% is 0.3). It never gives the
// value of a part: what is left over, malformed or too large is [ErrNumber].
// Clitics before the number are permitted. The weekdays الأحد and الاثنين are
// no numbers.
func ParseNumber(s string) (Number, error) {
	end := len(s)
	if strings.IndexByte(s, 0xEF) >= 0 {
		s = Display.Fold(s)
	}
	s, den := trimPercent(strings.TrimSpace(s))
	var r numRun
	r.s, r.t = s, numbers()
	if !r.fill() || r.n == 0 {
		return Number{}, ErrNumber
	}
	res := r.number(0)
	if n := r.percentTail(res.end); n > 0 && den == 1 {
		den, r.n = n, res.end
		res = r.number(0)
	}
	if !res.ok || res.end != r.n || r.weekday(&res) {
		return Number{}, ErrNumber
	}
	var ok bool
	if res.v, ok = res.v.over(den); !ok {
		return Number{}, ErrNumber
	}
	if den > 1 {
		res.alt = 0
	}
	n := r.result(0, &res)
	n.Start, n.End = 0, end
	return n, nil
}

package arabic

import (
	"errors"
	"iter"
	"strconv"
)

// NumberKind says how a number is used.
type NumberKind uint8

// The kinds of numbers.
const (
	Cardinal NumberKind = iota + 1
	Ordinal
	Fraction
)

// Number is a number in a text: s[Start:End], bytes.
type Number struct {
	Start, End int
	Value      float64
	Int        int64 // Value where Exact
	Exact      bool  // Value is a whole number that Int holds
	Kind       NumberKind
	Alt        int64 // the other reading of an ambiguous form (ألفا: 2000 or 1000), else 0
}

// Numbers yields the numbers of s, in words and in digits.
func Numbers(s string) iter.Seq[Number] {
	return func(yield func(Number) bool) {
		for t := range Tokens(s) {
			if t.Kind == Digits {
				if v, err := strconv.ParseInt(s[t.Start:t.End], 10, 64); err == nil {
					if !yield(Number{Start: t.Start, End: t.End, Value: float64(v), Int: v, Exact: true, Kind: Cardinal}) {
						return
					}
				}
			}
		}
	}
}

// ErrNumber is returned by ParseNumber for a text that is not wholly a number.
var ErrNumber = errors.New("arabic: not a number")

// ParseNumber reads the whole of s as a cardinal or ordinal; never a part of it.
func ParseNumber(s string) (Number, error) {
	v, err := strconv.ParseInt(Match.Fold(s), 10, 64)
	if err != nil {
		return Number{}, ErrNumber
	}
	return Number{End: len(s), Value: float64(v), Int: v, Exact: true, Kind: Cardinal}, nil
}

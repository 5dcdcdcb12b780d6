package extract

import "fmt"

// Value is what a temporal expression denotes: a TIMEX3 value and the interval
// of days that it covers. Values compare with ==. As text, in JSON and in a
// database a Value is its TIMEX3 string, so the mod, a narrowed interval and
// the calendar are not part of that; Value.EDTF, Value.Interval and
// Value.Format say them.
type Value struct {
	TIMEX    string // 2022-02, 2021-W49, 2021-12-15T20:00, P2D, 2015-H1, 20 (a century), PAST_REF …
	Mod      Mod
	Earliest Day // first day; 0 when open or not applicable
	Latest   Day // last day; 0 when open or not applicable
	Grain    Grain
	Calendar Calendar
}

// Mod is a TIMEX3 mod.
type Mod string

// The TIMEX3 mods in use.
const (
	ModStart    Mod = "START"
	ModMid      Mod = "MID"
	ModEnd      Mod = "END"
	ModApprox   Mod = "APPROX"
	ModMoreThan Mod = "MORE_THAN"
	ModLessThan Mod = "LESS_THAN"
	ModBefore   Mod = "BEFORE"
	ModAfter    Mod = "AFTER"
)

// String returns the TIMEX3 value, "" for the zero Value.
func (v Value) String() string { return v.TIMEX }

// AppendText appends the TIMEX3 value to b; the error is always nil.
func (v Value) AppendText(b []byte) ([]byte, error) { return append(b, v.TIMEX...), nil }

// MarshalText returns the TIMEX3 value; the error is always nil.
func (v Value) MarshalText() ([]byte, error) { return []byte(v.TIMEX), nil }

// UnmarshalText reads a TIMEX3 value of any kind that this package gives, "" is
// the zero Value. Interval and grain follow from the value: of a date they are
// those of the plain date, for a duration and a vague reference there is no
// interval. It is an error if b is anything else, such as a day that no month
// has.
func (v *Value) UnmarshalText(b []byte) error {
	got, ok := parseTIMEX(string(b))
	if !ok {
		return fmt.Errorf("extract: bad TIMEX3 value %.64q", b)
	}
	*v = got
	return nil
}

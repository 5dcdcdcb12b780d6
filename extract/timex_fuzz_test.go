package extract

import "testing"

// timexSeeds are values of every form.
var timexSeeds = []string{
	"", "2", "20", "198", "000", "BC02", "BC034", "2021", "BC0044", "BC10000", "2022-02", "BC0044-03", "2021-12-15",
	"BC0044-03-15", "2021-W49", "2021-W49-WE", "2015-H1", "2015-Q2", "2006-SU", "2006-WI", "9999-WI",
	"2021-12-15T20:00", "2021-12-15T20:00Z", "2021-12-15T20", "2021-12-15T20:00:01+03:00", "2015-12-31T24:00",
	"2022-02-04TAF", "T17:20", "TEV", "1975/1990", "2024-Q1/2024-Q3", "2024-06-03/2024-06-07", "T08:00/T10:00",
	"2015-07-26T08:00/2015-07-26T09:00", "2024-03-11/2024-04-09", "P2D", "PT8H30M", "P2.5Y", "PXW", "P1DE", "P2CE",
	"PAST_REF", "PRESENT_REF", "FUTURE_REF", "XXXX", "XXXX-10", "XXXX-10-07", "XXXX-WXX-5", "XXXX-XX-13",
	"XXXX-SU", "XXXX-Q1", "XXXX-H2", "XXXX-W12", "XXXX-WXX-WE", "XXXX-XX-XXT08:00",
}

// FuzzTIMEX reads values: what is read must be written as it was and read again
// as the same value, and its interval must be in order.
func FuzzTIMEX(f *testing.F) {
	for _, s := range timexSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var v Value
		if v.UnmarshalText([]byte(s)) != nil {
			if v != (Value{}) {
				t.Errorf("%q is refused and gives %+v", s, v)
			}
			return
		}
		b, err := v.MarshalText()
		if err != nil || string(b) != s {
			t.Errorf("%q is written as %q, %v", s, b, err)
		}
		var again Value
		if err := again.UnmarshalText(b); err != nil || again != v {
			t.Errorf("%q: %+v, then %+v, %v", s, v, again, err)
		}
		if v.Earliest > v.Latest || (v.Earliest == 0) != (v.Latest == 0) || v.Latest > maxDay {
			t.Errorf("%q covers %v to %v", s, v.Earliest, v.Latest)
		}
	})
}

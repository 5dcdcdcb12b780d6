package extract

import (
	"math"
	"strconv"
	"strings"
)

// timeUnit is what is known of a unit of time.
type timeUnit struct {
	grain   Grain
	months  float64 // its length in months, or
	seconds float64 // in seconds
	part    string  // the unit that a fraction of it is told in, "" none
	parts   float64 // and how many of those it has
}

// unitOf returns a unit by its TIMEX3 name, N being a night.
func unitOf(unit string) timeUnit {
	switch unit {
	case "TS":
		return timeUnit{GrainSecond, 0, 1, "", 0}
	case "TM":
		return timeUnit{GrainMinute, 0, 60, "TS", 60}
	case "TH":
		return timeUnit{GrainHour, 0, 3600, "TM", 60}
	case "D":
		return timeUnit{GrainDay, 0, 86400, "TH", 24}
	case "N":
		return timeUnit{GrainDay, 0, 86400, "", 0}
	case "W":
		return timeUnit{GrainWeek, 0, 7 * 86400, "", 0}
	case "M":
		return timeUnit{GrainMonth, 1, 0, "", 0}
	case "Y":
		return timeUnit{GrainYear, 12, 0, "M", 12}
	case "DE":
		return timeUnit{GrainDecade, 120, 0, "Y", 10}
	case "CE":
		return timeUnit{GrainCentury, 1200, 0, "Y", 100}
	}
	return timeUnit{GrainMillennium, 12000, 0, "Y", 1000}
}

func unitGrain(unit string) Grain { return unitOf(unit).grain }

// unitLength is a unit in months and seconds.
func unitLength(unit string) (months, seconds float64) {
	u := unitOf(unit)
	return u.months, u.seconds
}

// timexAmounts are the amounts of a TIMEX3 duration, one a unit, in the order of
// the text. A fraction may add a unit to each.
type timexAmounts struct {
	list [8]amount
	n    int
}

// add adds an amount to that of its unit: half an hour and 30 minutes are 60
// minutes.
func (t *timexAmounts) add(n float64, unit string, some bool) {
	if unit == "N" {
		unit = "D"
	}
	if t.n > 0 {
		if last := &t.list[t.n-1]; last.unit == unit && !last.some && !some {
			last.n += n
			return
		}
	}
	if t.n < len(t.list) {
		t.list[t.n] = amount{n, unit, some}
		t.n++
	}
}

// addNumber adds an amount, its fraction as a whole number of smaller units: 30
// months for two years and a half, one hour and 30 minutes.
func (t *timexAmounts) addNumber(n float64, unit string) {
	u := unitOf(unit)
	whole := math.Trunc(n)
	part := (n - whole) * u.parts
	switch {
	case n-whole < 1e-9, u.part == "", math.Abs(part-math.Round(part)) > 0.02:
		t.add(n, unit, false)
	case u.months > 0:
		t.add(math.Round(whole*u.parts+part), u.part, false)
	default:
		if whole > 0 {
			t.add(whole, unit, false)
		}
		t.add(math.Round(part), u.part, false)
	}
}

// String is the TIMEX3 duration.
func (t *timexAmounts) String() string {
	var date, clock strings.Builder
	for _, a := range t.list[:t.n] {
		n := "X"
		if !a.some {
			n = strconv.FormatFloat(a.n, 'f', -1, 64)
		}
		if a.unit[0] == 'T' {
			clock.WriteString(n)
			clock.WriteString(a.unit[1:])
			continue
		}
		date.WriteString(n)
		date.WriteString(a.unit)
	}
	out := "P" + date.String()
	if clock.Len() > 0 {
		out += "T" + clock.String()
	}
	return out
}

// durationTimex writes the amounts of a match as a TIMEX3 duration. Of two that
// "or" or "to" joins it is the first.
func (d *dateResolver) durationTimex() string {
	s := &d.s
	var t timexAmounts
	n := s.namount
	if s.alt && n == 2 {
		n = 1
	}
	for i, a := range s.amounts[:n] {
		if s.span[0] > 0 {
			a.n, a.some = float64(s.span[0]), false
		} else if s.ncard > 0 && (s.alt || s.rangeTo) {
			a.n = s.cards[0]
		}
		if a.some {
			t.add(0, a.unit, true)
			continue
		}
		if i == n-1 {
			a.n += s.half
		}
		t.addNumber(a.n, a.unit)
	}
	return t.String()
}

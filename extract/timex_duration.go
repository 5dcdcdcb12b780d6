package extract

// durationUnits are the units of a TIMEX3 duration in the order in which they
// stand, with their grains; those after "T" are below a day.
func durationUnits(clock bool) ([]string, []Grain) {
	if clock {
		return []string{"H", "M", "S"}, []Grain{GrainHour, GrainMinute, GrainSecond}
	}
	return []string{"ML", "CE", "DE", "Y", "Q", "M", "WE", "W", "D"},
		[]Grain{GrainMillennium, GrainCentury, GrainDecade, GrainYear, GrainQuarter, GrainMonth, GrainDay, GrainWeek, GrainDay}
}

// parseDuration reads a duration such as P2D, PT8H30M, P2.5Y or PXW and returns
// the grain of its finest unit.
func parseDuration(s string) (Grain, bool) {
	grain := GrainNone
	clock := false
	next := 0
	for s = s[1:]; s != ""; {
		if s[0] == 'T' && !clock {
			clock, next, s = true, 0, s[1:]
			if s == "" {
				return 0, false
			}
			continue
		}
		n := amountLen(s)
		if n == 0 {
			return 0, false
		}
		s = s[n:]
		units, grains := durationUnits(clock)
		for next < len(units) && (len(s) < len(units[next]) || s[:len(units[next])] != units[next]) {
			next++
		}
		if next == len(units) {
			return 0, false
		}
		grain, s = grains[next], s[len(units[next]):]
		next++
	}
	return grain, grain != GrainNone
}

// amountLen is the length of the amount that s begins with: X, digits, or
// digits with a decimal point.
func amountLen(s string) int {
	if s[0] == 'X' {
		return 1
	}
	i := digitsLen(s)
	if i == 0 || i == len(s) || s[i] != '.' {
		return i
	}
	if n := digitsLen(s[i+1:]); n > 0 {
		return i + 1 + n
	}
	return 0
}

func digitsLen(s string) int {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i
}

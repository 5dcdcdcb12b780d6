package extract

// The Solar Hijri calendar of Iran and Afghanistan by its rule of 8 leap years
// in 33. It agrees with the astronomical calendar, as Unicode CLDR has it,
// through the year 1500 (2122), and is not used beyond.
const (
	maxSolarYear = 1500

	solarEpoch Day = 3879320 // 1 Farvardin 1: 21 March 622
)

func solarLeap(y int) bool { return (25*y+11)%33 < 8 }

// solarYear is the first day of a year, 1 Farvardin.
func solarYear(y int) Day {
	n := y - 1
	return solarEpoch + Day(365*n+(8*n+29)/33)
}

// solarMonth returns the first and last day of a Solar Hijri month.
func solarMonth(y, m int) (first, last Day, ok bool) {
	if y < 1 || y > maxSolarYear || m < 1 || m > 12 {
		return 0, 0, false
	}
	first = solarYear(y) + Day(30*(m-1)+min(m-1, 6))
	switch {
	case m <= 6:
		return first, first + 30, true
	case m < 12 || solarLeap(y):
		return first, first + 29, true
	}
	return first, first + 28, true
}

// solarHijriDay returns the day of a Solar Hijri date, false for one that does
// not exist or is outside the years 1 to maxSolarYear.
func solarHijriDay(y, m, d int) (Day, bool) {
	first, last, ok := solarMonth(y, m)
	if !ok || d < 1 || Day(d) > last-first+1 {
		return 0, false
	}
	return first + Day(d) - 1, true
}

// solarHijri returns the Solar Hijri date of d, zeros outside the years 1 to
// maxSolarYear.
func (d Day) solarHijri() (y, m, day int) {
	if d < solarEpoch || d >= solarYear(maxSolarYear+1) {
		return 0, 0, 0
	}
	y = int(d-solarEpoch)/366 + 1
	for solarYear(y+1) <= d {
		y++
	}
	rest := int(d - solarYear(y))
	if m = rest/31 + 1; m > 6 {
		m = (rest-6*31)/30 + 7
	}
	first, _, _ := solarMonth(y, m)
	return y, m, int(d-first) + 1
}

package extract

// julianDay returns the day of a date of the Julian calendar, years
// astronomical.
func julianDay(y, m, d int) (Day, bool) {
	if y < minYear || y > maxYear || m < 1 || m > 12 || d < 1 || d > julianMonthDays(y, m) {
		return 0, false
	}
	if m < 3 {
		y, m = y-1, m+12
	}
	y += cycleYears * 25
	// The ten thousand years of the shift have 75 leap days more than in the
	// Gregorian calendar, which at 1 March of year 0 is two days behind.
	const behind = 75 + 2
	day := Day(365*y + y/4 + (153*(m-3)+2)/5 + d - dayShift - 1 - behind)
	return day, day.valid()
}

func julianMonthDays(y, m int) int {
	if m == 2 && y%4 == 0 {
		return 29
	}
	if m == 2 {
		return 28
	}
	return monthDays(y, m)
}

// copticEpoch is 1 Thout 1, 29 August 284 of the Julian calendar.
const copticEpoch Day = 3756030

// copticDay returns the day of a date of the Coptic calendar: twelve months of
// 30 days, and five more days, six every fourth year.
func copticDay(y, m, d int) (Day, bool) {
	extra := 5
	if y%4 == 3 {
		extra = 6
	}
	if y < 1 || y > maxYear || m < 1 || m > 13 || d < 1 || d > 30 || m == 13 && d > extra {
		return 0, false
	}
	day := copticEpoch + Day(365*(y-1)+y/4+30*(m-1)+d-1)
	return day, day.valid()
}

// easterWestern is Easter Sunday of the Gregorian calendar, from its reform on.
func easterWestern(y int) (Day, bool) {
	if y < 1583 || y > maxYear {
		return 0, false
	}
	century := y / 100
	golden := y % 19
	// The age of the moon on 22 March with the corrections for the leap days
	// left out and for the drift of the moon.
	moon := (19*golden + century - century/4 - (century-(century+8)/25+1)/3 + 15) % 30
	sunday := (32 + 2*(century%4) + 2*(y%100/4) - moon - y%4) % 7
	late := (golden + 11*moon + 22*sunday) / 451
	n := moon + sunday - 7*late + 114
	return dayOf(y, n/31, n%31+1)
}

// easterEastern is Easter Sunday of the churches that reckon it by the Julian
// calendar.
func easterEastern(y int) (Day, bool) {
	if y < 326 || y > maxYear {
		return 0, false
	}
	moon := (19*(y%19) + 15) % 30
	sunday := (2*(y%4) + 4*(y%7) - moon + 34) % 7
	n := moon + sunday + 114
	return julianDay(y, n/31, n%31+1)
}

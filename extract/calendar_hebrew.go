package extract

// The Hebrew calendar, for its feasts. Months count from Nisan; the year
// changes with the seventh, Tishri.
const (
	hebrewEpoch = Day(2278998) // 1 Tishri 1: 7 October 3761 BC, Julian

	maxHebrewYear = 13758
)

// hebrewElapsed is the number of days from the epoch to the mean new moon of a
// year, put off from Sundays, Wednesdays and Fridays.
func hebrewElapsed(y int) int {
	const (
		partsADay   = 25920
		partsAMonth = 13753 // beyond 29 days
		firstMoon   = 12084
	)
	months := (235*y - 234) / 19
	days := 29*months + int((firstMoon+partsAMonth*int64(months))/partsADay)
	if 3*(days+1)%7 < 3 {
		days++
	}
	return days
}

// hebrewYear is 1 Tishri of a year. A year of 356 or 382 days does not exist;
// the new year is put off once more.
func hebrewYear(y int) Day {
	before, at, after := hebrewElapsed(y-1), hebrewElapsed(y), hebrewElapsed(y+1)
	switch {
	case after-at == 356:
		at += 2
	case at-before == 382:
		at++
	}
	return hebrewEpoch + Day(at)
}

// hebrewDay returns the day of a date of the Hebrew calendar, in the months
// that hold the feasts: Nisan to Kislev (1 to 9) and the Adar before Nisan (12).
func hebrewDay(y, m, d int) (Day, bool) {
	if y < 1 || y > maxHebrewYear || d < 1 || d > 30 {
		return 0, false
	}
	var day Day
	switch {
	case m >= 1 && m <= 6: // 30 and 29 days in turn, down to the end of the year
		day = hebrewYear(y+1) - 177 + Day(30*(m-1)-(m-1)/2)
	case m == 12:
		day = hebrewYear(y+1) - 177 - 29
	case m == 7:
		day = hebrewYear(y)
	case m == 8:
		day = hebrewYear(y) + 30
	case m == 9:
		day = hebrewYear(y) + 59
		if n := hebrewYear(y+1) - hebrewYear(y); n%10 == 5 { // 355 or 385
			day++
		}
	default:
		return 0, false
	}
	day += Day(d) - 1
	return day, day.valid()
}

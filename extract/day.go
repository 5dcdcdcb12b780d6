package extract

import (
	"fmt"
	"strconv"
	"time"
)

// Day is a day of the proleptic Gregorian calendar, counted from 1 January of
// the astronomical year -9999, which is 1, to 31 December 9999. Days compare
// and subtract as numbers. The zero Day is no day.
type Day int32

// Years are astronomical: 1 BC is year 0, 2 BC year -1.
const (
	minYear = -9999
	maxYear = 9999

	maxDay Day = 7304484 // 31 December 9999

	// The count begins so many days after 1 March of year -10000, where a
	// cycle of 400 years begins.
	dayShift   = 305
	cycleYears = 400
	cycleDays  = 146097
)

// DayOf returns the day of t in t's own location, 0 when its year is outside
// [-9999, 9999].
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	day, _ := dayOf(y, int(m), d)
	return day
}

// dayOf returns the day of a date, false for a date that does not exist or lies
// outside the years that a Day can hold.
func dayOf(y, m, d int) (Day, bool) {
	if y < minYear || y > maxYear || m < 1 || m > 12 || d < 1 || d > monthDays(y, m) {
		return 0, false
	}
	return firstOfMarch(y, m) + Day(d), true
}

// firstOfMarch is the day before the first of a month, by years that begin in
// March so that a leap day is the last of its year.
func firstOfMarch(y, m int) Day {
	if m < 3 {
		y, m = y-1, m+12
	}
	y += cycleYears * 25
	return Day(365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 - dayShift - 1)
}

func leapYear(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// monthDays is the length of a month from 1 to 12.
func monthDays(y, m int) int {
	switch m {
	case 2:
		if leapYear(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// valid reports whether d is a day at all.
func (d Day) valid() bool { return d >= 1 && d <= maxDay }

// Date returns the date of d in astronomical years (1 BC is 0), zeros for no
// day.
func (d Day) Date() (y, m, day int) {
	if !d.valid() {
		return 0, 0, 0
	}
	n := int(d) + dayShift
	y = int(int64(n)*cycleYears/cycleDays) - cycleYears*25
	for firstOfMarch(y+1, 3) < d {
		y++
	}
	for firstOfMarch(y, 3) >= d {
		y--
	}
	rest := int(d-firstOfMarch(y, 3)) - 1
	m = (5*rest+2)/153 + 3
	day = rest - (153*(m-3)+2)/5 + 1
	if m > 12 {
		y, m = y+1, m-12
	}
	return y, m, day
}

// Weekday returns the day of the week, Sunday for no day.
func (d Day) Weekday() time.Weekday {
	if !d.valid() {
		return time.Sunday
	}
	return time.Weekday(d % 7)
}

// Time returns midnight of d in UTC, the zero time for no day.
func (d Day) Time() time.Time {
	if !d.valid() {
		return time.Time{}
	}
	y, m, day := d.Date()
	return time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC)
}

// isoWeek returns the ISO 8601 year and week of d.
func (d Day) isoWeek() (year, week int) {
	thursday := d - (Day(d.Weekday())+6)%7 + 3
	if thursday > maxDay { // only at the end: the range begins on a Monday
		return maxYear + 1, 1
	}
	year, _, _ = thursday.Date()
	first, _ := dayOf(year, 1, 1)
	return year, int(thursday-first)/7 + 1
}

// isoMonday returns the Monday of an ISO week, false for a week that its year
// does not have or that is not wholly inside the range of days.
func isoMonday(year, week int) (Day, bool) {
	jan4, ok := dayOf(year, 1, 4)
	if !ok || week < 1 || week > 53 {
		return 0, false
	}
	monday := jan4 - (Day(jan4.Weekday())+6)%7 + Day(7*(week-1))
	if monday < 1 || monday+6 > maxDay {
		return 0, false
	}
	if y, _ := monday.isoWeek(); y != year {
		return 0, false
	}
	return monday, true
}

// addDays returns the day n days after d, false when that is outside the range.
func addDays(d Day, n int) (Day, bool) {
	if !d.valid() || n > int(maxDay) || n < -int(maxDay) {
		return 0, false
	}
	d += Day(n)
	return d, d.valid()
}

// addMonths returns the same day n months after d, the last of the month where
// that has no such day, and false when it is outside the range.
func addMonths(d Day, n int) (Day, bool) {
	const most = 12 * (maxYear - minYear + 1)
	if !d.valid() || n > most || n < -most {
		return 0, false
	}
	y, m, day := d.Date()
	m += n - 1
	y, m = y+m/12, m%12
	if m < 0 {
		y, m = y-1, m+12
	}
	if y < minYear || y > maxYear {
		return 0, false
	}
	return dayOf(y, m+1, min(day, monthDays(y, m+1)))
}

// addYears is addMonths by whole years.
func addYears(d Day, n int) (Day, bool) {
	if n > maxYear-minYear || n < minYear-maxYear {
		return 0, false
	}
	return addMonths(d, 12*n)
}

// String returns the day as ISO 8601 has it, "2021-12-15", with a sign before
// the year 0 and the years before it ("-0043-03-15" is 15 March 44 BC), and ""
// for no day.
func (d Day) String() string { return string(d.Append(nil)) }

// Append appends d.String() to dst.
func (d Day) Append(dst []byte) []byte {
	if !d.valid() {
		return dst
	}
	y, m, day := d.Date()
	return append2(append(append2(append(appendYear(dst, y), '-'), m), '-'), day)
}

// appendYear appends a year of ISO 8601: four digits, a minus before them for
// years before 0.
func appendYear(dst []byte, y int) []byte {
	if y < 0 {
		dst, y = append(dst, '-'), -y
	}
	return append2(append2(dst, y/100), y%100)
}

func append2(dst []byte, n int) []byte { return append(dst, byte('0'+n/10%10), byte('0'+n%10)) }

// AppendText appends d.String() to b; the error is always nil.
func (d Day) AppendText(b []byte) ([]byte, error) { return d.Append(b), nil }

// MarshalText returns d.String(); the error is always nil.
func (d Day) MarshalText() ([]byte, error) { return d.Append(nil), nil }

// UnmarshalText reads what MarshalText writes, "" being the zero Day.
func (d *Day) UnmarshalText(b []byte) error {
	day, ok := parseDay(string(b))
	if !ok && len(b) > 0 {
		return fmt.Errorf("extract: bad day %.64q", b)
	}
	*d = day
	return nil
}

// parseDay reads YYYY-MM-DD or -YYYY-MM-DD.
func parseDay(s string) (Day, bool) {
	sign := 1
	if len(s) == 11 && s[0] == '-' {
		sign, s = -1, s[1:]
	}
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	y, ok1 := digits(s[:4])
	m, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 || sign < 0 && y == 0 {
		return 0, false
	}
	return dayOf(sign*y, m, day)
}

// digits reads a short number of nothing but ASCII digits.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 9 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

package extract

import "testing"

// TestOtherCalendars holds single days of the calendars that feasts need
// against days of record, and asks for days that do not exist.
func TestOtherCalendars(t *testing.T) {
	type reckon func(y, m, d int) (Day, bool)
	for _, c := range []struct {
		name    string
		of      reckon
		y, m, d int
		want    string
	}{
		{"julian", julianDay, 1582, 10, 5, "1582-10-15"},
		{"julian", julianDay, 1917, 10, 25, "1917-11-07"},
		{"julian", julianDay, 1900, 2, 29, "1900-03-13"},
		{"julian", julianDay, 622, 7, 16, "0622-07-19"},
		{"julian", julianDay, -43, 3, 15, "-0043-03-13"},
		{"julian", julianDay, 1901, 2, 28, "1901-03-13"},
		{"julian", julianDay, 1901, 2, 29, ""},
		{"julian", julianDay, 1901, 13, 1, ""},
		{"julian", julianDay, -9999, 1, 1, ""},
		{"julian", julianDay, 10000, 1, 1, ""},
		{"coptic", copticDay, 1, 1, 1, "0284-08-29"},
		{"coptic", copticDay, 1716, 4, 29, "2000-01-08"},
		{"coptic", copticDay, 1739, 13, 6, "2023-09-11"},
		{"coptic", copticDay, 1740, 13, 6, ""},
		{"coptic", copticDay, 0, 1, 1, ""},
		{"coptic", copticDay, 9999, 1, 1, ""},
		{"hebrew", hebrewDay, 5785, 7, 1, "2024-10-03"},
		{"hebrew", hebrewDay, 5784, 8, 1, "2023-10-16"},
		{"hebrew", hebrewDay, 5784, 1, 1, "2024-04-09"},
		{"hebrew", hebrewDay, 5784, 10, 1, ""},
		{"hebrew", hebrewDay, 0, 7, 1, ""},
		{"hebrew", hebrewDay, 5784, 7, 31, ""},
	} {
		if d, ok := c.of(c.y, c.m, c.d); ok != (c.want != "") || ok && d.String() != c.want {
			t.Errorf("%s %d-%d-%d = %v %v, want %q", c.name, c.y, c.m, c.d, d, ok, c.want)
		}
	}
}

func TestEasterOfAllYears(t *testing.T) {
	for _, y := range []int{1, 325, 10000} {
		if d, ok := easterEastern(y); ok {
			t.Errorf("Easter of %d = %v", y, d)
		}
	}
	for y := 1583; y <= maxYear; y++ {
		west, ok1 := easterWestern(y)
		east, ok2 := easterEastern(y)
		if !ok1 || !ok2 || west.Weekday() != 0 || east.Weekday() != 0 || !easterSpan(west) {
			t.Fatalf("Easter of %d = %v %v, %v %v", y, west, ok1, east, ok2)
		}
	}
}

// easterSpan reports whether a day lies from 22 March to 25 April, as Easter does.
func easterSpan(day Day) bool {
	_, m, d := day.Date()
	return m == 3 && d >= 22 || m == 4 && d <= 25
}

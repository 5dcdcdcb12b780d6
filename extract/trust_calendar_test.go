package extract

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/internal/hostile"
)

// TestApprovedCalendars holds the days of every calendar at the borders of its
// days, months and years, also of those that do not exist.
func TestApprovedCalendars(t *testing.T) {
	d := hostile.NewDigests()
	calendars := []struct {
		name        string
		first, last int
		day         func(y, m, d int) (Day, bool)
	}{
		{"gregorian", minYear, maxYear, dayOf},
		{"julian", minYear, maxYear, julianDay},
		{"coptic", 1, maxYear, copticDay},
		{"hebrew", 1, maxHebrewYear, hebrewDay},
		{"solar", 1, maxSolarYear, solarHijriDay},
		{"hijri", 1, maxHijriYear, func(y, m, d int) (Day, bool) { day, _, ok := hijriDay(y, m, d); return day, ok }},
		{"hijri sure", 1, maxHijriYear, func(y, m, d int) (Day, bool) { day, tabled, _ := hijriDay(y, m, d); return day, tabled }},
	}
	for _, c := range calendars {
		var b strings.Builder
		valid := 0
		for _, y := range yearsBetween(c.first, c.last) {
			for m := -1; m <= 14; m++ {
				for _, dd := range [...]int{-1, 0, 1, 2, 5, 6, 7, 15, 28, 29, 30, 31, 32} {
					day, ok := c.day(y, m, dd)
					if ok {
						valid++
					}
					fmt.Fprintf(&b, " %d %v", day, ok)
				}
			}
		}
		d.Add(c.name, b.String(), valid)
	}
	approvedDays(d)
	approvedFeasts(d)
	d.Approved(t, "calendars.txt", flag.Lookup("update").Value.String() == "true")
}

// yearsBetween is the years at the ends of a calendar and of the cycles in it.
func yearsBetween(first, last int) (years []int) {
	for _, y := range [...]int{first, 0, 100, 325, 326, 400, 1300, 1342, 1356, 1400, 1440, 1500, 1582, 1583, 1900, 2000, 2024, 5700, 5784, last} {
		for off := -2; off <= 34; off++ {
			if off < 5 || y > 1000 {
				years = append(years, y+off)
			}
		}
	}
	return years
}

// approvedDays adds what days are in other calendars, and what steps from them
// lead to.
func approvedDays(d *hostile.Digests) {
	var b strings.Builder
	for _, y := range [...]int{minYear - 1, minYear, -1, 0, 1, 4, 621, 622, 623, 1300, 1881, 1900, 1999, 2000, 2019, 2020, 2023, 2024, 2077, 2121, maxYear - 1, maxYear} {
		first, _ := dayOf(y, 1, 1)
		for n := -3; n < 370; n++ {
			day := first + Day(n)
			hy, hm, hd, tabled := day.hijri()
			sy, sm, sd := day.solarHijri()
			gy, gm, gd := day.Date()
			iy, iw := day.isoWeek()
			fmt.Fprintf(&b, " %s %d-%d-%d %v %d-%d-%d %d-%d-%d %d %d %v %v", day, hy, hm, hd, tabled, sy, sm, sd, gy, gm, gd, iy, iw, day.Weekday(), day.valid())
			step := [...]int{-3652059, -400, -25, -13, -12, -1, 0, 1, 11, 12, 13, 47, 1200, 1 << 30}[(n+3)%14]
			for _, add := range [...]func(Day, int) (Day, bool){addDays, addMonths, addYears} {
				to, ok := add(day, step)
				fmt.Fprintf(&b, " %d %v", to, ok)
			}
		}
		for w := -1; w <= 54; w++ {
			monday, ok := isoMonday(y, w)
			fmt.Fprintf(&b, " %d %v", monday, ok)
		}
	}
	d.Add("days", b.String())
}

// approvedFeasts adds when every feast is, and which is next and last.
func approvedFeasts(d *hostile.Digests) {
	for _, key := range slices.Sorted(maps.Keys(feasts())) {
		var b strings.Builder
		for _, y := range [...]int{minYear, 0, 1, 325, 326, 621, 622, 1582, 1583, 1899, 1947, 1948, 1970, 1999, 2000, 2008, 2011, 2016, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2030, 2077, maxYear, maxYear + 1} {
			first, last, ok := feastDay(key, y)
			fmt.Fprintf(&b, " %d-%d %v", first, last, ok)
			for _, off := range [...]Day{-40, -1, 0, 1, 200} {
				a, z, ok := feastFrom(key, first+off)
				fmt.Fprintf(&b, " %d-%d %v", a, z, ok)
				a, z, ok = feastUntil(key, first+off)
				fmt.Fprintf(&b, " %d-%d %v", a, z, ok)
			}
			a, z, ok := feastOfHijri(key, y)
			fmt.Fprintf(&b, " %d-%d %v", a, z, ok)
		}
		d.Add(key, b.String())
	}
}

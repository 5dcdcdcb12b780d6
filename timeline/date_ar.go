package timeline

import (
	"strconv"
	"strings"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// datePhrase tells a date to an Arabic reader, as precisely as v knows it: the
// months by both of their names, the digits ASCII. What has no calendar value
// is said in words; an unknown TIMEX value falls back on the interval.
func datePhrase(v extract.Value) string {
	base, clock, timed := strings.Cut(v.TIMEX, "T")
	s := unitPhrase(base)
	if ref := label("date.ref." + v.TIMEX); ref != "" {
		return ref
	}
	switch {
	case s == "":
		s = intervalPhrase(v.Earliest, v.Latest)
	case strings.Contains(base, "-W") && v.Earliest != 0 && v.Latest != 0:
		s = label("date.week", intervalPhrase(v.Earliest, v.Latest))
	case timed:
		return clockPhrase(s, clock, v.Mod)
	}
	if v.TIMEX == "" {
		return s
	}
	if p := label("date.mod."+string(v.Mod)+".day", s); p != "" && len(base) == len(time.DateOnly) {
		return p
	}
	if p := label("date.mod."+string(v.Mod), s); p != "" {
		return p
	}
	return s
}

// boundPhrase is datePhrase with the preposition that bounds it.
func boundPhrase(v extract.Value, b extract.Bound) string {
	s := datePhrase(v)
	if p := label("date.bound."+string(b), s); p != "" {
		return p
	}
	return s
}

// clockPhrase adds a time of day (20:00, 20:00Z, MO) to a day.
func clockPhrase(day, clock string, mod extract.Mod) string {
	if p := label("date.part.T"+clock+"."+string(mod), day); p != "" {
		return p
	}
	if p := label("date.part.T"+clock, day); p != "" {
		return p
	}
	if clock == "" || clock[0] < '0' || clock[0] > '9' {
		return day
	}
	hm := clock[:min(len(clock), len("20:00"))]
	if len(hm) == 2 {
		hm += ":00"
	}
	if strings.HasSuffix(clock, "Z") {
		return label("date.gmt", day, strings.TrimSuffix(hm, "Z"))
	}
	return label("date.clock", day, hm)
}

// unitPhrase is the words for a TIMEX value without time of day, "" for one
// that is no unit of the calendar.
func unitPhrase(timex string) string {
	head, rest, _ := strings.Cut(timex, "-")
	if !digits(head) {
		return ""
	}
	n, _ := strconv.Atoi(head)
	switch {
	case rest == "" && len(head) == 2:
		return label("date.century", strconv.Itoa(n+1))
	case rest == "" && len(head) == 3:
		return label("date.decade."+strconv.Itoa(n%10), strconv.Itoa(n/10+1))
	case len(head) != 4:
		return ""
	case rest == "":
		return label("date.year", strconv.Itoa(n))
	case len(rest) == 2 && !digits(rest):
		return partPhrase(rest, strconv.Itoa(n))
	case len(rest) == 3 && rest[0] == 'W' && digits(rest[1:]):
		week, _ := strconv.Atoi(rest[1:])
		first := isoWeek(n, week)
		return label("date.week", intervalPhrase(first, first+6))
	case len(rest) == 2:
		return monthPhrase(n, rest)
	}
	if t, err := time.Parse(time.DateOnly, timex); err == nil {
		return dayPhrase(t)
	}
	return ""
}

// partPhrase is the words for H1, Q3, SU … of a year.
func partPhrase(part, year string) string {
	switch part[0] {
	case 'H':
		return label("date.half."+part[1:], year)
	case 'Q':
		return label("date.quarter."+part[1:], year)
	}
	return label("date.season."+part, year)
}

func monthPhrase(year int, month string) string {
	name := label("month." + month)
	if name == "" {
		return ""
	}
	return label("date.month", name, strconv.Itoa(year))
}

func monthName(m time.Month) string {
	return label("month." + string([]byte{'0' + byte(m/10), '0' + byte(m%10)}))
}

func dayPhrase(t time.Time) string {
	return label("date.day", strconv.Itoa(t.Day()), monthName(t.Month()), strconv.Itoa(t.Year()))
}

// intervalPhrase is the words for the days from first to last: a whole month or
// year by its name, otherwise both ends, without saying twice what they share.
func intervalPhrase(first, last extract.Day) string {
	switch {
	case first == 0 && last == 0:
		return label("date.none")
	case last == 0:
		return label("date.from", dayPhrase(civil(first)))
	case first == 0:
		return label("date.to", dayPhrase(civil(last)))
	case first == last:
		return dayPhrase(civil(first))
	}
	a, b := civil(first), civil(last)
	sameYear, sameMonth := a.Year() == b.Year(), a.Year() == b.Year() && a.Month() == b.Month()
	wholeMonths := a.Day() == 1 && b.AddDate(0, 0, 1).Day() == 1
	wholeYears := wholeMonths && a.Month() == time.January && b.Month() == time.December
	year := strconv.Itoa(a.Year())
	switch {
	case wholeYears && sameYear:
		return label("date.year", year)
	case wholeYears:
		return label("date.years", year, strconv.Itoa(b.Year()))
	case wholeMonths && sameMonth:
		return label("date.month", monthName(a.Month()), year)
	case wholeMonths && sameYear:
		return label("date.between", monthName(a.Month()), label("date.month", monthName(b.Month()), year))
	case wholeMonths:
		return label("date.between", label("date.month", monthName(a.Month()), year),
			label("date.month", monthName(b.Month()), strconv.Itoa(b.Year())))
	case sameMonth:
		return label("date.between", strconv.Itoa(a.Day()), dayPhrase(b))
	case sameYear:
		return label("date.between", strconv.Itoa(a.Day())+" "+monthName(a.Month()), dayPhrase(b))
	}
	return label("date.between", dayPhrase(a), dayPhrase(b))
}

// weekday is the name of the day of the week.
func weekday(d extract.Day) string {
	return label("weekday." + strconv.Itoa(int(civil(d).Weekday())))
}

// civil is midnight of d, UTC.
func civil(d extract.Day) time.Time { return time.Date(1, time.January, int(d), 0, 0, 0, 0, time.UTC) }

// dayOf is the day of t in its own zone.
func dayOf(t time.Time) extract.Day {
	y, m, d := t.Date()
	return extract.Day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()/86400 - civil(0).Unix()/86400)
}

// isoWeek is the Monday of an ISO 8601 week: the first is that with 4 January.
func isoWeek(year, week int) extract.Day {
	fourth := time.Date(year, time.January, 4, 0, 0, 0, 0, time.UTC)
	monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7)
	return dayOf(monday.AddDate(0, 0, 7*(week-1)))
}

// isoDay is d as 2006-01-02, "" for no day.
func isoDay(d extract.Day) string {
	if d == 0 {
		return ""
	}
	return civil(d).Format(time.DateOnly)
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

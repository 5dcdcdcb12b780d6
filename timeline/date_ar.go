package timeline

import (
	"strconv"
	"strings"

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
		return intervalPhrase(v.Earliest, v.Latest)
	case timed:
		return clockPhrase(s, clock, v.Mod)
	}
	if v.TIMEX == "" {
		return s
	}
	if p := label("date.mod."+string(v.Mod)+".day", s); p != "" && len(base) == len("2006-01-02") {
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
		return label("date.year", yearText(n))
	case len(rest) == 2 && !digits(rest):
		return partPhrase(rest, yearText(n))
	case len(rest) == 3 && rest[0] == 'W' && digits(rest[1:]):
		week, _ := strconv.Atoi(rest[1:])
		first := isoMonday(head, week)
		return label("date.week", intervalPhrase(first, first+6))
	case len(rest) == 2:
		return monthPhrase(n, rest)
	}
	var d extract.Day
	if d.UnmarshalText([]byte(timex)) != nil {
		return ""
	}
	return dayPhrase(d)
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

// monthPhrase is the words for a month from 01 to 12.
func monthPhrase(year int, month string) string {
	if name := label("month." + month); name != "" {
		return label("date.month", name, yearText(year))
	}
	return ""
}

func monthName(m int) string {
	return label("month." + string([]byte{'0' + byte(m/10), '0' + byte(m%10)}))
}

// yearText is an astronomical year in digits, those before 1 as before Christ.
func yearText(y int) string {
	if y < 1 {
		return label("date.bc", strconv.Itoa(1-y))
	}
	return strconv.Itoa(y)
}

func dayPhrase(d extract.Day) string {
	y, m, day := d.Date()
	return label("date.day", strconv.Itoa(day), monthName(m), yearText(y))
}

// intervalPhrase is the words for the days from first to last: a whole month or
// year by its name, otherwise both ends, without saying twice what they share.
func intervalPhrase(first, last extract.Day) string {
	y1, m1, d1 := first.Date()
	y2, m2, _ := last.Date()
	switch {
	case m1 == 0 && m2 == 0:
		return label("date.none")
	case m2 == 0:
		return label("date.from", dayPhrase(first))
	case m1 == 0:
		return label("date.to", dayPhrase(last))
	case first == last:
		return dayPhrase(first)
	}
	if _, _, next := (last + 1).Date(); d1 == 1 && next <= 1 { // 0 after the last day that there is
		return monthsPhrase(y1, m1, y2, m2)
	}
	switch {
	case y1 == y2 && m1 == m2:
		return label("date.between", strconv.Itoa(d1), dayPhrase(last))
	case y1 == y2:
		return label("date.between", strconv.Itoa(d1)+" "+monthName(m1), dayPhrase(last))
	}
	return label("date.between", dayPhrase(first), dayPhrase(last))
}

// monthsPhrase is the words for whole months, whole years by their numbers.
func monthsPhrase(y1, m1, y2, m2 int) string {
	month := func(y, m int) string { return label("date.month", monthName(m), yearText(y)) }
	switch years := m1 == 1 && m2 == 12; {
	case years && y1 == y2:
		return label("date.year", yearText(y1))
	case years:
		return label("date.years", yearText(y1), yearText(y2))
	case y1 == y2 && m1 == m2:
		return month(y1, m1)
	case y1 == y2:
		return label("date.between", monthName(m1), month(y2, m2))
	}
	return label("date.between", month(y1, m1), month(y2, m2))
}

// weekday is the name of the day of the week.
func weekday(d extract.Day) string { return label("weekday." + strconv.Itoa(int(d.Weekday()))) }

// isoMonday is the first day of an ISO 8601 week: the first week is that with
// 4 January.
func isoMonday(year string, week int) extract.Day {
	var fourth extract.Day
	if fourth.UnmarshalText([]byte(year+"-01-04")) != nil {
		return 0
	}
	return fourth - extract.Day(fourth.Weekday()+6)%7 + extract.Day(7*(week-1))
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

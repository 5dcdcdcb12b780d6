package extract

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed lexicon/calendar_names.tsv
var calendarNamesTSV string

// dateNames are the names of lexicon/calendar_names.tsv by group and code,
// "egyptian\t01".
var dateNames = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(calendarNamesTSV) {
		if i := strings.LastIndexByte(line, '\t'); line[0] != '#' && i > 0 {
			m[line[:i]] = strings.TrimSuffix(line[i+1:], "\n")
		}
	}
	return m
})

// MonthNames are the names that a region gives to the Gregorian months.
type MonthNames uint8

// The names of months.
const (
	MonthsEgyptian  MonthNames = iota // Egypt, Sudan, the Gulf: يوليو
	MonthsLevantine                   // the Levant and Iraq: تموز
	MonthsMaghrebi                    // Tunisia and Algeria: جويلية
	MonthsMoroccan                    // Morocco: يوليوز
)

func (n MonthNames) group() string {
	switch n {
	case MonthsLevantine:
		return "levantine"
	case MonthsMaghrebi:
		return "maghrebi"
	case MonthsMoroccan:
		return "moroccan"
	}
	return "egyptian"
}

// Format writes the interval of the value, and its time of day, in Arabic by a
// calendar: "15 ديسمبر 2021", "رمضان 1445 هـ", "3 – 7 يونيو 2024". Whole months
// and years are written as such, so a Gregorian month reads in the Hijri
// calendar as the days that it covers. Digits are ASCII, the order of the text
// is the logical one. The names apply to Gregorian months. The mod is not
// written. It returns "" for a value with an open or no interval and for days
// that the calendar does not reach.
func (v Value) Format(c Calendar, names MonthNames) string {
	if !v.Earliest.valid() || !v.Latest.valid() || v.Earliest > v.Latest {
		return ""
	}
	a, ok1 := c.read(v.Earliest)
	b, ok2 := c.read(v.Latest)
	if !ok1 || !ok2 {
		return ""
	}
	w := dateWriter{calendar: c, group: names.group()}
	if c != Gregorian {
		w.group = c.String()
	}
	return timeOfDay(v, w.span(a, b))
}

// calendarDate is a day read in some calendar, with what Format asks about it.
type calendarDate struct {
	y, m, d     int
	first, last bool // of its month
}

func (c Calendar) read(day Day) (t calendarDate, ok bool) {
	var first, last Day
	switch c {
	case Hijri:
		t.y, t.m, t.d, _ = day.hijri()
		first, last, _, ok = hijriMonth(t.y, t.m)
	case SolarHijri:
		t.y, t.m, t.d = day.solarHijri()
		first, last, ok = solarMonth(t.y, t.m)
	case Gregorian:
		t.y, t.m, t.d = day.Date()
		first, last, ok = day-Day(t.d)+1, day-Day(t.d)+Day(monthDays(t.y, t.m)), true
	}
	t.first, t.last = day == first, day == last
	return t, ok
}

type dateWriter struct {
	calendar Calendar
	group    string
}

const (
	rangeDash   = " \u2013 " // between the ends of a range: EN DASH
	arabicComma = "\u060C"   // ARABIC COMMA
)

// span writes the days from a to b, what they share only once.
func (w dateWriter) span(a, b calendarDate) string {
	switch {
	case a.first && b.last:
		return w.wholeMonths(a, b)
	case a.y != b.y:
		return w.day(a) + " " + w.year(a) + rangeDash + w.day(b) + " " + w.year(b)
	case a.m != b.m:
		return w.day(a) + rangeDash + w.day(b) + " " + w.year(a)
	case a.d != b.d:
		return strconv.Itoa(a.d) + rangeDash + w.day(b) + " " + w.year(a)
	}
	return w.day(a) + " " + w.year(a)
}

// wholeMonths is span where a begins and b ends a month.
func (w dateWriter) wholeMonths(a, b calendarDate) string {
	years := a.m == 1 && b.m == 12
	switch {
	case years && a.y == b.y:
		return w.year(a)
	case years && (a.y > 0) == (b.y > 0): // one era
		return w.number(a) + rangeDash + w.year(b)
	case years:
		return w.year(a) + rangeDash + w.year(b)
	case a.y != b.y:
		return w.month(a) + " " + w.year(a) + rangeDash + w.month(b) + " " + w.year(b)
	case a.m != b.m:
		return w.month(a) + rangeDash + w.month(b) + " " + w.year(a)
	}
	return w.month(a) + " " + w.year(a)
}

func (w dateWriter) month(t calendarDate) string {
	return dateNames()[string(append2([]byte(w.group+"\t"), t.m))]
}

func (w dateWriter) day(t calendarDate) string { return strconv.Itoa(t.d) + " " + w.month(t) }

// number is the year of its era.
func (w dateWriter) number(t calendarDate) string {
	if t.y < 1 {
		return strconv.Itoa(1 - t.y)
	}
	return strconv.Itoa(t.y)
}

// year is the year with its era, which the years after Christ do without.
func (w dateWriter) year(t calendarDate) string {
	switch {
	case w.calendar != Gregorian:
		return w.number(t) + " " + dateNames()["era\t"+w.calendar.String()]
	case t.y < 1:
		return w.number(t) + " " + dateNames()["era\tbc"]
	}
	return w.number(t)
}

// timeOfDay puts the time of a value that has one to the day that is written.
func timeOfDay(v Value, day string) string {
	_, clock, timed := strings.Cut(v.TIMEX, "T")
	if !timed || v.Grain > GrainDayPart || v.Grain == GrainNone || strings.Contains(v.TIMEX, "/") {
		return day
	}
	if v.Grain == GrainDayPart {
		if part, ok := dateNames()["part\t"+clock]; ok {
			return part + " " + day
		}
		return day
	}
	if local, utc := strings.CutSuffix(clock, "Z"); utc {
		clock = local + " " + dateNames()["era\tutc"]
	}
	return day + arabicComma + " " + clock
}

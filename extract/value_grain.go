package extract

import "fmt"

// Grain is the precision of a value. As text it is its lower-case English name,
// "" for GrainNone.
type Grain uint8

// The grains, finest first.
const (
	GrainNone Grain = iota
	GrainSecond
	GrainMinute
	GrainHour
	GrainDayPart
	GrainDay
	GrainWeek
	GrainMonth
	GrainSeason
	GrainQuarter
	GrainHalf
	GrainYear
	GrainDecade
	GrainCentury
	GrainMillennium
)

func (g Grain) name() (string, bool) {
	names := [...]string{
		"", "second", "minute", "hour", "daypart", "day", "week", "month", "season", "quarter",
		"half", "year", "decade", "century", "millennium",
	}
	if int(g) < len(names) {
		return names[g], true
	}
	return "", false
}

// String returns the name of the grain, "" for GrainNone, and a number for what
// is none of the grains.
func (g Grain) String() string {
	if s, ok := g.name(); ok {
		return s
	}
	return fmt.Sprintf("Grain(%d)", uint8(g))
}

// MarshalText returns the name of the grain. It is an error if g is none of the
// grains.
func (g Grain) MarshalText() ([]byte, error) {
	s, ok := g.name()
	if !ok {
		return nil, fmt.Errorf("extract: no grain %d", uint8(g))
	}
	return []byte(s), nil
}

// UnmarshalText reads the name of a grain.
func (g *Grain) UnmarshalText(b []byte) error {
	for i := GrainNone; i <= GrainMillennium; i++ {
		if i.String() == string(b) {
			*g = i
			return nil
		}
	}
	return fmt.Errorf("extract: unknown grain %.64q", b)
}

// Calendar is the calendar that an expression is written in. As text it is
// "gregorian", "hijri" or "solar-hijri".
type Calendar uint8

// The calendars.
const (
	Gregorian  Calendar = iota
	Hijri               // Umm al-Qura inside its tables, arithmetic outside
	SolarHijri          // Persian
)

func (c Calendar) name() (string, bool) {
	names := [...]string{"gregorian", "hijri", "solar-hijri"}
	if int(c) < len(names) {
		return names[c], true
	}
	return "", false
}

// String returns the name of the calendar, and a number for what is none of the
// calendars.
func (c Calendar) String() string {
	if s, ok := c.name(); ok {
		return s
	}
	return fmt.Sprintf("Calendar(%d)", uint8(c))
}

// MarshalText returns the name of the calendar. It is an error if c is none of
// the calendars.
func (c Calendar) MarshalText() ([]byte, error) {
	s, ok := c.name()
	if !ok {
		return nil, fmt.Errorf("extract: no calendar %d", uint8(c))
	}
	return []byte(s), nil
}

// UnmarshalText reads the name of a calendar.
func (c *Calendar) UnmarshalText(b []byte) error {
	for i := Gregorian; i <= SolarHijri; i++ {
		if i.String() == string(b) {
			*c = i
			return nil
		}
	}
	return fmt.Errorf("extract: unknown calendar %.64q", b)
}

package extract

// Value is what a temporal expression denotes: a TIMEX3 value and the interval
// of days that it covers.
type Value struct {
	TIMEX    string // 2022-02, 2021-W49, 2021-12-15T20:00, P2D, 2015-H1, 20 (a century), PAST_REF …
	Mod      Mod
	Earliest Day // first day; 0 when open or not applicable
	Latest   Day // last day; 0 when open or not applicable
	Grain    Grain
	Calendar Calendar
}

// Mod is a TIMEX3 mod.
type Mod string

// The TIMEX3 mods in use.
const (
	ModStart    Mod = "START"
	ModMid      Mod = "MID"
	ModEnd      Mod = "END"
	ModApprox   Mod = "APPROX"
	ModMoreThan Mod = "MORE_THAN"
	ModLessThan Mod = "LESS_THAN"
	ModBefore   Mod = "BEFORE"
	ModAfter    Mod = "AFTER"
)

// Grain is the precision of a value.
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

// Calendar is the calendar that an expression is written in.
type Calendar uint8

// The calendars.
const (
	Gregorian  Calendar = iota
	Hijri               // Umm al-Qura inside its tables, arithmetic outside
	SolarHijri          // Persian
)

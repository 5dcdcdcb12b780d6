package timeline

import (
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// unixDay is 1 January 1970 as a Day.
const unixDay = 719163

// dayOf is the calendar day of t in t's own zone.
func dayOf(t time.Time) extract.Day {
	y, m, d := t.Date()
	return extract.Day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()/86400 + unixDay)
}

// isoDay writes a day as 2006-01-02.
func isoDay(d extract.Day) string {
	return time.Unix((int64(d)-unixDay)*86400, 0).UTC().Format(time.DateOnly)
}

// dayValue is the value of a single day.
func dayValue(d extract.Day) extract.Value {
	return extract.Value{TIMEX: isoDay(d), Earliest: d, Latest: d, Grain: extract.GrainDay}
}

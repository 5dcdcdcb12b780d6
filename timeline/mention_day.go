package timeline

import (
	"fmt"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// dayValue is the value of a single day.
func dayValue(d extract.Day) extract.Value {
	return extract.Value{TIMEX: d.String(), Earliest: d, Latest: d, Grain: extract.GrainDay}
}

// spanValue is the value of the days from lo to hi.
func spanValue(lo, hi extract.Day) extract.Value {
	if lo == hi {
		return dayValue(lo)
	}
	return extract.Value{TIMEX: lo.String() + "/" + hi.String(), Earliest: lo, Latest: hi, Grain: extract.GrainDay}
}

// yearValue is the value of a year.
func yearValue(y int) extract.Value {
	first := extract.DayOf(time.Date(y, time.January, 1, 0, 0, 0, 0, time.UTC))
	last := extract.DayOf(time.Date(y, time.December, 31, 0, 0, 0, 0, time.UTC))
	return extract.Value{TIMEX: fmt.Sprintf("%04d", y), Earliest: first, Latest: last, Grain: extract.GrainYear}
}

// monthValue is the value of a month.
func monthValue(y int, m time.Month) extract.Value {
	first := time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	return extract.Value{
		TIMEX: first.Format("2006-01"), Earliest: extract.DayOf(first), Latest: extract.DayOf(first.AddDate(0, 1, -1)), Grain: extract.GrainMonth,
	}
}

package timeline

import "github.com/hawliyat/hawliyat/extract"

// dayValue is the value of a single day.
func dayValue(d extract.Day) extract.Value {
	return extract.Value{TIMEX: d.String(), Earliest: d, Latest: d, Grain: extract.GrainDay}
}

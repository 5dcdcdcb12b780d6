package extract

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// Value implements driver.Valuer: the TIMEX3 value, NULL for the zero Value.
func (v Value) Value() (driver.Value, error) {
	if v.TIMEX == "" {
		return nil, nil
	}
	return v.TIMEX, nil
}

// Scan implements sql.Scanner. It reads TIMEX3 from a string or bytes as
// UnmarshalText does, the day of a time as its own location has it, and NULL as
// the zero Value.
func (v *Value) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*v = Value{}
		return nil
	case string:
		return v.UnmarshalText([]byte(src))
	case []byte:
		return v.UnmarshalText(src)
	case time.Time:
		d := DayOf(src)
		if d == 0 {
			return fmt.Errorf("extract: year %d is outside [%d, %d]", src.Year(), minYear, maxYear)
		}
		*v = dayValue(d)
		return nil
	}
	return fmt.Errorf("extract: cannot scan %T into a Value", src)
}

package extract

import (
	"encoding/json"
	"fmt"
	"time"
)

// MarshalJSON is AppendJSON, so that encoding/json writes the same schema.
func (r Result) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil) }

// UnmarshalJSON reads what AppendJSON writes. Unknown fields are ignored, as a
// later version may add some; another schema or offset unit is an error.
func (r *Result) UnmarshalJSON(data []byte) error {
	var in struct {
		Schema, ID, Published string
		OffsetUnit            string `json:"offset_unit"`
		Dates                 []jsonDate
		Entities              []jsonEntity
		Quantities            []Quantity
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	if in.Schema != Schema || in.OffsetUnit != "utf-8" {
		return fmt.Errorf("extract: schema %.64q with offsets in %.64q, not %q in utf-8", in.Schema, in.OffsetUnit, Schema)
	}
	*r = Result{ID: in.ID, Quantities: in.Quantities}
	var err error
	if r.Published, err = parsePublished(in.Published); err != nil {
		return err
	}
	for _, d := range in.Dates {
		date, err := d.date()
		if err != nil {
			return err
		}
		r.Dates = append(r.Dates, date)
	}
	for _, e := range in.Entities {
		r.Entities = append(r.Entities, e.entity())
	}
	return nil
}

func parsePublished(s string) (time.Time, error) {
	switch len(s) {
	case 0:
		return time.Time{}, nil
	case len(time.DateOnly):
		return time.Parse(time.DateOnly, s)
	}
	return time.Parse(time.RFC3339, s)
}

// jsonValue is a Value as the schema lays it out.
type jsonValue struct {
	Value, Mod, Earliest, Latest, Calendar string
}

func (v jsonValue) value() (Value, error) {
	out, _ := parseTIMEX(v.Value) // a value that is not ours keeps its text and days
	out.TIMEX, out.Mod = v.Value, Mod(v.Mod)
	if err := out.Earliest.UnmarshalText([]byte(v.Earliest)); err != nil {
		return out, err
	}
	if err := out.Latest.UnmarshalText([]byte(v.Latest)); err != nil {
		return out, err
	}
	if err := out.Calendar.UnmarshalText([]byte(v.Calendar)); err != nil {
		return out, err
	}
	return out, nil
}

type jsonDate struct {
	jsonValue
	Text, Type, Bound, Rule, Reason string
	Start, End                      int
	Score                           float64
	Alternatives                    []struct {
		jsonValue
		Weight float64
		Rule   string
	}
}

func (d jsonDate) date() (Date, error) {
	v, err := d.value()
	out := Date{
		Start: d.Start, End: d.End, Text: d.Text, Type: DateType(d.Type), Value: v,
		Bound: Bound(d.Bound), Rule: d.Rule, Score: d.Score, Reason: d.Reason,
	}
	for _, a := range d.Alternatives {
		v, e := a.value()
		if err == nil {
			err = e
		}
		out.Alternatives = append(out.Alternatives, Alternative{Value: v, Weight: a.Weight, Rule: a.Rule})
	}
	return out, err
}

type jsonEntity struct {
	Text, Kind, Name, ID, Rule string
	NameAr                     string `json:"name_ar"`
	Start, End                 int
	Score                      float64
	Evidence                   []string
}

func (e jsonEntity) entity() Entity {
	return Entity{e.Start, e.End, e.Text, Kind(e.Kind), e.Name, e.NameAr, e.ID, e.Score, e.Rule, e.Evidence}
}

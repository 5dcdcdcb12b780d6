package extract

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
)

// MarshalJSON is AppendJSON, so that encoding/json writes the same schema.
func (r Result) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil) }

// UnmarshalJSON reads what AppendJSON writes. Unknown fields are ignored, as a
// later version may add some; another schema or offset unit is an error.
func (r *Result) UnmarshalJSON(data []byte) error {
	unit, err := r.read(data)
	if err == nil && unit != arabic.UTF8 {
		err = fmt.Errorf("extract: offsets in %s, which only UnmarshalJSONOffsets reads", unit)
	}
	return err
}

// UnmarshalJSONOffsets is [Result.UnmarshalJSON] for offsets in any unit, which
// become bytes of text, the document's. Offsets behind its end become its
// length; whether the spans hold the words they are said to is not checked.
func (r *Result) UnmarshalJSONOffsets(data []byte, text string) error {
	unit, err := r.read(data)
	if err != nil || unit == arabic.UTF8 {
		return err
	}
	at := arabic.NewOffsets(text, unit)
	for i := range r.Dates {
		d := &r.Dates[i]
		d.Start, d.End = at.Byte(d.Start), at.Byte(d.End)
	}
	for i := range r.Entities {
		e := &r.Entities[i]
		e.Start, e.End = at.Byte(e.Start), at.Byte(e.End)
	}
	for i := range r.Quantities {
		q := &r.Quantities[i]
		q.Start, q.End = at.Byte(q.Start), at.Byte(q.End)
	}
	return nil
}

// read fills r with offsets as they are written, and returns their unit.
func (r *Result) read(data []byte) (unit arabic.Unit, err error) {
	var in struct {
		Schema, ID, Published string
		OffsetUnit            *arabic.Unit `json:"offset_unit"`
		Dates                 []jsonDate
		Entities              []jsonEntity
		Quantities            []Quantity
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return 0, err
	}
	if in.Schema != Schema || in.OffsetUnit == nil {
		return 0, fmt.Errorf("extract: schema %.64q, not %q with an offset unit", in.Schema, Schema)
	}
	*r = Result{ID: in.ID, Quantities: in.Quantities}
	if r.Published, err = parsePublished(in.Published); err != nil {
		return 0, err
	}
	for _, d := range in.Dates {
		date, err := d.date()
		if err != nil {
			return 0, err
		}
		r.Dates = append(r.Dates, date)
	}
	for _, e := range in.Entities {
		r.Entities = append(r.Entities, e.entity())
	}
	return *in.OffsetUnit, nil
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

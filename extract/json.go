package extract

import (
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// Schema names the JSON that [Result.AppendJSON] writes. Once released a field
// may be added; a meaning never changes.
const Schema = "hawliyat/extract/v1"

// AppendJSON appends r as one JSON object without a line break, in the schema
// hawliyat/extract/v1. Offsets are UTF-8 bytes. Text that is not UTF-8 is an
// error, since JSON cannot hold it and the offsets would lie, and so is a
// Published outside the years 0 to 9999, for which RFC 3339 has no form.
func (r Result) AppendJSON(dst []byte) ([]byte, error) {
	return r.AppendJSONOffsets(dst, arabic.NewOffsets("", arabic.UTF8))
}

// AppendJSONOffsets is [Result.AppendJSON] with offsets in the unit of o, which
// must be made of the document's text; offset_unit names the unit.
func (r Result) AppendJSONOffsets(dst []byte, o *arabic.Offsets) ([]byte, error) {
	w := jsonWriter{b: dst, at: o}
	w.raw(`{"schema":"` + Schema + `","id":`)
	w.str(r.ID)
	w.raw(`,"published":"` + publishedText(r.Published) + `","offset_unit":"` + o.Unit().String() + `","dates":[`)
	for i := range r.Dates {
		w.sep(i)
		w.date(&r.Dates[i])
	}
	w.raw(`],"entities":[`)
	for i := range r.Entities {
		w.sep(i)
		w.entity(&r.Entities[i])
	}
	w.raw(`],"quantities":[`)
	for i := range r.Quantities {
		w.sep(i)
		w.quantity(&r.Quantities[i])
	}
	w.raw(`]}`)
	if y := r.Published.Year(); w.err == nil && (y < 0 || y > 9999) {
		w.err = fmt.Errorf("extract: a day of publication in the year %d cannot be written", y)
	}
	if w.err != nil {
		return dst, w.err
	}
	return w.b, nil
}

// publishedText is the day alone where nothing finer is known.
func publishedText(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Equal(t.Truncate(24*time.Hour)) && t.Location() == time.UTC:
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

type jsonWriter struct {
	b   []byte
	at  *arabic.Offsets
	err error
}

func (w *jsonWriter) raw(s string) { w.b = append(w.b, s...) }

func (w *jsonWriter) sep(i int) {
	if i > 0 {
		w.b = append(w.b, ',')
	}
}

// field writes ,"name":"s".
func (w *jsonWriter) field(name, s string) {
	w.raw(`,"` + name + `":`)
	w.str(s)
}

func (w *jsonWriter) score(f float64) {
	w.raw(`,"score":`)
	w.b = strconv.AppendFloat(w.b, f, 'g', 3, 64)
}

// offset is a byte offset in the unit asked for.
func (w *jsonWriter) offset(b int) int {
	if w.at.Unit() == arabic.UTF8 {
		return b
	}
	return w.at.Of(b)
}

func (w *jsonWriter) span(text string, start, end int) {
	w.raw(`{"text":`)
	w.str(text)
	w.raw(`,"start":`)
	w.b = strconv.AppendInt(w.b, int64(w.offset(start)), 10)
	w.raw(`,"end":`)
	w.b = strconv.AppendInt(w.b, int64(w.offset(end)), 10)
}

func (w *jsonWriter) value(v Value) {
	w.field("value", v.TIMEX)
	w.field("mod", string(v.Mod))
	w.field("earliest", v.Earliest.String())
	w.field("latest", v.Latest.String())
	w.field("calendar", v.Calendar.String())
}

func (w *jsonWriter) date(d *Date) {
	w.span(d.Text, d.Start, d.End)
	w.field("type", string(d.Type))
	w.value(d.Value)
	w.field("bound", string(d.Bound))
	w.score(d.Score)
	w.field("rule", d.Rule)
	if d.Reason != "" {
		w.field("reason", d.Reason)
	}
	w.raw(`,"alternatives":[`)
	for i, a := range d.Alternatives {
		w.sep(i)
		w.raw(`{"weight":`)
		w.b = strconv.AppendFloat(w.b, a.Weight, 'g', 3, 64)
		w.field("rule", a.Rule)
		w.value(a.Value)
		w.raw(`}`)
	}
	w.raw(`]}`)
}

func (w *jsonWriter) entity(e *Entity) {
	w.span(e.Text, e.Start, e.End)
	w.field("kind", string(e.Kind))
	w.field("name", e.Name)
	w.field("name_ar", e.NameAr)
	w.field("id", e.ID)
	w.score(e.Score)
	w.field("rule", e.Rule)
	if len(e.Evidence) > 0 {
		w.raw(`,"evidence":[`)
		for i, s := range e.Evidence {
			w.sep(i)
			w.str(s)
		}
		w.raw(`]`)
	}
	w.raw(`}`)
}

func (w *jsonWriter) quantity(q *Quantity) {
	w.span(q.Text, q.Start, q.End)
	w.field("kind", string(q.Kind))
	w.field("value", q.Value)
	w.field("unit", q.Unit)
	w.field("mod", string(q.Mod))
	w.score(q.Score)
	w.field("rule", q.Rule)
	w.raw(`}`)
}

// str writes s as a JSON string. Besides what JSON demands, it escapes U+2028,
// U+2029 and the characters of HTML, so that the output may stand in a script.
func (w *jsonWriter) str(s string) {
	const hex = "0123456789abcdef"
	if !utf8.ValidString(s) && w.err == nil {
		w.err = fmt.Errorf("extract: %.64q is not UTF-8", s)
	}
	w.b = append(w.b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			w.b = append(w.b, '\\', byte(r))
		case r == '\n':
			w.b = append(w.b, '\\', 'n')
		case r == '\t':
			w.b = append(w.b, '\\', 't')
		case r == '\r':
			w.b = append(w.b, '\\', 'r')
		case r < 0x20 || r == '<' || r == '>' || r == '&' || r == '\u2028' || r == '\u2029':
			w.b = append(w.b, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		default:
			w.b = utf8.AppendRune(w.b, r)
		}
	}
	w.b = append(w.b, '"')
}

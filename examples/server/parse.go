package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// ducked is one finding in the shape that clients of Duckling read.
type ducked struct {
	Body   string `json:"body"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Dim    string `json:"dim"`
	Latent bool   `json:"latent"`
	Value  any    `json:"value"`
}

// asked is a request to /parse.
type asked struct {
	text string
	ref  time.Time
	unit arabic.Unit
	dims []string // nil: all
}

// parse answers a form as Duckling's server does: text, locale, reftime in
// milliseconds, tz, dims. Offsets are code points, as there, unless the form says
// otherwise.
func (h *handler) parse(ctx context.Context, _ *http.Request, body []byte) (reply, error) {
	a, err := h.asked(body)
	if err != nil {
		return reply{}, err
	}
	found, err := h.x.Extract(ctx, extract.Document{ID: "parse", Published: a.ref, Text: a.text})
	if err != nil {
		return reply{}, err
	}
	all := []ducked{} // [] in JSON, not null
	for i := range found.Dates {
		d := &found.Dates[i]
		if dim, v := dated(d, a.ref); v != nil {
			all = append(all, ducked{Body: d.Text, Start: d.Start, End: d.End, Dim: dim, Value: v})
		}
	}
	for i := range found.Quantities {
		q := &found.Quantities[i]
		if dim, v := measured(q); v != nil {
			all = append(all, ducked{Body: q.Text, Start: q.Start, End: q.End, Dim: dim, Value: v})
		}
	}
	if a.dims != nil {
		all = slices.DeleteFunc(all, func(d ducked) bool { return !slices.Contains(a.dims, d.Dim) })
	}
	slices.SortStableFunc(all, func(x, y ducked) int { return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End)) })
	at := arabic.NewOffsets(a.text, a.unit)
	for i := range all {
		all[i].Start, all[i].End = at.Of(all[i].Start), at.Of(all[i].End)
	}
	out, err := json.Marshal(all)
	return reply{typeJSON, append(out, '\n')}, err
}

// asked reads the form.
func (h *handler) asked(body []byte) (asked, error) {
	var a asked
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return a, fail(http.StatusBadRequest, "not a form: %v", err)
	}
	if a.text = form.Get("text"); strings.TrimSpace(a.text) == "" || !utf8.ValidString(a.text) {
		return a, fail(http.StatusUnprocessableEntity, "the form needs a text in UTF-8")
	}
	lang, _, _ := strings.Cut(cmp.Or(form.Get("locale"), form.Get("lang"), "ar"), "_")
	if !strings.EqualFold(lang, "ar") {
		return a, fail(http.StatusUnprocessableEntity, "locale is Arabic, ar or ar_EG, not %.20q", lang)
	}
	zone, err := time.LoadLocation(form.Get("tz")) // "" is UTC
	if err != nil {
		return a, fail(http.StatusUnprocessableEntity, "tz is a name like Asia/Amman, not %.40q", form.Get("tz"))
	}
	a.ref = h.Now().In(zone)
	if v := form.Get("reftime"); v != "" {
		ms, err := strconv.ParseInt(v, 10, 64)
		if err != nil {
			return a, fail(http.StatusUnprocessableEntity, "reftime is milliseconds since 1970, not %.40q", v)
		}
		a.ref = time.UnixMilli(ms).In(zone)
	}
	if v := form.Get("dims"); v != "" {
		if json.Unmarshal([]byte(v), &a.dims) != nil {
			return a, fail(http.StatusUnprocessableEntity, "dims is a JSON array of strings, not %.40q", v)
		}
	}
	a.unit, err = offsetUnit(form.Get("offsets"), arabic.CodePoint)
	return a, err
}

// amount is a number with or without a unit.
type amount struct {
	Type  string      `json:"type"`
	Value json.Number `json:"value,omitempty"`
	Unit  string      `json:"unit,omitempty"`
	From  *amount     `json:"from,omitempty"`
	To    *amount     `json:"to,omitempty"`
}

// distances are Duckling's names of the units of its dimension distance.
var distances = map[string]string{"cm": "centimetre", "km": "kilometre", "m": "metre", "mi": "mile", "mm": "millimetre"}

// measured is a quantity as Duckling has it. percent is no dimension there, and
// the counted noun takes the place of its units.
func measured(q *extract.Quantity) (dim string, v any) {
	n := json.Number(q.Value)
	if _, err := n.Float64(); err != nil {
		return "", nil
	}
	unit := q.Unit
	switch {
	case q.Kind == extract.Money:
		dim = "amount-of-money"
	case q.Kind == extract.Ordinal:
		dim, unit = "ordinal", ""
	case q.Kind == extract.Percent:
		dim = "percent"
	case unit == "":
		dim = "number"
	case distances[unit] != "":
		dim, unit = "distance", distances[unit]
	default:
		dim = "quantity"
	}
	one := &amount{Type: "value", Value: n, Unit: unit}
	switch q.Mod {
	case extract.ModMoreThan:
		return dim, &amount{Type: "interval", From: one}
	case extract.ModLessThan:
		return dim, &amount{Type: "interval", To: one}
	}
	return dim, one
}

// lasting is a duration as Duckling has it.
type lasting struct {
	value   float64
	unit    string
	seconds float64
}

// MarshalJSON writes the value twice, as Duckling does: the second time under the
// name of its unit.
func (l lasting) MarshalJSON() ([]byte, error) {
	v := strconv.FormatFloat(l.value, 'f', -1, 64)
	n := strconv.FormatFloat(l.value*l.seconds, 'f', -1, 64)
	return fmt.Appendf(nil, `{"type":"value","value":%s,"unit":"%s","%s":%s,"normalized":{"unit":"second","value":%s}}`,
		v, l.unit, l.unit, v, n), nil
}

package main

import (
	"strconv"
	"strings"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// moment is a point in time with its grain.
type moment struct {
	Value string `json:"value"`
	Grain string `json:"grain"`
}

// reading is one value of a date: a moment, or an interval that may be open.
// As in Duckling the end of an interval is the first moment after it.
type reading struct {
	Type string `json:"type"`
	*moment
	From *moment `json:"from,omitempty"`
	To   *moment `json:"to,omitempty"`
}

// resolved is the best reading, and all of them.
type resolved struct {
	reading
	Values []reading `json:"values"`
}

const day = 24 * time.Hour

// dayparts are the hours of the parts of the day, where they begin and end.
var dayparts = map[string][2]int{"TMO": {4, 12}, "TMI": {11, 14}, "TAF": {12, 18}, "TEV": {18, 24}, "TNI": {20, 28}}

// dated is a date or a duration as Duckling has it; v is nil for what Duckling
// has no form for: sets, vague references, dates that stay unresolved.
func dated(d *extract.Date, ref time.Time) (dim string, v any) {
	switch d.Type {
	case extract.TypeSet:
		return "", nil
	case extract.TypeDuration:
		if l, ok := duration(d.Value.TIMEX); ok {
			return "duration", l
		}
		return "", nil
	}
	best, ok := read(d.Value, d.Bound, ref)
	if !ok {
		return "", nil
	}
	all := []reading{best}
	for _, a := range d.Alternatives {
		if r, ok := read(a.Value, d.Bound, ref); ok {
			all = append(all, r)
		}
	}
	return "time", resolved{best, all}
}

// read turns one value into moments in the zone of ref.
func read(v extract.Value, b extract.Bound, ref time.Time) (reading, bool) {
	start, end, grain, ok := span(v, ref)
	if !ok {
		return reading{}, false
	}
	at := func(t time.Time) *moment { return &moment{t.Format("2006-01-02T15:04:05.000-07:00"), grain} }
	switch {
	case b == extract.BoundSince:
		return reading{Type: "interval", From: at(start)}, true
	case b == extract.BoundAfter:
		return reading{Type: "interval", From: at(end)}, true
	case b == extract.BoundUntil:
		return reading{Type: "interval", To: at(end)}, true
	case b == extract.BoundBefore:
		return reading{Type: "interval", To: at(start)}, true
	case plain(v):
		return reading{Type: "value", moment: at(start)}, true
	}
	return reading{Type: "interval", From: at(start), To: at(end)}, true
}

// plain reports whether v is one unit of Duckling's grains, so that its start
// says it all.
func plain(v extract.Value) bool {
	switch v.Grain {
	case extract.GrainSecond, extract.GrainMinute, extract.GrainHour:
		return true
	case extract.GrainDay, extract.GrainWeek, extract.GrainMonth, extract.GrainQuarter, extract.GrainYear:
	default:
		return v.TIMEX == "PRESENT_REF"
	}
	var unit extract.Value
	return unit.UnmarshalText([]byte(v.TIMEX)) == nil && unit.Earliest == v.Earliest && unit.Latest == v.Latest
}

// span is when v begins, when it is over, and in what grain.
func span(v extract.Value, ref time.Time) (start, end time.Time, grain string, ok bool) {
	if v.TIMEX == "PRESENT_REF" {
		return ref, ref.Add(time.Second), "second", true
	}
	if v.Earliest == 0 || v.Latest == 0 {
		return start, end, "", false
	}
	start, end = midnight(v.Earliest, ref), midnight(v.Latest+1, ref)
	_, clock, timed := strings.Cut(v.TIMEX, "T")
	if !timed {
		if plain(v) {
			return start, end, v.Grain.String(), true
		}
		return start, end, "day", true
	}
	if hours, part := dayparts["T"+clock]; part {
		hour := func(h int) time.Time {
			return time.Date(start.Year(), start.Month(), start.Day(), h, 0, 0, 0, ref.Location())
		}
		return hour(hours[0]), hour(hours[1]), "hour", true
	}
	return onTheClock(start, clock)
}

// onTheClock reads "15", "15:04", "15:04:05", each with or without a Z for UTC.
func onTheClock(date time.Time, clock string) (start, end time.Time, grain string, ok bool) {
	zone := date.Location()
	if c, utc := strings.CutSuffix(clock, "Z"); utc {
		clock, zone = c, time.UTC
	}
	for _, f := range []struct {
		layout, grain string
		length        time.Duration
	}{{"15", "hour", time.Hour}, {"15:04", "minute", time.Minute}, {"15:04:05", "second", time.Second}} {
		t, err := time.Parse(f.layout, clock)
		if err != nil {
			continue
		}
		start = time.Date(date.Year(), date.Month(), date.Day(), t.Hour(), t.Minute(), t.Second(), 0, zone).In(date.Location())
		return start, start.Add(f.length), f.grain, true
	}
	return start, end, "", false
}

func midnight(d extract.Day, ref time.Time) time.Time {
	y, m, dd := d.Date()
	return time.Date(y, time.Month(m), dd, 0, 0, 0, 0, ref.Location())
}

// units are the units of TIMEX3 durations: how many of which unit of Duckling,
// and its seconds. Months have 30 days and years 365, as there.
var units = map[string]struct {
	n       float64
	name    string
	seconds float64
}{
	"Y": {1, "year", 365 * day.Seconds()}, "DE": {10, "year", 365 * day.Seconds()}, "CE": {100, "year", 365 * day.Seconds()},
	"M": {1, "month", 30 * day.Seconds()}, "Q": {1, "quarter", 90 * day.Seconds()}, "W": {1, "week", 7 * day.Seconds()},
	"D": {1, "day", day.Seconds()}, "TH": {1, "hour", 3600}, "TM": {1, "minute", 60}, "TS": {1, "second", 1},
}

// duration reads a TIMEX3 duration of one unit with a known number: P2D, PT3H.
func duration(timex string) (lasting, bool) {
	rest, ok := strings.CutPrefix(timex, "P")
	clock := ""
	if r, timed := strings.CutPrefix(rest, "T"); timed {
		rest, clock = r, "T"
	}
	digits := strings.TrimRight(rest, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	n, err := strconv.ParseFloat(digits, 64)
	u, known := units[clock+strings.TrimPrefix(rest, digits)]
	return lasting{n * u.n, u.name, u.seconds}, ok && known && err == nil
}

package timeline

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// conflicts lists the fields on which the mentions of one event disagree.
// Nested dates narrow and are none; a date of publication claims nothing.
func (w *eventWriter) conflicts(ms []*Mention, place *Participant) []Conflict {
	var out []Conflict
	if c, ok := w.dateConflict(ms); ok {
		out = append(out, c)
	} else if c, ok := clockConflict(ms); ok {
		out = append(out, c)
	}
	if c, ok := w.statusConflict(ms); ok {
		out = append(out, c)
	}
	if c, ok := w.placeConflict(ms, place); ok {
		out = append(out, c)
	}
	return append(out, w.figureConflicts(ms)...)
}

func (w *eventWriter) dateConflict(ms []*Mention) (Conflict, bool) {
	c := Conflict{Field: "date"}
	clash, claims := false, 0
	firstEnd, lastStart := int32(math.MaxInt32), int32(math.MinInt32)
	for _, i := range w.index {
		b := w.brief(i)
		if b.has&hasDate == 0 {
			continue
		}
		clash = clash || b.latest < lastStart || firstEnd < b.earliest
		firstEnd, lastStart = min(firstEnd, b.latest), max(lastStart, b.earliest)
		claims++
	}
	if !clash {
		return c, false
	}
	c.Claims = make([]Claim, 0, claims)
	for _, m := range ms {
		if owned(m) {
			c.Claims = append(c.Claims, Claim{m.ID, m.Date.TIMEX})
		}
	}
	return c, true
}

// sameHour is by how many minutes two clock times of one event may differ.
const sameHour = 60

// clockConflict reports documents that put the event at hours more than one
// apart. A document that names several tells its course, and one of another zone
// may mean the same.
func clockConflict(ms []*Mention) (Conflict, bool) {
	c := Conflict{Field: "date"}
	at := map[string]int{} // by document: its minute of its day, -1 for several
	for _, m := range ms {
		minute, ok := minuteOf(m)
		if !ok {
			continue
		}
		if had, told := at[m.Doc]; told && had != minute {
			minute = -1
		}
		at[m.Doc] = minute
	}
	first, last := math.MaxInt, -1
	for _, minute := range at {
		if minute >= 0 {
			first, last = min(first, minute), max(last, minute)
		}
	}
	if last-first <= sameHour {
		return c, false
	}
	for _, m := range ms {
		if _, ok := minuteOf(m); ok && at[m.Doc] >= 0 {
			c.Claims = append(c.Claims, Claim{m.ID, m.Date.TIMEX})
		}
	}
	return c, true
}

// minuteOf is the minute, since the first day, of a clock time in local or
// unnamed time that m's own words give.
func minuteOf(m *Mention) (int, bool) {
	_, clock, ok := strings.Cut(m.Date.TIMEX, "T")
	if !ok || !owned(m) || m.Date.Mod != "" || len(clock) != len("20:00") || clock[2] != ':' || m.Date.Earliest != m.Date.Latest {
		return 0, false
	}
	h, err := strconv.Atoi(clock[:2])
	n, err2 := strconv.Atoi(clock[3:])
	return (int(m.Date.Earliest)*24+h)*60 + n, err == nil && err2 == nil
}

func (w *eventWriter) statusConflict(ms []*Mention) (Conflict, bool) {
	if w.oneStatus(ms) {
		return Conflict{}, false
	}
	c := Conflict{Field: "status"}
	denied, told := false, false
	for _, m := range ms {
		switch m.Status {
		case Denied:
			denied = true
		case Happened, Claimed:
			told = true
		default:
			continue
		}
		c.Claims = append(c.Claims, Claim{m.ID, string(m.Status)})
	}
	return c, denied && told
}

// placeConflict reports a document that puts the event into another town than
// the one that most mentions name. A building, a region and a country may hold
// a town or lie in it: they claim nothing.
func (w *eventWriter) placeConflict(ms []*Mention, place *Participant) (Conflict, bool) {
	first := int32(-1)
	elsewhere := func(i int32) bool {
		here := w.brief(i).place
		if first < 0 {
			first = here
		}
		return here >= 0 && here != first
	}
	if !slices.ContainsFunc(w.index, elsewhere) || !town(place) {
		return Conflict{}, false
	}
	c := Conflict{Field: "place"}
	agrees := map[string]bool{} // by document that names a town
	for _, m := range ms {
		if town(&m.Place) {
			agrees[m.Doc] = agrees[m.Doc] || m.Place.ID == place.ID
			c.Claims = append(c.Claims, Claim{m.ID, m.Place.NameAr})
		}
	}
	for _, ok := range agrees {
		if !ok {
			return c, true
		}
	}
	return Conflict{}, false
}

// town reports a town or province.
func town(p *Participant) bool {
	return p.ID != "" && p.Kind == extract.GPE && !isCountry(p.NameAr)
}

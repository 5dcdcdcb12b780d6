package timeline

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// source is one document's mentions of an event.
type source struct {
	Document  int // index into Documents, -1 when unknown
	Name, ID  string
	Published extract.Day
	Mentions  []*Mention
}

// sources groups the mentions by document, in order of (publication, ID), each
// group in order of the text.
func (v *view) sources(ms []*Mention) []source {
	type place struct {
		doc int
		id  string
	}
	at := map[place]int{}
	var out []source
	for _, m := range ms {
		p := place{v.document(m), m.Doc}
		k, ok := at[p]
		if !ok {
			k = len(out)
			at[p] = k
			out = append(out, source{Document: p.doc, Name: v.outlet(m), ID: clean(m.Doc), Published: v.published(m)})
		}
		out[k].Mentions = append(out[k].Mentions, m)
	}
	for i := range out {
		slices.SortStableFunc(out[i].Mentions, func(a, b *Mention) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.ID, b.ID))
		})
	}
	slices.SortStableFunc(out, func(a, b source) int {
		return cmp.Or(cmp.Compare(uint32(a.Published-1), uint32(b.Published-1)), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Document, b.Document))
	})
	return out
}

// mentions is the mentions of e by ID, kept until the next event is asked for.
func (v *view) mentions(e *Event) map[string]*Mention {
	if v.event != e {
		v.event, v.ofEvent = e, make(map[string]*Mention, len(e.Mentions))
		for i := range e.Mentions {
			v.ofEvent[e.Mentions[i].ID] = e.Mentions[i]
		}
	}
	return v.ofEvent
}

// side is one value of a conflict with the names of those who tell it.
type side struct {
	Value   string
	Sources []teller
}

// teller is a source and what is said of it behind its name.
type teller struct{ Name, Note string }

// sides groups the claims of a conflict by value, in order of first claim; where
// figures or statuses were not all published on one day, each source with the
// day on which it first said so.
func (v *view) sides(e *Event, c *Conflict) []side {
	byID := v.mentions(e)
	at, told := map[string]int{}, map[[2]string]*voice{}
	var out []side
	var voices []*voice
	revised := v.revisions(e, c)
	for i, claim := range c.Claims {
		value := claimPhrase(c.Field, claim.Value)
		k, ok := at[value]
		if !ok {
			k = len(out)
			at[value] = k
			out = append(out, side{Value: value})
		}
		m := byID[claim.Mention]
		if m == nil || v.outlet(m) == "" {
			continue
		}
		x := &voice{name: v.outlet(m), day: v.published(m), side: k, revised: revised[i] != ""}
		by := [2]string{value, x.name}
		if told[by] == nil {
			told[by] = x
			voices = append(voices, x)
		} else {
			told[by].also(x)
		}
	}
	dated := c.Field != "date" && c.Field != "place" && manyDays(voices) // two dates side by side confuse
	if dated {
		slices.SortStableFunc(voices, func(a, b *voice) int { return cmp.Compare(uint32(a.day-1), uint32(b.day-1)) })
	}
	for _, x := range voices {
		out[x.side].Sources = append(out[x.side].Sources, teller{x.name, x.note(dated)})
	}
	return out
}

// voice is a source that tells one side of a conflict.
type voice struct {
	name    string
	day     extract.Day // of publication
	side    int
	revised bool // it said something else before
}

// also hears x say the same as y, of which the first day counts.
func (x *voice) also(y *voice) {
	x.revised = x.revised || y.revised
	if y.day != 0 && (x.day == 0 || y.day < x.day) {
		x.day = y.day
	}
}

// manyDays reports voices of more than one day.
func manyDays(list []*voice) bool {
	return slices.ContainsFunc(list, func(x *voice) bool { return x.day != list[0].day })
}

// note is the day of x, where days are told, and that it said something else
// before.
func (x *voice) note(dated bool) string {
	s := ""
	if dated && x.day != 0 {
		s = label("text.saidon", dayPhrase(x.day))
	}
	if x.revised {
		s += label("text.revision")
	}
	return s
}

// claimPhrase puts a claimed value into words: a date, a status, or as it is.
func claimPhrase(field, value string) string {
	switch field {
	case "date":
		if p := datePhrase(spanOf(value)); p != "" {
			return p
		}
	case "status":
		if p := label("status." + value); p != "" {
			return p
		}
	}
	return groupDigits(clean(value))
}

// spanOf is a TIMEX value with the days of it that its own words give: of two
// days joined by a slash these.
func spanOf(timex string) extract.Value {
	v := extract.Value{TIMEX: timex}
	from, to, ok := strings.Cut(timex, "/")
	if !ok {
		return v
	}
	first, err := time.Parse(time.DateOnly, from)
	last, err2 := time.Parse(time.DateOnly, to)
	if err == nil && err2 == nil {
		v.Earliest, v.Latest = extract.DayOf(first), extract.DayOf(last)
	}
	return v
}

// groupDigits sets commas into a whole number of more than four digits.
func groupDigits(s string) string {
	if len(s) <= 4 || len(s) > 30 || !digits(s) {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// conflictLabel names what the sources disagree on.
func conflictLabel(field string) string {
	if p := label("conflict." + field); p != "" {
		return p
	}
	return label("conflict.figure", cmp.Or(label("unit."+field), clean(field)))
}

// revisions says of each claim which earlier one of the same source it corrects:
// the last other value that the source published on a day before; "" where there
// is none.
func (v *view) revisions(e *Event, c *Conflict) []string {
	type told struct {
		claim int
		day   extract.Day
	}
	bySource := map[string][]told{}
	byID := v.mentions(e)
	for i := range c.Claims {
		m := byID[c.Claims[i].Mention]
		if m == nil {
			continue
		}
		if k := v.document(m); k >= 0 && v.Documents[k].Source != "" && v.publishedDay(k) != 0 {
			source := v.Documents[k].Source
			bySource[source] = append(bySource[source], told{i, v.publishedDay(k)})
		}
	}
	out := make([]string, len(c.Claims))
	for _, list := range bySource {
		slices.SortStableFunc(list, func(a, b told) int { return cmp.Compare(a.day, b.day) })
		before := -1 // in list: the last of an earlier day with another value
		for i := 1; i < len(list); i++ {
			this, last := &c.Claims[list[i].claim], &c.Claims[list[i-1].claim]
			if list[i].day > list[i-1].day && this.Value != last.Value {
				before = i - 1
			}
			if before >= 0 && c.Claims[list[before].claim].Value != this.Value {
				out[list[i].claim] = c.Claims[list[before].claim].Mention
			}
		}
	}
	return out
}

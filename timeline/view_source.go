package timeline

import (
	"cmp"
	"slices"

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
	Sources []string
}

// sides groups the claims of a conflict by value, in order of first claim.
func (v *view) sides(e *Event, c *Conflict) []side {
	byID := v.mentions(e)
	at, told := map[string]int{}, map[[2]string]bool{}
	var out []side
	revised := v.revisions(e, c)
	for i, claim := range c.Claims {
		value := claimPhrase(c.Field, claim.Value)
		k, ok := at[value]
		if !ok {
			k = len(out)
			at[value] = k
			out = append(out, side{Value: value})
		}
		name := ""
		if m := byID[claim.Mention]; m != nil {
			name = v.outlet(m)
			if revised[i] != "" {
				name = label("text.revision", name)
			}
		}
		if by := [2]string{value, name}; name != "" && !told[by] {
			told[by] = true
			out[k].Sources = append(out[k].Sources, name)
		}
	}
	return out
}

// claimPhrase puts a claimed value into words: a date, a status, or as it is.
func claimPhrase(field, value string) string {
	switch field {
	case "date":
		if p := unitPhrase(value); p != "" {
			return p
		}
	case "status":
		if p := label("status." + value); p != "" {
			return p
		}
	}
	return groupDigits(clean(value))
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

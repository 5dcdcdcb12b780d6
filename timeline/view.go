package timeline

import (
	"cmp"
	"slices"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// versionsMost is how many documents of one ID are searched for a quote; it
// keeps the time linear when somebody gives all documents one ID.
const versionsMost = 64

// view answers what the writers ask about the documents of a timeline.
type view struct {
	*Timeline
	byID map[string][]int // indexes into Documents

	event   *Event // that ofEvent is about
	ofEvent map[string]*Mention
}

func (t *Timeline) view() *view {
	v := &view{Timeline: t, byID: make(map[string][]int, len(t.Documents))}
	for i := range t.Documents {
		v.byID[t.Documents[i].ID] = append(v.byID[t.Documents[i].ID], i)
	}
	return v
}

// document is the index of the document that m quotes, -1 when the timeline
// lacks it. Of several documents with one ID it is the first that holds the
// quote at the span, looked for among as many as a reader could care about.
func (v *view) document(m *Mention) int {
	found := -1
	same := v.byID[m.Doc]
	for _, i := range same[:min(len(same), versionsMost)] {
		if q, ok := slice(v.Documents[i].Text, m.Start, m.End); ok && q == m.Quote {
			return i
		}
		if found < 0 {
			found = i
		}
	}
	return found
}

// published is the day on which the document of m was published, 0 when unknown.
func (v *view) published(m *Mention) extract.Day {
	if i := v.document(m); i >= 0 {
		return v.publishedDay(i)
	}
	return 0
}

// publishedDay is the day on which document i was published, 0 when unknown.
func (v *view) publishedDay(i int) extract.Day {
	if t := v.Documents[i].Published; !t.IsZero() {
		return extract.DayOf(t)
	}
	return 0
}

// outlet is what a reader knows the document of m by: its source, else its
// title, else its ID.
func (v *view) outlet(m *Mention) string {
	if i := v.document(m); i >= 0 {
		return documentName(&v.Documents[i])
	}
	return clean(m.Doc)
}

func documentName(d *extract.Document) string {
	return cmp.Or(clean(d.Source), clean(d.Title), clean(d.ID))
}

// phase is a step in the history of an event: since the document of Mention, it
// is told with this status and date.
type phase struct {
	Mention   *Mention
	Published extract.Day
}

// history is how the telling of e changed with the days of publication: a step
// wherever the status is new or the date narrower than all before under that
// status. An event told with one status throughout has none.
func (v *view) history(e *Event) []phase {
	var all []phase
	for i := range e.Mentions {
		all = append(all, phase{&e.Mentions[i], v.published(&e.Mentions[i])})
	}
	slices.SortFunc(all, func(a, b phase) int {
		return cmp.Or(cmp.Compare(uint32(a.Published-1), uint32(b.Published-1)), // unknown last
			cmp.Compare(width(a.Mention.Date), width(b.Mention.Date)), cmp.Compare(a.Mention.ID, b.Mention.ID))
	})
	var steps []phase
	narrowest := map[Status]uint32{}
	for _, p := range all {
		w, seen := narrowest[p.Mention.Status]
		if !seen || width(p.Mention.Date) < w {
			narrowest[p.Mention.Status] = width(p.Mention.Date)
			steps = append(steps, p)
		}
	}
	if len(narrowest) < 2 {
		return nil
	}
	return steps
}

// width is the number of days of v, the largest number for an open interval.
func width(v extract.Value) uint32 {
	if v.Earliest == 0 || v.Latest == 0 {
		return ^uint32(0)
	}
	return uint32(v.Latest-v.Earliest) + 1
}

// source is one document's mentions of an event.
type source struct {
	Document  int // index into Documents, -1 when unknown
	Name, ID  string
	Published extract.Day
	Mentions  []*Mention
}

// sources groups the mentions by document, in order of (publication, ID), each
// group in order of the text.
func (v *view) sources(ms []Mention) []source {
	type place struct {
		doc int
		id  string
	}
	at := map[place]int{}
	var out []source
	for i := range ms {
		m := &ms[i]
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
			v.ofEvent[e.Mentions[i].ID] = &e.Mentions[i]
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
	for _, claim := range c.Claims {
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

// title is the title of e, else its kind, else the beginning of its first quote.
func (e *Event) title() string {
	if s := clean(e.Title); s != "" {
		return s
	}
	if s := kindLabel(e.Kind); s != "" {
		return s
	}
	if len(e.Mentions) > 0 {
		return shorten(clean(e.Mentions[0].Quote), 60)
	}
	return clean(e.ID)
}

func kindLabel(kind string) string { return loadLexicon().label[kind] }

// display is the name of p for an Arabic reader.
func (p *Participant) display() string { return cmp.Or(clean(p.NameAr), clean(p.Name), clean(p.ID)) }

// publishedText is the day of publication in JSON: the day alone
// where nothing finer is known.
func publishedText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if _, offset := t.Zone(); offset == 0 && t.Equal(t.Truncate(24*time.Hour)) {
		return t.UTC().Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

// shorten cuts s after at most n characters, between words where it can, and
// says so with an ellipsis.
func shorten(s string, n int) string {
	end, space := 0, 0
	for i, r := range s {
		if n == 0 {
			end = i
			break
		}
		if r == ' ' {
			space = i
		}
		n--
	}
	if n > 0 || end == 0 {
		return s
	}
	if space > end/2 {
		end = space
	}
	return s[:end] + "…"
}

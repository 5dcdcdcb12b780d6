package timeline

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// versionsMost is how many documents of one ID are searched for a quote; it
// keeps the time linear when somebody gives all documents one ID.
const versionsMost = 64

// view answers what the writers ask about the documents of a timeline.
type view struct {
	*Timeline
	byID map[string][]int // indexes into Documents

	unit map[int]*arabic.Offsets // by index into Documents

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

// offsets converts byte offsets into the document of m to the timeline's unit.
func (v *view) offsets(m *Mention) func(int) int {
	if v.Unit == arabic.UTF8 {
		return func(b int) int { return b }
	}
	i := v.document(m)
	if i < 0 {
		return func(int) int { return -1 }
	}
	o := v.unit[i]
	if o == nil {
		if v.unit == nil {
			v.unit = map[int]*arabic.Offsets{}
		}
		o = arabic.NewOffsets(v.Documents[i].Text, v.Unit)
		v.unit[i] = o
	}
	return o.Of
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
// status; of one day the plan first, and no plan once it is told as done. An
// event told with one status throughout has none, and that somebody only claims
// what others tell as fact is no history. Where a document tells the event as a
// plan, what else it says of "the talks today" is of the plan too.
func (v *view) history(e *Event) []phase {
	var all []phase
	for _, m := range e.Mentions {
		if m.Status != Happened || !plans(e.Mentions, m.Doc) {
			all = append(all, phase{m, v.published(m)})
		}
	}
	slices.SortFunc(all, func(a, b phase) int {
		return cmp.Or(cmp.Compare(uint32(a.Published-1), uint32(b.Published-1)), // unknown last
			cmp.Compare(stage(a.Mention.Status), stage(b.Mention.Status)),
			cmp.Compare(width(a.Mention.Date), width(b.Mention.Date)), cmp.Compare(a.Mention.ID, b.Mention.ID))
	})
	var steps []phase
	narrowest := map[Status]uint32{}
	for _, p := range all {
		if _, done := narrowest[Happened]; done && stage(p.Mention.Status) < stage(Claimed) {
			continue
		}
		w, seen := narrowest[p.Mention.Status]
		if !seen || width(p.Mention.Date) < w {
			narrowest[p.Mention.Status] = width(p.Mention.Date)
			steps = append(steps, p)
		}
	}
	delete(narrowest, Claimed)
	if len(narrowest) < 2 {
		return nil
	}
	return steps
}

// stage orders the statuses of one day as an event goes through them.
func stage(s Status) int {
	return slices.Index([]Status{Conditional, Planned, Claimed, Happened, Denied, Cancelled}, s)
}

// width is the number of days of v, the largest number for an open interval.
func width(v extract.Value) uint32 {
	if v.Earliest == 0 || v.Latest == 0 {
		return ^uint32(0)
	}
	return uint32(v.Latest-v.Earliest) + 1
}

// titleEdge is what a title neither begins nor ends with.
const titleEdge = " \t.,;:!\u060C\u061B\u00A0-\u2013\u2014"

// title is the title of e, else its kind, else the beginning of its first quote.
func (e *Event) title() string {
	if s := strings.Trim(clean(e.Title), titleEdge); s != "" {
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

// kindRemark is the label of a kind that says what happened.
func kindRemark(kind string) string {
	if !specific(kind) {
		return ""
	}
	return kindLabel(kind)
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

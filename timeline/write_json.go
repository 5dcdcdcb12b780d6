package timeline

import (
	"bufio"
	"io"
	"strconv"

	"github.com/hawliyat/hawliyat/extract"
)

// Schema names the JSON that [Timeline.WriteJSON] writes. Once released a field
// may be added; a meaning never changes.
const Schema = "hawliyat/timeline/v1"

// WriteJSON writes t as one JSON object in the schema hawliyat/timeline/v1, one
// document, event or mention a line. Offsets are in t.Unit, which offset_unit
// names; -1 stands for those of a mention whose document t lacks. Characters
// that steer the order of text are escaped, so that quotes stay exact and the
// file safe to look at; bytes that are not UTF-8 become U+FFFD.
func (t *Timeline) WriteJSON(w io.Writer) error {
	j := jsonWriter{w: bufio.NewWriter(w), v: t.view()}
	j.raw(`{"schema":"` + Schema + `"`)
	j.field("offset_unit", t.Unit.String())
	if !t.Stamp.IsZero() {
		j.field("stamp", publishedText(t.Stamp))
	}
	j.raw(`,"documents":[`)
	for i := range t.Documents {
		j.line(i)
		j.document(&t.Documents[i])
	}
	j.raw("],\n\"events\":[")
	for i := range t.Events {
		j.line(i)
		j.event(&t.Events[i])
	}
	j.raw("],\n\"ambiguous\":[")
	for i := range t.Ambiguous {
		j.line(i)
		j.raw(`{"mention":`)
		j.mention(&t.Ambiguous[i].Mention)
		j.raw(`,"candidates":[`)
		for k, id := range t.Ambiguous[i].Candidates {
			j.comma(k)
			j.str(id)
		}
		j.raw("]}")
	}
	j.raw("],\n\"undated\":[")
	for i := range t.Undated {
		j.line(i)
		j.mention(&t.Undated[i])
	}
	j.raw("]}\n")
	return j.w.Flush()
}

func (j *jsonWriter) document(d *extract.Document) {
	j.open(d.ID)
	j.field("published", publishedText(d.Published))
	j.field("source", d.Source)
	j.some("url", d.URL)
	j.some("title", d.Title)
	j.field("hash", documentKey(d).String())
	j.raw("}")
}

func (j *jsonWriter) event(e *Event) {
	j.open(e.ID)
	j.value(e.Date)
	j.field("date_ar", datePhrase(e.Date))
	j.field("title", e.Title)
	j.field("kind", e.Kind)
	j.field("status", string(e.Status))
	j.raw(`,"participants":[`)
	for i := range e.Participants {
		j.comma(i)
		j.participant(&e.Participants[i])
	}
	j.raw(`],"place":`)
	j.participant(&e.Place)
	j.raw(`,"mentions":[`)
	for i := range e.Mentions {
		j.comma(i)
		j.mention(e.Mentions[i])
	}
	j.raw(`],"conflicts":[`)
	for i := range e.Conflicts {
		j.comma(i)
		j.conflict(e, &e.Conflicts[i])
	}
	j.raw(`],"history":[`)
	for i, p := range j.v.history(e) {
		j.comma(i)
		j.raw(`{"mention":`)
		j.str(p.Mention.ID)
		j.field("status", string(p.Mention.Status))
		j.field("date", p.Mention.Date.TIMEX)
		j.field("published", p.Published.String())
		j.raw("}")
	}
	j.raw("]")
	if len(e.Merges) > 0 {
		j.merges(e.Merges)
	}
	j.raw("}")
}

func (j *jsonWriter) merges(all []Merge) {
	j.raw(`,"merges":[`)
	for i := range all {
		j.comma(i)
		j.raw(`{"a":`)
		j.str(all[i].A)
		j.field("b", all[i].B)
		j.field("rule", string(all[i].Rule))
		j.some("why", all[i].Why)
		j.raw("}")
	}
	j.raw("]")
}

// value writes a date: its TIMEX3 value and its interval.
func (j *jsonWriter) value(v extract.Value) {
	j.field("date", v.TIMEX)
	j.some("mod", string(v.Mod))
	j.field("earliest", v.Earliest.String())
	j.field("latest", v.Latest.String())
}

func (j *jsonWriter) participant(p *Participant) {
	j.open(p.ID)
	j.field("name", p.Name)
	j.field("name_ar", p.NameAr)
	j.some("kind", string(p.Kind))
	j.some("role", p.Role)
	j.raw("}")
}

func (j *jsonWriter) mention(m *Mention) {
	j.open(m.ID)
	j.field("doc", m.Doc)
	at := j.v.offsets(m)
	j.raw(`,"start":` + strconv.Itoa(at(m.Start)) + `,"end":` + strconv.Itoa(at(m.End)))
	j.field("quote", m.Quote)
	j.value(m.Date)
	j.some("bound", string(m.Bound))
	j.some("date_rule", m.DateRule)
	j.field("status", string(m.Status))
	j.some("status_cue", m.StatusCue)
	j.some("kind", m.Kind)
	j.some("trigger", m.Trigger)
	j.some("title", m.Title)
	if m.Headline {
		j.raw(`,"headline":true`)
	}
	if len(m.Alternatives) > 0 {
		j.alternatives(m.Alternatives)
	}
	if len(m.Quantities) > 0 {
		j.quantities(m.Quantities, at)
	}
	j.raw("}")
}

func (j *jsonWriter) alternatives(as []extract.Alternative) {
	j.raw(`,"alternatives":[`)
	for i := range as {
		j.comma(i)
		j.raw(`{"weight":`)
		j.number(as[i].Weight)
		j.value(as[i].Value)
		j.some("rule", as[i].Rule)
		j.raw("}")
	}
	j.raw("]")
}

func (j *jsonWriter) quantities(qs []extract.Quantity, at func(int) int) {
	j.raw(`,"quantities":[`)
	for i := range qs {
		j.comma(i)
		j.raw(`{"text":`)
		j.str(qs[i].Text)
		j.raw(`,"start":` + strconv.Itoa(at(qs[i].Start)) + `,"end":` + strconv.Itoa(at(qs[i].End)))
		j.field("kind", string(qs[i].Kind))
		j.field("value", qs[i].Value)
		j.field("unit", qs[i].Unit)
		j.some("mod", string(qs[i].Mod))
		j.raw("}")
	}
	j.raw("]")
}

// conflict writes the claims; one that corrects an earlier claim of the same
// source names it in "revises".
func (j *jsonWriter) conflict(e *Event, c *Conflict) {
	revised := j.v.revisions(e, c)
	j.raw(`{"field":`)
	j.str(c.Field)
	j.raw(`,"claims":[`)
	for i := range c.Claims {
		j.comma(i)
		j.raw(`{"mention":`)
		j.str(c.Claims[i].Mention)
		j.field("value", c.Claims[i].Value)
		j.some("revises", revised[i])
		j.raw("}")
	}
	j.raw("]}")
}

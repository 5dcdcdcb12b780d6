package timeline

import (
	"slices"
	"strings"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// statusLabel is s in Arabic; a status of somebody else's making as it is.
func statusLabel(s Status) string {
	if p := label("status." + string(s)); p != "" {
		return p
	}
	return clean(string(s))
}

// remark is the label of a status that a reader must know of, "" for what
// happened: of a timeline that goes without saying.
func remark(s Status) string {
	if s == Happened {
		return ""
	}
	return statusLabel(s)
}

// bracketed is the remark on s behind a space, in brackets.
func bracketed(s Status) string {
	if r := remark(s); r != "" {
		return " [" + r + "]"
	}
	return ""
}

func stampPhrase(t time.Time) string { return dayPhrase(extract.DayOf(t)) }

// names is the participants in one line, those without a name left out.
func names(ps []Participant) string {
	list := displayed(ps)
	for i := range list {
		list[i] = isolate(list[i])
	}
	return strings.Join(list, label("text.comma"))
}

// cast parts those who take part in e from what is only named with it: a
// building, a sea, a championship.
func (e *Event) cast() (who, about []Participant) {
	for _, p := range e.Participants {
		switch p.Kind {
		case extract.EventName, extract.Facility, extract.Location:
			about = append(about, p)
		default:
			who = append(who, p)
		}
	}
	return who, about
}

// castPhrases is the lines of who takes part in e and of what is named with it.
func (e *Event) castPhrases() []string {
	who, about := e.cast()
	var out []string
	for _, x := range [...]struct {
		label string
		ps    []Participant
	}{{"text.who", who}, {"text.about", about}} {
		if n := names(x.ps); n != "" {
			out = append(out, label(x.label)+n)
		}
	}
	return out
}

// publishedPhrase says when a source was published.
func publishedPhrase(d extract.Day) string {
	if d == 0 {
		return label("text.unpublished")
	}
	return label("text.published", dayPhrase(d))
}

// sourcePhrase is the source with its date and the ID of its document.
func sourcePhrase(s *source) string {
	p := isolate(s.Name) + label("text.comma") + publishedPhrase(s.Published)
	if s.ID != s.Name {
		p += " (" + isolate(s.ID) + ")"
	}
	return p
}

// phasePhrases tells each step of a history.
func phasePhrases(steps []phase) []string {
	var out []string
	for _, s := range steps {
		out = append(out, label("text.phase", statusLabel(s.Mention.Status), boundPhrase(s.Mention.Date, s.Mention.Bound), publishedPhrase(s.Published)))
	}
	return out
}

// conflictPhrase tells in words who says what.
func (v *view) conflictPhrase(e *Event, c *Conflict) string {
	var sides []string
	for _, s := range v.sides(e, c) {
		p := isolate(s.Value)
		if len(s.Sources) > 0 {
			var who []string
			for _, n := range s.Sources {
				who = append(who, isolate(n.Name)+n.Note)
			}
			p += " (" + strings.Join(who, label("text.comma")) + ")"
		}
		sides = append(sides, p)
	}
	return label("text.conflict", conflictLabel(c.Field)) + strings.Join(sides, label("text.semicolon"))
}

// titles is the title of every event by its ID.
func (t *Timeline) titles() map[string]string {
	m := make(map[string]string, len(t.Events))
	for i := range t.Events {
		m[t.Events[i].ID] = t.Events[i].title()
	}
	return m
}

// candidates is the titles of the events that a may mean.
func candidates(a *Ambiguity, titles map[string]string) []string {
	var out []string
	for _, id := range a.Candidates {
		if s := titles[id]; s != "" {
			out = append(out, isolate(s))
		}
	}
	return out
}

// statuses is every status, in the order in which people list them.
func statuses() []Status { return []Status{Happened, Planned, Claimed, Conditional, Denied, Cancelled} }

// statusClass is s as a name for style sheets, "other" for an unknown one.
func statusClass(s Status) string {
	if slices.Contains(statuses(), s) {
		return string(s)
	}
	return "other"
}

// heading is the title of a timeline: the years that it covers.
func (t *Timeline) heading() string {
	from, to := 0, 0
	for i := range t.Events {
		if a, b := years(t.Events[i].Date); a != 0 {
			if from == 0 {
				from, to = a, b
			}
			from, to = min(from, a), max(to, b)
		}
	}
	switch {
	case from == 0:
		return label("text.title")
	case from == to:
		return label("text.title.year", yearText(from))
	}
	return label("text.title.years", yearText(from), yearText(to))
}

package timeline

import (
	"bufio"
	"crypto/sha256"
	"io"
	"strings"
	"time"

	"github.com/rivo/uniseg"

	"github.com/hawliyat/hawliyat/extract"
)

// icsDays is the longest that an event of a calendar may be: a month.
const icsDays = 31

// WriteICS writes t as an iCalendar object (RFC 5545): all-day events, the UID a
// hash, DTSTAMP the timeline's Stamp, without one the last publication of its
// documents. Denied events and dates open or coarser than a month are left out;
// what is planned, claimed or conditional is TENTATIVE, what was called off
// CANCELLED.
func (t *Timeline) WriteICS(w io.Writer) error {
	p := icsWriter{w: bufio.NewWriter(w), v: t.view(), stamp: t.stamp().UTC().Format("20060102T150405Z")}
	p.line("BEGIN:VCALENDAR")
	p.line("VERSION:2.0")
	p.line("PRODID:-//hawliyat//timeline//AR")
	p.line("CALSCALE:GREGORIAN")
	for i := range t.Events {
		e := &t.Events[i]
		if w := width(e.Date); e.Status != Denied && w <= icsDays && icsDate(e.Date.Earliest) != "" && icsDate(e.Date.Latest+1) != "" {
			p.event(e)
		}
	}
	p.line("END:VCALENDAR")
	return p.w.Flush()
}

// stamp is Stamp, else the last publication, else the beginning of 1970.
func (t *Timeline) stamp() time.Time {
	s := t.Stamp
	if s.IsZero() {
		s = time.Unix(0, 0)
		for i := range t.Documents {
			if p := t.Documents[i].Published; p.After(s) {
				s = p
			}
		}
	}
	return s
}

type icsWriter struct {
	w     *bufio.Writer
	v     *view
	stamp string
}

func (p *icsWriter) event(e *Event) {
	p.line("BEGIN:VEVENT")
	p.line("UID:" + eventUID(e.ID) + "@hawliyat")
	p.line("DTSTAMP:" + p.stamp)
	p.line("DTSTART;VALUE=DATE:" + icsDate(e.Date.Earliest))
	p.line("DTEND;VALUE=DATE:" + icsDate(e.Date.Latest+1)) // exclusive
	p.text("SUMMARY", e.title())
	p.text("DESCRIPTION", p.description(e))
	p.text("LOCATION", e.Place.display())
	p.text("CATEGORIES", kindLabel(e.Kind))
	p.line("STATUS:" + icsStatus(e.Status))
	p.line("TRANSP:TRANSPARENT")
	p.line("END:VEVENT")
}

// description is what the timeline knows beyond title and place, line by line.
func (p *icsWriter) description(e *Event) string {
	lines := []string{datePhrase(e.Date) + bracketed(e.Status)}
	lines = append(lines, e.castPhrases()...)
	if steps := p.v.history(e); steps != nil {
		lines = append(lines, label("text.history")+strings.Join(phasePhrases(steps), " ← "))
	}
	for i := range e.Conflicts {
		lines = append(lines, p.v.conflictPhrase(e, &e.Conflicts[i]))
	}
	for _, s := range p.v.sources(e.Mentions) {
		lines = append(lines, sourcePhrase(&s))
		for _, m := range s.Mentions {
			lines = append(lines, "«"+clean(m.Quote)+"»")
		}
	}
	return strings.Join(lines, "\n")
}

// icsStatus is one of the three statuses that RFC 5545 has for events.
func icsStatus(s Status) string {
	switch s {
	case Happened:
		return "CONFIRMED"
	case Cancelled:
		return "CANCELLED"
	}
	return "TENTATIVE"
}

// eventUID is id where it is a hash of this package, else a hash of it.
func eventUID(id string) string {
	hashed := len(id) == len(key{}.String())
	for i := range len(id) {
		hashed = hashed && (id[i] >= '0' && id[i] <= '9' || id[i] >= 'a' && id[i] <= 'v')
	}
	if hashed {
		return id
	}
	sum := sha256.Sum256([]byte(id))
	return key(sum[:16]).String()
}

// icsDate is d as 20060102, "" for a day outside of the years 1 to 9999.
func icsDate(d extract.Day) string {
	s := d.String()
	if len(s) != len(time.DateOnly) || s < "0001" {
		return ""
	}
	return strings.ReplaceAll(s, "-", "")
}

// text writes a property of type TEXT; an empty one is left out.
func (p *icsWriter) text(name, value string) {
	if value != "" {
		p.line(name + ":" + escapeText(value))
	}
}

// escapeText is s as a value of type TEXT.
func escapeText(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
}

// line writes a content line, folded.
func (p *icsWriter) line(s string) { _, _ = p.w.WriteString(fold75(s)) }

// fold75 ends s with CRLF and breaks it so that no line has more than 75
// octets, inside no character: not between a letter and its marks, and only
// inside a cluster that is longer than a line between code points.
func fold75(s string) string {
	const most = 75
	if len(s) <= most {
		return s + "\r\n"
	}
	var b strings.Builder
	used := 0
	put := func(part string) {
		if used+len(part) > most {
			b.WriteString("\r\n ")
			used = 1
		}
		b.WriteString(part)
		used += len(part)
	}
	state := -1
	for s != "" {
		var cluster string
		cluster, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		if len(cluster) < most {
			put(cluster)
			continue
		}
		for _, r := range cluster {
			put(string(r)) // at most utf8.UTFMax octets
		}
	}
	b.WriteString("\r\n")
	return b.String()
}

package timeline

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode"
)

// WriteCSV writes t as a table in UTF-8 (RFC 4180), a row for every mention:
// those of an event with its ID, then the ambiguous and the undated ones; the
// column conflicts names the fields on which the event's sources disagree. Every
// cell is quoted, and one that a spreadsheet would take for a formula begins
// with an apostrophe. Control characters of the documents are left out; for
// exact text read the JSON. Excel recognizes UTF-8 by a byte order mark, which
// the caller may write first.
func (t *Timeline) WriteCSV(w io.Writer) error {
	p := csvWriter{w: bufio.NewWriter(w), v: t.view()}
	p.row("section", "event", "date", "earliest", "latest", "date_ar", "status", "kind", "title", "participants", "place", "conflicts",
		"mention", "doc", "source", "published", "url", "start", "end", "quote", "mention_date", "mention_status", "offset_unit")
	for i := range t.Events {
		e := &t.Events[i]
		for _, m := range e.Mentions {
			p.mention("event", e, m)
		}
	}
	for i := range t.Ambiguous {
		p.mention("ambiguous", &Event{ID: strings.Join(t.Ambiguous[i].Candidates, " ")}, &t.Ambiguous[i].Mention)
	}
	for i := range t.Undated {
		p.mention("undated", &Event{}, &t.Undated[i])
	}
	return p.w.Flush()
}

type csvWriter struct {
	w *bufio.Writer
	v *view
}

func (p *csvWriter) mention(section string, e *Event, m *Mention) {
	var who, conflicts []string
	for i := range e.Participants {
		who = append(who, e.Participants[i].display())
	}
	for i := range e.Conflicts {
		conflicts = append(conflicts, e.Conflicts[i].Field)
	}
	when, address, published := "", "", ""
	if section == "event" {
		when = datePhrase(e.Date)
	}
	if i := p.v.document(m); i >= 0 {
		address, published = webAddress(p.v.Documents[i].URL), publishedText(p.v.Documents[i].Published)
	}
	at := p.v.offsets(m)
	p.row(section, e.ID, e.Date.TIMEX, e.Date.Earliest.String(), e.Date.Latest.String(), when, string(e.Status), e.Kind, e.Title,
		strings.Join(who, label("text.semicolon")), e.Place.display(), strings.Join(conflicts, "; "),
		m.ID, m.Doc, p.v.outlet(m), published, address, strconv.Itoa(at(m.Start)), strconv.Itoa(at(m.End)), m.Quote, m.Date.TIMEX, string(m.Status), p.v.Unit.String())
}

func (p *csvWriter) row(cells ...string) {
	for i, c := range cells {
		if i > 0 {
			_ = p.w.WriteByte(',')
		}
		_, _ = p.w.WriteString(`"` + strings.ReplaceAll(cell(c), `"`, `""`) + `"`)
	}
	_, _ = p.w.WriteString("\r\n")
}

// cell is clean text that no spreadsheet takes for a formula.
func cell(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == fsi || r == pdi { // of isolate
			return -1
		}
		return r
	}, clean(s))
	first := strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Mn, r) })
	if first != "" && strings.ContainsRune("=+-@\uFF1D\uFF0B\uFF0D\uFF20", []rune(first[:min(len(first), 4)])[0]) {
		return "'" + s
	}
	return s
}

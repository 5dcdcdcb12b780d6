package timeline

import (
	"bufio"
	"io"
	"strings"
)

// WriteMarkdown writes t as Markdown in the dialect of GitHub: a heading for
// every year, an item for every event, the sources' words as quotes. Nothing
// that a document says can become markup or a link.
func (t *Timeline) WriteMarkdown(w io.Writer) error {
	p := markdownWriter{w: bufio.NewWriter(w), v: t.view()}
	p.raw("# " + escapeMarkdown(t.heading()) + "\n\n")
	p.raw(counted("documents", len(t.Documents)) + label("text.comma") + counted("events", len(t.Events)))
	if !t.Stamp.IsZero() {
		p.raw(label("text.comma") + label("text.made", stampPhrase(t.Stamp)))
	}
	p.raw("\n")
	for _, b := range t.bands() {
		p.raw("\n## " + escapeMarkdown(b.Title) + "\n")
		for _, e := range b.Events {
			p.event(e)
		}
	}
	if len(t.Ambiguous) > 0 {
		p.raw("\n## " + label("text.ambiguous") + "\n\n")
		titles := t.titles()
		for i := range t.Ambiguous {
			a := &t.Ambiguous[i]
			p.item(0, "**"+escapeMarkdown(boundPhrase(a.Mention.Date, a.Mention.Bound))+"**")
			p.sources([]*Mention{&a.Mention}, a.Mention.Status)
			if list := candidates(a, titles); list != nil {
				p.item(1, label("text.candidates")+escapeMarkdown(strings.Join(list, label("text.or"))))
			}
		}
	}
	if len(t.Undated) > 0 {
		p.raw("\n## " + label("text.undated") + "\n\n")
		for i := range t.Undated {
			p.status(t.Undated[i].Status)
			p.sources([]*Mention{&t.Undated[i]}, t.Undated[i].Status)
		}
	}
	return p.w.Flush()
}

type markdownWriter struct {
	w *bufio.Writer
	v *view
}

func (p *markdownWriter) raw(s string) { _, _ = p.w.WriteString(s) }

// item writes a list item; s is escaped already.
func (p *markdownWriter) item(level int, s string) {
	p.raw(strings.Repeat("  ", level) + "- " + s + "\n")
}

func (p *markdownWriter) event(e *Event) {
	p.raw("\n### " + escapeMarkdown(datePhrase(e.Date)+": "+isolate(e.title())) + "\n\n")
	p.status(e.Status)
	for _, line := range e.castPhrases() {
		p.item(0, escapeMarkdown(line))
	}
	if where := e.Place.display(); where != "" {
		p.item(0, label("text.where")+escapeMarkdown(isolate(where)))
	}
	if steps := p.v.history(e); steps != nil {
		p.item(0, label("text.history")+escapeMarkdown(strings.Join(phasePhrases(steps), " ← ")))
	}
	for i := range e.Conflicts {
		p.item(0, "**"+escapeMarkdown(p.v.conflictPhrase(e, &e.Conflicts[i]))+"**")
	}
	p.item(0, label("text.sources"))
	p.sources(e.Mentions, e.Status)
}

// status writes what is to be said of a status, if anything is.
func (p *markdownWriter) status(s Status) {
	if remark(s) != "" {
		p.item(0, statusLabelMarkdown(s))
	}
}

// sources writes each source as an item with its quotes below.
func (p *markdownWriter) sources(ms []*Mention, status Status) {
	for _, s := range p.v.sources(ms) {
		p.item(1, escapeMarkdown(sourcePhrase(&s)))
		for _, m := range s.Mentions {
			badge := ""
			if m.Status != status {
				badge = " " + statusLabelMarkdown(m.Status)
			}
			p.raw("\n    > «" + escapeMarkdown(clean(m.Quote)) + "»" + badge + "\n\n")
		}
	}
}

func statusLabelMarkdown(s Status) string { return "*" + escapeMarkdown(statusLabel(s)) + "*" }

// escapeMarkdown puts a backslash before everything that could begin markup, a
// character entity, a mention of a user or an automatic link. s must not stand
// at the beginning of a line.
func escapeMarkdown(s string) string {
	const special = "\\`*_{}[]()<>#+!|~&@$^="
	if !strings.ContainsAny(s, special+":.") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		switch {
		case strings.IndexByte(special, c) >= 0,
			c == ':' && (i > 0 && letter(s[i-1]) || strings.HasPrefix(s[i:], ":/")),
			c == '.' && i > 0 && letter(s[i-1]):
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

// letter reports whether c is an ASCII letter.
func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

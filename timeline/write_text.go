package timeline

import (
	"bufio"
	"io"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// defaultWidth is the columns of a terminal that nobody made wider.
const defaultWidth = 80

// WriteText writes t for an Arabic reader at a terminal: in logical order,
// lines of at most t.Width columns, every event with its history, its conflicts
// and the quoted words of each source. Control characters of the documents are
// left out; isolates stand only around Latin words.
func (t *Timeline) WriteText(w io.Writer) error {
	p := textWriter{w: bufio.NewWriter(w), v: t.view(), width: t.Width}
	if p.width <= 0 {
		p.width = defaultWidth
	}
	head := []string{t.heading(), counted("documents", len(t.Documents)), counted("events", len(t.Events))}
	if !t.Stamp.IsZero() {
		head = append(head, label("text.made", stampPhrase(t.Stamp)))
	}
	p.paragraph(0, "", strings.Join(head, " · "))
	if len(t.Events) == 0 && len(t.Ambiguous) == 0 && len(t.Undated) == 0 {
		p.paragraph(0, "", label("text.empty"))
	}
	for _, b := range t.bands() {
		p.heading(b.Title)
		for _, e := range b.Events {
			p.event(e)
		}
	}
	if len(t.Ambiguous) > 0 {
		p.heading(label("text.ambiguous"))
		titles := t.titles()
		for i := range t.Ambiguous {
			p.ambiguous(&t.Ambiguous[i], titles)
		}
	}
	if len(t.Undated) > 0 {
		p.heading(label("text.undated"))
		for i := range t.Undated {
			p.undated(&t.Undated[i])
		}
	}
	return p.w.Flush()
}

// textWriter writes paragraphs; the bufio.Writer keeps the first error.
type textWriter struct {
	w     *bufio.Writer
	v     *view
	width int
}

func (p *textWriter) heading(s string) {
	p.raw("\n" + s + "\n" + strings.Repeat("─", min(uniseg.StringWidth(s), p.width)) + "\n")
}

func (p *textWriter) raw(s string) { _, _ = p.w.WriteString(s) }

func (p *textWriter) event(e *Event) {
	p.paragraph(0, "\n■ ", datePhrase(e.Date)+": "+isolate(e.title())+bracketed(e.Status))
	for _, line := range e.castPhrases() {
		p.paragraph(2, "", line)
	}
	if e.Place.display() != "" {
		p.paragraph(2, "", label("text.where")+isolate(e.Place.display()))
	}
	if steps := p.v.history(e); steps != nil {
		p.paragraph(2, "", label("text.history")+strings.Join(phasePhrases(steps), " ← "))
	}
	for i := range e.Conflicts {
		p.paragraph(2, "! ", p.v.conflictPhrase(e, &e.Conflicts[i]))
	}
	p.paragraph(2, "", label("text.sources"))
	for _, s := range p.v.sources(e.Mentions) {
		p.paragraph(2, "• ", sourcePhrase(&s))
		for _, m := range s.Mentions {
			badge := ""
			if m.Status != e.Status {
				badge = " [" + statusLabel(m.Status) + "]"
			}
			p.quote(m, badge)
		}
	}
	p.merges(e)
}

// merges says of every mention that joined others why, in the terms of the
// rules: who asks for it reads the code as well.
func (p *textWriter) merges(e *Event) {
	for _, m := range e.Merges {
		why := string(m.Rule)
		if m.Why != "" {
			why += ", " + m.Why
		}
		p.paragraph(2, "", label("text.merge"))
		for _, id := range [...]string{m.A, m.B} {
			for _, x := range e.Mentions {
				if x.ID == id {
					p.quote(x, " ("+clean(x.Doc)+")")
				}
			}
		}
		p.raw(strings.Repeat(" ", 6) + why + "\n") // ASCII, one line to search for
	}
}

func (p *textWriter) undated(m *Mention) {
	for _, s := range p.v.sources([]*Mention{m}) {
		p.paragraph(2, "• ", sourcePhrase(&s)+bracketed(m.Status))
	}
	p.quote(m, "")
}

func (p *textWriter) ambiguous(a *Ambiguity, titles map[string]string) {
	p.paragraph(0, "\n■ ", boundPhrase(a.Mention.Date, a.Mention.Bound))
	p.undated(&a.Mention)
	if list := candidates(a, titles); list != nil {
		p.paragraph(2, "", label("text.candidates")+strings.Join(list, label("text.or")))
	}
}

func (p *textWriter) quote(m *Mention, badge string) {
	p.paragraph(6, "", "«"+clean(m.Quote)+"»"+badge)
}

// paragraph writes s, wrapped between words, after mark; every line is indented
// by indent columns, those after the first by the width of mark as well.
func (p *textWriter) paragraph(indent int, mark, s string) {
	if strings.HasPrefix(mark, "\n") {
		p.raw("\n")
		mark = mark[1:]
	}
	hang := uniseg.StringWidth(mark)
	room := max(p.width-indent-hang, 10)
	for i, line := range wrap(s, room) {
		p.raw(strings.Repeat(" ", indent))
		if i == 0 {
			p.raw(mark)
		} else {
			p.raw(strings.Repeat(" ", hang))
		}
		if startsLatin(line) {
			p.raw(string(rlm))
		}
		p.raw(line + "\n")
	}
}

// wrap cuts s into lines of at most width columns, between words where it can,
// else between characters.
func wrap(s string, width int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	flush := func() {
		lines = append(lines, line.String())
		line.Reset()
		used = 0
	}
	for word := range strings.FieldsSeq(s) {
		w := uniseg.StringWidth(word)
		if used > 0 && used+1+w > width {
			flush()
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		if w <= width {
			line.WriteString(word)
			used += w
			continue
		}
		for g := uniseg.NewGraphemes(word); g.Next(); {
			if used+g.Width() > width && used > 0 {
				flush()
			}
			line.WriteString(g.Str())
			used += g.Width()
		}
	}
	if used > 0 || lines == nil {
		flush()
	}
	return lines
}

// isolate keeps a text with Latin letters from reordering the Arabic around it.
func isolate(s string) string {
	if strings.IndexFunc(s, isLatin) < 0 {
		return s
	}
	return string(fsi) + s + string(pdi)
}

// startsLatin reports whether a terminal would take line for left to right.
func startsLatin(line string) bool {
	for _, r := range line {
		if unicode.IsLetter(r) || r == fsi {
			return r == fsi || isLatin(r)
		}
	}
	return false
}

func isLatin(r rune) bool {
	return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

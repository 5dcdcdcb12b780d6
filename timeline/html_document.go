package timeline

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"unicode/utf8"
)

// shownBytes is how much of a document the page shows.
const shownBytes = 256 << 10

type htmlDocument struct {
	Number                          int
	Name, Title, ID, Published, URL string
	Machine                         string
	Parts                           []htmlPart
	Cut                             bool
}

// htmlPart is a stretch of a document, marked where it is quoted.
type htmlPart struct {
	Text    string
	Marked  bool
	Anchors []int // quotes that begin here
	Event   int   // that the first of them tells, 0 outside of events
	Back    string
}

func (b *htmlBuilder) document(i int) htmlDocument {
	d := &b.v.Documents[i]
	pd := htmlDocument{Number: i + 1, Name: documentName(d), ID: clean(d.ID), URL: webAddress(d.URL), Published: label("text.unpublished")}
	if t := clean(d.Title); t != pd.Name {
		pd.Title = t
	}
	if day := b.v.publishedDay(i); day != 0 {
		pd.Published, pd.Machine = publishedPhrase(day), day.String()
	}
	text := d.Text
	if len(text) > shownBytes {
		end := shownBytes
		for !utf8.RuneStart(text[end]) && end > 0 {
			end--
		}
		text, pd.Cut = text[:end], true
	}
	pd.Parts = parts(text, b.spans[i])
	return pd
}

// parts cuts text at the borders of the spans, so that overlapping quotes are
// marked once and each keeps its place.
func parts(text string, spans []htmlSpan) []htmlPart {
	slices.SortStableFunc(spans, func(a, b htmlSpan) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end), cmp.Compare(a.number, b.number))
	})
	var out []htmlPart
	add := func(from, to int, p htmlPart) {
		if from < to || len(p.Anchors) > 0 {
			p.Text = cleanLines(text[from:to])
			out = append(out, p)
		}
	}
	at, marked := 0, 0 // written to; marked to
	for i := 0; i < len(spans); {
		s := spans[i]
		start := min(s.start, len(text))
		if marked > at {
			add(at, min(marked, start), htmlPart{Marked: true})
			at = max(at, min(marked, start))
		}
		add(at, start, htmlPart{})
		p := htmlPart{Marked: true, Event: s.event, Back: itoa(s.event)}
		for ; i < len(spans) && spans[i].start == s.start; i++ {
			p.Anchors = append(p.Anchors, spans[i].number)
			marked = max(marked, min(spans[i].end, len(text)))
		}
		next := marked
		if i < len(spans) {
			next = min(next, spans[i].start)
		}
		add(start, max(next, start), p)
		at = max(next, start)
	}
	add(at, max(marked, at), htmlPart{Marked: true})
	add(max(marked, at), len(text), htmlPart{})
	return out
}

// webAddress is s if it is an absolute http or https address, else "".
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || clean(s) != s {
		return ""
	}
	return s
}

func itoa(n int) string { return strconv.Itoa(n) }

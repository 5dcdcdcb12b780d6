package timeline

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// htmlBuilder turns events into what the template shows, and remembers which
// quotes of which document are to be marked.
type htmlBuilder struct {
	v       *view
	titles  map[string]string
	numbers map[string]int // of events by ID, from 1
	quotes  int            // so far: a quote's number names its place in the document
	spans   [][]htmlSpan   // by document
}

// htmlSpan is a quote to mark in its document.
type htmlSpan struct{ start, end, number, event int }

// namesMost is how many sources are named before an event is opened.
const namesMost = 12

type htmlBand struct {
	Title  string
	ID     string
	Wide   bool
	Events []htmlEvent
}

type htmlEvent struct {
	Number                int
	Class, Classes        string // the status; all classes of the element
	When, Machine         string // the date in words; for the datetime attribute
	Weekday, Badge        string
	Title, Kind           string
	Who, About            []string
	Where                 string
	Approx, Coarse, Multi bool
	History               []htmlPhase
	Conflicts             []htmlConflict
	Sources               []htmlSource
	Summary, Names        string
}

type htmlPhase struct{ Class, Status, When, Published string }

type htmlConflict struct {
	Field string
	Sides []side
}

type htmlSource struct {
	Document        int // from 1, 0 when unknown
	Name, Published string
	Machine         string
	Quotes          []htmlQuote
}

type htmlQuote struct {
	Number                int // 0 when the document does not hold it
	Before, Quote, After  string
	Badge, Class, Reading string
}

type htmlDoubt struct {
	When       string
	Source     htmlSource
	Candidates []htmlCandidate
}

type htmlCandidate struct {
	Number int
	Title  string
}

func (b *htmlBuilder) bands(p *htmlPage) {
	b.spans = make([][]htmlSpan, len(b.v.Documents))
	number := make(map[*Event]int, len(b.v.Events))
	for i := range b.v.Events {
		number[&b.v.Events[i]] = i + 1
	}
	for i, band := range b.v.bands() {
		pb := htmlBand{Title: band.Title, Wide: band.Wide, ID: "y" + itoa(i+1)}
		for _, e := range band.Events {
			pb.Events = append(pb.Events, b.event(e, number[e]))
		}
		p.Bands = append(p.Bands, pb)
	}
}

func (b *htmlBuilder) event(e *Event, number int) htmlEvent {
	pe := htmlEvent{
		Number: number, Class: statusClass(e.Status), Badge: remark(e.Status),
		When: datePhrase(e.Date), Machine: machineDate(e.Date), Title: e.title(), Kind: kindRemark(e.Kind),
		Where: e.Place.display(), Approx: e.Date.Mod == extract.ModApprox, Coarse: e.Date.Earliest != e.Date.Latest,
	}
	if !pe.Coarse && e.Date.Earliest != 0 {
		pe.Weekday = weekday(e.Date.Earliest)
	}
	who, about := e.cast()
	pe.Who, pe.About = displayed(who), displayed(about)
	for _, s := range b.v.history(e) {
		pe.History = append(pe.History, htmlPhase{
			statusClass(s.Mention.Status), statusLabel(s.Mention.Status),
			boundPhrase(s.Mention.Date, s.Mention.Bound), publishedPhrase(s.Published),
		})
	}
	for i := range e.Conflicts {
		pe.Conflicts = append(pe.Conflicts, htmlConflict{conflictLabel(e.Conflicts[i].Field), b.v.sides(e, &e.Conflicts[i])})
	}
	sources := b.v.sources(e.Mentions)
	var names []string
	for i := range sources {
		pe.Sources = append(pe.Sources, b.source(&sources[i], e, number))
		if !slices.Contains(names, sources[i].Name) && len(names) <= namesMost {
			names = append(names, sources[i].Name)
		}
	}
	pe.Multi = len(sources) > 1
	pe.Summary, pe.Names = counted("sources", len(sources)), strings.Join(names, label("text.comma"))
	pe.Classes = pe.classes()
	return pe
}

// displayed is the names of ps, those without one left out.
func displayed(ps []Participant) []string {
	var out []string
	for i := range ps {
		if n := ps[i].display(); n != "" {
			out = append(out, n)
		}
	}
	return out
}

// classes is what the filters and the style sheet select by.
func (e *htmlEvent) classes() string {
	list := []string{"event", "s-" + e.Class}
	if e.Coarse {
		list = append(list, "coarse")
	}
	if len(e.Conflicts) > 0 {
		list = append(list, "conflict")
	}
	if e.Multi {
		list = append(list, "multi")
	}
	for _, s := range e.Sources {
		if s.Document > 0 && s.Document <= filterMost {
			list = append(list, "d"+itoa(s.Document))
		}
	}
	return strings.Join(list, " ")
}

// source shows the quotes of one document; e is nil outside of events.
func (b *htmlBuilder) source(s *source, e *Event, number int) htmlSource {
	ps := htmlSource{Document: s.Document + 1, Name: s.Name, Published: publishedPhrase(s.Published), Machine: s.Published.String()}
	for _, m := range s.Mentions {
		q := htmlQuote{Quote: clean(m.Quote)}
		if e != nil && m.Status != e.Status {
			q.Badge, q.Class = statusLabel(m.Status), statusClass(m.Status)
		}
		var others []string
		for i := range m.Alternatives {
			others = append(others, datePhrase(m.Alternatives[i].Value))
		}
		q.Reading = strings.Join(others, label("text.or"))
		if s.Document >= 0 {
			if text := b.v.Documents[s.Document].Text; b.holds(text, m) {
				b.quotes++
				q.Number = b.quotes
				q.Before, q.After = surroundings(text, m.Start, m.End)
				b.spans[s.Document] = append(b.spans[s.Document], htmlSpan{m.Start, m.End, q.Number, number})
			}
		}
		ps.Quotes = append(ps.Quotes, q)
	}
	return ps
}

// holds reports whether text has the quote of m at its span.
func (b *htmlBuilder) holds(text string, m *Mention) bool {
	q, ok := slice(text, m.Start, m.End)
	return ok && q == m.Quote
}

func (b *htmlBuilder) doubt(m *Mention, candidates []string) htmlDoubt {
	sources := b.v.sources([]*Mention{m})
	d := htmlDoubt{Source: b.source(&sources[0], nil, 0)}
	if m.Date.TIMEX != "" || m.Date.Earliest != 0 || m.Date.Latest != 0 {
		d.When = boundPhrase(m.Date, m.Bound)
	}
	for _, id := range candidates {
		if n := b.numbers[id]; n > 0 {
			d.Candidates = append(d.Candidates, htmlCandidate{n, b.titles[id]})
		}
	}
	return d
}

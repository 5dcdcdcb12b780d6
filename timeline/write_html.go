package timeline

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"io"
	"strconv"
	"strings"
)

// WriteHTML writes t as one page, right to left, that needs nothing else: no
// script, no request, a content security policy that forbids both. It has the
// overview, filters by status, by agreement of the sources and by document, the
// events with their history, conflicts and sources, and the documents with every
// quote marked in its place.
func (t *Timeline) WriteHTML(w io.Writer) error {
	b := bufio.NewWriter(w)
	if err := pages().ExecuteTemplate(b, "page", t.page()); err != nil {
		return err
	}
	return b.Flush()
}

// htmlPage is what the template of the page reads. Texts are clean but not escaped;
// the template escapes them.
type htmlPage struct {
	Title, Made, Counts string
	Policy              string
	CSS                 template.CSS // this package's own style sheet, no text of a document
	Overview            *overview
	Statuses            []htmlStatus
	Conflicts, Multi    int
	Filter              []htmlFilter // documents
	Bands               []htmlBand
	Ambiguous, Undated  []htmlDoubt
	Documents           []htmlDocument
}

type htmlStatus struct {
	Class, Label string
	Count        int
}

type htmlFilter struct {
	Number   int
	Name, ID string // the ID only where another document has the name
	Count    int
}

// filterMost is how many documents get a filter of their own.
const filterMost = 60

func (t *Timeline) page() *htmlPage {
	b := htmlBuilder{v: t.view(), titles: t.titles(), numbers: make(map[string]int, len(t.Events))}
	for i := range t.Events {
		b.numbers[t.Events[i].ID] = i + 1
	}
	p := &htmlPage{
		Title:    t.heading(),
		Counts:   counted("documents", len(t.Documents)) + label("text.comma") + counted("events", len(t.Events)),
		Overview: t.overview(),
	}
	p.Overview.Page = true
	if !t.Stamp.IsZero() {
		p.Made = label("text.made", stampPhrase(t.Stamp))
	}
	b.bands(p)
	for i := range t.Ambiguous {
		p.Ambiguous = append(p.Ambiguous, b.doubt(&t.Ambiguous[i].Mention, t.Ambiguous[i].Candidates))
	}
	for i := range t.Undated {
		p.Undated = append(p.Undated, b.doubt(&t.Undated[i], nil))
	}
	b.filters(p)
	for i := range t.Documents {
		p.Documents = append(p.Documents, b.document(i))
	}
	p.style()
	return p
}

// style joins the style sheets with a rule for each document's filter, and
// writes the policy that allows nothing but that sheet.
func (p *htmlPage) style() {
	var css strings.Builder
	css.WriteString(styleSheet("overview.css"))
	css.WriteString(styleSheet("page.css"))
	for _, f := range p.Filter {
		n := strconv.Itoa(f.Number)
		css.WriteString("body:has(#src" + n + ":checked) .event:not(.d" + n + "){display:none}\n")
	}
	p.CSS = template.CSS(css.String())
	sum := sha256.Sum256([]byte(css.String()))
	p.Policy = "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}

func (b *htmlBuilder) filters(p *htmlPage) {
	byStatus := map[string]int{}
	byDocument := make([]int, len(b.v.Documents))
	for _, band := range p.Bands {
		for _, e := range band.Events {
			byStatus[e.Class]++
			if len(e.Conflicts) > 0 {
				p.Conflicts++
			}
			if e.Multi {
				p.Multi++
			}
			for _, s := range e.Sources {
				if s.Document > 0 {
					byDocument[s.Document-1]++
				}
			}
		}
	}
	for _, s := range statuses() {
		if n := byStatus[string(s)]; n > 0 {
			p.Statuses = append(p.Statuses, htmlStatus{string(s), statusLabel(s), n})
		}
	}
	if len(b.v.Documents) > filterMost || len(b.v.Documents) < 2 {
		return
	}
	bearers := map[string]int{}
	for i := range b.v.Documents {
		bearers[documentName(&b.v.Documents[i])]++
	}
	for i := range b.v.Documents {
		f := htmlFilter{Number: i + 1, Name: documentName(&b.v.Documents[i]), Count: byDocument[i]}
		if bearers[f.Name] > 1 {
			f.ID = clean(b.v.Documents[i].ID)
		}
		p.Filter = append(p.Filter, f)
	}
}

// styleSheet is a style sheet of this package.
func styleSheet(name string) string {
	css, err := templateFiles.ReadFile("template/" + name)
	if err != nil {
		panic(err) // a file of this package
	}
	return string(css)
}

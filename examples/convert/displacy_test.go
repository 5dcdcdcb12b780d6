package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/extract"
)

// strict decodes one line and refuses fields that v does not have.
func strict(t *testing.T, line string, v any) {
	t.Helper()
	dec := json.NewDecoder(strings.NewReader(line))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		t.Fatalf("%v: %.200s", err, line)
	}
}

// slice is s between two code points, as Python would cut it.
func slice(s string, start, end int) string { return string([]rune(s)[start:end]) }

func TestDisplacy(t *testing.T) {
	status, out, errs := call(t, hardLines(t), "-to", "displacy", "-jsonl", "-")
	if status != 0 {
		t.Fatal(errs)
	}
	var doc struct {
		Text, Title string
		Ents        []struct {
			Start, End   int
			Label        string
			KBID, KBURL_ string `json:"-"`
			ID           string `json:"kb_id"`
			URL          string `json:"kb_url"`
		}
	}
	first, _, _ := strings.Cut(out, "\n")
	strict(t, first, &doc)
	want := flat(found(t, hard))
	if doc.Text != hard || len(doc.Ents) != len(want) {
		t.Fatalf("%d entities, want %d", len(doc.Ents), len(want))
	}
	linked := false
	for i, e := range doc.Ents {
		if got := slice(hard, e.Start, e.End); got != hard[want[i].start:want[i].end] || e.Label != want[i].label {
			t.Errorf("%q %s, want %q", got, e.Label, hard[want[i].start:want[i].end])
		}
		if i > 0 && e.Start < doc.Ents[i-1].End {
			t.Errorf("entity %d overlaps: displaCy writes text twice", i)
		}
		linked = linked || e.URL == "https://www.wikidata.org/wiki/"+e.ID && e.ID != ""
	}
	if !linked {
		t.Error("no entity has its link")
	}
}

// pageReader gathers what an XML reader sees of the displaCy page: the text of
// each .entities and the marks in it.
type pageReader struct {
	t     *testing.T
	texts []string
	marks [][]string
	depth int // of elements inside .entities
	from  int // where the text of the open mark began
}

func page(t *testing.T, html string) (texts []string, marks [][]string) {
	t.Helper()
	p := pageReader{t: t}
	dec := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(html, "<!DOCTYPE html>")))
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return p.texts, p.marks
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			p.start(tok)
		case xml.EndElement:
			p.end(tok.Name.Local)
		case xml.CharData:
			if p.depth > 0 {
				p.texts[len(p.texts)-1] += string(tok)
			}
		}
	}
}

func (p *pageReader) start(e xml.StartElement) {
	if !slices.Contains([]string{"html", "head", "meta", "title", "style", "body", "h2", "div", "mark", "a"}, e.Name.Local) {
		p.t.Errorf("element %s", e.Name.Local)
	}
	if p.depth > 0 {
		p.depth++
	}
	for _, a := range e.Attr {
		if a.Name.Local == "href" && !strings.HasPrefix(a.Value, "https://www.wikidata.org/wiki/Q") || strings.HasPrefix(a.Name.Local, "on") {
			p.t.Errorf("attribute %v", a)
		}
		if p.depth == 0 && a.Value == "entities" {
			p.texts, p.marks, p.depth = append(p.texts, ""), append(p.marks, nil), 1
		}
	}
	if e.Name.Local == "mark" {
		p.from = len(p.texts[len(p.texts)-1])
	}
}

func (p *pageReader) end(name string) {
	p.depth = max(p.depth-1, 0)
	if name == "mark" {
		k := len(p.marks) - 1
		p.marks[k] = append(p.marks[k], strings.Trim(p.texts[k][p.from:], string(zwj)))
	}
}

func TestDisplacyHTML(t *testing.T) {
	status, out, errs := call(t, hardLines(t), "-to", "displacy-html", "-jsonl", "-")
	if status != 0 {
		t.Fatal(errs)
	}
	texts, marks := page(t, out)
	want := strings.ReplaceAll(legal(hard), "\r\n", "\n") // as HTML and XML read line ends
	if len(texts) != 2 || strings.ReplaceAll(texts[0], string(zwj), "") != want {
		t.Fatalf("text of the page:\n%q\nwant\n%q", texts[0], want)
	}
	for i, s := range flat(found(t, hard)) {
		if i >= len(marks[0]) || marks[0][i] != strings.ReplaceAll(hard[s.start:s.end], "\r\n", "\n") {
			t.Errorf("mark %d is not %q: %q", i, hard[s.start:s.end], marks[0])
			break
		}
	}
	for _, want := range []string{`dir="rtl"`, `unicode-bidi: plaintext`, `content: attr(data-label)`} {
		if !strings.Contains(out, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

func TestDisplacyHTMLKeepsJoinedLetters(t *testing.T) {
	var b strings.Builder
	text := "كتابهم"
	r := annotated(text, extract.Entity{Start: 0, End: len("كتاب"), Text: "كتاب", Kind: extract.Organization})
	if err := writeDisplacyHTML(&b, &r); err != nil || !strings.Contains(b.String(), "كتاب\u200D</mark>\u200Dهم") {
		t.Errorf("%v %s", err, b.String())
	}
}

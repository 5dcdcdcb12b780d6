package main

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/examples/internal/command"
)

// The W3C Web Annotation Data Model, as far as it is used here.
type (
	annotation struct {
		Context    string           `json:"@context"`
		ID         string           `json:"id"`
		Type       string           `json:"type"`
		Motivation string           `json:"motivation"`
		Body       []annotationBody `json:"body"`
		Target     annotationTarget `json:"target"`
	}
	annotationBody struct {
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
		Value   string `json:"value,omitempty"`
		Format  string `json:"format,omitempty"`
		Source  string `json:"source,omitempty"`
	}
	annotationTarget struct {
		Source   string               `json:"source"`
		Selector []annotationSelector `json:"selector"`
	}
	annotationSelector struct {
		Type   string `json:"type"`
		Start  *int   `json:"start,omitempty"`
		End    *int   `json:"end,omitempty"`
		Exact  string `json:"exact,omitempty"`
		Prefix string `json:"prefix,omitempty"`
		Suffix string `json:"suffix,omitempty"`
	}
)

const (
	annotationContext = "http://www.w3.org/ns/anno.jsonld"
	wikidataEntity    = "http://www.wikidata.org/entity/"
	quoteContext      = 32 // characters of prefix and suffix
)

// writeWebAnnotations writes an annotation a line: what it is as a tag, its
// value as a description, an ID of Wikidata as what it identifies; where, by
// position and by quote, so that clients find it on a page with other markup.
func writeWebAnnotations(w io.Writer, a *command.Annotated) error {
	at := arabic.NewOffsets(a.Doc.Text, arabic.CodePoint)
	urn := "urn:hawliyat:" + url.PathEscape(a.Result.ID)
	for _, s := range spans(&a.Result) {
		start, end := at.Of(s.start), at.Of(s.end)
		out := annotation{
			Context: annotationContext, Type: "Annotation", Motivation: "tagging",
			ID:   fmt.Sprintf("%s:%s:%d-%d", urn, s.label, start, end),
			Body: []annotationBody{{Type: "TextualBody", Purpose: "tagging", Value: s.label, Format: "text/plain"}},
			Target: annotationTarget{Source: cmp.Or(webAddress(a.Doc.URL), urn), Selector: []annotationSelector{
				{Type: "TextPositionSelector", Start: &start, End: &end},
				{
					Type: "TextQuoteSelector", Exact: a.Doc.Text[s.start:s.end],
					Prefix: a.Doc.Text[at.Byte(start-quoteContext):s.start], Suffix: a.Doc.Text[s.end:at.Byte(end+quoteContext)],
				},
			}},
		}
		if text := cmp.Or(s.value, s.name); text != "" && utf8.ValidString(text) {
			out.Body = append(out.Body, annotationBody{Type: "TextualBody", Purpose: "describing", Value: text, Format: "text/plain"})
		}
		if iri := wikidata(wikidataEntity, s.id); iri != "" {
			out.Body = append(out.Body, annotationBody{Type: "SpecificResource", Purpose: "identifying", Source: iri})
		}
		if err := writeJSONLine(w, out); err != nil {
			return err
		}
	}
	return nil
}

// webAddress is address where it is one of the web, else "".
func webAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

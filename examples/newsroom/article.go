package main

import (
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/hawliyat/hawliyat/extract"
)

// newArticle takes the article out of a page: its headline, then its paragraphs
// with an empty line between them. trafilatura's own ContentText joins them by
// spaces, and a headline would run into the first sentence.
func newArticle(page io.Reader, title string) (extract.Document, error) {
	found, err := trafilatura.Extract(page, trafilatura.Options{
		ExcludeComments: true, EnableFallback: true, HtmlDateMode: trafilatura.Disabled,
	})
	switch {
	case err != nil:
		return extract.Document{}, err
	case found == nil || found.ContentNode == nil:
		return extract.Document{}, errors.New("no article on the page")
	}
	if title == "" {
		title = found.Metadata.Title
	}
	parts := slices.DeleteFunc(paragraphs(found.ContentNode), func(p string) bool { return p == title })
	if len(parts) == 0 {
		return extract.Document{}, errors.New("no article on the page")
	}
	if title != "" {
		parts = append([]string{title}, parts...)
	}
	return extract.Document{Title: title, Published: found.Metadata.Date, Text: strings.Join(parts, "\n\n")}, nil
}

// blocks are the elements that stand on lines of their own.
var blocks = []atom.Atom{
	atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Blockquote,
	atom.Div, atom.Section, atom.Article, atom.Ul, atom.Ol, atom.Table, atom.Tr, atom.Td, atom.Figcaption, atom.Br,
}

// collector puts a text together from the nodes of a page.
type collector struct {
	parts []string
	line  strings.Builder
}

// paragraphs are the texts of the blocks under n, without empty ones.
func paragraphs(n *html.Node) []string {
	var c collector
	c.walk(n)
	c.end()
	return c.parts
}

func (c *collector) walk(n *html.Node) {
	if n.Type == html.TextNode {
		c.line.WriteString(n.Data)
		return
	}
	block := n.Type == html.ElementNode && slices.Contains(blocks, n.DataAtom)
	if block {
		c.end()
	}
	for child := range n.ChildNodes() {
		c.walk(child)
	}
	if block {
		c.end()
	}
}

func (c *collector) end() {
	if s := strings.Join(strings.Fields(c.line.String()), " "); s != "" {
		c.parts = append(c.parts, s)
	}
	c.line.Reset()
}

package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/examples/internal/command"
)

const wikidataPage = "https://www.wikidata.org/wiki/"

// displacyEntity is one of ents in displacy.render(…, style="ent", manual=True).
type displacyEntity struct {
	Start int    `json:"start"` // code points
	End   int    `json:"end"`
	Label string `json:"label"`
	KBID  string `json:"kb_id,omitempty"`
	KBURL string `json:"kb_url,omitempty"`
}

func writeDisplacy(w io.Writer, a *command.Annotated) error {
	at := arabic.NewOffsets(a.Doc.Text, arabic.CodePoint)
	out := struct {
		Text  string           `json:"text"`
		Ents  []displacyEntity `json:"ents"`
		Title string           `json:"title,omitempty"`
	}{a.Doc.Text, []displacyEntity{}, a.Doc.Title}
	for _, s := range flat(spans(&a.Result)) {
		e := displacyEntity{Start: at.Of(s.start), End: at.Of(s.end), Label: s.label}
		if e.KBURL = wikidata(wikidataPage, s.id); e.KBURL != "" {
			e.KBID = s.id
		}
		out.Ents = append(out.Ents, e)
	}
	return writeJSONLine(w, out)
}

func writeJSONLine(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(true)
	return enc.Encode(v)
}

// displacyHead begins the page. spaCy's own page turns round as a whole, puts
// its labels into the text, and pads the marks, which tears joined letters
// apart. Here every paragraph has the direction of its own text, marks have no
// width of their own, and labels are drawn, not written, so that the text of
// the page is the document's.
const displacyHead = `<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width"/>
<title>hawliyat</title>
<style>
body { margin: 2rem auto; max-width: 48rem; padding: 0 1rem; font: 1.125rem/2.6 "Noto Naskh Arabic", "Amiri", "Segoe UI", Tahoma, serif; color: #222; background: #fff }
h2 { font-size: 1.25rem; line-height: 1.6; border-block-start: 1px solid #ccc; padding-block-start: 1rem; unicode-bidi: plaintext; text-align: start }
.entities { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; overflow-wrap: anywhere }
mark { background: var(--c); box-shadow: 0 .2em var(--c), 0 -.2em var(--c); color: inherit; -webkit-box-decoration-break: clone; box-decoration-break: clone }
mark::after { content: attr(data-label); unicode-bidi: isolate; direction: ltr; font: bold .6em sans-serif; vertical-align: middle; padding-inline: .4em .3em }
mark:hover::after { content: attr(data-label) " " attr(data-value) }
mark a { color: inherit; text-decoration: underline dotted; text-underline-offset: .35em }
` + displacyColors + `</style>
</head>
<body>
`

const displacyFoot = "</body>\n</html>\n"

// displacyColors are those that displaCy gives the labels.
const displacyColors = `[data-label=PERSON] { --c: #aa9cfc } [data-label=NORP] { --c: #c887fb } [data-label=FAC] { --c: #9cc9cc }
[data-label=ORG] { --c: #7aecec } [data-label=GPE] { --c: #feca74 } [data-label=LOC] { --c: #ff9561 } [data-label=EVENT] { --c: #ffeb80 }
[data-label=DATE], [data-label=TIME], [data-label=DURATION], [data-label=SET] { --c: #bfe1d9 }
[data-label=MONEY], [data-label=PERCENT], [data-label=QUANTITY], [data-label=ORDINAL] { --c: #e4e7d2 }
`

// zwj keeps the joined form of a letter where a label parts it from the rest of
// its word.
const zwj = '\u200D' // ZERO WIDTH JOINER

func writeDisplacyHTML(w io.Writer, a *command.Annotated) error {
	var b strings.Builder
	esc := template.HTMLEscapeString
	fmt.Fprintf(&b, "<h2>%s</h2>\n<div class=\"entities\">", esc(legal(cmp.Or(a.Doc.Title, a.Result.ID))))
	text, done := a.Doc.Text, 0
	for _, s := range flat(spans(&a.Result)) {
		b.WriteString(esc(legal(text[done:s.start])))
		fmt.Fprintf(&b, `<mark data-label="%s" data-value="%s">`, s.label, esc(legal(cmp.Or(s.value, s.name))))
		inner := esc(legal(text[s.start:s.end]))
		if url := wikidata(wikidataPage, s.id); url != "" {
			inner = `<a href="` + url + `">` + inner + `</a>`
		}
		b.WriteString(inner)
		done = s.end
		if joins(text, s.end) {
			b.WriteString(string(zwj) + "</mark>" + string(zwj))
			continue
		}
		b.WriteString("</mark>")
	}
	b.WriteString(esc(legal(text[done:])) + "</div>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// joins reports that a word goes on at byte i.
func joins(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.Is(unicode.Arabic, before) && unicode.Is(unicode.Arabic, after) && unicode.IsLetter(before) && unicode.IsLetter(after)
}

// legal replaces what HTML and XML cannot hold by U+FFFD.
func legal(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return utf8.RuneError
		}
		return r
	}, s)
}

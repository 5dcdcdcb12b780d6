package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/extract"
)

const timeMLHead = `<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
`

// timeMLFiles is the text with its TIMEX3 in place.
func timeMLFiles(a *command.Annotated) []file {
	var b strings.Builder
	b.WriteString(timeMLHead + "<DOCID>" + escapeXML(a.Result.ID) + "</DOCID>\n")
	if p := a.Doc.Published; !p.IsZero() {
		day := extract.DayOf(p).String()
		fmt.Fprintf(&b, "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"%s\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">%s</TIMEX3></DCT>\n", day, day)
	}
	if a.Doc.Title != "" {
		b.WriteString("<TITLE>" + escapeXML(a.Doc.Title) + "</TITLE>\n")
	}
	b.WriteString("<TEXT>")
	var dates []span
	for _, s := range spans(&extract.Result{Dates: a.Result.Dates}) {
		if s.value != "" { // TIMEX3 asks for a value
			dates = append(dates, s)
		}
	}
	text, done := a.Doc.Text, 0
	for i, s := range flat(dates) {
		fmt.Fprintf(&b, `%s<TIMEX3 tid="t%d" type="%s" value="%s"`, escapeXML(text[done:s.start]), i+1, s.label, escapeXML(s.value))
		if s.mod != "" {
			fmt.Fprintf(&b, ` mod="%s"`, escapeXML(s.mod))
		}
		b.WriteString(">" + escapeXML(text[s.start:s.end]) + "</TIMEX3>")
		done = s.end
	}
	b.WriteString(escapeXML(text[done:]) + "</TEXT>\n</TimeML>\n")
	return []file{{".tml", []byte(b.String())}}
}

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "\r", "&#13;")

func escapeXML(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, string(utf8.RuneError))
	}
	return xmlEscapes.Replace(legal(s))
}

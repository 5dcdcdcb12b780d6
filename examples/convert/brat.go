package main

import (
	"fmt"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/examples/internal/command"
)

// bratConf lists the labels; without it brat shows no annotation.
var bratConf = []file{{"annotation.conf", []byte("[entities]\n" + strings.Join(allLabels, "\n") + "\n\n[relations]\n\n[events]\n\n[attributes]\n")}}

// bratFiles are the text as it is and its annotations: T lines in code points
// (a span over a line break in parts, as brat asks), a note with the value, and
// a reference to Wikidata where there is one.
func bratFiles(a *command.Annotated) []file {
	at := arabic.NewOffsets(a.Doc.Text, arabic.CodePoint)
	var b strings.Builder
	notes, refs := 0, 0
	for i, s := range spans(&a.Result) {
		id := fmt.Sprintf("T%d", i+1)
		var parts, words []string
		for start, end := range linesOf(a.Doc.Text, s.start, s.end) {
			parts = append(parts, fmt.Sprintf("%d %d", at.Of(start), at.Of(end)))
			words = append(words, a.Doc.Text[start:end])
		}
		fmt.Fprintf(&b, "%s\t%s %s\t%s\n", id, s.label, strings.Join(parts, ";"), strings.Join(words, " "))
		if s.value != "" {
			notes++
			fmt.Fprintf(&b, "#%d\tAnnotatorNotes %s\t%s\n", notes, id, oneLine(strings.TrimSpace(s.value+" "+s.mod)))
		}
		if wikidata(wikidataEntity, s.id) != "" {
			refs++
			fmt.Fprintf(&b, "N%d\tReference %s Wikidata:%s\t%s\n", refs, id, s.id, oneLine(s.name))
		}
	}
	return []file{{".txt", []byte(a.Doc.Text)}, {".ann", []byte(b.String())}}
}

// linesOf yields the pieces of text[start:end] between line breaks.
func linesOf(text string, start, end int) func(func(int, int) bool) {
	return func(yield func(int, int) bool) {
		for line := range strings.SplitAfterSeq(text[start:end], "\n") {
			if trimmed := strings.TrimRight(line, "\r\n"); trimmed != "" && !yield(start, start+len(trimmed)) {
				return
			}
			start += len(line)
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

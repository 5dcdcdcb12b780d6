package main

import (
	"io"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/examples/internal/command"
)

// writeCoNLL writes a token and its tag a line, an empty line after each
// sentence. A token that a span cuts is two: the clitic before a name stands
// alone, as in a treebank.
func writeCoNLL(w io.Writer, a *command.Annotated) error {
	var b strings.Builder
	b.WriteString("# newdoc id = " + oneLine(a.Result.ID) + "\n")
	marks := flat(spans(&a.Result))
	text, k := a.Doc.Text, 0
	for start, end := range arabic.Sentences(text) {
		for tok := range arabic.Tokens(text[start:end]) {
			for from, to := start+tok.Start, start+tok.End; from < to; {
				for k < len(marks) && marks[k].end <= from {
					k++
				}
				cut, tag := to, "O"
				if k < len(marks) && marks[k].start < to {
					s := &marks[k]
					if s.start > from {
						cut = s.start
					} else {
						cut = min(to, s.end)
						tag = "I-" + s.label
						if s.start == from {
							tag = "B-" + s.label
						}
					}
				}
				b.WriteString(text[from:cut] + "\t" + tag + "\n")
				from = cut
			}
		}
		if k == len(marks) || marks[k].start >= end || marks[k].end <= end { // no span goes on
			b.WriteString("\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

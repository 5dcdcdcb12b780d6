// Annotate prints the dates, entities and quantities of Arabic texts as JSON,
// one object a document.
//
//	annotate -published 2021-12-15 FILE...   text files; - is standard input
//	annotate -jsonl FILE                     {"id","source","url","title","published","text"} a line
//	annotate -dir DIR                        a folder in the layout of corpus, or of .txt files
//
// -offsets says what offsets count: utf8 (bytes), utf16 or codepoint; the JSON
// names it. -explain adds to each entity everything that spoke for it; -format
// text writes all reasons for people. -names and -lexicon add names, words and
// rules of your own (docs/sports-desk.md). -j is how many documents are worked on
// at once.
//
// Exit status: 0 all went well, 1 something could not be read or written (the
// rest is still annotated), 2 wrong usage.
package main

import (
	"context"
	"fmt"
	"io"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/extract"
)

func main() { command.Main(run) }

// formats write one document.
var formats = map[string]func(io.Writer, []byte, command.Annotated, arabic.Unit) ([]byte, error){
	"json": writeLine,
	"text": writeReasons,
}

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := annotator{Job: command.New("annotate", command.Env{Stdin: stdin, Stdout: stdout, Stderr: stderr})}
	a.Flags.BoolVar(&a.link, "link", false, "read all input first and give IDs that hold across the documents")
	a.Flags.TextVar(&a.unit, "offsets", arabic.UTF8, "count offsets in `unit`s of utf8, utf16 or codepoint")
	a.Flags.BoolVar(&a.explain, "explain", false, "add to each entity everything that spoke for it")
	format := a.Flags.String("format", "json", "output `format`: json, or text for people, with the reasons")
	if status, ok := a.Parse(args); !ok {
		return status
	}
	if err := a.Source.Check(); err != nil {
		return a.Usage(err)
	}
	if a.format = formats[*format]; a.format == nil {
		return a.Usage(fmt.Errorf("no format %q", *format))
	}
	a.explain = a.explain || *format == "text"
	return a.Status(a.annotate(ctx))
}

type annotator struct {
	*command.Job
	link, explain bool
	unit          arabic.Unit
	format        func(io.Writer, []byte, command.Annotated, arabic.Unit) ([]byte, error)
}

func (a *annotator) annotate(ctx context.Context) error {
	return a.Write(ctx, func(w io.Writer) error {
		x, err := a.Extractor(extract.Options{Explain: a.explain})
		if err != nil {
			return err
		}
		var all []command.Annotated // with -link
		var line []byte
		for found := range a.Annotate(ctx, x, a.Source.Documents()) {
			if a.link {
				all = append(all, found)
			} else if line, err = a.format(w, line[:0], found, a.unit); err != nil {
				return err
			}
		}
		results := make([]extract.Result, len(all))
		for i := range all {
			results[i] = all[i].Result
		}
		extract.Link(results)
		for i := range all {
			all[i].Result = results[i]
			if line, err = a.format(w, line[:0], all[i], a.unit); err != nil {
				return err
			}
		}
		return nil
	})
}

func writeLine(w io.Writer, line []byte, a command.Annotated, u arabic.Unit) ([]byte, error) {
	line, err := a.Result.AppendJSONOffsets(line, arabic.NewOffsets(a.Doc.Text, u))
	if err == nil {
		_, err = w.Write(append(line, '\n'))
	}
	return line, err
}

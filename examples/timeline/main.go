// Timeline merges what Arabic news texts tell into one dated, cited timeline.
//
//	timeline                                 the five embedded articles
//	timeline -published 2021-12-15 FILE...   text files; - is standard input
//	timeline -jsonl FILE                     {"id","source","url","title","published","text"} a line
//	timeline -dir DIR                        a folder in the layout of corpus, or of .txt files
//
// -format is text, json, html, svg, markdown, ics or csv. -explain has text and
// json say why mentions became one event. -offsets says what offsets in json and
// csv count: utf8 (bytes), utf16 or codepoint. -j is how many documents are
// worked on at once.
//
// Exit status: 0 all went well, 1 something could not be read or written (the
// rest is still merged), 2 wrong usage.
package main

import (
	"context"
	"fmt"
	"io"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

var formats = map[string]func(*timeline.Timeline, io.Writer) error{
	"csv":      (*timeline.Timeline).WriteCSV,
	"html":     (*timeline.Timeline).WriteHTML,
	"ics":      (*timeline.Timeline).WriteICS,
	"json":     (*timeline.Timeline).WriteJSON,
	"markdown": (*timeline.Timeline).WriteMarkdown,
	"svg":      (*timeline.Timeline).WriteSVG,
	"text":     (*timeline.Timeline).WriteText,
}

func main() { command.Main(run) }

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	m := merger{Job: command.New("timeline", command.Env{Stdin: stdin, Stdout: stdout, Stderr: stderr})}
	format := m.Flags.String("format", "text", "output `format`: text, json, html, svg, markdown, ics or csv")
	m.Flags.TextVar(&m.unit, "offsets", arabic.UTF8, "count the offsets of json and csv in `unit`s of utf8, utf16 or codepoint")
	m.Flags.BoolVar(&m.explain, "explain", false, "text and json say why mentions became one event")
	if status, ok := m.Parse(args); !ok {
		return status
	}
	m.format = formats[*format]
	if m.format == nil {
		return m.Usage(fmt.Errorf("no format %q", *format))
	}
	docs := input.Documents(input.Embedded)
	if m.Source.Given() {
		if err := m.Source.Check(); err != nil {
			return m.Usage(err)
		}
		docs = m.Source.Documents()
	}
	return m.Status(m.merge(ctx, docs))
}

type merger struct {
	*command.Job
	unit    arabic.Unit
	explain bool
	format  func(*timeline.Timeline, io.Writer) error
}

// told is a document and the mentions in it.
type told struct {
	doc      extract.Document
	mentions []timeline.Mention
}

func (m *merger) merge(ctx context.Context, docs input.Documents) error {
	return m.Write(ctx, func(w io.Writer) error {
		x, err := m.Extractor(extract.Options{})
		if err != nil {
			return err
		}
		var set timeline.Set
		for t := range command.Each(ctx, m.Job, docs, func(doc extract.Document) (told, error) {
			r, err := x.Extract(ctx, doc)
			return told{doc, timeline.Mentions(doc, r)}, err
		}) {
			set.AddDocument(t.doc, t.mentions...)
		}
		if ctx.Err() != nil {
			return command.ErrInterrupted
		}
		t, err := timeline.Build(ctx, &set, timeline.Options{Explain: m.explain})
		if err != nil {
			return err
		}
		t.Unit = m.unit
		return m.format(t, w)
	})
}

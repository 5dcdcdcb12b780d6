// Timeline merges what Arabic news texts tell into one dated, cited timeline.
//
//	timeline                                 the five embedded articles
//	timeline -published 2021-12-15 FILE...   text files; - is standard input
//	timeline -jsonl FILE                     {"id","source","url","title","published","text"} a line
//	timeline -dir DIR                        a folder in the layout of corpus, or of .txt files
//
// -format is text, json, html, svg, markdown, ics or csv. Exit status: 0 all went
// well, 1 something could not be read or written (the rest is still
// merged), 2 wrong usage.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/examples/internal/output"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

var writers = map[string]func(*timeline.Timeline, io.Writer) error{
	"csv":      (*timeline.Timeline).WriteCSV,
	"html":     (*timeline.Timeline).WriteHTML,
	"ics":      (*timeline.Timeline).WriteICS,
	"json":     (*timeline.Timeline).WriteJSON,
	"markdown": (*timeline.Timeline).WriteMarkdown,
	"svg":      (*timeline.Timeline).WriteSVG,
	"text":     (*timeline.Timeline).WriteText,
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	src := input.Source{Stdin: stdin}
	fs := flag.NewFlagSet("timeline", flag.ContinueOnError)
	fs.SetOutput(stderr)
	src.Flags(fs)
	format := fs.String("format", "text", "output `format`: text, json, html, svg, markdown, ics or csv")
	out := fs.String("o", "", "write to `file`, whole or not at all")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	src.Files = fs.Args()
	write, ok := writers[*format]
	if !ok {
		fmt.Fprintf(stderr, "timeline: no format %q\n", *format)
		return 2
	}
	docs := embedded
	if src.Given() {
		if err := src.Check(); err != nil {
			fmt.Fprintln(stderr, "timeline:", err)
			return 2
		}
		docs = src.Documents()
	}
	m := merger{stderr: stderr, progress: output.NewProgress(stderr)}
	if err := m.merge(ctx, docs, write, *out, stdout); err != nil {
		fmt.Fprintln(stderr, "timeline:", err)
		return 1
	}
	if m.failed {
		return 1
	}
	return 0
}

// embedded yields the articles of package corpus.
func embedded(yield func(extract.Document, error) bool) {
	for d := range corpus.Documents() {
		if !yield(d, nil) {
			return
		}
	}
}

// merger runs the job and remembers whether a document failed.
type merger struct {
	stderr   io.Writer
	progress *output.Progress
	failed   bool
}

func (m *merger) merge(ctx context.Context, docs iter.Seq2[extract.Document, error],
	write func(*timeline.Timeline, io.Writer) error, name string, stdout io.Writer,
) error {
	out, err := output.Create(name, stdout)
	if err != nil {
		return err
	}
	defer out.Discard()
	var set timeline.Set
	for doc, err := range docs {
		if ctx.Err() != nil {
			break
		}
		if err == nil {
			err = add(ctx, &set, doc)
		}
		if err != nil {
			m.failed = true
			m.progress.Clear()
			fmt.Fprintln(m.stderr, "timeline:", err)
			continue
		}
		m.progress.Step()
	}
	m.progress.Clear()
	if ctx.Err() != nil {
		return errors.New("interrupted")
	}
	t, err := timeline.Build(ctx, &set, timeline.Options{})
	if err != nil {
		return err
	}
	if err := write(t, out); err != nil {
		return err
	}
	return out.Finish(ctx)
}

func add(ctx context.Context, set *timeline.Set, doc extract.Document) error {
	r, err := extract.Extract(doc)
	if err != nil {
		return fmt.Errorf("%s: %w", doc.ID, err)
	}
	set.AddDocument(doc, timeline.Mentions(doc, r)...)
	return ctx.Err()
}

// Annotate prints the dates, entities and quantities of Arabic texts as JSON,
// one object a document.
//
//	annotate -published 2021-12-15 FILE...   text files; - is standard input
//	annotate -jsonl FILE                     {"id","source","url","title","published","text"} a line
//	annotate -dir DIR                        a folder in the layout of corpus, or of .txt files
//
// Exit status: 0 all went well, 1 something could not be read or written (the
// rest is still annotated), 2 wrong usage.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/examples/internal/output"
	"github.com/hawliyat/hawliyat/extract"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	src := input.Source{Stdin: stdin}
	fs := flag.NewFlagSet("annotate", flag.ContinueOnError)
	fs.SetOutput(stderr)
	src.Flags(fs)
	link := fs.Bool("link", false, "read all input first and give IDs that hold across the documents")
	out := fs.String("o", "", "write to `file`, whole or not at all")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	src.Files = fs.Args()
	if err := src.Check(); err != nil {
		fmt.Fprintln(stderr, "annotate:", err)
		return 2
	}
	a := annotator{stderr: stderr, progress: output.NewProgress(stderr)}
	if err := a.annotate(ctx, src, *link, *out, stdout); err != nil {
		fmt.Fprintln(stderr, "annotate:", err)
		return 1
	}
	if a.failed {
		return 1
	}
	return 0
}

// annotator runs the job and remembers whether a document failed.
type annotator struct {
	stderr   io.Writer
	progress *output.Progress
	failed   bool
}

func (a *annotator) fail(err error) {
	a.failed = true
	a.progress.Clear()
	fmt.Fprintln(a.stderr, "annotate:", err)
}

func (a *annotator) annotate(ctx context.Context, src input.Source, link bool, name string, stdout io.Writer) error {
	out, err := output.Create(name, stdout)
	if err != nil {
		return err
	}
	defer out.Discard()
	x, err := extract.New(extract.Options{})
	if err != nil {
		return err
	}
	var all []extract.Result // with link
	var line []byte
	for doc, err := range src.Documents() {
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			a.fail(err)
			continue
		}
		r, err := x.Extract(ctx, doc)
		if err != nil {
			a.fail(fmt.Errorf("%s: %w", doc.ID, err))
			continue
		}
		a.progress.Step()
		if link {
			all = append(all, r)
			continue
		}
		if line, err = writeLine(out, line[:0], r); err != nil {
			return err
		}
	}
	a.progress.Clear()
	extract.Link(all)
	for _, r := range all {
		if line, err = writeLine(out, line[:0], r); err != nil {
			return err
		}
	}
	return out.Finish(ctx)
}

func writeLine(w io.Writer, line []byte, r extract.Result) ([]byte, error) {
	line, err := r.AppendJSON(line)
	if err == nil {
		_, err = w.Write(append(line, '\n'))
	}
	return line, err
}

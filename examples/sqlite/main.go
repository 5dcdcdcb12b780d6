// Sqlite keeps an archive of Arabic news in one SQLite file, searched in any
// spelling and by the time of events.
//
//	sqlite -db news.db -jsonl docs.jsonl         add documents
//	sqlite -db news.db -q 'وزارة الزراعة'        find documents
//	sqlite -db news.db -when 'نيسان 2018'        list events
//
// Without -db it works on the five embedded articles and keeps nothing.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/extract"
)

func main() { command.Main(run) }

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	job := command.New("sqlite", command.Env{Stdin: stdin, Stdout: stdout, Stderr: stderr})
	db := job.Flags.String("db", "", "the archive's `file`")
	words := job.Flags.String("q", "", "find documents with these `words`")
	when := job.Flags.String("when", "", "list the events of this `time`, in Arabic")
	if status, ok := job.Parse(args); !ok {
		return status
	}
	if job.Source.Given() {
		if err := job.Source.Check(); err != nil {
			return job.Usage(err)
		}
	}
	name := *db
	if name == "" {
		name = ":memory:"
	}
	a, err := open(ctx, name)
	if err != nil {
		return job.Status(err)
	}
	defer a.Close()
	if err := a.fill(ctx, job, *db == ""); err != nil {
		return job.Status(err)
	}
	return job.Status(job.Write(ctx, func(w io.Writer) error {
		return errors.Join(a.showHits(ctx, w, *words), a.showEvents(ctx, w, *when))
	}))
}

// fill adds the documents that the command names, and else, to an archive that
// is not kept, the embedded ones.
func (a *archive) fill(ctx context.Context, job *command.Job, empty bool) error {
	if !job.Source.Given() {
		for d := range corpus.Documents() {
			if !empty {
				break
			}
			if err := a.add(ctx, d); err != nil {
				return err
			}
		}
		return nil
	}
	for d, err := range job.Source.Documents() {
		if err == nil {
			err = a.add(ctx, d)
		}
		if err != nil {
			job.Fail(err)
		}
	}
	return ctx.Err()
}

func (a *archive) showHits(ctx context.Context, w io.Writer, words string) error {
	hits, err := a.search(ctx, words)
	for _, h := range hits {
		fmt.Fprintf(w, "%s: %s\n", h.Doc, h.excerpt())
	}
	return err
}

// excerpt is the sentence of the first word found, with marks.
func (h hit) excerpt() string {
	if len(h.Spans) == 0 {
		return arabic.Snippet(h.Body, 100)
	}
	for start, end := range arabic.Sentences(h.Body) {
		if end <= h.Spans[0][0] {
			continue
		}
		var b strings.Builder
		at := start
		for _, s := range h.Spans {
			if s[1] <= end {
				b.WriteString(h.Body[at:s[0]] + "[" + h.Body[s[0]:s[1]] + "]")
				at = s[1]
			}
		}
		return b.String() + h.Body[at:end]
	}
	return ""
}

func (a *archive) showEvents(ctx context.Context, w io.Writer, when string) error {
	if when == "" {
		return nil
	}
	r, err := extract.Extract(extract.Document{Text: when})
	if err != nil {
		return err
	}
	if len(r.Dates) == 0 || r.Dates[0].Value.Earliest == 0 || r.Dates[0].Value.Latest == 0 {
		return fmt.Errorf("no date that says its year in %.64q", when)
	}
	events, err := a.between(ctx, r.Dates[0].Value.Earliest, r.Dates[0].Value.Latest)
	for _, e := range events {
		fmt.Fprintf(w, "%s %s: %s (%s)\n", e.Date.Format(extract.Gregorian, extract.MonthsEgyptian), e.Status, e.Title, e.Doc)
	}
	return err
}

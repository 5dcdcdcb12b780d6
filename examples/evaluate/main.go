// Evaluate measures the library on a folder of texts with gold annotations, in
// the layout of package corpus, or compares two runs.
//
//	evaluate                              the five embedded articles
//	evaluate -dir FOLDER                  your own
//	evaluate -dir FOLDER -results R.jsonl what annotate wrote to R.jsonl
//	evaluate -dir FOLDER -against R.jsonl the library now, R.jsonl before: what changed
//
// After the measures it lists what was confused with what, most frequent first,
// each with an example: names missed, invented or given another kind, dates of
// another value with the rule that gave it. With -against it lists what the two
// runs give differently, and for that needs no gold.
//
// Exit status: 0 all went well, 1 something could not be read or written, 2
// wrong usage.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

func main() { command.Main(run) }

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	e := evaluator{Job: command.New("evaluate", command.Env{Stdin: stdin, Stdout: stdout, Stderr: stderr})}
	results := e.Flags.String("results", "", "measure what annotate wrote to this `file` instead of annotating")
	against := e.Flags.String("against", "", "compare with what annotate wrote to this `file`")
	e.Flags.IntVar(&e.most, "n", 20, "list at most `n` confusions or differences")
	if status, ok := e.Parse(args); !ok {
		return status
	}
	if s := e.Source; s.JSONL != "" || len(s.Files) > 0 || s.Published != "" || s.Group != "" {
		return e.Usage(errors.New("the input is a folder: -dir"))
	}
	return e.Status(e.evaluate(ctx, *results, *against))
}

type evaluator struct {
	*command.Job
	most int
}

func (e *evaluator) evaluate(ctx context.Context, results, against string) error {
	c := corpus.Seeds()
	if e.Source.Dir != "" {
		var err error
		if c, err = corpus.Load(os.DirFS(e.Source.Dir)); err != nil {
			return fmt.Errorf("%s: %w", e.Source.Dir, err)
		}
	}
	if against == "" && len(c.Gold) == 0 && len(c.Timelines) == 0 {
		return errors.New("no gold annotations to measure by; -against compares two runs without")
	}
	runs := []string{results}
	if against != "" {
		runs = append(runs, against)
	}
	var all []outcome
	for _, name := range runs {
		o, err := e.outcome(ctx, c, name)
		if err != nil {
			return err
		}
		all = append(all, o)
	}
	return e.Write(ctx, func(w io.Writer) error {
		p := printer{w: w}
		if len(c.Gold) > 0 || len(c.Timelines) > 0 {
			p.measures(all)
		}
		if against != "" {
			p.differences(changes(c, all[1].results, all[0].results), e.most)
		} else {
			p.confusions(confusions(c, all[0].results), e.most)
		}
		return p.err
	})
}

// outcome is one run and its measures.
type outcome struct {
	results []extract.Result
	report  corpus.Report
}

// outcome measures the results of a file, or of the library where name is empty.
func (e *evaluator) outcome(ctx context.Context, c *corpus.Corpus, name string) (outcome, error) {
	var o outcome
	var err error
	if name != "" {
		o.results, err = stored(c, name)
	} else {
		o.results, err = e.annotate(ctx, c)
	}
	if err != nil {
		return o, err
	}
	var timelines map[string]*timeline.Timeline
	if len(c.Timelines) > 0 {
		timelines = map[string]*timeline.Timeline{}
	}
	for group := range c.Timelines {
		if timelines[group], err = build(ctx, c, group, o.results); err != nil {
			return o, err
		}
	}
	extract.Link(o.results)
	o.report = corpus.Score(c, o.results, timelines)
	if n := len(o.report.OffsetErrors); n > 0 {
		e.Fail(fmt.Errorf("%d spans are not what their document has there, the first: %s", n, o.report.OffsetErrors[0]))
	}
	return o, nil
}

func (e *evaluator) annotate(ctx context.Context, c *corpus.Corpus) ([]extract.Result, error) {
	x, err := e.Extractor(extract.Options{})
	if err != nil {
		return nil, err
	}
	docs := func(yield func(extract.Document, error) bool) {
		for _, d := range c.Documents {
			if !yield(d, nil) {
				return
			}
		}
	}
	var out []extract.Result
	for a := range e.Annotate(ctx, x, docs) {
		out = append(out, a.Result)
	}
	if ctx.Err() != nil {
		return nil, command.ErrInterrupted
	}
	return out, nil
}

// build merges the documents of a group.
func build(ctx context.Context, c *corpus.Corpus, group string, results []extract.Result) (*timeline.Timeline, error) {
	var set timeline.Set
	for _, d := range c.Documents {
		i := slices.IndexFunc(results, func(r extract.Result) bool { return r.ID == d.ID })
		if c.Group[d.ID] == group && i >= 0 {
			set.AddDocument(d, timeline.Mentions(d, results[i])...)
		}
	}
	return timeline.Build(ctx, &set, timeline.Options{})
}

// stored is what annotate wrote to a file, in the order of the documents.
func stored(c *corpus.Corpus, name string) ([]extract.Result, error) {
	results, err := input.ReadResults(name)
	if err == nil {
		err = results.Stray(c.Documents)
	}
	if err != nil {
		return nil, err
	}
	var out []extract.Result
	for _, d := range c.Documents {
		r, ok, err := results.Of(d)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, r)
		}
	}
	return out, nil
}

// Package command is what the example programs share: flags, exit statuses,
// messages, progress, interruption and the pool that reads documents.
package command

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/examples/internal/output"
	"github.com/hawliyat/hawliyat/extract"
)

// The exit statuses of the examples.
const (
	OK     = 0
	Failed = 1 // something could not be read or written; the rest is done
	Wrong  = 2 // wrong usage
)

// ErrInterrupted is the error of a run that a signal ended.
var ErrInterrupted = errors.New("interrupted")

// Env are the surroundings of a program.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
}

// Main calls run with the surroundings of the process and exits with the status
// that it returns. The first interrupt cancels the context, the second ends the
// process.
func Main(run func(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop)
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// Job is one run of a program. Flags has those that all programs share; a
// program adds its own before Parse.
type Job struct {
	Flags  *flag.FlagSet
	Source input.Source
	Out    string // name of the output, "" or - for standard output
	Jobs   int    // documents that are worked on at once

	names, lexicon string // folders of the user

	env      Env
	name     string
	progress *output.Progress
	mu       sync.Mutex
	failed   bool
}

// New returns a job with the flags for input, -names, -lexicon, -j and -o.
func New(name string, env Env) *Job {
	j := &Job{name: name, env: env, Flags: flag.NewFlagSet(name, flag.ContinueOnError), progress: output.NewProgress(env.Stderr)}
	j.Source.Stdin = env.Stdin
	j.Flags.SetOutput(env.Stderr)
	j.Source.Flags(j.Flags)
	j.Flags.StringVar(&j.Out, "o", "", "write to `file`, whole or not at all")
	j.Flags.StringVar(&j.names, "names", "", "add the names of a `folder`: its .tsv and .jsonl files")
	j.Flags.StringVar(&j.lexicon, "lexicon", "", "add the words and rules of dates of a `folder`: months.tsv, date_rules.tsv …")
	j.Flags.IntVar(&j.Jobs, "j", runtime.GOMAXPROCS(0), "work on `n` documents at once; the output does not depend on it")
	return j
}

// Parse reads the flags. Where ok is false the program ends with the status.
func (j *Job) Parse(args []string) (status int, ok bool) {
	if status, ok = Parse(j.Flags, args); !ok {
		return status, false
	}
	if j.Jobs < 1 {
		return j.Usage(fmt.Errorf("-j %d: at least one", j.Jobs)), false
	}
	j.Source.Files = j.Flags.Args()
	return OK, true
}

// Parse reads the flags of a program that is no Job. Where ok is false the
// program ends with the status; the flag package has said why.
func Parse(flags *flag.FlagSet, args []string) (status int, ok bool) {
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return OK, false
	case err != nil:
		return Wrong, false
	}
	return OK, true
}

// Usage reports wrong usage and returns its status.
func (j *Job) Usage(err error) int {
	j.say(err)
	return Wrong
}

// Fail reports an error that leaves the rest of the run worth doing.
func (j *Job) Fail(err error) {
	j.mu.Lock()
	j.failed = true
	j.mu.Unlock()
	j.say(err)
}

func (j *Job) say(err error) {
	j.progress.Clear()
	fmt.Fprintf(j.env.Stderr, "%s: %v\n", j.name, err)
}

// Status is that of a run that ended with err.
func (j *Job) Status(err error) int {
	j.progress.Clear()
	if err != nil {
		j.Fail(err)
	}
	if j.failed {
		return Failed
	}
	return OK
}

// Write opens the output, has write fill it, and gives it its name: a file
// appears whole or not at all.
func (j *Job) Write(ctx context.Context, write func(io.Writer) error) error {
	out, err := output.Create(j.Out, j.env.Stdout)
	if err != nil {
		return err
	}
	defer out.Discard()
	if err := write(out); err != nil {
		return err
	}
	return out.Finish(ctx)
}

// Extractor makes the extractor that the flags ask for.
func (j *Job) Extractor(o extract.Options) (*extract.Extractor, error) {
	for _, dir := range []string{j.names, j.lexicon} {
		if dir == "" {
			continue
		}
		if _, err := os.Stat(dir); err != nil {
			return nil, err
		}
	}
	if j.names != "" {
		o.Dictionaries = os.DirFS(j.names)
	}
	if j.lexicon != "" {
		o.Lexicon = lexicon{os.DirFS(j.lexicon)}
	}
	return extract.New(o)
}

// lexicon shows a folder as the extractor looks for it, as lexicon/.
type lexicon struct{ fs.FS }

func (l lexicon) Open(name string) (fs.File, error) {
	rest, ok := strings.CutPrefix(name, "lexicon/")
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return l.FS.Open(rest)
}

// Annotated is a document and what was found in it.
type Annotated struct {
	Doc    extract.Document
	Result extract.Result
}

// Annotate annotates the documents on j.Jobs goroutines and yields them in
// their order. A document that fails is reported and left out.
func (j *Job) Annotate(ctx context.Context, x *extract.Extractor, docs input.Documents) func(func(Annotated) bool) {
	return func(yield func(Annotated) bool) {
		for a := range x.Batch(ctx, docs, j.Jobs) {
			switch {
			case ctx.Err() != nil:
				return
			case a.Err != nil && a.Document.ID != "":
				j.Fail(fmt.Errorf("%s: %w", a.Document.ID, a.Err))
				continue
			case a.Err != nil:
				j.Fail(a.Err)
				continue
			}
			j.progress.Step()
			if !yield(Annotated{a.Document, a.Result}) {
				return
			}
		}
	}
}

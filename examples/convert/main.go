// Convert writes what the library finds in the formats of other tools.
//
//	convert -to FORMAT                          the five embedded articles
//	convert -to FORMAT -published DATE FILE...  text files; - is standard input
//	convert -to FORMAT -jsonl FILE | -dir DIR   as in annotate
//	convert -to FORMAT -results R.jsonl …       the same, with what annotate wrote to R.jsonl
//	convert -to FORMAT -timeline T.json         what timeline -format json wrote to T.json
//
// The formats of annotations:
//
//	displacy       spaCy's displaCy, manual entities, JSON Lines (code points)
//	displacy-html  its picture as a page, right to left
//	webannotation  W3C Web Annotation, JSON-LD, one annotation a line (code points)
//	brat           standoff, .txt and .ann and annotation.conf; -o names a folder
//	conll          one token a line, tags IOB2
//	timeml         TIMEX3 in TimeML, .tml; -o names a folder
//
// and of timelines:
//
//	timelinejs     TimelineJS3
//	jsonld         events of schema.org as JSON-LD
//
// brat and timeml without -o take one document and write to standard output.
// Exit status: 0 all went well, 1 something could not be read or written, 2
// wrong usage.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/examples/internal/input"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// format is one of the formats: exactly one of stream, files and timeline is
// set.
type format struct {
	stream     func(w io.Writer, a *command.Annotated) error
	head, foot string // around a stream
	files      func(a *command.Annotated) []file
	once       []file // beside the files of the documents
	timeline   func(w io.Writer, t *timelineJSON) error
}

// file is a file of a document; its name is the extension alone. The last of a
// document is the one that counts.
type file struct {
	name string
	data []byte
}

var formats = map[string]format{
	"displacy":      {stream: writeDisplacy},
	"displacy-html": {stream: writeDisplacyHTML, head: displacyHead, foot: displacyFoot},
	"webannotation": {stream: writeWebAnnotations},
	"brat":          {files: bratFiles, once: bratConf},
	"conll":         {stream: writeCoNLL},
	"timeml":        {files: timeMLFiles},
	"timelinejs":    {timeline: writeTimelineJS},
	"jsonld":        {timeline: writeJSONLD},
}

func main() { command.Main(run) }

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := converter{Job: command.New("convert", command.Env{Stdin: stdin, Stdout: stdout, Stderr: stderr})}
	names := strings.Join(slices.Sorted(maps.Keys(formats)), ", ")
	to := c.Flags.String("to", "", "the `format`: "+names)
	c.Flags.StringVar(&c.results, "results", "", "take the results from this `file` of annotate")
	c.Flags.StringVar(&c.timeline, "timeline", "", "take the timeline from this `file` of timeline -format json")
	if status, ok := c.Parse(args); !ok {
		return status
	}
	var ok bool
	if c.format, ok = formats[*to]; !ok {
		return c.Usage(fmt.Errorf("no format %q; -to takes one of %s", *to, names))
	}
	if err := c.check(); err != nil {
		return c.Usage(err)
	}
	return c.Status(c.convert(ctx))
}

type converter struct {
	*command.Job
	format            format
	results, timeline string
}

func (c *converter) check() error {
	switch {
	case c.timeline != "" && (c.format.timeline == nil || c.results != "" || c.Source.Given()):
		return errors.New("-timeline goes with the formats of timelines, without other input")
	case c.Source.Given():
		return c.Source.Check()
	}
	return nil
}

func (c *converter) documents() input.Documents {
	if c.Source.Given() {
		return c.Source.Documents()
	}
	return input.Embedded
}

func (c *converter) convert(ctx context.Context) error {
	switch {
	case c.format.timeline != nil:
		return c.Write(ctx, func(w io.Writer) error {
			t, err := c.merged(ctx)
			if err != nil {
				return err
			}
			return c.format.timeline(w, t)
		})
	case c.format.files != nil:
		return c.writeFiles(ctx)
	}
	return c.Write(ctx, func(w io.Writer) error {
		if _, err := io.WriteString(w, c.format.head); err != nil {
			return err
		}
		err := c.each(ctx, func(a *command.Annotated) error { return c.format.stream(w, a) })
		if err == nil {
			_, err = io.WriteString(w, c.format.foot)
		}
		return err
	})
}

// each calls do for every document with what was found in it.
func (c *converter) each(ctx context.Context, do func(*command.Annotated) error) error {
	x, err := c.Extractor(extract.Options{})
	if err != nil {
		return err
	}
	find := func(doc extract.Document) (extract.Result, error) { return x.Extract(ctx, doc) }
	if c.results != "" {
		if find, err = stored(c.results); err != nil {
			return err
		}
	}
	for a := range command.Each(ctx, c.Job, c.documents(), func(doc extract.Document) (command.Annotated, error) {
		r, err := find(doc)
		return command.Annotated{Doc: doc, Result: r}, err
	}) {
		if err := do(&a); err != nil {
			return err
		}
	}
	return nil
}

// stored finds results in a file of annotate's.
func stored(name string) (func(extract.Document) (extract.Result, error), error) {
	results, err := input.ReadResults(name)
	if err != nil {
		return nil, err
	}
	return func(doc extract.Document) (extract.Result, error) {
		r, ok, err := results.Of(doc)
		switch {
		case err != nil:
			return r, err
		case !ok:
			return r, fmt.Errorf("no result in %s", name)
		}
		return r, fits(&r, doc.Text)
	}, nil
}

// merged is the timeline of a file or of the documents.
func (c *converter) merged(ctx context.Context) (*timelineJSON, error) {
	var buf bytes.Buffer
	if c.timeline != "" {
		data, err := os.ReadFile(c.timeline)
		if err != nil {
			return nil, err
		}
		return parseTimeline(data)
	}
	var set timeline.Set
	if err := c.each(ctx, func(a *command.Annotated) error {
		set.AddDocument(a.Doc, timeline.Mentions(a.Doc, a.Result)...)
		return nil
	}); err != nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, command.ErrInterrupted
	}
	t, err := timeline.Build(ctx, &set, timeline.Options{})
	if err == nil {
		err = t.WriteJSON(&buf)
	}
	if err != nil {
		return nil, err
	}
	return parseTimeline(buf.Bytes())
}

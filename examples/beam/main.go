// Beam merges documents into one timeline on any runner of Apache Beam: on this
// machine by Prism, the runner of the Go SDK, or on Flink or Dataflow.
//
//	beam -jsonl 'docs/*.jsonl' -out timeline.json
//
// Without -jsonl it reads the five embedded articles. The output has the same
// bytes as examples/timeline -format json gives on one machine.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

func main() {
	jsonl := flag.String("jsonl", "", "read documents from the JSON Lines `files` of this pattern")
	out := flag.String("out", "timeline.json", "write the timeline to `file`")
	flag.Parse()
	beam.Init()
	if err := run(context.Background(), *jsonl, *out); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, jsonl, out string) error {
	p, s := beam.NewPipelineWithRoot()
	lines, err := source(s, jsonl)
	if err != nil {
		return err
	}
	merge(s, lines, out)
	return beamx.Run(ctx, p)
}

// source is the documents as JSON lines.
func source(s beam.Scope, jsonl string) (beam.PCollection, error) {
	if jsonl != "" {
		return textio.Read(s, jsonl), nil
	}
	var lines []string
	for d := range corpus.Documents() {
		line, err := documentLine(d)
		if err != nil {
			return beam.PCollection{}, err
		}
		lines = append(lines, line)
	}
	return beam.CreateList(s, lines), nil
}

// documentLine is d as a line of JSON that the extraction reads.
func documentLine(d extract.Document) (string, error) {
	published := ""
	if !d.Published.IsZero() {
		published = d.Published.Format("2006-01-02T15:04:05Z07:00")
	}
	b, err := json.Marshal(map[string]string{
		"id": d.ID, "source": d.Source, "url": d.URL, "title": d.Title, "published": published, "text": d.Text,
	})
	return string(b), err
}

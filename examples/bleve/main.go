// Bleve searches an archive of Arabic news in Bleve, with facets by the year of
// the events and by person.
//
//	bleve -q 'وزارة الخارجية' -when 'فبراير 2022'   the five embedded articles
//	bleve -q … -jsonl FILE                           {"id","published","text",…} a line
//
// The index is in memory; bleve.New(path, newMapping()) would keep it.
package main

import (
	"context"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/extract"
)

func main() { command.Main(run) }

// run is main with its surroundings as arguments; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	job := command.New("bleve", command.Env{Stdin: stdin, Stdout: stdout, Stderr: stderr})
	var w wanted
	job.Flags.StringVar(&w.Words, "q", "", "search for these `words`, in any spelling")
	job.Flags.StringVar(&w.Person, "person", "", "only articles that name this `person`")
	job.Flags.StringVar(&w.When, "when", "", "only articles with events at this `time`, in Arabic")
	if status, ok := job.Parse(args); !ok {
		return status
	}
	docs := slices.Collect(corpus.Documents())
	if job.Source.Given() {
		if err := job.Source.Check(); err != nil {
			return job.Usage(err)
		}
		docs = docs[:0]
		for d, err := range job.Source.Documents() {
			if err != nil {
				job.Fail(err)
				continue
			}
			docs = append(docs, d)
		}
	}
	request, err := w.request()
	if err != nil {
		return job.Usage(err)
	}
	return job.Status(job.Write(ctx, func(out io.Writer) error { return show(ctx, out, docs, request) }))
}

// show builds the index and prints what request finds in it.
func show(ctx context.Context, out io.Writer, docs []extract.Document, request *bleve.SearchRequest) error {
	index, err := bleve.NewMemOnly(newMapping())
	if err != nil {
		return err
	}
	defer index.Close()
	if err := fill(index, docs); err != nil {
		return err
	}
	addYears(request, 1990, time.Now().Year()+10)
	found, err := index.SearchInContext(ctx, request)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d of %d articles\n", found.Total, len(docs))
	for _, hit := range found.Hits {
		fmt.Fprintf(out, "\n%s\n", hit.ID)
		for _, part := range hit.Fragments["text"] {
			fmt.Fprintf(out, "  %s\n", plain(part))
		}
	}
	for _, name := range []string{"year", "person"} {
		fmt.Fprintf(out, "\n%s: %s\n", name, counts(found.Facets[name]))
	}
	return nil
}

// plain shows a highlighted fragment at a terminal.
func plain(fragment string) string {
	s := strings.NewReplacer("<mark>", "[", "</mark>", "]").Replace(fragment)
	return strings.Join(strings.Fields(html.UnescapeString(s)), " ")
}

func counts(f *search.FacetResult) string {
	var all []string
	if f.Terms != nil {
		for _, t := range f.Terms.Terms() {
			all = append(all, fmt.Sprintf("%s %d", t.Term, t.Count))
		}
	}
	ranges := slices.Clone(f.DateRanges)
	slices.SortFunc(ranges, func(a, b *search.DateRangeFacet) int { return strings.Compare(a.Name, b.Name) })
	for _, r := range ranges {
		all = append(all, fmt.Sprintf("%s %d", r.Name, r.Count))
	}
	return strings.Join(all, ", ")
}

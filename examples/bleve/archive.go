package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search/query"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// article is what the index knows of a document.
type article struct {
	Text      string      `json:"text"`
	Published time.Time   `json:"published"`
	EventDate []time.Time `json:"event_date"` // first days of the events it tells
	Person    []string    `json:"person"`     // full names, whatever form the text has
}

// newMapping says how the fields are analyzed. Names of persons are indexed
// twice: whole for the facet, as words to be searched.
func newMapping() mapping.IndexMapping {
	text := bleve.NewTextFieldMapping()
	text.Analyzer = AnalyzerName
	date := bleve.NewDateTimeFieldMapping()
	person := bleve.NewTextFieldMapping()
	person.Analyzer = keyword.Name
	words := bleve.NewTextFieldMapping()
	words.Name, words.Analyzer, words.Store = "person_words", AnalyzerName, false
	doc := bleve.NewDocumentStaticMapping()
	doc.AddFieldMappingsAt("text", text)
	doc.AddFieldMappingsAt("published", date)
	doc.AddFieldMappingsAt("event_date", date)
	doc.AddFieldMappingsAt("person", person, words)
	m := bleve.NewIndexMapping()
	m.DefaultMapping, m.DefaultAnalyzer = doc, AnalyzerName
	return m
}

// fill annotates the documents and puts them into the index. Link comes first, so
// that one person has one name in all of them.
func fill(index bleve.Index, docs []extract.Document) error {
	results := make([]extract.Result, len(docs))
	for i, d := range docs {
		var err error
		if results[i], err = extract.Extract(d); err != nil {
			return fmt.Errorf("%s: %w", d.ID, err)
		}
	}
	extract.Link(results)
	names := personNames(results)
	batch := index.NewBatch()
	for i, d := range docs {
		if err := batch.Index(results[i].ID, newArticle(d, results[i], names)); err != nil {
			return fmt.Errorf("%s: %w", d.ID, err)
		}
	}
	return index.Batch(batch)
}

// personNames is one name for each person: the longest that the texts use.
func personNames(results []extract.Result) map[string]string {
	names := map[string]string{}
	for _, r := range results {
		for _, e := range r.Entities {
			if old := names[e.ID]; e.Kind == extract.Person && (len(e.NameAr) > len(old) || len(e.NameAr) == len(old) && e.NameAr < old) {
				names[e.ID] = e.NameAr
			}
		}
	}
	return names
}

func newArticle(d extract.Document, r extract.Result, names map[string]string) article {
	a := article{Text: d.Text, Published: d.Published}
	for _, e := range r.Entities {
		if name := names[e.ID]; name != "" && !slices.Contains(a.Person, name) {
			a.Person = append(a.Person, name)
		}
	}
	var days []extract.Day
	for _, m := range timeline.Mentions(d, r) {
		if day := m.Date.Earliest; day != 0 && !slices.Contains(days, day) {
			days = append(days, day)
			a.EventDate = append(a.EventDate, day.Time())
		}
	}
	return a
}

// wanted is what a reader asks for. Empty fields do not narrow.
type wanted struct {
	Words  string // in any spelling, all of them
	Person string // any part of the name
	When   string // of events, in Arabic: "فبراير 2022", "عام 1445 هـ"
}

// request turns w into a search with highlights, and facets by year of the events
// and by person.
func (w wanted) request() (*bleve.SearchRequest, error) {
	all := bleve.NewConjunctionQuery()
	if w.Words != "" {
		all.AddQuery(bleve.NewDisjunctionQuery(allWords("text", w.Words), allWords("text", dotted(w.Words))))
	}
	if w.Person != "" {
		all.AddQuery(allWords("person_words", w.Person))
	}
	if w.When != "" {
		first, last, err := days(w.When)
		if err != nil {
			return nil, err
		}
		q := bleve.NewDateRangeQuery(first.Time(), (last + 1).Time())
		q.SetField("event_date")
		all.AddQuery(q)
	}
	if len(all.Conjuncts) == 0 {
		all.AddQuery(bleve.NewMatchAllQuery())
	}
	r := bleve.NewSearchRequest(all)
	r.IncludeLocations = true
	r.Highlight = bleve.NewHighlightWithStyle("html")
	r.Highlight.AddField("text")
	r.AddFacet("person", bleve.NewFacetRequest("person", 10))
	return r, nil
}

func allWords(field, words string) query.Query {
	q := bleve.NewMatchQuery(words)
	q.SetField(field)
	q.SetOperator(query.MatchQueryOperatorAnd)
	return q
}

// dotted writes a ta marbuta for every heh at the end of a word: readers often
// type the one for the other (wizarah), and as it stands it would be a pronoun,
// "his", which the analysis takes off.
func dotted(words string) string {
	var b strings.Builder
	at := 0
	for t := range arabic.Tokens(words) {
		if stem, ok := strings.CutSuffix(words[t.Start:t.End], "\u0647"); ok && t.Kind == arabic.Word {
			b.WriteString(words[at:t.Start] + stem + "\u0629")
			at = t.End
		}
	}
	return b.String() + words[at:]
}

// addYears adds the facet of the years in which events of docs fall.
func addYears(r *bleve.SearchRequest, first, last int) {
	years := bleve.NewFacetRequest("event_date", last-first+1)
	for y := first; y <= last; y++ {
		years.AddDateTimeRange(strconv.Itoa(y), time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(y+1, 1, 1, 0, 0, 0, 0, time.UTC))
	}
	r.AddFacet("year", years)
}

// days reads a date as a reader writes it, in any calendar that extract knows.
func days(when string) (first, last extract.Day, err error) {
	r, err := extract.Extract(extract.Document{Text: when})
	if err != nil {
		return 0, 0, err
	}
	for _, d := range r.Dates {
		if v := d.Value; v.Earliest != 0 && v.Latest != 0 {
			return v.Earliest, v.Latest, nil
		}
	}
	return 0, 0, fmt.Errorf("no date that says its year in %.64q", when)
}

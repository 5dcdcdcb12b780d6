package corpus_test

import (
	"fmt"
	"testing/fstest"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// Measure the library on texts of your own: a folder on disk is os.DirFS(name).
func Example() {
	c, err := corpus.Load(fstest.MapFS{
		"docs.jsonl":   {Data: []byte(`{"id":"n1","dct":"2023-03-09"}`)},
		"docs/n1.txt":  {Data: []byte("وصل الوفد إلى بيروت أمس.")},
		"gold/n1.json": {Data: []byte(`{"timex":[{"text":"أمس","start":20,"end":23,"type":"DATE","value":"2023-03-08"}],"entities":[{"text":"بيروت","start":14,"end":19,"type":"GPE","canonical":"Beirut"}]}`)},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	var results []extract.Result
	for _, doc := range c.Documents {
		r, err := extract.Extract(doc)
		if err != nil {
			fmt.Println(err)
			return
		}
		results = append(results, r)
	}
	rep := corpus.Score(c, results, nil)
	fmt.Println(rep.Dates["value"].F1, rep.Entities["strict gpe"].F1)
	// Output: 1 1
}

func ExampleLoad() {
	_, err := corpus.Load(fstest.MapFS{
		"docs.jsonl":   {Data: []byte(`{"id":"n1","dct":"2023-03-09"}`)},
		"docs/n1.txt":  {Data: []byte("وصل الوفد.")},
		"gold/n1.json": {Data: []byte(`{"timex":[{"text":"أمس","start":1,"end":4}]}`)},
	})
	fmt.Println(err)
	// Output:
	// corpus: docs.jsonl:1: gold/n1.json: span [1,4): "صل ", not "أمس"
}

func ExampleDocuments() {
	for doc := range corpus.Documents() {
		fmt.Println(doc.ID, doc.Published.Format("2006-01-02"))
	}
	// Output:
	// seed-000 2021-12-15
	// seed-001 2024-05-16
	// seed-002 2021-12-16
	// seed-003 2022-02-04
	// seed-004 2024-02-09
}

func ExampleSeeds() {
	c := corpus.Seeds()
	fmt.Println(len(c.Documents), "documents,", len(c.Gold["seed-000"].Dates), "gold dates in the first,", len(c.Timelines["russia-china"]), "gold events")
	// Output:
	// 5 documents, 17 gold dates in the first, 36 gold events
}

// A document without a result counts as one in which nothing was found.
func ExampleScore() {
	c := corpus.Seeds()
	rep := corpus.Score(c, []extract.Result{}, nil)
	dates := rep.Dates["value"]
	fmt.Printf("%g of %g right, F1 %g\n", dates.Right, dates.Gold, dates.F1)
	fmt.Println(rep.Timeline == nil, len(rep.OffsetErrors))
	// Output:
	// 0 of 49 right, F1 0
	// true 0
}

package extract_test

import (
	"context"
	"fmt"

	"github.com/hawliyat/hawliyat/extract"
)

func ExampleExtractor_Batch() {
	x, err := extract.New(extract.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	texts := []string{"عقد الاجتماع في 4 آذار 2019.", "وصل الوفد إلى عمان يوم 12 تموز 2020."}
	docs := func(yield func(extract.Document, error) bool) {
		for i, s := range texts {
			if !yield(extract.Document{ID: fmt.Sprint("doc-", i), Text: s}, nil) {
				return
			}
		}
	}
	for a := range x.Batch(context.Background(), docs, 0) {
		if a.Err != nil {
			fmt.Println(a.Err)
			continue
		}
		fmt.Println(a.Document.ID, a.Result.Dates[0].Value)
	}
	// Output:
	// doc-0 2019-03-04
	// doc-1 2020-07-12
}

// A loop that keeps no result gives the same one to every call.
func ExampleExtractor_ExtractInto() {
	x, err := extract.New(extract.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	var r extract.Result
	for _, s := range []string{"عقد الاجتماع في 4 آذار 2019.", "وصل الوفد إلى عمان يوم 12 تموز 2020."} {
		if err := x.ExtractInto(context.Background(), extract.Document{Text: s}, &r); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(len(r.Dates), len(r.Entities))
	}
	// Output:
	// 1 0
	// 1 1
}

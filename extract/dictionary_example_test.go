package extract_test

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing/fstest"

	"github.com/hawliyat/hawliyat/extract"
)

// An Extractor never changes. A service that learns new names makes another one
// and swaps the pointer; requests that are under way finish with the old one.
func Example_dictionaries() {
	var current atomic.Pointer[extract.Extractor]
	load := func(lines string) error {
		x, err := extract.New(extract.Options{Dictionaries: fstest.MapFS{
			"clubs.tsv": {Data: []byte(lines)},
		}})
		if err == nil {
			current.Store(x)
		}
		return err // the old names stay in use
	}
	names := func() {
		r, err := current.Load().Extract(context.Background(), extract.Document{Text: "فاز نسور الوادي على ضيفهم."})
		fmt.Println(len(r.Entities), err)
		for _, e := range r.Entities {
			fmt.Println(e.Text, e.Kind, e.Name)
		}
	}

	fmt.Println(load("# no names yet\n"))
	names()
	fmt.Println(load("organization\tValley Eagles\t\t\tنسور الوادي\n"))
	names()
	fmt.Println(load("club\tValley Eagles\t\t\tنسور الوادي\n"))

	// Output:
	// <nil>
	// 0 <nil>
	// <nil>
	// 1 <nil>
	// نسور الوادي organization Valley Eagles
	// extract: clubs.tsv:1: unknown kind "club"
}

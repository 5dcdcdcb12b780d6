// Minimal is the least that a program with this library can be; its size and the
// time of its first result are measured by peers.
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

func main() {
	if len(os.Args) < 2 || os.Args[1] == "none" {
		return
	}
	doc := extract.Document{Text: "زار وزير الطاقة سالم الهاشمي مدينة عمان أمس.", Published: time.Date(2024, 5, 2, 0, 0, 0, 0, time.UTC)}
	r, err := extract.Extract(doc)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(len(r.Dates), "dates,", len(r.Entities), "entities")
	if os.Args[1] == "mentions" {
		fmt.Println(len(timeline.Mentions(doc, r)), "mentions")
	}
}

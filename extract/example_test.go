package extract_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

// What a text says, where it says it, and by which rule it was read.
func Example() {
	doc := extract.Document{
		ID:        "n1",
		Published: time.Date(2023, 3, 9, 0, 0, 0, 0, time.UTC), // a Thursday
		Text:      "وصل وزير الخارجية العماني إلى بيروت أمس، وأعلن منحة قدرها 3.5 مليون دولار.",
	}
	r, err := extract.Extract(doc)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range r.Dates {
		fmt.Println(doc.Text[d.Start:d.End], d.Value, d.Rule)
	}
	for _, e := range r.Entities {
		fmt.Println(e.Text, e.Kind, e.Name)
	}
	for _, q := range r.Quantities {
		fmt.Println(q.Text, q.Value, q.Unit)
	}
	// Output:
	// أمس 2023-03-08 deictic
	// العماني nationality Omani
	// بيروت gpe Beirut
	// 3.5 مليون دولار 3500000 USD
}

// A date that can be read in two ways keeps both; one that cannot be resolved
// says why.
func ExampleExtract_dates() {
	for _, doc := range []extract.Document{
		{Published: time.Date(2023, 3, 8, 0, 0, 0, 0, time.UTC), Text: "اجتمعوا الثلاثاء الماضي."}, // written on a Wednesday
		{Text: "اجتمعوا أمس."},
		{Text: "ولد في 3 رمضان 1390 هـ."},
	} {
		r, err := extract.Extract(doc)
		if err != nil {
			fmt.Println(err)
			return
		}
		d := r.Dates[0]
		fmt.Printf("%s: %q %s %q\n", d.Text, d.Value, d.Value.Calendar, d.Reason)
		for _, a := range d.Alternatives {
			fmt.Printf("  or %s, weight %.2f\n", a.Value, a.Weight)
		}
	}
	// Output:
	// الثلاثاء الماضي: "2023-02-28" gregorian ""
	//   or 2023-03-07, weight 0.40
	// أمس: "" gregorian "the date of the document is not known"
	// 3 رمضان 1390 هـ: "1970-11-03" hijri ""
}

// An Extractor is made once and used by all goroutines; ExtractInto reuses the
// memory of a result.
func ExampleNew() {
	x, err := extract.New(extract.Options{MaxInput: 100, NoModel: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	var r extract.Result
	for _, text := range []string{"وصل إلى الرباط.", string(make([]byte, 101))} {
		err := x.ExtractInto(context.Background(), extract.Document{Text: text}, &r)
		fmt.Println(len(r.Entities), err, errors.Is(err, extract.ErrTooLarge))
	}
	// Output:
	// 1 <nil> false
	// 0 extract: input of 101 bytes is over MaxInput, 100 true
}

func ExampleResult_AppendJSON() {
	r, err := extract.Extract(extract.Document{ID: "n1", Text: "عام 2013"})
	if err != nil {
		fmt.Println(err)
		return
	}
	line, err := r.AppendJSON(nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(line))
	var back extract.Result
	fmt.Println(json.Unmarshal(line, &back), back.Dates[0].Value)
	// Output:
	// {"schema":"hawliyat/extract/v1","id":"n1","published":"","offset_unit":"utf-8","dates":[{"text":"عام 2013","start":0,"end":11,"type":"DATE","value":"2013","mod":"","earliest":"2013-01-01","latest":"2013-12-31","calendar":"gregorian","bound":"","score":1,"rule":"year","alternatives":[]}],"entities":[],"quantities":[]}
	// <nil> 2013
}

func ExampleDayOf() {
	d := extract.DayOf(time.Date(2024, 2, 28, 23, 0, 0, 0, time.FixedZone("", 3*60*60)))
	fmt.Println(d, d+2, (d + 2).Weekday())
	// Output: 2024-02-28 2024-03-01 Friday
}

// A Value is a column of text in a database, NULL where there is none.
func ExampleValue_Scan() {
	var v extract.Value
	fmt.Println(v.Scan("2015-H1"), v.Interval(), v.Grain)
	stored, err := v.Value()
	fmt.Println(stored, err)
	fmt.Println(v.Scan("2015-02-30"))
	// Output:
	// <nil> 2015-01-01/2015-06-30 half
	// 2015-H1 <nil>
	// extract: bad TIMEX3 value "2015-02-30"
}

func ExampleValue_Interval() {
	var v extract.Value
	for _, timex := range []string{"2021-W49", "20", "P2D", ""} {
		if err := v.UnmarshalText([]byte(timex)); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%q\n", v.Interval())
	}
	// Output:
	// "2021-12-06/2021-12-12"
	// "2000-01-01/2099-12-31"
	// "P2D"
	// ""
}

package extract_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/hawliyat/hawliyat/extract"
)

func ExampleValue_Format() {
	var v extract.Value
	if err := v.UnmarshalText([]byte("2024-07-07")); err != nil {
		panic(err)
	}
	fmt.Println(v.Format(extract.Gregorian, extract.MonthsEgyptian))
	fmt.Println(v.Format(extract.Gregorian, extract.MonthsLevantine))
	fmt.Println(v.Format(extract.Gregorian, extract.MonthsMaghrebi))
	fmt.Println(v.Format(extract.Gregorian, extract.MonthsMoroccan))
	fmt.Println(v.Format(extract.Hijri, 0))
	fmt.Println(v.Format(extract.SolarHijri, 0))
	// Output:
	// 7 يوليو 2024
	// 7 تموز 2024
	// 7 جويلية 2024
	// 7 يوليوز 2024
	// 1 محرم 1446 هـ
	// 17 تير 1403 هـ.ش
}

func ExampleValue_EDTF() {
	for _, timex := range []string{"2021-12-15", "2015-Q2", "2021-W49", "198", "BC0044", "2006-SU", "P2D"} {
		var v extract.Value
		if err := v.UnmarshalText([]byte(timex)); err != nil {
			panic(err)
		}
		fmt.Printf("%-10s %-21q %q\n", v, v.EDTF(), v.Interval())
	}
	// Output:
	// 2021-12-15 "2021-12-15"          "2021-12-15/2021-12-15"
	// 2015-Q2    "2015-04/2015-06"     "2015-04-01/2015-06-30"
	// 2021-W49   "2021-12-06/2021-12-12" "2021-12-06/2021-12-12"
	// 198        "198X"                "1980-01-01/1989-12-31"
	// BC0044     "-0043"               "-0043-01-01/-0043-12-31"
	// 2006-SU    "2006-22"             "2006-06-01/2006-08-31"
	// P2D        ""                    "P2D"
}

func ExampleDay() {
	day := extract.DayOf(time.Date(2021, 12, 15, 20, 0, 0, 0, time.UTC))
	b, err := json.Marshal(map[string]extract.Day{"day": day, "week later": day + 7})
	fmt.Println(day, day.Weekday(), string(b), err)
	// Output: 2021-12-15 Wednesday {"day":"2021-12-15","week later":"2021-12-22"} <nil>
}

func ExampleInferPublished() {
	doc := extract.Document{Text: "اجتمع الوزراء أمس الأربعاء 15 ديسمبر 2021 في جدة."}
	r, err := extract.Extract(doc)
	if err != nil {
		panic(err)
	}
	d, ok := extract.InferPublished(doc, r)
	fmt.Println(d.Earliest, d.Latest, d.Rule, ok)
	fmt.Println(doc.Text[d.Start:d.End])
	// Output:
	// 2021-12-16 2021-12-16 deictic true
	// أمس الأربعاء 15 ديسمبر 2021
}

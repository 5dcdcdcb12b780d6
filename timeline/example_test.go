package timeline_test

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// reports are two reports of one opening, of the day before it and the day after.
var reports = []extract.Document{
	{
		ID: "a", Source: "جريدة الميناء", Published: time.Date(2022, 6, 1, 0, 0, 0, 0, time.UTC),
		Text: "يفتتح الرئيس إدريس ديبي جسر النهر في انجمينا غدا الخميس.",
	},
	{
		ID: "b", Source: "إذاعة النهر", Published: time.Date(2022, 6, 3, 0, 0, 0, 0, time.UTC),
		Text: "افتتح إدريس ديبي جسرا في انجمينا أمس.",
	},
}

// mergedReports builds the timeline of the reports.
func mergedReports(o timeline.Options) *timeline.Timeline {
	var set timeline.Set
	for _, doc := range reports {
		r, err := extract.Extract(doc)
		if err != nil {
			panic(err)
		}
		set.AddDocument(doc, timeline.Mentions(doc, r)...)
	}
	t, err := timeline.Build(context.Background(), &set, o)
	if err != nil {
		panic(err)
	}
	return t
}

// A plan and its fulfilment are one event; each source keeps its words.
func Example() {
	var set timeline.Set
	for _, doc := range reports {
		r, err := extract.Extract(doc)
		if err != nil {
			fmt.Println(err)
			return
		}
		set.AddDocument(doc, timeline.Mentions(doc, r)...)
	}
	t, err := timeline.Build(context.Background(), &set, timeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range t.Events {
		fmt.Println(e.Date, e.Kind, e.Status, e.Place.Name)
		for _, m := range e.Mentions {
			fmt.Println(m.Doc, m.Status, m.Quote)
		}
	}
	// Output:
	// 2022-06-02 opening happened N'Djamena
	// a planned يفتتح الرئيس إدريس ديبي جسر النهر في انجمينا غدا الخميس
	// b happened افتتح إدريس ديبي جسرا في انجمينا أمس
}

func ExampleMentions() {
	doc := reports[0]
	r, err := extract.Extract(doc)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range timeline.Mentions(doc, r) {
		fmt.Println(m.Kind, m.Trigger, m.Status, m.Date, m.DateRule)
		fmt.Println(doc.Text[m.Start:m.End])
		for _, p := range m.Participants {
			fmt.Println(p.Role, p.NameAr)
		}
	}
	// Output:
	// opening يفتتح planned 2022-06-02 clause
	// يفتتح الرئيس إدريس ديبي جسر النهر في انجمينا غدا الخميس
	// agent إدريس ديبي
}

// Who says what, where reports exclude each other.
func ExampleConflict() {
	var s timeline.Set
	for source, text := range map[string]string{
		"وكالة الأنباء": "قتل 12 شخصا في انهيار مبنى في مدينة الخرج يوم 4 مايو 2023.",
		"جريدة الغد":    "قتل 19 شخصا في انهيار مبنى في مدينة الخرج يوم 4 مايو 2023.",
	} {
		doc := extract.Document{ID: source, Source: source, Text: text}
		r, err := extract.Extract(doc)
		if err != nil {
			fmt.Println(err)
			return
		}
		s.AddDocument(doc, timeline.Mentions(doc, r)...)
	}
	t, err := timeline.Build(context.Background(), &s, timeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range t.Events {
		byID := map[string]*timeline.Mention{}
		for _, m := range e.Mentions {
			byID[m.ID] = m
		}
		for _, c := range e.Conflicts {
			for _, claim := range c.Claims {
				fmt.Println(c.Field, claim.Value, byID[claim.Mention].Doc)
			}
		}
	}
	// Output:
	// قتيل 12 وكالة الأنباء
	// قتيل 19 جريدة الغد
}

// Why two mentions are one event.
func ExampleBuild_explain() {
	t := mergedReports(timeline.Options{Explain: true})
	for _, e := range t.Events {
		for _, m := range e.Merges {
			fmt.Println(m.Rule, m.Why)
		}
	}
	// Output:
	// near-dates 5.0 = kind 2.0, participants 2.0, place 1.0, words 0.0, figures 0.0
}

func ExampleTimeline_WriteMarkdown() {
	var b strings.Builder
	if err := mergedReports(timeline.Options{}).WriteMarkdown(&b); err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.Lines(b.String()) {
		if strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "## ") {
			fmt.Print(line)
		}
	}
	// Output:
	// # خط زمني: 2022
	// ## 2022
}

func ExampleTimeline_WriteICS() {
	var b strings.Builder
	if err := mergedReports(timeline.Options{}).WriteICS(&b); err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.Lines(b.String()) {
		if strings.HasPrefix(line, "DTSTART") || strings.HasPrefix(line, "STATUS") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// DTSTART;VALUE=DATE:20220602
	// STATUS:CONFIRMED
}

func ExampleTimeline_WriteCSV() {
	var b strings.Builder
	if err := mergedReports(timeline.Options{}).WriteCSV(&b); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Count(b.String(), "\r\n"), "rows")
	// Output: 3 rows
}

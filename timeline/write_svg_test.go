package timeline_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// picture parses an SVG as strict XML and asks that it holds nothing but
// shapes and words.
func picture(t testing.TB, svg string) []element {
	t.Helper()
	list, text := elements(t, svg, true)
	checkMarkup(t, list)
	checkText(t, text)
	for _, e := range list {
		if e.name == "a" || e.attrs["href"] != "" {
			t.Errorf("link in the picture: %v", e)
		}
	}
	if list[0].name != "svg" {
		t.Errorf("root element %s", list[0].name)
	}
	return list
}

func TestWriteSVG(t *testing.T) {
	tl := fixture()
	svg := written(t, tl, (*timeline.Timeline).WriteSVG)
	years, spans, marks, dots, rings := 0, 0, 0, 0, 0
	for _, e := range picture(t, svg) {
		class := e.attrs["class"]
		switch {
		case class == "o-year":
			years++
		case class == "o-span":
			spans++
		case strings.HasPrefix(class, "o-mark"):
			marks++
		case class == "o-point":
			dots++
		case class == "o-conflict":
			rings++
		}
	}
	const samples = 7 // below: five statuses, an interval, a conflict
	if years != 5 || spans != 2 || marks != len(tl.Events)+samples || dots != 6+samples-1 || rings != 3+1 {
		t.Errorf("%d years, %d spans, %d marks, %d dots, %d rings", years, spans, marks, dots, rings)
	}
	golden(t, "fixture.svg", svg)
}

// January stands at the right, December at the left, and a mark without a day
// is as wide as its interval.
func TestWriteSVGPlaces(t *testing.T) {
	place := func(v extract.Value) (x, width float64) {
		e := timeline.Event{ID: "e", Title: "حدث", Status: timeline.Happened, Date: v}
		for _, el := range picture(t, written(t, &timeline.Timeline{Events: []timeline.Event{e}}, (*timeline.Timeline).WriteSVG)) {
			switch el.attrs["class"] {
			case "o-point":
				if x == 0 {
					x, _ = strconv.ParseFloat(el.attrs["cx"], 64)
				}
			case "o-bar":
				if x != 0 {
					break // of the legend
				}
				x, _ = strconv.ParseFloat(el.attrs["x"], 64)
				width, _ = strconv.ParseFloat(el.attrs["width"], 64)
			}
		}
		return x, width
	}
	january, _ := place(onDay("2022-01-01"))
	june, _ := place(onDay("2022-06-15"))
	december, _ := place(onDay("2022-12-31"))
	if january < 860 || june < 400 || june > 520 || december > 32 {
		t.Errorf("days of a year at %v, %v, %v", january, june, december)
	}
	_, month := place(date("2022-02", "2022-02-01", "2022-02-28", ""))
	_, year := place(date("2022", "2022-01-01", "2022-12-31", ""))
	if month != 71 || year != 852 {
		t.Errorf("a month is %v wide, a year %v; want 71 and 852", month, year)
	}
	if _, open := place(extract.Value{Earliest: day("2022-07-01")}); open != 426 {
		t.Errorf("from July on is %v wide, want 426", open)
	}
	if x, open := place(extract.Value{Latest: day("2022-06-30")}); open != 426 || x != 446 {
		t.Errorf("until June is %v wide at %v, want 426 at 446", open, x)
	}
}

// Marks of one day take lanes of their own up to a bound; words give way first.
func TestWriteSVGMany(t *testing.T) {
	var tl timeline.Timeline
	for i := range 5000 {
		tl.Events = append(tl.Events, timeline.Event{ID: strconv.Itoa(i), Title: "حدث", Status: timeline.Planned, Date: onDay("2022-05-05")})
	}
	list := picture(t, written(t, &tl, (*timeline.Timeline).WriteSVG))
	heights := map[string]int{}
	for _, e := range list {
		if e.attrs["class"] == "o-point" {
			heights[e.attrs["cy"]]++
		}
	}
	if len(heights) != 13 { // twelve lanes and the legend
		t.Errorf("%d heights", len(heights))
	}
}

func TestWriteSVGHostile(t *testing.T) {
	benign := shapes(picture(t, written(t, hostile("قول"), (*timeline.Timeline).WriteSVG)))
	for _, h := range hostileTexts {
		list := shapes(picture(t, written(t, hostile(h), (*timeline.Timeline).WriteSVG)))
		if diff := cmp.Diff(benign, list); diff != "" && visible(h) {
			t.Errorf("%.40q changes the elements (-want +got)\n%s", h, diff)
		}
	}
}

func FuzzExportSVG(f *testing.F) {
	for _, h := range hostileTexts {
		f.Add(h)
	}
	f.Fuzz(func(t *testing.T, h string) { picture(t, written(t, hostile(h), (*timeline.Timeline).WriteSVG)) })
}

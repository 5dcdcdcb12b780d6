package timeline

import "strings"

// The measures of the overview, in units of its view box. Time runs from the
// right to the left.
const (
	overviewWidth = 1000
	plotRight     = 872 // 1 January
	plotLeft      = 20  // 31 December
	plotTop       = 62
	bandPad       = 8
	gapHeight     = 16  // where years are left out
	wideMark      = 130 // a span of years, drawn to no scale
	pointRadius   = 6
	letterWidth   = 6.6 // mean advance of an Arabic letter at 14 units
	labelLetters  = 60
	labelGap      = 6
	labelledMost  = 60 // events; with more of them the marks stand without words
	lanesMost     = 12 // of marks without words; further ones overlie the last
)

// overview is the picture of a timeline: a band for every year that has
// events, in it one mark an event at its place in the year.
type overview struct {
	Width, Height, Right, Left int
	Bottom                     int // of the bands
	Title                      string
	Page                       bool // part of a page: marks lead to its events
	Months                     []overviewMonth
	Bands                      []overviewBand
	Legend                     []overviewMark
}

type overviewMonth struct {
	X, Line, Middle float64
	Name, Western   string
}

type overviewBand struct {
	Title          string
	Y, H, Middle   float64
	Gap, Odd, Wide bool // years are left out before it; every second; a span of years
	GapY           float64
	Marks          []overviewMark
}

// overviewMark is an event: a dot where the day is known, else a bar from X
// over W, with its words.
type overviewMark struct {
	Number     int // of the event on the page, from 1
	X, Y, W, H float64
	CX, Half   float64
	Point      bool
	Status     string
	Conflict   bool
	Title      string // date and title in full
	Label      string // the title, shortened
	LabelX     float64
	LabelEnd   bool // the words end at LabelX, right of the mark

	left, right float64 // what it takes of the lane, words included
	lane        int
}

// overview lays out the picture.
func (t *Timeline) overview() *overview {
	o := &overview{Width: overviewWidth, Right: plotRight, Left: plotLeft, Title: t.heading(), Months: overviewMonths()}
	number := make(map[*Event]int, len(t.Events))
	for i := range t.Events {
		number[&t.Events[i]] = i + 1
	}
	labelled := len(t.Events) <= labelledMost
	height := 26.0
	if !labelled {
		height = 15
	}
	y, lastYear := float64(plotTop), 0
	for i, b := range t.bands() {
		ob := overviewBand{Title: b.Title, Y: y, Wide: b.Wide, Odd: i%2 == 1}
		if i > 0 && !b.Wide && b.Year > lastYear+1 {
			ob.Gap, ob.GapY = true, y+gapHeight/2
			ob.Y += gapHeight
		}
		if !b.Wide {
			lastYear = b.Year
		}
		for _, e := range b.Events {
			m := eventMark(e, b.Wide)
			m.Number = number[e]
			if labelled {
				m.words(e.title())
			}
			ob.Marks = append(ob.Marks, m)
		}
		ob.H = 2*bandPad + float64(pack(ob.Marks, labelled))*height
		ob.Middle = ob.Y + ob.H/2
		for k := range ob.Marks {
			m := &ob.Marks[k]
			m.H = min(height-6, 18)
			m.Half = m.H / 2
			m.Y = round(ob.Y + bandPad + (float64(m.lane)+0.5)*height)
		}
		y = ob.Y + ob.H
		o.Bands = append(o.Bands, ob)
	}
	o.Bottom = int(y)
	o.Legend = t.legend(y + 26)
	o.Height = int(y) + 46
	return o
}

func overviewMonths() []overviewMonth {
	months := make([]overviewMonth, 12)
	for i := range months {
		levantine, western, _ := strings.Cut(monthName(i+1), "/")
		x := yearX(i+1, 1)
		months[i] = overviewMonth{X: round(x), Line: round(x), Middle: round((x + yearX(i+2, 1)) / 2), Name: levantine, Western: western}
	}
	return months
}

// yearX is the place of a day in its year; month 13 is the end.
func yearX(month, day int) float64 {
	return plotRight - (float64(month-1)+float64(day-1)/31)/12*(plotRight-plotLeft)
}

// legend is a sample mark of every status in use, of an interval and of a
// conflict, from the right.
func (t *Timeline) legend(y float64) []overviewMark {
	used := map[Status]bool{}
	coarse, conflict := false, false
	for i := range t.Events {
		e := &t.Events[i]
		used[e.Status] = true
		coarse = coarse || e.Date.Earliest != e.Date.Latest
		conflict = conflict || len(e.Conflicts) > 0
	}
	var samples []overviewMark
	for _, s := range statuses() {
		if used[s] {
			samples = append(samples, overviewMark{Point: true, Status: string(s), Label: statusLabel(s)})
		}
	}
	if coarse {
		samples = append(samples, overviewMark{Status: string(Happened), Label: label("svg.coarse")})
	}
	if conflict {
		samples = append(samples, overviewMark{Point: true, Status: string(Happened), Conflict: true, Label: label("svg.conflict")})
	}
	x := float64(plotRight)
	for i := range samples {
		m := &samples[i]
		m.W, m.H, m.Half, m.Y = 2*pointRadius, 12, 6, y
		if !m.Point {
			m.W = 6 * pointRadius
		}
		m.X, m.CX = round(x-m.W), round(x-m.W/2)
		m.LabelX = round(m.X - labelGap)
		x = m.LabelX - textWidth(m.Label) - 20
	}
	return samples
}

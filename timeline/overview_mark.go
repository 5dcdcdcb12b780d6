package timeline

import (
	"cmp"
	"math"
	"slices"
	"unicode"

	"github.com/hawliyat/hawliyat/extract"
)

// eventMark is the mark of e, without height and words.
func eventMark(e *Event, wide bool) overviewMark {
	m := overviewMark{Status: statusClass(e.Status), Conflict: len(e.Conflicts) > 0, Title: datePhrase(e.Date) + ": " + e.title()}
	first, last := e.Date.Earliest, e.Date.Latest
	right, left := float64(plotRight), float64(plotLeft)
	switch {
	case wide || first == 0 && last == 0:
		left = plotRight - wideMark
	case first == last:
		_, month, day := first.Date()
		m.Point = true
		x := (yearX(month, day) + yearX(month, day+1)) / 2
		right, left = x+pointRadius, x-pointRadius
	default:
		right, left = markEnds(first, last)
	}
	m.X, m.W, m.CX = round(left), round(right-left), round((left+right)/2)
	m.left, m.right = left, right
	if m.Conflict { // the ring around it
		m.left, m.right = left-4, right+4
	}
	return m
}

// markEnds is where the interval begins and ends, inside the year in which it
// begins; an open end is that of the year.
func markEnds(first, last extract.Day) (right, left float64) {
	right, left = plotRight, plotLeft
	y1, m1, d1 := first.Date()
	y2, m2, d2 := last.Date()
	if m1 != 0 {
		right = yearX(m1, d1)
	}
	if m2 != 0 && (m1 == 0 || y1 == y2) {
		left = yearX(m2, d2+1)
		if _, _, next := (last + 1).Date(); next <= 1 {
			left = yearX(m2+1, 1)
		}
	}
	if right-left < 2*pointRadius {
		right, left = (right+left)/2+pointRadius, (right+left)/2-pointRadius
	}
	return right, left
}

// words places the title inside a bar, else left of the mark, else right of it.
func (m *overviewMark) words(title string) {
	inside := 0
	if !m.Point {
		inside = int((m.right - m.left - 2*labelGap) / letterWidth)
	}
	m.Label = shorten(title, max(labelLetters, inside))
	wide := textWidth(m.Label)
	switch {
	case !m.Point && wide+2*labelGap <= m.right-m.left:
		m.LabelX = round(m.right - labelGap)
	case m.left-labelGap-wide >= 2:
		m.LabelX = round(m.left - labelGap)
		m.left -= labelGap + wide
	default:
		m.LabelX, m.LabelEnd = round(m.right+labelGap), true
		m.right += labelGap + wide
	}
}

// pack gives every mark the first lane in which it is free, from the right, and
// returns the number of lanes.
func pack(marks []overviewMark, labelled bool) int {
	order := make([]*overviewMark, len(marks))
	for i := range marks {
		order[i] = &marks[i]
	}
	slices.SortStableFunc(order, func(a, b *overviewMark) int { return cmp.Compare(b.right, a.right) })
	var taken []float64 // the left end of what stands in each lane
	for _, m := range order {
		lane := 0
		for lane < len(taken) && taken[lane] < m.right+labelGap {
			lane++
		}
		if !labelled {
			lane = min(lane, lanesMost-1)
		}
		if lane == len(taken) {
			taken = append(taken, m.left)
		}
		taken[lane] = min(taken[lane], m.left)
		m.lane = lane
	}
	return max(len(taken), 1)
}

// textWidth is a rough width of s: the marks above and below letters take none.
func textWidth(s string) float64 {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return float64(n) * letterWidth
}

func round(x float64) float64 { return math.Round(x*10) / 10 }

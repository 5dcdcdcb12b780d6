package main

import (
	"context"
	"fmt"
	"io"
	"math"
	"runtime"

	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/timeline"
)

// point is what an input of some size takes.
type point struct {
	size            int
	seconds, memory float64 // memory: bytes allocated in all
}

// growth prints how time and memory follow the length of a text and the number
// of mentions, with the exponent of growth: 1 is linear.
func (c *config) growth(w io.Writer) error {
	x, err := extract.New(extract.Options{})
	if err != nil {
		return err
	}
	var lengths, mentions []point
	for n := 1 << 10; n <= c.length; n *= 4 {
		doc := extract.Document{ID: "text", Text: generated(n)}
		lengths = append(lengths, c.point(n, func() {
			if _, err := x.Extract(context.Background(), doc); err != nil {
				panic(err)
			}
		}))
	}
	for n := 1 << 7; n <= c.length>>7; n *= 4 {
		s := mentionSet(n)
		mentions = append(mentions, c.point(n, func() {
			if _, err := timeline.Build(context.Background(), s, timeline.Options{}); err != nil {
				panic(err)
			}
		}))
	}
	printGrowth(w, "Extract, by bytes of one text", lengths)
	printGrowth(w, "Build, by mentions", mentions)
	return nil
}

// point measures do: the median of some runs, the more the shorter they are.
func (c *config) point(size int, do func()) point {
	do()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	s := subject{run: do}
	first := s.time(1)
	runtime.ReadMemStats(&after)
	samples := []float64{first}
	for len(samples) < c.rounds && float64(len(samples))*first < 2 {
		samples = append(samples, s.time(max(1, int(c.least.Seconds()/first))))
	}
	return point{size, median(samples), float64(after.TotalAlloc - before.TotalAlloc)}
}

func printGrowth(w io.Writer, title string, ps []point) {
	fmt.Fprintf(w, "\n%s\n\n| size | ms | millions a second | KiB allocated |\n|---:|---:|---:|---:|\n", title)
	for _, p := range ps {
		fmt.Fprintf(w, "| %d | %.3g | %.3g | %.4g |\n", p.size, p.seconds*1e3, float64(p.size)/p.seconds/1e6, p.memory/1024)
	}
	fmt.Fprintf(w, "\nexponent of growth: time %.2f, memory %.2f\n",
		slope(ps, func(p point) float64 { return p.seconds }), slope(ps, func(p point) float64 { return p.memory }))
}

// slope fits the exponent by least squares over logarithms.
func slope(ps []point, y func(point) float64) float64 {
	var n, sx, sy, sxx, sxy float64
	for _, p := range ps {
		a, b := math.Log(float64(p.size)), math.Log(max(y(p), 1e-9))
		n, sx, sy, sxx, sxy = n+1, sx+a, sy+b, sxx+a*a, sxy+a*b
	}
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}

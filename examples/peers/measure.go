package main

import (
	"fmt"
	"io"
	"math"
	"slices"
)

// subject is one of those that are compared.
type subject struct {
	name string
	run  func() // over the whole text once
	// seconds runs it and tells the processor time itself, where that passes in
	// another process; nil elsewhere.
	seconds func() float64
	note    string // printed beside it

	times   int       // runs a sample
	samples []float64 // seconds a run, one a round
}

// table is what is compared over one text. The first subject is this library.
type table struct {
	title    string
	size     int // bytes of the text
	subjects []subject
	close    func()
}

// measure gives every subject its turn in every round.
func (c *config) measure(t *table) {
	for i := range t.subjects {
		s := &t.subjects[i]
		once := s.time(1) // the first run may parse data
		once = min(once, s.time(1))
		s.times = max(1, int(math.Ceil(c.least.Seconds()/max(once, 1e-9))))
	}
	for range c.rounds {
		for i := range t.subjects {
			s := &t.subjects[i]
			s.samples = append(s.samples, s.time(s.times))
		}
	}
}

// time is the processor time of one run, as the mean of n.
func (s *subject) time(n int) float64 {
	if s.seconds != nil {
		sum := 0.0
		for range n {
			sum += s.seconds()
		}
		return sum / float64(n)
	}
	start := processor()
	for range n {
		s.run()
	}
	return max(processor()-start, 1e-9) / float64(n)
}

// slower is how many times as long s takes as o, as the median over the rounds.
func (s *subject) slower(o *subject) float64 {
	ratios := make([]float64, len(s.samples))
	for i := range ratios {
		ratios[i] = s.samples[i] / o.samples[i]
	}
	return median(ratios)
}

func median(x []float64) float64 {
	x = slices.Sorted(slices.Values(x))
	if len(x) == 0 {
		return math.NaN()
	}
	return (x[(len(x)-1)/2] + x[len(x)/2]) / 2
}

func (t *table) print(w io.Writer) {
	fmt.Fprintf(w, "\n%s, %d bytes\n\n| | MB/s | time, ours = 1 | |\n|---|---:|---:|---|\n", t.title, t.size)
	ours := &t.subjects[0]
	for i := range t.subjects {
		s := &t.subjects[i]
		fmt.Fprintf(w, "| %s | %.4g | %.3g | %s |\n", s.name, float64(t.size)/median(s.samples)/1e6, s.slower(ours), s.note)
	}
}

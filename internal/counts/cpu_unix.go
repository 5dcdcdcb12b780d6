//go:build unix

package main

import (
	"fmt"
	"slices"
	"syscall"
)

// time prints what the median and the fastest of some rounds take of the
// processor.
func time(name string) error {
	w, err := open(name)
	if err != nil {
		return err
	}
	w.do()
	const samples = 21
	var took []float64
	for range samples {
		before := processor()
		w.do()
		took = append(took, processor()-before)
	}
	slices.Sort(took)
	speed := func(seconds float64) float64 { return float64(w.size) / seconds / 1e6 }
	fmt.Printf("%s: median %.2f MB/s, best %.2f MB/s of processor time\n", name, speed(took[samples/2]), speed(took[0]))
	return nil
}

// processor is the processor time of this process in seconds.
func processor() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

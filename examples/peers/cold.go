package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// cold builds a program that annotates one sentence, and tells its size and how
// long it takes from its start to its end.
func cold(w io.Writer, rounds int) error {
	dir, err := os.MkdirTemp("", "peers")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	fmt.Fprintf(w, "\nA minimal program\n\n| | MiB | ms of processor time | ms by the clock |\n|---|---:|---:|---:|\n")
	for _, b := range []struct {
		name string
		args []string
	}{{"go build", nil}, {"go build -ldflags='-s -w'", []string{"-ldflags=-s -w"}}} {
		file := filepath.Join(dir, "minimal")
		out, err := exec.Command("go", append(append([]string{"build", "-o", file}, b.args...), "./minimal")...).CombinedOutput()
		if err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
		info, err := os.Stat(file)
		if err != nil {
			return err
		}
		for _, run := range []struct{ name, arg string }{{", no work", "none"}, {", dates, entities, quantities of a sentence", "extract"}, {", and its mentions", "mentions"}} {
			used, clock, err := start(file, run.arg, rounds)
			if err != nil {
				return err
			}
			fmt.Fprintf(w, "| %s%s | %.1f | %.1f | %.1f |\n", b.name, run.name, float64(info.Size())/(1<<20), used, clock)
		}
	}
	return nil
}

// start runs a program and gives the medians of its times in milliseconds.
func start(file, arg string, rounds int) (used, clock float64, err error) {
	var useds, clocks []float64
	for range rounds {
		cmd := exec.Command(file, arg)
		began := time.Now()
		if out, err := cmd.CombinedOutput(); err != nil {
			return 0, 0, fmt.Errorf("%w: %s", err, out)
		}
		clocks = append(clocks, float64(time.Since(began).Microseconds())/1000)
		useds = append(useds, float64((cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime()).Microseconds())/1000)
	}
	return median(useds), median(clocks), nil
}

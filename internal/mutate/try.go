package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// verdict is what became of a fault.
type verdict string

const (
	broken         verdict = "broken" // does not compile
	survived       verdict = "survived"
	found          verdict = "caught"
	foundElsewhere verdict = "caught elsewhere" // by the packages of -also
)

// alone tries a fault that needs a build of its own.
func (w *workshop) alone(f *fault, dir string, o *options) (verdict, error) {
	list, err := w.overlay(map[string][]byte{f.file: f.apply()})
	if err != nil {
		return "", err
	}
	v := survived
	for i, d := range append([]string{dir}, o.also...) {
		if i > 0 && d == dir {
			continue
		}
		bin, err := w.compile(d, list)
		switch {
		case err != nil && i == 0:
			return broken, nil
		case err != nil:
			return "", err
		case run(bin, d, 0, o):
		case i == 0:
			return found, nil
		default:
			return foundElsewhere, nil
		}
	}
	return v, nil
}

// armed tries a fault by switching it on.
func (w *workshop) armed(bins map[string]string, number int, dir string, o *options) verdict {
	if !run(bins[dir], dir, number, o) {
		return found
	}
	for _, d := range o.also {
		if d != dir && !run(bins[d], d, number, o) {
			return foundElsewhere
		}
	}
	return survived
}

// patience is how much longer than its limit of processor time a test may take
// by the clock of a busy machine.
const patience = 200

// run reports whether the short tests pass. The limit is processor time, where
// there is a shell to set it: a machine with other work fails no test.
func run(bin, dir string, number int, o *options) bool {
	ctx, stop := context.WithTimeout(context.Background(), patience*o.each)
	defer stop()
	args := []string{"-test.short", "-test.failfast", "-test.timeout", (patience * o.each).String(), "-test.run", o.only, "-test.skip", o.skip}
	cmd := exec.CommandContext(ctx, bin, args...)
	if shell, err := exec.LookPath("sh"); err == nil {
		limit := fmt.Sprintf(`ulimit -t %d; exec "$0" "$@"`, max(1, int(o.each.Seconds())))
		cmd = exec.CommandContext(ctx, shell, append([]string{"-c", limit, bin}, args...)...)
	}
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), fmt.Sprintf("MUTATE_FAULT=%d", number))
	cmd.WaitDelay = time.Second
	return cmd.Run() == nil
}

// log is the file of verdicts: one a line, then a tab and the fault.
type log struct {
	mu       sync.Mutex // of add
	verdicts map[string]verdict
	file     *os.File // nil: none
}

// openLog reads a log; the last verdict of a fault counts.
func openLog(name string) (*log, error) {
	l := &log{verdicts: make(map[string]verdict)}
	if name == "" {
		return l, nil
	}
	data, err := os.ReadFile(name)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	for line := range strings.Lines(string(data)) {
		if v, f, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			l.verdicts[f] = verdict(v)
		}
	}
	l.file, err = os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	return l, err
}

// wants reports whether a fault is to be tried.
func (l *log) wants(f *fault, again bool) bool {
	v, ok := l.verdicts[f.String()]
	return !ok && !again || again && v == survived
}

func (l *log) add(f *fault, v verdict) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if v == survived {
		fmt.Printf("survived  %s\n", f)
	}
	l.verdicts[f.String()] = v
	if l.file != nil {
		fmt.Fprintf(l.file, "%s\t%s\n", v, f)
	}
}

func (l *log) close() {
	if l.file != nil {
		l.file.Close()
	}
}

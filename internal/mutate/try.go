package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
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

// try runs the tests with the fault in place.
func (f fault) try(dir, tmp string, o options) (verdict, error) {
	changed := filepath.Join(tmp, "changed.go")
	if err := os.WriteFile(changed, f.apply(), 0o600); err != nil {
		return "", err
	}
	file, err := filepath.Abs(f.file)
	if err != nil {
		return "", err
	}
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{file: changed}})
	if err != nil {
		return "", err
	}
	list := filepath.Join(tmp, "overlay.json")
	if err := os.WriteFile(list, overlay, 0o600); err != nil {
		return "", err
	}
	v := test(dir, list, o)
	for i := 0; v == survived && i < len(o.also); i++ {
		if also := o.also[i]; filepath.Clean(also) != filepath.Clean(dir) && test(also, list, o) == found {
			v = foundElsewhere
		}
	}
	return v, nil
}

// test runs the short tests of one package.
func test(dir, overlay string, o options) verdict {
	ctx, stop := context.WithTimeout(context.Background(), o.each)
	defer stop()
	cmd := exec.CommandContext(ctx, "go", "test", "-short", "-failfast", "-vet=off", "-ldflags=-s -w", "-timeout", o.each.String(), "-overlay", overlay, "-skip", o.skip, dir)
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.CombinedOutput()
	switch {
	case err == nil:
		return survived
	case strings.Contains(string(out), "[build failed]") || strings.Contains(string(out), "[setup failed]"):
		return broken
	}
	return found
}

// log is the file of verdicts: one a line, then a tab and the fault.
type log struct {
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
	if err != nil && !os.IsNotExist(err) {
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

func (l *log) add(f fault, v verdict) {
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

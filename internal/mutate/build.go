package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// switchFile is added to a package with armed faults.
const switchFile = `package %s

import (
	"os"
	"strconv"
)

var mutateFault = func() int {
	n, _ := strconv.Atoi(os.Getenv("MUTATE_FAULT"))
	return n
}()
`

// workshop builds test binaries.
type workshop struct {
	tmp  string
	dirs []string // whose tests are built
	n    int      // overlays made
}

// overlay writes changed files and the list of them that go build reads.
func (w *workshop) overlay(changed map[string][]byte) (string, error) {
	replace := make(map[string]string)
	for name, text := range changed {
		w.n++
		path := filepath.Join(w.tmp, fmt.Sprintf("%d_%s", w.n, filepath.Base(name)))
		if err := os.WriteFile(path, text, 0o600); err != nil {
			return "", err
		}
		abs, err := filepath.Abs(name)
		if err != nil {
			return "", err
		}
		replace[abs] = path
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	path := filepath.Join(w.tmp, "overlay.json")
	return path, os.WriteFile(path, list, 0o600)
}

// compile makes the test binary of a directory; what the compiler says is the
// error.
func (w *workshop) compile(dir, overlay string) (string, error) {
	bin := filepath.Join(w.tmp, filepath.Base(dir)+".test")
	out, err := exec.Command("go", "test", "-c", "-vet=off", "-ldflags=-s -w", "-overlay", overlay, "-o", bin, dir).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%s: %s", dir, out)
	}
	return bin, nil
}

// arm builds the tests of all directories with as many of the faults as stand
// apart, each switched off, and returns the binaries and those faults in the
// order of their numbers, from 1. Faults that the compiler refuses lose their
// armed form.
func (w *workshop) arm(faults []*fault) (bins map[string]string, armed []*fault, err error) {
	for range 20 {
		armed = apart(faults)
		list, err := w.overlay(armedFiles(armed))
		if err != nil {
			return nil, nil, err
		}
		bins = make(map[string]string)
		for _, dir := range w.dirs {
			if bins[dir], err = w.compile(dir, list); err != nil {
				break
			}
		}
		if err == nil {
			return bins, armed, nil
		}
		if !disarm(armed, err.Error()) {
			return nil, nil, err
		}
	}
	return nil, nil, fmt.Errorf("the armed faults do not compile")
}

var errorLine = regexp.MustCompile(`(?m)([^/\s]+\.go):(\d+):\d+: `)

// disarm takes the armed form from the faults on the lines that the compiler
// names, and reports whether there was one. Armed faults add no lines.
func disarm(armed []*fault, said string) bool {
	any := false
	for _, m := range errorLine.FindAllStringSubmatch(said, -1) {
		line, _ := strconv.Atoi(m[2])
		for _, f := range armed {
			last := f.line + strings.Count(string(f.src[f.start:f.end]), "\n")
			if strings.HasSuffix(m[1], filepath.Base(f.file)) && f.line <= line && line <= last {
				f.armed, any = "", true
			}
		}
	}
	return any
}

// apart is the faults with an armed form that do not overlap.
func apart(faults []*fault) []*fault {
	var out []*fault
	for _, f := range faults {
		if f.armed != "" && !slices.ContainsFunc(out, func(o *fault) bool { return o.file == f.file && o.start < f.end && f.start < o.end }) {
			out = append(out, f)
		}
	}
	return out
}

// armedFiles is the changed files, with the switch of each package.
func armedFiles(armed []*fault) map[string][]byte {
	number := make(map[*fault]int)
	for i, f := range armed {
		number[f] = i + 1
	}
	back := slices.SortedFunc(slices.Values(armed), func(a, b *fault) int { return cmp.Compare(b.start, a.start) })
	changed := make(map[string][]byte)
	for _, f := range back {
		text, ok := changed[f.file]
		if !ok {
			text = f.src
			name := filepath.Join(filepath.Dir(f.file), "mutate_fault.go")
			changed[name] = fmt.Appendf(nil, switchFile, f.pkg)
		}
		with := f.armed
		for _, op := range [...]string{"mutateFault == ", "mutateFault != "} {
			with = strings.ReplaceAll(with, op+"%d", op+strconv.Itoa(number[f]))
		}
		changed[f.file] = []byte(string(text[:f.start]) + with + string(text[f.end:]))
	}
	return changed
}

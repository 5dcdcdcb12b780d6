package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// module makes a module of the files.
func module(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// twoPackages is a module in which the tests of q see what those of p do not.
// The length of the table cannot be armed, the panic not be left out, and the
// greatest byte not be greater.
func twoPackages(t *testing.T) {
	module(t, map[string]string{
		"go.mod": "module m\n\ngo 1.26\n",
		"p/p.go": `package p

import "time"

var table [2]int

type step int

func Sum(all []step) (sum step) {
	for i := 0; i < len(all); i++ {
		if all[i] < 0 {
			continue
		}
		sum += all[i]
	}
	return sum
}

func Name(n int) string {
	switch n {
	case 1:
		return "one"
	case 2:
		return "two"
	}
	panic("no name")
}

func Late(d time.Duration) time.Duration { return d * 2 }

func Most() byte { return 255 }

func size() int { return len(table) }
`,
		"p/p_test.go": `package p

import "testing"

func TestSum(t *testing.T) {
	if Sum([]step{1, -2, 3}) != 4 || size() != 2 {
		t.Error("sum")
	}
}
`,
		"q/q.go": "package q\n",
		"q/q_test.go": `package q

import (
	"testing"

	"m/p"
)

func TestName(t *testing.T) {
	if p.Name(1) != "one" || p.Name(2) != "two" || p.Late(3) != 6 {
		t.Error("name")
	}
}
`,
	})
}

// TestKindsOfFaults: what a fault puts in place, armed where Go wants no
// constant, with the names of other packages as the file writes them.
func TestKindsOfFaults(t *testing.T) {
	twoPackages(t)
	all, err := load([]string{"./p"})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range all[0] {
		_, what, _ := strings.Cut(f.String(), ": ")
		got[what] = f.armed
	}
	for want, armed := range map[string]string{
		"i++ → i--":                "i += func() (d int)",
		"continue → break":         "if mutateFault == %d { break }; continue",
		"1 → 2":                    "func() int { if mutateFault",
		"d * 2 → d + 2":            "func() time.Duration",
		"all[i] < 0 → all[i] <= 0": "func() bool",
	} {
		if a, ok := got[want]; !ok || !strings.HasPrefix(a, armed) {
			t.Errorf("%q is armed as %q, want %q", want, a, armed)
		}
	}
	for _, f := range all[0] {
		if f.line == 5 && f.armed != "" {
			t.Errorf("%s is armed where Go wants a constant", f)
		}
	}
}

// TestCommand: faults that only another package's tests see are caught with
// -also; the log tells by whom, and the exit status whether it was enough.
func TestCommand(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a module")
	}
	twoPackages(t)
	var errs bytes.Buffer
	args := []string{"-n", "100", "-skip", "none", "-log", "log", "-also", "./q", "-least"}
	if status := command(append(args, "0.5", "./p"), &errs); status != 0 {
		t.Fatalf("status %d: %s", status, errs.String())
	}
	log, err := os.ReadFile("log")
	if err != nil {
		t.Fatal(err)
	}
	verdicts := map[string]string{}
	for line := range strings.Lines(string(log)) {
		v, f, _ := strings.Cut(line, "\t")
		_, what, _ := strings.Cut(strings.TrimSpace(f), ": ")
		verdicts[what] = v
	}
	for what, want := range map[string]string{
		"i < len(all) → i <= len(all)": "caught",
		"continue → break":             "caught",
		"1 → 2":                        "caught elsewhere",
		"d * 2 → d + 2":                "caught elsewhere",
		"all[i] < 0 → all[i] <= 0":     "survived", // nothing is added where nothing is
		`panic("no name") →`:           "broken",   // armed or not, a result is missing then
		"255 → 256":                    "broken",
	} {
		if verdicts[what] != want {
			t.Errorf("%s: %q, want %q\n%s", what, verdicts[what], want, log)
		}
	}
	if status := command(append(args, "1", "-again", "./p"), &errs); status != 1 {
		t.Errorf("status %d though not all are caught: %s", status, errs.String())
	}
	for _, wrong := range [][]string{{"-unknown"}, {"./absent"}, {"-log", "p", "./p"}} {
		if status := command(wrong, &errs); status != 2 {
			t.Errorf("%q: status %d", wrong, status)
		}
	}
}

// TestBrokenPackage: code that does not compile is an error before any test is
// run.
func TestBrokenPackage(t *testing.T) {
	module(t, map[string]string{"go.mod": "module m\n\ngo 1.26\n", "p/p.go": "package p\n\nfunc f() int { return undefined }\n"})
	if _, err := load([]string{"./p"}); err == nil {
		t.Error("faults in a package that does not compile")
	}
}

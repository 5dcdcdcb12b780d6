package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// write makes a module whose tests see one fault of two.
func write(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"go.mod":      "module m\n\ngo 1.26\n",
		"p/p.go":      "package p\n\nconst small = 3\n\nfunc f(a, b int) bool {\n\tif a < b {\n\t\tprintln(small)\n\t\treturn false\n\t}\n\treturn true\n}\n",
		"p/p_test.go": "package p\n\nimport \"testing\"\n\nfunc TestF(t *testing.T) {\n\tif f(1, 2) || !f(2, 1) {\n\t\tt.Error(\"order\")\n\t}\n}\n",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFaults(t *testing.T) {
	write(t)
	all, err := load([]string{"./p"})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for _, f := range all[0] {
		if string(f.apply()) == string(f.src) {
			t.Errorf("%s changes nothing", f)
		}
		_, what, _ := strings.Cut(f.String(), ": ")
		got[what] = f.armed != ""
	}
	for want, armed := range map[string]bool{
		"a < b → a <= b": true, "a < b → !(a < b)": true, "3 → 4": false, "println(small) → ": true, "true → false": true,
	} {
		if a, ok := got[want]; !ok || a != armed {
			t.Errorf("no fault %q in %v, armed %v", want, got, armed)
		}
	}
}

// TestMutate runs the whole: three faults of six change what the package prints
// or where a border is, which its test does not ask.
func TestMutate(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a module")
	}
	write(t)
	o := options{n: 100, seed: 1, limit: 1e12, each: 1e11, skip: "none", log: "log"}
	caught, all, err := mutate([]string{"./p"}, o)
	if err != nil || caught != 3 || all != 6 {
		data, _ := os.ReadFile("log")
		t.Fatalf("caught %d of %d: %v\n%s", caught, all, err, data)
	}
	o.limit = 0 // everything is in the log
	if c, a, err := mutate([]string{"./p"}, o); err != nil || c != caught || a != all {
		t.Errorf("again: %d of %d: %v", c, a, err)
	}
}

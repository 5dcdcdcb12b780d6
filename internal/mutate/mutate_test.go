package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFaults(t *testing.T) {
	dir := t.TempDir()
	const src = "package p\n\nfunc f(a, b int) bool {\n\tif a < b {\n\t\tprintln(1)\n\t}\n\treturn true\n}\n"
	if err := os.WriteFile(filepath.Join(dir, "p.go"), []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := faultsOf(dir)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for _, f := range all {
		if string(f.apply()) == src {
			t.Errorf("%s changes nothing", f)
		}
		_, what, _ := strings.Cut(f.String(), ": ")
		got[what] = true
	}
	for _, want := range []string{"< → <=", "a < b → !(a < b)", "1 → 2", "println(1) → ", "true → false"} {
		if !got[want] {
			t.Errorf("no fault %q in %v", want, got)
		}
	}
}

package hawliyat_test

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	testNamed   = regexp.MustCompile("`((?:Test|Fuzz)[A-Za-z0-9…]*)`")
	testDefined = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)[A-Za-z0-9]+)\(`)
)

// TestPromisesAreHeld: arabic, extract and timeline state the nine promises in
// their comments, TESTING.md names a test for each, and every test that it names
// is there.
func TestPromisesAreHeld(t *testing.T) {
	for _, pkg := range []string{"arabic", "extract", "timeline"} {
		_, promises, ok := strings.Cut(read(t, pkg+"/doc.go"), "// # Promises\n")
		for n := 1; n <= 9 && ok; n++ {
			_, promises, ok = strings.Cut(promises, fmt.Sprintf("//  %d. ", n))
		}
		if !ok {
			t.Errorf("%s states fewer than nine promises", pkg)
		}
	}
	defined := " "
	err := filepath.WalkDir(".", func(name string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, "_test.go") {
			for _, m := range testDefined.FindAllStringSubmatch(read(t, name), -1) {
				defined += m[1] + " "
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	testing := read(t, "TESTING.md")
	for n := 1; n <= 9; n++ {
		_, row, ok := strings.Cut(testing, fmt.Sprintf("\n| %d | ", n))
		row, _, _ = strings.Cut(row, "\n")
		if !ok || !testNamed.MatchString(row) {
			t.Errorf("TESTING.md names no test of promise %d", n)
		}
	}
	for _, m := range testNamed.FindAllStringSubmatch(testing, -1) {
		like := regexp.MustCompile(" " + strings.ReplaceAll(m[1], "…", "[A-Za-z0-9]*") + " ")
		if !like.MatchString(defined) {
			t.Errorf("TESTING.md names %s, which is not there", m[1])
		}
	}
}

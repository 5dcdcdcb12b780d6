package hostile

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// mostDiffs is how many lines that differ are shown.
const mostDiffs = 8

// OnlyApproved skips a test of results that every change of a rule changes,
// unless HAWLIYAT_APPROVED or update asks for it.
func OnlyApproved(t *testing.T, update bool) {
	t.Helper()
	if os.Getenv("HAWLIYAT_APPROVED") == "" && !update {
		t.Skip("every change of a rule changes something here; HAWLIYAT_APPROVED=1, as in .ci/long, shows what")
	}
}

// Approved holds got to the lines of testdata/approved/name. What stands there
// is what the package gave when somebody last looked: a change is either meant,
// and then written by the test's -update, or a fault.
func Approved(t *testing.T, name, got string, update bool) {
	t.Helper()
	file := filepath.Join("testdata", "approved", name)
	if update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want, have := strings.Split(string(data), "\n"), strings.Split(got, "\n")
	diffs := 0
	for i := range max(len(want), len(have)) {
		if a, b := at(want, i), at(have, i); a != b {
			if diffs++; diffs <= mostDiffs {
				t.Errorf("%s:%d\n-%s\n+%s", file, i+1, a, b)
			}
		}
	}
	if diffs > 0 {
		t.Errorf("%d lines differ; where that is meant, look at each and run go test -run %s -update", diffs, t.Name())
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}

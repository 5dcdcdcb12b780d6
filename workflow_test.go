package hawliyat_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var pinned = regexp.MustCompile(`uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+\n`)

// TestWorkflowsArePinned holds that each action is named by its commit and that
// the token can read alone, but for the findings of the analysis.
func TestWorkflowsArePinned(t *testing.T) {
	names, err := filepath.Glob(".github/workflows/*.yml")
	if err != nil || len(names) < 3 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		text := read(t, name)
		if n, all := len(pinned.FindAllString(text, -1)), strings.Count(text, "uses:"); n != all || n == 0 {
			t.Errorf("%s: %d of %d actions are pinned", name, n, all)
		}
		if !strings.Contains(text, "\npermissions: read-all\n") || strings.Contains(strings.Replace(text, "security-events: write", "", 1), ": write") {
			t.Errorf("%s: the token may write", name)
		}
		if strings.Contains(text, "pull_request_target") || regexp.MustCompile(`run:.*\$\{\{`).MatchString(text) {
			t.Errorf("%s: runs what an outsider wrote", name)
		}
	}
}

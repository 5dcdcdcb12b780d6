package hawliyat_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	goBlock    = regexp.MustCompile("(?s)```go\n(.*?)```")
	plainBlock = regexp.MustCompile("(?s)```\n(■.*?)```")
	prints     = regexp.MustCompile("`(Muscat [^`]*)`")
)

// TestReadme runs the first program of both READMEs, and holds that the second
// and its output are the package example.
func TestReadme(t *testing.T) {
	example := read(t, "example_test.go")
	for _, name := range []string{"README.md", "README.ar.md"} {
		text := read(t, name)
		blocks := goBlock.FindAllStringSubmatch(text, -1)
		if len(blocks) != 2 {
			t.Fatalf("%s: %d blocks of Go", name, len(blocks))
		}
		for line := range strings.Lines(blocks[1][1]) {
			if !strings.Contains(example, line) {
				t.Errorf("%s: %q is not in the example", name, line)
			}
		}
		if out := plainBlock.FindStringSubmatch(text); name == "README.md" || out != nil {
			for line := range strings.Lines(out[1]) {
				if !strings.Contains(example, strings.TrimSpace(line)) {
					t.Errorf("%s: %q is not printed", name, line)
				}
			}
		}
		if n := strings.Count(blocks[0][1], "\n"); n > 15 {
			t.Errorf("%s: a first program of %d lines", name, n)
		}
		if n := strings.Count(text, "\n"); n > 160 {
			t.Errorf("%s has %d lines", name, n)
		}
		want := prints.FindStringSubmatch(text)
		if want == nil {
			t.Fatalf("%s does not say what the program prints", name)
		}
		if got := runProgram(t, blocks[0][1]); !testing.Short() && got != want[1] {
			t.Errorf("%s: the program prints %s, not %s", name, got, want[1])
		}
	}
}

// runProgram is what a program prints.
func runProgram(t *testing.T, source string) string {
	t.Helper()
	if testing.Short() {
		return ""
	}
	file := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(file, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "run", file).CombinedOutput()
	if err != nil {
		t.Skipf("go run: %v: %s", err, out) // no go command beside a cross-compiled test
	}
	return strings.TrimSpace(string(out))
}

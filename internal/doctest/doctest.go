// Package doctest runs the commands that the documents show and compares what
// they print, so that no page can drift from the programs.
package doctest

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Elision is a line of a shown output that stands for any lines, and at the end
// of a line for what that line goes on with.
const Elision = "…"

// Run is the main function of a program.
type Run func(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int

// Check runs every command "$ go run ./examples/NAME …" of the console blocks
// in the repository's documents, from the root of the repository, and compares
// its output with the shown one. It returns how many there were.
func Check(t *testing.T, root, name string, run Run) int {
	t.Helper()
	t.Chdir(root)
	n := 0
	for _, file := range Files(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range commands(string(data)) {
			args, ok := strings.CutPrefix(c.line, "go run ./examples/"+name)
			if !ok || args != "" && args[0] != ' ' {
				continue
			}
			n++
			var out bytes.Buffer
			if status := run(t.Context(), strings.Fields(args), strings.NewReader(""), &out, &out); status != 0 {
				t.Errorf("%s: %s: exit status %d", file, c.line, status)
			}
			if at, ok := shows(lines(out.String()), c.output); !ok {
				t.Errorf("%s: %s: from here the page shows something else:\n%s\nthe program:\n%s", file, c.line, strings.Join(c.output[at:], "\n"), out.String())
			}
		}
	}
	return n
}

// Files are the repository's documents, seen from its root.
func Files(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"*.md", "docs/*.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, names...)
	}
	return all
}

type shown struct {
	line   string
	output []string
}

// commands are those of the console blocks of a Markdown text.
func commands(text string) []shown {
	var out []shown
	in := false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case strings.HasPrefix(line, "```"):
			in = line == "```console"
		case !in:
		case strings.HasPrefix(line, "$ "):
			out = append(out, shown{line: line[2:]})
		case len(out) > 0:
			k := len(out) - 1
			out[k].output = append(out[k].output, line)
		}
	}
	return out
}

// lines are those of an output, without spaces at their ends.
func lines(s string) []string {
	var out []string
	for line := range strings.Lines(s) {
		out = append(out, strings.TrimRight(line, " \r\n"))
	}
	return out
}

func same(got, want string) bool {
	begin, cut := strings.CutSuffix(want, Elision)
	return got == want || cut && strings.HasPrefix(got, begin)
}

// shows reports that want is got, and else the index of the part of want that is
// not there. A part follows an elision, and is looked for where the last ended.
func shows(got, want []string) (at int, ok bool) {
	loose := false
	for at < len(want) {
		if want[at] == Elision {
			loose = true
			at++
			continue
		}
		end := at
		for end < len(want) && want[end] != Elision {
			end++
		}
		i := 0
		for loose && i+end-at < len(got) && !slices.EqualFunc(got[i:i+end-at], want[at:end], same) {
			i++
		}
		if len(got) < i+end-at || !slices.EqualFunc(got[i:i+end-at], want[at:end], same) {
			return at, false
		}
		got, at, loose = got[i+end-at:], end, false
	}
	return at, loose || len(got) == 0
}

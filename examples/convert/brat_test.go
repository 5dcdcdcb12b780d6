package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var bratLine = regexp.MustCompile(`^(?:(T\d+)\t([A-Z]+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)|#\d+\tAnnotatorNotes (T\d+)\t.+|N\d+\tReference (T\d+) Wikidata:Q\d+\t.+)$`)

func TestBrat(t *testing.T) {
	dir := t.TempDir()
	if status, _, errs := call(t, hardLines(t), "-to", "brat", "-jsonl", "-", "-o", dir); status != 0 {
		t.Fatal(errs)
	}
	name := filepath.Join(dir, fileName("../a <1>"))
	if readFile(t, name+".txt") != hard {
		t.Fatal("the text is not the document's")
	}
	conf := readFile(t, filepath.Join(dir, "annotation.conf"))
	want := found(t, hard)
	ids := map[string]bool{}
	for line := range strings.Lines(readFile(t, name+".ann")) {
		m := bratLine.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		switch {
		case m == nil:
			t.Fatalf("not a line of brat: %q", line)
		case m[1] == "":
			if !ids[m[5]+m[6]] {
				t.Errorf("%q refers to nothing", line)
			}
			continue
		case !strings.Contains(conf, "\n"+m[2]+"\n"):
			t.Errorf("%s is not configured", m[2])
		}
		s := want[len(ids)]
		if got := bratText(t, m[3]); got != m[4] || oneLine(got) != oneLine(hard[s.start:s.end]) || m[2] != s.label || strings.ContainsAny(got, "\r\n") {
			t.Errorf("%q: %q, want %q", line, got, hard[s.start:s.end])
		}
		ids[m[1]] = true
	}
	if len(ids) != len(want) {
		t.Errorf("%d annotations, want %d", len(ids), len(want))
	}
}

// bratText is the text of a span of one or more parts, "0 4;5 9".
func bratText(t *testing.T, spans string) string {
	t.Helper()
	var parts []string
	last := 0
	for part := range strings.SplitSeq(spans, ";") {
		var start, end int
		if _, err := fmt.Sscanf(part, "%d %d", &start, &end); err != nil || start < last || end <= start {
			t.Fatalf("%q: %v", spans, err)
		}
		parts, last = append(parts, slice(hard, start, end)), end
	}
	return strings.Join(parts, " ")
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

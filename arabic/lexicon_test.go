package arabic_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// Every data file says what it is, and holds what it says once.
func TestLexiconFiles(t *testing.T) {
	files, err := filepath.Glob("lexicon/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no data files: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		if !norm.NFC.IsNormalString(text) || strings.Contains(text, "\r") || !strings.HasSuffix(text, "\n") {
			t.Errorf("%s: not NFC with LF line ends", file)
		}
		checkLines(t, file, strings.Split(strings.TrimSuffix(text, "\n"), "\n"))
	}
}

// checkLines holds that a header says what the file is, and that rows are as wide
// as the first and stand once.
func checkLines(t *testing.T, file string, lines []string) {
	t.Helper()
	header, columns := "", 0
	seen := make(map[string]bool)
	for i, line := range lines {
		if strings.HasPrefix(line, "#") {
			header += line + "\n"
			continue
		}
		n := strings.Count(line, "\t")
		if columns == 0 {
			columns = n
		}
		if line != strings.TrimSpace(line) || n != columns || n == 0 || seen[line] {
			t.Errorf("%s:%d: %q: blank, repeated or of another width", file, i+1, line)
		}
		seen[line] = true
	}
	for _, want := range []string{"# Columns: ", "Source: ", "Licence: "} {
		if !strings.Contains(header, want) {
			t.Errorf("%s: the header lacks %q", file, want)
		}
	}
}

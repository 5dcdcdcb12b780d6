package hawliyat_test

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// ordered are the lists whose lines have an order of their own: the earlier
// pattern wins.
var ordered = []string{"extract/lexicon/date_rules.tsv"}

// TestDataFiles holds what every list of words promises: plain NFC text with
// LF, sorted, no line twice, and a header that names source and
// licence.
func TestDataFiles(t *testing.T) {
	n := 0
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".tsv" || strings.Contains(name, "testdata") {
			return err
		}
		n++
		checkData(t, filepath.ToSlash(name), read(t, name))
		return nil
	})
	if err != nil || n < 30 {
		t.Errorf("%d files, %v", n, err)
	}
}

func checkData(t *testing.T, name, text string) {
	t.Helper()
	for _, want := range []string{"Source: ", "Licence: "} {
		if !strings.Contains(text, want) {
			t.Errorf("%s: no %q in the header", name, want)
		}
	}
	if !utf8.ValidString(text) || !norm.NFC.IsNormalString(text) || strings.ContainsAny(text, "\r\u200e\u200f\ufeff") || !strings.HasSuffix(text, "\n") {
		t.Errorf("%s: not plain NFC text with LF", name)
	}
	if slices.Contains(ordered, name) {
		return
	}
	last, n := "", 0
	for line := range strings.Lines(text) {
		n++
		if line == "\n" || line[0] == '#' {
			continue
		}
		if line <= last {
			t.Errorf("%s:%d: %q stands behind %q", name, n, line, last)
		}
		last = line
	}
}

package corpus_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestChecksum keeps the embedded files byte for byte and the data card true.
func TestChecksum(t *testing.T) {
	var names []string
	for _, pattern := range []string{"docs/*", "gold/*", "docs.jsonl"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	slices.Sort(names)
	h := sha256.New()
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		h.Write([]byte(filepath.ToSlash(name) + "\n"))
		h.Write(data)
	}
	card, err := os.ReadFile("SOURCES.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := hex.EncodeToString(h.Sum(nil)); len(names) != 12 || !strings.Contains(string(card), sum) {
		t.Errorf("%d files, checksum %s is not that of SOURCES.md", len(names), sum)
	}
}

package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/hawliyat/hawliyat/arabic/internal/wordtable"
)

func TestTable(t *testing.T) {
	text := strings.Repeat("كَتَبَ الوَلَدُ 12 abc، كتب\n", 8) + "مرة"
	a, err := table(strings.NewReader(text), 2, "own", "none")
	if err != nil {
		t.Fatal(err)
	}
	b, _ := table(strings.NewReader(text), 2, "own", "none")
	if !bytes.Equal(a, b) {
		t.Error("two runs differ")
	}
	if !strings.Contains(string(a), "of 2 Arabic words") {
		t.Errorf("header %q", a[:100])
	}
	words := wordtable.Open(string(a))
	for w, want := range map[string]int{"كتب": wordtable.Level(16), "الولد": wordtable.Level(8), "مرة": 0} {
		h, _ := wordtable.Word(w)
		if got := words.Level(h); got != want {
			t.Errorf("level of %s is %d, want %d", w, got, want)
		}
	}
}

func TestTableError(t *testing.T) {
	want := errors.New("torn")
	if _, err := table(iotest.ErrReader(want), 1, "", ""); !errors.Is(err, want) {
		t.Errorf("error %v", err)
	}
}

// TestRun: the file stands where it was asked for, with its source and licence,
// and no file stands where there was no text to read.
func TestRun(t *testing.T) {
	name := filepath.Join(t.TempDir(), "counts.bin")
	args := []string{"-o", name, "-min", "2", "-source", "letters of a friend", "-licence", "CC0-1.0"}
	if err := run(args, iotest.ErrReader(errors.New("torn"))); err == nil {
		t.Error("a torn text is counted")
	}
	if _, err := os.Stat(name); err == nil {
		t.Error("a file of a torn text")
	}
	if err := run(args, strings.NewReader("كتب كتب مرة")); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"of 1 Arabic words that are seen 2 times", "# Source: letters of a friend\n", "# Licence: CC0-1.0\n"} {
		if !strings.Contains(string(b), want) {
			t.Errorf("no %q in %.300q", want, b)
		}
	}
	if err := run([]string{"-o", t.TempDir()}, strings.NewReader("")); err == nil {
		t.Error("a folder is written as a file")
	}
	for arg, want := range map[string]error{"-h": flag.ErrHelp, "-unknown": nil} {
		if err := run([]string{arg}, nil); err == nil || want != nil && !errors.Is(err, want) {
			t.Errorf("%s: %v", arg, err)
		}
	}
}

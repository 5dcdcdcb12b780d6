package main

import (
	"bytes"
	"errors"
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

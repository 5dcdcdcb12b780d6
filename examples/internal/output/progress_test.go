package output

import (
	"bytes"
	"os"
	"testing"
	"time"
)

// TestProgressOnATerminal: what is drawn, how seldom, and that it is taken away
// once.
func TestProgressOnATerminal(t *testing.T) {
	var b bytes.Buffer
	p := &Progress{w: &b, on: true, shown: time.Now()}
	p.Step()
	if p.Clear(); b.Len() > 0 {
		t.Errorf("%q before its time", b.String())
	}
	p.shown = time.Now().Add(-time.Second)
	p.Step()
	p.Step() // right after a drawing
	p.Clear()
	p.Clear()
	if want := "\r2 documents\r\x1b[K"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}

// TestTerminal: a pseudo-terminal is one, unless it is said to be dumb.
func TestTerminal(t *testing.T) {
	f, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	t.Setenv("TERM", "xterm")
	if !NewProgress(f).on {
		t.Error("silent on a terminal")
	}
	t.Setenv("TERM", "dumb")
	if NewProgress(f).on {
		t.Error("drawn on a dumb terminal")
	}
	if f.Close(); NewProgress(f).on {
		t.Error("drawn on what is closed")
	}
}

package output

import (
	"fmt"
	"io"
	"os"
	"time"
)

// Progress is a line on a terminal that counts documents; it is silent on
// anything else.
type Progress struct {
	w     io.Writer
	n     int
	shown time.Time
	on    bool
	drawn bool
}

// NewProgress returns a Progress that writes to w.
func NewProgress(w io.Writer) *Progress {
	f, ok := w.(*os.File)
	return &Progress{w: w, on: ok && terminal(f), shown: time.Now()}
}

func terminal(f *os.File) bool {
	st, err := f.Stat()
	if err != nil || st.Mode()&os.ModeCharDevice == 0 || os.Getenv("TERM") == "dumb" {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(st, null)
}

// Step counts one document.
func (p *Progress) Step() {
	p.n++
	if p.on && time.Since(p.shown) > 200*time.Millisecond {
		p.shown, p.drawn = time.Now(), true
		fmt.Fprintf(p.w, "\r%d documents", p.n)
	}
}

// Clear removes the line.
func (p *Progress) Clear() {
	if p.on && p.drawn {
		p.drawn = false
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

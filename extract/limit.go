package extract

import (
	"context"
	"errors"
	"fmt"
)

// Limits where those of Options are 0. A number in words has a limit that is not
// to be set, arabic.MaxNumberWords.
const (
	DefaultMaxInput = 16 << 20 // bytes
	DefaultMaxSpans = 1 << 20  // dates, entities and quantities
)

// ErrTooLarge is what errors.Is finds in every [LimitError].
var ErrTooLarge = errors.New("extract: input too large")

// LimitError says which limit of Options an input is over. Limit and Got are
// bytes for MaxInput, and dates, entities and quantities for MaxSpans, where
// Got is what was found when the work was given up.
type LimitError struct {
	Name       string
	Limit, Got int
}

// Error names the limit, what it allows and what came.
func (e *LimitError) Error() string {
	unit := "bytes"
	if e.Name == "MaxSpans" {
		unit = "spans"
	}
	return fmt.Sprintf("extract: input of %d %s is over %s, %d", e.Got, unit, e.Name, e.Limit)
}

// Unwrap returns ErrTooLarge.
func (e *LimitError) Unwrap() error { return ErrTooLarge }

// lookEvery is how much of the folded text is read between two looks at the
// context: under a millisecond of work.
const lookEvery = 4 << 10

// watch looks at the context and at the spans found while the recognizers walk
// through a text.
type watch struct {
	ctx    context.Context // of the one call that the watch belongs to; nil: never stopped
	found  *Result
	before int // spans found before those in found
	most   int // spans, negative: any
	last   int32
	err    error
}

// stopped reports whether the work is to be given up, at a byte of the folded
// text. Each walk begins before the end of the one before it, and looks at once.
func (w *watch) stopped(at int32) bool {
	if w.err == nil && w.ctx != nil && (at-w.last >= lookEvery || at <= w.last) {
		w.last = at
		w.look()
	}
	return w.err != nil
}

// look sets the error where the context is done or a limit is passed.
func (w *watch) look() {
	if w.err = w.ctx.Err(); w.err != nil || w.found == nil || w.most < 0 {
		return
	}
	if n := w.before + len(w.found.Dates) + len(w.found.Entities) + len(w.found.Quantities); n > w.most {
		w.err = &LimitError{Name: "MaxSpans", Limit: w.most, Got: n}
	}
}

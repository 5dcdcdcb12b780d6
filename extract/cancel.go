package extract

import "context"

// lookEvery is how much of the folded text is read between two looks at the
// context: under a millisecond of work.
const lookEvery = 4 << 10

// watch looks at a context while the recognizers walk through a text.
type watch struct {
	ctx  context.Context // of the one call that the watch belongs to; nil: never stopped
	last int32
	err  error
}

// stopped reports whether the context is done, at a byte of the folded text.
// Each walk begins before the end of the one before it, and looks at once.
func (w *watch) stopped(at int32) bool {
	if w.err == nil && w.ctx != nil && (at-w.last >= lookEvery || at <= w.last) {
		w.last, w.err = at, w.ctx.Err()
	}
	return w.err != nil
}

package hostile

import (
	"context"
	"errors"
	"testing"
)

// countdown is a context that is cancelled when it has been asked left times.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// Cancelled holds that call looks at its context at least so many times, and
// that wherever the cancellation comes, its error is the context's and what it
// returns is empty.
func Cancelled(t *testing.T, least int, call func(ctx context.Context) (found int, err error)) {
	t.Helper()
	const many = 1 << 30
	whole := &countdown{t.Context(), many}
	if found, err := call(whole); err != nil || found == 0 {
		t.Fatalf("%d found: %v", found, err)
	}
	looks := many - whole.left
	if looks < least {
		t.Errorf("%d looks at the context, want %d", looks, least)
	}
	for _, left := range [...]int{0, 1, 2, 3, 5, 8, looks / 4, looks / 2, looks - 1} {
		found, err := call(&countdown{t.Context(), left})
		if !errors.Is(err, context.Canceled) || found > 0 {
			t.Errorf("cancelled at look %d of %d: %v, %d found", left, looks, err, found)
		}
	}
}

package extract

import (
	"errors"
	"fmt"
)

// DefaultMaxInput is Options.MaxInput where it is 0, in bytes.
const DefaultMaxInput = 16 << 20

// ErrTooLarge is what errors.Is finds in every [LimitError].
var ErrTooLarge = errors.New("extract: input too large")

// LimitError says which limit of Options an input is over. Limit and Got are
// bytes.
type LimitError struct {
	Name       string
	Limit, Got int
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("extract: input of %d bytes is over %s, %d", e.Got, e.Name, e.Limit)
}

// Unwrap returns ErrTooLarge.
func (e *LimitError) Unwrap() error { return ErrTooLarge }

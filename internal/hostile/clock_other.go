//go:build !linux

package hostile

import "time"

var start = time.Now()

// cpu is the wall clock where the time of one thread cannot be asked for.
func cpu() time.Duration { return time.Since(start) }

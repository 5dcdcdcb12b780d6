package hostile

import (
	"syscall"
	"time"
)

const rusageThread = 1

// cpu is the processor time of this thread: what other processes do to a wall
// clock it does not see.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(rusageThread, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

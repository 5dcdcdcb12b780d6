package hostile

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
	"time"
)

// Door is a public entry point. Open makes ready what does not belong to the
// measurement and returns the call.
type Door struct {
	Name string
	Open func(s string) func()
	Max  int // most bytes of a text, for what reads words or names; 0: any
}

// Cost is what one call needs.
type Cost struct {
	Time time.Duration // of the thread
	Heap int           // most bytes alive at once that the call added
}

// Measure calls the door once with s.
func (d Door) Measure(s string) Cost {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	call := d.Open(s)
	began := cpu()
	call()
	return Cost{Time: cpu() - began}
}

// MeasureHeap calls the door once with s and watches the heap. The collector
// runs all the time, so that what is dead does not count.
func (d Door) MeasureHeap(s string) Cost {
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	call := d.Open(s)
	runtime.GC()
	base := heap()
	var most atomic.Int64
	done, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		tick := time.NewTicker(time.Millisecond)
		defer tick.Stop()
		for {
			most.Store(max(most.Load(), heap()))
			select {
			case <-done:
				return
			case <-tick.C:
			}
		}
	}()
	call()
	close(done)
	<-stopped
	runtime.KeepAlive(s)
	return Cost{Heap: int(max(most.Load(), heap()) - base)}
}

func heap() int64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return int64(s[0].Value.Uint64())
}

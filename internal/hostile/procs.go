package hostile

import "runtime"

// Procs calls f at 1, 2 and 8 processors.
func Procs(f func(procs int)) {
	for _, n := range [...]int{1, 2, 8} {
		func() {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(n))
			f(n)
		}()
	}
}

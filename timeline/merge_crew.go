package timeline

import "sync"

// crew is how many goroutines work at once. It is asked for once: a program may
// change its number of processors at any time.
type crew int

// fewThings are worked on by one goroutine.
const fewThings = 1 << 12

// split has goroutines work on n things, each on one range of them; the ranges
// are in order of part.
func (c crew) split(n int, work func(part, lo, hi int)) (parts int) {
	parts = c.parts(n)
	if parts == 1 {
		work(0, 0, n)
		return 1
	}
	var all sync.WaitGroup
	for p := range parts {
		all.Go(func() { work(p, p*n/parts, (p+1)*n/parts) })
	}
	all.Wait()
	return parts
}

// parts is how many ranges [crew.split] makes of n things.
func (c crew) parts(n int) int {
	if n < fewThings {
		return 1
	}
	return max(int(c), 1)
}

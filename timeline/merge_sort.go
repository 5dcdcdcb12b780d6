package timeline

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
)

// keyed is a thing and the number that it is sorted by.
type keyed struct {
	key uint64
	i   int32
}

// fewKeyed are sorted by comparing them.
const fewKeyed = 1 << 9

// sortKeyed sorts a, which comes in order of i, by key and then by i. It works
// byte by byte from the last, leaves out the bytes that all keys share, and
// needs a spare slice of the same length. It returns the sorted one of the two
// and then the other.
func sortKeyed(a, spare []keyed) (sorted, other []keyed) {
	if len(a) < fewKeyed {
		slices.SortFunc(a, func(x, y keyed) int {
			if x.key != y.key {
				return cmp.Compare(x.key, y.key)
			}
			return cmp.Compare(x.i, y.i)
		})
		return a, spare
	}
	all, any := ^uint64(0), uint64(0)
	for i := range a {
		all, any = all&a[i].key, any|a[i].key
	}
	for shift := 0; shift < 64; shift += 8 {
		if (all^any)>>shift&0xff != 0 {
			sortByte(a, spare, shift)
			a, spare = spare, a
		}
	}
	return a, spare
}

// sortByte moves a to b, sorted by one byte of the keys, equal ones in their
// order.
func sortByte(a, b []keyed, shift int) {
	at := make([][256]int32, maxParts())
	parts := inParts(len(a), func(part, lo, hi int) {
		for i := lo; i < hi; i++ {
			at[part][a[i].key>>shift&0xff]++
		}
	})
	sum := int32(0)
	for c := range 256 {
		for p := range parts {
			n := at[p][c]
			at[p][c] = sum
			sum += n
		}
	}
	inParts(len(a), func(part, lo, hi int) {
		at := &at[part]
		for i := lo; i < hi; i++ {
			c := a[i].key >> shift & 0xff
			b[at[c]] = a[i]
			at[c]++
		}
	})
}

// fewThings are worked on by one goroutine.
const fewThings = 1 << 12

// inParts has goroutines work on n things, each on one range of them; the
// ranges are in order of part.
func inParts(n int, work func(part, lo, hi int)) (parts int) {
	procs := maxParts()
	if n < fewThings || procs == 1 {
		work(0, 0, n)
		return 1
	}
	var all sync.WaitGroup
	for p := range procs {
		all.Go(func() { work(p, p*n/procs, (p+1)*n/procs) })
	}
	all.Wait()
	return procs
}

// maxParts is how many ranges [inParts] makes at most.
func maxParts() int { return runtime.GOMAXPROCS(0) }

package timeline

import (
	"cmp"
	"slices"
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
func (c crew) sortKeyed(a, spare []keyed) (sorted, other []keyed) {
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
			c.sortByte(a, spare, shift)
			a, spare = spare, a
		}
	}
	return a, spare
}

// sortByte moves a to b, sorted by one byte of the keys, equal ones in their
// order.
func (c crew) sortByte(a, b []keyed, shift int) {
	at := make([][256]int32, c.parts(len(a)))
	parts := c.split(len(a), func(part, lo, hi int) {
		for i := lo; i < hi; i++ {
			at[part][a[i].key>>shift&0xff]++
		}
	})
	sum := int32(0)
	for v := range 256 {
		for p := range parts {
			n := at[p][v]
			at[p][v] = sum
			sum += n
		}
	}
	c.split(len(a), func(part, lo, hi int) {
		at := &at[part]
		for i := lo; i < hi; i++ {
			v := a[i].key >> shift & 0xff
			b[at[v]] = a[i]
			at[v]++
		}
	})
}

package timeline

import (
	"math/bits"
	"slices"
)

// keyed is a thing by its number, in the low bits, and before it the key that it
// is sorted by.
type keyed uint64

// packing is how many bits of a keyed are the number.
type packing uint8

// packingOf is the packing for n things.
func packingOf(n int) packing { return packing(bits.Len(uint(n))) }

func (p packing) keyed(key uint64, i int32) keyed { return keyed(key<<p | uint64(i)) }

func (p packing) key(k keyed) uint64 { return uint64(k >> p) }

func (p packing) number(k keyed) int32 { return int32(k & (1<<p - 1)) }

// nextRun is where the first run of equal keys begins at or after i.
func (p packing) nextRun(all []keyed, i int) int {
	for i > 0 && i < len(all) && p.key(all[i]) == p.key(all[i-1]) {
		i++
	}
	return i
}

// fewKeyed are sorted by comparing them.
const fewKeyed = 1 << 9

// sorted sorts a, which comes in order of number, by key and then by number, in
// the memory of g. It works byte by byte from the last and leaves out the bytes
// that all keys share.
func (g *merger) sorted(a []keyed) []keyed {
	if len(a) < fewKeyed {
		slices.Sort(a)
		return a
	}
	if cap(g.spare) < len(a) {
		g.spare = make([]keyed, len(a))
	}
	spare := g.spare[:len(a)]
	all, any := ^keyed(0), keyed(0)
	for _, k := range a {
		all, any = all&k, any|k
	}
	for shift := int(g.low); shift < 64; shift += 8 {
		if (all^any)>>shift&0xff != 0 {
			g.crew.sortByte(a, spare, shift)
			a, spare = spare, a
		}
	}
	g.spare = spare
	return a
}

// sortByte moves a to b, sorted by one byte of the keys, equal ones in their
// order.
func (c crew) sortByte(a, b []keyed, shift int) {
	at := make([][256]int32, c.parts(len(a)))
	parts := c.split(len(a), func(part, lo, hi int) {
		for _, k := range a[lo:hi] {
			at[part][k>>shift&0xff]++
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
		for _, k := range a[lo:hi] {
			v := k >> shift & 0xff
			b[at[v]] = k
			at[v]++
		}
	})
}

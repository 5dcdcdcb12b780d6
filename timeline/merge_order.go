package timeline

import "math/bits"

// pack gives every mention a key that grows with its place in the order of
// [merger.compare], as far as 64 bits tell.
func (g *merger) pack(all []keyed) {
	var least, most [4]uint32
	each := func(b *brief) [4]uint32 {
		return [4]uint32{uint32(b.tier), uint32(b.earliest), uint32(g.day(b)), b.start}
	}
	for i := range g.briefs {
		v := each(&g.briefs[i])
		for k, x := range v {
			if i == 0 {
				least[k], most[k] = x, x
			}
			least[k], most[k] = min(least[k], x), max(most[k], x)
		}
	}
	var shift [4]int // of each field in 128 bits
	width := 0
	for k := 3; k >= 0; k-- {
		shift[k] = width
		width += bits.Len32(most[k] - least[k])
	}
	drop := max(width-64, 0)
	for i := range g.briefs {
		key := uint64(0)
		for k, x := range each(&g.briefs[i]) {
			x := uint64(x - least[k])
			if s := shift[k] - drop; s >= 0 {
				key |= x << s
			} else {
				key |= x >> -s
			}
		}
		all[i] = keyed{key, int32(i)}
	}
}

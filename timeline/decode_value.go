package timeline

import (
	"encoding/binary"
	"fmt"
	"math"
)

// decoder reads from s. After the first error everything reads as zero.
type decoder struct {
	s     string
	size  int
	known []string
	err   error
}

func (d *decoder) fail(what string) {
	if d.err == nil {
		d.err = fmt.Errorf("timeline: encoded set broken at byte %d: %s", len(setMagic)+1+d.size-len(d.s), what)
		d.s = ""
	}
}

func (d *decoder) uint() uint64 {
	var n uint64
	for shift := 0; shift < 64; shift += 7 {
		if len(d.s) == 0 {
			break
		}
		c := d.s[0]
		d.s = d.s[1:]
		n |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return n
		}
	}
	d.fail("bad number")
	return 0
}

func (d *decoder) int() int64 {
	u := d.uint()
	n := int64(u >> 1)
	if u&1 != 0 {
		n = ^n
	}
	return n
}

// int32 reads a number that must fit in 32 bits, as every offset and day does.
func (d *decoder) int32() int32 {
	n := d.int()
	if n < math.MinInt32 || n > math.MaxInt32 {
		d.fail("number out of range")
		return 0
	}
	return int32(n)
}

// count reads the number of values that follow, each of at least size bytes.
func (d *decoder) count(size int) int {
	n := d.uint()
	if n > uint64(len(d.s)/size) {
		d.fail("count beyond the input")
		return 0
	}
	return int(n)
}

func (d *decoder) take(n int) string {
	if n > len(d.s) {
		d.fail("cut off")
		return ""
	}
	t := d.s[:n]
	d.s = d.s[n:]
	return t
}

func (d *decoder) byte() byte {
	if t := d.take(1); t != "" {
		return t[0]
	}
	return 0
}

func (d *decoder) bool() bool {
	switch d.byte() {
	case 0:
		return false
	case 1:
		return true
	}
	d.fail("neither true nor false")
	return false
}

func (d *decoder) float() float64 {
	t := d.take(8)
	if t == "" {
		return 0
	}
	return math.Float64frombits(binary.LittleEndian.Uint64([]byte(t)))
}

func (d *decoder) long() string { return d.take(d.count(1)) }

func (d *decoder) str() string {
	switch n := d.uint(); {
	case n == 0:
		return d.long()
	case n == 1:
		s := d.long()
		if len(s) > maxShared {
			d.fail("shared string too long")
			return ""
		}
		d.known = append(d.known, s)
		return s
	case n-2 < uint64(len(d.known)):
		return d.known[n-2]
	default:
		d.fail("unknown string")
		return ""
	}
}

// list reads a count and that many values, each of at least size bytes.
func list[T any](d *decoder, size int, read func(*decoder, *T)) []T {
	n := d.count(size)
	if n == 0 {
		return nil
	}
	out := make([]T, n)
	for i := range out {
		read(d, &out[i])
		if d.err != nil {
			return nil
		}
	}
	return out
}

package arabic

import (
	"encoding/binary"
	"slices"
	"sync"
)

// A table holds, for each code point of the Arabic block (U+0600..U+06FF), what
// the fold writes for it: the two bytes of a letter, least significant first,
// or one of the codes below, which no letter's first byte can be.
type table [256]uint16

const (
	codeStep  = 0 // depends on the context, or leaves the block: folder.step
	codeDrop  = 1 // removed
	codeASCII = 2 // the high byte is the ASCII character
)

// In memory order a two-byte sequence of the Arabic block is a lead byte
// D8..DB, then a continuation byte; these pick out its fixed bits.
const (
	pairMask  = 0xC0FC
	pairBits  = 0x80D8
	quadMask  = pairMask * 0x0001000100010001
	quadBits  = pairBits * 0x0001000100010001
	asciiMask = 0x8080808080808080
)

var (
	displayTable = sync.OnceValue(func() *table { return newTable(Display) })
	matchTable   = sync.OnceValue(func() *table { return newTable(Match) })
	searchTable  = sync.OnceValue(func() *table { return newTable(Search) })
)

// tableMin is the length of text that a table of its own pays off for, where
// the profile is none of the named ones.
const tableMin = 1024

func (p Profile) table(n int) *table {
	switch {
	case p == Match:
		return matchTable()
	case p == Search:
		return searchTable()
	case p == Display:
		return displayTable()
	case n >= tableMin:
		return newTable(p)
	}
	return nil
}

func newTable(p Profile) *table {
	t := new(table)
	for i := range t {
		out, act := p.classify(rune(0x600 + i))
		switch {
		case act == actDrop:
			t[i] = codeDrop
		case act != actEmit:
			t[i] = codeStep
		case out < 0x80:
			t[i] = codeASCII | uint16(out)<<8
		default:
			t[i] = uint16(0xC0|out>>6) | uint16(0x80|out&0x3F)<<8
		}
	}
	return t
}

// entry is the table's index of a two-byte sequence in memory order.
func entry(pair uint64) uint8 { return uint8(pair<<6 | pair>>8&0x3F) }

// fast folds from i as long as the table decides, and returns where it stopped.
func (f *folder) fast(t *table, out []byte, i int) ([]byte, int) {
	src, n := f.src, len(out)
	out = slices.Grow(out, len(src)-i)
	out = out[:cap(out)]
	elongation := f.p&FoldElongation != 0
	last := f.lastPair(out[:n])
	for i+8 <= len(src) && n+8 <= len(out) {
		v := binary.LittleEndian.Uint64(src[i:])
		if v&asciiMask == 0 {
			binary.LittleEndian.PutUint64(out[n:], v)
			i, n, last = i+8, n+8, 0
			continue
		}
		if v&0x80 == 0 {
			out[n] = byte(v)
			i, n, last = i+1, n+1, 0
			continue
		}
		if v&pairMask != pairBits {
			break
		}
		c := t[entry(v)]
		if c&0x80 != 0 && !(elongation && c == last) {
			binary.LittleEndian.PutUint16(out[n:], c)
			i, n, last = i+2, n+2, c
			continue
		}
		if c == codeDrop {
			if f.m != nil {
				f.m.add(n-f.start, 0, i, 2)
			}
			i += 2
			continue
		}
		if c&0xFF != codeASCII {
			break
		}
		out[n] = byte(c >> 8)
		n++
		if f.m != nil {
			f.m.add(n-1-f.start, 1, i, 2)
		}
		i += 2
		last = 0
	}
	return out[:n], i
}

// lastPair is the letter that ends the output, as the table has it, where an
// elongation may go on with it.
func (f *folder) lastPair(out []byte) uint16 {
	if f.p&FoldElongation == 0 || len(out)-f.start < 2 {
		return 0
	}
	pair := binary.LittleEndian.Uint16(out[len(out)-2:])
	if pair == pairMaksura && f.p&FoldMaqsura != 0 {
		return pairYeh
	}
	return pair
}

const (
	pairMaksura = 0x89D9
	pairYeh     = 0x8AD9
)

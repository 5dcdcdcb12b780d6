package arabic

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"sync"
	"unicode/utf8"
)

// A table holds, for each code point of the Arabic block (U+0600..U+06FF), what
// the fold writes for it: the two bytes of a letter, least significant first,
// or one of the codes below, which no letter's first byte can be.
type table [256]uint16

const (
	codeStep  = 0 // depends on the context, or leaves the block: folder.step
	codeDrop  = 1 // removed
	codeASCII = 2 // the high byte is the ASCII character
	codeFinal = 3 // alef maksura: yeh before ASCII, else folder.step
)

// In memory order a two-byte sequence of the Arabic block is a lead byte
// D8..DB, then a continuation byte; these pick out its fixed bits.
const (
	pairMask = 0xC0FC
	pairBits = 0x80D8
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
		case act == actMaksura && p&FoldElongation == 0:
			t[i] = codeFinal
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
func entry(pair uint16) uint8 { return uint8(pair<<6 | pair>>8&0x3F) }

// fast folds from i as long as the table decides, and returns where it stopped.
// Stretches of usual letters go by eight bytes, the words between them by the
// table. Letters and what is dropped are one loop on purpose: taken apart they
// are slower.
func (f *folder) fast(t *table, out []byte, i int) ([]byte, int) {
	src, n := f.src, len(out)
	out = slices.Grow(out, len(src)-i)
	out = out[:n+len(src)-i]
	wide := f.p&(FoldElongation|FoldHamza|FoldMarbuta) == 0
	last := f.lastPair(out[:n])
	for i < len(src) {
		if wide && i > 0 {
			k := usual(src[i-1:], out[n:], f.p&FoldAlef != 0)
			i, n = i+k, n+k
		}
		for i < len(src) {
			if src[i] < utf8.RuneSelf {
				out[n] = src[i]
				i, n, last = i+1, n+1, 0
				if wide {
					break
				}
				continue
			}
			if i+1 >= len(src) {
				return out[:n], i
			}
			pair := binary.LittleEndian.Uint16(src[i:])
			if pair&pairMask != pairBits {
				return out[:n], i
			}
			c := t[entry(pair)]
			if c&0x80 != 0 && !(c == last && !wide) {
				binary.LittleEndian.PutUint16(out[n:], c)
				i, n, last = i+2, n+2, c
				continue
			}
			if c&0xFF == codeDrop {
				if f.m != nil {
					f.m.add(n-f.start, 0, i, 2)
				}
				i += 2
				continue
			}
			k := f.seldom(c, out, n, i)
			if k == 0 {
				return out[:n], i
			}
			i, n, last = i+2, n+k, 0
		}
	}
	return out[:n], i
}

// seldom writes at out[n:] what the table's entry c, no letter that stays a
// letter, makes of the two bytes at i, and returns how many bytes it is, 0 where
// the table does not decide.
func (f *folder) seldom(c uint16, out []byte, n, i int) int {
	switch {
	case c&0xFF == codeASCII:
		out[n] = byte(c >> 8)
		if f.m != nil {
			f.m.add(n-f.start, 1, i, 2)
		}
		return 1
	case c&0xFF == codeFinal && (i+2 >= len(f.src) || f.src[i+2] < utf8.RuneSelf):
		binary.LittleEndian.PutUint16(out[n:], pairYeh)
		return 2
	}
	return 0
}

// foreign returns how many bytes src begins with of scripts that no fold knows:
// U+00C0..U+05FF, U+0700..U+07FF and U+4000..U+CFFF.
func foreign(src []byte) int {
	n := 0
	for n+1 < len(src) && src[n+1]&0xC0 == 0x80 {
		w := 2
		if b := src[n]; b >= 0xE4 && b <= 0xEC && n+2 < len(src) && src[n+2]&0xC0 == 0x80 {
			w = 3
		} else if b < 0xC3 || b > 0xDF || b >= 0xD8 && b <= 0xDB {
			break
		}
		n += w
	}
	return n
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

// Every byte of a word of eight, for usual.
const (
	ones  = 0x0101010101010101
	high  = 0x80 * ones
	carry = 0x7F * ones // added to bytes below 0x80: the high bit of those that are not zero
)

// usual copies src[1:] to out as long as there is nothing but ASCII and the
// letters that no fold but those of hamza, teh marbuta and elongation knows,
// alef with its hamza and madda included where they become a plain one. It
// returns how many bytes, whole letters, that was. src[0] ends the letter
// before; out is as long as the rest.
//
// It looks at eight bytes at once, each with the byte before it, so that it
// need not know where the letters begin. Of lead D8 all of U+0620..U+063F but
// the alefs are usual; of D9 U+0641..U+064A but alef maksura.
func usual(src, out []byte, alefs bool) int {
	s, o := src, out
	k := 0
	for len(s) > 8 && len(o) >= 8 {
		nine := (*[9]byte)(s)
		prev, v := binary.LittleEndian.Uint64(nine[:8]), binary.LittleEndian.Uint64(nine[1:])
		cont := v &^ (v << 1) & high
		lead := (prev ^ 0xD8*ones) & (0x3F * ones) // of a continuation byte: what D8 is 0 of
		// The last seven bits of the code point, at its continuation byte.
		low := v&(0x3F*ones) | lead<<6&(0x40*ones)
		odd := cont ^ prev&(prev<<1)&high // half a letter
		odd |= cont & ((lead + 0x7E*ones) | (low + 0x35*ones) | ^((low + 0x60*ones) & (low ^ 0x40*ones + carry) & (low ^ 0x49*ones + carry)))
		if alefs {
			m := cont &^ ((low&(0x7E*ones) ^ 0x22*ones + carry) & (low ^ 0x25*ones + carry))
			v |= m>>4 - m>>7 // the three differ from alef in the lowest three bits
		}
		binary.LittleEndian.PutUint64(o, v)
		if odd != 0 {
			k = bits.TrailingZeros64(odd) >> 3
			break
		}
		s, o = s[8:], o[8:]
	}
	k += len(src) - len(s)
	if src[k] >= 0xC0 && k > 0 {
		k-- // the rest of its letter lies ahead
	}
	return k
}

// Package wordhash hashes words for the tables of package extract, at run time
// and when they are generated.
package wordhash

// Start is the hash of nothing.
const Start = 0xcbf29ce484222325

const prime = 0x100000001b3

// Sum continues the hash h (FNV-1a) over a word that is folded by
// arabic.Match. Letters that typing exchanges count as one: ه for ة at the end,
// ي for ئ, و for ؤ, a small Latin letter for a capital.
func Sum(h uint64, w string) uint64 {
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c == 0xD8 && i+1 < len(w) {
			i++
			switch d := w[i]; d {
			case 0xA4: // WAW WITH HAMZA ABOVE
				c, h = 0x88, (h^0xD9)*prime
			case 0xA6: // YEH WITH HAMZA ABOVE
				c, h = 0x8A, (h^0xD9)*prime
			case 0xA9: // TEH MARBUTA
				c, h = 0x87, (h^0xD9)*prime
			default:
				c, h = d, (h^0xD8)*prime
			}
		} else if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * prime
	}
	return h
}

// NameBits is the part of a hash that the list of name words keeps, above
// FlagBits of flags in 32.
const (
	NameBits = 29
	FlagBits = 32 - NameBits
)

// Flags of a name word.
const (
	Given  = 1 << iota // a given name
	Family             // a family name
	Common             // a common word as well
)

// Name is the key of a name word, its flags zero.
func Name(w string) uint32 {
	h := Sum(Start, w)
	h ^= h >> 32
	return uint32(h*0x9E3779B97F4A7C15>>(64-NameBits)) << FlagBits
}

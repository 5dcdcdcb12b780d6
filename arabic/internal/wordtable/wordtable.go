// Package wordtable holds a table of word counts that is read where it lies,
// without parsing: a cuckoo table of two-byte slots, four a bucket. Twelve bits
// of a slot tell the word, four the level of its count, so one unseen word in
// about 500 is taken for another.
package wordtable

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"strings"
)

const (
	slotBytes   = 2
	bucketSlots = 4
	bucketBytes = slotBytes * bucketSlots
	headerEnd   = "\n\n" // the slots follow the first empty line
	maxKicks    = 2000
)

// MaxLevel is the highest level of a count.
const MaxLevel = 15

// Level is the level of a count n > 0: 1 + (log2 n - 1) · 0.8, from 1 to MaxLevel.
func Level(n int) int {
	return max(1, min(MaxLevel, 1+int((math.Log2(float64(n))-1)*0.8)))
}

// A Hash is built letter by letter from [Empty]: FNV-1a over letter codes.
type Hash uint64

// Empty is the hash of no letters.
const Empty Hash = 0xCBF29CE484222325

// Add appends letters, coded as [Code] does.
func (h Hash) Add(codes ...byte) Hash {
	for _, c := range codes {
		h = (h ^ Hash(c)) * 0x100000001B3
	}
	return h
}

// Sum is the hash of the word that the letters make.
func (h Hash) Sum() uint64 {
	x := uint64(h)
	x = (x ^ x>>32) * 0xD6E8FEB86659FD93
	return bits.RotateLeft64(x^x>>32, 17) * 0xA0761D6478BD642F
}

// Code is the code of a letter of the basic Arabic alphabet, 0 for all else.
func Code(r rune) byte {
	if r >= 'ء' && r <= 'ي' && r != 'ـ' && (r <= 'غ' || r >= 'ف') {
		return byte(r - 0x600)
	}
	return 0
}

// Word is the hash of a word of those letters; ok is false for any other.
func Word(w string) (sum uint64, ok bool) {
	h := Empty
	for _, r := range w {
		c := Code(r)
		if c == 0 {
			return 0, false
		}
		h = h.Add(c)
	}
	return h.Sum(), w != ""
}

// A Table is a table of counts. The zero Table holds nothing.
type Table struct {
	slots   string
	buckets uint64
}

// Open returns the table in the file that Build's slots follow a header in.
func Open(file string) Table {
	_, slots, _ := strings.Cut(file, headerEnd)
	return Table{slots, uint64(len(slots) / bucketBytes)}
}

// Level returns the level of the word of hash h, 0 if it is unseen.
func (t Table) Level(h uint64) int {
	if t.buckets == 0 {
		return 0
	}
	print := fingerprint(h)
	for _, at := range places(h, t.buckets) {
		b := t.slots[at*bucketBytes : (at+1)*bucketBytes]
		for i := 0; i < len(b); i += slotBytes {
			if s := uint16(b[i]) | uint16(b[i+1])<<8; s>>4 == print && s&15 != 0 {
				return int(s & 15)
			}
		}
	}
	return 0
}

func fingerprint(h uint64) uint16 { return uint16(h * 0x9E3779B97F4A7C15 >> 52) }

func places(h, buckets uint64) [2]uint64 {
	return [2]uint64{h & 0xFFFFFFFF * buckets >> 32, h >> 32 * buckets >> 32}
}

// ErrFull is returned by Build where the words do not fit.
var ErrFull = errors.New("wordtable: no place for all words")

// Build lays out the words of the hashes with their levels: the same input gives
// the same bytes.
func Build(hashes []uint64, levels []int) ([]byte, error) {
	buckets := uint64(float64(len(hashes))/bucketSlots/0.95) + 1
	index := make([][bucketSlots]int, buckets) // 1 + index of the word
	for w := range hashes {
		if !place(index, hashes, w) {
			return nil, ErrFull
		}
	}
	out := make([]byte, 0, buckets*bucketBytes)
	for _, b := range index {
		for _, w := range b {
			s := uint16(0)
			if w > 0 {
				s = fingerprint(hashes[w-1])<<4 | uint16(levels[w-1])
			}
			out = binary.LittleEndian.AppendUint16(out, s)
		}
	}
	return out, nil
}

// place puts word w into one of its buckets, moving others to their second one.
func place(index [][bucketSlots]int, hashes []uint64, w int) bool {
	from := uint64(math.MaxUint64)
	for kick := range maxKicks {
		at := places(hashes[w], uint64(len(index)))
		for _, p := range at {
			for i := range index[p] {
				if index[p][i] == 0 {
					index[p][i] = w + 1
					return true
				}
			}
		}
		p := at[kick&1]
		if p == from {
			p = at[1-kick&1]
		}
		i := (kick*7 + w) % bucketSlots
		w, index[p][i] = index[p][i]-1, w+1
		from = p
	}
	return false
}

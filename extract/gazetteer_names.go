package extract

import (
	_ "embed"
	"encoding/binary"
	"sync"

	"github.com/hawliyat/hawliyat/extract/internal/wordhash"
)

// nameWords is the sorted list of words that names of persons are made of, four
// bytes each: a hash and flags. It is used as it lies in the binary. With some
// fifty thousand words in 29 bits a word that is none passes for one about once
// in 11,000; on top the list says which names are common words too.
// lexicon/names.txt tells its sources.
//
//go:embed lexicon/names.bin
var nameWords string

// nameBuckets is how many bits of a key choose where to look for it.
const nameBuckets = 12

// nameStarts is the first word of each bucket, and their number at the end.
var nameStarts = sync.OnceValue(func() *[1<<nameBuckets + 1]int32 {
	var starts [1<<nameBuckets + 1]int32
	n, next := int32(len(nameWords)/4), 0
	for i := range n {
		for bucket := int(nameAt(int(i)) >> (32 - nameBuckets)); next <= bucket; next++ {
			starts[next] = i
		}
	}
	for ; next < len(starts); next++ {
		starts[next] = n
	}
	return &starts
})

// nameFlags looks a folded word up; ok is false where it is no name.
func nameFlags(w string) (flags uint32, ok bool) {
	key := wordhash.Name(w)
	starts, bucket := nameStarts(), key>>(32-nameBuckets)
	lo, hi := int(starts[bucket]), int(starts[bucket+1])
	for lo < hi {
		m := (lo + hi) / 2
		if at := nameAt(m); at < key {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == len(nameWords)/4 {
		return 0, false
	}
	at := nameAt(lo)
	return at & (1<<wordhash.FlagBits - 1), at>>wordhash.FlagBits == key>>wordhash.FlagBits
}

func nameAt(i int) uint32 {
	var b [4]byte
	copy(b[:], nameWords[4*i:])
	return binary.LittleEndian.Uint32(b[:])
}

// isGivenName reports whether a folded word is a given name that is not a
// common word as well.
func isGivenName(w string) bool {
	f, ok := nameFlags(w)
	return ok && f&wordhash.Given != 0 && f&wordhash.Common == 0
}

// isNameToken reports whether a folded word can be a part of a person's name,
// common words (Amal, hope) among them.
func isNameToken(w string) bool {
	_, ok := nameFlags(w)
	return ok
}

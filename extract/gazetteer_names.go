package extract

import (
	_ "embed"
	"encoding/binary"

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

// nameFlags looks a folded word up; ok is false where it is no name.
func nameFlags(w string) (flags uint32, ok bool) {
	key := wordhash.Name(w)
	lo, hi := 0, len(nameWords)/4
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

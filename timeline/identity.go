package timeline

import (
	"crypto/sha256"

	"github.com/hawliyat/hawliyat/extract"
)

// key is the content hash of a document or a mention: the first 128 bits of
// SHA-256, wide enough that nobody can make two contents share it.
type key [16]byte

// String is k in base32hex with small letters: 26 letters and digits, in the
// order of k.
func (k key) String() string {
	const alphabet = "0123456789abcdefghijklmnopqrstuv"
	var out [26]byte
	bits, held, n := uint32(0), 0, 0
	for _, c := range k {
		bits, held = bits<<8|uint32(c), held+8
		for ; held >= 5; held -= 5 {
			out[n] = alphabet[bits>>(held-5)&31]
			n++
		}
	}
	out[n] = alphabet[bits<<(5-held)&31]
	return string(out[:])
}

// documentKey hashes the whole content of d, its ID included. The zone of
// Published counts by its offset, not by its name.
func documentKey(d *extract.Document) key {
	var e encoder
	e.document(d)
	return e.key()
}

// mentionKey hashes what m tells: all of it but its ID and its Title, which is
// words for people's eyes. A better title is no other mention.
func mentionKey(m *Mention) key {
	e := encoder{b: make([]byte, 0, 512), untitled: true}
	e.mention(m)
	return e.key()
}

func (e *encoder) key() key {
	sum := sha256.Sum256(e.b)
	return key(sum[:16])
}

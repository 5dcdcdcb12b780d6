package extract

import "strings"

// gazContext says what a word before an ambiguous name shows about it, as a set
// of bits: for each kind whether it is the head noun of such names (the city
// of, the movement) or only a word that often stands before them (in).
type gazContext uint16

// contextBits are the bits of one kind: head and word before.
func contextBits(k Kind) (head, before gazContext) {
	var n int
	switch k {
	case Person:
		n = 0
	case GPE:
		n = 2
	case Location: // in, from and towards are those of all places; waters of and strip of are not
		return 1 << 12, 2 << 2
	case Organization:
		n = 4
	case Facility:
		n = 6
	case EventName:
		n = 8
	case Nationality:
		n = 10
	default:
		return 0, 0
	}
	return 1 << n, 2 << n
}

// contexts reads rows of kind, role and words.
func (b *gazBuilder) contexts(data string) {
	t := &b.l.trie
	gazRows(data, func(_, folded string) {
		kind, rest, _ := strings.Cut(folded, "\t")
		role, words, _ := strings.Cut(rest, "\t")
		bit, before := contextBits(Kind(kind))
		if role == "before" {
			bit = before
		}
		for words != "" {
			var w string
			w, words, _ = strings.Cut(words, "|")
			t.ctx[t.intern(w)] |= bit
		}
	})
}

package extract

import "github.com/hawliyat/hawliyat/extract/internal/wordhash"

// gazTrie is a trie over word numbers. Words are known by a hash of their
// letters alone: with some ten thousand of them in 64 bits, a word of a text is
// mistaken for another once in 10^14. Both tables are open-addressed, which
// costs a third of a map's memory and time to build.
type gazTrie struct {
	words hashTable // hash of a word -> its number
	edges hashTable // node<<32 | word -> child
	node  []int32   // first form that ends at a node, -1 for none
	forms []gazForm
	ctx   []gazContext // by word number
}

// gazForm is one spelling of one entry.
type gazForm struct {
	entry int32
	next  int32 // another form with the same words, -1 for none
	marks gazMark
	lead  uint8 // words before the name that are not part of it
}

// gazMark says what a spelling needs to count.
type gazMark uint16

const (
	markAmbiguous gazMark = 1 << iota // also a common word: needs context
	markHead                          // as well, and only a head noun or quotes are enough
	markSeldom                        // seldom a common word: context, or its country in the text
	markSecond                        // another entry is meant more often
	markExactTa                       // a common word when typed with ه for ة
	markExactHa                       // a common word when typed with ة for ه
	markExactYa                       // a common word when typed with ى for ي
	markClitic                        // a common word with a clitic before it
	markShort                         // part of a person's name
	markLong                          // has more than one word
)

// hashTable maps nonzero keys to numbers.
type hashTable struct {
	keys []uint64
	vals []int32
	n    int
}

func (h *hashTable) slot(key uint64) int {
	i := int(key*0x9E3779B97F4A7C15>>32) & (len(h.keys) - 1)
	for h.keys[i] != 0 && h.keys[i] != key {
		i = (i + 1) & (len(h.keys) - 1)
	}
	return i
}

// get returns the number of key, -1 for none.
func (h *hashTable) get(key uint64) int32 {
	if len(h.keys) == 0 {
		return -1
	}
	if i := h.slot(key); h.keys[i] != 0 {
		return h.vals[i]
	}
	return -1
}

// put sets the number of a new key.
func (h *hashTable) put(key uint64, v int32) {
	if 3*h.n >= 2*len(h.keys) {
		h.grow(max(64, 2*len(h.keys)))
	}
	i := h.slot(key)
	h.keys[i], h.vals[i] = key, v
	h.n++
}

func (h *hashTable) grow(n int) {
	old := *h
	h.keys, h.vals = make([]uint64, n), make([]int32, n)
	for i, k := range old.keys {
		if k != 0 {
			j := h.slot(k)
			h.keys[j], h.vals[j] = k, old.vals[i]
		}
	}
}

const hashStart = wordhash.Start

// hashWord continues the hash h over a folded word.
func hashWord(h uint64, w string) uint64 { return wordhash.Sum(h, w) }

// word returns the number of a word, -1 for an unknown one.
func (t *gazTrie) word(hash uint64) int32 { return t.words.get(hash | 1) }

// child returns the node that a word leads to, -1 for none.
func (t *gazTrie) child(node, word int32) int32 {
	return t.edges.get(uint64(node+1)<<32 | uint64(uint32(word)))
}

// intern returns the number of a word and gives a new one if need be.
func (t *gazTrie) intern(w string) int32 {
	h := hashWord(hashStart, w) | 1
	if n := t.words.get(h); n >= 0 {
		return n
	}
	n := int32(len(t.ctx))
	t.words.put(h, n)
	t.ctx = append(t.ctx, 0)
	return n
}

// add enters a form under its words.
func (t *gazTrie) add(words []int32, f gazForm) {
	if len(t.node) == 0 {
		t.node = append(t.node, -1)
	}
	at := int32(0)
	for _, w := range words {
		next := t.child(at, w)
		if next < 0 {
			next = int32(len(t.node))
			t.node = append(t.node, -1)
			t.edges.put(uint64(at+1)<<32|uint64(uint32(w)), next)
		}
		at = next
	}
	f.next = -1
	p := &t.node[at]
	for *p >= 0 {
		if t.forms[*p].entry == f.entry {
			return
		}
		p = &t.forms[*p].next
	}
	*p = int32(len(t.forms))
	t.forms = append(t.forms, f)
}

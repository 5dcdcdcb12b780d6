package ner

import "github.com/hawliyat/hawliyat/arabic"

// memo keeps what is known of words by themselves. Half the words of a text
// have been there before, and three quarters of the features of a token look at
// one word only.
//
// It outlives documents, so that it must not decide anything: words are compared
// whole, and what it holds of one is what the model would tell again.
type memo struct {
	words []known
	slots []uint16 // by hash: 1 + index in words, 0 free
	text  []byte   // the words, one after the other
	seen  []sight  // windows, by a hash: formulas and lists come again and again
}

// sight is what the features of a window came to, with all that they look at.
type sight struct {
	words   [window]int32
	phrases [window]uint64
	sums    sums
}

// memoSights is how many windows are remembered, each in one place.
const memoSights = 1 << 10

// known is what the model knows of one word.
type known struct {
	outline
	at     int32 // of the word in text
	length uint8
	kind   arabic.TokenKind
	opens  bool  // a phrase may begin with it
	voter  int32 // in block, the last that asked
	block  uint64
	sums   [window]sums // what it adds to the scores of a token it stands at a place of the window of
}

// Bounds of the memo: it is emptied when it is full. A word that is too long to
// be a word is worked out each time.
const (
	memoWords  = 1 << 13
	memoSlots  = 2 * memoWords
	memoLength = 48
)

// The first two words of a memo stand for what lies beyond a sentence.
const (
	wordBefore = iota
	wordAfter
)

// room empties the memo unless it has room for n words.
func (o *memo) room(m *Model, n int) {
	if o.slots == nil {
		o.slots, o.seen = make([]uint16, memoSlots), make([]sight, memoSights)
	} else if len(o.words)+n <= memoWords {
		return
	}
	clear(o.slots)
	clear(o.seen) // its numbers of words hold no longer
	o.words, o.text = append(o.words[:0], known{outline: before.outline}, known{outline: after.outline}), o.text[:0]
	o.words[wordBefore].sum(m, &before)
	o.words[wordAfter].sum(m, &after)
}

// index is the index of a token's word among the words of the memo, which has
// room for it.
func (o *memo) index(m *Model, t Token) int32 {
	if len(t.Word) > memoLength {
		return o.add(m, t)
	}
	i := (hashString(t.Word) ^ uint64(t.Kind)) * fibonacci >> (64 - 14)
	for ; o.slots[i] != 0; i = (i + 1) % memoSlots {
		w := &o.words[o.slots[i]-1]
		if w.kind == t.Kind && int(w.length) == len(t.Word) && string(o.text[w.at:][:w.length]) == t.Word {
			return int32(o.slots[i] - 1)
		}
	}
	n := o.add(m, t)
	o.slots[i] = uint16(n + 1)
	return n
}

func (o *memo) add(m *Model, t Token) int32 {
	a := m.atoms(t)
	w := known{outline: a.outline, at: int32(len(o.text)), kind: t.Kind, opens: m.opensPhrase(t.Word)}
	if len(t.Word) <= memoLength {
		w.length = uint8(len(t.Word))
		o.text = append(o.text, t.Word...)
	}
	w.sum(m, &a)
	o.words = append(o.words, w)
	return int32(len(o.words) - 1)
}

// sum works out sums.
func (w *known) sum(m *Model, a *atoms) {
	for at := range w.sums {
		var v values
		v.word(a, at)
		m.addAll(&v, 1, tPairs, &w.sums[at])
		m.addAll(&v, tLists, tJoined, &w.sums[at])
	}
}

// at is the place of a window. A free place looks like five words before a
// sentence, which is no window.
func (o *memo) at(words *[window]int32) *sight {
	h := uint64(0)
	for _, w := range words {
		h = (h ^ uint64(w)) * fibonacci
	}
	return &o.seen[h>>(64-10)]
}

// addAll adds what the templates from first to before last gave. All features
// are looked for before the first weight is read, as the processor can then
// fetch the weights at once.
func (m *Model) addAll(v *values, first, last int, to *sums) {
	var rows [templates]uint32
	n := 0
	for t := first; t < last; t++ {
		if v[t] == 0 {
			continue
		}
		at, ok := m.find(mix(uint64(t), v[t]))
		rows[n] = at
		if ok {
			n++
		}
	}
	m.add(rows[:n], to)
}

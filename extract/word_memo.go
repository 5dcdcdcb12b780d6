package extract

// wordMemo keeps what the lexicons say of words by themselves. Most tokens of a
// text are words that it, or the text before it, has had already; looking one up
// in every lexicon costs a dozen far reads of memory, and here one.
//
// It outlives documents, so that it must not decide anything: words are compared
// whole, and what it holds of one is what the lexicons would say again.
type wordMemo struct {
	words []wordFacts
	slots []uint16 // by hash: 1 + index in words, 0 free
	text  []byte   // the words, one after the other
}

// wordFacts is what is known of one word, each part from when it is asked for.
type wordFacts struct {
	at     int32 // of the word in text
	length uint8

	analyzed, looked, walked bool
	weighed, varied          bool           // it is a word of grammar written in several ways, asked for or not
	unnamed                  bool           // no name of the gazetteer begins with it
	names                    [clitics]uint8 // what the list of name words says, see nameFlags
	play                     playWord       // what it tells of a match, 0 not asked yet
	info                     wordInfo
	look                     looked
}

// Bounds of the memo. A document that finds it half full begins a new one; words
// beyond the bound, and those that are too long to be words, are looked up each
// time.
const (
	memoWords  = 1 << 13
	memoSlots  = 2 * memoWords
	memoLength = 48
)

// begin is called before a document.
func (o *wordMemo) begin() {
	if o.slots == nil {
		o.slots = make([]uint16, memoSlots)
	} else if len(o.words) > memoWords/2 {
		clear(o.slots)
		o.words, o.text = o.words[:0], o.text[:0]
	}
}

// index is 1 + the index of a word in words, 0 where it is not kept.
func (o *wordMemo) index(w string) uint16 {
	if len(w) > memoLength {
		return 0
	}
	i := hashWord(hashStart, w) * 0x9E3779B97F4A7C15 >> (64 - 14)
	for ; o.slots[i] != 0; i = (i + 1) % memoSlots {
		f := &o.words[o.slots[i]-1]
		if int(f.length) == len(w) && string(o.text[f.at:][:f.length]) == w {
			return o.slots[i]
		}
	}
	if len(o.words) == memoWords {
		return 0
	}
	o.words = append(o.words, wordFacts{at: int32(len(o.text)), length: uint8(len(w))})
	o.text = append(o.text, w...)
	o.slots[i] = uint16(len(o.words))
	return o.slots[i]
}

// facts is what is kept of the word of token i, nil where nothing is.
func (t *text) facts(i int) *wordFacts {
	if n := t.memo[i]; n > 0 {
		return &t.scratch.words.words[n-1]
	}
	return nil
}

// lexical is what the lexicon says of the word of token i.
func (t *text) lexical(i int, l *wordLexicon) wordInfo {
	f := t.facts(i)
	if f == nil {
		return l.analyze(t.word(i))
	}
	if !f.analyzed {
		f.analyzed, f.info = true, l.analyze(t.word(i))
	}
	return f.info
}

// nameFlags is nameFlags of token i with skip bytes of proclitics off.
func (t *text) nameFlags(i int, skip uint8) (flags uint32, ok bool) {
	const none, some = 1, 2 // and what the flags are, 0 not asked yet
	f, k := t.facts(i), int(skip)/letterLen
	if f == nil || k >= clitics {
		return nameFlags(t.word(i)[skip:])
	}
	if f.names[k] == 0 {
		f.names[k] = none
		if flags, ok := nameFlags(t.word(i)[skip:]); ok {
			f.names[k] = some + uint8(flags)
		}
	}
	if f.names[k] == none {
		return 0, false
	}
	return uint32(f.names[k] - some), true
}

package ner

import (
	"slices"

	"github.com/hawliyat/hawliyat/arabic"
)

// Tagger finds names; it holds the memory of the work and may be used again, by
// one goroutine at a time.
type Tagger struct {
	Stop    func(token int) bool // asked at every sentence whether to give up; nil: never
	stopped bool

	m       *Model
	memo    memo
	toks    []Token  // of the block
	words   []int32  // by token of the sentence, with two more at either end: its word in memo
	phrases []uint64 // likewise: the known name it is part of
	v       values   // the window templates; those of words alone stay 0

	blocks  uint64            // so far
	voterOf map[uint64]int32  // by the stem of the words of the block: its index in voters
	voters  []votes           // the first is for the words that have no vote
	ballots []int32           // by token of the block: its index in voters
	sums    []sums            // by token of the block
	scores  [][Labels]float32 // likewise: emission scores
	emits   [][Labels]float32 // likewise: e to the scores, times a number of its own for each token
	alpha   [][Labels]float32 // by token of the sentence
	post    [][Labels]float32 // likewise: marginal probabilities
	back    [][Labels]Label
	labels  []Label
}

// NewTagger returns a Tagger of m.
func (m *Model) NewTagger() *Tagger { return &Tagger{m: m, voterOf: map[uint64]int32{}} }

// Bounds of what is labelled together, in tokens: a longer sentence is cut, and
// a longer document is taken block by block, so that memory stays small. A block
// is as many of the longest sentences.
const (
	MaxSentence = 1 << 12
	MaxBlock    = 8 * MaxSentence
)

// Name is a name found: tokens [First, Last) of the document, the label that
// begins its kind, and how sure the model is, from 0 to 1: the least marginal
// probability that one of its tokens is part of a name of that kind.
type Name struct {
	First, Last int
	Kind        Label
	Confidence  float64
}

// Tag yields the names of a document in order. word tells its tokens; ends are
// the indexes after the last token of each sentence. bias is added to the score
// of every label but Outside, in natural-log units: more than 0 finds more
// names, less than 0 fewer.
//
// There are two passes. In the second a word is the likelier a name the surer it
// was one elsewhere in the document.
func (t *Tagger) Tag(word func(token int) Token, ends []int, bias float32, yield func(Name)) {
	t.stopped = false
	for first := 0; len(ends) > 0 && !t.stopped; {
		n := 1
		for n < len(ends) && ends[n]-first <= MaxBlock {
			n++
		}
		if first+MaxBlock < ends[0] { // a sentence without an end
			t.block(word, first, []int{first + MaxBlock}, bias, yield)
			first += MaxBlock
			continue
		}
		t.block(word, first, ends[:n], bias, yield)
		first, ends = ends[n-1], ends[n:]
	}
	clear(t.toks) // no text is kept
}

// block finds the names of the sentences from token first on.
func (t *Tagger) block(word func(token int) Token, first int, ends []int, bias float32, yield func(Name)) {
	t.toks, t.sums, t.scores, t.emits, t.ballots = t.toks[:0], t.sums[:0], t.scores[:0], t.emits[:0], t.ballots[:0]
	for i := first; i < ends[len(ends)-1]; i++ {
		t.toks = append(t.toks, word(i))
	}
	t.blocks++
	clear(t.voterOf)
	t.voters = append(t.voters[:0], votes{})
	t.sentences(first, ends, func(from, to int) {
		if t.stopped = t.stopped || t.Stop != nil && t.Stop(from); t.stopped {
			return
		}
		at, sentence := len(t.emits), t.toks[from-first:to-first]
		if !lettered(sentence) {
			t.skip(to - from)
			return
		}
		t.emit(sentence)
		t.marginals(t.emits[at:])
		t.vote(t.ballots[at:])
	})
	if t.stopped {
		return
	}
	t.recall(bias)
	t.sentences(first, ends, func(from, to int) {
		if !lettered(t.toks[from-first : to-first]) {
			return
		}
		t.viterbi(t.scores[from-first : to-first])
		t.names(t.emits[from-first:to-first], from, yield)
	})
}

// lettered reports whether a sentence has a word: no name is without.
func lettered(sentence []Token) bool {
	return slices.ContainsFunc(sentence, func(k Token) bool { return k.Kind == arabic.Word || k.Kind == arabic.Latin })
}

// skip appends nothing for n tokens of a sentence without names.
func (t *Tagger) skip(n int) {
	t.sums = append(t.sums, make([]sums, n)...)
	t.emits = append(t.emits, make([][Labels]float32, n)...)
	t.ballots = append(t.ballots, make([]int32, n)...)
}

// sentences calls do for each sentence, cut where it is too long.
func (t *Tagger) sentences(first int, ends []int, do func(from, to int)) {
	for _, end := range ends {
		for first < end {
			to := min(end, first+MaxSentence)
			do(first, to)
			first = to
		}
	}
}

// emit appends the sums, emissions and voters of a sentence.
func (t *Tagger) emit(sentence []Token) {
	o := &t.memo
	o.room(t.m, len(sentence))
	t.words = append(t.words[:0], wordBefore, wordBefore)
	for _, k := range sentence {
		t.words = append(t.words, o.index(t.m, k))
	}
	t.words = append(t.words, wordAfter, wordAfter)
	t.phrases = append(t.phrases[:0], make([]uint64, len(t.words))...)
	t.m.markPhrases(t.phrases[2:], sentence, func(i int) bool { return o.words[t.words[i+2]].opens })
	for i, k := range sentence {
		sum := t.window(i)
		t.emits = append(t.emits, t.m.emissions(&sum))
		w := &o.words[t.words[i+2]]
		if w.block != t.blocks {
			w.block, w.voter = t.blocks, t.voter(k, w.stem)
		}
		t.sums, t.ballots = append(t.sums, sum), append(t.ballots, w.voter)
	}
}

// window sums the weights of the features of the sentence's token at i.
func (t *Tagger) window(i int) (sum sums) {
	words, phrases := [window]int32(t.words[i:]), [window]uint64(t.phrases[i:])
	seen := t.memo.at(&words)
	if seen.words == words && seen.phrases == phrases {
		return seen.sums
	}
	defer func() { *seen = sight{words, phrases, sum} }()
	var w [window]*outline
	for at := range w {
		k := &t.memo.words[t.words[i+at]]
		w[at] = &k.outline
		for l, s := range &k.sums[at] {
			sum[l] += s
		}
	}
	t.v.window(&w, t.phrases[i:])
	t.m.addAll(&t.v, tPairs, templates, &sum)
	return sum
}

// viterbi fills labels with the best sequence.
func (t *Tagger) viterbi(scores [][Labels]float32) {
	n := len(scores)
	t.back = slices.Grow(t.back[:0], n)[:n]
	cur := t.m.trans[Labels]
	for i := range n {
		if i > 0 {
			cur = t.step(&cur, &t.back[i])
		}
		for l, s := range &scores[i] {
			cur[l] += s
		}
	}
	last := Label(0)
	for l := range cur {
		if cur[l] > cur[last] {
			last = Label(l)
		}
	}
	t.labels = slices.Grow(t.labels[:0], n)[:n]
	for i := n - 1; i >= 0; i-- {
		t.labels[i] = last
		last = t.back[i][last]
	}
}

// step finds the best label before each label, and the score up to there.
func (t *Tagger) step(cur *[Labels]float32, from *[Labels]Label) (next [Labels]float32) {
	trans := &t.m.trans
	top := cur[1]
	for _, s := range cur[2:] {
		if s > top {
			top = s
		}
	}
	for l := 0; l < Labels; l = (l + 1) | 1 {
		if s := cur[0] + trans[0][l]; s >= top+t.m.following[l] {
			next[l], from[l] = s, Outside // as nearly always
			continue
		}
		best, arg := cur[0]+trans[0][l], 0
		for k := 1; k < Labels; k++ {
			if s := cur[k] + trans[k][l]; s > best {
				best, arg = s, k
			}
		}
		next[l], from[l] = best, Label(arg)
	}
	for l := 2; l < Labels; l += 2 {
		next[l], from[l] = cur[l-1]+trans[l-1][l], Label(l-1)
		if s := cur[l] + trans[l][l]; s > next[l] {
			next[l], from[l] = s, Label(l)
		}
	}
	return next
}

// names yields the names that labels hold.
func (t *Tagger) names(emits [][Labels]float32, at int, yield func(Name)) {
	summed := false
	for i := 0; i < len(t.labels); i++ {
		if t.labels[i] == Outside {
			continue
		}
		if !summed {
			t.marginals(emits)
			summed = true
		}
		kind := t.labels[i].Kind()
		n := Name{First: at + i, Kind: kind, Confidence: 1}
		j := i
		for ; j < len(t.labels) && (j == i || t.labels[j] == kind+1); j++ {
			n.Confidence = min(n.Confidence, float64(t.post[j][kind]+t.post[j][kind+1]))
		}
		n.Last = at + j
		yield(n)
		i = j - 1
	}
}

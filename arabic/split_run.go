package arabic

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic/internal/wordtable"
)

const (
	splitLetters = 24 // longest word that is split
	splitStem    = 2  // fewest letters of a stem
	maxSplits    = 128
)

// splitMarks are the folds that a word loses before it is split: those of signs
// that are no letters.
const splitMarks = FoldInvisible | FoldForms | FoldCompose | FoldTashkeel | FoldQuranic | FoldSmallAlef | FoldTatweel

// A splitRun holds the candidate splits of one word.
type splitRun struct {
	o     *SplitOptions
	word  string             // without marks; two bytes a letter if n letters are coded
	code  [splitLetters]byte // folded letters
	len   int
	cand  [maxSplits]candidate
	order [maxSplits]uint8
	n     int
	fixed fixedSplit // of a function word
	tails [4]uint8   // 1 + level of the letters from an index on, 0 where not looked up
}

// A candidate is a split by index into the affix tables.
type candidate struct {
	prefix *prefix
	suffix *suffix // nil for none
	sufID  int
	preID  int
	score  float32
	from   int // first and last letter of the stem
	to     int
	fixed  bool // it is splitRun.fixed
}

// read codes the letters of the word; len stays 0 if any is not Arabic.
func (r *splitRun) read(word string) {
	r.word = splitMarks.Fold(word)
	if len(r.word) > 2*splitLetters {
		return
	}
	n := 0
	for i, c := range r.word {
		if utf8.RuneLen(c) != 2 || c < 0x600 || c > 0x6FF {
			return
		}
		k := foldedLetter(c)
		if c == 'ى' && i+2 == len(r.word) {
			k = 'ي'
		}
		if letterCode[c-0x600] == 0 || letterCode[c-0x600] > codeOther {
			return
		}
		r.code[n] = max(wordtable.Code(k), 1)
		n++
	}
	r.len = n
}

// foldedLetter is the letter that [Match] makes of c, but for a final alef maksura.
func foldedLetter(c rune) rune {
	switch c {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ک':
		return 'ك'
	case 'ی':
		return 'ي'
	}
	return c
}

// rank lists the candidates, best first, with costs.
func (r *splitRun) rank() {
	t := affixes()
	whole := candidate{prefix: &t.prefixes[0], sufID: noSuffix, to: r.len}
	r.cand[0], r.n = whole, 1
	if r.len >= splitStem {
		r.n = 0
		for p := range t.prefixes {
			r.withPrefix(t, p)
		}
		if r.n == 0 {
			r.cand[0], r.n = whole, 1
		}
	}
	if r.len > 0 {
		r.lookup(t)
		r.score()
	}
	for i := range r.n {
		r.order[i] = uint8(i)
	}
	slices.SortStableFunc(r.order[:r.n], func(a, b uint8) int {
		return cmp.Compare(r.cand[b].score, r.cand[a].score)
	})
	r.normalize()
}

// withPrefix adds the candidates with prefix p.
func (r *splitRun) withPrefix(t *affixTable, id int) {
	p := &t.prefixes[id]
	if !r.begins(p.letters) || r.len < len(p.letters)+splitStem {
		return
	}
	from := len(p.letters)
	if p.art && !p.elided && r.word[2*from-4:2*from] != "ال" {
		return // the alef of the article has no hamza
	}
	if p.inner == procSa && !imperfect(r.code[from]) {
		return
	}
	r.add(candidate{prefix: p, preID: id, sufID: noSuffix, from: from, to: r.len})
	for s := range t.suffixes {
		x := &t.suffixes[s]
		if to := r.len - len(x.letters); to-from >= splitStem && r.ends(x.letters) {
			r.add(candidate{prefix: p, preID: id, suffix: x, sufID: s, from: from, to: to})
		}
	}
}

func (r *splitRun) add(c candidate) {
	if r.n < maxSplits-1 { // one place is kept for a function word
		r.cand[r.n] = c
		r.n++
	}
}

// imperfect reports whether the letter begins an imperfect verb.
func imperfect(code byte) bool {
	return code == 0x27 || code == 0x2A || code == 0x46 || code == 0x4A // alef, teh, noon, yeh
}

func (r *splitRun) begins(letters string) bool {
	return len(letters) <= r.len && string(r.code[:len(letters)]) == letters
}

func (r *splitRun) ends(letters string) bool {
	return len(letters) <= r.len && string(r.code[r.len-len(letters):r.len]) == letters
}

// lookup adds the split of a function word or a listed name, in place of an equal
// candidate.
func (r *splitRun) lookup(t *affixTable) {
	for p := range t.prefixes {
		x := &t.prefixes[p]
		if x.art || !r.begins(x.letters) || r.len-len(x.letters) < 1 {
			continue
		}
		n := len(x.letters)
		f, ok := t.spelled[r.word[2*n:]]
		if !ok {
			f, ok = t.words[string(r.code[n:r.len])]
		}
		if !ok || n > 0 && !f.name && !(f.joins && x.inner == 0) {
			continue
		}
		c := candidate{prefix: x, fixed: true}
		r.fixed = f
		for i := range r.n {
			if r.cand[i].sameParts(x, &f) {
				r.cand[i] = r.cand[r.n-1]
				r.n--
				break
			}
		}
		r.cand[r.n] = c
		r.n++
		return
	}
}

// sameParts reports whether the candidate has the parts of f after prefix x.
func (c *candidate) sameParts(x *prefix, f *fixedSplit) bool {
	suffix := ""
	if c.suffix != nil {
		suffix = c.suffix.text
	}
	if suffix != f.suffix {
		return false
	}
	head, ok := strings.CutPrefix(c.prefix.text, x.text)
	if x.text != "" && f.prefix != "" {
		head = strings.TrimPrefix(head, "+")
	}
	return ok && head == f.prefix
}

// fixedLead is what the split of a function word scores above all others.
const fixedLead = 8

// normalize makes costs of the scores: minus the logarithm of the share.
func (r *splitRun) normalize() {
	top := r.cand[r.order[0]].score
	sum := 0.0
	for i := range r.n {
		sum += math.Exp(float64(r.cand[i].score - top))
	}
	log := float32(math.Log(sum))
	for i := range r.n {
		r.cand[i].score = top - r.cand[i].score + log
	}
}

// split returns the split of a candidate.
func (r *splitRun) split(i uint8) Split {
	c := &r.cand[i]
	if c.fixed {
		f := &r.fixed
		from := 2*len(c.prefix.letters) + f.from
		prefix := c.prefix.text
		switch {
		case prefix == "":
			prefix = f.prefix
		case f.prefix != "":
			prefix += "+" + f.prefix
		}
		return Split{prefix, r.word[from : from+len(f.stem)], f.suffix, c.score}
	}
	s := Split{Prefix: c.prefix.text, Stem: r.word, Cost: c.score}
	if r.len > 0 {
		s.Stem = r.word[2*c.from : 2*c.to]
	}
	if c.suffix != nil {
		s.Suffix = c.suffix.text
	}
	return s
}

package arabic

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic/internal/wordtable"
)

//go:embed lexicon/split_weights.tsv
var splitWeightsTSV string

// Features of a candidate stand in blocks; the number of a feature is its
// block's start plus its place in the block.
const (
	maxPrefixes = 32
	maxSuffixes = 96
	noSuffix    = maxSuffixes - 1
	levels      = 6  // buckets of count levels
	lengths     = 8  // lengths, the last for all longer
	codeCount   = 48 // letter codes less 0x20

	featPrefix  = 0                                  // prefix
	featSuffix  = featPrefix + maxPrefixes           // suffix
	featLength  = featSuffix + maxSuffixes           // outermost proclitic × letters left
	featStem    = featLength + procKinds*lengths     // suffix × letters of the stem
	featLast    = featStem + maxSuffixes*lengths     // suffix × last letter of the stem
	featFirst   = featLast + maxSuffixes*codeCount   // proclitic × first letter after it
	featRest    = featFirst + procKinds*codeCount    // proclitic × level of the rest × level of the word
	featGain    = featRest + procKinds*levels*levels // proclitic: level of the rest less that of the word
	featFree    = featGain + procKinds               // suffix × level of the stem
	featFemin   = featFree + maxSuffixes*levels      // suffix × level of stem and teh marbuta
	featKin     = featFemin + maxSuffixes*levels     // suffix × forms of the stem with other endings
	featBase    = featKin + maxSuffixes*lengths      // suffix with pronoun × level without pronoun
	featDefinit = featBase + maxSuffixes*levels      // suffix × level of the stem with article
	featPair    = featDefinit + maxSuffixes*levels   // innermost proclitic × suffix
	featCount   = featPair + procKinds*maxSuffixes
)

// Scores that the caller's knowledge adds.
const (
	knownScore = 8
	vetoScore  = 12
)

// splitWeights are the weights of the features.
var splitWeights = sync.OnceValue(func() []float32 {
	w := make([]float32, featCount)
	for line := range tsvLines(splitWeightsTSV) {
		id, value, _ := strings.Cut(line, "\t")
		i, _ := strconv.Atoi(id)
		v, _ := strconv.ParseFloat(value, 32)
		w[i] = float32(v)
	}
	return w
})

// bucket sorts a level into one of levels buckets.
func bucket(level int) int {
	return int("\x00\x01\x01\x02\x02\x02\x03\x03\x03\x04\x04\x04\x05\x05\x05\x05"[level])
}

// level is the count level of the letters, with others before and after them.
func (r *splitRun) level(before string, from, to int, after string) int {
	h := wordtable.Empty
	for i := range len(before) {
		h = h.Add(before[i])
	}
	h = h.Add(r.code[from:to]...)
	for i := range len(after) {
		h = h.Add(after[i])
	}
	level := counts().Level(h.Sum())
	if r.o != nil && r.o.Count != nil {
		w := make([]rune, 0, splitLetters)
		for _, part := range [...]string{before, string(r.code[from:to]), after} {
			for i := range len(part) {
				w = append(w, 0x600+rune(part[i]))
			}
		}
		if n := r.o.Count(string(w)); n > 0 {
			level = max(level, wordtable.Level(n))
		}
	}
	return level
}

// tail is the level of the letters from at on.
func (r *splitRun) tail(at int) int {
	if at >= len(r.tails) {
		return r.level("", at, r.len, "")
	}
	if r.tails[at] == 0 {
		r.tails[at] = 1 + uint8(r.level("", at, r.len, ""))
	}
	return int(r.tails[at]) - 1
}

// Letter codes of the endings that levels are asked for.
const (
	codesArticle = "\x27\x44"
	codesTeh     = "\x29" // teh marbuta
	codesTa      = "\x2A"
)

// kin are endings of which many nouns have several; the stem on its own and teh
// marbuta come first.
var kin = [...]string{"", "\x29", "\x27\x2A", "\x4A\x46", "\x48\x46", "\x27", "\x47", "\x47\x27"}

// features calls f with the features of candidate i and their values.
func (r *splitRun) features(i int, f func(feature int, value float32)) {
	c := &r.cand[i]
	p := c.prefix
	f(featPrefix+c.preID, 1)
	f(featSuffix+c.sufID, 1)
	// Proclitics, each with what is left behind it.
	inner := 0
	at := 0
	word := r.tail(0)
	if p.outer > 0 {
		at, inner = 1, int(p.outer)
		r.proclitic(inner, at, p.inner == procLi && p.elided, word, f)
	}
	if p.inner > 0 {
		before := word
		if at > 0 {
			before = r.tail(at)
		}
		at, inner = at+1, int(p.inner)
		r.proclitic(inner, at, p.elided, before, f)
	}
	if p.art {
		inner = procArt
		r.proclitic(procArt, c.from, false, word, f)
	}
	f(featPair+inner*maxSuffixes+c.sufID, 1)
	r.endings(c, f)
}

// proclitic gives the features of a proclitic before letter at.
func (r *splitRun) proclitic(kind, at int, elided bool, word int, f func(int, float32)) {
	left := r.len - at
	var rest int
	if elided {
		rest = r.level(codesArticle, at+1, r.len, "")
	} else {
		rest = r.tail(at)
	}
	f(featLength+kind*lengths+min(left, lengths-1), 1)
	f(featFirst+kind*codeCount+letterIndex(r.code[at]), 1)
	f(featRest+(kind*levels+bucket(rest))*levels+bucket(word), 1)
	f(featGain+kind, float32(rest-word)/4)
}

func letterIndex(code byte) int { return max(0, min(codeCount-1, int(code)-0x20)) }

// A stem is what the counts say of one stem of the word.
type stem struct {
	free, feminine, definite uint8
	forms                    uint8 // how many of kin are seen on it
}

// stem looks up the letters from..to.
func (r *splitRun) stem(from, to int) (s stem) {
	s.definite = uint8(r.level(codesArticle, from, to, ""))
	for i, k := range kin {
		level := r.level("", from, to, k)
		switch i {
		case 0:
			s.free = uint8(level)
		case 1:
			s.feminine = uint8(level)
		}
		if level > 0 {
			s.forms++
		}
	}
	return s
}

// endings gives the features of the stem and the suffix.
func (r *splitRun) endings(c *candidate, f func(int, float32)) {
	s, x := c.sufID, r.stem(c.from, c.to)
	f(featStem+s*lengths+min(c.to-c.from, lengths-1), 1)
	f(featLast+s*codeCount+letterIndex(r.code[c.to-1]), 1)
	f(featFree+s*levels+bucket(int(x.free)), 1)
	f(featFemin+s*levels+bucket(int(x.feminine)), 1)
	f(featDefinit+s*levels+bucket(int(x.definite)), 1)
	f(featKin+s*lengths+min(int(x.forms), lengths-1), 1)
	if c.suffix != nil && c.suffix.pronoun {
		ending := c.suffix.letters[:c.suffix.ending]
		if ending == codesTa {
			ending = codesTeh
		}
		f(featBase+s*levels+bucket(r.level("", c.from, c.to, ending)), 1)
	}
}

// score scores the candidates.
func (r *splitRun) score() {
	w, top := splitWeights(), float32(0)
	for i := range r.n {
		c := &r.cand[i]
		if c.fixed {
			c.score = top + fixedLead // it is the last
			break
		}
		score := float32(0)
		r.features(i, func(id int, v float32) { score += w[id] * v })
		c.score = score
		top = max(top, score)
	}
	if r.o != nil && r.o.Known != nil {
		r.known()
	}
}

// known applies what the caller knows: a known word stays whole; else proclitics
// before a known word come off.
func (r *splitRun) known() {
	if r.o.Known(r.word) {
		for i := range r.n {
			if c := &r.cand[i]; c.prefix.text != "" || c.suffix != nil {
				c.score -= vetoScore
			}
		}
		return
	}
	for i := range r.n {
		c := &r.cand[i]
		if c.fixed || c.prefix.outer == 0 && c.prefix.inner == 0 {
			continue
		}
		rest := r.word[2*c.from:]
		if !r.o.Known(rest) && !(c.prefix.art && r.o.Known("ال"+rest)) {
			continue
		}
		c.score += knownScore
		if c.suffix != nil {
			c.score -= vetoScore
		}
	}
}

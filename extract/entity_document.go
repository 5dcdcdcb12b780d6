package extract

import "strings"

// scoreAgain is the score of a short form of a name that stands in full in the
// same text.
const (
	scoreAgain      = 0.84
	scoreAgainWord  = 0.55 // of one that is also an everyday word
	scoreAgainFirst = 0.60 // of a given name
	scoreAgainActor = 0.96 // of the adjective of a country, more than that has
)

// ruleAgain is the rule of short forms.
const ruleAgain = "again"

// again adds the short forms of the persons that were chosen: a last name by
// itself, and the first where it is no usual given name (Xi). It reports
// whether it added any.
func (f *finder) again(chosen []candidate) bool {
	m := &f.t.scratch.again
	m.held = cleared(m.held, len(f.t.toks))
	if m.short == nil {
		m.short = make(map[string][]int32)
	}
	clear(m.short)
	f.learn(chosen, m.short, m.held)
	before := len(f.cands)
	for i := range f.t.toks {
		if m.held[i] || !f.isWord(i) || len(m.short) == 0 {
			continue
		}
		f.shortForm(i, m.short, chosen)
	}
	return len(f.cands) > before
}

// learn enters what can stand for the persons that were chosen, and marks the
// tokens that are held by a name.
func (f *finder) learn(chosen []candidate, short map[string][]int32, held []bool) {
	learn := func(c *candidate, k int) {
		switch {
		case c.kind == Person && c.last-c.first > 1 && c.score >= defaultThreshold:
			f.shorts(short, c, int32(k))
		case f.shownOnce(c):
			w := f.t.word(int(c.first))[c.skip:]
			short[w] = append(short[w], int32(k))
		}
	}
	for k := range chosen {
		if c := &chosen[k]; !f.andUnknown(c) {
			learn(c, k)
		}
	}
	for k := range chosen {
		c := &chosen[k]
		if f.andUnknown(c) {
			if len(short[f.t.word(int(c.last-1))]) > 0 {
				f.takeBack(c) // and Benzema wasted
				continue
			}
			learn(c, k)
		}
		for i := c.first; i < c.last; i++ {
			held[i] = c.kind != Nationality || !f.actor(int(i))
		}
	}
}

// andUnknown reports a person of two words whose first is wa- and no name.
func (f *finder) andUnknown(c *candidate) bool {
	if c.kind != Person || c.last-c.first != 2 {
		return false
	}
	w := f.t.word(int(c.first))
	return strings.HasPrefix(w, conjWaw) && !isNameToken(w) && !isNameToken(w[letterLen:])
}

// takeBack drops the candidates of the tokens of c.
func (f *finder) takeBack(c *candidate) {
	for k := range f.cands {
		if x := &f.cands[k]; x.first == c.first && x.last == c.last {
			x.score = 0
		}
	}
}

// actor reports that the adjective of a country at token i is what a verb asks
// for, with no noun that it describes: al-Sudani has sworn.
func (f *finder) actor(i int) bool {
	n := f.info(i)
	return n.def && !n.conj && !n.prep && f.verb(i-1) && f.same(i-1, i)
}

// shownOnce reports whether only what stands beside it shows that c is a name: a
// word in no lexicon, or several words, of which a rule has found the extent. It
// is the name elsewhere in the text as well.
func (f *finder) shownOnce(c *candidate) bool {
	if c.entry >= 0 || c.score < sureScore || c.last == c.first+1 && f.info(int(c.first)).class != 0 {
		return false
	}
	switch c.rule {
	case "head", "town", "toponym", "quoted", "acronym", "medium", "club":
		return true
	case "title":
		return c.last == c.first+1
	}
	return false
}

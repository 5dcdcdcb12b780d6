package extract

import (
	"cmp"
	"slices"
)

// shorts enters the parts of a name that can stand for it.
func (f *finder) shorts(short map[string][]int32, c *candidate, k int32) {
	enter := func(w string) {
		const shortest = 2 * letterLen
		if len(w) < shortest {
			return
		}
		short[w] = append(short[w], k)
	}
	last := int(c.last) - 1
	if joint := f.info(last - 1); (joint.class&wordNamePart == 0 || joint.def) && f.info(last).class&wordOrdinal == 0 {
		enter(f.t.word(last))
	}
	if first := f.t.word(int(c.first))[c.skip:]; f.info(int(c.first)).class&wordNamePart == 0 {
		enter(first)
	}
}

// shortForm adds token i as the short form of a name.
func (f *finder) shortForm(i int, short map[string][]int32, chosen []candidate) {
	w := f.t.word(i)
	for skip := 0; skip <= 2*letterLen && len(w)-skip >= 2*letterLen; skip += letterLen {
		if skip > 0 && !proclitic(w[skip-letterLen:skip]) {
			return
		}
		bearers := short[w[skip:]]
		if len(bearers) == 0 {
			continue
		}
		c := &chosen[nearest(bearers, chosen, i)]
		end, score := f.repeated(c, i, skip), float32(scoreAgain)
		switch {
		case c.kind != Person && end == i:
			return
		case c.kind != Person:
			score = scoreEcho
		case end <= i+1:
			end, score = i+1, f.againScore(c, i, skip)
		}
		if score > 0 {
			f.cands = append(f.cands, candidate{
				first: int32(i), last: int32(end), skip: int32(skip), kind: c.kind, entry: c.entry, score: score, rule: ruleAgain,
			})
		}
		return
	}
}

// againScore weighs token i, with skip bytes of proclitics, as a short form of the
// name c, 0 for none.
func (f *finder) againScore(c *candidate, i, skip int) float32 {
	n, w := f.info(i), f.t.word(i)[skip:]
	switch {
	case f.preposition(i, w), n.is(wordStop | wordTime), f.ruled(i):
		return 0
	case f.firstName(c, w):
		if n.class != 0 || skip > 0 || f.part(i+1, 0) >= partUnknown || f.info(i-1).is(wordTitle) {
			return 0
		}
		return scoreAgainFirst
	case f.norp(i):
		return scoreAgainActor
	case int(n.skip) != skip || !n.is(wordNoun|wordVerb):
		return scoreAgain
	case givenToo(w), f.info(i - 1).is(wordSay | wordAct | wordTitle | wordRole), f.verb(i + 1):
		return scoreAgainWord
	}
	return 0
}

// repeated returns the token after the whole name c where it stands once more from
// token i on, with skip bytes of proclitics, else i.
func (f *finder) repeated(c *candidate, i, skip int) int {
	if f.t.word(i)[skip:] != f.t.word(int(c.first))[c.skip:] {
		return i
	}
	n := int(c.last - c.first)
	for d := 1; d < n; d++ {
		if !f.same(i+d, i) || f.t.word(i+d) != f.t.word(int(c.first)+d) {
			return i
		}
	}
	return i + n
}

// firstName reports whether w is the usual given name of c, which does not stand
// for it alone.
func (f *finder) firstName(c *candidate, w string) bool {
	return w == f.t.word(int(c.first))[c.skip:] && w != f.t.word(int(c.last)-1) && isGivenName(w)
}

// ruled reports whether an office that takes a place stands before token i: the
// king of what a name began with is the king of a place.
func (f *finder) ruled(i int) bool {
	n := f.info(i - 1)
	return n.is(wordOffice) && !n.is(wordTitle) && !n.def
}

// nearest is the last bearer of a name part before token i, or the first of all.
func nearest(bearers []int32, chosen []candidate, i int) int32 {
	n, _ := slices.BinarySearchFunc(bearers, int32(i), func(k, i int32) int { return cmp.Compare(chosen[k].first, i) })
	return bearers[max(0, n-1)]
}

func proclitic(s string) bool {
	switch s {
	case conjWaw, conjFeh, prepBeh, prepLam, prepKaf:
		return true
	}
	return false
}

// unmarked takes back what the guidelines leave out: places in the names of time
// zones, the portfolio of a minister. Everyday words that are also the names of
// organizations need more than a word before them.
func (f *finder) unmarked() {
	m := &f.t.scratch.again
	m.until = cleared(m.until, len(f.t.toks))
	for k := range f.cands {
		c := &f.cands[k]
		if f.leftOut(c) || c.kind != Nationality && c.skip == 0 && f.aboard(c) {
			if c.score = 0; c.entry >= 0 && c.kind == GPE && c.last > c.first+1 {
				m.until[c.first] = max(m.until[c.first], c.last)
			}
		}
	}
	f.inner(m.until)
}

// inner takes back what lies in a place that is left out: of the president of South Sudan
// Sudan is not left. until has the token after such a place where it begins.
func (f *finder) inner(until []int32) {
	end := int32(0)
	for i := range until {
		end = max(end, until[i])
		until[i] = end
	}
	for k := range f.cands {
		if c := &f.cands[k]; c.last <= until[c.first] {
			c.score = 0
		}
	}
}

// leftOut is unmarked for what the kind of c decides.
func (f *finder) leftOut(c *candidate) bool {
	i := int(c.first)
	switch c.kind {
	case GPE, Location:
		return f.zone(i-1) || c.skip == 0 && f.office(i)
	case Nationality:
		return c.skip == 0 && f.info(i).def && f.office(i) && !f.describes(i) // the king of al-Su'udiyya
	case Organization:
		return f.attribute(i) || f.portfolio(i) && !f.service(c) || c.entry >= 0 && c.score <= scoreBefore
	}
	return false
}

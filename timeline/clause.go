package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// cut divides sentence s into clauses.
func (p *page) cut(s int) {
	c := cutter{p: p, sent: s, cur: -1}
	c.open(p.sents[s].first, openMain, -1)
	for i := p.sents[s].first; i < p.sents[s].last; i++ {
		c.step(i)
	}
	p.clauses[c.cur].last = p.sents[s].last
}

// cutter is the state of cutting one sentence.
type cutter struct {
	p    *page
	sent int
	cur  int  // index of the open clause
	verb bool // the open clause has its finite verb
}

func (c *cutter) open(i int, o opener, parent int) {
	p := c.p
	if c.cur >= 0 {
		p.clauses[c.cur].last = i
		if p.clauses[c.cur].first == i {
			p.clauses[c.cur].open = o // nothing stands before the opener: the clause itself
			p.clauses[c.cur].owner = c.cur
			c.verb = false
			return
		}
	}
	c.cur, c.verb = len(p.clauses), false
	p.clauses = append(p.clauses, clause{first: i, last: i, open: o, parent: parent, sent: c.sent, owner: c.cur})
}

// step decides whether token i opens a clause.
func (c *cutter) step(i int) {
	p, t := c.p, &c.p.toks[i]
	t.clause = int32(c.cur)
	if t.date >= 0 || t.ent >= 0 && !c.afterMark(i) {
		if c.outdated(i) {
			c.goBack(i)
			t.clause = int32(c.cur)
		}
		return
	}
	switch o, ok := c.opens(i); {
	case ok:
		c.open(i, o, c.cur)
	case p.finite(i) != nil:
		c.stepVerb(i)
	case c.resumes(i):
		c.goBack(i)
	case p.participle(i) && (c.afterMark(i) || p.saysThat(i)):
		c.open(i, openMain, c.cur)
		c.verb = true
	default:
		c.mark(i)
	}
	t.clause = int32(c.cur)
}

// stepVerb decides whether the finite verb at i opens a clause.
func (c *cutter) stepVerb(i int) {
	if c.delivers(i) {
		return
	}
	if c.begins(i) && !c.goesOn(i) {
		o := openMain
		if c.describes(i) {
			o = openRel
		}
		c.open(c.timed(c.withParticle(i)), o, c.cur)
	}
	c.verb = c.p.finite(i).class != "aux"
}

// saysThat reports "that" behind token i, or behind the preposition there:
// "pointing out that".
func (p *page) saysThat(i int) bool {
	if p.lex.is("particle", p.word(i+1)) {
		i++
	}
	return p.lex.is("that", p.word(i+1))
}

// withParticle is where the clause of the verb at i begins: at the particle
// before it, "may", "not", "will".
func (c *cutter) withParticle(i int) int {
	p := c.p
	w := p.word(i - 1)
	if i-1 <= p.clauses[c.cur].first || p.inCase(i-2) || p.lex.is("what", trimConj(p.word(i-2))) {
		return i
	}
	if p.lex.is("qad", w) || p.lex.is("negative", w) || p.lex.is("planned", w) {
		p.toks[i-1].clause = int32(len(p.clauses))
		return i - 1
	}
	return i
}

// mark ends a relative clause at a mark, or opens what a colon announces.
func (c *cutter) mark(i int) {
	switch c.p.word(i) {
	case ",", ")":
		if i > c.p.clauses[c.cur].first+1 && c.verb {
			c.rest(i)
		}
	case ";", ":":
		c.open(i, openQuote, c.cur)
	}
}

// begins reports whether the finite verb at i opens a clause of its own: a
// second verb does, and one after a mark or a conjunction, unless all before it
// is the time: "in August, troops were sent".
func (c *cutter) begins(i int) bool {
	at := c.p.clauses[c.cur].first
	if c.verb || c.p.clauses[c.cur].open == openWhen && i > at+1 && !c.p.lex.is("that", c.p.word(at+1)) {
		return true
	}
	if !c.afterMark(i) && !c.p.conj(i) || c.p.lex.is("qad", c.p.word(i-1)) {
		return false
	}
	first := c.p.clauses[c.cur].first
	if i-first > 8 || c.p.conj(i) && c.p.hasBeen(first) {
		return true
	}
	for j := first; j < i; j++ {
		if c.p.toks[j].date >= 0 {
			return false
		}
	}
	return true
}

// timed is where the clause of the second finite verb at i begins: with the time
// that a conjunction sets before it, "took the town on Monday and on Friday left
// it". The days of one list, "on Monday and Tuesday | and said", are not parted.
func (c *cutter) timed(i int) int {
	p := c.p
	first, floor := i, p.clauses[c.cur].first+1
	for first > floor && p.toks[first-1].date >= 0 && p.toks[first-1].date == p.toks[i-1].date {
		first--
	}
	if first == i || !c.verb {
		return i
	}
	if w := trimConj(p.word(first - 1)); first > floor && p.toks[first-1].date < 0 && (p.lex.is("particle", w) || p.lex.is("when", w)) {
		first--
	}
	if trimConj(p.word(first)) == p.word(first) || p.conj(i) && p.toks[first].date >= 0 && p.toks[first-1].date >= 0 {
		return i
	}
	for k := first; k < i; k++ {
		p.toks[k].clause = int32(len(p.clauses))
	}
	return first
}

// opens reports the kind of clause that the word at i opens.
func (c *cutter) opens(i int) (opener, bool) {
	p, w := c.p, c.p.word(i)
	switch {
	case p.toks[i].kind != arabic.Word:
		return 0, false
	case p.lex.is("relative", w), c.relates(i):
		return openRel, true
	case p.lex.is("that", w): // "before that" has opened the clause already
		return openThat, !p.lex.is("when", trimConj(p.word(i-1)))
	case p.lex.is("sub", w), p.aims(i), p.onWord(i):
		return openSub, true
	case p.lex.is("qad", w) && !p.lex.is("qad", waw+w): // wa-qad, fa-qad, laqad
		return openMain, true
	case p.lex.is("when", w), p.lex.is("when", trimConj(w)):
		return openWhen, p.timeOf(i) && p.meanwhile(i) == 0
	}
	return 0, false
}

// timeOf reports that the word at i, such as before or during, has an event
// behind it.
func (p *page) timeOf(i int) bool {
	return p.lex.is("that", p.word(i+1)) || p.eventNoun(i+1) || p.eventNoun(i+2) && p.toks[i+1].ent < 0 && !p.lex.is("office", bare(p.word(i+1))) || p.toksDateFrom(i)
}

// aims reports a verb with the lam of purpose or outcome: "he travelled to
// meet …", "the price fell, to reach …".
func (p *page) aims(i int) bool {
	r := p.finite(i)
	return r != nil && r.prep == 'l' && !p.first(i)
}

// onWord reports that token i begins to say whose word it is: "according to what
// the minister announced".
func (p *page) onWord(i int) bool {
	return p.lex.is("accordingto", p.word(i)) && p.lex.is("what", strings.TrimPrefix(p.word(i+1), lam)) && p.finite(i+2) != nil
}

// brings reports a verb such as asfara "led to": after a mark, "ma" and this
// verb tell what came of the event before.
func (p *page) brings(i int) bool {
	r := p.finite(i)
	return r != nil && r.class == "result"
}

// toksDateFrom reports "before N weeks of" and the like: an amount of time,
// then min and an event.
func (p *page) toksDateFrom(i int) bool {
	j := i + 1
	for j < len(p.toks) && j < i+5 && p.toks[j].date >= 0 {
		j++
	}
	return j > i+1 && p.lex.is("from", p.word(j)) && (p.eventNoun(j+1) || p.eventNoun(j+2))
}

// afterMark reports whether i follows a comma, quote, dash or the sentence's
// beginning.
func (c *cutter) afterMark(i int) bool {
	if i == c.p.sents[c.sent].first {
		return true
	}
	switch c.p.word(i - 1) {
	case ",", "\"", "-", "(", ":", "”", "“", "–", "•", ".":
		return true
	}
	return false
}

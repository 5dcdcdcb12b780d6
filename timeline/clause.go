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
	c.close(p.sents[s].last)
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

func (c *cutter) close(i int) {
	if c.cur >= 0 {
		c.p.clauses[c.cur].last = i
	}
}

// step decides whether token i opens a clause.
func (c *cutter) step(i int) {
	p, t := c.p, &c.p.toks[i]
	t.clause = int32(c.cur)
	if t.date >= 0 || t.ent >= 0 && !c.afterMark(i) {
		return
	}
	switch o, ok := c.opens(i); {
	case ok:
		c.open(i, o, c.cur)
	case c.finite(i):
		if c.begins(i) {
			if !c.goesOn(i) {
				c.open(i, openMain, c.cur)
			}
		}
		c.verb = p.finite(i).class != "aux"
	case c.afterMark(i) && p.participle(i):
		c.open(i, openMain, c.cur)
		c.verb = true
	case (t.word == "," || t.word == ")") && i > p.clauses[c.cur].first+1 && c.verb:
		c.rest(i)
	case t.kind == arabic.Punct && (t.word == ";" || t.word == ":"):
		c.open(i, openQuote, c.cur)
	}
	t.clause = int32(c.cur)
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

// rest goes back to the clause around a relative clause that ends at i.
func (c *cutter) rest(i int) {
	p := c.p
	rel := p.clauses[c.cur]
	if rel.open != openRel || rel.parent < 0 || p.toks[i-1].date >= 0 {
		return
	}
	up := p.clauses[rel.parent]
	verb := c.verbOf(rel.parent)
	c.open(i, openRest, up.parent)
	p.clauses[c.cur].owner = up.owner
	c.verb = verb
}

// goesOn opens at the finite verb at i the rest of the clause around a relative
// clause that has its verb, where that clause still has none: "the toll of the
// fire that broke out on Monday has risen".
func (c *cutter) goesOn(i int) bool {
	p := c.p
	rel := p.clauses[c.cur]
	if rel.open != openRel || rel.parent < 0 || !c.verb || p.conj(i) || c.verbOf(rel.parent) {
		return false
	}
	up := p.clauses[rel.parent]
	c.open(i, openRest, up.parent)
	p.clauses[c.cur].owner = up.owner
	return true
}

// verbOf reports whether clause k has a finite verb.
func (c *cutter) verbOf(k int) bool {
	for i := c.p.clauses[k].first; i < c.p.clauses[k].last; i++ {
		if c.p.finite(i) != nil {
			return true
		}
	}
	return false
}

// opens reports the kind of clause that the word at i opens.
func (c *cutter) opens(i int) (opener, bool) {
	p, w := c.p, c.p.word(i)
	switch {
	case c.p.toks[i].kind != arabic.Word:
		return 0, false
	case p.lex.is("relative", w):
		return openRel, true
	case p.lex.is("what", w) && p.lex.is("particle", p.word(i-1)), p.lex.is("what", w) && c.afterMark(i) && p.brings(i+1):
		return openRel, true
	case p.lex.is("that", w) && p.lex.is("when", trimConj(p.word(i-1))):
		return 0, false // "before that" has opened the clause
	case p.lex.is("that", w):
		return openThat, true
	case p.lex.is("sub", w):
		return openSub, true
	case p.aims(i):
		return openSub, true
	case p.lex.is("qad", w) && !p.lex.is("qad", "و"+w): // wa-qad, fa-qad, laqad
		return openMain, true
	case p.lex.is("when", w) || p.lex.is("when", trimConj(w)):
		return openWhen, p.lex.is("that", p.word(i+1)) || p.eventNoun(i+1) || p.eventNoun(i+2) && p.toks[i+1].ent < 0 || p.toksDateFrom(i)
	}
	return 0, false
}

// aims reports a verb with the lam of purpose or outcome: "he travelled to
// meet …", "the price fell, to reach …".
func (p *page) aims(i int) bool {
	r := p.finite(i)
	return r != nil && r.prep == 'l' && !p.first(i)
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
	return j > i+1 && p.word(j) == "من" && (p.eventNoun(j+1) || p.eventNoun(j+2))
}

// eventNoun reports whether token i is a noun that names an event.
func (p *page) eventNoun(i int) bool {
	if i < 0 || i >= len(p.toks) || p.toks[i].ent >= 0 {
		return false
	}
	for _, r := range p.toks[i].reads {
		if r.class == "noun" {
			return true
		}
	}
	return false
}

// trimConj is w without the conjunction written before it; words that begin
// with its letter themselves, such as wazir "minister", stay whole.
func trimConj(w string) string {
	for _, c := range [...]string{"و", "ف"} {
		if r, ok := strings.CutPrefix(w, c); ok && len(r) >= 4 && !loadLexicon().is("radical", w) {
			return r
		}
	}
	return w
}

// conj reports whether the word at i was read with a conjunction before it.
func (p *page) conj(i int) bool {
	for _, r := range p.toks[i].reads {
		if r.conj {
			return true
		}
	}
	return false
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

// finite reports whether token i is a finite verb in its place.
func (c *cutter) finite(i int) bool { return c.p.finite(i) != nil }

// finite returns the verbal reading of token i, nil where the word is a noun
// in its place.
func (p *page) finite(i int) *reading {
	t := &p.toks[i]
	if t.ent >= 0 || t.date >= 0 || len(t.reads) == 0 {
		return nil
	}
	if !t.asked { // it asks for the word before, and is asked for often
		t.asked, t.verb = true, p.finiteAt(i)
	}
	return t.verb
}

func (p *page) finiteAt(i int) *reading {
	t := &p.toks[i]
	var verb *reading
	noun := false
	for k := range t.reads {
		r := &t.reads[k]
		switch {
		case r.tense == nominal:
			noun = true
			continue
		case r.tense == jussive && !p.lex.is("negative", p.word(i-1)) && !p.lex.is("no", p.word(i-1)):
			continue
		}
		if r.dual && i > 0 && (p.toks[i-1].qty >= 0 || p.toks[i-1].kind == arabic.Digits) {
			continue // "259 votes" is spelled as "they two voted"
		}
		if verb == nil || r.tense < verb.tense || r.tense == verb.tense && verb.kind == "" && r.kind != "" {
			verb = r
		}
	}
	if verb == nil {
		return nil
	}
	if verb.tense == past && p.feminine(i-1) {
		verb = presentOf(t.reads, verb)
	}
	if !noun {
		return verb
	}
	if p.nounPlace(i) {
		return nil
	}
	return verb
}

// nounPlace reports whether a word that may be verb or noun stands where a
// noun stands: after a preposition or in a construct, or with the article.
func (p *page) nounPlace(i int) bool {
	switch w := p.word(i - 1); {
	case p.lex.is("nounprep", trimConj(w)), w == "," && p.announced(i):
		return true
	case w == "" || strings.Contains(",.\":", w) || p.lex.is("verbplace", w) || p.lex.is("qad", w) || p.lex.is("that", w) || p.lex.is("relative", w) || p.lex.is("negative", w):
		return false
	}
	if p.first(i) {
		// A headline may begin with a masdar; a verb is followed by its
		// definite subject, which a construct has as well: the noun of a
		// headline wins, the verb of a sentence.
		return p.sents[p.toks[i].sent].headline
	}
	if v := p.verbBefore(i - 1); v != nil && v.class == "light" && p.conj(i) && p.noun(i-1) != nil {
		return true // "his questioning and his transfer took place"
	}
	if v := p.verbBefore(i); v != nil && !p.conj(i) {
		return v.class != "aux" // its object: "tore up his contract"
	}
	if i+1 < len(p.toks) && (p.toks[i+1].qty >= 0 || p.toks[i+1].kind == arabic.Digits || p.lex.is("resume", p.word(i+1))) {
		return false // "an attack killed 12", "in which died"
	}
	// An object of the verb before it; two verbs of one clause are joined by
	// a word or a mark.
	for j := i - 1; j >= max(p.sents[p.toks[i].sent].first, i-objectWindow); j-- {
		t := &p.toks[j]
		if t.kind == arabic.Punct || p.lex.function(t.word) {
			return false
		}
		if t.ent < 0 && t.date < 0 && len(t.reads) > 0 && !p.ambiguous(t) && t.reads[0].tense != nominal {
			return !p.conj(i)
		}
	}
	return false
}

// feminine reports a feminine noun: what it does, it does in a form that begins
// with t in the present and ends with t in the past.
func (p *page) feminine(i int) bool {
	return i >= 0 && !p.first(i+1) && strings.HasSuffix(p.word(i), tehMarbuta)
}

// presentOf is the reading of a word that begins with t as a present, where it
// has one, else verb.
func presentOf(reads []reading, verb *reading) *reading {
	if strings.HasSuffix(verb.lemma, "ت") {
		return verb
	}
	for k := range reads {
		if r := &reads[k]; r.tense == present && !r.will {
			return r
		}
	}
	return verb
}

// verbBefore is the finite verb right before token i, nil without.
func (p *page) verbBefore(i int) *reading {
	if p.first(i) {
		return nil
	}
	return p.finite(i - 1)
}

// announced reports that token i follows a date between commas, and that an act
// of speech: "announced, on Friday, his signing".
func (p *page) announced(i int) bool {
	j := i - 2
	for j > 0 && p.toks[j].date >= 0 {
		j--
	}
	if j == i-2 || p.word(j) != "," {
		return false
	}
	for k := j - 1; k >= max(p.sents[p.toks[i].sent].first, j-objectWindow); k-- {
		if t := &p.toks[k]; t.ent < 0 && t.date < 0 && len(t.reads) > 0 && !p.ambiguous(t) && t.reads[0].tense != nominal {
			return t.reads[0].class != "report" && p.lex.family[t.reads[0].kind] == "say"
		}
	}
	return false
}

// ambiguous reports a word that can be a verb and a noun.
func (p *page) ambiguous(t *tok) bool {
	noun, verb := false, false
	for _, r := range t.reads {
		noun, verb = noun || r.tense == nominal, verb || r.tense != nominal
	}
	return noun && verb
}

func (p *page) first(i int) bool { return i == p.sents[p.toks[i].sent].first }

// participle reports the accusative participles that continue a report:
// mu'akkidan, mushiran …
func (p *page) participle(i int) bool {
	w := p.word(i)
	if p.lex.is("participle", w) {
		return true
	}
	return strings.HasPrefix(w, "م") && strings.HasSuffix(w, "ا") && len(w) >= 10 && len(w) <= 16 && !p.eventNoun(i)
}

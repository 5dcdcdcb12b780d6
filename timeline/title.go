package timeline

import (
	"slices"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// Bounds of a title: characters of the whole, words that it has at least where
// its clause has them, words that may stand before a clause as its subject.
const (
	maxTitle   = 90
	fullTitle  = 3
	maxSubject = 4
)

// titleOf is a short Arabic title of the event of us[i], in the words of the
// document: the headline, or the clause without its date, without the words
// that tie it to others and without what a cut would leave hanging.
func (p *page) titleOf(us []*unit, i int) string {
	u := us[i]
	first, last := u.first, u.last
	whole := &p.sents[p.clauses[u.clause].sent]
	aside := u.headline && p.aside(us, i)
	switch {
	case !u.headline:
	case aside:
		first, last = p.nounPhrase(u)
	case (alone(us, i) || p.leads(us, i)) && p.runes(whole.first, whole.last) <= maxTitle:
		first, last = whole.first, whole.last
	}
	words := p.titleTokens(u, first, last)
	if p.wordCount(words) < fullTitle && u.asked >= 0 && !(aside && p.wordCount(words) > 1) {
		if more := p.widened(us, i, first, last); p.wordCount(more) > p.wordCount(words) {
			words = more
		}
	}
	if s := p.quoting(u, words); s != "" {
		return s
	}
	if s := p.render(words, u); s != "" {
		return p.withSubject(u, words, s) + p.asked(words)
	}
	start, end := p.span(u.first, u.last)
	return tidy(p.doc.Text[start:end])
}

// widened is the title of us[i] in the words of its clause, where its own,
// tokens [first, last), are too few: of a noun beside the verb of another event
// what stands behind it, unless that only points back.
func (p *page) widened(us []*unit, i, first, last int) []int {
	u := us[i]
	c := &p.clauses[u.clause]
	last = max(c.last, last)
	if i > 0 && us[i-1].clause == u.clause && p.dropped(us[i-1].trig, u.trig) {
		return nil // "in its session on Monday, | the closing"
	}
	if u.vtok < 0 && p.besideVerb(us, i) {
		more := p.titleTokens(u, first, last)
		if p.wordCount(more) >= fullTitle-1 && !slices.ContainsFunc(more, func(i int) bool { return titleWords().points[p.word(i)] }) {
			return more
		}
	}
	return p.titleTokens(u, min(c.first, first), last)
}

// dropped reports a date between tokens that a title leaves out.
func (p *page) dropped(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if p.toks[i].date >= 0 && p.apart(i) {
			return true
		}
	}
	return false
}

// besideVerb reports that the verb of the clause of us[i] tells another event.
func (p *page) besideVerb(us []*unit, i int) bool {
	sent := p.clauses[us[i].clause].sent
	for _, step := range [...]int{-1, 1} {
		for k := i + step; k >= 0 && k < len(us) && p.clauses[us[k].clause].sent == sent; k += step {
			if x := us[k]; x.clause == us[i].clause && x.vtok >= 0 && x.vtok < us[i].trig-1 {
				return true
			}
		}
	}
	return false
}

// alone reports that all units of the headline tell the event of us[i].
func alone(us []*unit, i int) bool {
	for _, x := range us {
		if x.headline && x.head != us[i].head {
			return false
		}
	}
	return true
}

// runes is the length of tokens [first, last) in characters.
func (p *page) runes(first, last int) int {
	if first >= last {
		return 0
	}
	return utf8.RuneCountInString(p.doc.Text[p.toks[first].start:p.toks[last-1].end])
}

func (p *page) wordCount(list []int) int {
	n := 0
	for _, i := range list {
		if k := p.toks[i].kind; k == arabic.Word || k == arabic.Digits {
			n++
		}
	}
	return n
}

// titleTokens picks the tokens of a title from [first, last).
func (p *page) titleTokens(u *unit, first, last int) []int {
	return p.pick(u, first, last, p.core(u))
}

// core is the token that the title of u holds in any case: its verb, behind a
// form of kana the verb of that, or the noun that names it.
func (p *page) core(u *unit) int {
	c := max(u.trig, u.vtok)
	if u.vtok == c && p.aux(c) {
		for i := c + 1; i < u.last; i++ {
			if p.finite(i) != nil {
				return i
			}
		}
	}
	return c
}

// pick picks the tokens of a title that holds token core.
func (p *page) pick(u *unit, first, last, core int) []int {
	begin := p.begin(u, first, last)
	out := p.subjectOf(u, begin, first)
	n := len(out)
	for i := begin; i < last; i++ {
		switch {
		case p.toks[i].date >= 0 && p.apart(i):
			for len(out) > n && p.hangs(out[len(out)-1], true) {
				out = out[:len(out)-1]
			}
		case i > core && i+1 < last && p.endsAt(i, len(out)-n), p.leaves(u, i), p.toldWhole(u, i):
			return p.fit(out, i, core)
		case p.idle(i, len(out) == n):
		case p.opensBracket(i, last):
			i = p.closing(i, last)
		case p.emptyRelative(i, core):
			i++
			if k := len(out) - 1; k >= n && p.word(out[k]) == "," {
				out = out[:k]
			}
		default:
			out = append(out, i)
		}
	}
	return p.verbFirst(p.fit(out, last, core), n)
}

// toldWhole reports that the noun of u with its pronoun and a date that was left out
// end before token i: of "decided, in its session on Monday, to close" the
// session.
func (p *page) toldWhole(u *unit, i int) bool {
	return u.verb == nil && u.noun != nil && u.noun.pronoun != "" && i > u.ntok+1 && p.behindDate(i) && p.toks[u.ntok+1].date >= 0 && !p.lex.is("particle", trimConj(p.word(i)))
}

// idle reports a word or mark that a title leaves out: qad before a past verb,
// "during it".
func (p *page) idle(i int, begins bool) bool {
	return !begins && titleWords().drop[p.word(i)] || p.lex.is("qad", p.word(i)) && p.pastSoon(i) || p.loose(i, begins)
}

// loose reports a mark that stands at the beginning of a title or behind a date
// that was left out.
func (p *page) loose(i int, begins bool) bool {
	return p.toks[i].kind == arabic.Punct && p.word(i) != "(" && (begins || p.behindDate(i))
}

// nominal reports a word that may stand in a noun phrase.
func (p *page) nominal(i int) bool {
	t := &p.toks[i]
	return t.kind == arabic.Word && t.date < 0 && p.finite(i) == nil && !p.lex.function(t.word) && !(t.ent < 0 && p.lex.is("particle", trimConj(t.word)))
}

// pastSoon reports a past verb right after qad: "had", not "may".
func (p *page) pastSoon(i int) bool {
	if i+1 >= len(p.toks) {
		return false
	}
	r := p.finite(i + 1)
	return r != nil && r.tense == past
}

// opensClause reports a word with which another clause begins.
func (p *page) opensClause(i int) bool {
	w := p.word(i)
	return p.lex.is("relative", w) || p.lex.is("sub", w) || p.lex.is("what", w) || p.finite(i) != nil
}

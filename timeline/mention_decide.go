package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// An announcement or a decision of someone is, in news, the act itself: "the
// announcement by the bank on 8 June of the raising of the rate" tells that it
// was raised, as "the bank announced the raising" does.

// decided is the masdar of what the announcement or decision at token t is of,
// behind whose it is and when; -1 where no such masdar follows.
func (p *page) decided(t, last int) int {
	r := p.noun(t)
	if r == nil || !p.lex.is("decides", r.lemma) {
		return -1
	}
	i := p.decider(t, last)
	if i < 0 || i == t+1 && r.pronoun == "" {
		return -1
	}
	if r := p.noun(i); r != nil && r.prep == 0 && !r.conj && p.lex.family[r.kind] != "say" {
		return i
	}
	return -1
}

// decider is the token behind the names, titles and dates that say whose the
// decision at token t is and of when; -1 at the end.
func (p *page) decider(t, last int) int {
	whose := p.noun(t).pronoun != ""
	for i := t + 1; i < min(last, t+2*objectWindow); i++ {
		x := &p.toks[i]
		definite := strings.HasPrefix(x.word, article)
		switch {
		case x.ent >= 0:
			whose = true
		case p.timed(i, last):
		case whose && (p.noun(i) != nil || !definite):
			return i
		case !p.nominal(i) || p.joined(i):
			return -1
		default:
			whose = whose || definite
		}
	}
	return -1
}

// timed reports a date at token i or the preposition before one.
func (p *page) timed(i, last int) bool {
	return p.toks[i].date >= 0 || i+1 < last && p.toks[i+1].date >= 0 && p.lex.is("particle", p.toks[i].word)
}

// act makes the masdar of what is decided at token t, if one is named, the event
// of u.
func (p *page) act(u *unit, t, last int) {
	k := p.decided(t, last)
	if k < 0 {
		return
	}
	u.also, u.decision = append(u.also, u.kind), t
	u.noun, u.ntok, u.trig = p.noun(k), k, k
	u.kind = u.noun.kind
}

// ofDecision reports a word behind an announcement or decision that a
// preposition or a verb governs, so that no further verb follows: "after the
// decision of the bank on Wednesday to cut", where the masdar may spell a past.
func (p *page) ofDecision(i int) bool {
	for j := i - 1; j > max(p.sents[p.toks[i].sent].first, i-objectWindow); j-- {
		x := &p.toks[j]
		switch {
		case x.ent >= 0 || x.date >= 0:
		case p.lex.is("decides", trimConj(x.word)):
			w := trimConj(p.word(j - 1))
			return j < i-1 && j > 0 && (p.lex.is("particle", w) || p.lex.is("when", w) || p.plainVerb(&p.toks[j-1]))
		case x.kind != arabic.Word || p.lex.function(x.word) || p.plainVerb(x):
			return false
		}
	}
	return false
}

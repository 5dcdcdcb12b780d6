package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// Who accuses, condemns, confesses or welcomes answers what was done before.
// That is an event of its own, with its own day, if the words tell one: "accused
// the firm of selling the site on 3 April".

// answers reports that u is told by a verb that answers a deed.
func (p *page) answers(u *unit) bool {
	return u.verb != nil && u.ntok < 0 && p.lex.is("answers", u.verb.lemma)
}

// answered reports that the deed which u names, and which the verb of v
// answers, has the date at token t behind it: not where the answer was given in
// a speech of that date, nor where the date is that of the news and the answer
// has no other.
func (p *page) answered(v, u *unit, d *extract.Date, t int) bool {
	pub := p.published()
	switch {
	case pub == 0 || u.ntok > t || d.Value.Latest == 0 || d.Value.Latest+1 >= pub:
		return false
	case !p.answers(v) && !p.inquired(v, u):
		return false
	}
	for i := u.ntok + 1; i < t; i++ {
		if r := p.noun(i); r != nil && p.lex.family[r.kind] == "say" {
			return false
		}
	}
	return true
}

// inquired reports that v is an act of a court or the police and u what it is
// about.
func (p *page) inquired(v, u *unit) bool {
	if f := p.lex.family[v.kind]; f != "court" && f != "custody" {
		return false
	}
	for i := u.ntok - 1; i > max(v.trig, u.ntok-3); i-- {
		if p.lex.is("matter", p.word(i)) {
			return i == u.ntok-1 || p.construct(i+1)
		}
	}
	return false
}

// ofSomeone reports a past deed by which a relative clause tells who or what is
// meant, "the man who killed six": the news is in the clause around. What is
// told of an event there is that event.
func (p *page) ofSomeone(u *unit) bool {
	c := &p.clauses[u.clause]
	return u.verb != nil && c.open == openRel && u.verb.tense == past && u.ntok < 0 && p.antecedent(c) < 0
}

// topical reports the noun before the colon of a headline behind which someone
// speaks or judges: "the murder of the judge: the minister promises an inquiry".
// But a fire and its dead are one piece of news.
func (p *page) topical(us []*unit, u *unit) bool {
	if !u.headline || u.verb != nil {
		return false
	}
	for _, x := range us {
		c := &p.clauses[x.clause]
		if x.headline && x.clause > u.clause && c.open == openQuote {
			f := p.lex.family[x.kind]
			return p.lex.is("upshot", f)
		}
	}
	return false
}

// upon reports that the noun at token t is only what u, an act of men, came
// after: "revealed who committed the attack". A toll is that of the attack.
func (p *page) upon(u *unit, t int) bool {
	return p.lex.is("upshot", p.lex.family[u.kind]) && p.lex.is("aftermath", trimConj(p.word(t-1)))
}

// wasBefore reports a masdar that a plan only answers or is about: "will protest
// against the closure", "will meet over the murder of the judge".
func (p *page) wasBefore(u *unit) bool {
	befell := p.lex.is("befalls", p.lex.family[u.kind])
	for i := u.ntok - 1; i > max(p.clauses[u.clause].first, u.ntok-4); i-- {
		switch w := p.word(i); {
		case p.lex.is("reason", w), befell && (p.lex.is("matter", w) && w != fi || p.lex.is("discusses", strings.TrimPrefix(w, lam))):
			return true
		case !p.lex.is("particle", w) && !p.construct(i):
			return false
		}
	}
	return false
}

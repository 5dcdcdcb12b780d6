package timeline

import (
	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// besideVerbs is the event of a date that no verb of its clause has: behind a
// colon, or one with which someone is charged; nil without.
func (a *attacher) besideVerbs(d *extract.Date, t int) *unit {
	if u := a.behindColon(d, t); u != nil {
		return u
	}
	return a.ofCharge(d, t)
}

// behindColon is the event behind the colon of a headline before which nothing
// but its time stands: "In 2017: 70 offices open anew".
func (a *attacher) behindColon(d *extract.Date, t int) *unit {
	k := int(a.toks[t].clause)
	c := &a.clauses[k]
	if !a.sents[c.sent].headline || k+1 >= len(a.clauses) || a.clauses[k+1].sent != c.sent || a.clauses[k+1].open != openQuote {
		return nil
	}
	for i := c.first; i < c.last; i++ {
		if a.toks[i].date < 0 && a.toks[i].kind == arabic.Word && !a.lex.is("when", a.word(i)) && !a.lex.is("particle", a.word(i)) {
			return nil
		}
	}
	return a.dated(a.byClause[a.clauses[k+1].owner], d, t)
}

// ofCharge is the event with which someone is charged before the date at token t:
// "on a charge of robbery on 16 May"; nil without.
func (a *attacher) ofCharge(d *extract.Date, t int) *unit {
	c := &a.clauses[a.toks[t].clause]
	if a.toks[t].ent >= 0 || d.Value.Latest == 0 || d.Value.Latest >= a.published() {
		return nil
	}
	for i := t - 1; i > max(c.first, t-3*objectWindow); i-- {
		if !a.lex.is("charge", a.word(i)) {
			continue
		}
		for n := i + 1; n < t; n++ {
			if r := a.crime(n); r != nil {
				u := a.nounUnit(int(a.toks[t].clause), n, r, false)
				u.status, u.weak = told{Claimed, i}, false
				a.add(u)
				return u
			}
		}
	}
	return nil
}

// crime is the reading of token i as an event, of which a charge alone tells
// nothing (contexts.tsv); nil without.
func (a *attacher) crime(i int) *reading {
	if a.toks[i].ent >= 0 || a.toks[i].date >= 0 {
		return nil
	}
	for _, r := range a.lex.read(a.word(i)) {
		if f := a.lex.family[r.kind]; r.class == "noun" && (f == "violence" || f == "death") {
			return &r
		}
	}
	return nil
}

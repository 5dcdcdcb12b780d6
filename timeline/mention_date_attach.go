package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// attribution says whether a date stands free in its clause or describes the
// noun before it.
type attribution uint8

const (
	free attribution = iota
	describes
)

// attribution judges date d at token t: one inside a name, a bare year behind
// its noun, and one behind a participle such as "signed" or "born" describe.
func (p *page) attribution(d *extract.Date, t int) attribution {
	switch {
	case t >= len(p.toks) || t == 0:
		return free
	case p.toks[t].ent >= 0, p.participleBefore(t) >= 0:
		return describes
	case p.toks[t].kind == arabic.Digits && d.Value.Grain == extract.GrainYear && p.nominal(t-1) && p.toks[t-1].sent == p.toks[t].sent:
		return describes
	}
	return free
}

// participleBefore is the token of the participle whose date stands at token t,
// -1 without.
func (p *page) participleBefore(t int) int {
	for j := t - 1; j >= max(0, t-3); j-- {
		w := p.word(j)
		if p.toks[j].ent < 0 && w != bare(w) && p.lex.is("dated", bare(w)) {
			return j
		}
		if !p.lex.is("particle", w) && !p.lex.is("day", w) {
			break
		}
	}
	return -1
}

// attacher gives dates to units.
type attacher struct {
	*page
	us       []*unit
	byClause [][]*unit
	used     []bool
	plain    []bool // clauses that were found to tell no event
}

// attach gives date i to the unit that it dates.
func (a *attacher) attach(i int) {
	d := &a.res.Dates[i]
	t := a.at(d.Start)
	if t >= len(a.toks) || a.toks[t].clause < 0 {
		return
	}
	x := a.held(d, t)
	if x == nil {
		if !a.eventDate(d, t) {
			return
		}
		x = a.plainly(d, t)
	}
	if x != nil {
		a.setDate(x, i, t, a.used)
		return
	}
	if a.warned(i, t) {
		return
	}
	c := &a.clauses[a.toks[t].clause]
	a.orPlain(int(a.toks[t].clause), c.owner)
	own := a.byClause[c.owner]
	u := a.dated(own, d, t)
	switch {
	case u == nil || a.comesAfter(u, d):
		if x := a.calledFor(own, d, t); x != nil {
			u = x
		} else if x := a.preparedFor(u, d, t); x != nil {
			u = x
		} else if x := a.ofMain(c, d, t); x != nil {
			u = x
		}
	case a.wasSet(u, t):
		u = a.ofCancelled(u)
		a.used[i] = true
	}
	if u == nil {
		u = a.besideVerbs(d, t)
	}
	if u != nil {
		a.setDate(u, i, t, a.used)
	}
}

// plainly is the unit of the date at token t that needs no comparing, nil
// without.
func (a *attacher) plainly(d *extract.Date, t int) *unit {
	if x := a.toldOf(&a.clauses[a.toks[t].clause], t); x != nil {
		return x
	}
	return a.inConstruct(d, t)
}

// inConstruct is the event that the noun right before the date at token t names
// in construct with it, "the protests of 30 June", also where a relative clause
// goes on to tell of it; nil without.
func (a *attacher) inConstruct(d *extract.Date, t int) *unit {
	if t == 0 || !a.construct(t-1) || strings.HasSuffix(a.word(t-1), alef) || a.noun(t-1) == nil { // "issued a statement on Monday"
		return nil
	}
	k := int(a.toks[t-1].clause)
	for j := k; j < min(k+2, len(a.clauses)); j++ {
		for _, u := range a.byClause[a.clauses[j].owner] {
			if u.ntok == t-1 && u.date < 0 && !a.refuses(u, d, t) {
				return u
			}
		}
	}
	return nil
}

// orPlain makes the event of a clause in which no unit was found.
func (a *attacher) orPlain(ci, owner int) {
	if len(a.byClause[owner]) > 0 || a.plain[ci] {
		return
	}
	u := a.plainUnit(ci)
	if u == nil {
		a.plain[ci] = true
		return
	}
	a.add(u)
}

// toldOf is the undated event that happened of which relative clause c, around
// token t, tells more in the past, with a verb that the lexicon does not know:
// "the floods that swept a bus away on Thursday"; nil without.
func (a *attacher) toldOf(c *clause, t int) *unit {
	if c.open != openRel || c.parent < 0 || len(a.byClause[c.owner]) > 0 || a.toks[t].clause != a.toks[c.first].clause {
		return nil
	}
	n := a.antecedent(c)
	if n < 0 {
		return nil
	}
	for _, x := range a.byClause[a.clauses[c.parent].owner] {
		if x.ntok == n && x.date < 0 && x.status.status == Happened && a.lex.is("befalls", a.lex.family[x.kind]) {
			return x
		}
	}
	return nil
}

// add adds a unit that dates can be given to.
func (a *attacher) add(u *unit) {
	k := a.clauses[u.clause].owner
	a.byClause[k] = append(a.byClause[k], u)
	a.us = append(a.us, u)
}

// ofMain is the unit of the clause around relative clause c that the date at
// token t fits: "the trial of the minister who was dismissed in May, on 10
// June".
func (a *attacher) ofMain(c *clause, d *extract.Date, t int) *unit {
	if c.open != openRel || c.parent < 0 {
		return nil
	}
	if u := a.headOf(c); u != nil {
		return u
	}
	u := a.dated(a.byClause[a.clauses[c.parent].owner], d, t)
	if u == nil || u.weak || a.comesAfter(u, d) {
		return nil
	}
	return u
}

// headOf is the undated event right before relative clause c, where its verb
// tells no event of its own: "the vote that takes place on Sunday".
func (a *attacher) headOf(c *clause) *unit {
	if datedUnit(a.byClause[c.owner]) != nil {
		return nil
	}
	for _, x := range a.byClause[a.clauses[c.parent].owner] {
		if x.ntok == c.first-1 && x.verb == nil && x.date < 0 {
			return x
		}
	}
	return nil
}

// wasSet reports that u only tells for when another event was set or expected:
// "a meeting that was set for Monday".
func (a *attacher) wasSet(u *unit, t int) bool {
	if u.verb == nil || u.verb.class != "aux" || u.ntok >= 0 {
		return false
	}
	return a.setBefore(min(t, u.vtok+subjectWindow), u.vtok+1)
}

// ofCancelled is the undated event before u, in its sentence, that was called
// off, nil without.
func (a *attacher) ofCancelled(u *unit) *unit {
	sent := a.clauses[u.clause].sent
	for k := u.clause; k >= 0 && a.clauses[k].sent == sent; k-- {
		for _, x := range a.byClause[k] {
			if x != u && x.date < 0 && x.status.status == Cancelled && x.trig < u.trig {
				return x
			}
		}
	}
	return nil
}

package timeline

import (
	"slices"

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
	if t >= len(a.toks) || a.toks[t].clause < 0 || !a.eventDate(d, t) {
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
		} else if x := a.ofMain(c, d, t); x != nil {
			u = x
		}
	case a.wasSet(u, t):
		u = a.ofCancelled(u)
		a.used[i] = true
	}
	if u != nil {
		a.setDate(u, i, t, a.used)
	}
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
	k := a.clauses[u.clause].owner
	a.byClause[k] = append(a.byClause[k], u)
	a.us = append(a.us, u)
}

// calledFor is what an appeal in the past calls for on a day to come, as an
// event of its own: "called on Tuesday for a strike on 19 January".
func (a *attacher) calledFor(own []*unit, d *extract.Date, t int) *unit {
	pub := a.published()
	if pub == 0 || d.Value.Earliest <= pub || slices.ContainsFunc(d.Alternatives, func(x extract.Alternative) bool { return x.Value.Earliest <= pub }) {
		return nil // a weekday may be that of the call
	}
	for _, u := range own {
		n := a.objectOfCall(u, t)
		if n < 0 {
			continue
		}
		x := a.nounUnit(u.clause, n, a.noun(n), false)
		x.status, x.weak = told{Planned, u.vtok}, false
		u.asked, x.asked = 0, -1 // not the words of the call
		if u.ntok == n {
			a.onlyTold(u)
		}
		k := a.clauses[x.clause].owner
		a.byClause[k] = append(a.byClause[k], x)
		a.us = append(a.us, x)
		return x
	}
	return nil
}

// objectOfCall is the noun before token t for which u, an appeal, calls, -1
// without.
func (a *attacher) objectOfCall(u *unit, t int) int {
	switch {
	case a.announces(u) && u.ntok < t:
		return a.plannedIn(u, t)
	case u.verb == nil || u.kind != "appeal" || u.asked < 0:
		return -1
	case u.asked > 0:
		if u.asked < t {
			return u.asked
		}
		return -1
	}
	for i := u.vtok + 1; i < min(t, u.vtok+objectWindow); i++ {
		if r := a.noun(i); r != nil && (r.prep != 0 || a.lex.is("particle", a.word(i-1))) {
			return i
		}
	}
	return -1
}

// announces reports an act of speech in the past whose noun names the event of
// u: "announced the launch", which may be set for a day to come.
func (a *attacher) announces(u *unit) bool {
	return u.verb != nil && u.verb.tense == past && a.lex.family[u.verb.kind] == "say" && u.ntok > u.vtok && u.status.status != Cancelled
}

// plannedIn is the noun of what u announces for a day to come, its date at
// token t: of a postponement what was put off, and before a word such as
// muqarrar what that describes, "a boycott of the games set for February".
func (a *attacher) plannedIn(u *unit, t int) int {
	first, last := u.ntok, t
	if u.noun.kind == "delay" {
		first++
	}
	for i := t - 1; i > first; i-- {
		if a.lex.is("planned", bare(a.word(i))) && a.toks[i].date < 0 {
			last = i
			break
		}
	}
	if last < t {
		return a.describedBy(first, last)
	}
	for i := first; i < min(t, first+subjectWindow); i++ {
		if a.noun(i) != nil {
			return i
		}
	}
	return -1
}

// describedBy is the event noun from token first on that the participle at i
// describes, -1 where that is a name.
func (a *attacher) describedBy(first, i int) int {
	for k := i - 1; k >= max(first, i-maxSubject); k-- {
		switch {
		case a.toks[k].ent >= 0 && a.res.Entities[a.toks[k].ent].Kind == extract.EventName:
			return -1
		case a.noun(k) != nil:
			return k
		}
	}
	return -1
}

// onlyTold leaves u the act of speech alone.
func (a *attacher) onlyTold(u *unit) {
	u.kind, u.noun, u.ntok, u.trig = u.verb.kind, nil, -1, u.vtok
	u.status = a.unitStatus(u)
}

// ofMain is the unit of the clause around relative clause c that the date at
// token t fits: "the trial of the minister who was dismissed in May, on 10
// June".
func (a *attacher) ofMain(c *clause, d *extract.Date, t int) *unit {
	if c.open != openRel || c.parent < 0 {
		return nil
	}
	u := a.dated(a.byClause[a.clauses[c.parent].owner], d, t)
	if u == nil || u.weak || a.comesAfter(u, d) {
		return nil
	}
	return u
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

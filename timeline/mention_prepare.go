package timeline

import (
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// preparedFor is what the act of u, a past verb, is done for on the day to come
// at token t, as an event of its own: "the team came to Oran to meet Benin on
// Friday". nil without.
func (a *attacher) preparedFor(u *unit, d *extract.Date, t int) *unit {
	if u == nil || !a.comesAfter(u, d) || u.status.status != Happened || a.lex.family[u.kind] == "say" || a.mayBePast(d) {
		return nil
	}
	for i := t - 1; i > max(u.vtok, u.ntok); i-- {
		r := a.noun(i)
		switch {
		case r != nil && r.prep == 'l':
			x := a.nounUnit(u.clause, i, r, false)
			x.status, x.weak = told{Planned, -1}, false
			u.last = min(u.last, x.first)
			a.add(x)
			return x
		case a.toks[i].ent < 0 && a.masdarOf(i, lam):
			return a.aimOf(u, i)
		}
	}
	return nil
}

// mayBePast reports a date that can be one before publication as well: a weekday
// may be that of the act.
func (a *attacher) mayBePast(d *extract.Date) bool {
	return slices.ContainsFunc(d.Alternatives, func(x extract.Alternative) bool { return x.Value.Earliest <= a.published() })
}

// aimOf makes the unit of the masdar at token i, the aim of u, which the lexicon
// does not know for an event.
func (a *attacher) aimOf(u *unit, i int) *unit {
	c := &a.clauses[u.clause]
	x := &unit{clause: u.clause, vtok: -1, ntok: -1, trig: i, kind: "event", first: i, last: c.last, date: -1, head: -1}
	if a.about("sport", c.sent) {
		x.kind = "sport"
	}
	a.finish(x)
	x.status = told{Planned, -1}
	u.last = min(u.last, i)
	a.add(x)
	return x
}

package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// warned dates what a warning or forecast is of by the date behind it, expression
// i at token t: "warned of heavy rain on Thursday". A weekday is there the one to
// come.
func (a *attacher) warned(i, t int) bool {
	d := &a.res.Dates[i]
	v, ok := a.toCome(d)
	if !ok {
		return false
	}
	for _, u := range a.byClause[a.clauses[a.toks[t].clause].owner] {
		n := a.warnsOf(u, t)
		if n < 0 {
			continue
		}
		x := a.unitOf(u, n)
		x.status, x.weak = told{Claimed, u.vtok}, false
		a.setDate(x, i, t, a.used)
		x.value, x.alts = v, nil
		return true
	}
	return false
}

// unitOf is the unit of the event noun at n, which u warns of: the one that was
// found, else a new one.
func (a *attacher) unitOf(u *unit, n int) *unit {
	for _, x := range a.byClause[a.clauses[u.clause].owner] {
		if x.ntok == n && x.verb == nil {
			return x
		}
	}
	if u.ntok == n {
		a.onlyTold(u)
	}
	x := a.nounUnit(u.clause, n, a.noun(n), false)
	a.add(x)
	return x
}

// toCome is the value of d, a day to come or the weekday that comes next.
func (a *attacher) toCome(d *extract.Date) (extract.Value, bool) {
	pub := a.published()
	switch v := d.Value; {
	case pub == 0 || tierOf(&v) != tierDay:
	case v.Earliest > pub:
		return v, true
	case strings.HasPrefix(d.Rule, ruleWeekday) && v.Latest < pub && v.Earliest+7 > pub:
		return spanValue(v.Earliest+7, v.Latest+7), true
	}
	return extract.Value{}, false
}

// warnsOf is the event noun between the verb of u and the date at token t, where
// that verb warns, -1 without: "warned of a storm".
func (a *attacher) warnsOf(u *unit, t int) int {
	if u.verb == nil || u.vtok > t || !a.lex.is("warns", u.verb.lemma) {
		return -1
	}
	for j := u.vtok + 1; j < min(t, u.vtok+2*objectWindow); j++ {
		if r := a.noun(j); r != nil && (a.lex.family[r.kind] == "disaster" || a.lex.is("from", strings.TrimPrefix(a.word(j-1), waw))) {
			return j
		}
	}
	return -1
}

package timeline

import (
	"github.com/hawliyat/hawliyat/extract"
)

// calledFor is what an appeal in the past calls for on a day to come, as an
// event of its own: "called on Tuesday for a strike on 19 January".
func (a *attacher) calledFor(own []*unit, d *extract.Date, t int) *unit {
	pub := a.published()
	if pub == 0 || d.Value.Earliest <= pub || a.mayBePast(d) {
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
		a.add(x)
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

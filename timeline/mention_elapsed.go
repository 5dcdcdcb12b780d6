package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// elapsed dates what a past verb tells with "since" and a length, as far before
// publication as that is long: "the tower caught fire since two days". Of what
// goes on so long ("has lived there since two years") it says nothing.
func (a *attacher) elapsed() {
	pub := a.published()
	for i := range a.res.Dates {
		d := &a.res.Dates[i]
		if pub == 0 || a.used[i] || d.Type != extract.TypeDuration || d.Value.Earliest != 0 {
			continue
		}
		t := a.at(d.Start)
		if t >= len(a.toks) || a.toks[t].clause < 0 || !a.lex.is("since", trimConj(a.word(t-1))) || a.matchless(t-1) {
			continue
		}
		u := a.happenedBefore(t)
		if u == nil {
			continue
		}
		if v, ok := ago(pub, d.Value.TIMEX); ok {
			u.value, u.rule, u.date, a.used[i] = v, ruleClause, i, true
			u.first, u.last = min(u.first, t-1), max(u.last, a.at(d.End-1)+1)
		}
	}
}

// matchless reports an elative or "time" before the "since" at token i, which only
// tells how long there was nothing like it: "the gravest attack since two
// years", "for the first time since".
func (p *page) matchless(i int) bool {
	const back = 3
	for j := i - 1; j >= max(p.sents[p.toks[i].sent].first, i-back); j-- {
		t := &p.toks[j]
		if t.kind != arabic.Word || t.date >= 0 || p.finite(j) != nil {
			return false
		}
		w := bare(t.word)
		if t.ent < 0 && (p.lex.is("unmatched", w) || p.lex.shaped("elative", w) && len(t.reads) == 0) {
			return true
		}
	}
	return false
}

// happenedBefore is the undated unit of a past verb that stands before token t
// in its clause, nil without.
func (a *attacher) happenedBefore(t int) *unit {
	var found *unit
	for _, u := range a.byClause[a.clauses[a.toks[t].clause].owner] {
		if u.rule != ruleNone || u.verb == nil || u.vtok > t || u.status.status != Happened {
			continue
		}
		if u.verb.tense != past || a.lex.is("stays", trimConj(a.word(u.vtok))) {
			return nil
		}
		found = u
	}
	return found
}

// ago is the day, week, month or year that lies a duration such as P2D
// before a day. Some weeks (PXW) are two to ten, as the plural is counted.
func ago(d extract.Day, timex string) (extract.Value, bool) {
	if strings.HasPrefix(timex, "PT") {
		return extract.Value{}, false
	}
	if unit, ok := strings.CutPrefix(timex, "PX"); ok {
		lo, ok1 := addDuration(d, "P10"+unit, -1)
		hi, ok2 := addDuration(d, "P2"+unit, -1)
		return spanValue(lo, hi), ok1 && ok2
	}
	day, ok := addDuration(d, timex, -1)
	if !ok {
		return extract.Value{}, false
	}
	const halfWeek = 3
	switch t := day.Time(); timex[len(timex)-1] {
	case 'D':
		return dayValue(day), true
	case 'W':
		return spanValue(day-halfWeek, day+halfWeek), true
	case 'M':
		return monthValue(t.Year(), t.Month()), true
	default:
		return yearValue(t.Year()), true
	}
}

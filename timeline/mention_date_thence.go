package timeline

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// extract's rules for a length of time counted from what was told before, "two
// days after that", and for one counted from something else, "two days after".
const (
	ruleThence = "thence"
	ruleHence  = "hence"
)

// thence dates what is told to have come a length of time after or before the
// event that the text told last: "on Sunday it was taken. A week later they
// left".
func (a *attacher) thence() {
	for i := range a.res.Dates {
		d := &a.res.Dates[i]
		if a.used[i] || d.Type != extract.TypeDuration || d.Value.Earliest != 0 || d.Rule != ruleThence && d.Rule != ruleHence {
			continue
		}
		t := a.at(d.Start)
		if t >= len(a.toks) || a.toks[t].clause < 0 {
			continue
		}
		sign := a.countsFrom(d, t)
		u := a.undatedVerb(t)
		if sign == 0 || u == nil {
			continue
		}
		from := a.toldBefore(u, t, coarsest(d.Value.TIMEX))
		if from == nil {
			continue
		}
		if v, ok := reckoned(from.value.Earliest, d.Value.TIMEX, sign); ok && v.Latest <= a.published() {
			u.value, u.rule, u.date, a.used[i] = v, ruleOffset, i, true
			u.first, u.last = min(u.first, t), max(u.last, a.at(d.End-1)+1)
		}
	}
}

// countsFrom is the direction in which d, at token t, counts from the event told
// before: 1 after it, -1 before it, 0 where it may count from another. "After
// twenty years in prison" counts from no event of the text; a length that leads
// its clause does.
func (p *page) countsFrom(d *extract.Date, t int) int {
	const back = 3
	if d.Rule == ruleHence {
		first := p.clauses[p.toks[t].clause].first
		if t > first+1 || !p.lex.is("after", trimConj(p.word(t-1))) || p.lex.is("from", p.word(p.at(d.End-1)+1)) {
			return 0
		}
		return 1
	}
	for j := t - 1; j >= max(0, t-back); j-- {
		w := trimConj(p.word(j))
		stem := strings.TrimSuffix(strings.TrimSuffix(w, alef), heh)
		switch {
		case p.lex.is("after", w), p.lex.is("after", stem):
			return 1
		case p.lex.is("before", w), p.lex.is("before", stem):
			return -1
		}
	}
	return 0
}

// undatedVerb is the undated unit of a past verb in the clause of token t, nil
// without.
func (a *attacher) undatedVerb(t int) *unit {
	for _, u := range a.byClause[a.clauses[a.toks[t].clause].owner] {
		if u.verb != nil && u.rule == ruleNone && u.verb.tense == past && u.status.status != Planned {
			return u
		}
	}
	return nil
}

// coarsest is the coarsest date from which a duration can be counted: "two months
// after that" from a month.
func coarsest(timex string) tier {
	switch {
	case strings.HasPrefix(timex, "PT"):
	case strings.HasSuffix(timex, "M"):
		return tierMonth
	case strings.HasSuffix(timex, "Y"):
		return tierYear
	}
	return tierDay
}

// toldBefore is the last event before u that has a date of its own as fine as
// that, in its sentence or the one before; nil without.
func (a *attacher) toldBefore(u *unit, t int, most tier) *unit {
	const back = 24 // clauses
	sent := a.clauses[u.clause].sent
	var last *unit
	for k := u.clause; k >= max(0, u.clause-back) && a.clauses[k].sent >= sent-1; k-- {
		for _, x := range a.byClause[k] {
			if x != u && x.rule != ruleNone && tierOf(&x.value) <= most && x.trig < min(t, u.trig) && (last == nil || x.trig > last.trig) {
				last = x
			}
		}
	}
	return last
}

// reckoned is the day, month or year that lies a duration such as P2W from a
// day; hours later is the same day.
func reckoned(from extract.Day, timex string, sign int) (extract.Value, bool) {
	if strings.HasPrefix(timex, "PT") {
		return dayValue(from), len(timex) == len("PTXH")
	}
	day, ok := addDuration(from, timex, sign)
	if !ok {
		return extract.Value{}, false
	}
	switch t := day.Time(); timex[len(timex)-1] {
	case 'M':
		return monthValue(t.Year(), t.Month()), true
	case 'Y':
		return yearValue(t.Year()), true
	}
	return dayValue(day), true
}

// eveOf dates the main clause by the day before or after which it lies: "on the
// eve of the summit, which is held on Sunday, he said".
func (p *page) eveOf(u *unit, byClause [][]*unit) {
	c := &p.clauses[u.clause]
	if c.open == openRel && c.parent >= 0 && u.ntok >= 0 && u.ntok < c.first {
		c = &p.clauses[c.parent]
	}
	days := p.daysOff(c)
	if c.open != openWhen || u.rule != ruleClause || tierOf(&u.value) != tierDay || days == 0 {
		return
	}
	day := u.value.Earliest + days
	if pub := p.published(); pub != 0 && day > pub {
		return // the eve of what is to come is loosely the time before it
	}
	mains := byClause[p.clauses[c.owner].owner]
	if c.parent >= 0 {
		mains = append(slices.Clone(mains), byClause[p.clauses[c.parent].owner]...)
	}
	for _, main := range mains {
		if main != u && main.toldUndated() {
			main.value, main.rule = dayValue(day), ruleOffset
		}
	}
}

// daysOff is how far from the event of c that of the clause around lies: a day
// before, "on the eve of", or after it; 0 where c does not tell.
func (p *page) daysOff(c *clause) extract.Day {
	switch w := trimConj(p.word(c.first)); {
	case p.lex.is("dayafter", w):
		return 1
	case p.lex.is("daybefore", w):
		return -1
	}
	return 0
}

// toldUndated reports a past verb without a date.
func (u *unit) toldUndated() bool {
	return u.rule == ruleNone && u.verb != nil && !u.weak && u.verb.tense == past
}

// inThat dates the main clause by the event in which it came: "won in the vote
// that was held on Saturday".
func (p *page) inThat(u *unit, byClause [][]*unit) {
	c := &p.clauses[u.clause]
	if c.open != openRel || c.parent < 0 || u.rule != ruleClause || u.noun == nil || tierOf(&u.value) != tierDay || u.ntok >= c.first {
		return
	}
	if p.lex.family[u.kind] != "sport" && !p.within(u) {
		return
	}
	for k := c.parent; k >= 0 && p.clauses[k].sent == c.sent; k = p.clauses[k].parent {
		for _, main := range byClause[p.clauses[k].owner] {
			p.cameIn(main, u)
		}
		if o := p.clauses[k].open; o != openRel && (o != openWhen || !p.lex.is("atonce", trimConj(p.word(p.clauses[k].first)))) {
			return // "the party that X heads | won in the vote": who heads it tells no event
		}
	}
}

// cameIn gives main the day of u where it happened in it, and makes it the same
// event where both are of a sort.
func (p *page) cameIn(main, u *unit) {
	if main.rule == ruleClause && u.same == nil && main.vtok < u.ntok && p.groupOf(u) == groupMatch && p.groupOf(main) == groupMatch && p.within(u) && meet(&main.value, &u.value) {
		u.same = main // "meets them in the match that is held at seven"
		return
	}
	if !main.toldUndated() || main.vtok >= u.ntok || !p.happensIn(main, u) {
		return
	}
	main.value, main.rule = u.value, ruleInherited
	if p.lex.family[main.kind] == p.lex.family[u.kind] && main.same == nil {
		main.same = u
	}
}

// happensIn reports that main is of the time of u, in which it happened: who wins
// in a vote, dies in an attack or speaks at a meeting.
func (p *page) happensIn(main, u *unit) bool {
	switch f := p.lex.family[main.kind]; f {
	case p.lex.family[u.kind]:
		return true
	case "death":
		return p.lex.is("befalls", p.lex.family[u.kind])
	case "say":
		return main.verb.prep == 0 && p.lex.scheduled[u.kind]
	}
	return false
}

// within reports that what happened in the event of u's noun is told before it:
// "in the vote", "in the last round of the vote", with fi or bi.
func (p *page) within(u *unit) bool {
	if u.noun.prep == 'b' {
		return true
	}
	for i := u.ntok - 1; i >= max(0, u.ntok-subjectWindow); i-- {
		switch w := p.word(i); {
		case w == fi:
			return true
		case w != "من" && !p.nominal(i):
			return false
		}
	}
	return false
}

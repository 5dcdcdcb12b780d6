package timeline

import (
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// inherit dates units by the clauses around them, and by anniversaries.
func (p *page) inherit(us []*unit, byClause [][]*unit) {
	for _, u := range us {
		c := &p.clauses[u.clause]
		if k := p.toks[u.first].clause; k >= 0 {
			c = &p.clauses[k]
		}
		if c.open != openRest && c.parent >= 0 {
			p.fromAround(u, c, byClause[p.clauses[c.parent].owner], datedUnit(byClause[c.owner]) != nil)
		}
	}
	p.whenDated(us, byClause)
	p.inCourse(us, byClause)
	p.together(us)
	for _, u := range us {
		p.anniversary(u)
		p.afterThat(u, byClause)
		p.duringThat(u, byClause)
		p.eveOf(u, byClause)
		p.inThat(u, byClause)
	}
}

// afterThat dates the main clause by what came before it long ago: "he fled
// after the fall of the city in 2001".
func (p *page) afterThat(u *unit, byClause [][]*unit) {
	c := &p.clauses[u.clause]
	if c.open != openWhen || u.rule != ruleClause || c.parent < 0 || tierOf(&u.value) < tierMonth || !p.ofYearsAgo(u) {
		return
	}
	for _, main := range byClause[p.clauses[c.parent].owner] {
		if main.rule == ruleNone && main.verb != nil && !main.weak && main.verb.tense == past {
			main.value, main.rule = u.value, ruleInherited
		}
	}
}

// duringThat dates the main clause by what it happened in: "they shouted at him
// during a meeting on Sunday".
func (p *page) duringThat(u *unit, byClause [][]*unit) {
	c := &p.clauses[max(p.toks[u.first].clause, 0)]
	if c.open != openWhen || u.rule != ruleClause || c.parent < 0 || tierOf(&u.value) != tierDay || !p.lex.is("during", trimConj(p.word(c.first))) || !p.lex.scheduled[u.kind] {
		return
	}
	for _, main := range byClause[p.clauses[c.parent].owner] {
		if main.rule == ruleNone && main.verb != nil && !main.weak && main.verb.tense == past {
			main.value, main.rule = u.value, ruleInherited
		}
	}
}

// fromAround dates u, told in clause c, by the units of the clause around,
// where no word of c itself is dated.
func (p *page) fromAround(u *unit, c *clause, around []*unit, dated bool) {
	up := datedUnit(around)
	w := trimConj(p.word(c.first))
	switch {
	case c.open == openWhen && p.toks[min(c.first+1, len(p.toks)-1)].date >= 0:
		p.offset(u, up, around, c, w)
	case dated:
	case c.open == openSub && up != nil && p.lex.is("simultaneous", w):
		u.value, u.rule = up.value, ruleInherited
	case c.open == openWhen && p.lex.is("dayafter", w):
		p.shift(u, up, -1)
	case c.open == openWhen && p.lex.is("daybefore", w):
		p.shift(u, up, 1)
	}
}

// anniversary dates an event by the years since: "70 years since the
// independence", "the tenth anniversary of the attacks".
func (p *page) anniversary(u *unit) {
	pub := p.published()
	if u.rule != ruleNone || u.noun == nil || u.ntok < 2 || pub == 0 {
		return
	}
	if n := p.yearsSince(u.ntok); n > 0 {
		u.value, u.rule = yearValue(pub.Time().Year()-n), ruleOffset
	}
}

// yearsSince is the number of years that are told to have passed since the
// event at token t, 0 without.
func (p *page) yearsSince(t int) int {
	for j := t - 1; j >= max(0, t-subjectWindow); j-- {
		k := p.toks[j].date
		switch {
		case k >= 0:
			d := &p.res.Dates[k]
			if d.Type != extract.TypeDuration || !p.lex.is("passing", passingWord(p.word(p.at(d.Start)-1))) {
				return 0
			}
			return wholeYears(d.Value.TIMEX)
		case p.lex.is("anniversary", passingWord(p.word(j))):
			return p.ordinal(j+1, t)
		}
	}
	return 0
}

// ordinal is the ordinal number in tokens [first, last), 0 without.
func (p *page) ordinal(first, last int) int {
	for first < last && p.lex.is("yearly", bare(p.word(first))) {
		first++
	}
	for end := min(first+3, last); end > first; end-- {
		n, err := arabic.ParseNumber(p.fold[p.toks[first].fs:p.toks[end-1].fe])
		if err == nil && n.Exact && n.Int > 0 && n.Int < 1000 {
			return int(n.Int)
		}
	}
	return 0
}

// wholeYears is the number of a duration such as P70Y, 0 for another one.
func wholeYears(timex string) int {
	if len(timex) < 3 || timex[0] != 'P' || timex[len(timex)-1] != 'Y' {
		return 0
	}
	n, _ := strconv.Atoi(timex[1 : len(timex)-1])
	return n
}

// ofPlans gives a noun in the clause of a plan its status: "he arrives on
// Monday on a visit".
func (p *page) ofPlans(us []*unit) {
	for i, u := range us {
		if i == 0 || u.verb != nil || u.rule != ruleNone || u.status != fact || p.known(u) || p.lex.is("when", trimConj(p.word(u.ntok-1))) {
			continue
		}
		if v := us[i-1]; v.clause == u.clause && v.verb != nil && v.verb.tense == present && v.status.status == Planned {
			u.status.status = Planned
		}
	}
}

// whenDated dates deaths by the clause that tells how they came, "when a bus
// plunged on Monday": the two are one event.
func (p *page) whenDated(us []*unit, byClause [][]*unit) {
	for _, u := range us {
		c := &p.clauses[u.clause]
		if c.open != openSub || u.rule != ruleClause || c.parent < 0 || !p.lex.is("simultaneous", trimConj(p.word(c.first))) {
			continue
		}
		for _, k := range [...]int{c.parent, p.clauses[c.parent].parent} { // "17 died | and 23 were hurt | when"
			if k < 0 || p.clauses[k].sent != c.sent {
				break
			}
			for _, main := range byClause[p.clauses[k].owner] {
				if main.rule == ruleNone && main.kind == "death" && main.verb != nil && main != u {
					main.value, main.rule, main.alts, main.same = u.value, ruleInherited, u.alts, u
				}
			}
		}
	}
}

func datedUnit(us []*unit) *unit {
	for _, u := range us {
		if u.rule != ruleNone {
			return u
		}
	}
	return nil
}

// shift dates u some days from the clause around it.
func (p *page) shift(u, up *unit, days extract.Day) {
	if up != nil && tierOf(&up.value) == tierDay {
		u.value, u.rule = dayValue(up.value.Earliest+days), ruleOffset
	}
}

// offset reads "two days before the start of X" and "a week after X": X lies
// so far from the event of the clause around, or that one from X.
func (p *page) offset(u, up *unit, around []*unit, c *clause, w string) {
	k := p.toks[c.first+1].date
	d := &p.res.Dates[k]
	if d.Type != extract.TypeDuration {
		return
	}
	sign := 0
	switch {
	case p.lex.is("before", w):
		sign = 1
	case p.lex.is("after", w):
		sign = -1
	}
	if sign == 0 {
		return
	}
	if u.rule != ruleNone { // X has a date: the event around follows from it
		for _, m := range around {
			lo, ok := addDuration(u.value.Earliest, d.Value.TIMEX, -sign)
			hi, ok2 := addDuration(u.value.Latest, d.Value.TIMEX, -sign)
			if m.rule == ruleNone && m.verb != nil && ok && ok2 {
				m.value, m.rule = spanValue(lo, hi), ruleOffset
			}
		}
		return
	}
	if up == nil || tierOf(&up.value) != tierDay {
		return
	}
	if day, ok := addDuration(up.value.Earliest, d.Value.TIMEX, sign); ok {
		u.value, u.rule = dayValue(day), ruleOffset
	}
}

// passingWord is a word such as murur, "passing", without its preposition.
func passingWord(w string) string {
	b := bare(w)
	if len(b) > 8 {
		b = strings.TrimPrefix(strings.TrimPrefix(b, "ب"), "ل")
	}
	return b
}

// farOff is what speaks against u, gap sentences behind a, being that event of
// the background: "the visit" is the one of these days, and "a meeting", told
// before one of years ago, another one.
func (p *page) farOff(a, u *unit, gap int) float64 {
	if gap < 0 && u.noun != nil {
		switch {
		case u.noun.definite && !u.headline && a.value.Latest+2*31 < p.published():
			return 2 // "the earthquake" is not one of which the text has not told yet
		case u.lead && !u.noun.definite && u.noun.pronoun == "" && tierOf(&a.value) >= tierMonth && p.ofYearsAgo(a):
			return 3
		}
	}
	if gap >= 0 && gap <= 1 || tierOf(&a.value) < tierMonth || a.value.Latest+31 >= p.published() {
		return 0
	}
	return 1
}

func (p *page) ofYearsAgo(u *unit) bool { return u.value.Latest+365 < p.published() }

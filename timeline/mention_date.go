package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// Rules by which a date came to a mention.
const (
	ruleClause      = "clause"      // the expression stands in the clause
	ruleAntecedent  = "antecedent"  // in the relative clause of its noun
	ruleOffset      = "offset"      // an amount of time before or after another event
	ruleCoreference = "coreference" // another mention of the event in the document
	ruleDateline    = "dateline"    // the day of publication, for headline and lead
	ruleNone        = ""            // no date
)

// date gives every date expression to the unit that it dates.
func (p *page) date(us []*unit) {
	byClause := make([][]*unit, len(p.clauses))
	for _, u := range us {
		byClause[u.clause] = append(byClause[u.clause], u)
	}
	for i := range p.res.Dates {
		d := &p.res.Dates[i]
		if !p.eventDate(d) {
			continue
		}
		t := p.at(d.Start)
		if t >= len(p.toks) || p.toks[t].clause < 0 {
			continue
		}
		if u := p.dated(byClause[p.toks[t].clause], d, t); u != nil {
			u.date, u.value, u.rule, u.bound, u.alts = i, d.Value, ruleClause, d.Bound, d.Alternatives
			last := p.at(d.End-1) + 1
			u.first, u.last = min(u.first, t), max(u.last, last)
		}
	}
	for _, u := range us {
		u.status.status = byTime(u.status.status, u.value, p.published())
	}
}

// published is the day of publication, 0 where unknown.
func (p *page) published() extract.Day {
	if p.doc.Published.IsZero() {
		return 0
	}
	return extract.DayOf(p.doc.Published)
}

// eventDate reports whether d can be the time of an event: a resolved point or
// stretch of the calendar, not the start or end of a state.
func (p *page) eventDate(d *extract.Date) bool {
	switch {
	case d.Type == extract.TypeDuration || d.Type == extract.TypeSet:
		return false
	case d.Value.Earliest == 0 && d.Value.Latest == 0 || strings.HasSuffix(d.Value.TIMEX, "_REF"):
		return false
	case d.Value.Grain >= extract.GrainCentury:
		return false
	case d.Bound == extract.BoundSince || d.Bound == extract.BoundUntil:
		return p.starts(d)
	}
	return true
}

// starts reports "as of 3 August": the start of effect is an event's date.
func (p *page) starts(d *extract.Date) bool {
	i := p.at(d.Start)
	for j := i - 1; j >= max(0, i-2); j-- {
		if p.lex.is("fromnow", p.word(j)) {
			return true
		}
	}
	return false
}

// dated picks the unit of a clause that the date at token t dates: the nearest
// trigger before it, or the first one after it; a past verb takes no date to
// come.
func (p *page) dated(us []*unit, d *extract.Date, t int) *unit {
	var best *unit
	cost := 1 << 20
	for _, u := range us {
		if u.date >= 0 || !p.possible(u, d) {
			continue
		}
		at := u.trig
		c := t - at
		if at > t {
			c = (at-t)*2 + 6
		}
		if u.verb != nil {
			c -= 6
			if u.verb.class == "state" || u.verb.class == "report" {
				c += 4
			}
		}
		if u.ntok >= 0 && u.ntok < t && t-u.ntok < c {
			c = t - u.ntok
		}
		if c < cost {
			best, cost = u, c
		}
	}
	return best
}

func (p *page) possible(u *unit, d *extract.Date) bool {
	pub := p.published()
	if pub == 0 || u.verb == nil {
		return true
	}
	if u.verb.tense == past && u.status.status != Planned && d.Value.Earliest > pub {
		return u.ntok >= 0
	}
	return true
}

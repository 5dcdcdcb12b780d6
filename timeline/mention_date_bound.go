package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// published is the day of publication, given or shown by the text itself; 0
// where it is not known to the day.
func (p *page) published() extract.Day {
	if p.written.Earliest != p.written.Latest {
		return 0
	}
	return p.written.Latest
}

// eventDate reports whether d can be the time of an event: a resolved point or
// stretch of the calendar, not the start or end of a state.
func (p *page) eventDate(d *extract.Date, t int) bool {
	switch {
	case d.Type == extract.TypeSet:
		return false
	case d.Type == extract.TypeDuration && (d.Value.Earliest == 0 || d.Value.Latest == 0 || d.Value.Latest > p.published()):
		return false // "for two months"; "in the last two weeks" is a stretch of the calendar
	case d.Value.Earliest == 0 && d.Value.Latest == 0 || strings.HasSuffix(d.Value.TIMEX, "_REF"):
		return false
	case d.Value.Grain >= extract.GrainCentury, p.ofEdition(d, t):
		return false
	}
	switch p.boundOf(d, t) {
	case extract.BoundSince:
		return p.sinceThen(t)
	case extract.BoundUntil:
		return p.starts(t) || p.putOff(t) || p.lex.is("by", trimConj(p.word(t-1)))
	}
	return true
}

// ofEdition reports a year that belongs to the name of a law, a budget or a
// report: "the finance law of the year 2017".
func (p *page) ofEdition(d *extract.Date, t int) bool {
	if d.Value.Grain != extract.GrainYear {
		return false
	}
	of := p.toks[t].start < d.Start // li-sanat, "for the year"
	if of && t > 0 && p.toks[t-1].date >= 0 {
		return true // "in the second term of this school year"
	}
	for i := t - 1; i >= max(0, t-subjectWindow) && (p.nominal(i) || p.toks[i].ent >= 0 || p.toks[i].kind == arabic.Digits); i-- {
		w := bare(p.word(i))
		if p.lex.is("budget", w) || of && (p.lex.is("edition", w) || p.lex.is("edition", strings.TrimPrefix(w, ba))) {
			return true
		}
		if !of {
			return false
		}
	}
	return false
}

// boundOf is the bound of d, also over a part that is no part of its
// expression: "until the end of this season".
func (p *page) boundOf(d *extract.Date, t int) extract.Bound {
	if d.Bound != "" || !p.lex.is("partof", bare(p.word(t-1))) {
		return d.Bound
	}
	switch w := trimConj(p.word(t - 2)); {
	case p.lex.is("since", w):
		return extract.BoundSince
	case w == p.word(t-2) && p.lex.is("until", w) && !p.lex.is("to", w):
		return extract.BoundUntil
	}
	return d.Bound
}

// starts reports "as of 3 August": the start of effect is an event's date.
func (p *page) starts(t int) bool {
	for j := t - 1; j >= max(0, t-2); j-- {
		if p.lex.is("fromnow", p.word(j)) {
			return true
		}
	}
	return false
}

// setsOut reports that what is told with the date at token t begins: "has been on
// hunger strike since Monday" is a state, "began it on Monday" no.
func (p *page) setsOut(t int) bool {
	c := &p.clauses[max(p.toks[t].clause, 0)]
	for j := t - 1; j >= max(c.first, t-objectWindow); j-- {
		if r := p.finite(j); r != nil {
			return r.tense == past && (r.class == "begin" || p.lex.family[r.kind] == "founding")
		}
	}
	return false
}

// putOff reports that an event is put off until the date at token t.
func (p *page) putOff(t int) bool {
	c := &p.clauses[max(p.toks[t].clause, 0)]
	for j := t - 1; j >= max(c.first, t-2*objectWindow); j-- {
		if p.lex.is("postponed", trimConj(p.word(j))) {
			return true
		}
	}
	return false
}

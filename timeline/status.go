package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// told is what the words around a trigger say of its status.
type told struct {
	status Status
	cue    int // token of the cue, -1 without
}

// statusOf judges the event that trigger token t names in clause c: the verb's
// tense, its particles, the words around, and the clauses around that report
// it.
func (p *page) statusOf(c *clause, t int, r *reading) told {
	if s, ok := p.ownStatus(c, t, r); ok {
		return s
	}
	if c.open == openWhen && c.parent >= 0 { // "he looks forward to meeting him during his visit"
		if s, ok := p.reported(&p.clauses[c.parent]); ok && s.status == Planned {
			return s
		}
	}
	if c.open == openThat || c.open == openQuote {
		for up := c.parent; up >= 0; up = p.clauses[up].parent {
			if s, ok := p.reported(&p.clauses[up]); ok {
				return p.expected(s, t, r)
			}
			if p.clauses[up].open == openMain {
				break
			}
		}
	}
	return told{Happened, -1}
}

// expected reads "it is expected that": a plan, of what is counted a forecast,
// which is a claim.
func (p *page) expected(s told, t int, r *reading) told {
	if s.status == Claimed && p.lex.is("expected", bare(p.word(s.cue))) && !p.forecast(t, r) {
		s.status = Planned
	}
	return s
}

// forecast reports a verb of counting: no one can plan a figure.
func (p *page) forecast(t int, r *reading) bool {
	if r == nil {
		return false
	}
	return r.hint == "figure" || r.kind == "arrival" && (p.noun(t+1) != nil || p.counts(t+1)) || r.kind == "trade" && r.tense == nominal
}

// counts reports a word such as "number" or "rate".
func (p *page) counts(i int) bool { return p.lex.is("count", bare(p.word(i))) }

// ownStatus looks for cues in the clause itself: those before the trigger
// decide; after it only participles such as muqarrar.
func (p *page) ownStatus(c *clause, t int, r *reading) (told, bool) {
	if s, ok := p.condition(c, r); ok {
		return s, true
	}
	if r != nil && r.will {
		if p.forecast(t, r) {
			return told{Claimed, t}, true
		}
		return told{Planned, t}, true
	}
	if s, ok := p.postponed(c, t); ok {
		return s, true
	}
	if p.lex.is("cancelled", trimConj(p.word(t))) && r != nil && r.tense != nominal {
		return told{Cancelled, t}, true
	}
	if r != nil && r.class == "intent" && r.tense == present {
		return told{Planned, t}, true
	}
	from := max(c.first, t-8)
	for i := t - 1; i >= from && !p.lex.is("reason", p.word(i)); i-- {
		if s, ok := p.postponed(c, i); ok {
			return s, true
		}
		if s, ok := p.cueBefore(i, t, r); ok {
			return told{s, i}, true
		}
	}
	for i := t + 1; i < min(c.last, t+7); i++ {
		if p.toks[i].date >= 0 {
			continue
		}
		if w := bare(p.word(i)); w != p.word(i) && p.lex.is("planned", w) {
			return told{Planned, i}, true
		}
	}
	if r != nil && r.tense == nominal && p.lex.is("cancelled", r.lemma) {
		return told{Cancelled, t}, true
	}
	return told{}, false
}

// condition reports a clause that begins with "if", or a promise that such a
// clause follows.
func (p *page) condition(c *clause, r *reading) (told, bool) {
	if p.lex.is("conditional", trimConj(p.word(c.first))) {
		return told{Conditional, c.first}, true
	}
	if c.last < len(p.toks) && int(p.toks[c.last].sent) == c.sent && p.lex.is("conditional", trimConj(p.word(c.last))) && r != nil && r.tense == present {
		return told{Conditional, c.last}, true
	}
	return told{}, false
}

// cueBefore reads a word before the trigger.
func (p *page) cueBefore(i, t int, r *reading) (Status, bool) {
	w := p.word(i)
	if p.toks[i].ent >= 0 || p.toks[i].date >= 0 {
		return "", false
	}
	b := bare(w)
	near := t-i <= 2
	switch {
	case p.lex.is("negative", w) && (near || r == nil || r.tense == nominal):
		if r != nil && r.kind != "" || near {
			return Denied, true
		}
	case p.lex.is("no", w) && t-i == 1 && r != nil && r.tense == present:
		return Denied, true
	case p.lex.is("deny", trimConj(w)), p.lex.is("without", trimConj(w)) && t-i == 1:
		return Denied, true
	case p.lex.is("hypothesis", b) && t-i <= 3 && (r == nil || r.tense == nominal), p.lex.is("conditional", trimConj(w)), p.lex.is("condhead", w) && p.word(i-1) == "في":
		return Conditional, true
	case p.lex.is("cancelled", trimConj(w)), p.lex.is("cancelled", b):
		return Cancelled, true
	case p.lex.is("intent", trimConj(w)), p.lex.is("planned", b):
		return Planned, true
	case p.lex.is("claimed", trimConj(w)), p.lex.is("claimed", b) && near:
		return Claimed, true
	}
	for _, x := range p.toks[i].reads {
		if x.will {
			return Planned, true
		}
		if x.class == "intent" && x.tense == present {
			return Planned, true
		}
	}
	return "", false
}

// reported reads the clause around: denied, claimed by an unnamed source, or
// intended.
func (p *page) reported(c *clause) (told, bool) {
	if c.report == nil { // many clauses can hang on one
		s, ok := p.readReport(c)
		if !ok {
			s.cue = -1
		}
		c.report = &s
	}
	return *c.report, c.report.cue >= 0
}

func (p *page) readReport(c *clause) (told, bool) {
	for i := c.first; i < c.last; i++ {
		w := trimConj(p.word(i))
		if p.toks[i].ent >= 0 {
			continue
		}
		switch {
		case p.lex.is("deny", w):
			return told{Denied, i}, true
		case p.lex.is("conditional", w):
			return told{Conditional, i}, true
		case p.lex.is("claimed", w), p.lex.is("claimed", bare(w)), p.lex.is("expected", bare(w)), p.byParty(c, i):
			return told{Claimed, i}, true
		case p.lex.is("intent", w), p.lex.is("planned", bare(w)) && p.lex.is("particle", trimConj(p.word(i-1))):
			return told{Planned, i}, true
		}
	}
	return told{}, false
}

// byParty reports at token i who says it, where that is a party whose word is
// no more than a claim: "the rebels said that".
func (p *page) byParty(c *clause, i int) bool {
	if !p.lex.is("party", bare(p.word(i))) {
		return false
	}
	for j := i - 1; j >= max(c.first, i-3); j-- {
		if r := p.finite(j); r != nil {
			return r.class == "report" || r.kind == "announcement"
		}
	}
	return false
}

// postponed reads at token i that an event is put off: planned for the new day
// where one is named, cancelled otherwise.
func (p *page) postponed(c *clause, i int) (told, bool) {
	switch w := p.word(i); {
	case p.toks[i].ent >= 0 || p.toks[i].date >= 0 || !p.lex.is("postponed", trimConj(w)):
		return told{}, false
	case p.lex.is("purpose", w) && p.lex.is("particle", trimConj(p.word(i-1))):
		return told{}, false // "for the sake of"
	}
	for j := i + 1; j < min(c.last, i+2*objectWindow); j++ {
		if k := p.toks[j].date; k >= 0 && p.toUntil(j) {
			return told{Planned, i}, true
		}
	}
	return told{Cancelled, i}, true
}

// toUntil reports the day to which something is put off.
func (p *page) toUntil(j int) bool {
	d := &p.res.Dates[p.toks[j].date]
	return d.Bound == extract.BoundUntil || p.lex.is("until", trimConj(p.word(p.at(d.Start)-1)))
}

// calledOff keeps the status cancelled for what is planned for a day, such as
// a visit or a match. To cancel a law is an event that has happened.
func (p *page) calledOff(u *unit) {
	if u.status.status != Cancelled || p.lex.scheduled[u.kind] {
		return
	}
	for _, k := range u.also {
		if p.lex.scheduled[k] {
			return
		}
	}
	c := &p.clauses[u.clause]
	for j := c.first; j < min(c.last, u.trig+objectWindow) && u.noun == nil && !p.lex.is("reason", p.word(j)); j++ {
		if r := p.noun(j); r != nil && p.lex.scheduled[r.kind] && j != u.trig {
			return // "the match was put off"
		}
	}
	u.status = told{Happened, -1}
}

// bare is a folded word without conjunction, preposition and article.
func bare(w string) string {
	w = trimConj(w)
	for _, c := range [...]string{"بال", "كال", "لل", "ال"} {
		if r, ok := strings.CutPrefix(w, c); ok && len(r) >= 4 {
			return r
		}
	}
	return w
}

// byTime corrects a status by the date against the day of publication: nothing
// has happened on a day to come.
func byTime(s Status, v extract.Value, published extract.Day) Status {
	if s == Happened && published != 0 && v.Earliest > published {
		return Planned
	}
	return s
}

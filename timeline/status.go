package timeline

import (
	"slices"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// told is what the words around a trigger say of its status.
type told struct {
	status Status
	cue    int // token of the cue, -1 without
}

// fact is the status of what is told without a reservation.
var fact = told{Happened, -1}

// unitStatus judges the event of u by its verb, then by what stands between
// the verb and the noun that names the event, "announced his intention to
// stand", and before a noun that a relative clause describes.
func (p *page) unitStatus(u *unit) told {
	r, at := u.verb, u.vtok
	if r == nil {
		r, at = u.noun, u.ntok
	}
	if at < 0 {
		at = u.trig
	}
	s := p.statusOf(&p.clauses[u.clause], at, r)
	if s.status == Planned && p.known(u) {
		return fact
	}
	if s.status == Denied && r != nil && r.class == "result" && u.noun != nil && u.noun.definite {
		return fact // that the earthquake left no dead behind it denies the dead
	}
	if u.verb != nil && u.noun != nil && (s.status == Happened || s.status == Planned) {
		if x, ok := p.nounStatus(u, at, s); ok {
			return x
		}
	}
	return s
}

// failed reports an agreement of which the verb tells that nobody reached it.
func (p *page) failed(u *unit) bool {
	if u.ntok < u.vtok || !p.lex.is("fails", u.verb.lemma) {
		return false
	}
	f := p.lex.family[u.kind]
	return f == "deal" || f == "truce"
}

// nounStatus judges the noun that names the event of a verb at token at.
func (p *page) nounStatus(u *unit, at int, s told) (told, bool) {
	switch k := p.toks[u.ntok].clause; {
	case p.lex.is("cancelled", u.noun.lemma):
		return told{Cancelled, u.ntok}, true
	case s.status == Happened && p.failed(u):
		return told{Denied, u.vtok}, true
	case u.ntok < at && k >= 0 && int(k) != u.clause:
		x, ok := p.wordsBefore(p.clauses[k].first, u.ntok, u.noun)
		return x, ok && (x.status == Cancelled || x.status == Denied)
	case u.ntok > at && s.status == Happened:
		if p.called(at, u.ntok, u.noun) == Cancelled {
			return told{Cancelled, at}, true
		}
		x, ok := p.wordsBefore(at+1, u.ntok, u.noun)
		return x, ok && x.status != Claimed
	}
	return told{}, false
}

// statusOf judges the event that trigger token t names in clause c: the verb's
// tense, its particles, the words around, and the clauses around that report
// it or that it goes on from.
func (p *page) statusOf(c *clause, t int, r *reading) told {
	s := p.judge(c, t, r)
	if s.status == Planned && s.cue >= 0 && r != nil && r.tense == present {
		p.ahead = plan{c.sent, s}
	}
	return s
}

func (p *page) judge(c *clause, t int, r *reading) told {
	if i := p.asks(c, t); i >= 0 {
		return told{Claimed, i}
	}
	if s, ok := p.ownStatus(c, t, r); ok {
		return s
	}
	if c.open == openWhen && c.parent >= 0 { // "he looks forward to meeting him during his visit"
		if s, ok := p.reported(&p.clauses[c.parent]); ok && s.status == Planned {
			return s
		}
	}
	if s, ok := p.wanted(c, t, r); ok {
		return s
	}
	if c.open == openThat || c.open == openQuote {
		if s, ok := p.saidAround(c, t, r); ok {
			return s
		}
	}
	if s, ok := p.goesOn(c, t, r); ok {
		return s
	}
	return fact
}

// ownStatus looks for cues in the clause itself: those before the trigger
// decide; after it only participles such as muqarrar.
func (p *page) ownStatus(c *clause, t int, r *reading) (told, bool) {
	if s, ok := p.condition(c, t, r); ok {
		return s, true
	}
	if s, ok := p.verbStatus(c, t, r); ok {
		return s, true
	}
	if s, ok := p.wordsBefore(c.first, t, r); ok {
		return s, true
	}
	for i := t + 1; i < min(c.last, t+7); i++ {
		if p.toks[i].date >= 0 {
			continue
		}
		if w := bare(p.word(i)); (w != p.word(i) || i == t+1 && r != nil && r.tense == nominal) && p.lex.is("planned", w) {
			return told{Planned, i}, true
		}
	}
	if r != nil && r.tense == nominal && p.lex.is("cancelled", r.lemma) {
		return told{Cancelled, t}, true
	}
	return p.sourced(c, t, r)
}

// verbStatus reads the form of the trigger itself.
func (p *page) verbStatus(c *clause, t int, r *reading) (told, bool) {
	switch {
	case r == nil:
		return told{}, false
	case r.will && p.forecast(t, r):
		return told{Claimed, t}, true
	case r.will:
		return told{Planned, t}, true
	}
	if s, ok := p.postponed(c, t); ok {
		return s, true
	}
	switch {
	case r.tense != nominal && p.lex.is("cancelled", trimConj(p.word(t))):
		return told{Cancelled, t}, true
	case r.class == "intent" && (r.tense == present || r.tense == past && p.lex.is("intends", r.lemma)):
		if p.noPlan(t) {
			return told{Denied, t - 1}, true
		}
		return told{Planned, t}, true
	}
	return told{}, false
}

// forecast reports a verb of counting: no one can plan a figure.
func (p *page) forecast(t int, r *reading) bool {
	if r == nil {
		return false
	}
	return r.hint == "figure" || (r.kind == "arrival" || r.kind == "trade" && r.settled) && (p.noun(t+1) != nil || p.counts(t+1)) || r.kind == "trade" && r.tense == nominal
}

// counts reports a word such as "number" or "rate".
func (p *page) counts(i int) bool { return p.lex.is("count", bare(p.word(i))) }

// settle corrects a status by the date of the event against the day of
// publication: nothing has happened on a day to come, and what a verb in the
// present tense dates to that day itself is on its programme.
func (p *page) settle(u *unit) {
	pub := p.published()
	if pub == 0 {
		return
	}
	switch {
	case u.value.Latest != 0 && u.value.Latest < pub && p.wasPlanned(u):
		u.status.status = Cancelled // it was to be held last Sunday
	case p.actOrPast(u, pub):
		u.status = fact
	}
	switch {
	case u.status.status != Happened:
	case u.value.Earliest > pub, u.bound == extract.BoundBefore && u.value.Latest > pub:
		u.status.status = Planned
	case u.rule == ruleClause && tierOf(&u.value) == tierDay && u.value.Earliest == pub && p.onProgramme(u):
		u.status.status = Planned
	}
}

// actOrPast reports a status that the date of u refutes. What a plan is about
// may be of the past: "a trial over purchases of 2015"; and of the day of the
// news itself is the act of calling off, not what was called off.
func (p *page) actOrPast(u *unit, pub extract.Day) bool {
	switch u.status.status {
	case Planned:
		return u.verb == nil && u.value.Latest != 0 && u.value.Latest < pub && !p.lex.is("planned", bare(p.word(u.status.cue)))
	case Cancelled:
		return u.status.cue == u.ntok && (u.rule == ruleNarrated || u.rule == ruleDateline)
	}
	return false
}

// onProgramme reports a verb in the present tense that names what is set for a
// time: "the two ministers meet today", "the deadline ends on Sunday".
func (p *page) onProgramme(u *unit) bool {
	r := u.verb
	if r == nil {
		return p.billed(u)
	}
	if r.tense != present || u.status.cue >= 0 {
		return false
	}
	c := &p.clauses[u.clause]
	for i := c.first; i < u.vtok; i++ {
		if p.aux(i) {
			return false // "he was meeting"
		}
	}
	return r.class == "begin" || r.class == "end" || p.lex.scheduled[u.kind] && (p.lex.is("programme", p.lex.family[u.kind]) || p.lex.is("programme", p.lex.family[r.kind]))
}

// billed reports what a sentence without a verb names right behind the day that
// it begins with: "tonight the final of the cup". What opens or ends then has
// done so.
func (p *page) billed(u *unit) bool {
	if u.noun == nil || u.status.cue >= 0 || !p.lex.is("programme", p.lex.family[u.kind]) || p.phase(u.trig) {
		return false
	}
	i := u.trig - 1
	for i > 0 && p.toks[i].kind == arabic.Punct {
		i--
	}
	if i < 0 || p.toks[i].date < 0 || p.toks[i].sent != p.toks[u.trig].sent {
		return false
	}
	return p.first(p.at(p.res.Dates[p.toks[i].date].Start))
}

// phase reports a noun of beginning at token i, whatever it was read as.
func (p *page) phase(i int) bool {
	return slices.ContainsFunc(p.lex.read(p.word(i)), func(r reading) bool { return r.hint == "light" })
}

// known reports a definite noun for what befalls, which is taken as known
// wherever it stands: "will open an inquiry into the accident", and what a plan
// only answers.
func (p *page) known(u *unit) bool {
	return u.verb == nil && u.noun != nil && (u.noun.definite && p.lex.is("befalls", p.lex.family[u.kind]) || p.wasBefore(u))
}

// inheritPlan gives a noun without a status of its own the plan that it is
// another word for.
func inheritPlan(u *unit) {
	if u.verb == nil && u.same != nil && u.status == fact && u.same.status.status == Planned {
		u.status.status = Planned
	}
}

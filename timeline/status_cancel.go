package timeline

import "github.com/hawliyat/hawliyat/extract"

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
	if u.status.status != Cancelled || p.lex.scheduled[u.kind] || u.status.cue >= 0 && p.cue("retreats", u.status.cue) {
		return
	}
	for _, k := range u.also {
		if p.lex.scheduled[k] {
			return
		}
	}
	if p.scheduledBeside(u) {
		return // "the match was put off"
	}
	u.status = fact
}

// cameToNothing reads "was to have", before "but": what had been planned is
// called off.
func (p *page) cameToNothing(u *unit) {
	if !p.wasPlanned(u) {
		return
	}
	for i := u.last; i < min(u.last+3, len(p.toks)) && p.toks[i].sent == p.toks[u.trig].sent; i++ {
		if p.lex.is("but", p.word(i)) {
			u.status.status = Cancelled
			return
		}
	}
}

// wasPlanned reports kana before the words by which u is planned.
func (p *page) wasPlanned(u *unit) bool {
	if u.status.status != Planned || u.status.cue < 0 || !p.lex.is("intent", p.word(u.status.cue)) && !p.setBefore(u.status.cue+1, u.status.cue-1) {
		return false
	}
	for i := u.status.cue - 1; i >= max(0, u.status.cue-3); i-- {
		if p.toks[i].sent == p.toks[u.trig].sent && p.hasBeen(i) {
			return true
		}
	}
	return false
}

// scheduledBeside reports an event planned for a day in the clause of u, where
// u only names its being called off.
func (p *page) scheduledBeside(u *unit) bool {
	if u.noun != nil && !p.lex.is("cancelled", u.noun.lemma) {
		return false
	}
	c := &p.clauses[u.clause]
	for j := min(c.first, u.trig+1); j < min(c.last, u.trig+objectWindow) && !p.lex.is("reason", p.word(j)); j++ {
		if r := p.noun(j); r != nil && p.lex.scheduled[r.kind] && j != u.trig || j > u.trig && p.toks[j].ent >= 0 && p.res.Entities[p.toks[j].ent].Kind == extract.EventName {
			return true
		}
	}
	return false
}

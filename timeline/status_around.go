package timeline

// plan is the last plan that a finite verb told, for the verbs that go on from
// it.
type plan struct {
	sent int
	told
}

// saidAround looks through the clauses that report c for one that is no plain
// statement.
func (p *page) saidAround(c *clause, t int, r *reading) (told, bool) {
	for up := c.parent; up >= 0; up = p.clauses[up].parent {
		if s, ok := p.reported(&p.clauses[up]); ok {
			return p.expected(s, t, r), true
		}
		if p.clauses[up].open == openMain {
			break
		}
	}
	return told{}, false
}

// asks is the token of the hal, "is it that", before the trigger at t, that asks
// whether it is so; -1 without. Who asks why, asks about a fact.
func (p *page) asks(c *clause, t int) int {
	for i := t - 1; i >= max(min(c.first, t-2), t-objectWindow, 0); i-- {
		if p.lex.is("whether", trimConj(p.word(i))) {
			return i
		}
	}
	return -1
}

// expected reads "it is expected that": a plan, of what is counted a forecast,
// which is a claim.
func (p *page) expected(s told, t int, r *reading) told {
	if s.status == Claimed && p.lex.is("expected", bare(p.word(s.cue))) && !p.forecast(t, r) {
		s.status = Planned
	}
	return s
}

// wanted reads an and a verb in the subjunctive, which is no fact, behind a
// verb of demand or intention: "they called on him to sign". (anna, spelled
// alike, has a noun or pronoun behind it.)
func (p *page) wanted(c *clause, t int, r *reading) (told, bool) {
	if r == nil || r.tense != present || c.open != openThat || t != c.first+1 || c.parent < 0 {
		return told{}, false
	}
	switch before := p.word(c.first - 1); {
	case p.lex.is("on", before):
		return told{Planned, c.first}, true // "on condition that", "and is then to"
	case p.lex.is("lacking", trimConj(before)):
		return told{Denied, c.first - 1}, true // "without signing"
	}
	for i := c.first - 1; i >= max(p.clauses[c.parent].first, c.first-2*cueWindow); i-- {
		switch {
		case p.toks[i].ent >= 0 || p.toks[i].date >= 0:
		case p.cue("ask", i):
			return told{Planned, i}, true
		case p.finite(i) != nil:
			return told{}, false
		}
	}
	return told{}, false
}

// goesOn reads a verb in the present tense that goes on from a plan: "he will
// visit X, then head for Y, where he meets Z", and in the next sentence "and
// during the visit he meets".
func (p *page) goesOn(c *clause, t int, r *reading) (told, bool) {
	if r == nil || r.tense != present || r.class == "state" || p.ahead.status != Planned || c.open == openRel || c.open == openThat || c.open == openQuote {
		return told{}, false
	}
	switch p.ahead.sent {
	case c.sent:
		return told{Planned, p.ahead.cue}, true
	case c.sent - 1:
		if f := p.lex.family[r.kind]; r.conj && t == c.first && p.first(t) && p.lex.is("programme", f) {
			return told{Planned, p.ahead.cue}, true
		}
	}
	return told{}, false
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
		if p.toks[i].ent >= 0 {
			if p.byParty(c, i) {
				return told{Claimed, i}, true
			}
			continue
		}
		if s := p.reportWord(c, i); s != "" {
			return told{s, i}, true
		}
	}
	return told{}, false
}

// reportWord is the status that token i gives to what clause c reports.
func (p *page) reportWord(c *clause, i int) Status {
	w := trimConj(p.word(i))
	b := bare(w)
	switch {
	case p.official(i):
		return ""
	case p.denial(i) != "":
		return p.denial(i)
	case p.lex.is("conditional", w), p.lex.is("may", w), p.lex.is("may", b):
		return Conditional
	case p.cue("claimed", i), p.lex.is("claimed", b), p.lex.is("expected", b), p.cue("accuse", i), p.unsure(i), p.byParty(c, i):
		return Claimed
	case p.lex.is("intent", w), p.lex.is("planned", b) && (p.lex.is("particle", trimConj(p.word(i-1))) || p.hasBeen(i-1)):
		return p.plan(i)
	}
	return ""
}

// byParty reports at token i who says it, where that is a party whose word is
// no more than a claim: "the rebels said that".
func (p *page) byParty(c *clause, i int) bool {
	if b := bare(p.word(i)); !p.lex.is("party", b) && !(p.toks[i].ent < 0 && p.lex.is("witness", b)) {
		return false
	}
	for j := i - 1; j >= max(c.first, i-maxTitleWords); j-- {
		w := p.word(j)
		if r := p.finite(j); r != nil {
			return r.class == "report" || r.kind == "announcement"
		}
		if p.lex.is("particle", trimConj(w)) && !p.lex.is("from", w) {
			return false // "the army announced the death of rebels in"
		}
	}
	return false
}

package timeline

import "strings"

// foreseen reads plans, demands and claims.
func (p *page) foreseen(i, t int, r *reading) Status {
	w, b := trimConj(p.word(i)), bare(p.word(i))
	switch {
	case p.lex.is("intent", w), p.lex.is("planned", b):
		return p.plan(i)
	case p.official(i):
		return ""
	case p.awaited(i, t, r):
		return Planned
	case p.cue("claimed", i), p.lex.is("claimed", b) && t-i <= 2, p.unsure(i):
		return Claimed
	case p.cue("accuse", i) && (r == nil || r.tense == nominal && !r.definite):
		return Claimed
	case p.cue("ask", i) && p.askedFor(i, t, r), p.sought(i, t, r), p.aimed(i, t, r):
		return Planned
	}
	if r != nil && r.definite && p.lex.is("befalls", p.lex.family[r.kind]) {
		return ""
	}
	return p.plans(i)
}

// plan is the status by the word of planning at token i.
func (p *page) plan(i int) Status {
	if p.noPlan(i) {
		return Denied
	}
	return Planned
}

// noPlan reads a negation before the plan at token i: "does not intend", "has
// no intention", "the party has no plans".
func (p *page) noPlan(i int) bool {
	if p.notBefore(i) {
		return true
	}
	if !p.lex.is("intent", p.word(i)) {
		return false
	}
	for k := i - 1; k >= i-2; k-- {
		if w := p.word(k); (p.lex.is("exists", w) || p.lex.is("there", w) || p.lex.is("possess", w)) && p.notBefore(k) {
			return true
		}
	}
	return false
}

// awaited reads "it is expected that", with a noun behind.
func (p *page) awaited(i, t int, r *reading) bool {
	return p.lex.is("expected", bare(p.word(i))) && p.lex.is("from", trimConj(p.word(i-1))) &&
		!p.forecast(t, r) && (r == nil || !p.lex.is("befalls", p.lex.family[r.kind]))
}

// plans reads a verb of intention or the future at token i.
func (p *page) plans(i int) Status {
	for _, x := range p.toks[i].reads {
		if x.will || x.class == "intent" && x.tense == present {
			return Planned
		}
	}
	return ""
}

// askedFor reports that the noun at t is what the verb at token i asks for or
// promises: "called for the release", "promised to withdraw", "ought to hold".
func (p *page) askedFor(i, t int, r *reading) bool {
	if r == nil || r.tense != nominal || t-i > 6 {
		return false
	}
	for j := i + 1; j < t; j++ {
		if p.noun(j) != nil && !p.making(j) {
			return false // "called for an inquiry into the arrest"
		}
	}
	return p.led(t, r) || p.making(t-1)
}

// led reports a preposition at or before the noun at token t.
func (p *page) led(t int, r *reading) bool {
	return r.prep == 'b' || r.prep == 'l' || p.lex.is("particle", trimConj(p.word(t-1)))
}

// making reports at token i a masdar of holding or making: "the holding of".
func (p *page) making(i int) bool {
	w := trimConj(p.word(i))
	if p.lex.is("making", w) {
		return true
	}
	for _, prep := range [...]string{ba, lam} {
		if rest, ok := strings.CutPrefix(w, prep); ok && p.lex.is("making", rest) {
			return true
		}
	}
	return false
}

// sought reads at token i a noun of effort, demand or possibility, whose
// complement, right behind it, is no fact: "efforts to free", "a need for
// talks".
func (p *page) sought(i, t int, r *reading) bool {
	if r == nil || r.tense != nominal || !p.lex.is("seek", bare(p.word(i))) {
		return false
	}
	switch t - i {
	case 1:
		return r.prep == 'b' || r.prep == 'l'
	case 2:
		return p.led(t, r) || p.making(t-1)
	case 3:
		return p.making(t-1) && p.lex.is("particle", trimConj(p.word(t-2)))
	}
	return false
}

// aimed reads at token i "with the aim of" and "on the verge of" before the
// noun at t.
func (p *page) aimed(i, t int, r *reading) bool {
	noun := r != nil && r.tense == nominal && t-i <= 3
	switch w := trimConj(p.word(i)); {
	case !noun:
		return false
	case p.lex.is("almost", w):
		return p.lex.is("on", p.word(t-1)) || p.lex.is("on", p.word(t-2))
	case p.lex.is("purpose", w):
		return !r.definite && (t-i == 1 || p.making(t-1)) && (len(w) >= 4*len(ba) || p.lex.is("particle", trimConj(p.word(i-1))))
	}
	return false
}

package timeline

// nounOfFrame is the noun that names the event of a verb which only frames it.
func (p *page) nounOfFrame(u *unit, c *clause, r *reading) int {
	if r.pronoun != "" && p.resumes(u, c) {
		if n := p.antecedent(c); n >= 0 {
			return n // "a meeting that the council held"
		}
	}
	n := p.heldIn(u, c)
	if n < 0 {
		n = p.carried(u, c)
	}
	if n < 0 && r.class != "intent" && p.phaseOfNamed(u, c) {
		return -1
	}
	u.weak = n < 0 || p.noun(n).again || goesOnNow(u.verb, p.noun(n))
	return n
}

// carried is the noun of the event of a light verb: its object, also behind a
// time, else its subject; -1 without.
func (p *page) carried(u *unit, c *clause) int {
	if n := p.object(u, c, true); n >= 0 {
		return n
	}
	if n := p.beyondTime(u, c); n >= 0 {
		return n
	}
	return p.subject(u, c)
}

// beyondTime is the event of the verb of u that stands behind a time in the rest
// of clause c, -1 without.
func (p *page) beyondTime(u *unit, c *clause) int {
	for k := u.clause + 1; k < min(u.clause+3, len(p.clauses)); k++ {
		if x := &p.clauses[k]; x.open == openRest && x.owner == c.owner && p.noun(x.first) != nil {
			u.last = x.last
			return x.first
		}
	}
	return -1
}

// heldIn is the event right before relative clause c, where the verb of u tells
// that it took place: "the session that was held on Monday, on the law".
func (p *page) heldIn(u *unit, c *clause) int {
	if c.open != openRel || !p.lex.is("tookplace", u.verb.lemma) {
		return -1
	}
	n := p.antecedent(c)
	if n < 0 || p.lex.family[p.noun(n).kind] == "sport" || p.feminineNoun(n, p.noun(n)) != p.lex.is("femininepl", p.word(c.first)) {
		return -1
	}
	return n
}

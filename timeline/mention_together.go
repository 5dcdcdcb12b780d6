package timeline

// together dates what a past verb tells right before one that is joined to it
// and dated behind: "20 were killed and 30 hurt on Monday".
func (p *page) together(us []*unit) {
	for i := len(us) - 1; i > 0; i-- {
		u, v := us[i-1], us[i]
		if u.undated() && u.date < 0 && p.tellsPast(u) && p.tellsPast(v) && p.datedBehind(v) && p.goesWith(u, v) {
			u.value, u.rule, u.alts = v.value, ruleInherited, v.alts
		}
	}
}

// undated reports that nothing has dated u so far.
func (u *unit) undated() bool { return u.rule == ruleNone && u.same == nil }

// datedBehind reports that v has a day of its own, told behind its verb.
func (p *page) datedBehind(v *unit) bool {
	switch {
	case v.rule != ruleClause && v.rule != ruleInherited || tierOf(&v.value) != tierDay:
		return false
	case v.date >= 0:
		return p.at(p.res.Dates[v.date].Start) > v.vtok
	}
	return true
}

// goesWith reports that the verb of v begins a clause that is joined to that of
// u, without a mark or as another thing that was done to someone.
func (p *page) goesWith(u, v *unit) bool {
	c, d := &p.clauses[u.clause], &p.clauses[v.clause]
	if !v.verb.conj || v.verb.class != "verb" || c.sent != d.sent || d.open != openMain || v.clause != u.clause+1 || v.vtok != d.first {
		return false
	}
	return p.word(d.first-1) != "," || p.suffers(u) && p.suffers(v)
}

// tellsPast reports what a past verb tells as a fact that is no act of speech.
func (p *page) tellsPast(u *unit) bool {
	return u.verb != nil && u.verb.tense == past && !u.weak && u.status.status == Happened && p.lex.family[u.kind] != "say" && u.kind != "statement"
}

// suffers reports what is done to someone.
func (p *page) suffers(u *unit) bool {
	f := p.lex.family[u.kind]
	return f == "death" || p.lex.is("undergone", f)
}

// inCourse dates what befell someone by what it befell him in, which the next
// clause dates: "was killed in clashes that broke out on Sunday".
func (p *page) inCourse(us []*unit, byClause [][]*unit) {
	for _, u := range us {
		k := u.clause + 1
		if !u.undated() || !p.befallen(u) || k >= len(p.clauses) || p.clauses[k].sent != p.clauses[u.clause].sent || !p.inNoun(u, p.clauses[k].first) {
			continue
		}
		if a := datedUnit(byClause[k]); a != nil && a.verb != nil && a.verb.tense == past && a.vtok <= p.clauses[k].first+1 && !a.verb.conj {
			u.value, u.rule, u.alts = a.value, ruleInherited, a.alts
		}
	}
}

// befallen reports what is done to someone other than by a court.
func (p *page) befallen(u *unit) bool {
	if u.verb == nil || u.verb.tense != past || u.weak && u.verb.hint != "figure" {
		return false
	}
	return p.suffers(u) && p.lex.family[u.kind] != "court" || p.lex.is("befalls", p.lex.family[u.kind])
}

// inNoun reports that the words before token end, behind the verb of u, are
// "in" and an event: "in clashes".
func (p *page) inNoun(u *unit, end int) bool {
	for i := end - 1; i > max(u.vtok, end-4); i-- {
		if p.word(i) == fi {
			return p.eventNoun(i+1) && i+1 < end
		}
	}
	return false
}

// outcomes makes the masdars joined to what a verb such as "led to" brought one
// with it: "led to the death of 16 and the loss of 28".
func (p *page) outcomes(us []*unit) {
	for i := 1; i < len(us); i++ {
		a, u := us[i-1], us[i]
		if a.clause != u.clause || !u.undated() || !u.joined() {
			continue
		}
		if a.verb != nil && a.verb.class == "result" && a.noun != nil || a.verb == nil && a.joined() && a.partOf != nil {
			u.partOf, u.same = a.partOf, a
			if a.same != nil {
				u.same = a.same
			}
		}
	}
}

// besides dates the masdars joined to that of a headline or lead: "the killing
// of three and the arrest of five".
func (p *page) besides(us []*unit, head *unit) {
	if head == nil || head.rule == ruleNone || head.verb != nil {
		return
	}
	for _, u := range us {
		if u.clause == head.clause && u.undated() && u.ntok > head.ntok && u.joined() && u.status.status == head.status.status {
			u.value, u.rule, u.alts = head.value, ruleNarrated, head.alts
		}
	}
}

// joined reports a masdar with the conjunction before it.
func (u *unit) joined() bool {
	return u.verb == nil && u.noun != nil && u.noun.conj && u.noun.prep == 0 && !u.weak && !u.inner
}

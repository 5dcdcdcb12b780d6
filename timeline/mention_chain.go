package timeline

// Scores from which an undated mention is the same event as a dated one of its
// document, and a headline the event of the lead.
const (
	sameInText   = 3.0
	sameHeadline = 2.0
	sameWords    = 0.3 // share of common stems of headline and lead
	someWords    = 0.15
)

// chain finds the mentions of one event inside the document: the headline
// tells what the lead tells, an undated mention joins the dated one that it
// fits best; what is left of headline and lead takes the day of publication.
// Weak units that no date supports are left out.
func (p *page) chain(us []*unit) []*unit {
	head, lead := p.mainUnit(us, true), p.mainUnit(us, false)
	if head != nil && head.rule == ruleNone {
		if a := p.headlineOf(us, head, lead); a != nil {
			head.same = a
		}
	}
	p.outcomes(us)
	p.tie(us)
	p.sequence(us)
	p.retold(us, head)
	p.retold(us, lead)
	if head != nil && head.same != nil && head.same.same != nil {
		head.same = head.same.same // what the lead tells is told again later
	}
	p.dayOfLead(head, lead)
	p.headOfPlan(us, head)
	for _, u := range [...]*unit{lead, head, p.announcing(us)} {
		if u != nil {
			p.byPublication(u)
		}
	}
	for _, u := range us {
		if u.same != nil && u.rule == ruleNone && u.same.rule != ruleNone {
			u.value, u.rule, u.alts = u.same.value, ruleCoreference, u.same.alts
		}
	}
	p.saidAgain(us, lead)
	p.besides(us, head)
	p.besides(us, lead)
	p.narrate(us)
	return keep(us)
}

// tie joins each undated unit to the event that it is part of, else to the
// dated one that it fits best.
func (p *page) tie(us []*unit) {
	dated := datedUnits(us)
	before := 0 // dated units before u
	for _, u := range us {
		switch {
		case u.rule != ruleNone:
			before++
		case p.custom(u):
		case u.partOf == nil && u.same == nil:
			u.same = p.anchor(nearest(dated, before), u)
		}
		if u.partOf != nil && u.same == nil {
			u.same = u.partOf
		}
	}
}

// retold joins the event of an undated headline or lead to the first later
// sentence that tells it again with its day: by the same verb and the same
// words.
func (p *page) retold(us []*unit, main *unit) {
	if main == nil || main.verb == nil || main.rule != ruleNone || main.same != nil {
		return
	}
	s := p.clauses[main.clause].sent
	for _, u := range us {
		if u.verb == nil || u.rule != ruleClause || p.clauses[u.clause].sent <= s || !p.fresh(u) {
			continue
		}
		if u.verb.lemma == main.verb.lemma && p.overlap(main, u) >= someWords || p.cameToPass(main, u) {
			main.same = u
			return
		}
	}
}

// dayOfLead gives the event of a headline that no event of the text repeats the
// day of the lead, where they share words.
func (p *page) dayOfLead(head, lead *unit) {
	if lead != nil && lead.rule == ruleNone && lead.same != nil {
		lead = lead.same
	}
	if head == nil || lead == nil || head.rule != ruleNone || head.same != nil || !p.fresh(lead) || p.overlap(head, lead) < someWords {
		return
	}
	switch head.status.status {
	case Planned, Conditional:
	default:
		head.value, head.rule, head.alts = lead.value, ruleCoreference, lead.alts
	}
}

// overlap is the share of common stems of the sentences of two units.
func (p *page) overlap(a, b *unit) float64 {
	return overlapRatio(p.sentenceStems(p.clauses[a.clause].sent), p.sentenceStems(p.clauses[b.clause].sent))
}

// fresh reports that u has happened on a day shortly before publication.
func (p *page) fresh(u *unit) bool {
	pub := p.published()
	return pub != 0 && u.rule != ruleNone && tierOf(&u.value) == tierDay && u.value.Earliest <= pub && u.value.Latest+recent >= pub
}

// mainUnit is the event of the headline or of the lead: a dated one, else the
// first that has a kind of its own, else the first.
func (p *page) mainUnit(us []*unit, headline bool) *unit {
	var best *unit
	rank := 0
	for _, u := range us {
		if headline && !u.headline || !headline && !u.lead {
			continue
		}
		r := u.weight()
		if p.besideNews(us, u) {
			r = 0
		}
		if r > rank && (headline || r > 1) || r == rank && p.qualified(u, best) {
			best, rank = u, r
		}
	}
	return best
}

// besideNews reports what a sentence tells besides its news: who someone is, what
// returns every year, what it only speaks about.
func (p *page) besideNews(us []*unit, u *unit) bool {
	return p.ofSomeone(u) || p.custom(u) || u.rule == ruleNone && (p.background(u) || p.topical(us, u))
}

// qualified reports that the noun of u stands before the verb of best, which
// only describes someone in its phrase: "the arrest of two who confessed".
func (p *page) qualified(u, best *unit) bool {
	if best == nil || u.verb != nil || best.verb == nil || u.clause != best.clause || u.ntok > best.vtok || best.vtok < 1 {
		return false
	}
	i := best.vtok - 1
	return p.construct(i) && p.nominal(i)
}

// background reports a noun that its sentence only speaks about: "after the win
// of", "said that the decision is strange".
func (p *page) background(u *unit) bool {
	if u.verb != nil {
		return false
	}
	switch p.clauses[u.clause].open {
	case openWhen:
		return true
	case openThat:
		return u.noun != nil && u.noun.definite
	}
	return false
}

// weight is how likely u is what its sentence tells.
func (u *unit) weight() int {
	switch {
	case u.inner:
		return 1
	case u.rule != ruleNone:
		return 4
	case u.holds != nil:
		return 2
	case u.kind == "event" && u.named() != nil && u.named().kind == u.kind && u.named().hint == "-":
		return 2
	case u.kind == "event" || u.kind == "statement":
		return 1
	case u.weak && u.verb == nil:
		return 2
	}
	return 3
}

// keep leaves out the weak units without date and names the chains.
func keep(us []*unit) []*unit {
	kept := us[:0]
	index := map[*unit]int{}
	for _, u := range us {
		if u.weak && u.rule == ruleNone {
			continue
		}
		index[u] = len(kept)
		kept = append(kept, u)
	}
	for i, u := range kept {
		u.head = i
		if h, ok := index[u.same]; ok && u.same != nil {
			u.head = h
		}
	}
	for _, u := range kept { // a chain of two links has one head
		u.head = kept[u.head].head
	}
	return kept
}

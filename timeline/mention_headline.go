package timeline

// headlineOf is the unit of the first sentences that tells the event of the
// headline: of the same kind, or the lead's where their words agree.
func (p *page) headlineOf(us []*unit, head, lead *unit) *unit {
	var best *unit
	score := sameHeadline
	for _, a := range us {
		if a.headline || p.clauses[a.clause].sent > p.lead+2 {
			continue
		}
		if v := p.titleScore(a, head, lead); v > score {
			best, score = a, v
		}
	}
	if best != nil {
		return best
	}
	return p.sameSentence(us, head, lead)
}

// titleScore scores how well a headline tells the event of a.
func (p *page) titleScore(a, head, lead *unit) float64 {
	s := p.clauses[a.clause].sent
	v := p.corefers(a, head)
	if a == lead && a.rule == ruleNone && v > 0 {
		v += p.farOff(a, head, p.clauses[head.clause].sent-s) // it will have the day of publication
	}
	switch {
	case s == p.lead:
		v += 0.5
	case a.rule != ruleNone && a.value.Latest+31 < p.published() && lead != nil && p.overlap(head, lead) >= someWords:
		v -= 3 // the news is that of the lead, not what was before
	case a.status.status == Planned && head.status.status == Happened && head.verb != nil:
		v -= 1.5 // what a headline tells as news is no plan of the text behind
	}
	if a.rule != ruleNone {
		v += 0.5
	}
	return v
}

// sameSentence is the unit of the lead that a headline tells of which the words
// agree with it.
func (p *page) sameSentence(us []*unit, head, lead *unit) *unit {
	if head.holds != nil && lead != nil && lead.kind == head.holds.kind {
		lead = p.actIn(us, lead)
	}
	if lead == nil || p.lead < 0 {
		return nil
	}
	if shared := p.overlap(head, lead); shared < someWords || shared < sameWords && !oneAgent(head, lead) {
		return nil
	}
	return lead
}

// oneAgent reports that the same one does what a and b tell.
func oneAgent(a, b *unit) bool {
	for _, x := range a.parts {
		for _, y := range b.parts {
			if x.Role == roleAgent && y.Role == roleAgent && x.ID == y.ID {
				return true
			}
		}
	}
	return false
}

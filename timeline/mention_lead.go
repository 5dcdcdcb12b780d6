package timeline

// headOfPlan takes a headline in the present tense for the plan that the lead
// tells in other words: "The king visits Muscat", "the king is to arrive".
func (p *page) headOfPlan(us []*unit, head *unit) {
	if head == nil || head.rule != ruleNone || head.verb == nil || head.verb.tense != present || head.status.status != Happened || !p.lex.is("programme", p.lex.family[head.kind]) {
		return
	}
	for _, u := range us {
		if !u.lead || u.weak {
			continue
		}
		if u.status.status != Planned || u.verb == nil || !p.lex.is("programme", p.lex.family[u.kind]) || p.overlap(head, u) < someWords {
			return
		}
		head.status = u.status
		head.same = u
		return
	}
}

// announcing is the undated act of speech with which the lead begins and behind
// which stands a plan, "the ministry announced that the port will close": an
// event besides what is planned. nil without.
func (p *page) announcing(us []*unit) *unit {
	for i, u := range us {
		if !u.lead || u.weak {
			continue
		}
		if u.verb == nil || u.verb.tense != past || u.kind != "announcement" || !u.undated() || u.status.status != Happened || p.clauses[u.clause].first != p.sents[p.lead].first {
			return nil
		}
		if i+1 < len(us) && us[i+1].lead && us[i+1].status.status == Planned {
			return u
		}
		return nil
	}
	return nil
}

// byPublication dates headline or lead, where nothing else has, by publication.
func (p *page) byPublication(u *unit) {
	switch {
	case u.undated() && u.status.status == Planned:
	case u.same == nil && u.rule == ruleNone || u.same != nil && u.same.rule == ruleNone:
		p.dateline(u)
	}
}

// dateline dates the event of headline or lead by publication, as near as that
// is known.
func (p *page) dateline(u *unit) {
	w := p.written
	if w.Earliest == 0 || w.Latest == 0 || u.status.status == Planned || u.status.status == Conditional {
		return
	}
	if u.same != nil {
		if u = u.same; u.status.status == Conditional {
			return
		}
	}
	u.value, u.rule = spanValue(w.Earliest, w.Latest), ruleDateline
}

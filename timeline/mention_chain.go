package timeline

import "github.com/hawliyat/hawliyat/extract"

// chain finds the mentions of one event inside the document: an undated
// mention joins the dated one that it fits best; headline and lead otherwise
// take the day of publication. Weak units that no date supports are left out.
func (p *page) chain(us []*unit) []*unit {
	for _, u := range us {
		if u.date >= 0 {
			continue
		}
		if a := p.anchor(us, u); a != nil {
			u.same, u.value, u.rule, u.alts = a, a.value, ruleCoreference, a.alts
		}
	}
	pub := p.published()
	for _, u := range us {
		if u.rule == ruleNone && pub != 0 && (u.headline || u.lead) && u.status.status != Planned && (!u.weak || u.headline) {
			u.value, u.rule = dayValue(pub), ruleDateline
		}
	}
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
		if u.same != nil {
			if h, ok := index[u.same]; ok {
				u.head = h
			}
		}
	}
	return kept
}

// anchor is the dated unit that tells the same event as the undated u, nil
// where none fits.
func (p *page) anchor(us []*unit, u *unit) *unit {
	var best *unit
	score := 3.0
	for _, a := range us {
		if a.date < 0 {
			continue
		}
		if s := p.corefers(a, u); s > score {
			best, score = a, s
		}
	}
	return best
}

// corefers scores how well undated u names the event of dated a.
func (p *page) corefers(a, u *unit) float64 {
	s := kindScore(p.lex, a, u)
	if s == 0 {
		return 0
	}
	shared, apart := sharedParts(a.parts, u.parts)
	s += float64(min(shared, 2))
	if apart {
		s -= 2
	}
	if u.noun != nil && u.noun.definite {
		s++
	}
	if a.place.ID != "" && u.place.ID != "" {
		if a.place.ID == u.place.ID {
			s += 0.5
		} else {
			s -= 1.5
		}
	}
	if planned := u.status.status == Planned; planned != (a.status.status == Planned) {
		s -= 1.5
	}
	gap := p.clauses[u.clause].sent - p.clauses[a.clause].sent
	return s - 0.1*float64(min(max(gap, -gap), 10))
}

// kindScore compares what two units call their event.
func kindScore(lex *lexicon, a, b *unit) float64 {
	switch {
	case lemmaOf(a) == lemmaOf(b):
		return 3
	case a.kind == b.kind && a.kind != "event" && a.kind != "statement":
		return 2
	case lex.family[a.kind] == lex.family[b.kind] && a.kind != "event" && a.kind != "statement":
		return 1.5
	}
	return 0
}

func lemmaOf(u *unit) string {
	if u.noun != nil {
		return u.noun.lemma
	}
	return u.verb.lemma
}

// sharedParts counts the common participants; apart reports persons on both
// sides and none in common.
func sharedParts(a, b []Participant) (shared int, apart bool) {
	pa, pb := 0, 0
	for _, x := range a {
		if x.Kind == extract.Person {
			pa++
		}
		for _, y := range b {
			if x.ID == y.ID {
				shared++
			}
		}
	}
	for _, y := range b {
		if y.Kind == extract.Person {
			pb++
		}
	}
	return shared, shared == 0 && pa > 0 && pb > 0
}

package timeline

import "github.com/hawliyat/hawliyat/extract"

// Scores from which an undated mention is the same event as a dated one of its
// document, and a headline the event of the lead.
const (
	sameInText   = 3.0
	sameHeadline = 2.0
	sameWords    = 0.3 // share of common stems of headline and lead
)

// chain finds the mentions of one event inside the document: the headline
// tells what the lead tells, an undated mention joins the dated one that it
// fits best; what is left of headline and lead takes the day of publication.
// Weak units that no date supports are left out.
func (p *page) chain(us []*unit) []*unit {
	head, lead := mainUnit(us, true), mainUnit(us, false)
	if head != nil && head.rule == ruleNone {
		if a := p.headlineOf(us, head, lead); a != nil {
			head.same = a
		}
	}
	dated := datedUnits(us)
	before := 0 // dated units before u
	for _, u := range us {
		if u.rule != ruleNone {
			before++
		}
		if u.partOf != nil && u.same == nil {
			u.same = u.partOf
		}
		if u.rule == ruleNone && u.same == nil {
			if a := p.anchor(nearest(dated, before), u); a != nil {
				u.same = a
			}
		}
	}
	for _, u := range [...]*unit{lead, head} {
		if u != nil && u.rule == ruleNone && u.same == nil || u != nil && u.same != nil && u.same.rule == ruleNone {
			p.dateline(u)
		}
	}
	for _, u := range us {
		if u.same != nil && u.rule == ruleNone && u.same.rule != ruleNone {
			u.value, u.rule, u.alts = u.same.value, ruleCoreference, u.same.alts
		}
	}
	p.narrate(us)
	return keep(us)
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

// mainUnit is the event of the headline or of the lead: a dated one, else the
// first that has a kind of its own, else the first.
func mainUnit(us []*unit, headline bool) *unit {
	var best *unit
	rank := 0
	for _, u := range us {
		if headline && !u.headline || !headline && !u.lead {
			continue
		}
		r := 1
		switch {
		case u.rule != ruleNone:
			r = 4
		case u.kind == "event" || u.kind == "statement":
		case !u.weak:
			r = 3
		case u.verb != nil:
			r = 3
		default:
			r = 2
		}
		if r > rank && (headline || r > 1) {
			best, rank = u, r
		}
	}
	return best
}

// headlineOf is the unit of the first sentences that tells the event of the
// headline: of the same kind, or the lead's where their words agree.
func (p *page) headlineOf(us []*unit, head, lead *unit) *unit {
	var best *unit
	score := sameHeadline
	for _, a := range us {
		s := p.clauses[a.clause].sent
		if a.headline || s > p.lead+2 {
			continue
		}
		v := p.corefers(a, head)
		if s == p.lead {
			v += 0.5
		}
		if a.rule != ruleNone {
			v += 0.5
		}
		if v > score {
			best, score = a, v
		}
	}
	if best == nil && lead != nil && p.lead >= 0 &&
		overlapRatio(p.sentenceStems(p.clauses[head.clause].sent), p.sentenceStems(p.lead)) >= sameWords {
		return lead
	}
	return best
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

// maxAnchors is how many dated units before an undated one, and how many after
// it, are compared with it: more than a text of news holds.
const maxAnchors = 48

func datedUnits(us []*unit) []*unit {
	var dated []*unit
	for _, u := range us {
		if u.rule != ruleNone {
			dated = append(dated, u)
		}
	}
	return dated
}

// nearest is the dated units around the place at.
func nearest(dated []*unit, at int) []*unit {
	return dated[max(at-maxAnchors, 0):min(at+maxAnchors, len(dated))]
}

// anchor is the one of the dated units that tells the same event as the
// undated u, nil where none fits.
func (p *page) anchor(dated []*unit, u *unit) *unit {
	var best *unit
	score := sameInText
	for _, a := range dated {
		if s := p.corefers(a, u); s > score {
			best, score = a, s
		}
	}
	return best
}

// corefers scores how well undated u names the event of dated a.
func (p *page) corefers(a, u *unit) float64 {
	s := kindScore(p.lex, a, u)
	if s == 0 || p.action(a) != p.action(u) && p.action(a) != "" && p.action(u) != "" {
		return 0
	}
	shared, apart := sharedParts(a.parts, u.parts)
	if u.kind == "statement" && shared == 0 {
		return 0
	}
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
	planned := u.status.status == Planned
	if planned != (a.status.status == Planned) && (u.verb == nil || u.verb.tense == past || planned) {
		s -= 1.5
	}
	if u.status.status == Conditional && a.status.status != Conditional {
		s -= 1.5
	}
	gap := p.clauses[u.clause].sent - p.clauses[a.clause].sent
	if gap == 0 && a.trig > u.trig && !u.headline {
		s -= 2 // words refer back, not forward
	}
	return s - p.farOff(a, u, gap) - 0.1*float64(min(max(gap, -gap), 10))
}

// action is what u does to its event: begin, extend, end, "" for most.
func (p *page) action(u *unit) string { return p.lex.action(p.toks[u.trig].word) }

// kindScore compares what two units call their event.
func kindScore(lex *lexicon, a, b *unit) float64 {
	switch {
	case lemmaOf(a) == lemmaOf(b) && lemmaOf(a) != "":
		if a.noun == nil && a.verb.hint != "-" {
			return 1.5
		}
		return 3
	case a.kind == b.kind && a.kind == "change":
		return 1 // the kind of all that has no other
	case a.kind == b.kind && a.kind != "event":
		return 2
	case a.kind == "event" || b.kind == "event" || a.kind == "statement" || b.kind == "statement":
		return 0
	case lex.family[a.kind] == lex.family[b.kind]:
		return 1.5
	}
	return 0
}

func lemmaOf(u *unit) string {
	switch {
	case u.noun != nil:
		return u.noun.lemma
	case u.verb != nil:
		return u.verb.lemma
	}
	return ""
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

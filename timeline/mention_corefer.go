package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

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
	s := p.kindScore(a, u)
	if x, y := p.action(a), p.action(u); s == 0 || x != y && x != "" && y != "" {
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
	s += p.definiteScore(a, u)
	gap := p.clauses[u.clause].sent - p.clauses[a.clause].sent
	if gap == 0 && a.trig > u.trig && !u.headline {
		s -= 2 // words refer back, not forward
	}
	return s + placeScore(a, u) - statusApart(a, u) - p.formApart(a, u) - p.farOff(a, u, gap) - 0.1*float64(min(max(gap, -gap), 10))
}

// placeScore compares the places of two units, where both name one.
func placeScore(a, b *unit) float64 {
	switch {
	case a.place.ID == "" || b.place.ID == "":
		return 0
	case a.place.ID == b.place.ID:
		return 0.5
	}
	x, y := countryOf(&a.place), countryOf(&b.place)
	if x == y && x != "" || (x == "") != (y == "") {
		return 0 // a town and its country, as far as is known
	}
	return -1.5
}

// statusApart is what it tells against undated u and dated a that the one is a
// plan or hangs on a condition and the other is not.
func statusApart(a, u *unit) float64 {
	cost := 0.0
	planned := u.status.status == Planned
	if !u.inner && planned != (a.status.status == Planned) && (u.verb == nil || u.verb.tense == past || planned) {
		cost += 1.5
	}
	if u.status.status == Conditional && a.status.status != Conditional {
		cost += 1.5
	}
	return cost
}

// action is what u does to its event: begin, extend, end, "" for most.
func (p *page) action(u *unit) string { return actionOf(p.toks[u.trig].reads) }

// definiteScore is what it tells for u that its noun is definite, and alone.
func (p *page) definiteScore(a, u *unit) float64 {
	switch {
	case u.noun == nil || !u.noun.definite:
		return 0
	case a.trig < u.trig && (p.ofTwoSides(u) || p.meansIncident(a, u)) && p.pointsBack(u):
		return 1.5
	}
	return 1
}

// pointsBack reports that the noun of u is a definite noun alone, "the meeting",
// without a word that says which: it means what was told before.
func (p *page) pointsBack(u *unit) bool {
	if u.noun.pronoun != "" {
		return false
	}
	if u.verb != nil && u.ntok == u.vtok+1 && u.noun.prep == 0 {
		return true // "the envoy attended the meeting"
	}
	i := u.ntok + 1
	if i >= len(p.toks) || p.toks[i].sent != p.toks[u.ntok].sent {
		return true
	}
	t := &p.toks[i]
	switch {
	case t.ent >= 0 || t.date >= 0:
		return false
	case t.kind != arabic.Word:
		return t.word == "," || t.word == "."
	}
	return p.lex.is("relative", t.word) || p.lex.function(t.word) || p.finite(i) != nil || strings.HasPrefix(t.word, ba) && !strings.HasPrefix(t.word, ba+article)
}

// kindScore compares what two units call their event. A reception is a meeting.
func (p *page) kindScore(a, b *unit) float64 {
	switch {
	case lemmaOf(a) == lemmaOf(b) && lemmaOf(a) != "":
		if a.noun == nil && a.verb.hint != "-" {
			return 1.5
		}
		return 3
	case a.kind == b.kind && p.cognate(a, b):
		return 2.5
	case p.ofTwoSides(a) && p.ofTwoSides(b), p.meansIncident(a, b):
		return 2
	case a.kind == b.kind:
		return ofOneKind(a.kind)
	case vague(a.kind) || vague(b.kind):
		return 0
	case p.lex.family[a.kind] == p.lex.family[b.kind]:
		return 1.5
	}
	return 0
}

// ofOneKind is what it tells that both are of a kind.
func ofOneKind(kind string) float64 {
	switch kind {
	case "event":
		return 0
	case "change":
		return 1 // the kind of all that has no other
	}
	return 2
}

// vague reports the kinds that say nothing of what happened.
func vague(kind string) bool { return kind == "event" || kind == "statement" }

// cognate reports that the definite noun of u, without more, is of the root of
// the verb that told a: "approved … the approval".
func (p *page) cognate(a, u *unit) bool {
	if a.verb == nil || u.noun == nil || !u.noun.definite || a.trig > u.trig {
		return false
	}
	return p.lex.radicals(a.verb.lemma) == p.lex.radicals(u.noun.lemma) && p.pointsBack(u)
}

// radicals is the folded word w without the letters that forms add or weaken:
// what a verb and its masdar have in common.
func (l *lexicon) radicals(w string) string {
	r := strings.Map(func(c rune) rune {
		if l.is("weak", string(c)) {
			return -1
		}
		return c
	}, w)
	if s, ok := cutAny(r, teh, meem); ok {
		return s
	}
	return r
}

// ofTwoSides reports a meeting of two sides, whatever it is called.
func (p *page) ofTwoSides(u *unit) bool {
	return p.lex.family[u.kind] == "contact" && mergingWords().is("pair", lemmaOf(u))
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

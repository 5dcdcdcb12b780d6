package timeline

import "github.com/hawliyat/hawliyat/extract"

// A report of an incident tells it act by act: "a man drove into a crowd. He then
// stabbed three, and was shot." Its acts are one event, as the parts of a raid
// and the goals of a match are.

// Groups of kinds whose acts are told as one event.
const (
	groupNone = iota
	groupRaid
	groupIncident
	groupMatch
	groupProtest
	groups
)

// groupOf is the group of what u tells.
func (p *page) groupOf(u *unit) int {
	switch f := p.lex.family[u.kind]; {
	case u.kind == "arrest":
		return groupRaid
	case f == "sport":
		return groupMatch
	case f == "protest":
		return groupProtest
	case f == "violence" || f == "disaster" || f == "death" || u.verb != nil && u.ntok < 0 && p.lex.is("flees", u.verb.lemma):
		return groupIncident // who flees does it after a deed
	}
	return groupNone
}

// keepWhole remembers the dated u as that of which the next acts are part.
func (n *narrator) keepWhole(u *unit) {
	if u.status.status != Happened || u.same != nil || tierOf(&u.value) != tierDay || u.value.Latest+recent < n.pub {
		return
	}
	if g := n.groupOf(u); u.kind != "departure" && u.rule != ruleNarrated || n.wholes[g] == nil {
		n.wholes[g] = u
	}
}

// wholeOf is the event told before of which u tells another act: "a gang was
// broken up. Its car was seized, and they were kept in custody".
func (n *narrator) wholeOf(u *unit) *unit {
	a := n.wholes[n.groupOf(u)]
	if a == nil || n.clauses[u.clause].sent-n.clauses[a.clause].sent > nearby || !n.partOf(a, u) {
		return nil
	}
	if a.same != nil {
		a = a.same
	}
	return a
}

// partOf reports that u tells an act of the event a. Not where it names someone
// else or another place, or says "another".
func (n *narrator) partOf(a, u *unit) bool {
	g := n.groupOf(u)
	switch {
	case g == groupNone || g != n.groupOf(a) || u.verb != nil && u.ntok > u.vtok+subjectWindow:
		return false
	case g == groupRaid:
		_, apart := sharedParts(a.parts, u.parts)
		return u.kind == a.kind && !apart
	case g == groupMatch && !n.lex.is("play", lemmaOf(u)):
		return false // who is sold or sacked
	}
	return placeScore(a, u) >= 0 && n.formApart(a, u) == 0 && !n.otherSides(a, u) && !n.saysOther(u)
}

// meansIncident reports that the noun of u, "the incident", takes up a, an attack
// or an accident of whatever kind.
func (p *page) meansIncident(a, u *unit) bool {
	return u.noun != nil && u.noun.definite && p.lex.is("incident", u.noun.lemma) && p.groupOf(a) == groupIncident && a.kind != "death" && a.status.status == Happened && u.status.status == Happened
}

// cameToPass reports that u tells when the event of main came to pass: "the
// accident happened on Sunday", "the match was played on Monday".
func (p *page) cameToPass(main, u *unit) bool {
	if u.noun == nil || !u.noun.definite || !p.lex.is("tookplace", u.verb.lemma) || u.verb.tense != past || u.status.status != Happened {
		return false
	}
	g := p.groupOf(main)
	return p.meansIncident(main, u) || g == p.groupOf(u) && (g == groupIncident || g == groupMatch) && p.pointsBack(u)
}

// otherSides reports that u names someone who may act or suffer, none of whom a
// names.
func (n *narrator) otherSides(a, u *unit) bool {
	named := false
	for i := range u.parts {
		x := &u.parts[i]
		if x.Role == "" || x.Kind != extract.Organization && x.Kind != extract.Person {
			continue
		}
		named = true
		for j := range a.parts {
			if a.parts[j].ID == x.ID {
				return false
			}
		}
	}
	return named
}

// saysOther reports an event with "another" behind it in the clause of u, or that
// someone died later of his wounds.
func (p *page) saysOther(u *unit) bool {
	c := &p.clauses[u.clause]
	for i := c.first; i < c.last; i++ {
		if p.lex.is("lateron", p.word(i)) {
			return true
		}
		if p.eventNoun(i) && (p.lex.is("another", bare(p.word(i+1))) || p.lex.is("another", bare(p.word(i+2)))) {
			return true
		}
	}
	return false
}

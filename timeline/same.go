package timeline

import (
	"fmt"
	"math"
	"slices"
)

// verdict is the outcome of the same-event test, with its parts for a reason
// that can be printed.
type verdict struct {
	score                             float64
	kind, parts, place, terms, figure float64
}

// String is the reason in words.
func (v verdict) String() string {
	return fmt.Sprintf("%.1f = kind %.1f, participants %.1f, place %.1f, words %.1f, figures %.1f", v.score, v.kind, v.parts, v.place, v.terms, v.figure)
}

// tells reports that more than kind, day and country speaks for one event.
func (v verdict) tells() bool {
	return v.parts > sameNation || v.place >= placeShared || v.figure > 0 || v.terms >= fewWords
}

// least is the score from which two nodes of one day are one event.
func (v verdict) least() float64 {
	if v.kind < severalKinds {
		return strange
	}
	return sameDay
}

// fulfils reports a plan and its fulfilment: of one kind, day and country, told
// in words as different as the future and the past.
func fulfils(a, b *node) bool {
	return a.plan != b.plan && a.tier == tierDay && b.tier == tierDay && a.specific && a.kind == b.kind &&
		!a.implied && !b.implied && commonNations(a.nations, b.nations)
}

// oneReport reports two clauses of one report that tell of one kind on one day.
func oneReport(a, b *node, v verdict) bool { return a.doc == b.doc && a.doc >= 0 && v.kind >= sameKind }

// steps reports two clauses of one report that share nobody and no figure and
// tell two steps of its story: in two towns, or by two verbs, where a noun would
// go back to what was told. Of what costs lives several verbs tell: it goes off,
// hits and hurts.
func (c *comparer) steps(a, b *node, v verdict) bool {
	if a.doc != b.doc || a.doc < 0 || v.parts > sameNation || v.figure > 0 {
		return false
	}
	if a.again(b) || b.again(a) {
		return true
	}
	x, y := c.told(a.first), c.told(b.first)
	return v.place == towns || x.verb && y.verb && x.lemma != y.lemma && !a.deadly && !b.deadly
}

// fewWords is what the words of two clauses must share where nothing else is
// shared but kind, day and country.
const fewWords = 0.15

// Words are compared only where they can turn the scale.
const (
	maxWords = 2.0
	wordless = sameDay
	excluded = -2.0 // words cannot
	decided  = 4.0
)

// compare scores whether a and b tell one event, time left aside. It is
// symmetric.
func (c *comparer) compare(a, b *node) verdict {
	return c.compareFor(a, b, math.Inf(-1), math.Inf(-1))
}

// compareFor is compare for who asks for a score and a kind of at least so much:
// where one cannot be reached any more, the rest is not looked at.
func (c *comparer) compareFor(a, b *node, score, kind float64) verdict {
	v := verdict{kind: formEvidence(a, b)}
	if v.kind < kind {
		v.score = math.Inf(-1)
		return v
	}
	v.parts, v.place, v.figure = partEvidence(a, b), placeEvidence(a, b), figureEvidence(a, b)
	v.score = v.kind + v.parts + v.place + v.figure
	if v.score < score && !c.wordsLift(a, b, v.score, score) {
		return v
	}
	v.hear(a, b)
	v.score = v.kind + v.parts + v.place
	if v.score < excluded {
		return v
	}
	v.score += v.figure
	if v.score > wordless-maxWords && v.score < decided { // words could still tell
		x, y := c.words(a), c.words(b)
		v.terms = maxWords * overlapRatio(x.terms, y.terms)
		v.score += v.terms
	}
	if v.figure <= 0 && v.terms < subject && bothFigured(a, b) {
		v.score -= subject // the price of bread and the price of oil
	}
	return v
}

// hear takes into account that others do what a and b tell, or say it.
func (v *verdict) hear(a, b *node) {
	switch {
	case otherActor(a, b):
		v.parts = -2 // whatever else they have in common
	case twoSpeakers(a, b):
		v.parts -= speakers
	}
}

// wordsLift reports whether what a and b say can lift a score to another.
func (c *comparer) wordsLift(a, b *node, from, to float64) bool {
	if from+maxWords < to {
		return false
	}
	x, y := c.words(a), c.words(b)
	return from+maxWords*x.mostShared(&y) >= to
}

// twoSpeakers reports two acts of speech of different sides.
func twoSpeakers(a, b *node) bool {
	return a.speech && b.speech && len(a.parts) > 0 && len(b.parts) > 0 && !a.meets(b) && !commonNations(a.nations, b.nations)
}

// What tells events apart that have much in common.
const (
	forms      = 4.0 // a gathering and a meeting of two on its margins
	twoOfThem  = 3.0 // two attacks and one of them
	otherFacet = 1.0 // the vote and the win
	otherCount = 7.0 // the first round and the second
	uncounted  = 0.5 // a second quake and a quake
	speakers   = 2.0 // two acts of speech of different sides
	subject    = 0.8 // words that statistics without a common figure must share
)

// countApart is what it tells that events of one kind are not the same of a row.
func countApart(a, b *node) float64 {
	switch {
	case a.count == b.count || a.count < 0 || b.count < 0:
		return 0
	case a.count > 0 && b.count > 0:
		return otherCount
	case a.again(b), b.again(a):
		return uncounted
	}
	return 0
}

// again reports that n is told as the second or a later one of a row, and o as
// none of it.
func (n *node) again(o *node) bool {
	return n.count > 1 && o.count == 0 && n.deadly && !n.plan && !o.plan
}

// gathers reports a gathering that names nobody beside a meeting of two sides
// that are named, unless the two sides are all that gather.
func (n *node) gathers(o *node) bool {
	return n.shape&(gathering|twoSides) == gathering && n.persons == 0 && o.shape&(gathering|twoSides) == twoSides && o.persons > 0 &&
		(len(n.nations) != 2 || !slices.Equal(n.nations, o.nations))
}

// What it tells that both are of one kind, or that one side counts the dead and
// the other is of a kind that costs lives.
const (
	sameKind     = 2.0
	severalKinds = 1.5 // one of several kinds of a cluster that has grown
	tollOf       = 1.2
	otherKind    = -1.5
	otherWord    = 0.3 // a report has several words for what it tells; what is said of it is another thing
)

// formEvidence is kindEvidence less what the forms of the events tell.
func formEvidence(a, b *node) float64 {
	e := kindEvidence(a, b)
	if a.gathers(b) || b.gathers(a) {
		e -= forms
	}
	if a.kind == b.kind {
		e -= countApart(a, b)
	}
	if a.action != 0 && b.action != 0 && a.action != b.action {
		e -= 2
	}
	if a.kind == b.kind && a.facets != 0 && b.facets != 0 && a.facets&b.facets == 0 {
		e -= otherFacet
	}
	if (a.shape^b.shape)&twofold != 0 {
		e -= twoOfThem
	}
	return e
}

// victim reports that n is the death of one of those in o: the murder of whom.
func (n *node) victim(o *node) bool {
	return n.life() != 0 && common(n.parts[:n.persons], o.parts[:o.persons]) > 0
}

// counts reports that n counts the dead of o, or is the death of one in it.
func (n *node) counts(o *node) bool { return o.deadly && (n.toll || n.victim(o)) }

func kindEvidence(a, b *node) float64 {
	switch {
	case a.kind == b.kind && a.specific:
		return sameKind
	case a.kinds&b.kinds != 0:
		if !a.grown && !b.grown {
			return sameKind
		}
		return severalKinds
	case a.counts(b), b.counts(a):
		return tollOf
	case a.names(b):
		return 1.2
	case a.kind == b.kind, a.fams&b.fams != 0:
		return 1
	case a.also()&b.also() != 0:
		return 0.7
	case !a.specific || !b.specific:
		return 0
	case a.doc == b.doc && a.doc >= 0 && a.speech == b.speech:
		return otherWord
	}
	return otherKind
}

// names reports that the clauses of n or of o name the kind of the other by the
// way. A claim that names the attack is no attack.
func (n *node) names(o *node) bool {
	return n.speech == o.speech && (n.kinds&o.also() != 0 || n.also()&o.kinds != 0)
}

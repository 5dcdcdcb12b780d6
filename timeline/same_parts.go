package timeline

import "slices"

// What it tells that each side names persons of its own, that both name the
// same ones, and that both are of one country.
const (
	crossing     = 1.0
	otherMeeting = 7.0 // one of two meets somebody else
	equalSets    = 0.5
	otherPersons = -1.5
	otherMeant   = -0.5 // where one side only means its persons
	sameNation   = 0.5  // both name one country
	bothNations  = 1.0  // both name the same two or more
	homeNation   = 0.5  // one of them by its document alone
	otherMatch   = -5.0 // other sides play
	sameContest  = 0.5
	otherContest = -1.0
)

func partEvidence(a, b *node) float64 {
	e := namedEvidence(a, b)
	if a.match && b.match {
		e += matchEvidence(a, b)
	}
	return e
}

// matchEvidence is what it tells that two matches are of one contest or of two,
// and that other sides play.
func matchEvidence(a, b *node) float64 {
	if otherSides(a, b) {
		return otherMatch
	}
	switch {
	case a.contest <= 0 || b.contest <= 0:
		return 0
	case a.contest == b.contest:
		return sameContest
	case a.meets(b): // in a contest of several names
		return 0
	}
	return otherContest
}

// otherSides reports two matches that more than two sides play: a team plays two
// of one round as little as two teams play each other twice in a day.
func otherSides(a, b *node) bool {
	x, y := a.parts[a.persons:], b.parts[b.persons:]
	return len(x) == 2 && len(y) == 2 && common(x, y) < 2 || len(x) > 0 && len(y) > 0 && common(x, y) == 0
}

func namedEvidence(a, b *node) float64 {
	persons := common(a.parts[:a.persons], b.parts[:b.persons])
	shared := persons + common(a.parts[a.persons:], b.parts[b.persons:])
	switch {
	case shared > 0:
		return sharedEvidence(a, b, persons, shared)
	case a.persons > 0 && b.persons > 0:
		if a.named && b.named {
			return otherPersons
		}
		return otherMeant
	case commonNations(a.nations, b.nations):
		return nationEvidence(a, b)
	case len(a.parts) > 0 && len(b.parts) > 0 && named(a.place, b) == 0 && named(b.place, a) == 0:
		return -1
	}
	return 0
}

// sharedEvidence is what it tells that a and b share participants.
func sharedEvidence(a, b *node, persons, shared int) float64 {
	e := min(0.5+0.5*float64(shared)+0.5*float64(persons), 2.5)
	switch {
	case persons == 1 && a.persons > 1 && b.persons > 1 && a.shape&b.shape&twoSides != 0:
		return e - otherMeeting
	case persons < int(a.persons) && persons < int(b.persons):
		return e - crossing // each side names a person that the other does not
	case persons > 0 && persons == int(a.persons) && persons == int(b.persons):
		return e + equalSets
	}
	return e
}

// nationEvidence is what it tells that a and b share a country and no more.
func nationEvidence(a, b *node) float64 {
	switch {
	case a.implied || b.implied:
		return homeNation
	case len(a.nations) > 1 && slices.Equal(a.nations, b.nations):
		return bothNations
	}
	return sameNation
}

// meets reports whether a and b share a participant.
func (n *node) meets(o *node) bool {
	return common(n.parts[:n.persons], o.parts[:o.persons]) > 0 || common(n.parts[n.persons:], o.parts[o.persons:]) > 0
}

// common counts what two ascending lists share.
func common(a, b []int32) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	if len(b) <= fewIDs {
		for _, x := range a {
			if slices.Contains(b, x) {
				n++
			}
		}
		return n
	}
	for _, x := range a {
		at, ok := slices.BinarySearch(b, x)
		if ok {
			n++
		}
		b = b[at:]
	}
	return n
}

// fewIDs are searched one by one.
const fewIDs = 6

func commonNations(a, b []int16) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

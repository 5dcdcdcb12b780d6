package timeline

import (
	"strings"
	"sync"
)

// countries are the folded names of countries, without article: places that
// others lie in.
var countries = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, row := range rows("nations", 4) {
		for w := range strings.SplitSeq(row[1], ",") {
			m[trimArticle(fold(w))] = true
		}
	}
	return m
})

// isCountry reports the name of a country.
func isCountry(name string) bool { return countries()[trimArticle(fold(name))] }

// What places tell: one that is named a participant by the other side, a
// country and a place in it, two towns.
const (
	placeShared = 0.7
	placeWithin = 0.3
	towns       = -1.0
	abroad      = -1.5
)

// placeEvidence compares where two nodes lie. A country agrees with any place
// in it; two towns are two places, also in one country.
func placeEvidence(a, b *node) float64 {
	switch {
	case a.place < 0 && b.place < 0:
		return 0
	case a.place < 0:
		return named(b.place, a)
	case b.place < 0:
		return named(a.place, b)
	case a.place == b.place:
		return 1
	}
	return apartEvidence(a, b)
}

// apartEvidence compares two places.
func apartEvidence(a, b *node) float64 {
	switch {
	case a.country >= 0 && b.country >= 0 && a.country != b.country:
		return abroad
	case a.broad && b.broad:
		return abroad
	case !a.town || !b.town:
		return 0 // a building, a region: either may hold the other
	case !a.broad && !b.broad:
		return towns
	case a.country == b.country, a.broad && has(b.nations, a.country), b.broad && has(a.nations, b.country):
		return placeWithin
	}
	return 0
}

// named is what it tells that a place is among the participants of n, where
// syntax shows it as what was hit or visited.
func named(place int32, n *node) float64 {
	for _, p := range n.parts[n.persons:] {
		if p == place {
			return placeShared
		}
	}
	return 0
}

// has reports whether a node's countries hold c.
func has(nations []int16, c int16) bool {
	for _, x := range nations {
		if x == c && c >= 0 {
			return true
		}
	}
	return false
}

package corpus

import (
	"maps"
	"slices"
)

// eventMatch compares the gold events of one group with the predicted ones.
type eventMatch struct {
	gold, low, pred []event
	links           [][]map[string]float64
	fits            [][]fit
	aligned         map[int]int // gold -> predicted, the best one-to-one alignment
}

func newEventMatch(gold, low, pred []event) *eventMatch {
	m := &eventMatch{gold: gold, low: low, pred: pred, aligned: map[int]int{}}
	var weight [][]float64
	for _, g := range gold {
		ls, fs, ws := make([]map[string]float64, len(pred)), make([]fit, len(pred)), make([]float64, len(pred))
		for j, p := range pred {
			ls[j], fs[j] = links(g, p), dateFit(g, p)
			for _, doc := range slices.Sorted(maps.Keys(ls[j])) {
				ws[j] += ls[j][doc]
			}
			if fs[j].compatible() {
				ws[j] *= 2
			}
		}
		m.links, m.fits, weight = append(m.links, ls), append(m.fits, fs), append(weight, ws)
	}
	for _, p := range assign(weight) {
		if len(m.links[p[0]][p[1]]) > 0 {
			m.aligned[p[0]] = p[1]
		}
	}
	return m
}

func (m *eventMatch) count(n counter) {
	for i, g := range m.gold {
		m.countGold(n, i, g)
	}
	taken := map[int]bool{}
	for _, j := range m.aligned {
		taken[j] = true
	}
	for j, p := range m.pred {
		m.countPredicted(n, j, p, taken[j])
	}
	for i, j := range m.aligned {
		f := m.fits[i][j]
		n["aligned"]++
		n["date "+string(f)]++
		n.add("modal", f.compatible())
		n.add("modality", f.compatible() && m.gold[i].status == m.pred[j].status)
	}
}

func (m *eventMatch) countGold(n counter, i int, g event) {
	most, touched, found := 0, false, false
	for j, l := range m.links[i] {
		most = max(most, len(l))
		touched = touched || len(l) > 0
		found = found || len(l) > 0 && m.fits[i][j].compatible()
	}
	told := len(g.mentions)
	n["gold"]++
	n.add("touched", touched)
	n.add("found", found)
	n.add("multi", told > 1)
	n.add("all docs", told > 1 && most == told)
	n.add("two docs", told > 1 && most > 1)
}

func (m *eventMatch) countPredicted(n counter, j int, p event, taken bool) {
	met, right := false, false
	for i := range m.gold {
		met = met || len(m.links[i][j]) > 0
		right = right || len(m.links[i][j]) > 0 && m.fits[i][j].compatible()
	}
	doubtful := slices.ContainsFunc(m.low, func(g event) bool { return len(links(g, p)) > 0 })
	switch {
	case right:
		n["right"]++
		n.add("spare", doubtful && !taken)
	case doubtful:
		n["neutral"]++
	case met:
		n["misdated"]++
	default:
		n["extra"]++
	}
}

// unit is one document's telling of one gold event.
type unit struct {
	doc  string
	gold int
	home int // predicted event, -1 where none overlaps
}

// home is the predicted event to which a unit belongs: one of a compatible date
// first, then the aligned one, then the one of greatest overlap.
func (m *eventMatch) home(i int, doc string) int {
	best := -1
	better := func(j int) bool {
		if best < 0 {
			return true
		}
		if a, b := m.fits[i][j].compatible(), m.fits[i][best].compatible(); a != b {
			return a
		}
		a, ok := m.aligned[i]
		if isJ, isBest := ok && a == j, ok && a == best; isJ != isBest {
			return isJ
		}
		return m.links[i][j][doc] > m.links[i][best][doc]
	}
	for j := range m.pred {
		if _, ok := m.links[i][j][doc]; ok && better(j) {
			best = j
		}
	}
	return best
}

func (m *eventMatch) units() []unit {
	var us []unit
	for i, g := range m.gold {
		for _, doc := range slices.Sorted(maps.Keys(g.mentions)) {
			us = append(us, unit{doc, i, m.home(i, doc)})
		}
	}
	return us
}

// mergeUnits are the units of all groups as clusters.
type mergeUnits struct {
	truth, system, found clusters
	n                    int
}

func (c *mergeUnits) add(n counter, m *eventMatch) {
	us := m.units()
	truth, found, system := make(clusters, len(m.gold)), make(clusters, len(m.gold)), make(clusters, len(m.pred))
	for k, u := range us {
		id := c.n + k
		truth[u.gold] = append(truth[u.gold], id)
		if u.home >= 0 {
			found[u.gold] = append(found[u.gold], id)
			system[u.home] = append(system[u.home], id)
		}
	}
	c.n += len(us)
	c.truth = appendFull(c.truth, truth)
	c.found = appendFull(c.found, found)
	c.system = appendFull(c.system, system)
	countPairs(n, us)
}

func appendFull(dst, src clusters) clusters {
	for _, c := range src {
		if len(c) > 0 {
			dst = append(dst, c)
		}
	}
	return dst
}

func countPairs(n counter, us []unit) {
	for k, a := range us {
		if a.home < 0 {
			continue
		}
		for _, b := range us[:k] {
			if b.home < 0 {
				continue
			}
			gold, same, cross := a.gold == b.gold, a.home == b.home, a.doc != b.doc
			n.add("same gold", gold)
			n.add("split", gold && !same)
			n.add("same system", same)
			n.add("spurious", same && !gold)
			n.add("same cross", same && cross)
			n.add("spurious cross", same && cross && !gold)
		}
	}
}

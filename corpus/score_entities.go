package corpus

import (
	"fmt"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// A view is a set of kinds that are scored together; with place set a location
// and a gpe count as one kind.
type view struct {
	name  string
	kinds []string
	place bool
}

func views() []view {
	all := []string{
		string(extract.Person), string(extract.GPE), string(extract.Location), string(extract.Organization),
		string(extract.Facility), string(extract.EventName), string(extract.Nationality),
	}
	vs := []view{{"core4", all[:4], false}, {"core3 (place merged)", all[:4], true}, {"all kinds", all, false}}
	for _, k := range all {
		vs = append(vs, view{k, []string{k}, false})
	}
	return vs
}

func (v view) only(items []item) []item {
	var out []item
	for _, it := range items {
		if slices.Contains(v.kinds, it.kind) {
			out = append(out, it)
		}
	}
	return out
}

func (v view) alike(g, p item) bool { return v.kind(g) == v.kind(p) }

func (v view) kind(it item) string {
	if v.place && it.kind == string(extract.Location) {
		return string(extract.GPE)
	}
	return it.kind
}

// entities scores names by kind and, over relaxed pairs of all documents, how
// they cluster: gold by canonical name, predictions by ID.
func (s *scorer) entities() Measures {
	out := Measures{}
	names := newNameClusters()
	for i, v := range views() {
		n := counter{}
		for _, d := range s.docs {
			pairs, kept, judged := tally(v.only(d.goldEntities), v.only(d.entities), v.alike, func(item) bool { return false })
			n["gold"] += len(kept)
			n["pred"] += len(judged)
			n["relaxed"] += len(pairs)
			for _, p := range pairs {
				n.add("strict", exact(p[0], p[1]))
				if v.place {
					names.add(d.id, p[0], p[1])
				}
			}
		}
		out["strict "+v.name] = n.prf("strict", "pred", "gold")
		if i < 3 {
			out["relaxed "+v.name] = n.prf("relaxed", "pred", "gold")
		}
	}
	names.report(out)
	return out
}

// nameClusters groups mentions by gold name and by predicted ID.
type nameClusters struct {
	units       map[string]int
	truth, said map[string][]int
	ids         map[string]map[string]bool // canonical name -> predicted IDs
}

func newNameClusters() *nameClusters {
	return &nameClusters{map[string]int{}, map[string][]int{}, map[string][]int{}, map[string]map[string]bool{}}
}

func (c *nameClusters) add(doc string, g, p item) {
	key := fmt.Sprint(doc, g.start, " ", g.end)
	u, seen := c.units[key]
	if !seen {
		u = len(c.units)
		c.units[key] = u
	}
	c.truth[g.value] = append(c.truth[g.value], u)
	c.said[p.value] = append(c.said[p.value], u)
	if c.ids[g.value] == nil {
		c.ids[g.value] = map[string]bool{}
	}
	c.ids[g.value][p.value] = true
}

func (c *nameClusters) report(out Measures) {
	clusterScores(out, "name clusters ", "", values(c.truth), values(c.said))
	split := 0
	for _, ids := range c.ids {
		if len(ids) > 1 {
			split++
		}
	}
	out["names split"] = ratio(split, len(c.ids))
}

// values are the clusters of a map, in order of their first unit, so that sums
// of floating-point numbers do not depend on map order.
func values(m map[string][]int) clusters {
	var out clusters
	for _, c := range m {
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b []int) int { return a[0] - b[0] })
	return out
}

func clusterScores(out Measures, prefix, suffix string, gold, system clusters) {
	out[prefix+"b_cubed"+suffix] = bCubed(gold, system).measure()
	out[prefix+"ceaf_e"+suffix] = ceafE(gold, system).measure()
	out[prefix+"lea"+suffix] = lea(gold, system).measure()
}

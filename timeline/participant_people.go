package timeline

import (
	"sort"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// people learns from the text who "the Chinese president" is and who are meant
// by "the two leaders".
func (p *page) people() {
	p.titles, p.women = map[string]int{}, map[string]bool{}
	count, first, whole := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, e := range p.res.Entities {
		if e.Kind == extract.Person && strings.Contains(e.Text, " ") {
			whole[entityKey(&e)] = true
		}
	}
	for i, e := range p.res.Entities {
		if e.Kind != extract.Person {
			continue
		}
		key := entityKey(&e)
		count[key]++
		if _, ok := first[key]; !ok {
			first[key] = i
		}
		p.learnTitle(i)
		surname := whole[key] && !strings.Contains(e.Text, " ")
		if at := p.at(e.Start); at < len(p.toks) && (!surname && p.womansName(at) || p.womansTitle(at)) {
			p.women[key] = true
		}
	}
	p.leaders = topTwo(count, first)
	p.countries()
}

// countries finds the two countries that the text names most, by whatever
// word.
func (p *page) countries() {
	count, first := map[string]int{}, map[string]int{}
	p.lands = map[string]int{}
	for i, e := range p.res.Entities {
		if e.Kind != extract.GPE && e.Kind != extract.Nationality {
			continue
		}
		n := nation(fold(e.Text))
		if n == "" {
			n = nation(fold(e.NameAr))
		}
		if n == "" {
			continue
		}
		count[n]++
		if _, ok := p.lands[n]; !ok && e.Kind == extract.GPE && isCountry(e.Text) {
			p.lands[n] = i
		}
		if k, ok := first[n]; !ok || p.res.Entities[k].Kind == extract.Nationality && e.Kind == extract.GPE {
			first[n] = i
		}
	}
	p.states = topTwo(count, first)
}

// topTwo is the first entities of the two keys of greatest count, none where
// there are fewer than two keys.
func topTwo(count, first map[string]int) []int {
	ids := make([]string, 0, len(count))
	for id := range count {
		ids = append(ids, id)
	}
	sort.Slice(ids, func(a, b int) bool {
		if count[ids[a]] != count[ids[b]] {
			return count[ids[a]] > count[ids[b]]
		}
		return first[ids[a]] < first[ids[b]]
	})
	if len(ids) < 2 {
		return nil
	}
	return []int{first[ids[0]], first[ids[1]]}
}

func entityKey(e *extract.Entity) string {
	if e.ID != "" {
		return e.ID
	}
	return fold(e.NameAr + e.Text)
}

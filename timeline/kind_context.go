package timeline

import (
	"strings"
	"sync"
)

// setting is one line of contexts.tsv: beside some words a verb names an event
// of another kind.
type setting struct {
	kind   string
	beside map[string]bool
}

// contexts is the lines of contexts.tsv by the verb or noun.
var contexts = sync.OnceValue(func() map[string][]setting {
	m := map[string][]setting{}
	for _, row := range rows("contexts", 3) {
		c := setting{row[0], map[string]bool{}}
		for _, w := range strings.Fields(row[2]) {
			c.beside[fold(w)] = true
		}
		for _, w := range strings.Fields(row[1]) {
			m[fold(w)] = append(m[fold(w)], c)
		}
	}
	return m
})

// byContext gives u the kind that the words beside its verb or noun decide: a
// ship that falls has an accident, a city that falls is lost in a war.
func (p *page) byContext(u *unit) {
	if kind := p.setting(u); kind != "" {
		if specific(u.kind) {
			u.also = append(u.also, u.kind)
		}
		u.kind, u.weak = kind, false
	}
}

// setting is the other kind that the words beside the verb or noun of u decide,
// "" where none does.
func (p *page) setting(u *unit) string {
	list := contexts()[lemmaOf(u)]
	if u.verb != nil && u.ntok < 0 {
		list = contexts()[u.verb.lemma]
	}
	if len(list) == 0 {
		return ""
	}
	c := &p.clauses[u.clause]
	for i := max(c.first, u.trig-subjectWindow); i < min(c.last, u.trig+objectWindow); i++ {
		if i == u.trig || p.toks[i].date >= 0 {
			continue
		}
		for _, x := range list {
			if x.kind != u.kind && p.beside(i, x.beside) {
				return x.kind
			}
		}
	}
	return ""
}

// beside reports whether token i is one of words, its clitics left aside.
func (p *page) beside(i int, words map[string]bool) bool {
	w := p.word(i)
	if words[w] || words[bare(w)] || words[strings.TrimSuffix(bare(w), alef)] {
		return true
	}
	for _, prep := range [...]string{"ب", "ل"} {
		if r, ok := strings.CutPrefix(bare(w), prep); ok && words[trimArticle(r)] {
			return true
		}
	}
	return false
}

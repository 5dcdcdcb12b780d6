package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// startsWith reports that c begins with the verb of u, at token begin, but for a
// mark and qad.
func (p *page) startsWith(u *unit, c *clause, begin int) bool {
	i := c.first
	for i < begin && (p.toks[i].kind == arabic.Punct || p.lex.is("qad", p.word(i))) {
		i++
	}
	return i == begin && begin == u.vtok
}

// leftBehind is the subject that stands before a relative clause in the clause
// that c goes on with: "the bank, which runs a fund, | has raised".
func (p *page) leftBehind(c *clause) []int {
	own := &p.clauses[c.owner]
	first, last := own.first, own.last
	if first < last && (p.aux(first) || p.opener(p.word(first))) {
		first++ // "had"
	}
	for last > first && p.toks[last-1].kind == arabic.Punct {
		last--
	}
	if own.sent != c.sent || last-first > 2*maxSubject || first >= last || own.last > c.first {
		return nil
	}
	for i := first; i < last; i++ {
		if p.toks[i].ent < 0 && !p.nominal(i) {
			return nil
		}
	}
	return tokens(first, last-1)
}

// actsBefore reports that the noun at token k is the subject of the verb before
// it and so no part of the phrase that ends at token j: "the ministry called |
// the attack"; their gender tells the two apart.
func (p *page) actsBefore(k, j int) bool {
	return k < j && k > 0 && p.finite(k-1) != nil && p.definite(k) && p.definite(k+1) && strings.HasSuffix(p.word(k), "ة") != strings.HasSuffix(p.word(k+1), "ة")
}

// verbFirst is list, n words for a subject and no more than its verb behind, in
// the order of a sentence: "has opened | the factory".
func (p *page) verbFirst(list []int, n int) []int {
	if n == 0 || len(list) != n+1 || p.lex.is("relative", p.word(list[n-1])) {
		return list
	}
	r := p.finite(list[n])
	if w := p.word(list[n]); r == nil || r.pronoun != "" || r.class == "aux" || strings.HasSuffix(w, "وا") || strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "ان") || strings.HasSuffix(w, "ا") {
		return list
	}
	return append([]int{list[n]}, list[:n]...)
}

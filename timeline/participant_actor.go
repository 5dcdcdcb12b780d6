package timeline

import (
	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// run is a half-open range of tokens.
type run struct{ first, last int }

func (r run) has(i int) bool { return r.first <= i && i < r.last }

// actors is the names that do what the finite verb at token v of clause k says:
// right before it, or right behind it with a title before them. It is empty
// where something without a name is the subject.
func (p *page) actors(k *clause, v int) run {
	if r := p.actorsBefore(k, v); r.first < r.last {
		return r
	}
	return p.actorsBehind(k, v)
}

// actorsBefore is a row of names between the beginning of the clause and its
// verb: "Egypt and Jordan have condemned".
func (p *page) actorsBefore(k *clause, v int) run {
	i := v - 1
	for i >= k.first && p.aux(i) {
		i--
	}
	last := i + 1
	for i >= k.first && p.toks[i].ent >= 0 {
		e := p.toks[i].ent
		for i >= k.first && p.toks[i].ent == e {
			i--
		}
		if !p.joined(i+1) || i < k.first || p.toks[i].ent < 0 {
			break
		}
	}
	if i+1 == last || p.governs(i) || p.proclitic(i+1) != "" {
		return run{}
	}
	return run{i + 1, last}
}

// governs reports that the word at token i takes what follows into its phrase: a
// preposition, or a noun that is no title.
func (p *page) governs(i int) bool {
	if i < 0 || p.toks[i].kind != arabic.Word || p.aux(i) {
		return false
	}
	w := trimConj(p.word(i))
	return p.lex.is("preposition", w) || p.nominal(i) && p.title(i) == ""
}

// actorsBehind is the names behind the verb at token v.
func (p *page) actorsBehind(k *clause, v int) run {
	i, titled := p.behindTitle(k, v+1)
	if titled && i < k.last && p.toks[i].ent >= 0 {
		i = p.officer(k, i)
	}
	if i >= k.last || p.toks[i].ent < 0 || p.proclitic(i) != "" {
		return run{}
	}
	first := v + 1
	if titled && p.named(i, extract.Person) {
		first = i
	}
	return run{first, p.rowEnd(k, i, titled || p.speaks(v))}
}

// rowEnd is where the row of names that begins at token i ends; of an apposed
// row a person belongs to it behind the adjective of his country.
func (p *page) rowEnd(k *clause, i int, apposed bool) int {
	end := i
	for end < k.last && p.toks[end].ent >= 0 && (end == i || p.joined(end) || apposed && p.adjectiveOf(end)) {
		for e := p.toks[end].ent; end < k.last && p.toks[end].ent == e; {
			end++
		}
	}
	return end
}

// officer is the token of the person whose office is named by what stands at
// token i behind a title, else i: "the head of the party X, Y".
func (p *page) officer(k *clause, i int) int {
	e := p.toks[i].ent
	if p.named(i, extract.Person, extract.Nationality) {
		return i
	}
	j := i
	for j < k.last && p.toks[j].ent == e {
		j++
	}
	if j < k.last && p.named(j, extract.Person) && p.proclitic(j) == "" {
		return j
	}
	return i
}

// behindTitle is the token of the name behind the title, or the noun of a state,
// that may begin at token i; the end of the clause for none. A place is not in
// apposition: behind a day, a word for places, or a title with the article it is
// where somebody goes.
func (p *page) behindTitle(k *clause, i int) (name int, titled bool) {
	whole := false // the title has the article
	for last := min(k.last, i+maxTitleWords); i < last && p.toks[i].ent < 0; i++ {
		switch w := p.word(i); {
		case p.title(i) != "":
			titled, whole = true, w != trimArticle(w)
		case titled && (p.toks[i].date >= 0 || p.lex.is("placeword", bare(w))):
			return k.last, false
		}
		if p.toks[i].kind != arabic.Word || p.finite(i) != nil || !titled && !p.stateBehind(k, i) {
			return k.last, false
		}
	}
	if whole && i < k.last && p.named(i, extract.GPE, extract.Location, extract.Facility) && p.proclitic(i) == "" {
		return k.last, false
	}
	return i, titled
}

// stateBehind reports a noun at token i whose adjective is that of a country: the
// Iranian authorities.
func (p *page) stateBehind(k *clause, i int) bool {
	return i+1 < k.last && p.toks[i+1].ent >= 0 && p.res.Entities[p.toks[i+1].ent].Kind == extract.Nationality
}

// adjectiveOf reports a person at token i behind the adjective of a country: the
// French president, X.
func (p *page) adjectiveOf(i int) bool {
	before, e := p.toks[i-1].ent, p.toks[i].ent
	return before >= 0 && p.res.Entities[before].Kind == extract.Nationality && p.res.Entities[e].Kind == extract.Person
}

// speaks reports an act of speech at token v: behind its verb a name in
// apposition is not the object, "the German coach X said".
func (p *page) speaks(v int) bool {
	r := p.finite(v)
	return r != nil && (r.class == "report" || p.lex.family[r.kind] == "say")
}

// host adds who meets somebody where the noun of a meeting names only him: the
// subject of the clause around it, "X left after talks with Y".
func (c *cast) host(u *unit) {
	p := c.p
	k := &p.clauses[u.clause]
	if !c.masd || c.owned || k.open != openWhen || k.parent < 0 || p.lex.family[u.kind] != "contact" || len(c.parts) == 0 {
		return
	}
	for i := range c.parts {
		if c.parts[i].Role != roleCounterpart {
			return
		}
	}
	around := &p.clauses[k.parent]
	for v := around.first; v < around.last; v++ {
		if p.finite(v) == nil {
			continue
		}
		r := p.actors(around, v)
		for i := r.first; i < r.last; i++ {
			if e := p.toks[i].ent; e >= 0 && p.res.Entities[e].Kind != extract.Nationality {
				c.add(&p.res.Entities[e], roleImplied)
			}
		}
		return
	}
}

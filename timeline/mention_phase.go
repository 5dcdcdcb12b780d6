package timeline

import "github.com/hawliyat/hawliyat/extract"

// phaseOfNamed makes u what its verb does to an event with a name of its own,
// "the Book Fair closed": an event of the kind that the name begins with.
func (p *page) phaseOfNamed(u *unit, c *clause) bool {
	for j := u.vtok + 1; j < min(c.last, u.vtok+objectWindow); j++ {
		if !p.named(j, extract.EventName) {
			continue
		}
		kind := p.kindOfName(j)
		if p.lex.family[kind] == "contact" {
			u.kind = kind
			return false // a summit with a name is told from a meeting beside it
		}
		u.kind = kind
		return true
	}
	return false
}

// kindOfName is the kind of event that the word at token i names, a ceremony
// where the lexicon does not know it.
func (p *page) kindOfName(i int) string {
	for k := range p.toks[i].reads {
		if r := &p.toks[i].reads[k]; r.class == "noun" && r.kind != "" {
			return r.kind
		}
	}
	return "ceremony"
}

// goesOnNow reports a verb of what goes on and a noun that is an event only
// beside a date: "they keep calling for".
func goesOnNow(verb, noun *reading) bool {
	return verb.class == "continue" && noun.hint == "weak"
}

// befell is the light reading of a verb of u such as waqaʿa, "signed" or "came
// to pass", beside an event that comes to pass: an earthquake, an attack.
func (p *page) befell(u *unit, c *clause) *reading {
	if u.verb.class == "light" {
		return nil
	}
	for k := range p.toks[u.vtok].reads {
		x := &p.toks[u.vtok].reads[k]
		if x.class != "light" || x.lemma != u.verb.lemma {
			continue
		}
		if p.comesToPass(p.heldThere(u, c)) {
			return x
		}
		for j := max(c.first, u.vtok-subjectWindow); j < min(c.last, u.vtok+subjectWindow/2); j++ {
			if j != u.vtok && p.comesToPass(j) {
				return x
			}
		}
	}
	return nil
}

// comesToPass reports an event noun at token i of what nobody signs or drops.
func (p *page) comesToPass(i int) bool {
	r := p.noun(i)
	if r == nil {
		return false
	}
	switch p.lex.family[r.kind] {
	case "disaster", "violence", "war", "life", "protest":
		return true
	}
	return false
}

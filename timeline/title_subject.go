package timeline

import (
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// subjectOf is the noun before the clause of u as the subject of its title,
// where the title begins at token begin: of a relative clause what it describes,
// "the games, which will begin in Beijing"; of a verb that was cut from its
// subject that one, "the number of the dead | rose".
func (p *page) subjectOf(u *unit, begin, first int) []int {
	c := &p.clauses[u.clause]
	if u.verb == nil || u.ntok >= 0 && u.ntok < c.first {
		return nil
	}
	switch {
	case c.open == openRel && (begin > first || begin > 0 && p.lex.is("relative", p.word(begin-1))):
		return p.described(u, c)
	case c.owner >= 0 && &p.clauses[c.owner] != c && p.startsWith(u, c, begin):
		return p.leftBehind(c)
	case begin == u.vtok && begin == c.first && c.open == openMain && c.parent >= 0:
		return p.cutOff(c)
	}
	return nil
}

// described is the noun phrase or name right before relative clause c.
func (p *page) described(u *unit, c *clause) []int {
	j := c.first - 1
	for j >= 0 && p.word(j) == "," {
		j--
	}
	if j < 0 || p.toks[j].sent != p.toks[c.first].sent {
		return nil
	}
	k := j
	if e := p.toks[j].ent; e >= 0 && p.res.Entities[e].Kind != extract.Nationality {
		for k > 0 && p.toks[k-1].ent == e {
			k--
		}
		return tokens(k, j)
	}
	for k >= 0 && j-k < maxSubject && p.nominal(k) && !titleWords().lead[p.word(k)] && !p.actsBefore(k, j) {
		k--
	}
	if p.staysRelative(u, c, j) {
		j = max(j, c.first)
	}
	return tokens(k+1, j)
}

// staysRelative reports that the title keeps the relative pronoun behind the
// noun at token j: for the case of that, or for its pronoun, "the order that he
// gave".
func (p *page) staysRelative(u *unit, c *clause, j int) bool {
	_, ok := p.oblique(j)
	return ok || u.verb.pronoun != "" && p.lex.is("relative", p.word(c.first))
}

// cutOff is the verbless rest of a clause that anna opens, up to the verb that
// begins c.
func (p *page) cutOff(c *clause) []int {
	up := &p.clauses[c.parent]
	if up.open != openThat || up.last != c.first || up.sent != c.sent || p.conj(c.first) || c.first-up.first > 2*subjectWindow || p.hasVerb(up) {
		return nil
	}
	for i := up.first + 1; i < up.last; i++ {
		if p.toks[i].kind == arabic.Punct {
			return nil
		}
	}
	return tokens(up.first+1, up.last-1)
}

func tokens(first, last int) []int {
	var out []int
	for ; first <= last; first++ {
		out = append(out, first)
	}
	return out
}

// withSubject puts the name before a title that begins with a verb whose
// subject is only in its form: "Macron | left for Berlin".
func (p *page) withSubject(u *unit, words []int, title string) string {
	e := p.unsaid(u, words)
	if e < 0 {
		return title
	}
	name := participantOf(&p.res.Entities[e], "").NameAr
	if strings.Contains(title, name) || utf8.RuneCountInString(name)+utf8.RuneCountInString(title) >= maxTitle {
		return title
	}
	return name + " " + title
}

// unsaid is the person whom only the form of the verb of u tells as its subject,
// where words, the tokens of u, begin with it: "he left for Berlin"; -1 without.
func (p *page) unsaid(u *unit, words []int) int {
	if len(words) < 2 || u.verb == nil || words[0] != u.vtok || !p.ownWords(u) || !p.noSubject(words) {
		return -1
	}
	if e := p.meant(u.vtok, p.personOf(u.vtok), u.kind); e >= 0 && !p.met(e) {
		return e
	}
	return -1
}

// undatedTokens is the tokens of u from its verb on but for dates that stand
// beside what they date.
func (p *page) undatedTokens(u *unit) []int {
	var out []int
	for i := u.vtok; i >= 0 && i < u.last; i++ {
		if p.toks[i].date < 0 || !p.apart(i) {
			out = append(out, i)
		}
	}
	return out
}

// met reports that person e stands behind a verb of contact as its only person,
// so that its subject is someone else: "is to meet X before he leaves".
func (p *page) met(e int) bool {
	at := p.at(p.res.Entities[e].Start)
	k := p.toks[at].clause
	if k < 0 {
		return false
	}
	verb := false
	for i := p.clauses[k].first; i < p.clauses[k].last; i++ {
		if r := p.finite(i); r != nil && i < at {
			verb = p.lex.family[r.kind] == "contact"
		}
		if x := p.toks[i].ent; x >= 0 && p.res.Entities[x].Kind == extract.Person && !p.samePerson(int(x), e) {
			return false
		}
	}
	return verb
}

// ownWords reports that the text itself tells u, or a report that goes on with a
// pronoun, "he said that he": in the words of others a verb without subject has
// that of their own talk.
func (p *page) ownWords(u *unit) bool {
	c := &p.clauses[u.clause]
	switch {
	case c.open == openThat && u.vtok == c.first+1:
		return p.lex.is("thathe", p.word(c.first)) || p.lex.is("particle", trimConj(p.word(c.first-1))) || p.lex.is("particle", trimConj(p.word(c.first-2)))
	case c.open == openThat, c.open == openQuote, p.quoted(u.vtok):
		return false
	}
	return true
}

// personOf is the pronoun that stands for the subject of the verb at token i,
// "" where that is no single third person.
func (p *page) personOf(i int) string {
	w := p.word(i)
	r := p.finite(i)
	switch {
	case r == nil, r.class == "aux":
		return ""
	case r.conj:
		w = trimConj(w)
	}
	if r.will || r.prep != 0 {
		w = w[len("س"):]
	}
	if r.pronoun != "" {
		w = strings.TrimSuffix(w, r.pronoun)
	}
	switch {
	case strings.HasSuffix(w, "وا"), strings.HasSuffix(w, "ون"), strings.HasSuffix(w, "ان"), strings.HasSuffix(w, "نا"):
		return ""
	case r.tense == past && strings.HasSuffix(w, "ت") && !strings.HasSuffix(r.lemma, "ت"), r.tense != past && strings.HasPrefix(w, "ت"):
		return "ها"
	case r.tense == past && strings.HasSuffix(w, "ا") && !strings.HasSuffix(r.lemma, "ا"), strings.HasPrefix(w, "ن") && r.tense != past:
		return ""
	}
	return "ه"
}

// noSubject reports that no noun behind the verb words[0] can be its subject: a
// preposition follows, or for a verb of motion a place, and no person comes
// later.
func (p *page) noSubject(words []int) bool {
	i := words[1]
	t := &p.toks[i]
	w := trimConj(t.word)
	if t.ent < 0 && (p.lex.is("particle", w) && !p.lex.is("from", w) || p.lex.is("there", w)) || p.goesTo(words[0], i) {
		for k := 1; k < len(words); k++ {
			if p.mayAct(words[k], words[k-1], k > 1) {
				return false
			}
		}
		return true
	}
	return false
}

// goesTo reports a place at token i behind a verb of motion at token v.
func (p *page) goesTo(v, i int) bool {
	switch p.lex.family[p.finite(v).kind] {
	case "contact", "move":
		return p.lex.is("placeword", bare(p.word(i))) || p.toks[i].ent >= 0 && p.isPlace(int(p.toks[i].ent))
	}
	return false
}

// mayAct reports at token i, behind the word at token before, a person or title
// that may be the subject of a verb before both.
func (p *page) mayAct(i, before int, later bool) bool {
	if e := p.toks[i].ent; e >= 0 {
		return p.res.Entities[e].Kind == extract.Person && p.preposition(i) == "" && !p.genitive(i)
	}
	return later && p.title(i) != "" && p.toks[before].ent < 0 && !p.lex.is("particle", trimConj(p.word(before)))
}

// genitive reports that the name at token i belongs to an indefinite noun
// before it that is no title: "the affair of X".
func (p *page) genitive(i int) bool {
	w := p.word(i - 1)
	return i > 0 && p.toks[i-1].ent < 0 && p.nominal(i-1) && bare(w) == trimConj(w) && p.title(i-1) == ""
}

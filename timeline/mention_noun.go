package timeline

import "github.com/hawliyat/hawliyat/arabic"

// about is the preposition behind which stands what comes of an event.
const about = "عن"

// verbNoun is the noun that names the event of a verb which only frames it: a
// light verb's object or subject, what was decided or announced, the noun
// before a relative clause. It also judges whether the unit is weak.
func (p *page) verbNoun(u *unit, c *clause) int {
	r := u.verb
	if x := p.befell(u, c); x != nil {
		r, u.verb = x, x
	}
	n := p.heldNoun(u, c, r)
	u.weak = u.weak || r.hint == "weak" && n < 0 || r.hint == "figure" && !p.hasQuantity(u)
	if n < 0 && (r.class != "report" && c.open == openRel || p.resumes(u, c)) {
		n = p.antecedent(c)
	}
	if n < 0 && r.class == "verb" {
		n = p.farHead(u, c)
	}
	return n
}

// heldNoun is the noun that the verb of u, read as r, has for its event, by the
// class of the verb; -1 without.
func (p *page) heldNoun(u *unit, c *clause, r *reading) int {
	if p.lex.is("backto", trimConj(p.word(u.vtok))) && p.dateWithin(u.vtok+1, 3) {
		n := p.subject(u, c)
		u.weak = n < 0
		return n
	}
	switch r.class {
	case "light", "result", "begin", "end", "continue", "intent":
		return p.nounOfFrame(u, c, r)
	case "report":
		u.kind, u.weak = "statement", true
		return -1
	case "state", "aux":
		u.weak = true
		return -1
	}
	if n := p.performed(u, c, r); n >= 0 || !p.actsOn(r) {
		return n
	}
	return p.beyondTime(u, c)
}

// performed is the noun of a verb that is an event itself: what it does, asks
// for or measures.
func (p *page) performed(u *unit, c *clause, r *reading) int {
	switch {
	case performs(r) && !r.settled && p.setting(u) != "announcement":
		return p.object(u, c, false)
	case p.answers(u):
	case r.kind == "appeal" && !performs(r):
		if k := p.object(u, c, false); k >= 0 {
			u.also, u.asked = append(u.also, p.noun(k).kind), k
		}
	case !performs(r) && (r.hint == "figure" || r.kind == "arrival"):
		return p.measured(u, c)
	}
	return -1
}

// measured is the noun whose figure a verb such as "reached" tells: "trade
// reached a record".
func (p *page) measured(u *unit, c *clause) int {
	for _, span := range [...][2]int{{u.vtok + 1, min(c.last, u.vtok+4)}, {max(c.first, u.vtok-4), u.vtok}} {
		for j := span[0]; j < span[1]; j++ {
			if r := p.noun(j); r != nil && r.kind == "trade" {
				return j
			}
		}
	}
	return -1
}

// resumes reports an indefinite relative clause: its verb carries a pronoun
// for the noun right before the clause, "an attack that a man carried out".
func (p *page) resumes(u *unit, c *clause) bool {
	if u.vtok > c.first+1 || u.verb.tense != past || u.verb.conj {
		return false
	}
	if u.verb.pronoun != "" {
		return true
	}
	next := p.word(u.vtok + 1)
	return p.lex.is("resume", next)
}

func (p *page) dateWithin(i, n int) bool {
	for j := i; j < min(i+n, len(p.toks)); j++ {
		if p.toks[j].date >= 0 {
			return true
		}
	}
	return false
}

// performs reports the verbs whose object is the event itself: to announce or
// decide an extension is to extend.
func performs(r *reading) bool {
	switch r.kind {
	case "announcement", "decision", "change", "delay", "transfer", "relations", "emergency", "opening", "military", "attack", "war":
		return true
	}
	return r.kind == "visit" && r.hint == "weak"
}

// object is the event noun that the verb of u governs, -1 without. Only a
// light verb's may stand behind a comma, or one that closes a date.
func (p *page) object(u *unit, c *clause, far bool) int {
	words := 0 // besides names and dates, which a subject is full of
	for j := u.vtok + 1; j < min(c.last, u.vtok+3*objectWindow) && words < objectWindow; j++ {
		words++
		switch {
		case p.toks[j].ent >= 0 || p.toks[j].date >= 0:
			words--
		case p.apposed(j) > 0:
			j = p.apposed(j)
		case far && p.meanwhile(j) > 0:
			j = p.meanwhile(j)
		case p.ends(u, j, far):
			return -1
		case p.isObject(u, j, far):
			return j
		}
	}
	return -1
}

// ends reports a word behind which the verb of u governs nothing more.
func (p *page) ends(u *unit, j int, far bool) bool {
	switch w := p.word(j); {
	case p.lex.is("when", w):
		return j+1 >= len(p.toks) || p.toks[j+1].date < 0 // "during 2020" is a time
	case w == ",":
		return !far && !p.besideDate(j) && !p.parted(u, j)
	case j == u.vtok+1:
		return false
	default:
		return far && w == about && p.lex.is("occurs", u.verb.lemma) || p.cutsOff(w) || !far && p.noun(j) == nil && p.masdarOf(j, lam)
	}
}

// cutsOff reports a word behind which no object stands: "because of", "on the
// margins of", "without", "the danger of".
func (p *page) cutsOff(w string) bool {
	return p.lex.is("reason", w) || p.lex.is("margin", w) || p.lex.is("lacking", w) || p.lex.is("hypothesis", w)
}

// parted reports that the comma at token j only parts the verb of u and its
// subject from what is announced or decided: "the court of Basra sentenced, to
// prison", "the ministry announced, the death of two".
func (p *page) parted(u *unit, j int) bool {
	if f := p.lex.family[u.verb.kind]; f != "say" && f != "court" || j == u.vtok+1 {
		return false
	}
	i := j + 1
	if p.lex.is("from", p.word(i)) {
		i++
	}
	r := p.noun(i)
	return r != nil && !r.conj && !r.definite && (r.prep == 0 || r.prep == 'b') && r.hint != "weak"
}

// isObject reports that the word at j is the event noun of the verb of u.
func (p *page) isObject(u *unit, j int, far bool) bool {
	r := p.noun(j)
	switch {
	case p.word(j-1) == fi && p.lex.is("press", bare(p.word(j+1))):
		return false // an occasion
	case r == nil, r.hint == "figure" && u.verb.hint != "figure" && !p.hasFigure(j): // "the least developed"
		return false
	case far:
		return r.prep != 'l' || !r.definite || u.verb.class == "intent" || p.lex.is("lamobject", u.verb.lemma) // "work on the tariff of transport began"
	case p.reacted(u.vtok, j, r), !r.definite && p.word(j-1) == fi && p.lex.family[u.verb.kind] == "say": // "announced at a meeting"
		return false
	}
	return r.hint != "weak" || p.noun(j+1) != nil || p.noun(j+2) != nil
}

// besideDate reports a comma around a date: "announced, on Friday, the signing".
func (p *page) besideDate(j int) bool {
	return j > 0 && p.toks[j-1].date >= 0 || j+1 < len(p.toks) && p.toks[j+1].date >= 0
}

// hasFigure reports a figure near the noun at j.
func (p *page) hasFigure(j int) bool {
	for k := j + 1; k < min(j+subjectWindow, len(p.toks)); k++ {
		if p.toks[k].qty >= 0 || p.toks[k].kind == arabic.Digits && p.toks[k].date < 0 {
			return true
		}
	}
	return false
}

// reacted reports that the noun at j names what an act answers, not what it
// does: "claimed its responsibility for the attack", "mourning for the victims
// of the floods".
func (p *page) reacted(verb, j int, r *reading) bool {
	if p.lex.is("aftermath", trimConj(p.word(j-1))) {
		return true
	}
	if !r.definite || j <= verb+2 {
		return false
	}
	k := j
	for k-1 > verb && j-k < subjectWindow && p.construct(k-1) && !p.eventNoun(k-1) { // "an order to stop the ban"
		k--
	}
	return k == j && r.prep != 0 || k < j && p.masdarPrep(k) || p.lex.is("particle", p.word(k-1))
}

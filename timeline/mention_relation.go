package timeline

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// sameDead gives a death without a name or number the person whose death was
// told last: "he died in a hospital".
func (p *page) sameDead(us []*unit) {
	var last []Participant
	for _, u := range us {
		if u.kind != "death" {
			continue
		}
		var persons []Participant
		for _, x := range u.parts {
			if x.Kind == extract.Person {
				persons = append(persons, x)
			}
		}
		switch {
		case len(persons) == 1:
			last = persons
		case len(persons) == 0 && len(u.qtys) == 0 && len(last) == 1 && u.verb != nil:
			x := last[0]
			x.Role = roleImplied
			u.parts = append(u.parts, x)
		}
	}
}

// whole is the event before u that u is part of, nil without.
func (p *page) whole(before, u *unit) *unit {
	c := &p.clauses[u.clause]
	counted := u.ntok >= 0 && before.ntok == u.ntok && before.verb != nil // dead and hurt of one cause
	switch {
	case !counted && !p.continues(before, u, c) && !p.attributes(before, u, c):
		return nil
	case before.partOf != nil && before.partOf.ntok == before.ntok:
		return before.partOf
	}
	return before
}

// continues reports that the verb of u tells more of the event before it: "an
// attack in which 39 died", "floods struck", "which led to".
func (p *page) continues(before, u *unit, c *clause) bool {
	same := p.clauses[before.clause].sent == c.sent
	switch {
	case p.lex.is("resume", p.word(u.vtok+1)) && before.noun != nil && same, u.verb.class == "result" && same:
		return true
	case u.vtok != c.first || u.verb.conj:
		return false
	}
	adjectives := 0
	if u.verb.kind != "" && u.verb.tense == past {
		adjectives = 1 // "a suicide attack hit the market"
	}
	return p.indefiniteEvent(c.first-1, before.first, adjectives) >= 0
}

// indefiniteEvent is the indefinite event noun at token i, or before it behind up
// to so many adjectives, none of them at token first; -1 without.
func (p *page) indefiniteEvent(i, first, adjectives int) int {
	for ; adjectives > 0 && i > first && p.adjective(i); adjectives-- {
		i--
	}
	if r := p.noun(i); r != nil && !r.definite && r.pronoun == "" {
		return i
	}
	return -1
}

// adjective reports an indefinite word behind a noun that the lexicon does not
// know.
func (p *page) adjective(i int) bool {
	t := &p.toks[i]
	return t.kind == arabic.Word && t.ent < 0 && t.date < 0 && len(t.reads) == 0 && !p.particle(t.word) && !strings.HasPrefix(t.word, article)
}

// attributes reports that u only says whose word the event before it is: "…,
// according to what the presidency announced on Tuesday".
func (p *page) attributes(before, u *unit, c *clause) bool {
	if p.clauses[before.clause].sent != c.sent || u.kind != "statement" && p.lex.family[u.kind] != "say" {
		return false
	}
	return p.lex.is("accordingto", p.word(u.vtok-1)) || p.lex.is("what", strings.TrimPrefix(p.word(u.vtok-1), lam)) && p.lex.is("accordingto", p.word(u.vtok-2))
}

// attributed is the unit before u that u can be part of: the last one, or, where
// u says whose word it is, that of the clause around a relative one or one that
// only says when.
func (p *page) attributed(us []*unit, u *unit) *unit {
	last := us[len(us)-1]
	if !p.attributes(last, u, &p.clauses[u.clause]) {
		return last
	}
	for k := len(us) - 1; k >= max(0, len(us)-subjectWindow); k-- {
		c := &p.clauses[us[k].clause]
		if c.sent != p.clauses[u.clause].sent {
			break
		}
		if c.open != openRel && c.open != openWhen {
			return us[k]
		}
	}
	return last
}

// asPlanned gives the noun event u the status of the plan that it stands in:
// what a plan is about has not happened.
func (p *page) asPlanned(verb, u *unit) {
	if verb.verb == nil || u.status.status != Happened || p.known(u) || p.lex.is("when", trimConj(p.word(u.ntok-1))) {
		return
	}
	if verb.status.status == Conditional || verb.status.status == Planned {
		u.status = verb.status
	}
}

// tells reports that the noun at t says no more than u does: what an act
// answers, how, why or for what it was done, what is counted.
func (p *page) tells(u *unit, t int, r *reading) bool {
	before := trimConj(p.word(t - 1))
	switch {
	case p.lex.is("aftermath", before):
		return true
	case u.verb == nil:
		return r.prep == 'b'
	case u.kind == "trial" && r.kind == "decision", p.toll(u, r): // a court stops a decree
		return true
	case p.lex.is("reason", p.word(t)), u.kind == "announcement" && p.reacted(u.vtok, t, r):
		return true
	case u.weak:
		return false
	case p.counted(t) && (u.verb.hint == "figure" || u.kind == "health") && p.lex.family[r.kind] != "say":
		return true
	}
	return p.serves(u, before, r)
}

// serves reports that r, behind the word before, is the means, the aim or the
// matter of u, where that is no deed that u answers.
func (p *page) serves(u *unit, before string, r *reading) bool {
	return r.prep == 'b' && !p.answers(u) || r.prep == 'l' || p.lex.is("purpose", before) || p.lex.family[r.kind] == p.lex.family[u.kind]
}

// toll reports that r counts the victims of u: "the attack has led to the death
// of seven", "met their death in a landslide".
func (p *page) toll(u *unit, r *reading) bool {
	return p.lex.family[r.kind] == "death" && p.lex.is("befalls", p.lex.family[u.kind]) && (u.verb.class == "result" || slices.Contains(u.also, "death"))
}

// counted reports a noun with its number.
func (p *page) counted(t int) bool {
	return p.toks[t].qty >= 0 || t > 0 && p.toks[t-1].kind == arabic.Digits
}

// absorb removes the unit of a noun that the relative clause of u describes:
// the two are one event.
func (p *page) absorb(us []*unit, u *unit) []*unit {
	for k := len(us) - 1; k >= 0 && k >= len(us)-6; k-- {
		if us[k].ntok == u.ntok && us[k].verb == nil {
			u.also = append(u.also, us[k].also...)
			if u.partOf == us[k] {
				u.partOf = us[k].partOf
			}
			return append(us[:k], us[k+1:]...)
		}
	}
	return us
}

// takenBack gives u, the relative clause of a noun whose event was called off,
// that event: "the meeting was cancelled that had been set for Thursday".
func (p *page) takenBack(us []*unit, u *unit) {
	for k := len(us) - 1; k >= 0 && k >= len(us)-6; k-- {
		if us[k].ntok == u.ntok && us[k].verb != nil && us[k].status.status == Cancelled {
			u.partOf, u.status = us[k], us[k].status
			return
		}
	}
}

// cause reads deaths by their cause: "killed in an earthquake" tells the
// earthquake.
func (p *page) cause(u *unit) {
	if u.kind != "death" {
		return
	}
	for j := u.trig + 1; j < min(p.causeEnd(u), u.trig+2*objectWindow); j++ {
		r := p.noun(j)
		if r == nil || !p.lex.is("cause", p.word(j-1)) && !p.lex.is("cause", p.word(j-2)) && !p.exposed(u.trig, j, r) || !p.lex.is("befalls", p.lex.family[r.kind]) {
			continue
		}
		u.also = append(u.also, u.kind)
		u.kind, u.noun, u.ntok = r.kind, r, j
		if k := p.toks[j].clause; p.clauses[k].open == openWhen && int(k) != u.clause {
			p.clauses[k].owner, u.last = p.clauses[u.clause].owner, p.clauses[k].last // its date is that of the deaths
		}
		return
	}
}

// exposed reports that the noun at token i, behind token first, is what people were
// exposed to: "after they had been exposed to shelling".
func (p *page) exposed(first, i int, r *reading) bool {
	for j := i - 1; j > max(first, i-subjectWindow) && r.prep == 'l'; j-- {
		if p.lex.is("exposure", p.word(j)) {
			return true
		}
	}
	return false
}

// causeEnd is where the words end that can name the cause of the deaths of u: in
// the next clause, where more died or its first word says upon what.
func (p *page) causeEnd(u *unit) int {
	k := u.clause + 1
	if k >= len(p.clauses) || p.clauses[k].first != u.last {
		return u.last
	}
	r := p.finite(u.last)
	if r != nil && r.conj && r.kind == "death" && k+1 < len(p.clauses) {
		if next := &p.clauses[k+1]; next.open == openWhen && next.sent == p.clauses[k].sent && p.lex.is("cause", trimConj(p.word(next.first))) {
			return next.last // "6 died and 20 were wounded upon a blast"
		}
	}
	if r != nil && r.conj && r.kind == "death" || p.clauses[k].open == openWhen && p.lex.is("cause", trimConj(p.word(u.last))) {
		return p.clauses[k].last // "6 died and 20 were wounded in an earthquake", "upon a blast"
	}
	return u.last
}

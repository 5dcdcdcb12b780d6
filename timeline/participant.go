package timeline

import "github.com/hawliyat/hawliyat/extract"

// Roles of participants.
const (
	roleAgent       = "agent"
	rolePatient     = "patient"
	roleCounterpart = "counterpart"
	roleImplied     = "implied" // by a pronoun or a title without its name

	// What only describes the event or its place: "French companies", "in the
	// south of Pakistan". It helps to tell events apart and takes no part.
	roleAttribute = "attribute"
)

// cast collects the participants and the place of an event told in tokens
// [first, last) with its trigger at t.
type cast struct {
	p     *page
	kind  string // of the event
	parts []Participant
	place Participant
	seen  map[string]int // by ID, the index in parts
	subj  run            // who does it
	row   string         // the role of the name before, which one joined to it shares
	masd  bool           // a noun names the event
	owned bool           // with a pronoun
}

func (c *cast) add(e *extract.Entity, role string) { c.join(participantOf(e, role)) }

// join adds a participant once; what only described the event may turn out to
// take part.
func (c *cast) join(x Participant) {
	if at, ok := c.seen[x.ID]; ok {
		if c.parts[at].Role == roleAttribute {
			c.parts[at].Role = x.Role
		}
		return
	}
	c.seen[x.ID] = len(c.parts)
	c.parts = append(c.parts, x)
}

func participantOf(e *extract.Entity, role string) Participant {
	ar := e.NameAr
	if ar == "" {
		ar = e.Text
	}
	return Participant{ID: entityKey(e), Name: e.Name, NameAr: ar, Kind: e.Kind, Role: role}
}

// participants reads the entities of tokens [first, last).
func (p *page) participants(u *unit) ([]Participant, Participant) {
	first, last, t, r := u.first, u.last, u.trig, u.noun
	if r == nil {
		r = u.verb
	}
	c := &cast{p: p, kind: u.kind, seen: map[string]int{}, masd: u.vtok < 0, owned: u.noun != nil && u.noun.pronoun != ""}
	if u.vtok >= 0 {
		c.subj = p.actors(&p.clauses[u.clause], u.vtok)
	}
	moves := r != nil && (p.lex.family[r.kind] == "contact" || p.lex.family[r.kind] == "move")
	prev := int32(-1)
	for i := first; i < last; i++ {
		k := p.toks[i].ent
		if k < 0 {
			c.nameless(i, last)
			prev = -1
			continue
		}
		if k == prev {
			continue
		}
		prev = k
		c.entity(i, t, moves)
	}
	if p.toks[first].clause >= 0 {
		c.antecedents(first)
	}
	c.host(u)
	c.implied(u, t, r)
	return c.parts, c.place
}

// implied adds whom the pronoun of the event's noun means, or the subject that
// its verb has in its form alone.
func (c *cast) implied(u *unit, t int, r *reading) {
	p := c.p
	if r != nil && r.pronoun != "" && !c.has(extract.Person) {
		if e := p.meant(t, r.pronoun, r.kind); e >= 0 {
			c.add(&p.res.Entities[e], roleImplied)
		}
	}
	if u.vtok >= 0 && !c.person() {
		if e := p.unsaid(u, p.undatedTokens(u)); e >= 0 {
			c.add(&p.res.Entities[e], roleImplied)
		}
	}
}

// entity judges the entity whose first token is i.
func (c *cast) entity(i, t int, moves bool) {
	e := &c.p.res.Entities[c.p.toks[i].ent]
	prep := c.p.preposition(i)
	switch e.Kind {
	case extract.GPE, extract.Location, extract.Facility:
		if is, place := c.placed(e, prep, i, t, moves); place && c.closer(e) {
			return
		} else if is {
			c.add(e, roleAttribute)
			return
		}
	case extract.Nationality:
		// An adjective of a titled person is not one more participant.
		if c.p.titled(i-1, i+2) >= 0 || c.nextIsPerson(i) {
			return
		}
		if c.p.attribute(i) {
			c.state(i, t, prep)
			return
		}
	}
	if i == 0 || !c.p.joined(i) || c.p.toks[i-1].ent < 0 || c.row == "" || prep != "" {
		c.row = c.role(i, t, prep)
	}
	c.add(e, c.row)
}

// role is the part that the entity at token i has in the event at t.
func (c *cast) role(i, t int, prep string) string {
	switch {
	case c.subj.has(i):
		return roleAgent
	case c.p.lex.is("with", prep):
		return roleCounterpart
	case i > t && len(c.parts) == 0 && c.masd && !c.undergoes(i, prep):
		return roleAgent
	case i > t:
		return rolePatient
	}
	return ""
}

// undergoes reports that the first name behind a masdar, at token i, is not who
// acts: "his support for X", "sanctions on X".
func (c *cast) undergoes(i int, prep string) bool {
	return c.owned || c.p.lex.is("upon", prep) || c.p.lex.is("upon", c.p.word(i-1))
}

func (c *cast) person() bool { return c.has(extract.Person) || c.has(extract.Organization) }

func (c *cast) has(k extract.Kind) bool {
	for _, x := range c.parts {
		if x.Kind == k {
			return true
		}
	}
	return false
}

func (c *cast) nextIsPerson(i int) bool {
	for j := i + 1; j < min(i+3, len(c.p.toks)); j++ {
		if k := c.p.toks[j].ent; k >= 0 && k != c.p.toks[i].ent {
			return c.p.res.Entities[k].Kind == extract.Person
		}
	}
	return false
}

// nameless adds the persons meant by titles and by "the two leaders".
func (c *cast) nameless(i, last int) {
	switch w := c.p.word(i); {
	case c.p.lex.is("persons", trimConj(w)):
		if c.named(i+1, last) {
			return
		}
		for _, e := range c.p.leaders {
			c.add(&c.p.res.Entities[e], roleImplied)
		}
		return
	case c.p.lex.is("states", bare(w)), c.p.lex.is("states", w):
		for _, e := range c.p.states {
			c.add(&c.p.res.Entities[e], roleImplied)
		}
		return
	}
	if e := c.p.titled(i, last); e >= 0 && !c.follows(e, i) {
		c.add(&c.p.res.Entities[e], roleImplied)
	}
}

// follows reports that the name of person e stands right behind the title at
// token i.
func (c *cast) follows(e, i int) bool {
	at := c.p.at(c.p.res.Entities[e].Start)
	return at > i && at <= i+maxTitleWords
}

// antecedents adds the names that a relative clause beginning at token i
// describes: "A, B and C, which announced …".
func (c *cast) antecedents(i int) {
	k := &c.p.clauses[c.p.toks[i].clause]
	if k.open != openRel || k.first > i {
		return
	}
	for j := k.first - 1; j >= max(0, k.first-2*subjectWindow); j-- {
		e := c.p.toks[j].ent
		switch {
		case e >= 0:
			c.add(&c.p.res.Entities[e], roleImplied)
		case c.p.word(j) != "," && c.p.word(j) != waw:
			return
		}
	}
}

// named reports whether a person's name follows soon: "the two presidents, X and Y".
func (c *cast) named(i, last int) bool {
	for j := i; j < min(i+6, last); j++ {
		if k := c.p.toks[j].ent; k >= 0 && c.p.res.Entities[k].Kind == extract.Person {
			return true
		}
	}
	return false
}

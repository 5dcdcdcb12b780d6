package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// A text of news goes on telling, without a date, what has just happened: from
// the last event that it dated, up to its publication.
const (
	recent = 7 // days before publication that such an event lies at most, and after it a programme
	nearby = 4 // sentences that its date is followed
)

// narrator dates what a text of news tells without a date, event by event in
// the order of the text.
type narrator struct {
	*page
	pub    extract.Day
	from   extract.Day   // of the event that was dated last; 0: of long ago
	sent   int           // its sentence
	plan   *unit         // the dated part of a programme
	told   []*unit       // what has been dated here
	dated  []*unit       // by clause: the first dated event that has a verb
	wholes [groups]*unit // by group: what was dated last of which more is told
}

// narrate dates what a text of news tells without a date: between the event
// that it dated last and its publication. After an event of long ago, and far
// from any, nothing is known.
func (p *page) narrate(us []*unit) {
	n := narrator{page: p, pub: p.published(), from: p.published(), dated: make([]*unit, len(p.clauses))}
	if n.pub == 0 {
		return
	}
	for _, u := range us {
		switch {
		case u.rule == ruleClause || u.rule == ruleRange || u.rule == ruleDateline:
			n.follow(u)
		case u.undated():
			n.place(u)
		}
		if u.rule != ruleNone {
			n.note(u)
		}
	}
	for _, u := range us {
		if u.undated() {
			n.repeats(u)
		}
	}
}

// note keeps the dated u for what follows.
func (n *narrator) note(u *unit) {
	n.keepWhole(u)
	if k := u.clause; n.dated[k] == nil && u.verb != nil {
		n.dated[k] = u
	}
}

// sequence dates what follows a dated event of its sentence, joined to it by a
// conjunction: on Saturday "a man opened fire and killed 20".
func (p *page) sequence(us []*unit) {
	var before *unit
	for _, u := range us {
		if before != nil && p.clauses[before.clause].sent != p.clauses[u.clause].sent {
			before = nil
		}
		if before != nil && u.undated() && u.verb != nil && u.verb.conj && p.news(u) {
			p.succeed(u, before)
		}
		if u.verb != nil && u.verb.tense == past && u.rule == ruleClause && tierOf(&u.value) == tierDay && u.value.Latest+recent >= p.published() {
			before = u
		}
	}
}

// succeed dates u, which is joined to the event before it: fa- follows at once,
// as the dead do what killed them; wa- joins.
func (p *page) succeed(u, before *unit) {
	u.value, u.rule = before.value, ruleNarrated
	if day := before.value.Earliest; u.kind != "death" && !strings.HasPrefix(p.word(u.vtok), feh) {
		u.value = spanValue(day, max(day, p.published()))
	}
}

// follow takes the day of a dated event as that of what comes next.
func (n *narrator) follow(u *unit) {
	day := u.value.Earliest
	if u.value.Latest+recent < n.pub {
		n.from = 0
	}
	if tierOf(&u.value) != tierDay {
		return
	}
	if day <= n.pub && u.value.Latest+recent >= n.pub {
		n.from, n.sent = day, n.clauses[u.clause].sent
	}
	if day >= n.pub && day <= n.pub+recent && (u.status.status == Planned || u.verb != nil && u.verb.tense == present && !u.headline) {
		n.plan = u
	}
}

// place dates u by the events around it, where it can.
func (n *narrator) place(u *unit) {
	s := n.clauses[u.clause].sent
	if a := n.around(u); a != nil {
		n.attend(u, a)
		return
	}
	switch a := n.dated[u.clause]; {
	case n.joins(u, a):
		u.is(a)
	case n.plan != nil && s-n.clauses[n.plan.clause].sent <= nearby && n.programme(u):
		u.value, u.rule = n.plan.value, ruleNarrated
		if n.plan.status.status == Planned { // what begins today may be told in the present, and what follows as a plan
			u.status.status = Planned
		}
	case u.status.status == Planned:
	case n.from != 0 && s-n.sent <= nearby && n.news(u) && !n.repeats(u):
		n.tell(u)
	}
}

// tell dates u as the next thing that happened: an act of what was told before,
// or an event between that and publication.
func (n *narrator) tell(u *unit) {
	if a := n.wholeOf(u); a != nil {
		u.is(a)
		return
	}
	u.value, u.rule = spanValue(n.from, n.pub), ruleNarrated
	n.told = append(n.told, u)
	if a := n.saying(u); a != nil {
		u.is(a)
	}
}

// programme reports that u is told as the next part of a plan: as a plan, or in
// the present.
func (n *narrator) programme(u *unit) bool {
	if u.verb == nil || u.weak {
		return false
	}
	if u.status.status == Planned {
		return true
	}
	c := &n.clauses[u.clause]
	return u.status.status == Happened && n.plan.status.status == Planned && u.verb.tense == present && c.open == openMain && u.verb.conj && (u.noun != nil || n.lex.family[u.kind] != "say")
}

// is makes u another mention of the dated a.
func (u *unit) is(a *unit) { u.same, u.value, u.rule = a, a.value, ruleCoreference }

// repeats makes u another mention of what was told without a date before,
// where it tells the same.
func (n *narrator) repeats(u *unit) bool {
	a := n.anchor(nearest(n.told, len(n.told)), u)
	if a != nil {
		u.is(a)
	}
	return a != nil
}

// joins reports a masdar joined to the one that a names, of its family: "his
// search and his arrest took place".
func (n *narrator) joins(u, a *unit) bool {
	if a == nil || a.noun == nil || u.verb != nil || u.noun == nil || u.weak {
		return false
	}
	return u.noun.conj && u.noun.prep == 0 && u.ntok > a.ntok && n.lex.family[a.kind] == n.lex.family[u.kind]
}

// around is the dated event around a clause of what comes right before, with
// or after it: "before he leaves", "after they fled", "to meet him".
func (n *narrator) around(u *unit) *unit {
	c := &n.clauses[u.clause]
	if u.verb == nil {
		return n.beside(u)
	}
	if u.weak && u.verb.hint != "weak" {
		return nil
	}
	aims := u.vtok == c.first && u.verb.prep == 'l'
	if !aims && !(n.lex.is("that", n.word(c.first+1)) && n.lex.is("when", trimConj(n.word(c.first)))) {
		return nil
	}
	return n.datedAround(c)
}

// datedAround is the event of a day in the clauses around c.
func (n *narrator) datedAround(c *clause) *unit {
	for k := c.parent; k >= 0 && n.clauses[k].sent == c.sent; k = n.clauses[k].parent {
		a := n.dated[k]
		if a == nil || tierOf(&a.value) != tierDay {
			continue
		}
		if n.lex.family[a.kind] == "court" && n.lex.is("after", trimConj(n.word(c.first))) {
			return nil // courts judge what was done long before
		}
		return a
	}
	return nil
}

// beside is the dated event around a masdar that tells what came right before or
// with it: "upon the collapse", "after his injury", "arrived on a visit".
func (n *narrator) beside(u *unit) *unit {
	c := &n.clauses[u.clause]
	switch a := n.dated[u.clause]; {
	case u.noun == nil || u.weak || u.inner:
		return nil
	case a != nil && u.kind == "visit" && n.lex.family[a.kind] == "move" && n.word(u.ntok-1) == fi:
		return a
	case c.open != openWhen || u.ntok > c.first+2:
		return nil
	}
	if w := trimConj(n.word(c.first)); n.lex.is("atonce", w) || n.near(u, w) {
		return n.datedAround(c)
	}
	return nil
}

// near reports a masdar behind w, "before", "after" or "during", that lies near
// the event around: that of someone named there, "after his injury". But he
// meets and travels long after his election.
func (n *narrator) near(u *unit, w string) bool {
	switch {
	case n.lex.is("lasting", n.lex.family[u.kind]):
		return false
	case n.lex.is("during", w):
		return n.lex.scheduled[u.kind] || u.noun.pronoun != ""
	}
	return u.noun.pronoun != "" && (n.lex.is("after", w) || n.lex.is("before", w))
}

// attend gives u the day of the event around it; what came before that may
// have come a day earlier.
func (n *narrator) attend(u, a *unit) {
	u.value, u.rule, u.weak = a.value, ruleNarrated, false
	w := trimConj(n.word(n.clauses[u.clause].first))
	if (u.verb == nil || u.verb.tense == past) && (n.lex.is("after", w) || u.verb == nil && n.lex.is("atonce", w) && !n.lex.is("before", w)) {
		u.value = spanValue(a.value.Earliest-1, a.value.Latest)
	}
	if n.groupOf(u) != groupRaid && n.partOf(a, u) {
		u.is(a)
	}
}

// saying is the dated act of speech whose words are u: the police said on
// Sunday that the toll has risen.
func (n *narrator) saying(u *unit) *unit {
	c := &n.clauses[u.clause]
	if c.open != openThat && c.open != openRest {
		return nil
	}
	for k := c.parent; k >= 0 && n.clauses[k].sent == c.sent; k = n.clauses[k].parent {
		if a := n.dated[k]; a != nil && (a.kind == "statement" || n.lex.family[a.kind] == "say") {
			return a
		}
	}
	return nil
}

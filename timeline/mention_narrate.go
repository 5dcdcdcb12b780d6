package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// A text of news goes on telling, without a date, what has just happened: from
// the last event that it dated, up to its publication.
const (
	recent = 7 // days before publication that such an event lies at most, and after it a programme
	nearby = 4 // sentences that its date is followed
)

// narrate dates what a text of news tells without a date: between the event
// that it dated last and its publication. After an event of long ago, and far
// from any, nothing is known.
func (p *page) narrate(us []*unit) {
	pub := p.published()
	if pub == 0 {
		return
	}
	from := pub // 0: unknown
	sent := 0
	var plan *unit // the dated part of a programme
	var told []*unit
	dated := make([]*unit, len(p.clauses))
	for _, u := range us {
		switch s := p.clauses[u.clause].sent; {
		case u.rule == ruleClause || u.rule == ruleRange || u.rule == ruleDateline:
			switch day := u.value.Earliest; {
			case u.value.Latest+recent < pub:
				from = 0 // of long ago
			case tierOf(&u.value) == tierDay && day <= pub:
				from, sent = day, s
			}
			if tierOf(&u.value) == tierDay && u.value.Earliest >= pub && u.value.Earliest <= pub+recent && (u.status.status == Planned || u.verb != nil && u.verb.tense == present) {
				plan = u
			}
		case u.rule == ruleNone && u.same == nil && p.attends(u, dated) != nil:
			a := p.attends(u, dated)
			u.value, u.rule, u.weak = a.value, ruleNarrated, false
			if u.verb.tense == past && p.lex.is("after", trimConj(p.word(p.clauses[u.clause].first))) {
				u.value = spanValue(a.value.Earliest-1, a.value.Latest)
			}
		case u.rule == ruleNone && u.same == nil && p.coordinate(u, dated[u.clause]):
			u.same, u.value, u.rule = dated[u.clause], dated[u.clause].value, ruleCoreference
		case u.rule == ruleNone && u.same == nil && u.status.status == Planned && plan != nil && p.clauses[u.clause].sent-p.clauses[plan.clause].sent <= nearby && u.verb != nil && !u.weak:
			u.value, u.rule = plan.value, ruleNarrated
		case u.rule == ruleNone && u.same == nil && from != 0 && s-sent <= nearby && p.news(u):
			if a := p.anchor(nearest(told, len(told)), u); a != nil {
				u.same, u.value, u.rule = a, a.value, ruleCoreference
				break
			}
			u.value, u.rule = spanValue(from, pub), ruleNarrated
			told = append(told, u)
			if a := p.saying(u, dated); a != nil {
				u.same, u.value, u.rule = a, a.value, ruleCoreference
			}
		}
		if k := u.clause; u.rule != ruleNone && dated[k] == nil && u.verb != nil {
			dated[k] = u
		}
	}
	for _, u := range us {
		if u.rule != ruleNone || u.same != nil {
			continue
		}
		if a := p.anchor(nearest(told, len(told)), u); a != nil {
			u.same, u.value, u.rule = a, a.value, ruleCoreference
		}
	}
}

// coordinate reports a masdar joined to the one that a names, of its family:
// "his search and his arrest took place".
func (p *page) coordinate(u, a *unit) bool {
	return a != nil && p.lex.family[a.kind] == p.lex.family[u.kind] && a.noun != nil && u.verb == nil && u.noun != nil && u.noun.conj && u.noun.prep == 0 && u.ntok > a.ntok && !u.weak
}

// attends is the dated event around a clause of what comes right before, with or after it: "before he leaves", "after they fled", "to meet him".
func (p *page) attends(u *unit, dated []*unit) *unit {
	c := &p.clauses[u.clause]
	if u.verb == nil || u.weak && u.verb.hint != "weak" {
		return nil
	}
	if !(u.vtok == c.first && u.verb.prep == 'l' || p.lex.is("that", p.word(c.first+1)) && p.lex.is("when", trimConj(p.word(c.first)))) {
		return nil
	}
	for k := c.parent; k >= 0 && p.clauses[k].sent == c.sent; k = p.clauses[k].parent {
		if a := dated[k]; a != nil && tierOf(&a.value) == tierDay {
			return a
		}
	}
	return nil
}

// news reports that u is told as what has just happened: by a past verb of its
// own subject that nothing puts back in time or into someone's mouth.
func (p *page) news(u *unit) bool {
	if u.verb == nil || u.weak || u.verb.class == "intent" || u.verb.tense != past || u.status.status == Conditional || u.status.status == Planned {
		return false
	}
	if p.lex.family[u.kind] == "say" && p.reportive(u) {
		return false
	}
	c := &p.clauses[u.clause]
	switch c.open {
	case openMain, openThat, openQuote, openRest:
	case openSub:
		if p.hasBeen(c.first) {
			return false
		}
		if w := trimConj(p.word(c.first)); p.lex.is("conditional", w) || p.lex.is("simultaneous", w) && p.word(c.first-1) != "في" {
			return false // "where …", but not "whereas …"
		}
	default:
		return false
	}
	if p.resumes(u, c) && u.vtok == c.first && c.open == openMain && !u.verb.conj && !p.first(u.vtok) {
		return false // "…, which the site published"
	}
	if k := c.first - 1; u.vtok == c.first && c.open == openMain && !u.verb.conj && !p.first(c.first) && p.toks[k].kind == arabic.Word && !p.lex.function(p.word(k)) {
		return false // an indefinite relative clause: "a man who …"
	}
	if c.open == openThat && c.parent >= 0 && p.hasBeen(p.clauses[c.parent].first) {
		return false // "it happened before that"
	}
	for i := c.first; i < u.vtok; i++ {
		if r := p.finite(i); r != nil && r.class == "aux" || c.open == openThat && p.lex.is("qad", p.word(i)) {
			return false // "had …"
		}
	}
	return !p.quoted(u.vtok)
}

// hasBeen reports an auxiliary at i, which opens the clause as a conjunction
// does: "and the firm had sold".
func (p *page) hasBeen(i int) bool {
	for _, r := range p.lex.read(p.word(i)) {
		if r.class == "aux" {
			return true
		}
	}
	return false
}

// reportive reports an act of speech that goes on reporting: one that a clause
// follows, "announced that", one without a subject of its own, "and called for",
// and what is said far behind the lead, where it is not itself the news.
func (p *page) reportive(u *unit) bool {
	if u.kind != "decision" && u.noun == nil && p.clauses[u.clause].sent > p.lead+2 {
		return true
	}
	if next := u.clause + 1; next < len(p.clauses) && p.clauses[next].open == openThat && p.clauses[next].parent == u.clause {
		return true
	}
	if p.lex.is("also", p.word(p.clauses[u.clause].first)) {
		return true
	}
	return u.kind != "decision" && u.verb.conj && p.lex.is("particle", p.word(u.vtok+1))
}

// quoted reports that token i stands in the words of a speaker, between quotes.
func (p *page) quoted(i int) bool {
	s := &p.sents[p.toks[i].sent]
	open := false
	for j := s.first; j < i; j++ {
		if strings.Contains(p.toks[j].word, "\"") {
			open = !open
		}
	}
	return open
}

// saying is the dated act of speech whose words are u: the police said on
// Sunday that the toll has risen.
func (p *page) saying(u *unit, dated []*unit) *unit {
	c := &p.clauses[u.clause]
	for k := c.parent; c.open == openThat || c.open == openRest; k = p.clauses[k].parent {
		if k < 0 || p.clauses[k].sent != c.sent {
			break
		}
		if a := dated[k]; a != nil && (a.kind == "statement" || p.lex.family[a.kind] == "say") {
			return a
		}
	}
	return nil
}

package timeline

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// begin skips what a title does not begin with: the words that tie the clause
// to another one, its time, the preposition before its event. It never skips
// the event.
func (p *page) begin(u *unit, first, last int) int {
	event := u.trig
	for _, k := range [...]int{u.vtok, u.ntok} {
		if k >= first {
			event = min(event, k)
		}
	}
	i := first
	for i < min(event, last-1) && p.ties(i) && (u.verb != nil && u.verb.class != "aux" || !p.aux(i)) {
		i++
	}
	if i < event && i > 0 && p.lex.is("particle", trimConj(p.word(i))) && p.toks[i].ent < 0 && event-i <= 2*subjectWindow {
		return p.behindPlace(u, i, event)
	}
	return i
}

// behindPlace is where the title of an event at token event begins behind the
// preposition at token from: "in the capital, the minister met …", the place is
// told beside; "in | a ruling that was given", without a relative pronoun.
func (p *page) behindPlace(u *unit, from, event int) int {
	i := from
	for i < event && !p.eventNoun(i) {
		i++
	}
	if i == u.vtok && i-1 > from && p.indefinite(i-1) {
		return i - 1
	}
	return i
}

// ties reports a token that only leads to an event: a mark, an opener of
// clauses, was, had, a time or the preposition before it, "after" before a noun.
func (p *page) ties(i int) bool {
	t := &p.toks[i]
	switch {
	case t.date >= 0:
		return true
	case t.kind != arabic.Word:
		return t.kind != arabic.Digits
	case t.ent >= 0, p.lex.is("conditional", trimConj(t.word)):
		return false
	case titleWords().page[t.word] && i+1 < len(p.toks) && p.toks[i+1].kind == arabic.Punct:
		return true // "watch: …"
	}
	if text := p.doc.Text[t.start:t.end]; strings.HasPrefix(text, "لل") || strings.HasPrefix(text, "لإ") {
		return true // li-, "in order to"
	}
	return p.opener(t.word) || p.timeTie(i) || p.aux(i) || len(t.reads) == 0 && p.masdarOf(i, lam)
}

// opener reports a word that ties its clause to another one.
func (p *page) opener(w string) bool {
	b := trimConj(w)
	for _, class := range [...]string{"that", "relative", "sub", "qad", "when", "simultaneous", "what"} {
		if p.lex.is(class, w) || p.lex.is(class, b) {
			return true
		}
	}
	return titleWords().lead[w] || titleWords().lead[b]
}

// timeTie reports a preposition before a time, and min al-muqarrar.
func (p *page) timeTie(i int) bool {
	b := trimConj(p.word(i))
	if p.lex.is("particle", b) && (p.toks[i+1].date >= 0 || p.lex.is("planned", bare(p.word(i+1)))) {
		return true
	}
	return p.lex.is("particle", trimConj(p.word(i-1))) && p.lex.is("planned", bare(p.word(i)))
}

// aux reports a form of kana "was", which a title keeps where there is no
// other verb.
func (p *page) aux(i int) bool { return auxiliary(p.toks[i].reads) }

// auxiliary reports that one of the readings of a word is a form of kana.
func auxiliary(rs []reading) bool {
	return slices.ContainsFunc(rs, func(r reading) bool { return r.class == "aux" })
}

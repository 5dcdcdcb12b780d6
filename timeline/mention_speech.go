package timeline

import (
	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// What someone says "in a statement issued on Sunday" or "in a speech that he
// gave before parliament" is one act: that of the verb which tells what was said
// or promised, with the day and the place of the speech.

// spoken joins each unit that only tells where and when something was said to
// the unit of the verb that says it.
func (p *page) spoken(us []*unit) []*unit {
	kept := us[:0]
	for i, u := range us {
		if v := p.sayer(us, i); v != nil && p.occasion(u) {
			p.clauses[u.clause].owner = p.clauses[v.clause].owner
			v.first, v.last = min(v.first, u.first), max(v.last, u.last)
			v.also = append(v.also, u.also...)
			continue
		}
		kept = append(kept, u)
	}
	return kept
}

// sayer is the unit beside us[i] in its sentence whose verb says something,
// nil without: the one behind it, where it opens the sentence, else the one
// before.
func (p *page) sayer(us []*unit, i int) *unit {
	k := i - 1
	if c := &p.clauses[us[i].clause]; c.first == p.sents[c.sent].first {
		k = i + 1
	}
	if k < 0 || k >= len(us) || us[k].clause == us[i].clause || p.clauses[us[k].clause].sent != p.clauses[us[i].clause].sent {
		return nil
	}
	if v := us[k].verb; v != nil && (v.class == "report" || p.lex.family[v.kind] == "say" || us[k].kind == "statement") {
		return us[k]
	}
	return nil
}

// saidAgain joins what a speaker goes on to say in a speech of the day to the act
// of speech of the lead: "Tunis condemned the raid", "and affirmed in a statement
// issued on Thursday". Not where someone else is named.
func (p *page) saidAgain(us []*unit, lead *unit) {
	if lead == nil || lead.rule == ruleNone || p.lex.family[lead.kind] != "say" || tierOf(&lead.value) != tierDay {
		return
	}
	if lead.same != nil {
		lead = lead.same
	}
	for _, u := range us {
		if u != lead && p.goesOnSaying(u) && meet(&lead.value, &u.value) && p.sameSpeaker(lead, u) {
			u.same = lead
		}
	}
}

// goesOnSaying reports an act of speech behind the lead, in a speech with a day of
// its own, that is not known to be another.
func (p *page) goesOnSaying(u *unit) bool {
	if u.same != nil || u.lead || u.headline || u.rule != ruleClause || u.kind != "statement" && !p.says(u) {
		return false
	}
	return p.inSpeech(u)
}

// meet reports that two stretches of time have a day in common.
func meet(a, b *extract.Value) bool { return a.Earliest <= b.Latest && b.Earliest <= a.Latest }

// inSpeech reports that u was said in a statement, a speech and the like.
func (p *page) inSpeech(u *unit) bool {
	for i := u.vtok + 1; i < min(u.last, u.vtok+2*objectWindow); i++ {
		if p.lex.is("speech", bare(p.word(i))) && p.word(i-1) == fi {
			return true
		}
	}
	return false
}

// sameSpeaker reports that u names as its speaker one of those of lead, or
// nobody.
func (p *page) sameSpeaker(lead, u *unit) bool {
	next := u.vtok + 1
	if u.verb == nil || next >= len(p.toks) {
		return false
	}
	if p.word(next) == fi {
		return u.verb.conj // "and said in a statement"
	}
	shared, _ := sharedParts(lead.parts, u.parts)
	return shared > 0
}

// occasion reports that u tells of the words in which something is said, behind
// "in": "in a statement issued on Sunday", "in remarks that he made in Lima".
func (p *page) occasion(u *unit) bool {
	if f := p.lex.family[u.kind]; f != "say" && u.kind != "statement" && u.kind != "event" {
		return false
	}
	at := u.ntok
	if at < 0 {
		at = u.trig
	}
	first := p.sents[p.clauses[u.clause].sent].first
	for i := at; i >= max(first+1, at-maxTitleWords) && p.toks[i].kind == arabic.Word; i-- {
		if p.lex.is("speech", bare(p.word(i))) {
			return trimConj(p.word(i-1)) == fi
		}
	}
	return false
}

package timeline

import "github.com/hawliyat/hawliyat/extract"

// A state that is told to last "since" a date began then, and that is an event
// where someone took an office or was deprived of his freedom.

// sinceThen reports that what is told to last since the date at token t began
// on it, as an event.
func (p *page) sinceThen(t int) bool {
	return p.starts(t) || p.setsOut(t) || p.tookOffice(t) || p.returns(&p.clauses[max(p.toks[t].clause, 0)])
}

// tookOffice reports that the words before the date at token t tell that
// someone has held an office since: "has headed the union since 1988", "was its
// member since 2001".
func (p *page) tookOffice(t int) bool {
	c := &p.clauses[max(p.toks[t].clause, 0)]
	for j := t - 1; j >= max(c.first, t-objectWindow); j-- {
		if p.toks[j].ent >= 0 || p.toks[j].date >= 0 {
			continue
		}
		if r := p.finite(j); r != nil {
			return p.lex.is("holds", r.lemma) && !p.lex.is("negative", p.word(j-1)) && !p.lex.is("no", p.word(j-1)) || r.class == "aux" && p.seated(j+1, t)
		}
	}
	return false
}

// seated reports an office in tokens [first, last): "was a member".
func (p *page) seated(first, last int) bool {
	for i := first; i < last; i++ {
		if p.toks[i].ent < 0 && p.toks[i].date < 0 && p.lex.is("seat", p.word(i)) {
			return true
		}
	}
	return false
}

// held is the event of a captivity that a participle tells to have lasted since
// the date at token t: "the reporter imprisoned since 2015"; nil without.
func (a *attacher) held(d *extract.Date, t int) *unit {
	k := t - 1
	for k > max(0, t-3) && (a.lex.is("since", trimConj(a.word(k))) || a.lex.is("day", a.word(k))) {
		k--
	}
	if a.boundOf(d, t) != extract.BoundSince || !a.lex.is("captive", bare(a.word(k))) || a.toks[k].ent >= 0 || a.toks[k].clause < 0 {
		return nil
	}
	ci, first := int(a.toks[k].clause), k
	for first-1 >= a.clauses[ci].first && k-first < maxTitleWords && (a.nominal(first-1) || a.toks[first-1].ent >= 0) {
		first--
	}
	u := &unit{clause: ci, vtok: -1, ntok: -1, trig: k, kind: "arrest", first: first, last: t, date: -1, head: -1, weak: true}
	a.finish(u)
	u.status = fact
	a.add(u)
	return u
}

package timeline

import "github.com/hawliyat/hawliyat/extract"

// dated picks the unit of a clause that the date at token t dates: the nearest
// trigger before it, or the first one after it; a past verb takes no date to
// come.
func (p *page) dated(us []*unit, d *extract.Date, t int) *unit {
	var best *unit
	cost := impossible
	for _, u := range us {
		if u.date >= 0 {
			continue
		}
		c := p.dateCost(u, d, t)
		if u.verb == nil && !p.lex.is("when", trimConj(p.word(u.ntok-1))) {
			c += p.governedCost(us, u, d, t)
		}
		if c < cost {
			best, cost = u, c
		}
	}
	return best
}

// Costs of giving a date to a unit, in tokens of distance.
const (
	impossible = 1 << 20
	verbBonus  = 6  // a date stands with the verb of its clause
	stateCost  = 4  // less so with "was" and "said"
	backCost   = 6  // a date before its event
	futureCost = 20 // a past verb and a date to come
)

// governedCost keeps the date of a clause with its verb: of "they protested
// against the change on Saturday" it dates the protest. But of "he denied a
// part in the murder of the king in 1987" and, for an old year right behind a
// noun, of "he joined the army after the coup of 1980" it dates the noun.
func (p *page) governedCost(us []*unit, u *unit, d *extract.Date, t int) int {
	v := governor(us, u)
	switch {
	case v == nil:
		return 0
	case p.answered(v, u, d, t):
		return -2 * verbBonus
	case p.answers(v):
		return verbBonus
	case u.ntok < t && p.lex.family[v.kind] == "say" && t-u.ntok <= subjectWindow:
		return -verbBonus - (u.ntok-v.vtok)/2
	case u.ntok < t && p.ofThePast(d) && p.phrase(u.ntok+1, t):
		return -2 * verbBonus
	}
	return verbBonus
}

// governor is the event of the clause of u whose verb stands before its noun.
func governor(us []*unit, u *unit) *unit {
	for _, x := range us {
		if x != u && x.clause == u.clause && x.verb != nil && !x.weak && x.date < 0 && x.vtok < u.ntok {
			return x
		}
	}
	return nil
}

// ofThePast reports a year, or a month of one, that is over for a year.
func (p *page) ofThePast(d *extract.Date) bool {
	pub := p.published()
	return pub != 0 && d.Value.Grain >= extract.GrainYear && d.Value.Latest != 0 && d.Value.Latest+365 < pub
}

// phrase reports that tokens [first, last) are nouns and names alone.
func (p *page) phrase(first, last int) bool {
	for i := first; i < last; i++ {
		if !p.nominal(i) && p.toks[i].ent < 0 {
			return false
		}
	}
	return last-first <= maxSubject
}

// dateCost is how far the date at token t is from u.
func (p *page) dateCost(u *unit, d *extract.Date, t int) int {
	if p.refuses(u, d, t) {
		return impossible
	}
	c := 0
	for _, at := range [...]int{u.vtok, u.ntok} {
		if at < 0 {
			continue
		}
		k := t - at
		if at > t {
			k = (at-t)*2 + backCost
		}
		if c == 0 || k < c {
			c = k
		}
	}
	if u.verb != nil {
		c -= verbBonus
		switch u.verb.class {
		case "state", "report":
			c += stateCost
		case "aux":
			c += 2 * verbBonus
		}
	}
	if p.comesAfter(u, d) {
		c += futureCost
	}
	return c
}

// ofName reports that a date at token t, inside a name, is that of the name:
// "the attacks of 11 September".
func (p *page) ofName(u *unit, d *extract.Date, t int) bool {
	return d.Value.Grain < extract.GrainYear || p.comesAfter(u, d) || p.named(t, extract.EventName) && p.yetToBe(u, d)
}

// yetToBe reports a fact and a date to come: who wins the right to stage the
// games of 2030 has won it.
func (p *page) yetToBe(u *unit, d *extract.Date) bool {
	pub := p.published()
	return pub != 0 && u.verb != nil && u.status.status == Happened && d.Value.Earliest > pub
}

// comesAfter reports a past verb and a date to come.
func (p *page) comesAfter(u *unit, d *extract.Date) bool {
	pub := p.published()
	return pub != 0 && u.verb != nil && u.verb.tense == past && u.status.status != Planned && d.Value.Earliest > pub
}

// refuses reports that the date at token t cannot be that of u.
func (p *page) refuses(u *unit, d *extract.Date, t int) bool {
	switch {
	case p.countedFrom(u, d, t), p.deadline(u, d), u.kind == "statement" && p.starts(t):
		return true
	case u.holds != nil && t > u.holds.first, p.ofCrime(u, d, t):
		return true
	case p.toks[t].ent >= 0:
		return p.ofName(u, d, t)
	case u.verb != nil && u.verb.tense == past && u.kind != "sport" && p.season(t, d):
		return true // a season dates no announcement
	}
	if k := p.participleBefore(t); k >= 0 {
		return u.ntok < 0 || u.ntok > k || k-u.ntok > subjectWindow // "the writer, born in 1940, died"
	}
	return false
}

// countedFrom reports "after thirty years in power", a noun's date to come that
// is counted from what came before.
func (p *page) countedFrom(u *unit, d *extract.Date, t int) bool {
	pub := p.published()
	return pub != 0 && d.Value.Earliest > pub && u.verb == nil && u.status.status != Planned && p.lex.is("after", trimConj(p.word(t)))
}

// deadline reports a past verb and a time before which something is still to
// be: "agreed to meet before the end of the year".
func (p *page) deadline(u *unit, d *extract.Date) bool {
	pub := p.published()
	return pub != 0 && d.Bound == extract.BoundBefore && d.Value.Latest > pub && u.status.status == Happened && u.verb != nil && u.verb.tense == past
}

// ofCrime reports a date of long ago behind the charge on which someone is held,
// or behind what an inquiry is about: that of what he did.
func (p *page) ofCrime(u *unit, d *extract.Date, t int) bool {
	pub := p.published()
	if pub == 0 || d.Value.Latest == 0 || d.Value.Latest+31 > pub || p.lex.family[u.kind] != "custody" && p.lex.family[u.kind] != "court" {
		return false
	}
	for i := t - 1; i > max(u.trig, t-3*objectWindow); i-- {
		if p.lex.is("charge", p.word(i)) || p.lex.is("matter", p.word(i)) && (p.eventNoun(i+1) || p.lex.is("case", bare(p.word(i+1)))) {
			return true
		}
	}
	return false
}

// season reports that d, from token t on, is a season of games.
func (p *page) season(t int, d *extract.Date) bool {
	for ; t < len(p.toks) && p.toks[t].start < d.End; t++ {
		if p.lex.is("season", bare(p.word(t))) {
			return true
		}
	}
	return false
}

package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// Prepositions that are written with the next word, and fi, "in".
const (
	ba  = "ب"
	lam = "ل"
	kaf = "ك"
	fi  = "في"
)

// maxTitleWords bounds a title before its name: "the foreign minister of Egypt, X".
const maxTitleWords = 5

// placed reports that e, whose first token is i, takes no part in the event at
// token t: it is its place, that of its place, a matter, the name of an
// agreement. Of these only the first can be the place.
func (c *cast) placed(e *extract.Entity, prep string, i, t int, moves bool) (is, place bool) {
	p := c.p
	switch {
	case !moves && p.bound(i):
		return true, false
	case p.lex.is("at", prep) && p.lex.is("topic", bare(p.word(i-2))):
		return true, false // "to discuss the situation in Sudan"
	case p.lex.is("at", prep), p.lex.is("to", prep) && (moves || prep != lam), prep == "" && i > t && c.reached(e, i, t, moves):
		return prep != "" || c.place.ID == "", true
	case prep == "" && c.town(i) && e.Kind == extract.GPE:
		return true, !p.eventOf(i-1, "deal") // not of the Minsk accords
	}
	return false, false
}

// maxRoute is how many words of a way are read back: "a train from the town of X
// to the town of Y".
const maxRoute = 7

// bound reports that the place at token i tells where something comes from,
// leads or belongs to, and not where anything happens: "a train from X to Y".
func (p *page) bound(i int) bool {
	for j := i - 1; j >= max(0, i-maxRoute) && p.toks[j].sent == p.toks[i].sent; j-- {
		w := trimConj(p.word(j))
		switch b := strings.TrimSuffix(bare(w), tehMarbuta); {
		case p.lex.is("at", w):
			return false
		case mergingWords().is("bound", b):
			return true
		case p.toks[j].ent >= 0, p.lex.is("preposition", w), p.lex.is("placeword", bare(w)), mergingWords().is("way", bare(w)):
		default:
			return false
		}
	}
	return false
}

// closer makes e the place where none is known, or only the country that holds
// it: "in Morocco, in the province of Oujda".
func (c *cast) closer(e *extract.Entity) bool {
	was := c.place
	if was.ID != "" && (!isCountry(was.NameAr) || isCountry(e.Text)) {
		return false
	}
	c.place = participantOf(e, "")
	if was.ID != "" {
		was.Role = roleAttribute
		c.join(was)
	}
	return true
}

// reached reports a place that stands behind the trigger at t without a
// preposition: where a verb of motion leads, what a disaster strikes.
func (c *cast) reached(e *extract.Entity, i, t int, moves bool) bool {
	switch {
	case moves && e.Kind != extract.GPE && len(c.parts) > 0, moves && (c.person() || c.p.behindPlacewords(i) == t+1):
		return true
	}
	return e.Kind != extract.Facility && c.p.lex.happensTo(c.kind)
}

// behindPlacewords is the first of the words such as "city" right before token i.
func (p *page) behindPlacewords(i int) int {
	for i > 0 && p.toks[i-1].ent < 0 && p.lex.is("placeword", bare(p.word(i-1))) {
		i--
	}
	return i
}

// town reports a town in construct with the name of an event: "the Minsk
// accords", "the Riyadh summit". A country there takes part.
func (c *cast) town(i int) bool {
	p := c.p
	if i == 0 || p.toks[i-1].ent >= 0 || !p.eventNoun(i-1) || c.inRow(i) {
		return false
	}
	return !isCountry(p.res.Entities[p.toks[i].ent].Text)
}

// inRow reports that another place stands joined right behind the one at token i:
// "the cutting of relations by Riyadh and Cairo".
func (c *cast) inRow(i int) bool {
	p, e := c.p, c.p.toks[i].ent
	for i < len(p.toks) && p.toks[i].ent == e {
		i++
	}
	return i < len(p.toks) && p.toks[i].ent >= 0 && p.joined(i) && p.res.Entities[p.toks[i].ent].Kind == extract.GPE
}

// eventOf reports a noun at token i that names an event of a family.
func (p *page) eventOf(i int, family string) bool {
	for _, r := range p.toks[i].reads {
		if r.class == "noun" && p.lex.family[r.kind] == family {
			return true
		}
	}
	return false
}

// happensTo reports the kinds of event that have places where others have
// objects: floods, fires, accidents.
func (l *lexicon) happensTo(kind string) bool { return l.family[kind] == "disaster" }

// attribute reports that the nationality at token i only describes the noun
// before it: "French companies".
func (p *page) attribute(i int) bool {
	for j := i - 1; j >= max(0, i-2); j-- {
		t := &p.toks[j]
		if t.ent >= 0 && p.res.Entities[t.ent].Kind == extract.Nationality {
			continue // the noun before both
		}
		return t.sent == p.toks[i].sent && !p.joined(i) && p.nominal(j)
	}
	return false
}

// state adds the country of the nationality at token i where that stands for
// its government: "the Iranian authorities", "a Russian-Chinese summit", "the
// Japanese occupation".
func (c *cast) state(i, t int, prep string) {
	p := c.p
	for j := i - 1; j >= max(0, i-subjectWindow); j-- {
		w := &p.toks[j]
		b := bare(w.word)
		if w.ent < 0 && p.eventNoun(j) || p.lex.is("state", b) || p.lex.is("state", strings.TrimPrefix(b, lam)) || p.lex.is("state", strings.TrimPrefix(b, ba)) {
			c.country(nation(fold(p.res.Entities[p.toks[i].ent].Text)), c.role(i, t, prep))
			return
		}
		if !p.nominal(j) || w.ent >= 0 && p.res.Entities[w.ent].Kind != extract.Nationality {
			break
		}
	}
	c.add(&p.res.Entities[p.toks[i].ent], roleAttribute)
}

// country adds a country by its code: as the text names it, else by its name.
func (c *cast) country(code, role string) {
	if k, ok := c.p.lands[code]; ok {
		c.add(&c.p.res.Entities[k], role)
	} else if name := countryNames()[code]; name != "" {
		c.add(&extract.Entity{Kind: extract.GPE, Text: name, NameAr: name, ID: "gpe/" + code}, role)
	}
}

// proclitic is what the entity at token i leaves out of the token before it, but
// for a conjunction.
func (p *page) proclitic(i int) string {
	t := &p.toks[i]
	if e := &p.res.Entities[t.ent]; e.Start > t.start {
		return trimConj(fold(p.doc.Text[t.start:e.Start]))
	}
	return ""
}

// preposition is the preposition before the entity at token i: a word of its
// own or the part of the token that the entity leaves out. A title or a word such
// as "city" or "north" between the two is passed over.
func (p *page) preposition(i int) string {
	written := p.proclitic(i)
	for _, x := range [...]string{ba, lam, kaf} {
		if strings.HasPrefix(written, x) {
			return x
		}
	}
	direction := false
	for j := i - 1; j >= max(0, i-3); j-- {
		w := trimConj(p.word(j))
		b := bare(w)
		switch {
		case p.lex.is("preposition", w):
			return w
		case p.lex.is("direction", b):
			direction = true
			continue
		case p.placeword(w, ba):
			return ba
		case p.placeword(w, lam):
			return lam
		case p.lex.is("placeword", b), p.title(j) != "":
			continue
		}
		break
	}
	if direction {
		return fi
	}
	return ""
}

// placeword reports a word such as "city" behind a preposition of one letter.
func (p *page) placeword(w, prep string) bool {
	r, ok := strings.CutPrefix(w, prep)
	return ok && (p.lex.is("placeword", r) || p.lex.is("placeword", trimArticle(r)) || p.lex.is("placeword", bare(w)))
}

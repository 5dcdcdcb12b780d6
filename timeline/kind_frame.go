package timeline

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// fits reports whether x lies around token i.
func (p *page) fits(x *pattern, i int) bool {
	if x.spelled != nil && !x.spelled[p.word(i)] && !x.spelled[bare(p.word(i))] {
		return false
	}
	return p.follow(x.left, i, -1) && p.follow(x.right, i, +1)
}

// follow reports whether the slots stand one after the other from token i on,
// in one direction.
func (p *page) follow(slots []slot, i, step int) bool {
	for _, it := range slots {
		j := p.neighbour(i, step, it.far)
		for gap, n := frameGap, 0; it.far && gap > 0 && n < frameReach && j >= 0 && !p.holds(&it, j); n++ {
			next := p.neighbour(j, step, true)
			if next < 0 || !p.oneWord(j, next) {
				gap--
			}
			j = next
		}
		if it.not == (j >= 0 && p.holds(&it, j)) {
			return false
		}
		if j < 0 {
			return it.not
		}
		i = j
	}
	return true
}

// oneWord reports that tokens i and j, side by side, belong to one name, or that
// j is of a date: in a gap they count as one word and as none.
func (p *page) oneWord(i, j int) bool {
	a, b := &p.toks[i], &p.toks[j]
	return b.date >= 0 || a.ent >= 0 && a.ent == b.ent
}

// neighbour is the token beside i, quotes left aside, and in a gap the commas
// around a date; -1 at another mark and where the sentence ends.
func (p *page) neighbour(i, step int, gap bool) int {
	s := &p.sents[p.toks[i].sent]
	for i += step; i >= s.first && i < s.last; i += step {
		switch t := &p.toks[i]; {
		case t.word == "\"", gap && t.word == "," && p.besideDate(i):
		case t.kind == arabic.Punct:
			return -1
		default:
			return i
		}
	}
	return -1
}

// holds reports whether token i is what the slot asks for.
func (p *page) holds(it *slot, i int) bool {
	t := &p.toks[i]
	if it.head && definite(trimConj(t.word)) {
		return false
	}
	if it.set != 0 && p.in(i, it.set) && (len(t.word) > longestParticle || !p.named(i, extract.Person)) { // Ali is no preposition
		return true
	}
	return slices.ContainsFunc(it.names, func(name string) bool { return p.holdsName(name, i) })
}

// definite reports a word without conjunction that has the article.
func definite(w string) bool {
	return strings.HasPrefix(w, article) || strings.HasPrefix(w, ba+article) || strings.HasPrefix(w, kaf+article)
}

// holdsName reports whether token i is of the sort that contexts.tsv calls by a
// name in capitals.
func (p *page) holdsName(name string, i int) bool {
	t := &p.toks[i]
	switch name {
	case "BI":
		return p.behindBi(t)
	case "DATE":
		return t.date >= 0
	case "FIGURE":
		return t.date < 0 && (t.qty >= 0 || t.kind == arabic.Digits)
	case "EVENT":
		return t.ent < 0 && slices.ContainsFunc(t.reads, func(r reading) bool { return r.class == "noun" })
	case "VERB":
		return t.onlyVerb()
	case "NAMED":
		return p.named(i, extract.EventName)
	case "MONEY":
		return t.qty >= 0 && p.res.Quantities[t.qty].Kind == extract.Money
	}
	return p.named(i, nameKinds(name)...)
}

// onlyVerb reports a word that nothing but a verb is spelled as.
func (t *tok) onlyVerb() bool {
	return t.ent < 0 && len(t.reads) > 0 && !slices.ContainsFunc(t.reads, func(r reading) bool { return r.tense == nominal })
}

// behindBi reports a definite noun or a name with the preposition bi- before it.
func (p *page) behindBi(t *tok) bool {
	if t.ent >= 0 {
		return strings.HasPrefix(t.word, "ب") && p.res.Entities[t.ent].Start > t.start
	}
	return strings.HasPrefix(t.word, "بال")
}

// byFrames settles the readings of token i that the words around it decide.
func (p *page) byFrames(i int) {
	t := &p.toks[i]
	s := loadSenses()
	for k := 0; k < len(t.reads); k++ {
		r := &t.reads[k]
		if r.class == "plain" {
			continue
		}
		x := p.framed(s, r, i)
		if x == nil {
			continue
		}
		switch {
		case x.kind != senseNone:
			r.settle(x)
		case r.tense == nominal:
			r.entry = &entry{class: "plain", lemma: r.lemma} // still a noun
		default:
			t.reads = append(t.reads[:k], t.reads[k+1:]...)
			k--
		}
	}
}

// Words of contexts.tsv that stand for every noun of an event and every verb.
const (
	anyNoun = "*noun"
	anyVerb = "*verb"
)

// framed is the line whose frame lies around token i read as r: of its word,
// else of every word of its class.
func (p *page) framed(s *senses, r *reading, i int) *sense {
	for _, x := range s.frames[r.lemma] {
		if p.fits(&x.frame, i) {
			return x
		}
	}
	any := anyNoun
	if r.tense != nominal {
		any = anyVerb
	} else if r.kind == "" {
		return nil
	}
	for _, x := range s.frames[any] {
		if p.fits(&x.frame, i) {
			return x
		}
	}
	return nil
}

// settle makes r what the line x says.
func (r *reading) settle(x *sense) {
	e := *r.entry
	e.settled = x.frame.size() > 0
	switch noun := e.class == "noun"; x.kind {
	case senseWeak:
		e.hint, e.again, e.settled = senseWeak, true, false
	case senseState, senseLight, senseReport:
		e.settled = false
		if e.hint = "-"; noun {
			e.hint = senseLight
		} else {
			e.class, e.kind = x.kind, ""
		}
	default:
		if e.kind != x.kind {
			e.kind, e.hint = x.kind, "-"
		}
		if !noun {
			e.class = "verb"
		}
	}
	r.entry = &e
}

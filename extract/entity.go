package extract

import "slices"

// Kind is the kind of an entity.
type Kind string

// The kinds of entities.
const (
	Person       Kind = "person"
	GPE          Kind = "gpe"
	Location     Kind = "location"
	Organization Kind = "organization"
	Facility     Kind = "facility"
	EventName    Kind = "event"
	Nationality  Kind = "nationality"
)

// Entity is a mention of a named entity. Its extent leaves out proclitics and
// titles; "the bank" alone is none.
type Entity struct {
	Start, End int    // bytes of the document's text
	Text       string // the surface form, text[Start:End]
	Kind       Kind
	Name       string   // canonical English name, "" where no source gives one
	NameAr     string   // canonical Arabic name
	ID         string   // one referent, one ID; across documents after Link
	Score      float64  // the probability that kind and extent are right
	Rule       string   // the rule or source that decided
	Evidence   []string // everything that spoke for it, filled on request
}

// candidate is a possible entity, before the final choice among overlapping
// ones. Gazetteer, rules and model all give candidates.
type candidate struct {
	first, last int32 // tokens, half-open
	skip        int32 // bytes of the first token's folded form that are proclitics, outside the name
	kind        Kind
	entry       int32 // index of the gazetteer entry, -1 without one
	score       float32
	rule        string
}

// entities finds the entities of t: all sources give candidates, the best that
// do not overlap are chosen, and a second pass finds the short forms of names
// that the first has found.
func (x *Extractor) entities(t *text, r *Result) {
	t.analyze()
	if t.err != nil {
		return
	}
	f := &t.scratch.finder
	*f = finder{t: t, heads: entityHeads(), gaz: x.gaz, cands: f.cands[:0], at: f.at, parts: f.parts, forced: -1, lastPerson: -1}
	f.gazetteerNames()
	f.rules()
	if x.model != nil {
		f.labelled()
	}
	if t.err != nil {
		return
	}
	f.brackets()
	f.unmarked()
	f.measured(r)
	var all []candidate
	if x.opt.Explain {
		all = slices.Clone(f.cands)
	}
	f.cands = likely(f.cands, x.opt.MinScore)
	chosen := t.scratch.choice.choose(f.cands, len(t.toks))
	if f.again(chosen) {
		f.cands = likely(f.cands, x.opt.MinScore)
		chosen = t.scratch.choice.choose(f.cands, len(t.toks))
	}
	chosen = reaching(f.nested(f.chained(chosen)), x.opt.MinScore)
	first := len(r.Entities)
	f.report(chosen, r)
	if x.opt.Explain {
		f.explain(chosen, all, r.Entities[first:])
	}
}

// rules adds what the rules find at each token.
func (f *finder) rules() {
	for i := range f.t.toks {
		if f.t.stopped(f.t.toks[i].start) {
			return
		}
		if !f.isWord(i) {
			f.agency(i)
			continue
		}
		c := f.t.info[i].class
		if c&wordHead != 0 {
			f.institution(i)
		}
		if c&(wordTitle|wordRole) != 0 && c&wordStop == 0 && !f.dubbed(i) {
			f.titled(i)
		}
		if f.norp(i) {
			f.countryman(i)
		}
		f.abbreviated(i)
		f.untitled(i)
		f.town(i)
		f.toponym(i)
		f.unit(i)
		f.club(i)
		f.frequency(i)
		f.observance(i)
		f.playing(i)
	}
}

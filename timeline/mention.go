package timeline

import (
	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
	"github.com/hawliyat/hawliyat/internal/pieces"
)

// Status says whether an event is told as fact.
type Status string

// The statuses.
const (
	Happened    Status = "happened"    // asserted as fact
	Planned     Status = "planned"     // scheduled or intended, not told as done
	Denied      Status = "denied"      // told not to have been
	Claimed     Status = "claimed"     // on a party's word only, forecasts included
	Conditional Status = "conditional" // depends on what is not yet met
	Cancelled   Status = "cancelled"   // was planned, called off
)

// Mention is one clause of one document that tells an event.
type Mention struct {
	ID           string // content hash
	Doc          string // document ID
	Start, End   int    // bytes of the document's text: the clause
	Quote        string // the document's text[Start:End]
	Kind         string // visit, meeting, attack … of lexicon/triggers.tsv
	Trigger      string // the words that name the event
	Status       Status
	StatusCue    string // the words that show the status, "" for a plain assertion
	Date         extract.Value
	Bound        extract.Bound
	Alternatives []extract.Alternative
	DateRule     string // how the date came to the mention: clause, inherited, coreference, narrated, dateline …
	Participants []Participant
	Place        Participant
	Quantities   []extract.Quantity
	Title        string   // short Arabic title of the event as this mention tells it
	Headline     bool     // it stands in the headline
	Also         []string // other kinds of event that the clause names
	Chain        uint32   // mentions of one document and one Chain tell one event; 0: known of none
}

// Participant is an entity that takes part in an event, or its place.
type Participant struct {
	ID     string
	Name   string // canonical English name, may be empty
	NameAr string
	Kind   extract.Kind
	Role   string // agent, patient, counterpart, implied (by a pronoun or title), attribute; "" where the syntax does not show it
}

// Mentions returns the event mentions of doc, given what [extract.Extract]
// found in it, in the order of the text. The clauses lie in doc.Text. A mention
// without a date of its own has a zero Date and the reason in DateRule; Build
// places it by the other documents or lists it as undated.
func Mentions(doc extract.Document, r extract.Result) []Mention {
	r.Dates = withEditions(&r)
	written, _ := extract.InferPublished(doc, r)
	out := []Mention{}
	var p page
	if len(doc.Text) > pieces.Len {
		p.toks = make([]tok, 0, pieces.Len) // no piece has more
	}
	for start := 0; ; {
		end := pieces.End(doc.Text, start)
		p = page{doc: doc, lex: loadLexicon(), written: written, opening: start == 0, toks: p.toks[:0], sents: p.sents[:0], clauses: p.clauses[:0]}
		p.res = found(doc, &r, start, end)
		p.read(start, end)
		out = p.mentions(out)
		if start = end; end == len(doc.Text) {
			return out
		}
	}
}

// mentions appends the mentions of the page.
func (p *page) mentions(out []Mention) []Mention {
	p.people()
	us := p.spoken(p.units())
	us = p.date(us)
	us = p.chain(us)
	for _, u := range us {
		inheritPlan(u)
		p.settle(u)
	}
	before := len(out)
	for i := range us {
		m := p.mention(us, i)
		if m.Chain > 0 {
			m.Chain += uint32(before)
		}
		m.ID = mentionKey(&m).String()
		out = append(out, m)
	}
	return out
}

// mention is unit i as a Mention.
func (p *page) mention(us []*unit, i int) Mention {
	u := us[i]
	start, end := p.span(u.first, u.last)
	m := Mention{
		Doc: p.doc.ID, Start: start, End: end, Quote: p.doc.Text[start:end],
		Kind: u.kind, Trigger: p.doc.Text[p.toks[u.trig].start:p.toks[p.lastWord(u)].end],
		Status: u.status.status, Date: u.value, DateRule: u.rule, Bound: u.bound, Alternatives: u.alts,
		Participants: u.parts, Place: u.place, Headline: u.headline,
	}
	if u.status.cue >= 0 {
		m.StatusCue = p.doc.Text[p.toks[u.status.cue].start:p.toks[u.status.cue].end]
	}
	m.Quantities = u.qtys
	m.Title = p.titleOf(us, i)
	m.Also = u.also
	if u.head >= 0 {
		m.Chain = uint32(u.head) + 1
	}
	return m
}

// span is the original span of tokens [first, last), without the marks and the
// conjunctions at its borders.
func (p *page) span(first, last int) (int, int) {
	for first+1 < last && p.toks[first].kind != arabic.Word && p.toks[first].kind != arabic.Digits {
		first++
	}
	for last-1 > first && p.dangles(last-1) {
		last--
	}
	return p.toks[first].start, p.toks[last-1].end
}

// dangles reports that token i at the end of a clause belongs to the next one:
// a mark, a preposition, "and that", "and it is expected".
func (p *page) dangles(i int) bool {
	t := &p.toks[i]
	w := trimConj(t.word)
	switch {
	case t.kind == arabic.Punct || t.kind == arabic.Symbol:
		return true
	case t.kind != arabic.Word || t.ent >= 0 || t.date >= 0:
		return false
	case p.lex.is("particle", w), p.lex.is("when", w), p.lex.is("when", t.word), p.lex.is("loose", t.word), t.word == waw:
		return true
	}
	return (p.lex.is("planned", bare(w)) || p.lex.is("expected", bare(w))) && p.lex.is("from", trimConj(p.word(i-1)))
}

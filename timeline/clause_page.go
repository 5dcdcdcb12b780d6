package timeline

import (
	"sort"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// page is a document made ready for the search of events: folded and tokenized
// once, every token with its sentence, clause, date and entity.
type page struct {
	doc     extract.Document
	res     *extract.Result
	lex     *lexicon
	fold    string
	toks    []tok
	sents   []sent
	clauses []clause
	titles  map[string]int   // "title nationality" → entity
	women   map[string]bool  // persons by ID whom the text shows to be women
	leaders []int            // entities meant by "the two leaders"
	states  []int            // entities meant by "the two countries"
	lands   map[string]int   // country code → the entity of its name
	opening bool             // it begins its document
	lead    int              // the first sentence of the body, -1 without
	head    int              // the first sentence that is no debris
	written extract.Dating   // the days on which doc may have been published
	topics  map[string][]int // words of a topic before each sentence
	ahead   plan             // the plan told last
}

// tok is one token of the folded text.
type tok struct {
	word       string
	start, end int // bytes of the original
	fs, fe     int // bytes of the folded text
	kind       arabic.TokenKind
	sent       int32
	clause     int32
	date       int32 // index into res.Dates, -1
	ent        int32 // index into res.Entities, -1
	qty        int32 // index into res.Quantities, -1
	reads      []reading
	verb       *reading  // what finite has found
	asked      bool      // finite was asked
	sets       []classID // of contexts.tsv, once sorted
	sorted     bool
}

// sent is a sentence, a half-open range of tokens.
type sent struct {
	first, last int
	debris      bool
	headline    bool
}

// opener says how a clause begins.
type opener uint8

const (
	openMain opener = iota
	openThat        // what is said, after anna
	openRel         // a relative clause
	openSub         // after when, because, but …
	openWhen        // a masdar after before, after, during
	openQuote
	openRest // the clause around goes on after a relative clause
)

// frame reads the words from token i on as one event where the lexicon says
// so, and returns how many tokens it has read.
func (p *page) frame(i int) int {
	t := &p.toks[i]
	if t.kind != arabic.Word || t.ent >= 0 {
		return 1
	}
	b := bare(t.word)
	for _, c := range [...]struct {
		text string
		prep byte
	}{{"", 0}, {ba, 'b'}, {lam, 'l'}} {
		first, ok := strings.CutPrefix(b, c.text)
		if !ok {
			continue
		}
		for _, f := range p.lex.frames[first] {
			if !p.spells(i, f.words) {
				continue
			}
			definite := strings.Contains(t.word, article) || strings.HasPrefix(p.toks[i+1].word, article)
			t.reads = []reading{{form: f.form, prep: c.prep, conj: t.word != trimConj(t.word), definite: definite}}
			for k := 1; k < len(f.words); k++ {
				p.toks[i+k].reads = nil
			}
			return len(f.words)
		}
	}
	return 1
}

// spells reports that words, from the second on, follow token i, with or
// without the article.
func (p *page) spells(i int, words []string) bool {
	if i+len(words) > len(p.toks) {
		return false
	}
	for k := 1; k < len(words); k++ {
		if w := p.toks[i+k].word; w != words[k] && strings.TrimPrefix(w, article) != words[k] {
			return false
		}
	}
	return true
}

// clause is a half-open range of tokens with one event, as a rule.
type clause struct {
	first, last int
	open        opener
	parent      int // index of the clause around it, -1
	sent        int
	owner       int   // the clause that this one continues, or itself
	report      *told // what reported found in it; nil before it was asked
}

// maxSentence is the number of tokens at which a sentence without an end is
// cut: clauses are searched from each of their words, so that their length must
// have a bound. The longest sentences of news have a third of it.
const maxSentence = 320

// read makes the document, or its piece from byte start to end, ready.
func (p *page) read(start, end int) {
	var m arabic.Map
	p.fold = string(arabic.Match.AppendMap(nil, []byte(p.doc.Text[start:end]), &m))
	for s, e := range arabic.Sentences(p.fold) {
		first := len(p.toks)
		for k := range arabic.Tokens(p.fold[s:e]) {
			if len(p.toks) == first+maxSentence {
				p.sents = append(p.sents, sent{first: first, last: len(p.toks)})
				first = len(p.toks)
			}
			os, oe := m.Original(s+k.Start, s+k.End)
			p.toks = append(p.toks, tok{
				word: p.fold[s+k.Start : s+k.End], start: start + os, end: start + oe, fs: s + k.Start, fe: s + k.End, kind: k.Kind,
				sent: int32(len(p.sents)), clause: -1, date: -1, ent: -1, qty: -1,
			})
		}
		p.sents = append(p.sents, sent{first: first, last: len(p.toks)})
	}
	p.mark()
	p.markDebris()
	p.markRelated()
	for i := range p.toks {
		if t := &p.toks[i]; t.kind == arabic.Word && t.date < 0 && !p.lex.function(t.word) {
			t.reads = p.lex.read(p.unjoined(i))
		}
	}
	for i := 0; i < len(p.toks); {
		i += p.frame(i)
	}
	for i := range p.toks {
		p.byFrames(i)
	}
	for i := range p.sents {
		if !p.sents[i].debris {
			p.cut(i)
		}
	}
}

// unjoined is the word of token i as it is read: of wa-da'at, "and called for",
// which is spelled as wadda'at, "bade farewell", the word behind the
// conjunction, where an ila follows as it does after the former.
func (p *page) unjoined(i int) string {
	t := &p.toks[i]
	if !p.lex.is("calls", t.word) {
		return t.word
	}
	for j := i + 1; j < min(i+objectWindow, len(p.toks)) && p.toks[j].sent == t.sent; j++ {
		if p.lex.is("to", p.word(j)) {
			return feh + strings.TrimPrefix(t.word, waw) // the other conjunction, which spells no other verb
		}
	}
	return t.word
}

// mark notes on every token the date, entity and quantity that it belongs to.
func (p *page) mark() {
	for i, d := range p.res.Dates {
		p.over(d.Start, d.End, func(t *tok) { t.date = int32(i) })
	}
	for i, e := range p.res.Entities {
		p.over(e.Start, e.End, func(t *tok) {
			if t.ent < 0 {
				t.ent = int32(i)
			}
		})
	}
	for i, q := range p.res.Quantities {
		p.over(q.Start, q.End, func(t *tok) { t.qty = int32(i) })
	}
}

// over calls f for the tokens that overlap original bytes [start, end).
func (p *page) over(start, end int, f func(*tok)) {
	for i := p.at(start); i < len(p.toks) && p.toks[i].start < end; i++ {
		f(&p.toks[i])
	}
}

// at is the first token that ends after original byte b.
func (p *page) at(b int) int {
	return sort.Search(len(p.toks), func(i int) bool { return p.toks[i].end > b })
}

// word is the folded word of token i, "" outside.
func (p *page) word(i int) string {
	if i < 0 || i >= len(p.toks) {
		return ""
	}
	return p.toks[i].word
}

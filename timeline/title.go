package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// Bounds of a title, in words.
const (
	maxTitle  = 12
	fullTitle = 4 // fewer seldom say who did what
)

// titleOf is a short Arabic title of the event of u: the headline, or the words
// of the clause without its dates, the words that join it to others, and what a
// cut would leave hanging.
func (p *page) titleOf(u *unit) string {
	first, last := u.first, u.last
	if s := &p.sents[p.clauses[u.clause].sent]; u.headline && s.last-s.first <= 2*maxTitle {
		first, last = s.first, s.last
	}
	words := p.titleWords(first, last)
	if len(words) < 2 {
		c := &p.clauses[u.clause]
		words = p.titleWords(min(c.first, first), max(c.last, last))
	}
	var b strings.Builder
	for k, i := range words {
		t := &p.toks[i]
		start := t.start
		if k == 0 {
			start += p.conjunction(i)
		} else if t.start > p.toks[words[k-1]].end || words[k-1] != i-1 && t.kind != arabic.Punct {
			b.WriteByte(' ')
		}
		b.WriteString(p.doc.Text[start:t.end])
	}
	if b.Len() == 0 {
		start, end := p.span(u.first, u.last)
		return strings.Join(strings.Fields(p.doc.Text[start:end]), " ")
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// titleWords picks the tokens of a title from [first, last).
func (p *page) titleWords(first, last int) []int {
	for first < last && p.joins(first) {
		first++
	}
	var out []int
	n := 0
	for i := first; i < last && n < maxTitle; i++ {
		t := &p.toks[i]
		if t.date >= 0 && p.eventDate(&p.res.Dates[t.date], p.at(p.res.Dates[t.date].Start)) {
			for len(out) > 0 && p.hangs(out[len(out)-1]) {
				out = out[:len(out)-1]
			}
			continue
		}
		if p.lex.is("qad", t.word) {
			continue
		}
		if t.kind == arabic.Word || t.kind == arabic.Digits {
			n++
		} else if len(out) == 0 || i > 0 && p.toks[i-1].date >= 0 && t.word != "(" {
			continue
		}
		out = append(out, i)
	}
	return p.trimEnd(out, last)
}

// trimEnd drops what hangs at the end: marks, prepositions, and the beginning
// of a name, figure or construct that goes on behind the cut.
func (p *page) trimEnd(out []int, last int) []int {
	for len(out) > 0 {
		i := out[len(out)-1]
		t := &p.toks[i]
		goesOn := i+1 < last && i+1 < len(p.toks) && len(out) > 2 && p.toks[i+1].date < 0 &&
			(t.ent >= 0 && p.toks[i+1].ent == t.ent || p.toks[i+1].qty >= 0 && (t.qty < 0 || p.toks[i+1].qty == t.qty) ||
				p.construct(i) && (p.toks[i+1].ent >= 0 || strings.HasPrefix(p.toks[i+1].word, "ال")))
		if !goesOn && !p.hangs(i) {
			return out
		}
		out = out[:len(out)-1]
	}
	return out
}

// joins reports a word that only ties a clause to the one before it, or a mark.
func (p *page) joins(i int) bool {
	t := &p.toks[i]
	if t.kind != arabic.Word {
		return t.kind != arabic.Digits
	}
	if t.ent >= 0 {
		return false
	}
	w := t.word
	b := trimConj(w)
	for _, class := range [...]string{"that", "relative", "sub", "qad", "simultaneous", "joins"} {
		if p.lex.is(class, w) || p.lex.is(class, b) {
			return true
		}
	}
	for _, r := range t.reads {
		if r.class == "aux" {
			return true
		}
	}
	return false
}

// hangs reports a word that needs another one behind it, or a mark.
func (p *page) hangs(i int) bool {
	t := &p.toks[i]
	if t.kind != arabic.Word {
		return t.kind != arabic.Digits && !strings.ContainsAny(t.word, "%)")
	}
	if t.ent >= 0 {
		return false
	}
	b := trimConj(t.word)
	return p.particle(b) && t.qty < 0 && len(t.reads) == 0 || p.lex.function(t.word) || p.joins(i) || b == "يوم"
}

// conjunction is the length of the conjunction written with token i.
func (p *page) conjunction(i int) int {
	t := &p.toks[i]
	own := p.conj(i)
	if t.ent >= 0 {
		own = p.res.Entities[t.ent].Start > t.start && trimConj(t.word) != t.word
	}
	if !own {
		return 0
	}
	const letter = 2 // bytes
	if text := p.doc.Text[t.start:t.end]; strings.HasPrefix(text, "و") || strings.HasPrefix(text, "ف") {
		return letter
	}
	return 0
}

package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// hal opens a question.
const hal = "هل"

// render writes the tokens of a title as the document has them, the first
// without its conjunction and preposition.
func (p *page) render(list []int, u *unit) string {
	var b strings.Builder
	for k, i := range list {
		t := &p.toks[i]
		switch {
		case k == 0:
			b.WriteString(p.nominative(list, k, p.indicative(i, p.nameFor(list, k, u, p.unbound(i)))))
			continue
		case t.start > p.toks[list[k-1]].end || list[k-1] != i-1 && t.kind != arabic.Punct:
			b.WriteByte(' ')
		}
		b.WriteString(p.nominative(list, k, p.nameFor(list, k, u, p.doc.Text[t.start:t.end])))
	}
	return tidy(b.String())
}

// unbound is the text of token i without the clitics that bind it to what
// stood before: wa- and fa-, and bi- and li- before the name of an event.
func (p *page) unbound(i int) string {
	t := &p.toks[i]
	text := p.doc.Text[t.start:t.end]
	if t.ent >= 0 {
		if s := p.res.Entities[t.ent].Start; s > t.start && s < t.end {
			return p.doc.Text[s:t.end]
		}
		return text
	}
	if len(t.reads) == 0 {
		if trimConj(t.word) == hal {
			return hal
		}
		if rest, ok := strings.CutPrefix(text, waw); ok && (strings.HasPrefix(rest, article) || p.lex.is("conditional", trimConj(t.word)) && trimConj(t.word) != t.word) {
			return rest
		}
		return text
	}
	r := p.finite(i)
	if r == nil {
		r = &t.reads[0]
	}
	if r.conj {
		text = dropLetter(text)
	}
	return withoutPrep(text, r)
}

// withoutPrep is text without the preposition with which r reads it: bi- and
// li- before a noun, li- "in order to" before a verb.
func withoutPrep(text string, r *reading) string {
	rest, ok := strings.CutPrefix(text, "لل")
	switch {
	case r.prep == 0 || r.tense != nominal && (r.tense != present || r.prep != 'l'):
		return text
	case r.tense == nominal && r.prep == 'l' && r.definite:
		if ok {
			return "ال" + rest
		}
		return text
	}
	return dropLetter(text)
}

// dropLetter is s without its first letter and the marks upon that.
func dropLetter(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.TrimLeftFunc(s[n:], func(r rune) bool { return unicode.Is(unicode.Mn, r) })
}

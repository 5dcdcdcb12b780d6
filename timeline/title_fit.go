package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// fit cuts a title to its length, at the last word behind token core before
// which a phrase ends, and takes off what hangs then. The clause ends before
// token end.
func (p *page) fit(out []int, end, core int) []int {
	cut := len(out)
	length, best := 0, 0
	for k, i := range out {
		if k > fullTitle && i > core && p.phraseEnds(i) {
			best = k
		}
		length += p.runes(i, i+1) + 1
		if length > maxTitle {
			cut = k
			if best > 0 {
				cut = best
			}
			break
		}
	}
	if cut < len(out) {
		end = out[cut]
	}
	return p.trimEnd(p.trimThat(out[:cut]), end)
}

// trimThat takes off "that" with the beginning of what is said, where the verb
// of that lies behind the cut.
func (p *page) trimThat(out []int) []int {
	for k := len(out) - 1; k >= fullTitle; k-- {
		switch i := out[k]; {
		case p.finite(i) != nil:
			return out
		case p.lex.is("that", p.word(i)):
			return out[:k]
		}
	}
	return out
}

// phraseEnds reports that a phrase can end before token i.
func (p *page) phraseEnds(i int) bool {
	t := &p.toks[i]
	if t.ent >= 0 && i > 0 && p.toks[i-1].ent == t.ent || t.qty >= 0 && i > 0 && p.toks[i-1].qty == t.qty {
		return false
	}
	b := trimConj(t.word)
	if i > 0 && p.lex.is("comparative", p.word(i-1)) {
		return false // "more than"
	}
	return t.kind == arabic.Punct || p.masdarOf(i, lam) || p.lex.is("particle", b) || p.lex.is("when", b) || p.opensClause(i)
}

// trimEnd drops what hangs at the end: marks, prepositions, and the beginning
// of a name, figure or construct that goes on behind the cut.
func (p *page) trimEnd(out []int, end int) []int {
	for len(out) > 0 {
		i := out[len(out)-1]
		goesOn := i+1 == end && end < len(p.toks) && len(out) > fullTitle && p.toks[end].sent == p.toks[i].sent && p.unfinished(i)
		if !goesOn && !p.hangs(i, false) {
			break
		}
		out = out[:len(out)-1]
		end = i
	}
	return out
}

// unfinished reports that a phrase goes on behind token i: a name, a figure, a
// construct, an aim: "for taking part | in".
func (p *page) unfinished(i int) bool {
	t, next := &p.toks[i], &p.toks[i+1]
	switch {
	case t.ent >= 0 && next.ent == t.ent, t.qty >= 0 && next.qty == t.qty:
		return true
	case p.masdarOf(i, lam), aims(t.word):
		return p.lex.is("particle", next.word)
	case p.joined(i) && p.lex.is("particle", next.word):
		return true
	}
	if p.definite(i) && p.definite(i+1) && !p.joined(i+1) {
		return true // a noun before its adjective
	}
	return p.construct(i) && p.nominal(i+1) && !p.joined(i+1) && !p.lex.is("negative", next.word) && !p.lex.is("no", next.word)
}

// definite reports a common noun or adjective with the article.
func (p *page) definite(i int) bool {
	return p.toks[i].ent < 0 && p.nominal(i) && strings.HasPrefix(trimConj(p.word(i)), article)
}

// indefinite reports a common noun without article or pronoun.
func (p *page) indefinite(i int) bool {
	w := trimConj(p.word(i))
	return p.toks[i].ent < 0 && p.toks[i].qty < 0 && p.nominal(i) && bare(w) == w && !strings.HasSuffix(w, "ه") && !strings.HasSuffix(w, "ها") && !strings.HasSuffix(w, "هم")
}

// aims reports lil- before a masdar such as wuquf or dukhul, which often goes on
// with its preposition.
func aims(w string) bool {
	r := []rune(w)
	return len(r) == 6 && strings.HasPrefix(w, lam+lam) && r[4] == 'و'
}

// hangs reports a word that needs another one behind it, or a mark; before a
// date that is left out, only its preposition and the word "day" do.
func (p *page) hangs(i int, dated bool) bool {
	t := &p.toks[i]
	if t.kind != arabic.Word {
		return t.kind != arabic.Digits && !strings.ContainsAny(t.word, "%)\"”»")
	}
	if t.ent >= 0 || t.qty >= 0 {
		return false
	}
	b := trimConj(t.word)
	if dated {
		return b == fi || titleWords().near[b]
	}
	return p.aux(i) || p.lex.is("particle", b) || p.promised(i) || p.lex.function(t.word) || p.lex.function(b) || p.lex.is("what", b) || titleWords().trail[t.word] || titleWords().trail[b]
}

// promised reports "planned" or "expected" behind a preposition at token i: min
// al-muqarrar, "it is planned".
func (p *page) promised(i int) bool {
	b := bare(trimConj(p.word(i)))
	return (p.lex.is("planned", b) || p.lex.is("expected", b)) && p.lex.is("particle", trimConj(p.word(i-1)))
}

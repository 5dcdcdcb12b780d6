package timeline

import "strings"

// cueWindow is how many tokens before its trigger a cue may stand.
const cueWindow = 8

// wordsBefore reads the words before the trigger at t, the nearest first, back
// to token first. A denial farther off outweighs a claim: "he denied rumours of
// a visit".
func (p *page) wordsBefore(first, t int, r *reading) (told, bool) {
	var claim told
	for i := t - 1; i >= max(first, t-cueWindow) && !p.lex.is("reason", p.word(i)); i-- {
		if p.toks[i].ent >= 0 || p.toks[i].date >= 0 {
			continue
		}
		if p.lex.is("involved", bareAll(p.word(i))) {
			return fact, true // "denied any part in the attack": it was made
		}
		s, ok := p.postponed(&p.clauses[max(p.toks[t].clause, 0)], i)
		if !ok {
			var st Status
			if st, ok = p.cueBefore(i, t, r); !ok {
				continue
			}
			s = told{st, i}
		}
		if s.status != Claimed {
			if claim.status != "" && s.status != Denied {
				return claim, true
			}
			return s, true
		}
		if claim.status == "" {
			claim = s
		}
	}
	return claim, claim.status != ""
}

// cueBefore reads a word before the trigger.
func (p *page) cueBefore(i, t int, r *reading) (Status, bool) {
	for _, look := range [...]func(i, t int, r *reading) Status{p.negated, p.hypothetical, p.called, p.foreseen} {
		if s := look(i, t, r); s != "" {
			return s, true
		}
	}
	return "", false
}

// hypothetical reads "if", "in case of", "the danger of", "may".
func (p *page) hypothetical(i, t int, r *reading) Status {
	w := p.word(i)
	b := bare(w)
	verb := r != nil && r.tense == present
	switch {
	case p.lex.is("hypothesis", b) && t-i <= 3 && (r == nil || r.tense == nominal):
		return Conditional
	case p.lex.is("conditional", trimConj(w)), p.inCase(i):
		return Conditional
	case p.lex.is("qad", w) && t-i == 1 && verb && !p.hadBeen(i):
		return Conditional // "he may come"; before a past verb "has"
	case p.lex.is("may", trimConj(w)) && t-i <= 4, p.lex.is("may", b) && t-i <= 4:
		return Conditional
	}
	return ""
}

// called reads "called off", "it proved impossible to hold", "went back on", and
// "suspended" where it is no comment on a matter.
func (p *page) called(i, t int, r *reading) Status {
	w := trimConj(p.word(i))
	switch {
	case p.lex.is("cancelled", w), p.lex.is("cancelled", bare(p.word(i))), p.cue("unable", i) && r != nil && p.lex.scheduled[r.kind], p.retreats(i, t):
		return Cancelled
	case p.lex.is("suspended", w):
		for j := i + 1; j < t; j++ {
			if p.lex.is("on", p.word(j)) {
				return ""
			}
		}
		return Cancelled
	}
	return ""
}

// unsure reports "not confirmed" at token i.
func (p *page) unsure(i int) bool {
	return p.lex.is("not", p.word(i)) && p.lex.is("sure", bare(p.word(i+1)))
}

// cue reports a word of a class of cues at token i, or a verb whose first form
// is one.
func (p *page) cue(class string, i int) bool {
	if p.lex.is(class, trimConj(p.word(i))) {
		return true
	}
	for k := range p.toks[i].reads {
		if r := &p.toks[i].reads[k]; r.tense != nominal && p.lex.is(class, r.lemma) {
			return true
		}
	}
	return false
}

// bare is a folded word without conjunction, preposition and article.
func bare(w string) string {
	w = trimConj(w)
	for _, c := range [...]string{"بال", "كال", "لل", "ال"} {
		if r, ok := strings.CutPrefix(w, c); ok && len(r) >= 4 {
			return r
		}
	}
	return w
}

// bareAll is bare without a preposition before an indefinite word and without
// a pronoun as well: "by their part in".
func bareAll(w string) string {
	lex := loadLexicon()
	b := bare(w)
	for _, prep := range [...]string{"", "ب", "ل"} {
		r, ok := strings.CutPrefix(b, prep)
		if !ok || len(r) < 4 {
			continue
		}
		for _, end := range [...]string{"", "ها", "هم", "ه", "هما"} {
			x, ok := strings.CutSuffix(r, end)
			if !ok {
				continue
			}
			for _, y := range [...]string{x, strings.TrimSuffix(x, "ت") + "ة"} {
				if lex.is("involved", y) || lex.is("claimed", y) || lex.is("party", y) {
					return y
				}
			}
		}
	}
	return b
}

// hadBeen reports kana shortly before the qad at token i: the gas had leaked.
func (p *page) hadBeen(i int) bool {
	for k := i - 1; k >= max(0, i-objectWindow/2) && p.toks[k].sent == p.toks[i].sent; k-- {
		if p.hasBeen(k) {
			return true
		}
	}
	return false
}

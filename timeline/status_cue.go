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

// negated reads lam, lan, laysa, la; to deny; "without".
func (p *page) negated(i, t int, r *reading) Status {
	w := trimConj(p.word(i))
	noun := r == nil || r.tense == nominal
	switch {
	case p.lex.is("negative", w):
		if p.denies(i, t, r) {
			return Denied
		}
	case p.lex.is("no", w) && t-i == 1 && r != nil && r.tense == present:
		return Denied
	case p.cue("deny", i), p.lex.is("without", w) && (t-i == 1 || t-i <= 3 && p.lex.is("reaching", bare(p.word(i+1)))), p.lex.is("almost", w) && !noun:
		return Denied
	}
	return ""
}

// denies reports that the negation at token i concerns the trigger at t: it
// stands right before it or denies that there is such an event. The definite is
// taken as known: "did not comment on the attack"; and "it is not the first" is
// no denial.
func (p *page) denies(i, t int, r *reading) bool {
	if p.lex.is("this", p.word(i+1)) || p.lex.is("except", p.word(t+1)) || p.lex.is("except", p.word(t+2)) { // "none survived but three"
		return false
	}
	return t-i <= 2 || r != nil && r.tense == nominal && r.kind != "" && !r.definite && r.pronoun == "" && !p.ofWhom(t, r)
}

// ofWhom reports at token t a masdar of what befalls whose construct says whom
// it befell: "will not forgive the murder of the judge".
func (p *page) ofWhom(t int, r *reading) bool {
	return p.lex.is("befalls", p.lex.family[r.kind]) && p.construct(t) && t+1 < len(p.toks) && (p.toks[t+1].ent >= 0 || strings.HasPrefix(p.word(t+1), article))
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
	case p.lex.is("qad", w) && t-i == 1 && verb:
		return Conditional // "he may come"; before a past verb "has"
	case p.lex.is("may", trimConj(w)) && t-i <= 4, p.lex.is("may", b) && t-i <= 4:
		return Conditional
	}
	return ""
}

// called reads "called off", and "suspended" where it is no comment on a
// matter.
func (p *page) called(i, t int, _ *reading) Status {
	w := trimConj(p.word(i))
	switch {
	case p.lex.is("cancelled", w), p.lex.is("cancelled", bare(p.word(i))):
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

// foreseen reads plans, demands and claims.
func (p *page) foreseen(i, t int, r *reading) Status {
	w, b := trimConj(p.word(i)), bare(p.word(i))
	switch {
	case p.lex.is("intent", w), p.lex.is("planned", b):
		return Planned
	case p.official(i):
		return ""
	case p.cue("claimed", i), p.lex.is("claimed", b) && t-i <= 2, p.unsure(i):
		return Claimed
	case p.cue("accuse", i) && (r == nil || r.tense == nominal && !r.definite):
		return Claimed
	case p.cue("ask", i) && p.askedFor(i, t, r):
		return Planned
	}
	if r != nil && r.definite && p.lex.is("befalls", p.lex.family[r.kind]) {
		return ""
	}
	return p.plans(i)
}

// plans reads a verb of intention or the future at token i.
func (p *page) plans(i int) Status {
	for _, x := range p.toks[i].reads {
		if x.will || x.class == "intent" && x.tense == present {
			return Planned
		}
	}
	return ""
}

// askedFor reports that the noun at t is what the verb at token i asks for or
// promises: "called for the release", "promised to withdraw".
func (p *page) askedFor(i, t int, r *reading) bool {
	for j := i + 1; j < t; j++ {
		if p.noun(j) != nil {
			return false // "called for an inquiry into the arrest"
		}
	}
	return t-i <= 6 && r != nil && r.tense == nominal && (r.prep == 'b' || r.prep == 'l' || p.lex.is("particle", trimConj(p.word(t-1))))
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

package timeline

import "strings"

// negated reads lam, lan, laysa, la; to deny; "without", "instead of".
func (p *page) negated(i, t int, r *reading) Status {
	w := trimConj(p.word(i))
	noun := r == nil || r.tense == nominal
	switch {
	case p.lex.is("lingers", p.word(i+1)):
		return "" // la yazal: it still is
	case noun && p.unconfirmed(i):
		return Claimed
	case p.lex.is("negative", w):
		if p.denies(i, t, r) {
			return Denied
		}
	case p.lex.is("no", w) && t-i == 1 && r != nil && r.tense == present, noun && p.lex.is("none", w) && p.thereIsNo(i, t, r):
		return Denied
	case p.without(i, t), p.lex.is("almost", w) && !noun:
		return Denied
	}
	return p.denial(i)
}

// denial reads at token i that something is denied or ruled out; of what is not
// denied one side tells no more than that, what is not ruled out may be.
func (p *page) denial(i int) Status {
	not := p.notBefore(i)
	switch b := bare(p.word(i)); {
	case p.cue("unlikely", i), p.lex.is("unlikely", b):
		if not {
			return Conditional
		}
		return Denied
	case p.cue("deny", i):
		if not {
			return Claimed
		}
		return Denied
	case p.lex.is("not", p.word(i-1)) && (p.lex.is("planned", b) || p.lex.is("expected", b) || p.lex.is("may", b)):
		return Denied // "it is not expected"
	}
	return ""
}

// notBefore reports a negation right before token i.
func (p *page) notBefore(i int) bool {
	w := trimConj(p.word(i - 1))
	return p.lex.is("negative", w) || p.lex.is("none", w) || p.lex.is("not", w)
}

// unconfirmed reads at token i "did not confirm", which is no denial.
func (p *page) unconfirmed(i int) bool {
	return p.lex.is("negative", trimConj(p.word(i))) && (p.cue("confirms", i+1) || p.lex.is("confirms", bare(p.word(i+1))))
}

// thereIsNo reads at token i the la that denies a kind: "no talks", "there are
// no talks", "no truth in".
func (p *page) thereIsNo(i, t int, r *reading) bool {
	switch {
	case r == nil || r.conj:
		return false
	case t-i == 1:
		return r.prep == 0 && !r.definite
	}
	next := p.word(i + 1)
	return t-i <= 3 && (p.lex.is("exists", next) && !r.definite || p.lex.is("truth", next))
}

// without reads at token i "without", also before what is held or reached, and
// "instead of".
func (p *page) without(i, t int) bool {
	w := trimConj(p.word(i))
	switch {
	case p.lex.is("without", w):
		return t-i == 1 || t-i <= 3 && p.lex.is("reaching", bare(p.word(i+1)))
	case p.lex.is("instead", w):
		return t-i <= 2 || t-i == 3 && p.lex.is("reaching", p.word(t-1))
	}
	return false
}

// retreats reads at token i "went back on", before the trigger at t.
func (p *page) retreats(i, t int) bool {
	if !p.cue("retreats", i) {
		return false
	}
	for k := t - 1; k > i && k >= t-2; k-- {
		if p.lex.is("from", p.word(k)) {
			return true
		}
	}
	return false
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

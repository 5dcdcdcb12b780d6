package timeline

import (
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
)

// finite returns the verbal reading of token i, nil where the word is a noun
// in its place or where there is no token.
func (p *page) finite(i int) *reading {
	if i < 0 || i >= len(p.toks) {
		return nil
	}
	t := &p.toks[i]
	if t.ent >= 0 || t.date >= 0 || len(t.reads) == 0 {
		return nil
	}
	if !t.asked { // it asks for the word before, and is asked for often
		t.asked, t.verb = true, p.finiteAt(i)
	}
	return t.verb
}

// finiteAt is finite without memory.
func (p *page) finiteAt(i int) *reading {
	t := &p.toks[i]
	var verb *reading
	noun := false
	for k := range t.reads {
		r := &t.reads[k]
		noun = noun || r.tense == nominal
		if !p.inflects(r, i) {
			continue
		}
		if verb == nil || r.tense < verb.tense || r.tense == verb.tense && verb.kind == "" && r.kind != "" {
			verb = r
		}
	}
	switch {
	case verb == nil, noun && p.nounPlace(i):
		return nil
	case verb.tense == past && p.feminine(i-1):
		return presentOf(t.reads, verb)
	}
	return verb
}

// inflects reports a reading of token i as a verb that can stand there: a
// jussive after its particle, a dual not after a number, where "259 votes" is
// spelled as "they two voted".
func (p *page) inflects(r *reading, i int) bool {
	switch {
	case r.tense == nominal:
		return false
	case r.tense == jussive:
		return p.lex.is("negative", p.word(i-1)) // "no less than" is none
	case r.hamza && r.tense == past && p.hamzaBelow(i):
		return false // iʿlān, "an announcement", not aʿlana
	case r.dual && i > 0:
		return p.toks[i-1].qty < 0 && p.toks[i-1].kind != arabic.Digits && (!p.ambiguous(&p.toks[i]) || p.behindDual(i))
	}
	return true
}

// behindDual reports a verb whose subject, before it, may be two: a word in the
// dual, or one joined to another. "He ran over a crowd" has the noun's accusative.
func (p *page) behindDual(i int) bool {
	w := p.word(i - 1)
	return p.first(i) || p.lex.is("qad", w) || p.joined(i-1) || strings.HasSuffix(w, alef+noon) || strings.HasSuffix(w, yeh+noon) || p.toks[i-1].ent >= 0 || !p.nominal(i-1)
}

// hamzaBelow reports a word that its document spells with hamza under the alef,
// as no past verb of the fourth form is.
func (p *page) hamzaBelow(i int) bool {
	return strings.HasPrefix(trimConj(p.doc.Text[p.toks[i].start:p.toks[i].end]), alefHamzaBelow)
}

// nounPlace reports whether a word that may be verb or noun stands where a
// noun stands: after a preposition or in a construct, or with the article.
func (p *page) nounPlace(i int) bool {
	switch w := p.word(i - 1); {
	case p.lex.is("nounprep", trimConj(w)), w == "," && p.announced(i), p.subjectPlace(i), p.ofDecision(i), p.elative(i - 1):
		return true
	case w == "" || strings.Contains(",.\":", w) || p.opensVerb(w), p.lex.is("no", w) && p.inPresent(i):
		return false
	case p.first(i):
		// A headline may begin with a masdar; a verb is followed by its
		// definite subject, which a construct has as well: the noun of a
		// headline wins, the verb of a sentence.
		return p.sents[p.toks[i].sent].headline
	}
	if p.conj(i) { // "his questioning and his transfer took place"
		v := p.verbBefore(i - 1)
		return v != nil && v.class == "light" && p.noun(i-1) != nil
	}
	if v := p.verbBefore(i); v != nil {
		return v.class != "aux" // its object: "tore up his contract"
	}
	return !p.acts(i) && p.verbFar(i)
}

// elative reports a word of the form afʿal with the preposition bi-, whose noun
// comes next: "with the greatest share".
func (p *page) elative(i int) bool {
	if i < 0 {
		return false
	}
	w := trimConj(p.word(i))
	return strings.HasPrefix(w, ba+alef) && !strings.HasPrefix(w, ba+article) && utf8.RuneCountInString(w) == len("بأفعل")/2
}

// subjectPlace reports a word that can be no present right behind anna, whose
// subject it is: "said that the imposing of a tax". (Behind "after" and the like
// stands an, which has a past verb behind it.)
func (p *page) subjectPlace(i int) bool {
	return p.lex.is("anna", p.word(i-1)) && !p.lex.is("untilthat", p.word(i-2)) && !p.acts(i) && !p.inPresent(i)
}

// inPresent reports a word that can be a verb in the present tense.
func (p *page) inPresent(i int) bool {
	for k := range p.toks[i].reads {
		if p.toks[i].reads[k].tense == present {
			return true
		}
	}
	return false
}

// acts reports a word whose object shows that it is a verb: "an attack killed
// 12", "in which died".
func (p *page) acts(i int) bool {
	return i+1 < len(p.toks) && (p.toks[i+1].qty >= 0 || p.toks[i+1].kind == arabic.Digits || p.lex.is("resume", p.word(i+1)))
}

// opensVerb reports the words after which a verb stands.
func (p *page) opensVerb(w string) bool {
	for _, class := range [...]string{"verbplace", "qad", "that", "relative", "negative"} {
		if p.lex.is(class, w) {
			return true
		}
	}
	return false
}

// verbFar reports a verb before token i whose object it can be; two verbs of
// one clause are joined by a word or a mark.
func (p *page) verbFar(i int) bool {
	for j := i - 1; j >= max(p.sents[p.toks[i].sent].first, i-objectWindow); j-- {
		t := &p.toks[j]
		if t.kind == arabic.Punct && !p.besideDate(j) || p.lex.function(t.word) {
			return false
		}
		if p.plainVerb(t) {
			return true
		}
	}
	return false
}

// plainVerb reports a word that can be nothing but a verb.
func (p *page) plainVerb(t *tok) bool {
	return t.ent < 0 && t.date < 0 && len(t.reads) > 0 && !p.ambiguous(t) && t.reads[0].tense != nominal
}

// feminine reports a feminine noun: what it does, it does in a form that begins
// with t in the present and ends with t in the past.
func (p *page) feminine(i int) bool {
	return i >= 0 && !p.first(i+1) && strings.HasSuffix(p.word(i), tehMarbuta)
}

// presentOf is the reading of a word that begins with t as a present, where it
// has one, else verb.
func presentOf(reads []reading, verb *reading) *reading {
	if strings.HasSuffix(verb.lemma, teh) {
		return verb
	}
	for k := range reads {
		if r := &reads[k]; r.tense == present && !r.will && !r.we {
			return r
		}
	}
	return verb
}

// verbBefore is the finite verb right before token i, nil without.
func (p *page) verbBefore(i int) *reading {
	if p.first(i) {
		return nil
	}
	return p.finite(i - 1)
}

// announced reports that token i follows a date between commas, and that an act
// of speech: "announced, on Friday, his signing".
func (p *page) announced(i int) bool {
	j := i - 2
	for j > 0 && p.toks[j].date >= 0 {
		j--
	}
	if j == i-2 || p.word(j) != "," {
		return false
	}
	for k := j - 1; k >= max(p.sents[p.toks[i].sent].first, j-objectWindow); k-- {
		if t := &p.toks[k]; p.plainVerb(t) {
			return t.reads[0].class != "report" && p.lex.family[t.reads[0].kind] == "say"
		}
	}
	return false
}

// ambiguous reports a word that can be a verb and a noun.
func (p *page) ambiguous(t *tok) bool {
	noun, verb := false, false
	for _, r := range t.reads {
		noun, verb = noun || r.tense == nominal, verb || r.tense != nominal
	}
	return noun && verb
}

func (p *page) first(i int) bool { return i == p.sents[p.toks[i].sent].first }

// participle reports the accusative participles that continue a report:
// mu'akkidan, mushiran …
func (p *page) participle(i int) bool {
	w := p.word(i)
	if p.lex.is("participle", w) {
		return true
	}
	return strings.HasPrefix(w, meem) && strings.HasSuffix(w, alef) && len(w) >= 10 && len(w) <= 16 && !p.eventNoun(i)
}

// eventNoun reports whether token i is a noun that names an event.
func (p *page) eventNoun(i int) bool {
	if i < 0 || i >= len(p.toks) || p.toks[i].ent >= 0 {
		return false
	}
	for _, r := range p.toks[i].reads {
		if r.class == "noun" {
			return true
		}
	}
	return false
}

// trimConj is w without the conjunction written before it; words that begin
// with its letter themselves, such as wazir "minister", stay whole.
func trimConj(w string) string {
	for _, c := range [...]string{waw, feh} {
		if r, ok := strings.CutPrefix(w, c); ok && len(r) >= 4 && !loadLexicon().is("radical", w) {
			return r
		}
	}
	return w
}

// conj reports whether the word at i was read with a conjunction before it.
func (p *page) conj(i int) bool {
	for _, r := range p.toks[i].reads {
		if r.conj {
			return true
		}
	}
	return false
}

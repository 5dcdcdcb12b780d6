package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// Bounds of a title: characters of the whole, words that it has at least where
// its clause has them, words that may stand before a clause as its subject.
const (
	maxTitle   = 90
	fullTitle  = 3
	maxSubject = 4
)

// titleOf is a short Arabic title of the event of us[i], in the words of the
// document: the headline, or the clause without its date, without the words
// that tie it to others and without what a cut would leave hanging.
func (p *page) titleOf(us []*unit, i int) string {
	u := us[i]
	first, last := u.first, u.last
	if s := &p.sents[p.clauses[u.clause].sent]; u.headline && alone(us, i) && p.runes(s.first, s.last) <= maxTitle {
		first, last = s.first, s.last
	}
	words := p.titleTokens(u, first, last)
	if p.wordCount(words) < fullTitle {
		c := &p.clauses[u.clause]
		if more := p.titleTokens(u, min(c.first, first), max(c.last, last)); p.wordCount(more) > p.wordCount(words) {
			words = more
		}
	}
	if s := p.render(words); s != "" {
		return s
	}
	start, end := p.span(u.first, u.last)
	return tidy(p.doc.Text[start:end])
}

// alone reports that all units of the headline tell the event of us[i].
func alone(us []*unit, i int) bool {
	for _, x := range us {
		if x.headline && x.head != us[i].head {
			return false
		}
	}
	return true
}

// runes is the length of tokens [first, last) in characters.
func (p *page) runes(first, last int) int {
	if first >= last {
		return 0
	}
	return utf8.RuneCountInString(p.doc.Text[p.toks[first].start:p.toks[last-1].end])
}

func (p *page) wordCount(list []int) int {
	n := 0
	for _, i := range list {
		if k := p.toks[i].kind; k == arabic.Word || k == arabic.Digits {
			n++
		}
	}
	return n
}

// titleTokens picks the tokens of a title from [first, last).
func (p *page) titleTokens(u *unit, first, last int) []int {
	begin := p.begin(u, first, last)
	var out []int
	if begin > first || begin > 0 && p.lex.is("relative", p.word(begin-1)) {
		out = p.subjectOf(u)
	}
	n := len(out)
	for i := begin; i < last; i++ {
		t := &p.toks[i]
		switch {
		case t.date >= 0 && p.apart(i):
			for len(out) > n && p.hangs(out[len(out)-1], true) {
				out = out[:len(out)-1]
			}
			continue
		case p.lex.is("qad", t.word) && p.pastSoon(i):
			continue
		case t.word == "," && len(out) > n && i+1 < last && (p.participle(i+1) || p.opensClause(i+1) && len(out)-n > fullTitle):
			return p.fit(out, i)
		case t.kind == arabic.Punct && (i > 0 && p.toks[i-1].date >= 0 && p.apart(i-1) || len(out) == n):
			continue
		}
		out = append(out, i)
	}
	return p.fit(out, last)
}

// begin skips what a title does not begin with: the words that tie the clause
// to another one, its time, the preposition before its event. It never skips
// the event.
func (p *page) begin(u *unit, first, last int) int {
	event := u.trig
	for _, k := range [...]int{u.vtok, u.ntok} {
		if k >= first {
			event = min(event, k)
		}
	}
	i := first
	for i < min(event, last-1) && p.ties(i) && (u.verb != nil && u.verb.class != "aux" || !p.aux(i)) {
		i++
	}
	if i < event && i > 0 && p.lex.is("particle", trimConj(p.word(i))) && p.toks[i].ent < 0 && event-i <= 2*subjectWindow {
		for i < event && !p.eventNoun(i) {
			i++ // "in the capital, the minister met …": the place is told beside
		}
	}
	return i
}

// ties reports a token that only leads to an event: a mark, an opener of
// clauses, was, had, a time or the preposition before it, "after" before a noun.
func (p *page) ties(i int) bool {
	t := &p.toks[i]
	switch {
	case t.date >= 0:
		return true
	case t.kind != arabic.Word:
		return t.kind != arabic.Digits
	case t.ent >= 0:
		return false
	}
	w, b := t.word, trimConj(t.word)
	if text := p.doc.Text[t.start:t.end]; strings.HasPrefix(text, "لل") || strings.HasPrefix(text, "لإ") {
		return true // li-, "in order to"
	}
	for _, class := range [...]string{"that", "relative", "sub", "qad", "when", "simultaneous", "what"} {
		if p.lex.is(class, w) || p.lex.is(class, b) {
			return true
		}
	}
	if titleWords().lead[w] || titleWords().lead[b] {
		return true
	}
	if p.lex.is("particle", b) && (p.toks[i+1].date >= 0 || p.lex.is("planned", bare(p.word(i+1)))) {
		return true
	}
	if p.lex.is("particle", trimConj(p.word(i-1))) && p.lex.is("planned", bare(w)) {
		return true // min al-muqarrar
	}
	return p.aux(i)
}

// aux reports a form of kana "was", which a title keeps where there is no
// other verb.
func (p *page) aux(i int) bool {
	for _, r := range p.toks[i].reads {
		if r.class == "aux" {
			return true
		}
	}
	return false
}

// subjectOf is the noun that a relative clause describes, as the subject of
// its title: "the games, which will begin in Beijing".
func (p *page) subjectOf(u *unit) []int {
	c := &p.clauses[u.clause]
	if c.open != openRel || u.verb == nil || u.ntok >= 0 && u.ntok < c.first {
		return nil
	}
	j := c.first - 1
	for j >= 0 && p.word(j) == "," {
		j--
	}
	if j < 0 || p.toks[j].sent != p.toks[c.first].sent {
		return nil
	}
	k := j
	if e := p.toks[j].ent; e >= 0 {
		for k > 0 && p.toks[k-1].ent == e {
			k--
		}
	} else {
		for k >= 0 && j-k < maxSubject && p.nominal(k) {
			k--
		}
		k++
		if strings.HasSuffix(p.word(j), "ين") {
			j = max(j, c.first) // an oblique plural is no subject: its relative pronoun stays
		}
	}
	var out []int
	for ; k <= j; k++ {
		out = append(out, k)
	}
	return out
}

// nominal reports a word that may stand in a noun phrase.
func (p *page) nominal(i int) bool {
	t := &p.toks[i]
	return t.kind == arabic.Word && t.date < 0 && p.finite(i) == nil && !p.lex.function(t.word) && !(t.ent < 0 && p.lex.is("particle", trimConj(t.word)))
}

// apart reports that token i belongs to a date which is not part of what it
// stands beside: "in May", "on Sunday", not "the accords of 2015", "since May".
func (p *page) apart(i int) bool {
	d := &p.res.Dates[p.toks[i].date]
	t := p.at(d.Start)
	if d.Type == extract.TypeDuration || d.Type == extract.TypeSet || d.Start > p.toks[t].start || !p.eventDate(d, t) {
		return false
	}
	if p.lex.is("after", p.toks[t].word) || p.lex.is("before", p.toks[t].word) {
		return false
	}
	before := trimConj(p.word(t - 1))
	if before == "في" {
		return true
	}
	return p.toks[t].kind == arabic.Word && !p.eventNoun(t-1) && !p.lex.is("particle", before) && !p.lex.is("when", before)
}

// pastSoon reports a past verb right after qad: "had", not "may".
func (p *page) pastSoon(i int) bool {
	if i+1 >= len(p.toks) {
		return false
	}
	r := p.finite(i + 1)
	return r != nil && r.tense == past
}

// opensClause reports a word with which another clause begins.
func (p *page) opensClause(i int) bool {
	w := p.word(i)
	return p.lex.is("relative", w) || p.lex.is("sub", w) || p.lex.is("what", w) || p.finite(i) != nil
}

// render writes the tokens of a title as the document has them, the first
// without its conjunction and preposition.
func (p *page) render(list []int) string {
	var b strings.Builder
	for k, i := range list {
		t := &p.toks[i]
		switch {
		case k == 0:
			b.WriteString(p.unbound(i))
			continue
		case t.start > p.toks[list[k-1]].end || list[k-1] != i-1 && t.kind != arabic.Punct:
			b.WriteByte(' ')
		}
		b.WriteString(p.doc.Text[t.start:t.end])
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
		if rest, ok := strings.CutPrefix(text, "و"); ok && strings.HasPrefix(rest, "ال") {
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
	switch rest, ok := strings.CutPrefix(text, "لل"); {
	case r.tense != nominal || r.prep == 0:
	case r.prep == 'l' && r.definite:
		if ok {
			text = "ال" + rest
		}
	default:
		text = dropLetter(text)
	}
	return text
}

// dropLetter is s without its first letter and the marks upon that.
func dropLetter(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.TrimLeftFunc(s[n:], func(r rune) bool { return unicode.Is(unicode.Mn, r) })
}

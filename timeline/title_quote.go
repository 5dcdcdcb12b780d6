package timeline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// maxSpeaker bounds a speaker without a name, in tokens.
const maxSpeaker = 7

// quoting is the title of what someone says, in words that begin with a verb of
// speech and lose what is said to the bound of a title: "X: the port is open to
// all ships"; "" where it is not lost.
func (p *page) quoting(u *unit, words []int) string {
	if u.verb == nil || u.verb.class != "report" || len(words) == 0 {
		return ""
	}
	that := p.thatOf(u)
	if that < 0 || words[len(words)-1]+1 >= u.last && words[len(words)-1] >= that && !p.lex.is("conditional", p.word(u.last)) {
		return ""
	}
	end := p.saidTo(that, p.sents[p.toks[that].sent].last)
	if that+fullTitle >= end {
		return ""
	}
	name := p.speaker(u.vtok+1, that)
	core := p.mainVerb(that+1, end)
	room := maxTitle - utf8.RuneCountInString(name) - len(": ")
	content := p.said(u, that+1, end, core, room)
	if name == "" || p.wordCount(content) < fullTitle || core > content[len(content)-1] && p.finite(content[0]) == nil {
		return ""
	}
	return name + ": " + p.render(content, u)
}

// thatOf is the token of "that" behind the verb of u, -1 without.
func (p *page) thatOf(u *unit) int {
	for i := u.vtok + 1; i < min(u.vtok+4*subjectWindow, u.last, len(p.toks)); i++ {
		if p.lex.is("that", p.word(i)) {
			return i
		}
	}
	return -1
}

// said is the title of what is said in tokens [first, end) with the verb core,
// without what only describes who does it where there is no room for that.
func (p *page) said(u *unit, first, end, core, room int) []int {
	content := p.pick(u, first, end, core)
	if core > first && (!slices.Contains(content, core) || p.length(content[:slices.Index(content, core)+1]) > room) {
		for i := first + 1; i < core; i++ {
			if p.lex.is("relative", p.word(i)) {
				content = slices.Concat(tokens(first, i-1), p.pick(u, core, end, core))
				break
			}
		}
	}
	for len(content) > fullTitle && p.length(content) > room {
		content = p.trimEnd(content[:len(content)-1], content[len(content)-1])
	}
	return content
}

// saidTo is where what is said behind token that ends: at the closing quotation
// mark before a comma, at the latest at token end.
func (p *page) saidTo(that, end int) int {
	for i := that + 1 + fullTitle; i+1 < end; i++ {
		if p.word(i) == "\"" && p.word(i+1) == "," {
			return i + 1
		}
	}
	return end
}

// length is the length of a title of the tokens of list in characters.
func (p *page) length(list []int) int {
	n := 0
	for _, i := range list {
		n += p.runes(i, i+1) + 1
	}
	return n
}

// mainVerb is the first verb of tokens [first, last) that does not only
// describe a noun, "the ships that sank", first without one.
func (p *page) mainVerb(first, last int) int {
	was := first
	for i := first; i < last; i++ {
		switch {
		case p.lex.is("relative", p.word(i-1)):
		case p.aux(i) && was == first:
			was = i
		case p.finite(i) != nil && !p.aux(i):
			return i
		}
	}
	return was
}

// speaker is the person named last in tokens [first, last), else the
// organization, else who is only called by a noun: "an official of the company".
func (p *page) speaker(first, last int) string {
	name := ""
	for i := first; i < last; i++ {
		e := p.toks[i].ent
		if e < 0 {
			if name != "" && p.addressed(i) {
				break
			}
			continue
		}
		switch p.res.Entities[e].Kind {
		case extract.Person:
			name = participantOf(&p.res.Entities[e], "").NameAr
		case extract.Organization:
			if name == "" && p.preposition(i) == "" {
				name = participantOf(&p.res.Entities[e], "").NameAr
			}
		}
	}
	if name == "" {
		name = p.speakerPhrase(first, last)
	}
	return name
}

// addressed reports a preposition at token i, or a title behind one: "to his
// counterpart".
func (p *page) addressed(i int) bool {
	w := trimConj(p.word(i))
	return p.lex.is("particle", w) || strings.HasPrefix(w, lam) && p.title(i) != ""
}

// speakerPhrase is the noun phrase at token first as the document has it, up to a mark,
// a date or another verb; "" where none stands there.
func (p *page) speakerPhrase(first, last int) string {
	if first >= last || p.toks[first].kind != arabic.Word || p.toks[first].date >= 0 || !p.nominal(first) || titleWords().points[p.word(first)] {
		return ""
	}
	i := first
	known := p.definite(first)
	for i < last && i-first < maxSpeaker && p.toks[i].date < 0 && p.finite(i) == nil && p.word(i) != "," && !(known && p.lex.is("particle", p.word(i))) {
		i++
	}
	list := p.trimEnd(tokens(first, i-1), i)
	if len(list) == 0 || len(list) == maxSpeaker {
		return ""
	}
	return tidy(p.doc.Text[p.toks[first].start:p.toks[list[len(list)-1]].end])
}

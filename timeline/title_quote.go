package timeline

import (
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/extract"
)

// quoting is the title of what someone says, in words that begin with a verb of
// speech and lose what is said to the bound of a title: "X: the port is open to
// all ships"; "" where it is not lost.
func (p *page) quoting(u *unit, words []int) string {
	if u.verb == nil || u.verb.class != "report" || len(words) == 0 {
		return ""
	}
	that := -1
	for i := u.vtok + 1; i < min(u.vtok+4*subjectWindow, u.last, len(p.toks)) && that < 0; i++ {
		if p.lex.is("that", p.word(i)) {
			that = i
		}
	}
	if that < 0 || words[len(words)-1]+1 >= u.last {
		return ""
	}
	end := p.sents[p.toks[that].sent].last
	if that+fullTitle >= end {
		return ""
	}
	name := p.speaker(u.vtok+1, that)
	content := p.titleTokens(u, that+1, end)
	if name == "" || p.wordCount(content) < fullTitle {
		return ""
	}
	room := maxTitle - utf8.RuneCountInString(name) - len(": ")
	for len(content) > fullTitle && p.runes(content[0], content[len(content)-1]+1) > room {
		content = p.trimEnd(content[:len(content)-1], content[len(content)-1])
	}
	return name + ": " + p.render(content, u)
}

// speaker is the person named last in tokens [first, last), else the
// organization.
func (p *page) speaker(first, last int) string {
	name := ""
	for i := first; i < last; i++ {
		e := p.toks[i].ent
		if e < 0 {
			continue
		}
		switch p.res.Entities[e].Kind {
		case extract.Person:
			name = participantOf(&p.res.Entities[e], "").NameAr
		case extract.Organization:
			if name == "" {
				name = participantOf(&p.res.Entities[e], "").NameAr
			}
		}
	}
	return name
}

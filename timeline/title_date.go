package timeline

import (
	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/extract"
)

// apart reports that token i belongs to a date which is not part of what it
// stands beside: "in May", "on Sunday", not "the accords of 2015", "since May".
func (p *page) apart(i int) bool {
	d := &p.res.Dates[p.toks[i].date]
	t := p.at(d.Start)
	if d.Type == extract.TypeDuration || d.Type == extract.TypeSet || d.Start > p.toks[t].start || !p.eventDate(d, t) || p.subjectDate(d, t) {
		return false
	}
	if d.Bound != "" && (p.lex.is("after", p.toks[t].word) || p.lex.is("before", p.toks[t].word)) {
		return false // not the after of "afternoon"
	}
	before := trimConj(p.word(t - 1))
	if before == "في" {
		return true
	}
	return p.toks[t].kind == arabic.Word && (!p.eventNoun(t-1) || d.Value.Grain == extract.GrainDay || p.lex.is("ofday", p.toks[t].word)) && !p.lex.is("particle", before) && !p.lex.is("when", before)
}

// subjectDate reports a date at token t that is the subject of its verb: "the
// year 2024 sees".
func (p *page) subjectDate(d *extract.Date, t int) bool {
	return t > 0 && d.Value.Grain > extract.GrainDay && titleWords().sees[trimConj(p.word(t-1))]
}

// behindDate reports that a date before token i was left out.
func (p *page) behindDate(i int) bool {
	return i > 0 && p.toks[i-1].date >= 0 && p.apart(i-1)
}

package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// A headline is no longer than this, in tokens; a dateline no longer than that.
const (
	maxHeadline = 30
	maxDateline = 7
	// Words of a line that dates the page, besides its date.
	maxStamp = 3
	// With date and agencies, points and brackets, before a dash.
	maxDatelineTokens = 24
)

// markDebris marks the sentences that are no news and those that are
// headlines, and finds the lead: the first sentence of the body.
func (p *page) markDebris() {
	p.lead = -1
	for i := range p.sents {
		s := &p.sents[i]
		s.headline = p.isHeadline(i)
		s.debris = p.isDebris(s)
		if !s.headline && !s.debris {
			s.first = p.afterDateline(s)
		}
		if p.lead < 0 && p.opening && !s.debris && (i > 0 || !s.headline) && !p.isHeadline(i) {
			p.lead = i
		}
	}
}

// markRelated marks the headlines of other news that follow, behind the lead, a
// line such as "Related topics", and finds the first sentence that is no debris.
func (p *page) markRelated() {
	if p.lead < 0 {
		return
	}
	for p.head < p.lead && p.sents[p.head].debris {
		p.head++
	}
	related := false
	for i := p.lead; i < len(p.sents); i++ {
		s := &p.sents[i]
		if s.first >= s.last {
			continue
		}
		line := s.headline || related && i == len(p.sents)-1 && p.word(s.last-1) != "."
		s.debris = s.debris || line && related
		related = line && (related || p.lex.is("related", bare(p.word(s.first))) && p.lex.is("related", bare(p.word(s.first+1))))
	}
}

// isDebris reports lines of the page that tell nothing: rights, counters,
// links, datelines.
func (p *page) isDebris(s *sent) bool {
	if s.first >= s.last {
		return true
	}
	text := p.fold[p.toks[s.first].fs:p.toks[s.last-1].fe]
	for _, d := range p.lex.debris {
		if strings.Contains(text, d) {
			return true
		}
	}
	words, dash := 0, false
	for i := s.first; i < s.last; i++ {
		switch {
		case p.toks[i].kind == arabic.Word:
			words++
		case p.word(i) == "-" || p.word(i) == "–" || p.word(i) == "/":
			dash = true
		}
	}
	return words == 0 || s.headline && words < maxDateline && (s.first > 0 && dash || p.bracketedLine(s) || p.stamp(s))
}

// bracketedLine reports a line in brackets: "(pictures)".
func (p *page) bracketedLine(s *sent) bool {
	return p.word(s.first) == "(" && p.word(s.last-1) == ")"
}

// stamp reports a line that says when the page was written, "published on 3 May":
// a word or two and a date.
func (p *page) stamp(s *sent) bool {
	if !p.lex.is("stamp", bare(p.word(s.first))) {
		return false
	}
	words, dated := 0, false
	for i := s.first; i < s.last; i++ {
		switch {
		case p.toks[i].date >= 0:
			dated = true
		case p.toks[i].kind == arabic.Word:
			words++
		}
	}
	return dated && words <= maxStamp
}

// afterDateline is the token at which s begins to tell: after a dateline such as
// "Cairo, 3 May 2011 (agency) -", where there is one. Its day is that of the
// report, not of an event.
func (p *page) afterDateline(s *sent) int {
	if t := &p.toks[s.first]; t.ent < 0 || s.first > 0 && !strings.Contains(p.fold[p.toks[s.first-1].fe:t.fs], "\n") {
		return s.first
	}
	brackets := 0
	for i := s.first; i < min(s.last-1, s.first+maxDatelineTokens); i++ {
		switch t := &p.toks[i]; t.word {
		case "(":
			brackets++
		case ")":
			brackets--
		case "-", "–", "—", ":":
			if brackets <= 0 {
				return i + 1
			}
		default:
			if brackets <= 0 && p.begun(t) {
				return s.first
			}
		}
	}
	return s.first
}

// begun reports a word that no dateline holds.
func (p *page) begun(t *tok) bool {
	return t.kind == arabic.Word && t.ent < 0 && t.date < 0 && !p.lex.is("preposition", t.word)
}

// isHeadline reports a line of its own without a full stop at its end.
func (p *page) isHeadline(i int) bool {
	s := p.sents[i]
	n := s.last - s.first
	if n < 2 || n > maxHeadline {
		return false
	}
	last := p.toks[s.last-1]
	switch last.word {
	case ".", "!", "?", "…":
		return false
	}
	before := s.first == 0 || strings.Contains(p.fold[p.toks[s.first-1].fe:p.toks[s.first].fs], "\n")
	after := s.last < len(p.toks) && strings.Contains(p.fold[last.fe:p.toks[s.last].fs], "\n")
	return before && after
}

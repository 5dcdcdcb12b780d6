package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// A headline is no longer than this, in tokens; a dateline no longer than that.
const (
	maxHeadline = 30
	maxDateline = 7
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
	return words == 0 || s.headline && s.first > 0 && dash && words < maxDateline
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

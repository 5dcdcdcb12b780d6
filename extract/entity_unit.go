package extract

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// Scores of names that no noun phrase makes.
const (
	scoreUnit      = 0.82 // the 22nd Division
	scoreOrdinal   = 0.62 // the Fourth Division
	scoreClub      = 0.90 // Leeds United
	scoreBracket   = 0.80 // Nouakchott (Al Akhbar) -
	scoreAcronym   = 0.96 // Qatar News Agency (QNA): outweighs a place of that spelling
	scoreBracketed = 0.86 // … (an unknown word)
	scoreToponym   = 0.72 // in Tell X
)

// unit reads a military unit by its number at token i: the 22nd Division, the
// Fifth Fleet, with the branch it is of or its nationality.
func (f *finder) unit(i int) {
	n, j := f.info(i), f.regionOf(i)
	if !n.is(wordUnit) || !n.def || !f.same(j, i) || !f.numbered(j) {
		return
	}
	digits := f.t.toks[j].kind == arabic.Digits
	p := phraseEnd{end: f.compound(j)}
	if k := f.info(p.end); f.same(p.end, i) && !k.def && k.skip == 0 {
		if digits && f.counts(p.end) {
			return // of the army 40 thousand
		}
		if k.is(wordBranch) && !k.is(wordStop) {
			p.end++
		}
	}
	f.adjectives(&p, i)
	score := float32(scoreUnit)
	if !digits && p.end == i+2 && j == i+1 {
		score = scoreOrdinal // also the first group of a contest
	}
	f.add(i, p.end, n.skip, Organization, score, "unit")
}

// regionOf is the token after that at i, and after the adjective by which a region is one of an
// army: the second military region. A region without it has no number.
func (f *finder) regionOf(i int) int {
	switch w := f.t.bare(i); {
	case f.t.word(i+1) == "العسكرية":
		return i + 2
	case w == "المنطقة", w == "الناحية":
		return len(f.t.toks)
	}
	return i + 1
}

// counts reports whether digits before the word at token i count it: it is no branch of
// an army.
func (f *finder) counts(i int) bool {
	n := f.info(i)
	return f.isWord(i) && !n.is(wordBranch) && (n.is(wordNoun) || n.class == 0)
}

// compound is the token after the ordinal at token j with its ten: the sixteenth, the
// twenty-second.
func (f *finder) compound(j int) int {
	switch w := f.t.word(j + 1); {
	case !f.same(j+1, j) || f.t.toks[j].kind == arabic.Digits:
	case w == "عشر", w == "عشرة", w == "والعشرين", w == "والعشرون", w == "والثلاثين", w == "والثلاثون":
		return j + 2
	}
	return j + 1
}

// numbered reports whether token j is the number of a military unit: up to three
// digits, or an ordinal.
func (f *finder) numbered(j int) bool {
	if f.t.toks[j].kind == arabic.Digits {
		return len(f.t.word(j)) <= 3
	}
	return f.info(j).is(wordOrdinal) && f.info(j).skip == 0
}

// club reads a place and the word at token i that ends the names of clubs, or a firm and that
// which ends the names of firms.
func (f *finder) club(i int) {
	if n := f.info(i); !n.is(wordClubTail) || n.skip != 0 || !f.same(i-1, i) || !f.isWord(i-1) {
		return
	}
	switch w := f.t.word(i); {
	case among("hall_tail", w):
		f.hall(i)
	case among("firm_tail", w):
		f.firm(i)
	default:
		f.tail(i, GPE, scoreClub)
	}
}

// firm adds the firm that the word at token i ends the name of: the listed one before it may have up to
// three words (S&P Global).
func (f *finder) firm(i int) {
	for k := i - 3; k < i-1; k++ {
		if end, kind, ok := f.known(k); ok && end == i && kind == Organization {
			f.add(k, i+1, f.info(k).skip, Organization, scoreTownsOwn, "club")
			return
		}
	}
	f.tail(i, Organization, scoreTownsOwn) // Kaspersky Lab
}

// tail adds the organization that the word at token i ends the name of, where the one before it is listed as
// the kind that such names begin with, or is in no lexicon.
func (f *finder) tail(i int, kind Kind, score float32) {
	before := f.info(i - 1)
	_, listed, ok := f.known(i - 1)
	if ok && listed == kind || !ok && before.class == 0 && !before.def {
		f.add(i-1, i+1, before.skip, Organization, score, "club")
	}
}

// hall adds the hall or the ground that the word at token i ends the name of, after a place, a firm or one
// or two words in no lexicon: Manchester Arena.
func (f *finder) hall(i int) {
	j, before := i-1, f.info(i-1)
	_, kind, ok := f.known(j)
	if ok && (kind == GPE || kind == Organization) && int(f.at[j].end) == i || before.class == 0 && !before.def {
		f.add(j, i+1, before.skip, Facility, scoreTownsOwn, "club")
	}
}

// frequency reads the name of a radio station that ends in "FM" at token i: Mosaique
// FM, al-Jawhara FM.
func (f *finder) frequency(i int) {
	if f.t.word(i) == "اف" && f.t.word(i-1) == quote && f.t.word(i+1) == "ام" && f.t.word(i+2) == quote && f.same(i-2, i) && f.isWord(i-2) && !f.info(i-2).is(wordStop|wordTime|wordHead) {
		f.add(i-2, i+3, f.info(i-2).skip, Organization, scoreClub, "club")
		return
	}
	if w := f.t.word(i); w != "اف" || f.t.word(i+1) != "ام" || !f.same(i-1, i) || !f.isWord(i-1) || f.info(i-1).is(wordStop|wordTime|wordHead) {
		return
	}
	f.add(i-1, i+2, f.info(i-1).skip, Organization, scoreClub, "club")
}

// toponym reads a word that begins names of places at token i and the one after
// it, behind a preposition of place.
func (f *finder) toponym(i int) {
	n := f.info(i)
	if !n.is(wordToponym) || n.def || f.at[i].end > 0 || !f.same(i+1, i) || !f.plain(i+1) || f.norp(i+1) {
		return
	}
	if f.behindPlaceWord(i) && !f.info(i+1).is(wordTitle|wordRole|wordHead) {
		end := i + 2
		if tail := f.info(end); f.same(end, i) && tail.is(wordNameTail) && tail.skip == 0 {
			end++ // Sidi Fath Allah
		}
		f.add(i, end, n.skip, GPE, scoreToponym, "toponym")
	}
}

// behindPlaceWord reports whether token i has bi- or follows a preposition of place or
// the head of a place: the islands of San X.
func (f *finder) behindPlaceWord(i int) bool {
	n := f.info(i)
	switch {
	case n.skip > 0:
		return f.t.word(i)[n.skip-letterLen:n.skip] == prepBeh
	case !f.same(i-1, i):
		return false
	}
	h, ok := f.head(i - 1)
	return f.info(i-1).is(wordPlacePrep) || ok && h.flags&headDefinite == 0 && (h.kind == GPE || h.kind == Location)
}

// brackets weighs organizations in brackets, listed ones that are also other
// words: a short form of the institution just before, the agency of a dateline.
func (f *finder) brackets() {
	ends := make([]bool, len(f.t.toks)+1)
	for k := range f.cands {
		if c := &f.cands[k]; c.kind == Organization && c.score >= sureScore {
			ends[c.last] = true
		}
	}
	f.acronyms(ends)
	for k := range f.cands {
		c := &f.cands[k]
		if c.kind != Organization || c.entry < 0 || c.skip != 0 {
			continue
		}
		if s := f.bracketScore(c, ends); s > 0 {
			c.score = max(c.score, s)
		}
	}
}

// bracketScore weighs what stands in brackets or quotation marks, 0 for what does
// not or says nothing there.
func (f *finder) bracketScore(c *candidate, ends []bool) float32 {
	open, shut := f.t.word(int(c.first)-1), f.t.word(int(c.last))
	switch {
	case (open != "(" || shut != ")") && (open != quote || shut != quote):
	case ends[c.first-1], c.first > 1 && ends[c.first-2] && f.info(int(c.first)-2).is(wordAbstract):
		return scoreAcronym
	case open == "(" && f.dateline(int(c.first)-1, int(c.last)):
		return scoreBracket
	}
	return 0
}

// acronyms adds words in brackets that are in no lexicon, right after an
// organization: ends says at which tokens one ends.
func (f *finder) acronyms(ends []bool) {
	for i := 1; i+2 < len(f.t.toks); i++ {
		if ends[i] && f.t.toks[i].kind == arabic.Latin && f.same(i, i-1) && f.capitals(i) {
			f.add(i, f.latin(i), 0, Organization, scoreBracketed, "acronym")
		}
		if !ends[i] || !f.enclosed(i, i+2) || f.at[i+1].end > 0 || f.info(i+1).class != 0 {
			continue
		}
		if f.isWord(i+1) || f.t.toks[i+1].kind == arabic.Latin {
			f.add(i+1, i+2, 0, Organization, scoreBracketed, "acronym")
		}
	}
}

// enclosed reports whether the tokens i and j are a pair of brackets or of quotation
// marks.
func (f *finder) enclosed(i, j int) bool {
	switch f.t.word(i) {
	case "(":
		return f.t.word(j) == ")"
	case quote:
		return f.t.word(j) == quote && f.t.toks[i+1].glued && f.t.toks[j].glued
	}
	return false
}

// capitals reports whether token i is written in capitals alone.
func (f *finder) capitals(i int) bool {
	s, e := f.t.span(f.t.toks[i].start, f.t.toks[i].end)
	w := f.t.src[s:e]
	return len(w) > 1 && w == strings.ToUpper(w)
}

// latin is the token after the Latin words from token i on that hyphens join.
func (f *finder) latin(i int) int {
	for i+2 < len(f.t.toks) && f.t.word(i+1) == "-" && f.t.toks[i+1].glued && f.t.toks[i+2].glued && f.t.toks[i+2].kind == arabic.Latin {
		i += 2
	}
	return i + 1
}

// agency reads the agency that the brackets of a dateline at token i name.
func (f *finder) agency(i int) {
	const most = 4
	if f.t.word(i) != "(" {
		return
	}
	j := i + 1
	for ; j <= i+most && f.same(j, i); j++ {
		if latin := f.t.toks[j].kind == arabic.Latin; !latin && (!f.isWord(j) || f.info(j).is(wordStop|wordTime)) {
			break
		}
	}
	if j > i+1 && f.same(j, i) && f.t.word(j) == ")" && f.dateline(i, j) {
		f.add(i+1, j, 0, Organization, scoreBracket, "dateline")
	}
}

// dateline reports whether the brackets at tokens i and j stand in a dateline:
// after the place that begins the text or the sentence, before a dash or colon.
func (f *finder) dateline(i, j int) bool {
	if after := f.t.word(j + 1); after != "-" && after != ":" || !f.same(j+1, i) {
		return false
	}
	if _, kind, ok := f.known(i + 1); ok && kind != Organization {
		return false
	}
	return f.datelined(i)
}

// datelined reports whether the place that begins a sentence, perhaps with a date, and nothing
// else stands before token i.
func (f *finder) datelined(i int) bool {
	const most = 8
	last := i
	for last > i-most && f.same(last-1, i) && (f.t.toks[last-1].kind == arabic.Digits || f.info(last-1).is(wordTime) || !f.isWord(last-1)) {
		last--
	}
	for k := last - 1; k >= last-3 && f.same(k, i); k-- {
		if end, kind, ok := f.known(k); ok && kind == GPE && end <= i {
			return !f.same(k-1, k)
		}
	}
	return false
}

package extract

import "strings"

// moreAtHome is added to a place whose country the text mentions, against a
// namesake elsewhere.
const moreAtHome = 0.03

// gazetteerNames gathers what the lists know.
func (f *finder) gazetteerNames() {
	f.at, f.parts = cleared(f.at, len(f.t.toks)), cleared(f.parts, len(f.t.toks))
	f.phrase = f.gaz.match(f.t, func(c candidate) {
		c.last = int32(f.edition(int(c.first), int(c.last), c.kind))
		if f.wholeName(&c) {
			return
		}
		f.cands = append(f.cands, c)
		a := &f.at[c.first]
		if c.kind == Nationality {
			a.norp = a.norp || c.score >= sureScore
			if c.last-c.first > 1 {
				f.at[c.last-1].norp = true
			}
			return
		}
		if c.score >= sureScore && c.skip == 0 && c.last > a.end {
			a.end, a.kind = c.last, codeOf(c.kind)
			a.town = c.kind == GPE && f.gaz.entry(c.entry).id == ""
		}
		if c.kind == Organization && c.score >= sureScore && c.skip == int32(f.info(int(c.first)).skip) {
			a.org = max(a.org, c.last)
		}
		if c.score >= sureScore && c.skip == letterLen && c.kind == GPE {
			a.inside = max(a.inside, c.last)
		}
	})
	f.possessed()
	f.echoes()
	f.lineage()
	f.towns()
	f.greater()
	f.trimmed()
	f.seats()
	f.beside()
	f.homonyms()
	f.lands()
	f.clubTowns()
}

// wholeName reports whether the one word of a listed place is a given name, or that of a listed
// name an everyday word, with the letter that the lists take for a proclitic: Fatima, not fa-
// and Atma.
func (f *finder) wholeName(c *candidate) bool {
	i := int(c.first)
	if c.last != c.first+1 || c.skip != letterLen {
		return false
	}
	if n := f.info(i); n.skip == 0 && n.is(wordNoun) && f.t.word(i)[:letterLen] == prepKaf {
		return true // complete (kamil), not like Amal
	}
	return c.kind == GPE && isGivenName(f.t.word(i))
}

// undottedEntry reports whether the name of c's entry ends in the letter with dots,
// which the text has without them.
func (f *finder) undottedEntry(c *candidate) bool {
	return strings.HasSuffix(f.gaz.entry(c.entry).nameAr, taMarbuta)
}

// echoes raises the names of one word that alone would be too weak: what is a town once is the town
// throughout, and a newspaper is told by its verb.
func (f *finder) echoes() {
	shown := f.shown()
	for k := range f.cands {
		c := &f.cands[k]
		switch {
		case c.score <= 0 || c.score >= sureScore:
		case c.last == c.first+1 && shown[c.entry] && !f.info(int(c.first)).is(wordPossessed):
			f.echo(c)
		case c.kind == Organization && f.newspaper(c):
			c.score = scoreBeside
		}
	}
}

// echo raises the word c that the text shows elsewhere to be the name. An organization must be able to be
// it again, since its everyday word may stand there as well.
func (f *finder) echo(c *candidate) {
	switch {
	case c.kind != Organization:
		c.score = scoreEcho
	case f.speaksAgain(c):
		c.score = scoreBeside
	}
}

// shown are the entries that one word names somewhere in the text, on better grounds than a preposition before it.
func (f *finder) shown() map[int32]bool {
	shown := f.t.scratch.again.shown
	if shown == nil {
		shown = make(map[int32]bool)
		f.t.scratch.again.shown = shown
	}
	clear(shown)
	for k := range f.cands {
		if c := &f.cands[k]; c.score > scoreBefore+0.02 && c.last == c.first+1 {
			shown[c.entry] = true
		}
	}
	return shown
}

// newspaper reports whether the definite everyday word c, the name of an organization, says something with a
// feminine verb that does not agree with it, but with the newspaper or the channel of its name: the Squares said.
func (f *finder) newspaper(c *candidate) bool {
	i := int(c.first)
	n, verb := f.info(i), f.info(i-1)
	if c.last != c.first+1 || c.skip != 0 || !n.def || !verb.is(wordSay) || !f.same(i-1, i) || !strings.HasSuffix(f.t.word(i-1), tehEnd) {
		return false
	}
	if n.is(wordHead|wordTitle|wordRole|wordPortfolio|wordStop|wordTime) || f.norp(i) || f.feminine(i) || f.people(i) {
		return false
	}
	switch f.t.word(i + 1) {
	case "ان", ":", ",", "عن":
		return f.same(i+1, i)
	}
	return false
}

// speaksAgain reports whether the definite word c, the name of an organization that the text
// has named by it, can be that again: nothing describes it, and it is no genitive.
func (f *finder) speaksAgain(c *candidate) bool {
	i := int(c.first)
	n, before := f.info(i), f.info(i-1)
	if !n.def || c.skip > letterLen {
		return false
	}
	if ok, _ := f.adjective(i + 1); ok && f.same(i+1, i) || f.info(i+1).lam || f.t.word(i+1) == "بين" {
		return false
	}
	if c.skip > 0 || !f.same(i-1, i) || !f.isWord(i-1) {
		return true
	}
	return before.is(wordSay|wordAct|wordStop) || f.verb(i-1)
}

// possessed lowers listed names whose last letter is typed as a pronoun is written,
// where the word can be a noun with it: Masira, and his fate.
func (f *finder) possessed() {
	for k := range f.cands {
		c := &f.cands[k]
		i := int(c.first)
		if c.last == c.first+1 && c.entry >= 0 && c.score > scoreBefore && f.info(i).is(wordPossessed) && strings.HasSuffix(f.t.word(i), "ه") && f.undottedEntry(c) {
			c.score = scoreBare
			if f.info(i - 1).is(wordPlacePrep) {
				c.score = scoreBefore
			}
		}
	}
}

// towns raises a place right after the word for its kind (the city of) over a club
// or another bearer of its name.
func (f *finder) towns() {
	for k := range f.cands {
		c := &f.cands[k]
		if c.skip != 0 || c.score < sureScore || f.norp(int(c.first)) {
			continue
		}
		h, ok := f.head(int(c.first) - 1)
		if ok && h.flags&headDropped != 0 && (h.kind == GPE || h.kind == Location) && f.same(int(c.first)-1, int(c.first)) {
			f.behindPlace(c, h)
		}
	}
}

// greater lengthens a listed town by the adjective that makes it a region of its own: Greater
// Amman.
func (f *finder) greater() {
	for k := range f.cands {
		c := f.cands[k]
		j := int(c.last)
		if c.kind != GPE || c.score < sureScore || !f.same(j, j-1) || c.skip == 0 && (!f.at[c.first].town || f.at[c.first].end != c.last) {
			continue
		}
		if f.t.word(j) != "الكبري" {
			continue
		}
		if h, ok := f.head(int(c.first) - 1); !ok || h.kind != Location { // the big island of Hawaii
			c.last++
			f.cands = append(f.cands, c)
			if c.skip == 0 {
				f.at[c.first].end = c.last
			}
		}
	}
}

// behindPlace weighs the listed name c right after the head of a place: it is what the
// head says. An island may be a state.
func (f *finder) behindPlace(c *candidate, h head) {
	switch {
	case c.kind == GPE && h.kind == GPE:
		c.score = max(c.score, scoreLong)
	case c.kind == Location && h.kind == GPE && h.flags&headWeak == 0:
		c.kind = GPE
	case c.kind == GPE && f.river(int(c.first)-1):
		c.kind = Location
	case c.kind == Person && c.last == c.first+1 && !f.ruled(int(c.first)):
		c.score = scoreBare
	}
}

// river reports whether token i is the word for a thing of nature that bears the name
// of a state or a town and is none.
func (f *finder) river(i int) bool {
	return among("nature", f.t.bare(i)) && !f.info(i).def
}

// lineage lengthens a listed person by the fathers and the family that follow
// (ibn X, Al X): the lists hold the short form, and his father may be in them too.
func (f *finder) lineage() {
	for k := range f.cands {
		c := f.cands[k]
		if c.kind != Person || c.score < sureScore {
			continue
		}
		end := f.descent(&c)
		if f.heir(end-2) && f.same(end, int(c.first)) && f.info(end).skip == 0 && f.part(end, 0) >= partUnknown {
			end++ // Ould al-Shaykh al-Ghazwani
		}
		if end == int(c.last) {
			if !f.familyName(&c) {
				continue
			}
			end++ // Abd Allah ibn Abd al-Aziz al-Rabi'a is no king
			c.entry, c.rule = -1, "name"
		}
		c.last, c.score = int32(end), max(c.score, scoreLong)
		f.cands = append(f.cands, c)
		if c.skip == 0 {
			f.at[c.first].end = max(f.at[c.first].end, c.last)
		}
	}
}

// descent is the token after the fathers that follow the listed person c: ibn X, ibn Y.
func (f *finder) descent(c *candidate) int {
	end := int(c.last)
	for end < int(c.first)+maxNameTokens && f.same(end, int(c.first)) && f.info(end).is(wordSon) && f.info(end).skip == 0 {
		next := f.joined(end, end-1)
		if next == end {
			break
		}
		end = next
	}
	return end
}

// familyName reports whether the definite word after the listed person c, of given names alone, is
// in no lexicon, and so the name of a family that makes another person of it.
func (f *finder) familyName(c *candidate) bool {
	j := int(c.last)
	n, w := f.info(j), f.t.word(j)
	if c.skip != 0 || !f.same(j, j-1) || n.class != 0 || !n.def || n.skip != 0 || f.norp(j) || f.people(j) || !isNameToken(w) || f.at[j].end > 0 && !f.at[j].town {
		return false
	}
	son := false
	for i := int(c.first); i < j; i++ {
		son = son || f.info(i).is(wordSon)
		if f.info(i).def && !f.info(i-1).is(wordNamePart) {
			return false
		}
	}
	return son
}

// homonyms prefers, of places of one name, the one in a country that the text
// names otherwise.
func (f *finder) homonyms() {
	named := make(map[string]bool)
	for k := range f.cands {
		if c := &f.cands[k]; c.score >= sureScore && (c.kind == GPE || c.kind == Nationality) && !f.twin(k) {
			named[f.gaz.entry(c.entry).in] = true
		}
	}
	delete(named, "")
	for k := range f.cands {
		if c := &f.cands[k]; c.kind == GPE && c.score > 0 && named[f.gaz.entry(c.entry).in] && f.twin(k) {
			c.score += moreAtHome
		}
	}
}

// twin reports whether another entry gives the same words the same kind; such
// candidates stand side by side.
func (f *finder) twin(k int) bool {
	c := &f.cands[k]
	for _, n := range [...]int{k - 1, k + 1} {
		if n < 0 || n >= len(f.cands) {
			continue
		}
		if o := &f.cands[n]; o.first == c.first && o.last == c.last && o.entry != c.entry && o.kind == c.kind {
			return true
		}
	}
	return false
}

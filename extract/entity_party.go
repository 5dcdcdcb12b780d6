package extract

// party reports whether token i is the word for a political party.
func (f *finder) party(i int) bool { return f.t.bare(i) == "حزب" }

// political adds what a party or a government at token i is called by, where the word for it
// is no part of the name, and reports whether that is so.
func (f *finder) political(i int, h head, p phraseEnd) bool {
	switch {
	case f.presided(i, p):
	case f.ledBy(i, p):
		if f.at[p.name].end == 0 {
			f.add(p.name, p.nameEnd, 0, Person, scoreUnknownTitle, "title")
		}
	case f.partyOf(i, p), f.partyNamed(i, p):
		f.add(p.name, p.end, 0, h.kind, scorePhraseAdj, "institution")
	default:
		return false
	}
	return true
}

// partyOf reports whether the name of the party at token i begins with another word for
// such a body, to which its own adjectives and its aim belong: the party of the Free
// National Union, of the Congress for the Republic.
func (f *finder) partyOf(i int, p phraseEnd) bool {
	inner, ok := f.head(p.name)
	if !ok || !f.party(i) || p.quoted || inner.flags&headDefinite == 0 || inner.flags&(headKept|headDropped) == 0 || !f.info(p.name).def {
		return false
	}
	if inner.kind != Organization && f.t.word(p.name) != "المؤتمر" {
		return false
	}
	described := p.complement || p.official || p.norp || p.loose > 0
	return described || p.end > p.name+1 && f.at[p.name].org == int32(p.end)
}

// partyNamed reports whether the party at token i has a name of its own, which the word for
// a party does not begin: a listed one of several words (the Republic on the Move), or
// words that are in no lexicon.
func (f *finder) partyNamed(i int, p phraseEnd) bool {
	if !f.party(i) || !p.proper || p.quoted {
		return false
	}
	if f.at[p.name].end == 0 {
		return p.bare() && !f.info(p.name).def && p.end == p.nameEnd
	}
	return f.organization(p.name) && int(f.at[p.name].end) == p.end && f.at[i].end != int32(p.end) && (p.end > p.name+1 || !f.info(p.name).is(wordHead))
}

// ledBy reports whether the head at token i is a government or a party that is called by the
// person who leads it, who alone is named.
func (f *finder) ledBy(i int, p phraseEnd) bool {
	if !p.bare() || p.official || p.quoted {
		return false
	}
	_, kind, ok := f.known(p.name)
	switch {
	case f.t.bare(i) == "حكومة":
		return ok && kind == Person || !ok && f.part(p.name, 0) >= partUnknown
	case f.party(i):
		return ok && kind == Person || !ok && p.nameEnd == p.name+1 && (f.part(p.name, 0) > partUnknown || hasAnySuffix(f.t.word(p.name), "سكي", "وف", "ييف", "فيتش", "شفيلي", "سون"))
	}
	return false
}

// presided reports whether what stands after the head at token i, which can be called by
// everyday words, is the title of a person who leads it: the party of the president.
func (f *finder) presided(i int, p phraseEnd) bool {
	n := f.info(p.name)
	if !f.party(i) && !f.alliance(i) || !p.common || !n.def || !n.is(wordTitle) || n.is(wordHead|wordPortfolio) {
		return false
	}
	return p.nameEnd == p.name+1 || f.norp(p.name+1)
}

// alliance reports whether token i is a word for a group of parties.
func (f *finder) alliance(i int) bool {
	return among("alliance", f.t.bare(i))
}

// inPower reports whether the party at token i is only described by who leads the state:
// the presidential party.
func (f *finder) inPower(i int) bool {
	return f.key(i) == "الحزب" && f.t.word(i+1) == "الرئاسي"
}

// presides reports whether token i is the word for a presidency.
func (f *finder) presides(i int) bool { return f.t.bare(i) == "رئاسة" }

// state reports whether the noun at token j, over which somebody presides, is a state or its
// government: the presidency of that is an office by whose name the state speaks.
func (f *finder) state(j int) bool {
	switch f.t.word(j) {
	case "الحكومة", "الجمهورية", "الوزراء":
		return true
	}
	return false
}

// postOf reports whether the presidency at token i is a post that somebody has or wants: he
// took over the presidency of, elections of it, presided by.
func (f *finder) postOf(i int) bool {
	n, w := f.info(i), f.t.word(i)
	if n.skip > 0 && w[n.skip-letterLen:n.skip] == prepBeh {
		return true
	}
	if !f.same(i-1, i) || !f.isWord(i-1) {
		return false
	}
	const most = 4
	for k := i - 1; k >= i-most && f.same(k, i) && f.isWord(k); k-- {
		switch b := f.t.bare(k); {
		case hasAnyPrefix(b, "تول", "يتول", "توليت", "متول", "تسلم", "يتسلم", "تقلد", "يتقلد", "منصب", "كرسي", "انتخاب", "مرشح", "ترشح", "سباق", "شغل", "يشغل", "مقاليد"):
			return true
		case b == "الي" && k == i-1:
			return true
		}
		if f.info(k).is(wordSay) {
			break
		}
	}
	return false
}

// occupied reports whether the noun at token j is what its enemies call a power, not a body
// of it: the intelligence of the occupation.
func (f *finder) occupied(j int) bool { return f.t.word(j) == "الاحتلال" }

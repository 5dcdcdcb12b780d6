package extract

// maxTitleTokens bounds what stands between a title and the name.
const maxTitleTokens = 12

// Scores of rules for persons.
const (
	scoreTitled       = 0.90 // a title and a name with a known part
	scoreTitledRun    = 0.80 // a title and unknown words
	scoreTitledWord   = 0.66 // a title and one everyday word that is also a name
	scoreNames        = 0.85 // two known parts of names
	scoreChain        = 0.80 // three parts of names, the first also an everyday word
	scoreNameRun      = 0.70 // a given name and unknown words
	scoreSaidRun      = 0.70 // a verb of saying and unknown words
	scoreSaidOne      = 0.55 // a verb of saying and one unknown word
	scoreApposed      = 0.66 // unknown words and a description
	scoreListed       = 0.60 // unknown words after a person and wa-
	scoreBareRun      = 0.35 // unknown words alone
	lessForComma      = 0.05
	scoreUnknownTitle = 0.72 // a title and one unknown word
)

// titled reads the name after a title or role at token i.
func (f *finder) titled(i int) {
	j, comma, ok := f.afterTitle(i)
	if !ok {
		return
	}
	end, names, unknown := f.name(j, 0)
	if end <= j || names+unknown < 1 || comma && names+unknown < 2 || f.adjectival(i, j, end, names) {
		return
	}
	score := f.titledScore(j, names, unknown)
	if comma {
		score -= lessForComma
	}
	if end == j+1 && (unknown == 0 && f.townsman(i, end) || f.twiceNamed(i, j)) {
		end++
	} else if !comma && names > 0 {
		end = f.closing(end)
	}
	if f.sidi(i, j, end) {
		j = i
	}
	f.add(j, end, 0, Person, score, "title")
}

// dubbed adds the name after what somebody is called by at token i, bi- and a particle of names (known as
// Abu Sayf), and reports whether there is one.
func (f *finder) dubbed(i int) bool {
	j := i + 1
	w := f.t.word(j)
	if !among("called", f.t.word(i)) || !f.same(j+1, i) || len(w) < 3*letterLen || w[:letterLen] != prepBeh || entityWords().class[w[letterLen:]]&wordNamePart == 0 || !f.plain(j+1) {
		return false
	}
	end := j + 2
	if n := f.info(end); f.same(end, i) && (f.info(j+1).is(wordNamePart) && f.isWord(end) || n.def && n.class == 0 && n.skip == 0 && f.part(end, 0) >= partUnknown) {
		end++
	}
	f.add(j, end, letterLen, Person, scoreTitled, "title")
	return true
}

// sidi reports whether the title at token i is a given name of the Moors: a particle of their descent
// stands in the name from token j to end (Sidi Muhammad ould X).
func (f *finder) sidi(i, j, end int) bool {
	if f.t.word(i) != "سيدي" || j != i+1 {
		return false
	}
	for k := j; k < end; k++ {
		if w := f.t.word(k); w == "ولد" || w == "بنت" {
			return true
		}
	}
	return false
}

// adjectival reports whether the one everyday word from token j to end describes the
// indefinite role just before it, at token i: a visiting professor; or whether it is the unknown
// place that its bearer rules.
func (f *finder) adjectival(i, j, end, names int) bool {
	if names == 0 && j == i+1 && f.ruled(j) {
		return true
	}
	n := f.info(i)
	return end == j+1 && j == i+1 && n.is(wordRole) && !n.is(wordTitle) && !n.def && f.part(j, 0) == partWord && f.feminine(i) == f.feminine(j) && !n.is(wordOffice)
}

// townsman reports whether the town at token j, right after the given name that
// the title at token i has, is its surname: after a verb of saying that takes no
// town as its object.
func (f *finder) townsman(i, j int) bool {
	end, kind, ok := f.known(j)
	if !ok || kind != GPE || end != j+1 || !f.same(j, i) || !f.info(i-1).is(wordSay) || !isGivenName(f.t.word(j-1)) {
		return false
	}
	switch f.t.bare(i - 1) {
	case "زار", "غادر", "وصل":
		return false
	}
	return true
}

// twiceNamed reports whether a masculine nationality ends the name of one word at
// token j, after a nationality that already described its bearer, by the title
// at token i: it is a surname then.
func (f *finder) twiceNamed(i, j int) bool {
	if !f.norp(j+1) || !f.info(j+1).def || f.info(j+1).skip != 0 || f.feminine(j+1) || f.people(j+1) || !f.same(j+1, j) {
		return false
	}
	for k := i + 1; k < j; k++ {
		if f.norp(k) {
			return true
		}
	}
	return false
}

// titledScore weighs a name at token j after a title.
func (f *finder) titledScore(j, names, unknown int) float32 {
	switch {
	case names == 0 && unknown == 1:
		return scoreUnknownTitle
	case names == 0:
		return scoreTitledRun
	case names+unknown == 1 && f.part(j, 0) == partWord:
		return scoreTitledWord
	}
	return scoreTitled
}

// afterTitle walks over what belongs to a title (the minister of foreign affairs
// and cooperation of Morocco, former) to the token where a name can begin. A
// noun phrase that has become definite is closed: an indefinite word after it
// begins something new, here the name.
func (f *finder) afterTitle(i int) (j int, comma, ok bool) {
	n := f.info(i)
	w := titleWalk{closed: n.is(wordTitle) && (n.def || !n.is(wordRole)), role: n.is(wordRole)}
	w.direct = w.closed
	for j = i + 1; j <= i+maxTitleTokens && f.same(j, i); j++ {
		if m := f.mark(j, &w); m == markComma {
			return j + 1, true, w.closed && f.apposed(j+1, i, w)
		} else if m == markSkipped {
			continue
		} else if m == markStop {
			break
		}
		if end, begins := f.listedIn(j, &w); begins || end < 0 {
			return j, false, begins
		} else if end > 0 {
			j = end - 1
			continue
		}
		if end := f.posted(j, w); end > 0 {
			return end, true, f.apposed(end, i, w)
		}
		if f.begins(j, w) {
			return j, false, true
		}
		if !f.goesOn(j, &w) {
			break
		}
	}
	return 0, false, false
}

// listedIn reads a listed name at token j between a title and the name: it returns the
// token after, 0 for none and -1 for a person, or reports that it begins the name.
func (f *finder) listedIn(j int, w *titleWalk) (end int, begins bool) {
	end, kind, ok := f.known(j)
	switch {
	case !ok:
		return 0, false
	case kind == Person:
		return -1, false
	case w.direct && w.quotes%2 == 0 && f.namedAsTown(j, end):
		f.forced = j
		return end, true
	}
	w.closed, w.direct = true, false
	return end, false
}

// namedAsTown reports whether the town of one word at token j, right after a title, is a given
// name: a word that is in no lexicon follows (General Brighton Mbeti).
func (f *finder) namedAsTown(j, end int) bool {
	n := f.info(end)
	return f.at[j].town && end == j+1 && f.same(end, j) && f.info(j).class == 0 && n.class == 0 && !n.def && n.skip == 0 && f.at[end].end == 0 &&
		f.at[end].inside == 0 && !f.norp(end) && f.part(end, 0) >= partUnknown && !f.info(j-1).is(wordHead)
}

// posted returns the token after fi (in, at) and the listed name or the institution that
// tells where the bearer of a title works, from token j on, 0 for none: the
// professor of politics at the university of X. What follows is his name as after
// a comma.
func (f *finder) posted(j int, w titleWalk) int {
	if !w.closed || f.t.word(j) != "في" && f.t.word(j) != "لدي" || !f.same(j+1, j) {
		return 0
	}
	if end, kind, ok := f.known(j + 1); ok {
		if kind == Person {
			return 0
		}
		return end
	}
	if h, ok := f.head(j + 1); ok && h.flags&(headDefinite|headWeak) == 0 && h.kind == Organization && f.info(j+1).skip == 0 {
		if p, ok := f.construct(j+1, h); ok && !p.quoted {
			return p.end
		}
	}
	return 0
}

// apposed reports whether the name of the bearer of the title at token i begins at
// token j, after a comma.
func (f *finder) apposed(j, i int, w titleWalk) bool {
	return f.same(j, i) && (f.starts(j, true, false) || f.begins(j, w))
}

// titleWalk is what is known on the way from a title to the name.
type titleWalk struct {
	closed bool // the noun phrase is definite
	direct bool // nothing but adjectives since the title
	role   bool // nothing at all since a role, which a name may follow at once
	quotes int
}

// byName is bi-sm, "in the name of", which the fold does not tell from Basim.
func byName() string { return "باسم" }

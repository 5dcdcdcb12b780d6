package extract

import "github.com/hawliyat/hawliyat/arabic"

// directed returns the token after a direction and a place that follow the head
// of a place or a body at token i, 0 for none: the state of North Darfur, the
// government of eastern Libya.
func (f *finder) directed(i int, h head) int {
	n, k := f.info(i+1), i+2
	if n.is(wordDirection) && f.info(k).is(wordDirection) && f.info(k).skip == 0 {
		k++ // north-west
	}
	body := h.kind == Organization && h.flags&headKept != 0 && h.flags&(headWeak|headAuto) == 0
	if end, kind, ok := f.known(k); ok && kind == GPE && (h.kind == GPE || body) && n.is(wordDirection) && n.skip == 0 && f.same(k, i) {
		return end
	}
	return 0
}

// proper returns the token after a proper name at token j, after the head at
// token i: one of the gazetteer, a titled person, or words that are in no
// lexicon. A masculine participle cannot describe a feminine head.
func (f *finder) proper(j, i int) (int, bool) {
	n := f.info(j)
	if end, _, ok := f.known(j); ok {
		return end, true
	}
	if n.class&wordPatron != 0 && n.skip == 0 && (f.info(j+1).class&(wordStop|wordTime) == 0 || f.ali(j+1)) {
		if end, names, unknown := f.name(j+1, 0); names+unknown > 0 {
			return f.dedicated(j, end), true
		}
	}
	if end := f.namesake(j, i); end > 0 {
		return end, true
	}
	if j == i+1 && f.son(j) {
		end, names, _ := f.name(j, 0)
		return end, names > 1
	}
	switch {
	case f.t.toks[j].kind == arabic.Latin:
		return f.run(j), true
	case !f.strange(j, i):
		return 0, false
	case n.def:
		return j + 1, !f.people(j)
	}
	return f.run(j), true
}

// ali reports whether token i is the name Ali, by its last letter and because nothing
// that the preposition governs can follow.
func (f *finder) ali(i int) bool {
	return f.t.word(i) == aliOrAla() && f.same(i, i-1) && !f.preposition(i, aliOrAla())
}

// namesake returns the token after a given name, also an everyday word, that
// follows the head of a facility at token i, 0 for none: port Khalid, the mosque
// of Khalid ibn al-Walid.
func (f *finder) namesake(j, i int) int {
	n := f.info(j)
	h, ok := f.head(i)
	if !ok || h.kind != Facility || j != i+1 {
		return 0
	}
	if k := f.joined(j, j); k > j && n.skip == 0 && n.is(wordSon) {
		return k // the hospital of Ibn Sina
	}
	if n.class != wordNoun || !f.plain(j) || !givenToo(f.t.word(j)) {
		return 0
	}
	if n.def {
		if f.same(j+1, j) && f.part(j+1, 0) == partGiven {
			return j + 2 // the hospital of al-Hadi Shakir
		}
		return 0
	}
	if end, names, _ := f.name(j, 0); names > 1 {
		return end
	}
	return f.run(j)
}

// strange reports whether token j is in no lexicon and does not describe the head
// at token i.
func (f *finder) strange(j, i int) bool {
	if !f.plain(j) || f.info(j).class&^wordNamePart != 0 && !f.townish(j, i) || f.norp(j) || len(f.t.word(j)) < 2*letterLen {
		return false
	}
	return !f.participle(j) || j == i+1 && f.feminine(i) && !f.feminine(j)
}

// townish reports whether the indefinite word at token j, right after the feminine word
// for a town at token i, is no adjective of it by its ending, though the lexicon
// has its stem, and so the name of the town.
func (f *finder) townish(j, i int) bool {
	h, ok := f.head(i)
	return ok && j == i+1 && h.kind == GPE && h.flags&(headDropped|headWeak|headQuoted) == headDropped && f.feminine(i) &&
		f.info(j).class == wordNoun && !f.info(j).def && hasAnySuffix(f.t.word(j), yehEnd, alefOnly, conjWaw)
}

// dedicated returns the token after a patron's title at token j and his name,
// which is one word or two and what particles of names join to them, of the name
// that ends before token end.
func (f *finder) dedicated(j, end int) int {
	k := min(end, j+3)
	for k < end && (f.info(k).is(wordSon|wordNamePart) || f.info(k-1).is(wordSon|wordNamePart)) {
		k++
	}
	return k
}

// run returns the token after the words from j on that are in no lexicon and
// carry no proclitics.
func (f *finder) run(j int) int {
	const most = 4
	k := j + 1
	if f.info(j).is(wordNamePart) && f.same(k, j) && f.plain(k) && f.info(k).class == 0 {
		k++ // De Morgen
	}
	for k < j+most && f.same(k, j) {
		latin := f.t.toks[k].kind == arabic.Latin && f.t.toks[j].kind == arabic.Latin
		if !latin && f.unlike(k) || f.theirs(k) {
			break
		}
		k++
	}
	if k < j+most && f.same(k, j) && f.info(k).is(wordNameTail) && f.info(k).skip == 0 {
		k++ // Sidi Fath Allah
	}
	return k
}

// unlike reports whether token k does not go on with a run of words that are in no lexicon.
func (f *finder) unlike(k int) bool {
	_, _, known := f.known(k)
	return known || !f.plain(k) || f.info(k).class&^wordNamePart != 0 || f.info(k).def || f.participle(k)
}

// theirs reports whether token i ends as a word with a pronoun does, and not as
// foreign names do: their album.
func (f *finder) theirs(i int) bool { return hasAnySuffix(f.t.word(i), "ها", "هم", "هما") }

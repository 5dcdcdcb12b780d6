package extract

// scoreTown is the score of a word in no lexicon that grammar shows to be a
// town.
const scoreTown = 0.72

// town reads words in no lexicon at token i after a preposition of place, when a
// direction or a feminine nationality follows, as towns are introduced: in Sochi
// (in the south of Russia), in Quetta the Pakistani.
func (f *finder) town(i int) {
	n := f.info(i)
	if n.class != 0 || f.at[i].end > 0 {
		return
	}
	var skip uint8
	if !f.info(i-1).is(wordPlacePrep) || !f.same(i-1, i) {
		const shortest = 5 * letterLen
		if w := f.t.word(i); len(w) < shortest || w[:letterLen] != prepBeh {
			return
		}
		skip = letterLen
	}
	if f.part(i, skip) < partUnknown {
		return
	}
	end := i + 1
	if m := f.info(end); f.same(end, i) && m.class == 0 && !m.def && !f.norp(end) && f.part(end, 0) >= partUnknown {
		end++
	}
	if f.situated(end, i) {
		f.add(i, end, skip, GPE, scoreTown, "town")
	}
}

// situated reports whether words at token j tell where the place before lies.
func (f *finder) situated(j, i int) bool {
	if f.same(j, i) && (f.t.word(j) == "(" || f.t.word(j) == ",") {
		j++
	} else if f.norp(j) && f.same(j, i) {
		return f.info(j).def && f.feminine(j)
	}
	return f.same(j, i) && f.info(j).class&wordDirection != 0 && f.info(j).class&wordTitle == 0
}

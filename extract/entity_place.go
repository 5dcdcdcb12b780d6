package extract

// scoreTown is the score of a word in no lexicon that grammar shows to be a
// town.
const scoreTown = 0.72

// town reads words in no lexicon at token i after a preposition of place, when a
// direction or a feminine nationality follows, as towns are introduced: in Sochi
// (in the south of Russia), in Quetta the Pakistani.
func (f *finder) town(i int) {
	n := f.info(i)
	var skip uint8
	before := f.info(i-1).class&wordPlacePrep != 0 && f.same(i-1, i)
	if w := f.t.word(i); !before && n.class == 0 && len(w) > 4*letterLen && w[:letterLen] == prepBeh {
		before, skip = true, letterLen
	}
	if !before || n.class != 0 || f.at[i].end > 0 || f.part(i, skip) < partUnknown {
		return
	}
	end := i + 1
	if f.same(end, i) && f.isWord(end) && f.info(end).class == 0 && !f.norp(end) && f.part(end, 0) >= partUnknown && !f.info(end).def {
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

package extract

// syllable reports whether token j is the last of three syllables of an East Asian name that
// began at token i: a surname of one syllable, a second in no lexicon, and a third that is
// an everyday noun in Arabic as well (Choi Soon-sil, "torrent").
func (f *finder) syllable(i, j int) bool {
	const longest = 4 * letterLen
	if j != i+2 || !oneSyllable(f.t.word(i)) {
		return false
	}
	mid, last := f.info(i+1), f.info(j)
	return f.same(j, i) && mid.class == 0 && mid.skip == 0 && !mid.def && len(f.t.word(i+1)) <= longest+letterLen &&
		last.class == wordNoun && last.skip == 0 && !last.def && len(f.t.word(j)) <= longest
}

// oneSyllable reports whether a word is a surname of Korea, China or Vietnam.
func oneSyllable(w string) bool {
	return among("asian", w)
}

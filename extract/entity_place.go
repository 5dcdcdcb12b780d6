package extract

import "strings"

// scoreTown is the score of a word in no lexicon that grammar shows to be a
// town.
const scoreTown = 0.72

// town reads words in no lexicon at token i after a preposition of place, when a
// direction or a feminine nationality follows, as towns are introduced: in Sochi
// (in the south of Russia), in Quetta the Pakistani.
func (f *finder) town(i int) {
	skip, ok := f.placed(i)
	if !ok || f.part(i, skip) < partUnknown {
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

// placed reports whether token i, in no lexicon, follows a preposition of place, and
// how many bytes of it bi- takes.
func (f *finder) placed(i int) (skip uint8, ok bool) {
	n, w := f.info(i), f.t.word(i)
	if n.class != 0 || f.at[i].end > 0 || n.def && hasAnySuffix(w, "ين", "ان", "ون", "ات") {
		return 0, false // a dual or a plural
	}
	if f.info(i-1).is(wordPlacePrep) && f.same(i-1, i) {
		return 0, true
	}
	const shortest = 5 * letterLen
	return letterLen, len(w) >= shortest && w[:letterLen] == prepBeh
}

// situated reports whether words at token j tell where the place before lies.
func (f *finder) situated(j, i int) bool {
	if f.same(j, i) && (f.t.word(j) == "(" || f.t.word(j) == ",") {
		j++
	} else if f.norp(j) && f.same(j, i) {
		return f.info(j).def && f.feminine(j)
	}
	if f.seated(j, i) {
		return true
	}
	return f.same(j, i) && f.info(j).class&wordDirection != 0 && f.info(j).class&wordTitle == 0
}

// seated reports whether fi, min or bi- and the word for a kind of place stand at
// token j: in the city of, of the province of.
func (f *finder) seated(j, i int) bool {
	if !f.same(j, i) || !f.isWord(j) {
		return false
	}
	n := f.info(j)
	if w := f.t.word(j); w == "في" || w == "من" {
		if j++; !f.same(j, i) || f.info(j).skip != 0 {
			return false
		}
	} else if n.skip != letterLen || w[:letterLen] != prepBeh {
		return false
	}
	h, ok := f.head(j)
	return ok && h.kind == GPE && h.flags&headDropped != 0 && h.flags&(headQuoted|headDefinite) == 0
}

// seats takes a government that is called by its house for the house itself
// after a preposition of place: the Kremlin says, in the Kremlin.
func (f *finder) seats() {
	for k := range f.cands {
		c := &f.cands[k]
		if c.kind != Facility || c.entry < 0 || c.score > scoreBefore+scoreSpoken || !f.housed(c) {
			continue
		}
		for _, n := range [...]int{k - 1, k + 1} {
			if n < 0 || n >= len(f.cands) {
				continue
			}
			if o := &f.cands[n]; o.first == c.first && o.last == c.last && o.skip == c.skip && o.kind == Organization {
				c.score = o.score + scoreSecond
			}
		}
	}
}

// housed reports whether something is told to be at the house: one of the words
// that stand before facilities does, other than from and to, or bi- on it.
func (f *finder) housed(c *candidate) bool {
	if i := int(c.first); c.skip == 0 {
		return c.score >= scoreBefore && f.t.bare(i-1) != "من" && f.t.bare(i-1) != "الي"
	}
	return f.t.word(int(c.first))[c.skip-letterLen:c.skip] == prepBeh
}

// commune reports whether the head at token i is a body that is also the place
// which it governs (the municipality, the directorate of X), and something is
// told to be there.
func (f *finder) commune(i int) bool {
	n := f.info(i)
	if !n.is(wordCommune) || n.def {
		return false
	}
	if n.is(wordDistrict) {
		return true
	}
	return n.prep && f.t.word(i)[n.skip-letterLen:n.skip] == prepBeh || n.skip == 0 && f.info(i-1).is(wordPlacePrep) && f.same(i-1, i)
}

// scoreBeside is the score of a listed name that is also a common word, with wa-
// after a sure name of its kind.
const scoreBeside = 0.70

// beside raises listed names that are also common words where wa- joins them to
// a sure name of the same kind: al-Duhail and al-Sadd (the dam).
func (f *finder) beside() {
	m := &f.t.scratch.again
	m.ends = cleared(m.ends, len(f.t.toks)+1)
	ends := m.ends // where the last sure name to end is of an organization
	for k := range f.cands {
		c := &f.cands[k]
		joined := c.skip == letterLen && f.t.word(int(c.first))[:letterLen] == conjWaw
		if joined && c.score > 0 && c.score < sureScore && c.kind == Organization && ends[c.first] {
			c.score = scoreBeside
		}
		if c.score >= sureScore {
			ends[c.last] = c.kind == Organization
		}
	}
}

// scoreLand is added to the reading that grammar shows of a word that is both a
// country and its feminine adjective.
const scoreLand = 0.02

// lands tells the country al-Su'udiyya from the adjective.
func (f *finder) lands() {
	for k := 1; k < len(f.cands); k++ {
		a, b := &f.cands[k-1], &f.cands[k]
		if a.kind == Nationality {
			a, b = b, a
		}
		if a.first != b.first || a.last != b.last || a.last-a.first != 1 || a.kind != GPE && a.kind != Location || b.kind != Nationality || a.score < sureScore {
			continue
		}
		if i := int(a.first); f.info(i).def && f.describes(i) || !f.info(i).def && f.qualifies(i) {
			b.score = max(b.score, a.score+scoreLand)
		} else {
			a.score = max(a.score, b.score+scoreLand)
		}
	}
}

// qualifies reports whether the indefinite adjective of a nationality at token i
// follows a noun that it can describe: in Suriya is the country, a Syrian (suriya)
// town is not; the accusative ifriqiya goes with accusatives only.
func (f *finder) qualifies(i int) bool {
	n, before := f.info(i), f.info(i-1)
	if n.skip > 0 || !f.same(i-1, i) || !f.isWord(i-1) || before.def || before.is(wordStop) {
		return false
	}
	if strings.HasSuffix(f.t.word(i), alefOnly) {
		return strings.HasSuffix(f.t.word(i-1), alefOnly)
	}
	return f.feminine(i-1) || !before.is(wordHead|wordTitle|wordRole)
}

// describes reports whether the adjective of a nationality at token i follows
// what it can describe: a definite noun, another adjective or a name.
func (f *finder) describes(i int) bool {
	n, before := f.info(i), f.info(i-1)
	if !f.same(i-1, i) || !f.isWord(i-1) {
		return false
	}
	if n.skip > 0 {
		return n.conj && !n.prep && before.def && f.norp(i-1) && f.feminine(i-1)
	}
	if before.def && !before.is(wordStop|wordTime) {
		return true
	}
	for k := i - 1; k >= i-3 && k >= 0; k-- {
		if end, _, ok := f.known(k); ok && end == i {
			return true
		}
	}
	return false
}

package extract

import (
	"cmp"
	"slices"
	"strings"
)

// scoreAgain is the score of a short form of a name that stands in full in the
// same text.
const (
	scoreAgain      = 0.84
	scoreAgainWord  = 0.55 // of one that is also an everyday word
	scoreAgainFirst = 0.60 // of a given name
	scoreAgainActor = 0.96 // of the adjective of a country, more than that has
)

// ruleAgain is the rule of short forms.
const ruleAgain = "again"

// again adds the short forms of the persons that were chosen: a last name by
// itself, and the first where it is no usual given name (Xi). It reports
// whether it added any.
func (f *finder) again(chosen []candidate) bool {
	m := &f.t.scratch.again
	m.held = cleared(m.held, len(f.t.toks))
	if m.short == nil {
		m.short = make(map[string][]int32)
	}
	clear(m.short)
	f.learn(chosen, m.short, m.held)
	before := len(f.cands)
	for i := range f.t.toks {
		if m.held[i] || !f.isWord(i) || len(m.short) == 0 {
			continue
		}
		f.shortForm(i, m.short, chosen)
	}
	return len(f.cands) > before
}

// learn enters what can stand for the persons that were chosen, and marks the
// tokens that are held by a name.
func (f *finder) learn(chosen []candidate, short map[string][]int32, held []bool) {
	learn := func(c *candidate, k int) {
		switch {
		case c.kind == Person && c.last-c.first > 1 && c.score >= defaultThreshold:
			f.shorts(short, c, int32(k))
		case f.shownOnce(c):
			w := f.t.word(int(c.first))[c.skip:]
			short[w] = append(short[w], int32(k))
		}
	}
	for k := range chosen {
		if c := &chosen[k]; !f.andUnknown(c) {
			learn(c, k)
		}
	}
	for k := range chosen {
		c := &chosen[k]
		if f.andUnknown(c) {
			if len(short[f.t.word(int(c.last-1))]) > 0 {
				f.takeBack(c) // and Benzema wasted
				continue
			}
			learn(c, k)
		}
		for i := c.first; i < c.last; i++ {
			held[i] = c.kind != Nationality || !f.actor(int(i))
		}
	}
}

// andUnknown reports a person of two words whose first is wa- and no name.
func (f *finder) andUnknown(c *candidate) bool {
	if c.kind != Person || c.last-c.first != 2 {
		return false
	}
	w := f.t.word(int(c.first))
	return strings.HasPrefix(w, conjWaw) && !isNameToken(w) && !isNameToken(w[letterLen:])
}

// takeBack drops the candidates of the tokens of c.
func (f *finder) takeBack(c *candidate) {
	for k := range f.cands {
		if x := &f.cands[k]; x.first == c.first && x.last == c.last {
			x.score = 0
		}
	}
}

// actor reports that the adjective of a country at token i is what a verb asks
// for, with no noun that it describes: al-Sudani has sworn.
func (f *finder) actor(i int) bool {
	n := f.info(i)
	return n.def && !n.conj && !n.prep && f.verb(i-1) && f.same(i-1, i)
}

// shownOnce reports whether only what stands beside it shows that c is a name: a
// word in no lexicon, or several words, of which a rule has found the extent. It
// is the name elsewhere in the text as well.
func (f *finder) shownOnce(c *candidate) bool {
	if c.entry >= 0 || c.score < sureScore || c.last == c.first+1 && f.info(int(c.first)).class != 0 {
		return false
	}
	switch c.rule {
	case "head", "town", "toponym", "quoted", "acronym", "medium", "club":
		return true
	case "title":
		return c.last == c.first+1
	}
	return false
}

// shorts enters the parts of a name that can stand for it.
func (f *finder) shorts(short map[string][]int32, c *candidate, k int32) {
	enter := func(w string) {
		const shortest = 2 * letterLen
		if len(w) < shortest {
			return
		}
		short[w] = append(short[w], k)
	}
	last := int(c.last) - 1
	if joint := f.info(last - 1); (joint.class&wordNamePart == 0 || joint.def) && f.info(last).class&wordOrdinal == 0 {
		enter(f.t.word(last))
	}
	if first := f.t.word(int(c.first))[c.skip:]; f.info(int(c.first)).class&wordNamePart == 0 {
		enter(first)
	}
}

// shortForm adds token i as the short form of a name.
func (f *finder) shortForm(i int, short map[string][]int32, chosen []candidate) {
	w := f.t.word(i)
	for skip := 0; skip <= 2*letterLen && len(w)-skip >= 2*letterLen; skip += letterLen {
		if skip > 0 && !proclitic(w[skip-letterLen:skip]) {
			return
		}
		bearers := short[w[skip:]]
		if len(bearers) == 0 {
			continue
		}
		c := &chosen[nearest(bearers, chosen, i)]
		end, score := f.repeated(c, i, skip), float32(scoreAgain)
		switch {
		case c.kind != Person && end == i:
			return
		case c.kind != Person:
			score = scoreEcho
		case end <= i+1:
			end, score = i+1, f.againScore(c, i, skip)
		}
		if score > 0 {
			f.cands = append(f.cands, candidate{
				first: int32(i), last: int32(end), skip: int32(skip), kind: c.kind, entry: c.entry, score: score, rule: ruleAgain,
			})
		}
		return
	}
}

// againScore weighs token i, with skip bytes of proclitics, as a short form of the
// name c, 0 for none.
func (f *finder) againScore(c *candidate, i, skip int) float32 {
	n, w := f.info(i), f.t.word(i)[skip:]
	switch {
	case f.preposition(i, w), n.is(wordStop | wordTime), f.ruled(i):
		return 0
	case f.firstName(c, w):
		if n.class != 0 || skip > 0 || f.part(i+1, 0) >= partUnknown || f.info(i-1).is(wordTitle) {
			return 0
		}
		return scoreAgainFirst
	case f.norp(i):
		return scoreAgainActor
	case int(n.skip) != skip || !n.is(wordNoun|wordVerb):
		return scoreAgain
	case givenToo(w), f.info(i - 1).is(wordSay | wordAct | wordTitle | wordRole), f.verb(i + 1):
		return scoreAgainWord
	}
	return 0
}

// repeated returns the token after the whole name c where it stands once more from
// token i on, with skip bytes of proclitics, else i.
func (f *finder) repeated(c *candidate, i, skip int) int {
	if f.t.word(i)[skip:] != f.t.word(int(c.first))[c.skip:] {
		return i
	}
	n := int(c.last - c.first)
	for d := 1; d < n; d++ {
		if !f.same(i+d, i) || f.t.word(i+d) != f.t.word(int(c.first)+d) {
			return i
		}
	}
	return i + n
}

// firstName reports whether w is the usual given name of c, which does not stand
// for it alone.
func (f *finder) firstName(c *candidate, w string) bool {
	return w == f.t.word(int(c.first))[c.skip:] && w != f.t.word(int(c.last)-1) && isGivenName(w)
}

// ruled reports whether an office that takes a place stands before token i: the
// king of what a name began with is the king of a place.
func (f *finder) ruled(i int) bool {
	n := f.info(i - 1)
	return n.is(wordOffice) && !n.is(wordTitle) && !n.def
}

// nearest is the last bearer of a name part before token i, or the first of all.
func nearest(bearers []int32, chosen []candidate, i int) int32 {
	n, _ := slices.BinarySearchFunc(bearers, int32(i), func(k, i int32) int { return cmp.Compare(chosen[k].first, i) })
	return bearers[max(0, n-1)]
}

func proclitic(s string) bool {
	switch s {
	case conjWaw, conjFeh, prepBeh, prepLam, prepKaf:
		return true
	}
	return false
}

// unmarked takes back what the guidelines leave out: places in the names of time
// zones, the portfolio of a minister. Everyday words that are also the names of
// organizations need more than a word before them.
func (f *finder) unmarked() {
	m := &f.t.scratch.again
	m.until = cleared(m.until, len(f.t.toks))
	for k := range f.cands {
		c := &f.cands[k]
		if f.leftOut(c) || c.kind != Nationality && c.skip == 0 && f.aboard(c) {
			if c.score = 0; c.entry >= 0 && c.kind == GPE && c.last > c.first+1 {
				m.until[c.first] = max(m.until[c.first], c.last)
			}
		}
	}
	f.inner(m.until)
}

// inner takes back what lies in a place that is left out: of the president of South Sudan
// Sudan is not left. until has the token after such a place where it begins.
func (f *finder) inner(until []int32) {
	end := int32(0)
	for i := range until {
		end = max(end, until[i])
		until[i] = end
	}
	for k := range f.cands {
		if c := &f.cands[k]; c.last <= until[c.first] {
			c.score = 0
		}
	}
}

// leftOut is unmarked for what the kind of c decides.
func (f *finder) leftOut(c *candidate) bool {
	i := int(c.first)
	switch c.kind {
	case GPE, Location:
		return f.zone(i-1) || c.skip == 0 && f.office(i)
	case Nationality:
		return c.skip == 0 && f.info(i).def && f.office(i) && !f.describes(i) // the king of al-Su'udiyya
	case Organization:
		return f.attribute(i) || f.portfolio(i) && !f.service(c) || c.entry >= 0 && c.score <= scoreBefore
	}
	return false
}

// aboard reports whether a candidate is the name of a ship: it follows the word
// for one, with adjectives and quotation marks between.
func (f *finder) aboard(c *candidate) bool {
	const most = 4
	i := int(c.first)
	if f.info(i).is(wordHead) && (c.kind == Location || c.kind == Facility) {
		return false // the ship crossed the sea of X, the canal of X
	}
	for k := i - 1; k >= i-most && f.same(k, i); k-- {
		n := f.info(k)
		switch {
		case n.is(wordShip):
			return n.def || c.kind == Person || k < i-1
		case f.t.word(k) == quote, f.norp(k) && n.def, n.def && n.is(wordAdjective|wordNoun) && !n.is(wordTitle|wordRole|wordHead):
		default:
			return false
		}
	}
	return false
}

// measured takes back names that are parts of dates and of money: the American
// of an American dollar. Feasts are events as well as dates.
func (f *finder) measured(r *Result) {
	if len(r.Dates) == 0 && !slices.ContainsFunc(r.Quantities, func(q Quantity) bool { return q.Kind == Money }) {
		return
	}
	taken := f.taken(r)
	for k := range f.cands {
		if c := &f.cands[k]; c.kind != EventName && taken[c.first] && taken[c.last-1] {
			c.score = 0
		}
	}
}

// taken reports of each token whether a date or an amount of money holds it.
func (f *finder) taken(r *Result) []bool {
	m := &f.t.scratch.again
	m.taken = cleared(m.taken, len(f.t.toks))
	taken := m.taken
	d, q := 0, 0
	for i := range f.t.toks {
		start, end := f.t.span(f.t.toks[i].start, f.t.toks[i].end)
		for d < len(r.Dates) && r.Dates[d].End <= start {
			d++
		}
		for q < len(r.Quantities) && r.Quantities[q].End <= start {
			q++
		}
		taken[i] = d < len(r.Dates) && r.Dates[d].Start < end ||
			q < len(r.Quantities) && r.Quantities[q].Kind == Money && r.Quantities[q].Start < end
	}
	return taken
}

// portfolio reports whether token i is what a minister is for, which is no
// ministry by itself: the minister of foreign affairs.
func (f *finder) portfolio(i int) bool {
	n := f.info(i - 1)
	if h, ok := f.head(i - 1); ok && h.flags&headDropped != 0 && h.kind == Organization {
		return false // the movement of the Youth
	}
	return f.info(i).skip == 0 && f.same(i-1, i) && !n.def && f.t.word(i-1) != byName() && n.class&(wordRole|wordHead) != 0 &&
		(f.info(i).class&wordPortfolio != 0 || f.t.word(i) == "خارجية")
}

// office reports whether the place at token i belongs to the title of an
// office: king of, minister of foreign affairs of, governor of the region of.
func (f *finder) office(i int) bool {
	const most = 4
	for k := i - 1; k >= i-most && f.same(k, i) && f.isWord(k); k-- {
		n := f.info(k)
		switch {
		case n.def || f.norp(k) || n.class&wordStop != 0:
			return false
		case n.class&wordOffice != 0:
			return true
		case n.skip > 0 || n.class&(wordNoun|wordHead|wordRole) == 0:
			return false
		}
	}
	return false
}

// service reports whether a listed name of several words is what a director or a
// spokesman is of, which is an institution by itself: civil defence.
func (f *finder) service(c *candidate) bool {
	return (c.entry >= 0 || c.rule == "institution") && c.last-c.first > 1 && !f.ministerial(int(c.first)-1)
}

// ministerial reports whether token i is a minister, ministers or a ministry.
func (f *finder) ministerial(i int) bool {
	return hasAnyPrefix(f.t.bare(i), "وزير", "وزراء", "وزارة")
}

// zone reports whether the place after token i belongs to the name of a zone:
// tawqit (time of), perhaps with local and the city of between.
func (f *finder) zone(i int) bool {
	const most = 3
	for k := i; k > i-most && k >= 0 && f.isWord(k) && f.same(k, i); k-- {
		w := f.t.bare(k)
		if w == "توقيت" || w == "التوقيت" || f.t.word(k) == "بتوقيت" || f.t.word(k) == "بالتوقيت" {
			return true
		}
		if h, ok := f.head(k); !(ok && h.kind == GPE) && w != "المحلي" && w != "الصيفي" {
			return false
		}
	}
	return false
}

// holdsPlace reports whether a place inside a chosen name is marked as well: in
// the name of an event, and as the last word of "government of X".
func (f *finder) holdsPlace(o candidate, c *candidate) bool {
	if o.last < c.last || o.first == c.first {
		return false
	}
	return o.kind == EventName || o.kind == Organization && o.last == c.last && f.t.bare(int(o.first)) == "حكومة" &&
		(c.first-o.first == 1 || c.first-o.first == 2 && f.at[o.first+1].end == 0 && f.info(int(o.first)+1).is(wordDirection))
}

// nested adds the places inside the names of events and governments, which are
// marked as well, and sorts.
func (f *finder) nested(chosen []candidate) []candidate {
	var inner []candidate
	for k := range f.cands {
		c := &f.cands[k]
		if c.kind != GPE || c.score < sureScore || c.rule == ruleAgain {
			continue
		}
		i, _ := slices.BinarySearchFunc(chosen, c.first+1, func(o candidate, first int32) int { return cmp.Compare(o.first, first) })
		if i--; i < 0 {
			continue
		}
		if f.holdsPlace(chosen[i], c) {
			inner = append(inner, *c)
		}
	}
	if len(inner) == 0 {
		return chosen
	}
	chosen = append(chosen, inner...)
	slices.SortStableFunc(chosen, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(b.last, a.last))
	})
	return slices.CompactFunc(chosen, func(a, b candidate) bool { return a.first == b.first && a.last == b.last && a.kind == b.kind })
}

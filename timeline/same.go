package timeline

import (
	"fmt"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// tier is how precisely a node is dated; nodes of a finer tier are merged
// first, coarser ones attach to them.
type tier uint8

const (
	tierDay tier = iota
	tierWeek
	tierMonth
	tierYear
	tierNone
	tiers
)

// node is what the merge knows of a group of mentions that tell one event.
type node struct {
	first   int32 // index of the first mention; the others follow by merger.next
	last    int32
	lo, hi  int32   // interval; of an undated node what its document allows
	parts   []int32 // participants: persons, ascending, then the others, ascending
	nations []int16 // countries of participants and place
	kinds   uint64  // the kinds of the mentions, those that say something
	also    uint64  // other kinds that the clauses name
	fams    uint64  // families of kinds
	rare    *rarity // what few nodes have, nil for most
	persons int32   // how many of the participants are persons
	doc     int32
	place   int32
	country int16 // of the place
	kind    int16

	tier     tier
	action   int8 // the number of what it does to its event: begin, extend, end; 0 for most
	soft     bool // dated by publication alone
	specific bool // kind says what happened
	broad    bool // the place is a country
	town     bool // the place is a town, a province or a country
	implied  bool // nations is what the document is about, not what the clause says
	plan     bool // told as planned
	figured  bool // a figure of a period
	toll     bool // counts the dead
	deadly   bool // of a kind that costs lives
	speech   bool // an act of speech
	gather   bool // a meeting of many
	pair     bool // a meeting of two sides
	named    bool // a person stands in the clause by name, not only by a pronoun or title
}

// rarity is what a node knows that most have not.
type rarity struct {
	life    int64    // what happens once: the death or birth of this person; 0 for others
	figures []figure // quantities
	terms   []uint32 // words, nil before they are asked for
}

// more is what few nodes have, to be written.
func (n *node) more() *rarity {
	if n.rare == nil {
		n.rare = new(rarity)
	}
	return n.rare
}

func (n *node) life() int64 {
	if n.rare == nil {
		return 0
	}
	return n.rare.life
}

func (n *node) figures() []figure {
	if n.rare == nil {
		return nil
	}
	return n.rare.figures
}

func (n *node) terms() []uint32 {
	if n.rare == nil {
		return nil
	}
	return n.rare.terms
}

// figure is a quantity: what is counted and how many.
type figure struct {
	unit  string
	value string
}

// verdict is the outcome of the same-event test, with its parts for a reason
// that can be printed.
type verdict struct {
	score                             float64
	kind, parts, place, terms, figure float64
}

// String is the reason in words.
func (v verdict) String() string {
	return fmt.Sprintf("%.1f = kind %.1f, participants %.1f, place %.1f, words %.1f, figures %.1f", v.score, v.kind, v.parts, v.place, v.terms, v.figure)
}

// tells reports that more than kind, day and country speaks for one event.
func (v verdict) tells() bool {
	return v.parts > sameNation || v.place >= placeShared || v.figure > 0 || v.terms >= fewWords
}

// fulfils reports a plan and its fulfilment: of one kind, day and country, told
// in words as different as the future and the past.
func fulfils(a, b *node) bool {
	return a.plan != b.plan && a.tier == tierDay && b.tier == tierDay && a.specific && a.kind == b.kind &&
		!a.implied && !b.implied && commonNations(a.nations, b.nations)
}

// oneReport reports two clauses of one report that tell of one kind on one day.
func oneReport(a, b *node, v verdict) bool { return a.doc == b.doc && a.doc >= 0 && v.kind >= sameKind }

// fewWords is what the words of two clauses must share where nothing else is
// shared but kind, day and country.
const fewWords = 0.15

// Words are compared only where they can turn the scale.
const (
	maxWords = 2.0
	wordless = sameDay
	decided  = 4.0
)

// compare scores whether a and b tell one event, time left aside. It is
// symmetric.
func (c *comparer) compare(a, b *node) verdict {
	v := verdict{kind: kindEvidence(a, b), parts: partEvidence(a, b), place: placeEvidence(a, b), figure: figureEvidence(a, b)}
	if a.gathers(b) || b.gathers(a) {
		v.kind -= forms
	}
	if a.action != 0 && b.action != 0 && a.action != b.action {
		v.kind -= 2
	}
	if a.figured && b.figured && clashing(a.figures(), b.figures()) {
		v.figure -= 2 // two statistics
	}
	if a.speech && b.speech && len(a.parts) > 0 && len(b.parts) > 0 && !a.meets(b) && !commonNations(a.nations, b.nations) {
		v.parts -= 2 // two speakers
	}
	if v.kind+v.parts+v.place < -2 {
		v.score = v.kind + v.parts + v.place
		return v
	}
	v.score = v.kind + v.parts + v.place + v.figure
	if v.score > wordless-maxWords && v.score < decided { // words could still tell
		v.terms = maxWords * overlapRatio(c.words(a), c.words(b))
		v.score += v.terms
	}
	if a.figured && b.figured && v.figure <= 0 && v.terms < subject && (a.tier == tierDay || len(a.figures()) > 0 && len(b.figures()) > 0) {
		v.score -= subject // the price of bread and the price of oil
	}
	return v
}

// What tells events apart that have much in common.
const (
	forms   = 1.2 // a gathering and a meeting of two on its margins
	subject = 0.8 // words that statistics without a common figure must share
)

// gathers reports a gathering that names nobody beside a meeting of two sides
// that are named.
func (n *node) gathers(o *node) bool {
	return n.gather && !n.pair && n.persons == 0 && o.pair && !o.gather && o.persons > 0
}

// What it tells that both are of one kind, or that one side counts the dead and
// the other is of a kind that costs lives.
const (
	sameKind = 2.0
	tollOf   = 1.2
)

func kindEvidence(a, b *node) float64 {
	switch {
	case a.kind == b.kind && a.specific:
		return sameKind
	case a.kinds&b.kinds != 0:
		return 1.5
	case a.toll && b.deadly, b.toll && a.deadly:
		return tollOf
	case a.kinds&b.also != 0, a.also&b.kinds != 0:
		return 1.2
	case a.kind == b.kind, a.fams&b.fams != 0:
		return 1
	case a.also&b.also != 0:
		return 0.7
	case !a.specific || !b.specific:
		return 0
	}
	return -1.5
}

// What it tells that each side names persons of its own, that both name the
// same ones, and that both are of one country.
const (
	crossing     = 1.0
	equalSets    = 0.5
	otherPersons = -1.5
	otherMeant   = -0.5 // where one side only means its persons
	sameNation   = 0.5  // both name one country
	bothNations  = 1.0  // both name the same two or more
	homeNation   = 0.5  // one of them by its document alone
)

func partEvidence(a, b *node) float64 {
	persons := common(a.parts[:a.persons], b.parts[:b.persons])
	shared := persons + common(a.parts[a.persons:], b.parts[b.persons:])
	switch {
	case shared == 0 && a.persons > 0 && b.persons > 0:
		if a.named && b.named {
			return otherPersons
		}
		return otherMeant
	case shared > 0:
		e := min(0.5+0.5*float64(shared)+0.5*float64(persons), 2.5)
		switch {
		case persons < int(a.persons) && persons < int(b.persons):
			return e - crossing // each side names a person that the other does not
		case persons > 0 && persons == int(a.persons) && persons == int(b.persons):
			return e + equalSets
		}
		return e
	case commonNations(a.nations, b.nations):
		switch {
		case a.implied || b.implied:
			return homeNation
		case len(a.nations) > 1 && slices.Equal(a.nations, b.nations):
			return bothNations
		}
		return sameNation
	case len(a.parts) > 0 && len(b.parts) > 0:
		return -1
	}
	return 0
}

// meets reports whether a and b share a participant.
func (n *node) meets(o *node) bool {
	return common(n.parts[:n.persons], o.parts[:o.persons]) > 0 || common(n.parts[n.persons:], o.parts[o.persons:]) > 0
}

func figureEvidence(a, b *node) float64 {
	if a.rare == nil || b.rare == nil {
		return 0
	}
	for _, x := range a.rare.figures {
		if slices.Contains(b.rare.figures, x) {
			return 0.7
		}
	}
	return 0
}

// clashing reports figures of one unit on both sides, of which none agree.
func clashing(a, b []figure) bool {
	clash := false
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return false
			}
			clash = clash || x.unit == y.unit && x.unit != ""
		}
	}
	return clash
}

// common counts what two ascending lists share.
func common(a, b []int32) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	if len(b) <= fewIDs {
		for _, x := range a {
			if slices.Contains(b, x) {
				n++
			}
		}
		return n
	}
	for _, x := range a {
		at, ok := slices.BinarySearch(b, x)
		if ok {
			n++
		}
		b = b[at:]
	}
	return n
}

// fewIDs are searched one by one.
const fewIDs = 6

func commonNations(a, b []int16) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// periods reports two figures of different periods: a statistic of a year and
// one of its first half are not the same, though the one lies in the other.
func periods(a, b *node) bool {
	return a.figured && b.figured && (a.tier >= tierMonth || b.tier >= tierMonth) && a.tier < tierNone && b.tier < tierNone && (a.lo != b.lo || a.hi != b.hi)
}

// near reports whether two dated nodes can be one event in time, and how many
// days lie between them.
func near(a, b *node) (gap int32, ok bool) {
	switch {
	case a.hi < b.lo:
		gap = b.lo - a.hi
	case b.hi < a.lo:
		gap = a.lo - b.hi
	}
	limit := int32(1)
	if a.soft || b.soft {
		limit = 2
	}
	return gap, gap <= limit
}

// tierOf is the tier of a value.
func tierOf(v *extract.Value) tier {
	if v.Earliest == 0 && v.Latest == 0 {
		return tierNone
	}
	switch w := v.Latest - v.Earliest; {
	case v.Earliest == 0 || v.Latest == 0:
		return tierYear
	case w <= 1:
		return tierDay
	case w <= 13:
		return tierWeek
	case w <= 100:
		return tierMonth
	}
	return tierYear
}

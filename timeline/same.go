package timeline

import (
	"fmt"
	"math"
	"slices"
	"strings"

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
	ms       []int32 // indexes of mentions, ascending
	lo, hi   int32   // interval; of an undated node what its document allows
	tier     tier
	soft     bool // dated by publication alone
	kind     int16
	kinds    uint64  // the kinds of the mentions, those that say something
	also     uint64  // other kinds that the clauses name
	fams     uint64  // families of kinds
	specific bool    // kind says what happened
	parts    []int32 // participants: persons, ascending, then the others, ascending
	persons  int32   // how many of them are persons, those first
	nations  []int16 // countries of participants and place
	place    int32
	country  int16 // of the place
	doc      int32
	life     int64  // what happens once: the death or birth of this person; 0 for others
	plan     bool   // told as planned
	action   string // what it does to its event: begin, extend, end
	figured  bool   // a figure of a period
	speech   bool   // an act of speech
	figures  []figure
	terms    []uint32
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

// Words are compared only where they can turn the scale.
const (
	maxWords = 2.0
	wordless = sameDay
	decided  = 4.0
)

// compare scores whether a and b tell one event, time left aside. It is
// symmetric.
func (g *merger) compare(a, b *node) verdict {
	v := verdict{kind: kindEvidence(a, b), parts: partEvidence(a, b), place: placeEvidence(a, b), figure: figureEvidence(a, b)}
	if a.action != "" && b.action != "" && a.action != b.action {
		v.kind -= 2
	}
	if a.figured && b.figured && clashing(a.figures, b.figures) {
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
		v.terms = maxWords * overlapRatio(g.words(a), g.words(b))
		v.score += v.terms
	}
	return v
}

func kindEvidence(a, b *node) float64 {
	switch {
	case a.kind == b.kind && a.specific:
		return 2
	case a.kinds&b.kinds != 0:
		return 1.5
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

// What it tells that each side names persons of its own, and that both name
// the same ones.
const (
	crossing  = 1.0
	equalSets = 0.5
)

func partEvidence(a, b *node) float64 {
	persons := common(a.parts[:a.persons], b.parts[:b.persons])
	shared := persons + common(a.parts[a.persons:], b.parts[b.persons:])
	switch {
	case shared == 0 && a.persons > 0 && b.persons > 0:
		return -1.5
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
		return 0.5
	case len(a.parts) > 0 && len(b.parts) > 0:
		return -1
	}
	return 0
}

// meets reports whether a and b share a participant.
func (n *node) meets(o *node) bool {
	return common(n.parts[:n.persons], o.parts[:o.persons]) > 0 || common(n.parts[n.persons:], o.parts[o.persons:]) > 0
}

func placeEvidence(a, b *node) float64 {
	switch {
	case a.place < 0 || b.place < 0:
		return 0
	case a.place == b.place:
		return 1
	case a.country >= 0 && a.country == b.country:
		return 0.3
	case a.country >= 0 && b.country >= 0:
		return -1.5
	}
	return -0.5
}

func figureEvidence(a, b *node) float64 {
	for _, x := range a.figures {
		if slices.Contains(b.figures, x) {
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
	for _, x := range a {
		at, ok := slices.BinarySearch(b, x)
		if ok {
			n++
		}
		b = b[at:]
	}
	return n
}

func commonNations(a, b []int16) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// overlapRatio is the cosine of two sets, damped for sets of few words.
func overlapRatio(a, b []uint32) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	n, j := 0, 0
	for _, x := range a {
		for j < len(b) && b[j] < x {
			j++
		}
		if j < len(b) && b[j] == x {
			n++
		}
	}
	return float64(n) / math.Sqrt(float64(max(len(a), 4)*max(len(b), 4)))
}

// words is the content words of a node, stemmed and hashed, ascending; made on
// first use.
func (g *merger) words(n *node) []uint32 {
	if n.terms == nil {
		n.terms = []uint32{}
		for _, i := range n.ms {
			n.terms = appendStems(n.terms, g.ms[i].Quote)
		}
		slices.Sort(n.terms)
		n.terms = sketch(slices.Compact(n.terms))
	}
	return n.terms
}

// mergeTerms is the words of two clusters that become one; nil, to be made when
// asked for, where those of one side are not known yet.
func mergeTerms(a, b []uint32) []uint32 {
	if a == nil || b == nil {
		return nil
	}
	return sketch(union(a, b))
}

// sketch is the smallest of ascending hashes: a sample that is the same for the
// same words however the cluster grew.
func sketch(terms []uint32) []uint32 { return terms[:min(len(terms), maxTerms)] }

// sortedStems is the set of hashed stems of s, ascending.
func sortedStems(s string) []uint32 {
	out := appendStems(nil, s)
	slices.Sort(out)
	return slices.Compact(out)
}

// appendStems appends the hashed stems of the Arabic words of s.
func appendStems(dst []uint32, s string) []uint32 {
	for w := range strings.FieldsFuncSeq(fold(s), func(r rune) bool { return r < 0x621 || r > 0x64a }) {
		if w = stem(w); w != "" {
			h := uint32(2166136261)
			for i := range len(w) {
				h = (h ^ uint32(w[i])) * 16777619
			}
			dst = append(dst, h)
		}
	}
	return dst
}

// stem cuts clitics and endings off a folded word; "" for words too short to
// tell anything.
func stem(w string) string {
	const letter = 2 // bytes
	if len(w) > 4*letter {
		w = trimConj(w)
	}
	for _, c := range [...]string{"بال", "كال", "لل", "ال", "ب", "ل"} {
		if r, ok := strings.CutPrefix(w, c); ok && len(r) >= 3*letter {
			w = r
			break
		}
	}
	for _, c := range [...]string{"هما", "ات", "ية", "ين", "ون", "ان", "ها", "هم", "ة", "ه", "ي", "ا", "ت"} {
		if r, ok := strings.CutSuffix(w, c); ok && len(r) >= 3*letter {
			w = r
			break
		}
	}
	if len(w) < 3*letter {
		return ""
	}
	return w
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

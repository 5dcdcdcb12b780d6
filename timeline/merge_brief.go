package timeline

import "github.com/hawliyat/hawliyat/extract"

// brief is what the merge asks of a mention, with numbers for its strings: a
// mention is some hundred bytes here and there in memory, which to read once,
// in the order in which they lie, is several times as fast as to read again
// and again. Two briefs fill a line of memory.
type brief struct {
	earliest, latest int32
	doc              int32 // -1 where that is unknown
	at               int32 // its participants in merger.takes, up to those of the next brief
	place            int32 // -1 for none
	chain            uint32
	word             int32 // its kind and trigger in merger.words
	has              traits
	tier             tier
	status           statusCode
}

// wording is the words for an event, by their numbers.
type wording struct {
	kind, trigger int32
	facet         uint64
}

// traits are yes or no of a mention.
type traits uint16

const (
	hasDateline   traits = 1 << iota // dated by publication, or by another telling, which may be
	hasPlan                          // told as planned
	hasHeadline                      // stands in a headline
	hasQuantities                    // names quantities
	hasAlso                          // names other kinds
	hasTown                          // happens in a town, a province or a country
	hasDate                          // its own words date it
	hasTitle                         // has a title
	hasNameless                      // its place has no ID
)

// table numbers values in the order in which they come.
type table[T comparable] struct {
	number map[T]int32
	list   []T
}

func newTable[T comparable]() table[T] { return table[T]{number: map[T]int32{}} }

func (t *table[T]) add(v T) int32 {
	n, ok := t.number[v]
	if !ok {
		n = int32(len(t.list))
		t.number[v] = n
		t.list = append(t.list, v)
	}
	return n
}

// renumber lists the numbers of values in another table, to which they are added.
func renumber[T any](values []T, add func(T) int32) []int32 {
	out := make([]int32, len(values))
	for i, v := range values {
		out[i] = add(v)
	}
	return out
}

func (r *reader) traits(m *Mention) traits {
	var has traits
	if m.DateRule == ruleDateline || m.DateRule == ruleNarrated || m.DateRule == ruleCoreference {
		has |= hasDateline
	}
	if m.Status == Planned {
		has |= hasPlan
	}
	if m.Headline {
		has |= hasHeadline
	}
	if m.Place.Kind == extract.GPE {
		has |= hasTown
	}
	if owned(m) {
		has |= hasDate
	}
	if m.Title != "" {
		has |= hasTitle
	}
	if m.Place.ID == "" && m.Place != (Participant{}) {
		has |= hasNameless
	}
	if len(m.Quantities) > 0 {
		has |= hasQuantities
	}
	if len(m.Also) > 0 {
		has |= hasAlso
		for _, k := range m.Also {
			r.also.add(k)
		}
	}
	return has
}

// brief is the brief of mention i of the order.
func (g *merger) brief(i int32) *brief { return &g.briefs[i] }

// takesOf is the participants of mention i.
func (g *merger) takesOf(i int32) []take { return g.takes[g.briefs[i].at:g.briefs[i+1].at] }

// kindNumber is the number of the kind of b.
func (g *merger) kindNumber(b *brief) int32 { return g.words[b.word].kind }

// told is what the trigger of mention i says.
func (g *merger) told(i int32) *act { return &g.acts[g.words[g.briefs[i].word].trigger] }

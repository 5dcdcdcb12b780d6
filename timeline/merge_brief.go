package timeline

import "github.com/hawliyat/hawliyat/extract"

// brief is what the merge asks of a mention, with numbers for its strings: a
// mention is some hundred bytes here and there in memory, which to read once,
// in the order in which they lie, is several times as fast as to read again
// and again.
type brief struct {
	earliest, latest int32
	start            uint32
	doc              int32 // -1 where that is unknown
	at, end          int32 // its participants in merger.takes
	place            int32 // -1 for none
	chain            uint32
	kind, trigger    int32
	tier             tier
	has              traits
}

// traits are yes or no of a mention.
type traits uint8

const (
	hasDateline   traits = 1 << iota // dated by publication alone
	hasPlan                          // told as planned
	hasHeadline                      // stands in a headline
	hasQuantities                    // names quantities
	hasAlso                          // names other kinds
	hasTown                          // happens in a town, a province or a country
)

// take is a participant of a mention: its number and how it takes part.
type take uint32

const (
	takePerson  take = 1 << iota
	takeImplied      // by a pronoun or a title without its name
	takeAgent        // as the one who acts
	takeBits    = iota
)

func takeOf(p *Participant, number int32) take {
	t := take(number) << takeBits
	if p.Kind == extract.Person {
		t |= takePerson
	}
	if p.Role == roleImplied {
		t |= takeImplied
	}
	if p.Role == roleAgent {
		t |= takeAgent
	}
	return t
}

// part is the number of the participant.
func (t take) part() int32 { return int32(t >> takeBits) }

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
	if m.DateRule == ruleDateline || m.DateRule == ruleNarrated {
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
	if len(m.Quantities) > 0 {
		has |= hasQuantities
	}
	if len(m.Also) > 0 {
		has |= hasAlso
		for _, k := range m.Also {
			r.kinds.add(k)
		}
	}
	return has
}

// brief is the brief of mention i of the order.
func (g *merger) brief(i int32) *brief { return &g.briefs[g.at[i]] }

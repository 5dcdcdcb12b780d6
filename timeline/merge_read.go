package timeline

import (
	"cmp"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

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

// reader makes briefs of a range of mentions. The numbers are its own.
type reader struct {
	docs     map[string]int32
	kinds    table[string]
	triggers table[string]
	ids      idTable
	takes    []take
	lastDoc  string
	lastID   int32
}

func newReader(docs map[string]int32) *reader {
	return &reader{docs: docs, kinds: newTable[string](), triggers: newTable[string](), ids: newIDTable(), lastID: -1}
}

// read makes the brief of m.
func (r *reader) read(m *Mention) brief {
	b := brief{
		earliest: int32(m.Date.Earliest), latest: int32(m.Date.Latest), start: uint32(m.Start), doc: r.doc(m.Doc), at: int32(len(r.takes)), place: -1,
		chain: m.Chain, kind: r.kinds.add(m.Kind), trigger: r.triggers.add(m.Trigger), tier: tierOf(&m.Date),
	}
	for i := range m.Participants {
		p := &m.Participants[i]
		r.takes = append(r.takes, takeOf(p, r.ids.add(p.ID)))
	}
	b.end = int32(len(r.takes))
	if m.Place.ID != "" {
		b.place = r.ids.add(m.Place.ID)
	}
	b.has = r.traits(m)
	return b
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

// doc numbers a document; those of one document mostly follow each other.
func (r *reader) doc(id string) int32 {
	if id != r.lastDoc {
		n, ok := r.docs[id]
		if !ok {
			n = -1
		}
		r.lastDoc, r.lastID = id, n
	}
	return r.lastID
}

// read makes the briefs of ms, in their order, and returns the mentions with
// participants that are the same in all documents.
func (g *merger) read(ms []*Mention) []*Mention {
	g.briefs = make([]brief, len(ms))
	readers := make([]*reader, maxParts())
	parts := inParts(len(ms), func(part, lo, hi int) {
		r := newReader(g.docs)
		if id, ok := g.docs[""]; ok {
			r.lastID = id
		}
		for i := lo; i < hi; i++ {
			if i == lo+sample { // all at once: growing by steps makes much garbage
				r.takes = slices.Grow(r.takes, int(1.02*float64(len(r.takes))*float64(hi-i)/sample))
			}
			if (i-lo)%ahead == 0 {
				touchIDs(ms[i:min(i+ahead, hi)])
			}
			g.briefs[i] = r.read(ms[i])
		}
		readers[part] = r
	})
	g.unite(readers[:parts])
	if slices.ContainsFunc(readers[:parts], func(r *reader) bool { return r.ids.local }) {
		ms = g.linked(ms)
	}
	g.partNation = slices.Repeat([]int16{unread}, len(g.ids.list))
	g.partBroad = make([]bool, len(g.ids.list))
	return ms
}

// sample is how many mentions tell how much memory all will need.
const sample = 1 << 14

// unite gives the values that several readers met one number. Kinds are
// numbered in order of their names, for no more than 63 are told apart.
func (g *merger) unite(readers []*reader) {
	names, takes := []string{}, 0
	for _, r := range readers {
		names = append(names, r.kinds.list...)
		takes += len(r.takes)
	}
	slices.Sort(names)
	kinds, triggers := newTable[string](), newTable[string]()
	for _, k := range slices.Compact(names) {
		kinds.add(k)
		g.kinds = append(g.kinds, g.kind(k))
	}
	g.kindOf = kinds.number
	g.ids = newIDTable()
	g.takes = make([]take, takes)
	type numbers struct {
		kinds, triggers, ids []int32
		at                   int32
	}
	own := make([]numbers, len(readers))
	at := int32(0)
	for i, r := range readers {
		own[i] = numbers{renumber(r.kinds.list, kinds.add), renumber(r.triggers.list, triggers.add), renumber(r.ids.list, g.ids.add), at}
		at += int32(len(r.takes))
	}
	inParts(len(g.briefs), func(part, lo, hi int) {
		to := &own[part]
		for i, t := range readers[part].takes {
			g.takes[to.at+int32(i)] = take(to.ids[t.part()])<<takeBits | t&(1<<takeBits-1)
		}
		for i := lo; i < hi; i++ {
			b := &g.briefs[i]
			b.at, b.end = b.at+to.at, b.end+to.at
			b.kind, b.trigger = to.kinds[b.kind], to.triggers[b.trigger]
			if b.place >= 0 {
				b.place = to.ids[b.place]
			}
		}
	})
	for _, t := range triggers.list {
		g.acts = append(g.acts, g.act(t))
	}
}

// brief is the brief of mention i of the order.
func (g *merger) brief(i int32) *brief { return &g.briefs[g.at[i]] }

// day is the day on which the document of mention i was published, 0 where
// unknown.
func (g *merger) day(b *brief) int32 {
	if b.doc < 0 {
		return 0
	}
	return int32(g.published[b.doc])
}

// inOrder puts the mentions into the order in which Build works: the most
// precisely dated first, then by date, publication and position, then by their
// words; document and ID come last, so that no tie falls by a hash or by the
// name of a document while the content can tell.
func (g *merger) inOrder(ms []*Mention) {
	all := make([]keyed, len(ms))
	g.spare = make([]keyed, len(ms))
	g.pack(all)
	all, g.spare = sortKeyed(all, g.spare)
	inParts(len(all), func(_, lo, hi int) {
		touched := lo
		for s := nextRun(all, lo); s < hi; {
			if s >= touched {
				touched = min(s+ahead, hi)
				touchTies(ms, all[s:touched])
			}
			e := nextRun(all, s+1)
			if e > s+1 {
				slices.SortFunc(all[s:e], func(a, b keyed) int { return g.compare(ms, a.i, b.i) })
			}
			s = e
		}
	})
	g.ms, g.at = make([]*Mention, len(ms)), make([]int32, len(ms))
	inParts(len(all), func(_, lo, hi int) {
		for i := lo; i < hi; i++ {
			g.ms[i], g.at[i] = ms[all[i].i], all[i].i
		}
	})
	g.room = all
}

// nextRun is where the first run of equal keys begins at or after i.
func nextRun(all []keyed, i int) int {
	for i > 0 && i < len(all) && all[i].key == all[i-1].key {
		i++
	}
	return i
}

// compare orders mentions a and b of ms.
func (g *merger) compare(ms []*Mention, a, b int32) int {
	x, y := &g.briefs[a], &g.briefs[b]
	if c := cmp.Or(cmp.Compare(x.tier, y.tier), cmp.Compare(uint32(x.earliest), uint32(y.earliest)),
		cmp.Compare(uint32(g.day(x)), uint32(g.day(y))), cmp.Compare(x.start, y.start), cmp.Compare(x.latest, y.latest)); c != 0 {
		return c
	}
	m, n := ms[a], ms[b]
	return cmp.Or(cmp.Compare(m.Quote, n.Quote), cmp.Compare(x.doc, y.doc), cmp.Compare(m.Doc, n.Doc), cmp.Compare(m.ID, n.ID))
}

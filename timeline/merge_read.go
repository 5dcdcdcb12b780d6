package timeline

import "slices"

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

// day is the day on which the document of mention i was published, 0 where
// unknown.
func (g *merger) day(b *brief) int32 {
	if b.doc < 0 {
		return 0
	}
	return int32(g.published[b.doc])
}

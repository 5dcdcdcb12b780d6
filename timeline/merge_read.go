package timeline

import "slices"

// reader makes briefs of a range of mentions. The numbers are its own.
type reader struct {
	docs    map[string]int32
	also    table[string] // kinds that are named beside the first
	words   table[[2]string]
	ids     idTable
	takes   []take
	first   int32 // where its takes stand among all
	lastDoc string
	lastID  int32
}

// read makes the brief of m.
func (r *reader) read(m *Mention) brief {
	b := brief{
		earliest: int32(m.Date.Earliest), latest: int32(m.Date.Latest), doc: r.doc(m.Doc), at: r.first + int32(len(r.takes)), place: -1,
		chain: m.Chain, word: r.words.add([2]string{m.Kind, m.Trigger}), tier: tierOf(&m.Date), status: statusOf(m.Status),
	}
	for i := range m.Participants {
		p := &m.Participants[i]
		r.takes = append(r.takes, takeOf(p, r.ids.add(p)))
	}
	if m.Place.ID != "" {
		b.place = r.ids.add(&m.Place)
	}
	b.has = r.traits(m)
	return b
}

// readAll makes the briefs of a few mentions and compares the forms of their
// participants and places with those of before.
func (r *reader) readAll(briefs []brief, ms []*Mention) {
	touchIDs(ms)
	for i, m := range ms {
		briefs[i] = r.read(m)
	}
	takes := r.takes[briefs[0].at-r.first:]
	r.ids.touchForms(takes, briefs)
	for i, m := range ms {
		for k := range m.Participants {
			r.ids.see(takes[0].part(), &m.Participants[k], takes[0].role() == codeOtherRole)
			takes = takes[1:]
		}
		if b := &briefs[i]; b.place >= 0 {
			r.ids.see(b.place, &m.Place, m.Place.Role != "")
		}
	}
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
	g.briefs, g.at = make([]brief, len(ms)+1), make([]int32, len(ms))
	readers := make([]*reader, g.crew.parts(len(ms)))
	ends := g.countTakes(ms)
	g.takes = make([]take, ends[len(readers)])
	g.briefs[len(ms)].at = ends[len(readers)]
	g.crew.split(len(ms), func(part, lo, hi int) {
		r := &reader{docs: g.docs, also: newTable[string](), words: newTable[[2]string](), ids: newIDTable(), lastID: -1}
		r.first, r.takes = ends[part], g.takes[ends[part]:ends[part]:ends[part+1]]
		if id, ok := g.docs[""]; ok {
			r.lastID = id
		}
		for i := lo; i < hi; i += ahead {
			end := min(i+ahead, hi)
			r.readAll(g.briefs[i:end], ms[i:end])
			for k := i; k < end; k++ {
				g.at[k] = int32(uint32(ms[k].Start))
			}
		}
		readers[part] = r
	})
	g.unite(readers)
	if slices.ContainsFunc(readers, func(r *reader) bool { return r.ids.local }) {
		ms = g.linked(ms)
	}
	return ms
}

// countTakes counts the participants of the mentions before each part of them.
func (g *merger) countTakes(ms []*Mention) []int32 {
	ends := make([]int32, g.crew.parts(len(ms))+1)
	g.crew.split(len(ms), func(part, lo, hi int) {
		n := 0
		for _, m := range ms[lo:hi] {
			n += len(m.Participants)
		}
		ends[part+1] = int32(n)
	})
	for p := range len(ends) - 1 {
		ends[p+1] += ends[p]
	}
	return ends
}

// unite gives the values that several readers met one number.
func (g *merger) unite(readers []*reader) {
	words := newTable[[2]string]()
	g.ids = newIDTable()
	g.ids.list = make([]bearer, 0, len(readers[0].ids.list)+len(readers[0].ids.list)/8)
	type numbers struct{ words, ids []int32 }
	own := make([]numbers, len(readers))
	for i, r := range readers {
		own[i] = numbers{renumber(r.words.list, words.add), g.ids.addAll(&r.ids)}
	}
	g.crew.split(len(g.briefs)-1, func(part, lo, hi int) {
		to := &own[part]
		takes := readers[part].takes
		for i, t := range takes {
			takes[i] = take(to.ids[t.part()])<<takeBits | t&(1<<takeBits-1)
		}
		for i := lo; i < hi; i++ {
			b := &g.briefs[i]
			b.word = to.words[b.word]
			if b.place >= 0 {
				b.place = to.ids[b.place]
			}
		}
	})
	g.numberWords(words.list, readers)
}

// numberWords numbers the kinds and triggers. Kinds are numbered in order of
// their names, for no more than 63 are told apart.
func (g *merger) numberWords(words [][2]string, readers []*reader) {
	var names []string
	for _, w := range words {
		names = append(names, w[0])
	}
	for _, r := range readers {
		names = append(names, r.also.list...)
	}
	slices.Sort(names)
	kinds, triggers := newTable[string](), newTable[string]()
	for _, k := range slices.Compact(names) {
		kinds.add(k)
		g.kinds = append(g.kinds, g.kind(k))
	}
	g.kindOf = kinds.number
	for _, w := range words {
		g.words = append(g.words, wording{kinds.number[w[0]], triggers.add(w[1]), g.lex.facet(w[0], w[1])})
	}
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

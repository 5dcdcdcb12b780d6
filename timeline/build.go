package timeline

import (
	"cmp"
	"context"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// Build merges the mentions of s. It is a pure function of s and o: any order
// and any tree of unions that made s gives the same Timeline.
func Build(ctx context.Context, s *Set, o Options) (*Timeline, error) {
	t := &Timeline{Stamp: o.Stamp}
	for d := range s.Documents() {
		t.Documents = append(t.Documents, d)
	}
	g := newMerger(t.Documents, s)
	g.linkLives()
	for step := tierDay; step < tierNone; step++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		g.link(step)
		if step > tierDay {
			g.attachTier(step)
		}
	}
	g.attachTier(tierNone)
	g.write(t)
	return t, ctx.Err()
}

// newMerger makes a node of every chain of mentions.
func newMerger(docs []extract.Document, s *Set) *merger {
	g := &merger{
		ms: s.sorted(), lex: loadLexicon(), kinds: map[string]int16{}, fams: map[string]int16{}, parts: map[string]int32{},
		codes: map[string]int16{}, docs: map[string]int32{}, ambiguous: map[int32][]int32{},
	}
	for i := range docs {
		if _, ok := g.docs[docs[i].ID]; !ok {
			g.docs[docs[i].ID] = int32(len(g.published))
			day := extract.Day(0)
			if !docs[i].Published.IsZero() {
				day = extract.DayOf(docs[i].Published)
			}
			g.published = append(g.published, day)
		}
	}
	g.ms = linked(g.ms, g.docs)
	type chainKey struct {
		doc   int32
		chain uint32
	}
	chains := map[chainKey]int32{}
	for i := range g.ms {
		n := g.node(int32(i))
		k := chainKey{n.doc, g.ms[i].Chain}
		if at, ok := chains[k]; ok && k.chain != 0 && n.doc >= 0 {
			g.nodes[at].absorb(&n)
			continue
		}
		chains[k] = int32(len(g.nodes))
		g.nodes = append(g.nodes, n)
	}
	g.setting()
	g.parent = make([]int32, len(g.nodes))
	for i := range g.parent {
		g.parent[i] = int32(i)
	}
	return g
}

// headlineWeight is what a country in the headline counts against one in the
// text.
const headlineWeight = 4

// setting gives every node that names no country the one that its document
// names most: a local paper says "the president" and means its own.
func (g *merger) setting() {
	count := make([]map[int16]int, len(g.published))
	for i := range g.nodes {
		n := &g.nodes[i]
		if n.doc < 0 {
			continue
		}
		if count[n.doc] == nil {
			count[n.doc] = map[int16]int{}
		}
		weight := 1
		if g.ms[n.ms[0]].Headline {
			weight = headlineWeight
		}
		for _, c := range n.nations {
			count[n.doc][c] += weight
		}
	}
	home := make([]int16, len(count))
	for d, c := range count {
		home[d] = -1
		for k, n := range c {
			if home[d] < 0 || n > c[home[d]] || n == c[home[d]] && g.codeName[k] < g.codeName[home[d]] {
				home[d] = k
			}
		}
	}
	for i := range g.nodes {
		if n := &g.nodes[i]; n.doc >= 0 && len(n.nations) == 0 && home[n.doc] >= 0 {
			n.nations = []int16{home[n.doc]}
		}
	}
}

// node makes the node of one mention.
func (g *merger) node(i int32) node {
	m := g.ms[i]
	n := node{ms: []int32{i}, place: -1, country: -1, doc: -1, tier: tierOf(&m.Date), soft: m.DateRule == ruleDateline, plan: m.Status == Planned}
	if d, ok := g.docs[m.Doc]; ok {
		n.doc = d
	}
	n.lo, n.hi = g.bounds(m, &n)
	n.speech = g.lex.family[m.Kind] == "say"
	n.figured = m.Kind == "trade"
	n.action = g.lex.action(fold(m.Trigger))
	n.kind = g.kindID(m.Kind)
	if n.specific = specific(m.Kind); n.specific {
		n.kinds = 1 << min(n.kind, 63)
	}
	n.fams = 1 << g.famID(m.Kind)
	for _, k := range m.Also {
		n.also |= 1 << min(g.kindID(k), 63)
	}
	var persons, others []int32
	for _, p := range m.Participants {
		id := g.partID(&p)
		if p.Kind == extract.Person {
			persons = append(persons, id)
		} else {
			others = append(others, id)
		}
		if c := g.partNation[id]; c >= 0 {
			n.nations = append(n.nations, c)
		}
	}
	if m.Place.ID != "" {
		n.place = g.partID(&m.Place)
		n.country = g.partNation[n.place]
		if n.country >= 0 {
			n.nations = append(n.nations, n.country)
		}
	}
	slices.Sort(persons)
	slices.Sort(others)
	slices.Sort(n.nations)
	persons, others, n.nations = slices.Compact(persons), slices.Compact(others), slices.Compact(n.nations)
	n.persons = int32(len(persons))
	n.parts = append(persons, others...)
	if len(persons) == 1 && (m.Kind == "death" || m.Kind == "birth") {
		n.life = int64(persons[0])<<8 | int64(n.kind) + 1
	}
	for _, q := range m.Quantities {
		n.figures = append(n.figures, figure{q.Unit, q.Value})
	}
	return n
}

// bounds is the interval of days in which the event of m can lie.
func (g *merger) bounds(m *Mention, n *node) (lo, hi int32) {
	lo, hi = int32(m.Date.Earliest), int32(m.Date.Latest)
	if n.tier != tierNone {
		if lo == 0 {
			lo = hi - 366
		}
		if hi == 0 {
			hi = lo + 366
		}
		return lo, hi
	}
	if n.doc < 0 || g.published[n.doc] == 0 {
		return 0, -1
	}
	pub := int32(g.published[n.doc])
	if m.Status == Planned {
		return pub, pub + undatedFar
	}
	return pub - undatedFar, pub + 1
}

// specific reports the kinds that say what happened.
func specific(kind string) bool { return kind != "event" && kind != "statement" && kind != "" }

func (g *merger) kindID(kind string) int16 {
	if id, ok := g.kinds[kind]; ok {
		return id
	}
	id := int16(len(g.kinds))
	g.kinds[kind] = id
	return id
}

// famID numbers the families; a kind of no known family is its own.
func (g *merger) famID(kind string) int16 {
	f := g.lex.family[kind]
	if f == "" {
		f = "kind/" + kind
	}
	if id, ok := g.fams[f]; ok {
		return id
	}
	id := int16(min(len(g.fams), 63))
	g.fams[f] = id
	return id
}

func (g *merger) partID(p *Participant) int32 {
	if id, ok := g.parts[p.ID]; ok {
		return id
	}
	id := int32(len(g.parts))
	g.parts[p.ID] = id
	code := int16(-1)
	if p.Kind == extract.GPE || p.Kind == extract.Nationality {
		if c := nation(fold(p.NameAr)); c != "" {
			n, ok := g.codes[c]
			if !ok {
				n = int16(len(g.codes))
				g.codes[c] = n
				g.codeName = append(g.codeName, c)
			}
			code = n
		}
	}
	g.partNation = append(g.partNation, code)
	return id
}

// write turns the clusters into events, in order.
func (g *merger) write(t *Timeline) {
	var roots []int32
	for i := range g.nodes {
		r := int32(i)
		switch {
		case g.parent[r] != r || g.ambiguous[r] != nil:
		case g.nodes[r].tier == tierNone:
			for _, m := range g.nodes[r].ms {
				t.Undated = append(t.Undated, *g.ms[m].clone())
			}
		default:
			roots = append(roots, r)
		}
	}
	for _, r := range roots {
		t.Events = append(t.Events, g.event(&g.nodes[r]))
	}
	slices.SortFunc(t.Events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.Date.Earliest, b.Date.Earliest), cmp.Compare(a.Date.Latest, b.Date.Latest), cmp.Compare(a.ID, b.ID))
	})
	for i := range g.nodes {
		fits := g.ambiguous[int32(i)]
		if fits == nil || g.parent[i] != int32(i) {
			continue
		}
		var ids []string
		for _, f := range fits {
			ids = append(ids, g.ms[g.nodes[g.find(f)].ms[0]].ID)
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		for _, m := range g.nodes[i].ms {
			t.Ambiguous = append(t.Ambiguous, Ambiguity{*g.ms[m].clone(), ids})
		}
	}
}

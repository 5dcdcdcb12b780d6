package timeline

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/extract"
)

// Build merges the mentions of s. It is a pure function of s and o: any order
// and any tree of unions that made s gives the same Timeline. Participants get
// the IDs that [extract.Link] gives them across the documents. The slices of
// the mentions are shared with s and must not be written to.
func Build(ctx context.Context, s *Set, o Options) (*Timeline, error) {
	t := &Timeline{Stamp: o.Stamp}
	for d := range s.Documents() {
		t.Documents = append(t.Documents, d)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	g := newMerger(t.Documents, s, o)
	g.ctx = ctx
	g.compared = o.compared(len(g.nodes))
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
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	g.write(t)
	g.reasons(t)
	return t, nil
}

// newMerger makes a node of every chain of mentions.
func newMerger(docs []extract.Document, s *Set, o Options) *merger {
	g := &merger{
		lex: loadLexicon(), kinds: map[string]int16{}, fams: map[string]int16{}, parts: map[string]int32{},
		codes: map[string]int16{}, docs: map[string]int32{}, ambiguous: map[int32][]int32{}, explain: o.Explain,
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
	g.ms = linked(g.inOrder(s), g.docs)
	g.acts = map[string]act{}
	same := map[uint64]int32{}
	type chainKey struct {
		doc   int32
		chain uint32
	}
	chains := map[chainKey]int32{}
	for i := range g.ms {
		n := g.node(int32(i))
		k := chainKey{n.doc, g.ms[i].Chain}
		if k.chain != 0 {
			if at, ok := chains[k]; ok && n.doc >= 0 {
				g.note(g.nodes[at].ms[0], int32(i), MergeStory, "")
				g.nodes[at].absorb(&n)
				continue
			}
		}
		if k.chain == 0 {
			h := n.signature()
			if at, ok := same[h]; ok && h != 0 && g.nodes[at].twin(&n) {
				g.note(g.nodes[at].ms[0], int32(i), MergeWords, "")
				g.nodes[at].ms = append(g.nodes[at].ms, int32(i))
				continue
			}
			same[h] = int32(len(g.nodes))
		} else {
			chains[k] = int32(len(g.nodes))
		}
		g.nodes = append(g.nodes, n)
	}
	g.setting(docs)
	g.parent = make([]int32, len(g.nodes))
	for i := range g.parent {
		g.parent[i] = int32(i)
	}
	return g
}

// node makes the node of one mention.
func (g *merger) node(i int32) node {
	m := g.ms[i]
	n := node{place: -1, country: -1, doc: -1, tier: tierOf(&m.Date), soft: m.DateRule == ruleDateline, plan: m.Status == Planned}
	n.ms = g.ints(1)
	n.ms[0] = i
	if d, ok := g.docs[m.Doc]; ok {
		n.doc = d
		n.docs = g.ints(1)
		n.docs[0] = d
	}
	n.lo, n.hi = g.bounds(m, &n)
	n.speech = g.lex.family[m.Kind] == "say"
	n.figured = m.Kind == "trade"
	t := g.act(m.Trigger)
	n.action, n.gather, n.pair = t.action, t.gather, t.pair
	n.kind = g.kindID(m.Kind)
	n.toll, n.deadly = m.Kind == "death" && len(m.Quantities) > 0, mergingWords().deadly[m.Kind]
	if n.specific = specific(m.Kind); n.specific {
		n.kinds = 1 << min(n.kind, 63)
	}
	n.fams = 1 << g.famID(m.Kind)
	for _, k := range m.Also {
		n.also |= 1 << min(g.kindID(k), 63)
	}
	var pb, ob [8]int32
	persons, others := pb[:0], ob[:0]
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
		n.country, n.broad, n.town = g.partNation[n.place], g.partBroad[n.place], m.Place.Kind == extract.GPE
		if n.country >= 0 {
			n.nations = append(n.nations, n.country)
		}
	}
	slices.Sort(persons)
	slices.Sort(others)
	slices.Sort(n.nations)
	persons, others, n.nations = slices.Compact(persons), slices.Compact(others), slices.Compact(n.nations)
	n.persons = int32(len(persons))
	n.parts = g.ints(len(persons) + len(others))
	copy(n.parts[copy(n.parts, persons):], others)
	if len(persons) == 1 && (m.Kind == "death" || m.Kind == "birth") {
		n.life = int64(persons[0])<<8 | int64(n.kind) + 1
	}
	for _, q := range m.Quantities {
		n.figures = append(n.figures, figure{q.Unit, q.Value})
	}
	return n
}

// act is what a trigger says of its event beside the kind.
type act struct {
	action       string // begin, extend, end
	gather, pair bool   // a meeting of many, of two sides
}

// act reads a trigger, remembered.
func (g *merger) act(trigger string) act {
	a, ok := g.acts[trigger]
	if !ok {
		w := fold(trigger)
		a.action = g.lex.action(w)
		for _, r := range g.lex.read(w) {
			a.gather = a.gather || mergingWords().gather[r.lemma]
			a.pair = a.pair || mergingWords().pair[r.lemma]
		}
		g.acts[trigger] = a
	}
	return a
}

// ints cuts n numbers off a slab.
func (g *merger) ints(n int) []int32 {
	if len(g.slab) < n {
		g.slab = make([]int32, max(n, 1<<14))
	}
	out := g.slab[:n:n]
	g.slab = g.slab[n:]
	return out
}

// signature hashes what two mentions of one event have in common when they
// tell it in the same way; 0 where more is needed to tell.
func (n *node) signature() uint64 {
	if n.tier != tierDay || n.soft || n.speech || !n.specific || len(n.parts) == 0 || n.life != 0 {
		return 0
	}
	h := blockKey(uint64(n.lo), uint64(n.kind)+3, uint64(n.place)+1)
	for _, p := range n.parts {
		h = blockKey(h, 1, uint64(p))
	}
	return h | 1
}

// twin reports whether n and o tell their events in the same way.
func (n *node) twin(o *node) bool {
	return n.lo == o.lo && n.hi == o.hi && n.kind == o.kind && n.place == o.place && n.also == o.also && n.action == o.action &&
		n.plan == o.plan && n.tier == o.tier && n.soft == o.soft && slices.Equal(n.parts, o.parts) && slices.Equal(n.figures, o.figures)
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
	if c := countryOf(p); c != "" {
		code = g.codeID(c)
	}
	g.partNation = append(g.partNation, code)
	g.partBroad = append(g.partBroad, p.Kind == extract.GPE && countries()[trimArticle(fold(p.NameAr))])
	return id
}

// codeID numbers the country codes.
func (g *merger) codeID(c string) int16 {
	n, ok := g.codes[c]
	if !ok {
		n = int16(len(g.codes))
		g.codes[c] = n
		g.codeName = append(g.codeName, c)
	}
	return n
}

// countryOf is the country that a participant stands for: itself, that of a
// nationality or capital, that in the name of an institution.
func countryOf(p *Participant) string {
	name := fold(p.NameAr)
	switch p.Kind {
	case extract.GPE, extract.Nationality:
		return nation(name)
	case extract.Organization:
		if i := strings.LastIndexByte(name, ' '); i > 0 {
			return nation(name[i+1:])
		}
	}
	return ""
}

// write turns the clusters into events, in order.
func (g *merger) write(t *Timeline) {
	var roots []int32
	for i := range g.nodes {
		r := int32(i)
		slices.Sort(g.nodes[i].ms)
		switch {
		case g.parent[r] != r || g.ambiguous[r] != nil:
		case g.nodes[r].tier == tierNone:
			for _, m := range g.nodes[r].ms {
				t.Undated = append(t.Undated, *g.ms[m])
			}
		default:
			roots = append(roots, r)
		}
	}
	t.Events = make([]Event, 0, len(roots))
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
			ids = append(ids, g.eventID(&g.nodes[g.find(f)]))
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		for _, m := range g.nodes[i].ms {
			t.Ambiguous = append(t.Ambiguous, Ambiguity{*g.ms[m], ids})
		}
	}
}

package timeline

import (
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
	t := &Timeline{Stamp: o.Stamp, Documents: make([]extract.Document, 0, len(s.docs))}
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

// newMerger makes a node of every chain of mentions, and of mentions that tell
// an event in the same way.
func newMerger(docs []extract.Document, s *Set, o Options) *merger {
	g := &merger{
		lex: loadLexicon(), kinds: map[string]kindInfo{}, fams: map[string]int16{}, parts: map[string]int32{}, acts: map[string]act{},
		codes: map[string]int16{}, docs: make(map[string]int32, len(docs)), ambiguous: map[int32][]int32{}, explain: o.Explain,
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
	g.solo = &comparer{merger: g, alone: true}
	g.inOrder(s)
	g.ms = linked(g.ms, g.docs)
	g.group()
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
	n := node{first: i, last: i, place: -1, country: -1, doc: g.doc[i], tier: tierOf(&m.Date), soft: m.DateRule == ruleDateline, plan: m.Status == Planned}
	n.lo, n.hi = g.bounds(m, &n)
	t, k := g.act(m.Trigger), g.kind(m.Kind)
	n.action, n.gather, n.pair = t.action, t.gather, t.pair
	n.kind, n.fams, n.specific, n.speech, n.deadly = k.id, 1<<k.fam, k.specific, k.speech, k.deadly
	n.figured = m.Kind == "trade"
	n.toll = m.Kind == "death" && len(m.Quantities) > 0
	if n.specific {
		n.kinds = 1 << min(n.kind, 63)
	}
	for _, k := range m.Also {
		n.also |= 1 << min(g.kind(k).id, 63)
	}
	var pb, ob [8]int32
	persons, others := pb[:0], ob[:0]
	for j := range m.Participants {
		p := &m.Participants[j]
		id := g.partID(p)
		if p.Kind == extract.Person {
			persons = append(persons, id)
			n.named = n.named || p.Role != roleImplied
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
	action       int8 // the number of what it does to the event: begin, extend, end
	gather, pair bool // a meeting of many, of two sides
	dead, hurt   bool // who is counted after it
}

// act reads a trigger, remembered.
func (g *merger) act(trigger string) act {
	a, ok := g.acts[trigger]
	if !ok {
		w, l := fold(trigger), mergingWords()
		if does := g.lex.action(w); does != "" {
			if !slices.Contains(g.actions, does) {
				g.actions = append(g.actions, does)
			}
			a.action = int8(slices.Index(g.actions, does)) + 1
		}
		for _, r := range g.lex.read(w) {
			a.gather = a.gather || l.is("gather", r.lemma)
			a.pair = a.pair || l.is("pair", r.lemma)
			a.dead = a.dead || l.is("dead", r.lemma)
			a.hurt = a.hurt || l.is("hurt", r.lemma)
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

// kindInfo is what Build asks of a kind.
type kindInfo struct {
	id, fam                  int16
	specific, speech, deadly bool
}

// kind numbers a kind, on first sight.
func (g *merger) kind(kind string) kindInfo {
	k, ok := g.kinds[kind]
	if !ok {
		k = kindInfo{
			id: int16(len(g.kinds)), fam: g.famID(kind), specific: specific(kind),
			speech: g.lex.family[kind] == "say", deadly: mergingWords().is("deadly", kind),
		}
		g.kinds[kind] = k
	}
	return k
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

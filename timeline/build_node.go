package timeline

import (
	"iter"
	"slices"
)

// batch is the nodes of some mentions that follow each other. Their lists lie in
// its memory, which the next batch uses again.
type batch struct {
	*merger
	nodes   []node
	chains  []uint32 // of each
	parts   []int32
	codes   []int16
	persons []int32 // of the node under way
	others  []int32
	nations []int16
}

// batchSize is how many nodes are made at once.
const batchSize = 16 * ahead

// batches makes the nodes of all mentions in their order; of many, the next
// batches are made while one is used.
func (g *merger) batches() iter.Seq[*batch] {
	return func(yield func(*batch) bool) {
		makers := g.crew.parts(len(g.ms))
		if makers == 1 {
			b := batch{merger: g}
			for i := 0; i < len(g.ms); i += batchSize {
				b.fill(i)
				yield(&b)
			}
			return
		}
		made, used := make([]chan *batch, makers), make([]chan *batch, makers)
		for p := range makers {
			made[p], used[p] = make(chan *batch, 2), make(chan *batch, 3)
			for range cap(used[p]) {
				used[p] <- &batch{merger: g}
			}
			go func() {
				for i := p * batchSize; i < len(g.ms); i += makers * batchSize {
					b := <-used[p]
					b.fill(i)
					made[p] <- b
				}
			}()
		}
		for k := 0; k*batchSize < len(g.ms); k++ {
			b := <-made[k%makers]
			yield(b)
			used[k%makers] <- b
		}
	}
}

// fill makes the nodes of mentions from first on.
func (b *batch) fill(first int) {
	b.nodes, b.chains, b.parts, b.codes = b.nodes[:0], b.chains[:0], b.parts[:0], b.codes[:0]
	for i := first; i < min(first+batchSize, len(b.ms)); i++ {
		b.nodes, b.chains = append(b.nodes, b.node(int32(i))), append(b.chains, b.brief(int32(i)).chain)
	}
}

// node makes the node of mention i.
func (b *batch) node(i int32) node {
	m := b.brief(i)
	n := node{first: i, last: i, place: -1, country: -1, doc: m.doc, tier: m.tier, soft: m.has&hasDateline != 0, plan: m.has&hasPlan != 0, own: m.has&hasDate != 0}
	n.lo, n.hi = b.bounds(m, &n)
	t, k := b.told(i), &b.kinds[b.kindNumber(m)]
	n.action, n.shape, n.count = t.action, t.shape, t.count
	n.kind, n.fams, n.specific, n.speech, n.deadly, n.mutual = k.id, 1<<k.fam, k.specific, k.speech, k.deadly, k.mutual
	n.harm, n.incident = k.harm, k.incident
	n.lives = k.deadly || k.toll
	n.facets = b.words[m.word].facet
	n.figured, n.toll, n.match = k.figured, k.toll && m.has&hasQuantities != 0, k.match
	if n.specific {
		n.kinds = 1 << min(n.kind, 63)
	}
	if m.has&hasAlso != 0 {
		for _, k := range b.ms[i].Also {
			n.more().also |= 1 << min(b.kinds[b.kindOf[k]].id, 63)
		}
	}
	b.takePart(m, &n)
	if t.verb && n.shape == 0 && n.persons == 0 && k.name == "meeting" && ofMany(b.ms[i].Quote) {
		n.shape = gathering
	}
	if k.once && n.persons == 1 {
		n.more().life = int64(n.parts[0])<<8 | int64(n.kind) + 1
	}
	if m.has&hasQuantities != 0 {
		qs := b.ms[i].Quantities
		figures := make([]figure, len(qs))
		for k := range qs {
			figures[k] = figure{qs[k].Unit, qs[k].Value}
		}
		n.more().figures = figures
	}
	return n
}

// takePart enters the participants, the place and their countries.
func (b *batch) takePart(m *brief, n *node) {
	persons, others, nations := b.persons[:0], b.others[:0], b.nations[:0]
	for _, t := range b.takesOf(n.first) {
		id := t.part()
		if t&takePerson != 0 {
			persons = append(persons, id)
			n.named = n.named || t.role() != codeImplied
			if t.role() == codeAgent {
				n.actor = either(n.actor, id+1)
			}
		} else if n.match && b.partContest[id] {
			n.contest = either(n.contest, id+1)
		} else {
			others = append(others, b.side(n, id))
			if b.partGroup[id] && n.shape == 0 && t.role() <= codeAgent {
				n.shape = gathering // the summit begins
			}
		}
		if c := b.partNation[id]; c >= 0 {
			nations = append(nations, c)
			if t.role() == codeAgent {
				n.side = either(n.side, c+1)
			}
		}
	}
	if m.place >= 0 {
		n.place = m.place
		n.country, n.broad, n.town = b.partNation[n.place], b.partBroad[n.place], m.has&hasTown != 0
		if n.country >= 0 {
			nations = append(nations, n.country)
		}
	}
	b.persons, b.others, b.nations = persons, others, nations
	persons, others, nations = compact(persons), compact(others), compact(nations)
	n.persons = int32(len(persons))
	at := len(b.parts)
	b.parts = append(append(b.parts, persons...), others...)
	n.parts = b.parts[at:len(b.parts):len(b.parts)]
	at = len(b.codes)
	b.codes = append(b.codes, nations...)
	n.nations = b.codes[at:len(b.codes):len(b.codes)]
}

// side is participant id, or of a match the country whose team that is: its
// number behind those of all participants.
func (g *merger) side(n *node, id int32) int32 {
	if c := g.partNation[id]; n.match && c >= 0 && (g.partBroad[id] || g.partTeam[id]) {
		return int32(len(g.ids.list)) + int32(c)
	}
	return id
}

// compact sorts s and takes out what stands twice.
func compact[T int16 | int32](s []T) []T {
	if len(s) < 2 {
		return s
	}
	slices.Sort(s)
	return slices.Compact(s)
}

// slab is memory for many short lists.
type slab[T any] struct {
	free []T
	size int // of what was made last: each piece is twice the one before
}

// The least and the most elements that a slab gets at once.
const (
	slabLeast = 1 << 6
	slabMost  = 1 << 12
)

// cut is an empty list with room for n.
func (s *slab[T]) cut(n int) []T {
	if len(s.free) < n {
		s.size = min(max(2*s.size, slabLeast), slabMost)
		s.free = make([]T, max(n, s.size))
	}
	out := s.free[:0:n]
	s.free = s.free[n:]
	return out
}

// signature hashes what two mentions of one event have in common when they
// tell it in the same way; 0 where more is needed to tell.
func (n *node) signature() uint64 {
	if n.tier != tierDay || n.soft || n.speech || !n.specific || len(n.parts) == 0 || n.life() != 0 {
		return 0
	}
	h := blockKey(uint64(n.lo), uint64(n.kind)+3, uint64(n.place)+1)
	for _, p := range n.parts {
		h = blockKey(h, 1, uint64(p))
	}
	return h | 1
}

func blockKey(slot, what, id uint64) uint64 {
	h := slot*0x9E3779B97F4A7C15 ^ what*0xC2B2AE3D27D4EB4F ^ id*0x165667B19E3779F9
	h ^= h >> 29
	return h * 0xBF58476D1CE4E5B9
}

// twin reports whether n and o tell their events in the same way.
func (n *node) twin(o *node) bool {
	return n.lo == o.lo && n.hi == o.hi && n.kind == o.kind && n.place == o.place && n.also() == o.also() && n.action == o.action && n.count == o.count &&
		n.plan == o.plan && (n.shape^o.shape)&twofold == 0 && n.tier == o.tier && n.soft == o.soft && slices.Equal(n.parts, o.parts) && slices.Equal(n.figures(), o.figures())
}

// bounds is the interval of days in which the event of m can lie.
func (g *merger) bounds(m *brief, n *node) (lo, hi int32) {
	lo, hi = m.earliest, m.latest
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
	if n.plan {
		return pub, pub + undatedFar
	}
	return pub - undatedFar, pub + 1
}

package timeline

import (
	"bytes"
	"cmp"
	"slices"
)

// eventWriter writes events; it keeps memory from one to the next.
type eventWriter struct {
	*merger
	index []int32
	parts []tally

	mentions     slab[*Mention]
	participants slab[Participant]
}

// event writes a cluster as an Event: mentions in order of publication and
// place, the date, status and title by fixed rules. Its ID is that of mention
// least.
func (w *eventWriter) event(n *node, least int32) Event {
	w.index = w.members(w.index[:0], n)
	slices.SortFunc(w.index, w.comparePlaces)
	ms := w.mentions.cut(len(w.index))
	for _, k := range w.index {
		ms = append(ms, w.ms[k])
	}
	e := Event{ID: w.ms[least].ID, Mentions: ms}
	e.Date = bestDate(ms)
	e.Kind = vote(ms, func(m *Mention) string { return m.Kind })
	e.Status = w.eventStatus(ms, w.lex.family[e.Kind] == "say")
	if title := bestTitle(ms, e.Kind, e.Status); title != "" {
		e.Title = trimTitle(title)
	}
	e.Participants = w.mergeParts(ms)
	e.Place = votePlace(ms)
	e.Conflicts = w.conflicts(ms, &e.Place)
	return e
}

// comparePlaces orders mentions by publication, document and position.
func (g *merger) comparePlaces(i, j int32) int {
	a, b := g.brief(i), g.brief(j)
	if c := cmp.Compare(g.day(a), g.day(b)); c != 0 {
		return c
	}
	switch x, y := g.ms[i], g.ms[j]; {
	case a.doc >= 0 && b.doc >= 0: // documents are numbered by ID
		if a.doc != b.doc {
			return cmp.Compare(a.doc, b.doc)
		}
	case x.Doc != y.Doc:
		return cmp.Compare(x.Doc, y.Doc)
	}
	if a.start != b.start {
		return cmp.Compare(g.ms[i].Start, g.ms[j].Start)
	}
	return g.compareIDs(i, j)
}

// compareIDs compares the IDs of mentions, which are written from their keys.
func (g *merger) compareIDs(i, j int32) int {
	return bytes.Compare(g.keys[g.at[i]][:], g.keys[g.at[j]][:])
}

// least is the mention of n with the smallest ID.
func (g *merger) least(n *node) int32 {
	least := n.first
	for i := g.next[n.first]; i >= 0; i = g.next[i] {
		if g.compareIDs(i, least) < 0 {
			least = i
		}
	}
	return least
}

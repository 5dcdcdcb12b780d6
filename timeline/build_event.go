package timeline

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// eventWriter writes events; it keeps memory from one to the next. What their
// mentions have in common it reads in the briefs, which is most: the mentions
// themselves lie all over the memory.
type eventWriter struct {
	*merger
	index    []int32 // the mentions of the event under way, in order of place
	order    []placed
	supports []support
	parts    []tally

	mentions     slab[*Mention]
	participants slab[Participant]
}

// event writes a cluster as an Event: mentions in order of publication and
// place, the date, status and title by fixed rules. Its ID is that of mention
// least.
func (w *eventWriter) event(e *Event, n *node, least int32) {
	index := w.inPlace(n)
	ms := w.mentions.cut(len(index))
	for _, k := range index {
		ms = append(ms, w.ms[k])
	}
	e.ID, e.Mentions = w.ms[least].ID, ms
	e.Date = w.bestDate(index)
	kind := w.voteKind(index)
	e.Kind = w.kinds[kind].name
	e.Status = w.eventStatus(ms, w.kinds[kind].speech)
	if title := w.bestTitle(index, kind, e.Status); title != "" {
		e.Title = trimTitle(title)
	}
	e.Participants = w.mergeParts(index)
	e.Place = w.votePlace(index)
	e.Conflicts = w.conflicts(ms, &e.Place)
}

// placed is a mention and where it was told: the day and the document.
type placed struct {
	key uint64
	i   int32
}

// inPlace is the mentions of n in order of [merger.comparePlaces], until the
// next call.
func (w *eventWriter) inPlace(n *node) []int32 {
	w.order = w.order[:0]
	known := true
	for i := n.first; i >= 0; i = w.next[i] {
		b := w.brief(i)
		known = known && b.doc >= 0
		w.order = append(w.order, placed{ordered(extract.Day(w.day(b)))<<32 | uint64(uint32(b.doc)), i})
	}
	slices.SortFunc(w.order, func(a, b placed) int {
		if known && a.key != b.key { // the day comes first, then the document
			return cmp.Compare(a.key, b.key)
		}
		return w.comparePlaces(a.i, b.i)
	})
	w.index = w.index[:0]
	for _, k := range w.order {
		w.index = append(w.index, k.i)
	}
	return w.index
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
	return cmp.Or(cmp.Compare(g.ms[i].Start, g.ms[j].Start), g.compareIDs(i, j))
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

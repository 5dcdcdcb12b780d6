package timeline

import (
	"context"
	"runtime"

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
	g := newMerger(ctx, t.Documents, s, o)
	g.compared = o.compared(len(g.nodes))
	g.linkLives()
	for step := tierDay; step < tierNone; step++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		g.link(step)
		if step == tierDay {
			g.linkReports()
		}
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
func newMerger(ctx context.Context, docs []extract.Document, s *Set, o Options) *merger {
	g := &merger{ctx: ctx, crew: crew(runtime.GOMAXPROCS(0)), lex: loadLexicon(), fams: map[string]int16{}, codes: newTable[string](), ambiguous: map[int32][]int32{}, apart: map[int32][]int32{}, explain: o.Explain}
	g.number(docs)
	g.keys = s.keys
	g.inOrder(g.read(s.mentions))
	g.locateAll()
	g.solo = &comparer{merger: g, stems: stemmer{}, alone: true}
	g.group()
	g.setting(docs)
	g.parent, g.roots = make([]int32, len(g.nodes)), make([]int32, 0, len(g.nodes))
	for i := range g.parent {
		g.parent[i] = int32(i)
	}
	g.tellApart()
	return g
}

// number numbers the documents by their IDs.
func (g *merger) number(docs []extract.Document) {
	g.docs = make(map[string]int32, len(docs))
	for i := range docs {
		if _, ok := g.docs[docs[i].ID]; ok {
			continue
		}
		g.docs[docs[i].ID] = int32(len(g.published))
		day := extract.Day(0)
		if !docs[i].Published.IsZero() {
			day = extract.DayOf(docs[i].Published)
		}
		g.published = append(g.published, day)
	}
}

package timeline

// Merge tells why two groups of mentions are one event. A and B are the first
// mention of each group.
type Merge struct {
	A, B string // mention IDs
	Rule MergeRule
	Why  string // the score and its parts, "" where the rule needs none
}

// MergeRule is the way in which mentions came to one event.
type MergeRule string

// The rules of merging, in the order in which Build applies them.
const (
	MergeStory  MergeRule = "one-story"    // the document goes on telling the same event
	MergeWords  MergeRule = "same-content" // all that counts is the same
	MergeLife   MergeRule = "once-in-life" // one person's death or birth
	MergeDates  MergeRule = "near-dates"   // dates that meet or are a day apart
	MergeReport MergeRule = "one-report"   // words of other kinds for the one event of its sort that a report tells of a day
	MergeCoarse MergeRule = "only-fit"     // a coarse date, or none, and the one event that fits
)

// note is a Merge under way; a and b are indexes of mentions.
type note struct {
	a, b int32
	rule MergeRule
	why  string
}

// note remembers that the groups of mentions a and b become one.
func (g *merger) note(a, b int32, rule MergeRule, why string) {
	if g.explain {
		g.notes = append(g.notes, note{a, b, rule, why})
	}
}

// noteNodes is note for clusters, with the verdict that the comparison gave.
func (g *merger) noteNodes(a, b int32, rule MergeRule) {
	if !g.explain {
		return
	}
	x, y := &g.nodes[a], &g.nodes[b]
	why := ""
	switch rule {
	case MergeDates, MergeCoarse:
		why = g.solo.compare(x, y).String()
	}
	g.note(x.first, y.first, rule, why)
}

// reasons gives every event its merges, in the order in which they were made.
func (g *merger) reasons(t *Timeline) {
	if !g.explain {
		return
	}
	event := map[string]int{}
	for i := range t.Events {
		for _, m := range t.Events[i].Mentions {
			event[m.ID] = i
		}
	}
	for _, n := range g.notes {
		if i, ok := event[g.ms[n.a].ID]; ok {
			t.Events[i].Merges = append(t.Events[i].Merges, Merge{g.ms[n.a].ID, g.ms[n.b].ID, n.rule, n.why})
		}
	}
}

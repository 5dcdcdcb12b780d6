package timeline

// What lies here and there in memory comes several times as fast when many
// things are asked for at once than when each waits for the one before. So the
// next few dozen mentions are touched before they are worked on. What is read
// is added up and returned, and nothing here is inlined: else the compiler would
// leave the reading out.
const (
	ahead       = 64
	aheadEvents = ahead / 4
)

// lead is the first byte of s, 0 of none.
func lead(s string) int {
	if s == "" {
		return 0
	}
	return int(s[0])
}

// touchIDs fetches the IDs of participants and places.
//
//go:noinline
func touchIDs(ms []*Mention) (sum int) {
	for _, m := range ms {
		for i := range m.Participants {
			sum += lead(m.Participants[i].ID)
		}
		sum += lead(m.Place.ID)
	}
	return sum
}

// touchTies fetches the quotes of mentions that share a key.
//
//go:noinline
func touchTies(ms []*Mention, all []keyed) (sum int) {
	for i := 1; i < len(all); i++ {
		if all[i].key == all[i-1].key {
			sum += len(ms[all[i-1].i].Quote) + len(ms[all[i].i].Quote)
		}
	}
	for i := 1; i < len(all); i++ {
		if all[i].key == all[i-1].key {
			sum += lead(ms[all[i-1].i].Quote) + lead(ms[all[i].i].Quote)
		}
	}
	return sum
}

// touchBriefs fetches the briefs and the participants of mentions.
//
//go:noinline
func (g *merger) touchBriefs(at []int32) (sum int) {
	for _, i := range at {
		sum += int(g.briefs[i].kind)
	}
	for _, i := range at {
		if m := &g.briefs[i]; m.at < m.end {
			sum += int(g.takes[m.at])
		}
	}
	return sum
}

// touchMentions fetches the mentions of clusters.
//
//go:noinline
func (w *eventWriter) touchMentions(roots []int32) (sum int) {
	w.index = w.index[:0]
	for _, r := range roots {
		for i := w.nodes[r].first; i >= 0 && len(w.index) < 4*ahead; i = w.next[i] {
			w.index = append(w.index, i)
		}
	}
	for _, i := range w.index {
		m := w.ms[i] // a field of each line of memory that it lies in
		sum += len(m.ID) + len(m.Kind) + len(m.Status) + len(m.Date.TIMEX) + len(m.DateRule) + len(m.Place.ID) + len(m.Quantities) + len(m.Also)
		sum += int(w.brief(i).kind) + int(w.keys[w.at[i]][0])
	}
	for _, i := range w.index {
		for k := range w.ms[i].Participants {
			p := &w.ms[i].Participants[k]
			sum += len(p.ID) + len(p.Role)
		}
	}
	return sum
}

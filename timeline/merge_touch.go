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

// touchIDs fetches the IDs and names of participants and places.
//
//go:noinline
func touchIDs(ms []*Mention) (sum int) {
	for _, m := range ms {
		for i := range m.Participants {
			sum += lead(m.Participants[i].ID) + lead(m.Participants[i].NameAr)
		}
		sum += lead(m.Place.ID) + lead(m.Place.NameAr)
	}
	return sum
}

// touchForms fetches whom the participants and the places of mentions stand for.
//
//go:noinline
func (t *idTable) touchForms(takes []take, briefs []brief) (sum int) {
	for _, k := range takes {
		sum += len(t.list[k.part()].nameAr)
	}
	for i := range briefs {
		if k := briefs[i].place; k >= 0 {
			sum += len(t.list[k].nameAr)
		}
	}
	for _, k := range takes {
		sum += lead(t.list[k.part()].nameAr)
	}
	return sum
}

// touchTies fetches the quotes of mentions that share a key.
//
//go:noinline
func (p packing) touchTies(ms []*Mention, all []keyed) (sum int) {
	for i := 1; i < len(all); i++ {
		if p.key(all[i]) == p.key(all[i-1]) {
			sum += len(ms[p.number(all[i-1])].Quote) + len(ms[p.number(all[i])].Quote)
		}
	}
	for i := 1; i < len(all); i++ {
		if p.key(all[i]) == p.key(all[i-1]) {
			sum += lead(ms[p.number(all[i-1])].Quote) + lead(ms[p.number(all[i])].Quote)
		}
	}
	return sum
}

// touchEvents fetches what the events of clusters are written from.
//
//go:noinline
func (w *eventWriter) touchEvents(roots []int32) (sum int) {
	n := 0
	for _, r := range roots {
		for i := w.nodes[r].first; i >= 0 && n < 4*ahead; i = w.next[i] {
			n++
			sum += int(w.keys[w.at[i]][0]) + len(w.ms[i].Date.TIMEX)
		}
	}
	for _, r := range roots {
		for _, t := range w.takesOf(w.nodes[r].first) {
			sum += lead(w.ids.id(t.part()))
		}
		if k := w.nodes[r].place; k >= 0 {
			sum += lead(w.ids.id(k))
		}
	}
	return sum
}

package timeline

// vote is the most frequent value; of equal ones the smallest.
func vote(ms []*Mention, f func(*Mention) string) string {
	if alike(ms, f) {
		return f(ms[0])
	}
	count := map[string]int{}
	for _, m := range ms {
		if v := f(m); v != "" {
			count[v]++
			if v == "event" || v == "statement" {
				count[v] = 0
			}
		}
	}
	best := ""
	for v, n := range count {
		if best == "" || n > count[best] || n == count[best] && v < best {
			best = v
		}
	}
	return best
}

// alike reports whether all mentions have one value.
func alike(ms []*Mention, f func(*Mention) string) bool {
	for _, m := range ms[1:] {
		if f(m) != f(ms[0]) {
			return false
		}
	}
	return true
}

// bestTitle is the title of the mention that names the event best: of its kind
// and status, with a date of its own, the headline first.
func bestTitle(ms []*Mention, kind string, status Status) string {
	if len(ms) == 1 {
		return ms[0].Title
	}
	best, score := "", -1
	for _, m := range ms {
		s := 0
		if m.Kind == kind {
			s += 4
		}
		if m.Status == status {
			s += 2
		}
		if m.Headline {
			s += 3
		}
		s += min(len(m.Participants), 3) + titleWorth(m.Title)
		if s > score || s == score && (len(m.Title) < len(best) || len(m.Title) == len(best) && m.Title < best) {
			best, score = m.Title, s
		}
	}
	return best
}

// votePlace is the place that most mentions name; of equal ones that of the
// smallest ID.
func votePlace(ms []*Mention) Participant {
	if alike(ms, func(m *Mention) string { return m.Place.ID }) {
		p := ms[0].Place
		for _, m := range ms[1:] {
			if comparePart(&m.Place, &p) < 0 {
				p = m.Place
			}
		}
		return p
	}
	count := map[string]int{}
	by := map[string]Participant{}
	for _, m := range ms {
		if m.Place.ID == "" {
			continue
		}
		count[m.Place.ID]++
		if old, ok := by[m.Place.ID]; !ok || comparePart(&m.Place, &old) < 0 {
			by[m.Place.ID] = m.Place
		}
	}
	var best Participant
	for id, p := range by {
		if best.ID == "" || count[id] > count[best.ID] || count[id] == count[best.ID] && id < best.ID {
			best = p
		}
	}
	return best
}

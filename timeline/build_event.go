package timeline

import (
	"cmp"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
)

// event writes a cluster as an Event: mentions in order of publication and
// place, the date, status and title by fixed rules.
func (g *merger) event(n *node) Event {
	ms := make([]*Mention, len(n.ms))
	for i, k := range n.ms {
		ms[i] = g.ms[k]
	}
	e := Event{ID: ms[0].ID}
	slices.SortStableFunc(ms, func(a, b *Mention) int {
		return cmp.Or(cmp.Compare(g.day(a), g.day(b)), cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID))
	})
	for _, m := range ms {
		e.Mentions = append(e.Mentions, *m.clone())
	}
	e.Date = g.bestDate(ms)
	e.Kind = vote(ms, func(m *Mention) string { return m.Kind })
	e.Status = g.eventStatus(ms)
	e.Title = bestTitle(ms, e.Kind, e.Status)
	e.Participants = mergeParts(ms)
	e.Place = votePlace(ms)
	e.Conflicts = conflicts(ms, e.Date)
	return e
}

func (g *merger) day(m *Mention) extract.Day {
	if d, ok := g.docs[m.Doc]; ok {
		return g.published[d]
	}
	return 0
}

// bestDate is the finest date that most mentions support; a date of
// publication counts only where there is no other.
func (g *merger) bestDate(ms []*Mention) extract.Value {
	var best extract.Value
	score := -1
	for _, m := range ms {
		v := m.Date
		if tierOf(&v) == tierNone {
			continue
		}
		s := 1000 * int(tierNone-tierOf(&v))
		if m.DateRule == ruleDateline {
			s -= 3500
		}
		for _, o := range ms {
			if o.DateRule == ruleClause && o.Date.Earliest <= v.Latest && v.Earliest <= o.Date.Latest && tierOf(&o.Date) != tierNone {
				s += 2
			}
		}
		s += 4000
		better := s > score || s == score && (v.Earliest < best.Earliest || v.Earliest == best.Earliest && (v.Latest < best.Latest || v.Latest == best.Latest && v.TIMEX < best.TIMEX))
		if better {
			best, score = v, s
		}
	}
	return best
}

// eventStatus is the status of the event by all its mentions: a later report
// that it happened fulfils a plan.
func (g *merger) eventStatus(ms []*Mention) Status {
	count := map[Status]int{}
	var last extract.Day
	for _, m := range ms {
		count[m.Status]++
		last = max(last, g.day(m))
	}
	switch {
	case count[Happened] > 0 && count[Happened] >= count[Claimed]:
		return Happened
	case count[Cancelled] > 0:
		return Cancelled
	case count[Claimed] > 0:
		return Claimed
	case count[Planned] > 0:
		return Planned
	case count[Denied] > 0:
		return Denied
	}
	return ms[0].Status
}

// vote is the most frequent value; of equal ones the smallest.
func vote(ms []*Mention, f func(*Mention) string) string {
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

// bestTitle is the title of the mention that names the event best: of its kind
// and status, with a date of its own, the headline first.
func bestTitle(ms []*Mention, kind string, status Status) string {
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
		s += min(len(m.Participants), 3)
		if s > score || s == score && (len(m.Title) < len(best) || len(m.Title) == len(best) && m.Title < best) {
			best, score = m.Title, s
		}
	}
	return best
}

// mergeParts is every participant of the mentions, those named most often first.
func mergeParts(ms []*Mention) []Participant {
	count := map[string]int{}
	first := map[string]Participant{}
	for _, m := range ms {
		for _, p := range m.Participants {
			count[p.ID]++
			if old, ok := first[p.ID]; !ok || lessPart(p, old) {
				first[p.ID] = p
			}
		}
	}
	out := make([]Participant, 0, len(first))
	for _, p := range first {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b Participant) int {
		return cmp.Or(cmp.Compare(count[b.ID], count[a.ID]), cmp.Compare(a.ID, b.ID))
	})
	if len(out) == 0 {
		return nil
	}
	return out
}

// lessPart prefers the longer name, then the named role, so that the choice
// does not depend on order.
func lessPart(a, b Participant) bool {
	return cmp.Or(cmp.Compare(len(b.NameAr), len(a.NameAr)), cmp.Compare(a.NameAr, b.NameAr), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Role, b.Role)) < 0
}

// votePlace is the place that most mentions name; of equal ones that of the
// smallest ID.
func votePlace(ms []*Mention) Participant {
	count := map[string]int{}
	by := map[string]Participant{}
	for _, m := range ms {
		if m.Place.ID == "" {
			continue
		}
		count[m.Place.ID]++
		if old, ok := by[m.Place.ID]; !ok || lessPart(m.Place, old) {
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

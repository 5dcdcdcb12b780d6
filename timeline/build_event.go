package timeline

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/hawliyat/hawliyat/extract"
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
// place, the date, status and title by fixed rules.
func (w *eventWriter) event(n *node) Event {
	w.index = w.members(w.index[:0], n)
	slices.SortFunc(w.index, w.comparePlaces)
	ms := w.mentions.cut(len(w.index))
	for _, k := range w.index {
		ms = append(ms, w.ms[k])
	}
	e := Event{ID: w.eventID(n), Mentions: ms}
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

// eventID is the smallest ID of the mentions of n.
func (g *merger) eventID(n *node) string {
	least := n.first
	for i := g.next[n.first]; i >= 0; i = g.next[i] {
		if g.compareIDs(i, least) < 0 {
			least = i
		}
	}
	return g.ms[least].ID
}

// bestDate is the date that most documents support, of equal ones the finest,
// then the earliest; a date of publication or coreference counts only where
// there is no other.
func bestDate(ms []*Mention) extract.Value {
	if oneDate(ms) {
		return ms[0].Date
	}
	var best extract.Value
	rank := [3]int{-1, 0, 0}
	for i, m := range ms {
		v := m.Date
		if tierOf(&v) == tierNone || i > 0 && v == ms[i-1].Date && owned(m) == owned(ms[i-1]) {
			continue
		}
		r := [3]int{0, support(ms, &v), int(tiers - tierOf(&v))}
		if owned(m) {
			r[0] = 1
		}
		c := slices.Compare(r[:], rank[:])
		if c > 0 || c == 0 && cmp.Or(cmp.Compare(v.Earliest, best.Earliest), cmp.Compare(v.Latest, best.Latest), cmp.Compare(v.TIMEX, best.TIMEX)) < 0 {
			best, rank = v, r
		}
	}
	return best
}

// oneDate reports that all mentions give one date.
func oneDate(ms []*Mention) bool {
	for _, m := range ms {
		if m.Date != ms[0].Date {
			return false
		}
	}
	return tierOf(&ms[0].Date) != tierNone
}

// owned reports whether the words of m give its date.
func owned(m *Mention) bool {
	return m.DateRule != ruleDateline && m.DateRule != ruleNarrated && m.DateRule != ruleCoreference && tierOf(&m.Date) != tierNone
}

// support counts the documents whose words give a date that meets v.
func support(ms []*Mention, v *extract.Value) int {
	var few [8]string
	docs := few[:0]
	n := 0
	for _, m := range ms {
		if owned(m) && m.Date.Earliest <= v.Latest && v.Earliest <= m.Date.Latest {
			if !slices.Contains(docs, m.Doc) && len(docs) < maxSupport {
				docs = append(docs, m.Doc)
			}
			n++
		}
	}
	return 16*len(docs) + min(n, 15)
}

// eventStatus is the status of the event by all its mentions: a later report
// that it happened fulfils a plan.
func (w *eventWriter) eventStatus(ms []*Mention, speech bool) Status {
	if alike(ms, func(m *Mention) string { return string(m.Status) }) {
		return ms[0].Status
	}
	count := votes(ms)
	switch {
	case count[Cancelled] > 0 && w.lastDay(ms, Cancelled) >= w.lastDay(ms, Happened):
		return Cancelled
	case count[Happened] > 0 && count[Denied] > 0 && !speech && disputed(ms):
		return Claimed
	case count[Happened] > 0 && count[Happened] >= count[Claimed]:
		return Happened
	case count[Claimed] > 0:
		return Claimed
	case count[Planned] > 0:
		return Planned
	case count[Denied] > 0:
		return Denied
	}
	return ms[0].Status
}

// votes counts what the mentions say.
func votes(ms []*Mention) map[Status]int {
	count := map[Status]int{}
	for _, m := range ms {
		if m.Status != Happened || !planOf(ms, m) {
			count[m.Status]++
		}
	}
	return count
}

// planOf reports that m, without a date of its own, stands in a document that
// dates the event and tells it as a plan: "the talks" says nothing against
// "will hold talks on Monday".
func planOf(ms []*Mention, m *Mention) bool {
	if owned(m) || m.DateRule == ruleDateline {
		return false
	}
	for _, x := range ms[:min(len(ms), maxSupport)] {
		if x.Doc == m.Doc && x.Status == Planned && owned(x) {
			return true
		}
	}
	return false
}

// lastDay is the day of the last document that gives the event a status.
func (w *eventWriter) lastDay(ms []*Mention, s Status) int32 {
	day := int32(-1)
	for i, m := range ms {
		if m.Status == s {
			day = max(day, w.day(w.brief(w.index[i])))
		}
	}
	return day
}

// disputed reports that one document denies what another asserts.
func disputed(ms []*Mention) bool {
	var denied, told []string // two different documents of each are enough
	note := func(docs []string, doc string) []string {
		if len(docs) < 2 && !slices.Contains(docs, doc) {
			docs = append(docs, doc)
		}
		return docs
	}
	for _, m := range ms {
		switch m.Status {
		case Denied:
			denied = note(denied, m.Doc)
		case Happened:
			told = note(told, m.Doc)
		}
	}
	return len(denied) > 0 && len(told) > 0 && (len(denied)+len(told) > 2 || denied[0] != told[0])
}

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

// tally is a participant and how many mentions name it.
type tally struct {
	p *Participant
	n int
}

// fewParts is how many participants are looked for one by one.
const fewParts = 24

// mergeParts is every participant of the mentions, those named most often
// first; each as comparePart prefers it.
func (w *eventWriter) mergeParts(ms []*Mention) []Participant {
	each := w.parts[:0]
	var at map[string]int // where there are many
	for _, m := range ms {
		for i := range m.Participants {
			p := &m.Participants[i]
			if p.Role == roleAttribute {
				continue
			}
			k := -1
			if at == nil {
				k = slices.IndexFunc(each, func(c tally) bool { return c.p.ID == p.ID })
			} else if found, ok := at[p.ID]; ok {
				k = found
			}
			if k >= 0 {
				each[k].n++
				if comparePart(p, each[k].p) < 0 {
					each[k].p = p
				}
				continue
			}
			if at != nil {
				at[p.ID] = len(each)
			}
			each = append(each, tally{p, 1})
			if at == nil && len(each) > fewParts {
				at = make(map[string]int, 2*len(each))
				for k := range each {
					at[each[k].p.ID] = k
				}
			}
		}
	}
	slices.SortFunc(each, func(a, b tally) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.p.ID, b.p.ID)) })
	w.parts = each
	if len(each) == 0 {
		return nil
	}
	out := w.participants.cut(len(each))
	for i := range each {
		out = append(out, *each[i].p)
	}
	return out
}

// comparePart prefers the longer name, then the named role, so that the choice
// does not depend on order.
func comparePart(a, b *Participant) int {
	return cmp.Or(cmp.Compare(len(b.NameAr), len(a.NameAr)), cmp.Compare(a.NameAr, b.NameAr), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Role, b.Role))
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

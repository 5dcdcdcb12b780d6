package timeline

import (
	"math"
	"slices"
)

// alike reports whether f is the same of all mentions.
func (g *merger) alike(index []int32, f func(*brief) int64) bool {
	first := f(g.brief(index[0]))
	for _, i := range index[1:] {
		if f(g.brief(i)) != first {
			return false
		}
	}
	return true
}

// voteKind is the most frequent kind of those that say what happened; of equal
// ones the smallest by name, in which order they are numbered. What came of an
// incident, such as deaths, counts only where nothing tells the incident.
func (w *eventWriter) voteKind(index []int32) int32 {
	if w.alike(index, func(b *brief) int64 { return int64(w.kindNumber(b)) }) {
		return w.kindNumber(w.brief(index[0]))
	}
	count := map[int32]int{}
	incident := slices.ContainsFunc(index, func(i int32) bool { return w.kinds[w.kindNumber(w.brief(i))].incident })
	for _, i := range index {
		switch k := w.kindNumber(w.brief(i)); {
		case incident && w.kinds[k].harm && !w.kinds[k].incident:
		case w.kinds[k].specific:
			count[k]++
		case w.kinds[k].name != "":
			count[k] = 0
		}
	}
	best := int32(-1)
	for k, n := range count {
		if best < 0 || n > count[best] || n == count[best] && k < best {
			best = k
		}
	}
	return best
}

// bestTitle is the title of the mention that names the event best: of its kind
// and status, with a date of its own, the headline first.
func (w *eventWriter) bestTitle(index []int32, kind int32, status Status) string {
	if len(index) == 1 {
		return w.ms[index[0]].Title
	}
	best, score := "", math.MinInt
	for _, i := range index {
		b := w.brief(i)
		s := w.fitness(i, kind, status)
		title := ""
		if b.has&hasTitle != 0 {
			title = w.ms[i].Title
		}
		if s+mostWorth*finer < score {
			continue
		}
		s += titleWorth(title) * finer
		if s > score || s == score && (len(title) < len(best) || len(title) == len(best) && title < best) {
			best, score = title, s
		}
	}
	return best
}

// finer is by how much fitness counts finer than titleWorth: of equal titles
// that of who tells more.
const finer = 4

// fitness weighs how well mention i stands for an event of the kind and status:
// by what it tells of it and where.
func (w *eventWriter) fitness(i, kind int32, status Status) int {
	b := w.brief(i)
	told := len(w.takesOf(i))
	if b.place >= 0 {
		told++
	}
	told = min(told, finer-1)
	s := told
	if w.kindNumber(b) == kind {
		s += 4
	}
	if code := statusOf(status); b.status == code && (code != codeOtherStatus || w.ms[i].Status == status) {
		s += 2
	}
	if b.has&hasHeadline != 0 {
		s += 4
	}
	return s*finer + told
}

// votePlace is the place that most mentions name; of equal ones that of the
// smallest ID.
func (w *eventWriter) votePlace(index []int32) Participant {
	each := w.parts[:0]
	for _, i := range index {
		b := w.brief(i)
		if b.place < 0 {
			continue
		}
		k := slices.IndexFunc(each, func(t tally) bool { return t.part == b.place })
		if k < 0 {
			k = len(each)
			each = append(each, tally{part: b.place})
		}
		each[k].n++
	}
	w.parts = each
	if len(each) == 0 {
		return w.nameless(index)
	}
	best := slices.MinFunc(each, w.compareTallies).part
	if !w.ids.list[best].varied {
		return w.ids.form(best, codeNoRole)
	}
	var place *Participant
	for _, i := range index {
		if p := &w.ms[i].Place; w.brief(i).place == best && (place == nil || comparePart(p, place) < 0) {
			place = p
		}
	}
	return *place
}

// nameless is the place of mentions of which none gives one with an ID.
func (w *eventWriter) nameless(index []int32) Participant {
	if !slices.ContainsFunc(index, func(i int32) bool { return w.brief(i).has&hasNameless != 0 }) {
		return Participant{}
	}
	place := w.ms[index[0]].Place
	for _, i := range index[1:] {
		if p := &w.ms[i].Place; comparePart(p, &place) < 0 {
			place = *p
		}
	}
	return place
}

package timeline

import "slices"

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

package timeline

import "slices"

// statusCode numbers the statuses.
type statusCode uint8

const (
	codeNoStatus statusCode = iota
	codeHappened
	codePlanned
	codeDenied
	codeClaimed
	codeConditional
	codeCancelled
	codeOtherStatus // none that Mentions gives
	statusCodes
)

func statusOf(s Status) statusCode {
	switch s {
	case "":
		return codeNoStatus
	case Happened:
		return codeHappened
	case Planned:
		return codePlanned
	case Denied:
		return codeDenied
	case Claimed:
		return codeClaimed
	case Conditional:
		return codeConditional
	case Cancelled:
		return codeCancelled
	}
	return codeOtherStatus
}

// name is the status itself.
func (c statusCode) name() Status {
	return [...]Status{"", Happened, Planned, Denied, Claimed, Conditional, Cancelled, ""}[c]
}

// oneStatus reports that the mentions do not differ in status.
func (w *eventWriter) oneStatus(ms []*Mention) bool {
	if !w.alike(w.index, func(b *brief) int64 { return int64(b.status) }) {
		return false
	}
	return w.brief(w.index[0]).status != codeOtherStatus || !slices.ContainsFunc(ms, func(m *Mention) bool { return m.Status != ms[0].Status })
}

// eventStatus is the status of the event by all its mentions: a later report
// that it happened fulfils a plan.
func (w *eventWriter) eventStatus(ms []*Mention, speech bool) Status {
	if w.oneStatus(ms) {
		if code := w.brief(w.index[0]).status; code != codeOtherStatus {
			return code.name()
		}
		return ms[0].Status
	}
	count := w.votes(ms)
	switch {
	case count[codeCancelled] > 0 && w.lastDay(codeCancelled) >= w.lastDay(codeHappened):
		return Cancelled
	case count[codeHappened] > 0 && count[codeDenied] > 0 && !speech && disputed(ms):
		return Claimed
	case count[codeHappened] > 0 && count[codeHappened] >= count[codeClaimed]:
		return Happened
	case count[codeClaimed] > 0:
		return Claimed
	case count[codePlanned] > 0:
		return Planned
	case count[codeDenied] > 0:
		return Denied
	}
	return ms[0].Status
}

// lastDay is the day of the last document that gives the event a status.
func (w *eventWriter) lastDay(s statusCode) int32 {
	day := int32(-1)
	for _, i := range w.index {
		if b := w.brief(i); b.status == s {
			day = max(day, w.day(b))
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
func (w *eventWriter) votes(ms []*Mention) (count [statusCodes]int) {
	for k, m := range ms {
		if s := w.brief(w.index[k]).status; s != codeHappened || !planOf(ms, m) {
			count[s]++
		}
	}
	return count
}

// planOf reports that m, without a date of its own, stands in a document that
// dates the event and tells it as a plan: "the talks" says nothing against
// "will hold talks on Monday".
func planOf(ms []*Mention, m *Mention) bool {
	return !owned(m) && m.DateRule != ruleDateline && plans(ms, m.Doc)
}

// plans reports that document doc dates the event and tells it as a plan.
func plans(ms []*Mention, doc string) bool {
	return slices.ContainsFunc(ms[:min(len(ms), maxSupport)], func(m *Mention) bool {
		return m.Doc == doc && m.Status == Planned && owned(m)
	})
}

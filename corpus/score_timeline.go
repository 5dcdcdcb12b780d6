package corpus

import (
	"maps"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/timeline"
)

// event is a gold or predicted event with its mentions by document.
type event struct {
	id, date, status string
	days             [2]string
	mentions         map[string][]item
	low              bool
}

func (e event) interval() [2]string { return interval(e.days[0], e.days[1], e.date) }

// fit says how a predicted interval stands to gold.
type fit string

const (
	fitExact     fit = "exact"
	fitOverclaim fit = "overclaim" // strictly inside gold
	fitVague     fit = "vague"     // strictly around gold
	fitPartial   fit = "partial"
	fitWrong     fit = "wrong"
	fitUndated   fit = "undated"
)

func (f fit) compatible() bool { return f != fitWrong && f != fitUndated }

func dateFit(g, p event) fit {
	a, b := g.interval(), p.interval()
	if b == open {
		if a == open || g.date != "" && g.date == p.date {
			return fitExact
		}
		return fitUndated
	}
	if sameInterval(a, b) {
		return fitExact
	}
	ga, gz, pa, pz := orElse(a[0], "0000"), orElse(a[1], "9999"), orElse(b[0], "0000"), orElse(b[1], "9999")
	switch {
	case pa > gz || ga > pz:
		return fitWrong
	case ga <= pa && pz <= gz:
		return fitOverclaim
	case pa <= ga && gz <= pz:
		return fitVague
	}
	return fitPartial
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// links are, by document, the best overlap (intersection over union) of a
// mention of gold with one of the prediction.
func links(g, p event) map[string]float64 {
	best := map[string]float64{}
	for doc, ms := range g.mentions {
		for _, a := range ms {
			for _, b := range p.mentions[doc] {
				if o := overlap(a, b); o > 0 {
					best[doc] = max(best[doc], float64(o)/float64(max(a.end, b.end)-min(a.start, b.start)))
				}
			}
		}
	}
	return best
}

// timelines scores event detection, dates, status and merging. Gold of low
// confidence neither rewards nor punishes.
func (s *scorer) timelines(preds map[string]*timeline.Timeline) Measures {
	n := counter{}
	var units mergeUnits
	for _, group := range slices.Sorted(maps.Keys(preds)) {
		var gold, low []event
		for _, g := range s.c.Timelines[group] {
			if e := s.goldEvent(g); e.low {
				low = append(low, e)
			} else {
				gold = append(gold, e)
			}
		}
		m := newEventMatch(gold, low, s.predicted(preds[group]))
		m.count(n)
		units.add(n, m)
	}
	judged := n["right"] + n["misdated"] + n["extra"]
	out := Measures{
		"events": prf(float64(n["right"]), float64(judged), float64(n["gold"]), float64(n["found"])),
		"events one-to-one": prf(float64(n["modal"]), float64(judged-n["spare"]), float64(n["gold"]),
			float64(n["modal"])),
		"events touched":                   ratio(n["touched"], n["gold"]),
		"precision on told events":         ratio(n["right"], n["right"]+n["misdated"]),
		"predicted without gold":           ratio(n["extra"], judged+n["neutral"]),
		"predicted on low-confidence gold": ratio(n["neutral"], judged+n["neutral"]),
		"date compatible":                  ratio(n["modal"], n["aligned"]),
		"spurious merges":                  ratio(n["spurious"], n["same system"]),
		"spurious merges, two documents":   ratio(n["spurious cross"], n["same cross"]),
		"splits":                           ratio(n["split"], n["same gold"]),
		"cross-doc recall, all documents":  ratio(n["all docs"], n["multi"]),
		"cross-doc recall, two documents":  ratio(n["two docs"], n["multi"]),
		"modality":                         ratio(n["modality"], n["modal"]),
	}
	for _, f := range []fit{fitExact, fitOverclaim, fitVague, fitPartial, fitWrong, fitUndated} {
		out["date "+string(f)] = ratio(n["date "+string(f)], n["aligned"])
	}
	clusterScores(out, "merge ", "", units.truth, units.system)
	clusterScores(out, "merge ", ", found units", units.found, units.system)
	return out
}

func (s *scorer) goldEvent(g GoldEvent) event {
	e := event{
		id: g.ID, date: g.Date, days: [2]string{g.Earliest, g.Latest}, status: statusName(g.Status),
		low: g.Confidence == "low", mentions: map[string][]item{},
	}
	for _, m := range g.Mentions {
		e.mentions[m.Doc] = append(e.mentions[m.Doc], s.item(m.Doc, "gold", m.Text, m.Start, m.End))
	}
	return e
}

// statusName is the library's word for a gold status.
func statusName(s string) string {
	s = strings.NewReplacer("_", "-", " ", "-").Replace(strings.ToLower(s))
	if s == "reported-claim" {
		return string(timeline.Claimed)
	}
	return s
}

func (s *scorer) predicted(t *timeline.Timeline) []event {
	var out []event
	for _, p := range t.Events {
		e := event{
			id: p.ID, date: p.Date.TIMEX, days: [2]string{p.Date.Earliest.String(), p.Date.Latest.String()},
			status: statusName(string(p.Status)), mentions: map[string][]item{},
		}
		for _, m := range p.Mentions {
			if s.texts[m.Doc] != nil {
				e.mentions[m.Doc] = append(e.mentions[m.Doc], s.item(m.Doc, e.id, m.Quote, m.Start, m.End))
			}
		}
		if len(e.mentions) > 0 {
			out = append(out, e)
		}
	}
	return out
}

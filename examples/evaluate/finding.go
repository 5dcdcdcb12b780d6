package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// finding is a date, name or quantity of gold or of a run, in bytes.
type finding struct {
	start, end int
	text, rule string
	section    string // date, name or quantity
	label      string // what it is: the kind, and for dates the value
	optional   bool
}

func (f *finding) overlap(g *finding) int { return min(f.end, g.end) - max(f.start, g.start) }

func goldFindings(g corpus.Gold) []finding {
	var out []finding
	for _, d := range g.Dates {
		out = append(out, finding{
			start: d.Start, end: d.End, text: d.Text, section: "date", label: d.Value,
			optional: d.Optional || strings.HasSuffix(d.Value, "_REF"),
		})
	}
	for _, e := range g.Entities {
		f := finding{start: e.Start, end: e.End, text: e.Text, section: "name", label: e.Kind, optional: e.Optional}
		switch extract.QuantityKind(e.Kind) {
		case extract.Money, extract.Percent, extract.Count, extract.Ordinal:
			f.section = "quantity"
		}
		out = append(out, f)
	}
	return sorted(out)
}

// resultFindings are those of a run; with full set labels hold all that a run
// can give differently.
func resultFindings(r *extract.Result, full bool) []finding {
	var out []finding
	for _, d := range r.Dates {
		f := finding{start: d.Start, end: d.End, text: d.Text, rule: d.Rule, section: "date", label: d.Value.TIMEX}
		if full {
			f.label = strings.Join(strings.Fields(fmt.Sprint(d.Type, " ", d.Value.TIMEX, " ", d.Value.Mod, " ", d.Bound, " ", d.Value.Interval())), " ")
		}
		out = append(out, f)
	}
	for _, e := range r.Entities {
		f := finding{start: e.Start, end: e.End, text: e.Text, rule: e.Rule, section: "name", label: string(e.Kind)}
		if full {
			f.label += ", " + cmp.Or(e.Name, e.NameAr)
		}
		out = append(out, f)
	}
	for _, q := range r.Quantities {
		f := finding{start: q.Start, end: q.End, text: q.Text, rule: q.Rule, section: "quantity", label: string(q.Kind)}
		if full {
			f.label = strings.TrimSpace(fmt.Sprint(q.Kind, " ", q.Value, " ", q.Unit, " ", q.Mod))
		}
		out = append(out, f)
	}
	return sorted(out)
}

func sorted(all []finding) []finding {
	slices.SortStableFunc(all, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end), cmp.Compare(a.section, b.section), cmp.Compare(a.label, b.label))
	})
	return all
}

// pairs pairs overlapping findings of one section one to one, longest overlap
// first; -1 stands for none.
func pairs(gold, pred []finding) [][2]int {
	type pair struct{ overlap, i, j int }
	var all []pair
	for i := range gold {
		for j := range pred {
			if pred[j].start >= gold[i].end {
				break
			}
			if n := gold[i].overlap(&pred[j]); n > 0 && gold[i].section == pred[j].section {
				all = append(all, pair{n, i, j})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int { return cmp.Compare(b.overlap, a.overlap) })
	goldOf, predOf := make([]int, len(pred)), make([]int, len(gold))
	for i := range predOf {
		predOf[i] = -1
	}
	for j := range goldOf {
		goldOf[j] = -1
	}
	for _, p := range all {
		if predOf[p.i] < 0 && goldOf[p.j] < 0 {
			predOf[p.i], goldOf[p.j] = p.j, p.i
		}
	}
	var out [][2]int
	for i, j := range predOf {
		out = append(out, [2]int{i, j})
	}
	for j, i := range goldOf {
		if i < 0 {
			out = append(out, [2]int{-1, j})
		}
	}
	return out
}

package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/corpus"
	"github.com/hawliyat/hawliyat/extract"
)

// confusion is what was taken for what, how often, and the first place.
type confusion struct {
	section, gold, pred, rule string
	n                         int
	example                   string
}

const (
	nothing   = "–"
	dateValue = "value" // values differ each time; examples show them
	extentOff = "other extent"
)

// confusions counts what a run takes for something else, misses or invents,
// most frequent first. Optional gold counts neither way.
func confusions(c *corpus.Corpus, results []extract.Result) []confusion {
	count := map[confusion]int{} // by all but n and example
	first := map[confusion]string{}
	for _, d := range c.Documents {
		g, ok := c.Gold[d.ID]
		if !ok {
			continue
		}
		var pred []finding
		if i := slices.IndexFunc(results, func(r extract.Result) bool { return r.ID == d.ID }); i >= 0 {
			pred = resultFindings(&results[i], false)
		}
		gold := goldFindings(g)
		for _, p := range pairs(gold, pred) {
			key, example, wrong := confuse(d.ID, gold, pred, p)
			if !wrong {
				continue
			}
			if count[key]++; count[key] == 1 {
				first[key] = example
			}
		}
	}
	var out []confusion
	for k, n := range count {
		k.n, k.example = n, first[k]
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b confusion) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.section, b.section), cmp.Compare(a.gold, b.gold), cmp.Compare(a.pred, b.pred), cmp.Compare(a.rule, b.rule))
	})
	return out
}

// confuse judges one pair.
func confuse(doc string, gold, pred []finding, p [2]int) (key confusion, example string, wrong bool) {
	switch {
	case p[0] < 0:
		f := &pred[p[1]]
		if strings.HasSuffix(f.label, "_REF") || f.label == string(extract.Ordinal) { // as in Score
			return key, "", false
		}
		for i := range gold {
			if gold[i].overlap(f) > 0 && gold[i].section == f.section && gold[i].optional {
				return key, "", false
			}
		}
		return confusion{section: f.section, gold: nothing, pred: what(f), rule: f.rule}, at(doc, f, f.label), true
	case gold[p[0]].optional:
		return key, "", false
	case p[1] < 0:
		g := &gold[p[0]]
		return confusion{section: g.section, gold: what(g), pred: nothing}, at(doc, g, g.label), true
	}
	g, f := &gold[p[0]], &pred[p[1]]
	key = confusion{section: g.section, gold: what(g), pred: what(f), rule: f.rule}
	switch {
	case g.label != f.label:
		return key, at(doc, g, g.label+" → "+f.label), true
	case g.start != f.start || g.end != f.end:
		key.pred = extentOff
		return key, at(doc, g, "→ "+f.text), true
	}
	return key, "", false
}

// what is the label, for dates that there is a value.
func what(f *finding) string {
	if f.section == "date" {
		return dateValue
	}
	return f.label
}

func at(doc string, f *finding, more string) string {
	return fmt.Sprintf("%s:%d «%s» %s", doc, f.start, f.text, more)
}

// changes lists what the second run gives differently, in order of the texts.
func changes(c *corpus.Corpus, before, after []extract.Result) []string {
	var out []string
	for _, d := range c.Documents {
		of := func(rs []extract.Result) []finding {
			if i := slices.IndexFunc(rs, func(r extract.Result) bool { return r.ID == d.ID }); i >= 0 {
				return resultFindings(&rs[i], true)
			}
			return nil
		}
		old, now := of(before), of(after)
		for _, p := range pairs(old, now) {
			switch {
			case p[0] < 0:
				f := &now[p[1]]
				out = append(out, "+ "+at(d.ID, f, fmt.Sprintf("%s (%s)", f.label, f.rule)))
			case p[1] < 0:
				f := &old[p[0]]
				out = append(out, "- "+at(d.ID, f, fmt.Sprintf("%s (%s)", f.label, f.rule)))
			default:
				f, g := &old[p[0]], &now[p[1]]
				if f.label != g.label || f.start != g.start || f.end != g.end {
					out = append(out, "~ "+at(d.ID, f, fmt.Sprintf("%s (%s) → «%s» %s (%s)", f.label, f.rule, g.text, g.label, g.rule)))
				}
			}
		}
	}
	return out
}

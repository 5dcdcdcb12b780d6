package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/corpus"
)

// printer writes the report; it keeps the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

// measures prints a table a section: of one run precision, recall and F1, of
// two the F1 of both and the difference.
func (p *printer) measures(runs []outcome) {
	for _, section := range []struct {
		name string
		of   func(corpus.Report) corpus.Measures
	}{
		{"dates", func(r corpus.Report) corpus.Measures { return r.Dates }},
		{"entities", func(r corpus.Report) corpus.Measures { return r.Entities }},
		{"quantities", func(r corpus.Report) corpus.Measures { return r.Quantities }},
		{"timeline", func(r corpus.Report) corpus.Measures { return r.Timeline }},
	} {
		rows := section.of(runs[0].report)
		if len(rows) == 0 {
			continue
		}
		if len(runs) > 1 {
			p.printf("%-38s %8s %8s %8s\n", section.name, "before", "now", "change")
		} else {
			p.printf("%-38s %8s %8s %8s %10s\n", section.name, "P", "R", "F1", "right/gold")
		}
		for _, name := range slices.Sorted(maps.Keys(rows)) {
			if now, before := rows[name], section.of(runs[len(runs)-1].report)[name]; now.Gold+now.Predicted+before.Predicted > 0 {
				p.row(name, now, before, len(runs) > 1)
			}
		}
		p.printf("\n")
	}
}

func (p *printer) row(name string, m, before corpus.Measure, two bool) {
	switch {
	case two:
		p.printf("  %-36s %8.3f %8.3f %+8.3f\n", name, before.F1, m.F1, m.F1-before.F1)
	case m.Ratio:
		p.printf("  %-36s %8s %8s %8.3f %10s\n", name, "", "", m.F1, fmt.Sprintf("%g/%g", m.Right, m.Gold))
	default:
		p.printf("  %-36s %8.3f %8.3f %8.3f %10s\n", name, m.Precision, m.Recall, m.F1, fmt.Sprintf("%.4g/%.4g", m.Right, m.Gold))
	}
}

func (p *printer) confusions(all []confusion, most int) {
	total := 0
	for _, c := range all {
		total += c.n
	}
	p.printf("confusions: %d, of %d kinds\n", total, len(all))
	for _, c := range all[:min(len(all), most)] {
		p.printf("%4d  %-9s %s → %s  (%s)\n      %s\n", c.n, c.section, c.gold, c.pred, cmp.Or(c.rule, "none"), oneLine(c.example))
	}
	p.more(len(all), most)
}

func (p *printer) differences(all []string, most int) {
	p.printf("differences: %d\n", len(all))
	for _, line := range all[:min(len(all), most)] {
		p.printf("%s\n", oneLine(line))
	}
	p.more(len(all), most)
}

func (p *printer) more(n, most int) {
	if n > most {
		p.printf("… and %d more; -n shows them\n", n-most)
	}
}

// oneLine keeps a text's line ends and control characters out of the list.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 }), " ")
}

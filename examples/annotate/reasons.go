package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/examples/internal/command"
	"github.com/hawliyat/hawliyat/extract"
)

// finding is one line of the text format and what stands under it.
type finding struct {
	start, end int
	text, what string
	reasons    []string
}

// writeReasons writes what was found in the order of the text, with the rule,
// the score and everything else that decided.
func writeReasons(w io.Writer, buf []byte, a command.Annotated, u arabic.Unit) ([]byte, error) {
	var all []finding
	for i := range a.Result.Dates {
		all = append(all, dateFinding(&a.Result.Dates[i]))
	}
	for i := range a.Result.Entities {
		all = append(all, entityFinding(&a.Result.Entities[i]))
	}
	for _, q := range a.Result.Quantities {
		what := strings.TrimSpace(fmt.Sprintf("%s %s %s %s", q.Kind, q.Value, q.Unit, q.Mod))
		all = append(all, finding{q.Start, q.End, q.Text, what, []string{ruled(q.Rule, q.Score)}})
	}
	slices.SortStableFunc(all, func(x, y finding) int { return cmp.Or(cmp.Compare(x.start, y.start), cmp.Compare(y.end, x.end)) })
	at := arabic.NewOffsets(a.Doc.Text, u)
	published := "unknown"
	if !a.Doc.Published.IsZero() {
		published = a.Doc.Published.Format("Monday 2006-01-02")
	}
	buf = fmt.Appendf(buf, "%s, published %s, offsets in %s\n", clean(a.Result.ID), published, u)
	for _, f := range all {
		buf = fmt.Appendf(buf, "%d-%d\t%s\t%s\n", at.Of(f.start), at.Of(f.end), clean(f.text), clean(f.what))
		for _, r := range f.reasons {
			buf = fmt.Appendf(buf, "\t%s\n", clean(r))
		}
	}
	buf = append(buf, '\n')
	_, err := w.Write(buf)
	return buf, err
}

func ruled(rule string, score float64) string { return fmt.Sprintf("rule %s, score %.2f", rule, score) }

func dateFinding(d *extract.Date) finding {
	f := finding{d.Start, d.End, d.Text, strings.Join(nonempty(string(d.Type), d.Value.TIMEX, string(d.Value.Mod)), " "), nil}
	if days := d.Value.Interval(); days != "" && d.Type != extract.TypeDuration && d.Value.Grain != extract.GrainDay {
		f.what += ", days " + days
	}
	if d.Value.Calendar != extract.Gregorian {
		f.what += ", " + d.Value.Calendar.String()
	}
	f.reasons = append(f.reasons, ruled(d.Rule, d.Score))
	if d.Bound != "" {
		f.reasons = append(f.reasons, "bound: "+string(d.Bound))
	}
	if d.Reason != "" {
		f.reasons = append(f.reasons, "unresolved: "+d.Reason)
	}
	for _, a := range d.Alternatives {
		f.reasons = append(f.reasons, fmt.Sprintf("or %s, weight %.2f, rule %s", a.Value.TIMEX, a.Weight, a.Rule))
	}
	return f
}

func entityFinding(e *extract.Entity) finding {
	what := strings.Join(nonempty(string(e.Kind), cmp.Or(e.Name, e.NameAr), e.ID), ", ")
	return finding{e.Start, e.End, e.Text, what, append([]string{ruled(e.Rule, e.Score)}, e.Evidence...)}
}

func nonempty(all ...string) []string {
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// clean keeps a document's control characters from a terminal and from the
// layout.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' { // bidi embeddings and isolates
			return -1
		}
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)
}

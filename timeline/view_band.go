package timeline

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/hawliyat/hawliyat/extract"
)

// band is what stands under one heading: the events of a year, or those that
// are known no better than to a span of several years.
type band struct {
	Title  string
	Year   int // the first, 0 for no date at all
	Wide   bool
	Events []*Event
}

// bands groups the events under headings, in order of the first year; a span of
// years stands before the single year that it begins with.
func (t *Timeline) bands() []band {
	type heading struct{ from, to int }
	at := map[heading]int{}
	var out []band
	for i := range t.Events {
		e := &t.Events[i]
		from, to := years(e.Date)
		h := heading{from, to}
		k, ok := at[h]
		if !ok {
			k = len(out)
			at[h] = k
			out = append(out, band{Title: bandTitle(from, to, e.Date), Year: from, Wide: from != to})
		}
		out[k].Events = append(out[k].Events, e)
	}
	slices.SortStableFunc(out, func(a, b band) int {
		wide := func(b band) int {
			if b.Wide {
				return 0
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(wide(a), wide(b)))
	})
	return out
}

// years is the first and the last year of v; those of a span that ends in the
// next year, like a winter, are the first.
func years(v extract.Value) (from, to int) {
	from, _, _ = v.Earliest.Date()
	to, _, _ = v.Latest.Date()
	switch {
	case v.Earliest == 0:
		from = to
	case v.Latest == 0 || to-from == 1:
		to = from
	}
	return from, to
}

func bandTitle(from, to int, v extract.Value) string {
	switch {
	case v.Earliest == 0 && v.Latest == 0:
		return datePhrase(v)
	case from == to:
		return yearText(from)
	}
	if p := unitPhrase(v.TIMEX); p != "" {
		return p
	}
	return intervalPhrase(v.Earliest, v.Latest)
}

// counted is n with its noun in the form that Arabic asks for: one and two by
// the noun alone, a plural from 3 to 10, an accusative singular from 11 to 99.
func counted(noun string, n int) string {
	form := "hundred"
	switch rest := n % 100; {
	case n < 3:
		form = strconv.Itoa(n)
	case rest >= 3 && rest <= 10:
		form = "few"
	case rest >= 11:
		form = "many"
	}
	return label("text."+noun+"."+form, strconv.Itoa(n))
}

package timeline

import "github.com/hawliyat/hawliyat/extract"

// ranges reports "from X to Y" and "between X and Y" around tokens [a, b) of X
// and c of Y.
func (p *page) ranges(a, b, c int) bool {
	switch {
	case c != b+1 && c != b || a == 0:
		return false
	case p.word(a-1) == "من" && c == b+1:
		return p.word(b) == "الي" || p.word(b) == "حتي"
	case p.word(a-1) == "بين":
		return true
	}
	return false
}

// lasting adds to a start the duration that stands before it: "for two months
// from 3 August".
func (p *page) lasting(u *unit, t int) {
	for j := t - 1; j >= max(0, t-6); j-- {
		k := p.toks[j].date
		if k < 0 || p.res.Dates[k].Type != extract.TypeDuration {
			continue
		}
		end, ok := addDuration(u.value.Earliest, p.res.Dates[k].Value.TIMEX, 1)
		if !ok || end <= u.value.Earliest {
			return
		}
		u.value.Latest = end - 1
		u.value.TIMEX = u.value.Earliest.String() + "/" + u.value.Latest.String()
		u.rule = ruleRange
		return
	}
}

// addDuration moves a day by a duration such as P2M or P10D, times sign.
func addDuration(d extract.Day, timex string, sign int) (extract.Day, bool) {
	if len(timex) < 3 || timex[0] != 'P' || d == 0 {
		return 0, false
	}
	n := 0
	for _, c := range timex[1 : len(timex)-1] {
		if c < '0' || c > '9' || n > 1e4 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	n *= sign
	t := d.Time()
	switch timex[len(timex)-1] {
	case 'D':
		return d + extract.Day(n), true
	case 'W':
		return d + extract.Day(7*n), true
	case 'M':
		return extract.DayOf(t.AddDate(0, n, 0)), true
	case 'Y':
		return extract.DayOf(t.AddDate(n, 0, 0)), true
	}
	return 0, false
}

package extract

import "slices"

// weekdays takes the dates without a year that have a weekday. The year is the
// first after what is told as past in which both fit, or the last before a
// copyright; what is told as future may be far away.
func (s *publishedScan) weekdays(so Dating) {
	if so.Earliest == 0 && so.Rule != ruleCopyright {
		return
	}
	for i := range s.dates {
		d := &s.dates[i]
		m, n, ok := yearless(d.Value.TIMEX)
		if !ok {
			continue
		}
		inside, next := s.words(i)
		weekday := s.lex.weekday(inside)
		line := slices.Contains(s.open, i)
		if weekday == 0 && !line {
			continue
		}
		day, ok := yearFitting(m, n, weekday, so)
		switch {
		case ok && line && day >= so.Earliest && (weekday != 0 || so.Earliest != 0 && day <= so.Earliest+aYearOff):
			s.found = append(s.found, clue{day, day, weightTold, ruleDateline, d.Start, d.End})
		case ok && weekday != 0:
			s.found = append(s.found, s.pair(d, day, inside, next))
		}
	}
}

// yearFitting returns the day and month in the year nearest to the settled
// bound in which it has the weekday, 1 for Monday, 0 for any: then the first
// that is not before what is told as past.
func yearFitting(m, d, weekday int, so Dating) (Day, bool) {
	from, step := so.Earliest-halfYear, 1
	if so.Earliest == 0 {
		from, step = so.Latest+halfYear, -1
	}
	year, _, _ := from.Date()
	const cycle = 12 // years until a date has the same weekday again, at most
	for y := range cycle {
		day, ok := dayOf(year+step*y, m, d)
		if !ok || weekday != 0 && int(day.Weekday()) != weekday%7 || weekday == 0 && day < so.Earliest || day < so.Earliest-aYearOff || so.Latest != 0 && day > so.Latest+aYearOff {
			continue
		}
		return day, so.Earliest == 0 || day <= so.Earliest+2*aYearOff
	}
	return 0, false
}

// pair is the clue of a date whose weekday has told its year.
func (s *publishedScan) pair(d *Date, day Day, inside, next []string) clue {
	c := clue{day - halfYear, day + halfYear, weightTold, ruleWeekday, d.Start, d.End}
	g := s.lex.any(inside) | s.lex.any(next)
	if shift, ok := standpoint(g); ok {
		c.lo, c.hi = day+shift, day+shift
		return c
	}
	y, m, n := day.Date()
	switch {
	case g&pubThis != 0:
		c.lo, c.hi = day-Day(n)+1, day-Day(n)+Day(monthDays(y, m))
	case g&pubLast != 0:
		c.lo, c.hi = day+1, day+aYearOff
	case g&pubNext != 0:
		c.lo, c.hi = day-aYearOff, day-1
	}
	return c
}

// yearless reads the month and day of "XXXX-12-15".
func yearless(timex string) (m, d int, ok bool) {
	if len(timex) < len("XXXX-12-15") || timex[:5] != "XXXX-" || timex[7] != '-' {
		return 0, 0, false
	}
	m, ok1 := digits(timex[5:7])
	d, ok2 := digits(timex[8:10])
	return m, d, ok1 && ok2
}

// pointed reports whether a date without a year is called today, yesterday or
// tomorrow.
func (s *publishedScan) pointed() bool {
	for i := range s.dates {
		if _, _, ok := yearless(s.dates[i].Value.TIMEX); ok {
			if s.lex.any(s.inside(i))&(pubToday|pubYesterday|pubTomorrow) != 0 {
				return true
			}
		}
	}
	return false
}
